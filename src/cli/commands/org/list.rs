//! `baton org list`: the organisations of a collective.

use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation};
use crate::domain::Date;
use crate::domain::id::{OrganisationId, PlanId};
use crate::domain::organisation::{
    LegalStanding, Membership, Organisation, OrganisationRole, Promise, Prospects,
};
use crate::domain::story::day_or_unknown;
use crate::domain::text::{Line, Text};
use crate::twin::Heading;
use crate::twin::partners::Organisations;
use serde::Serialize;

/// List the organisations with their roles, their standing and what they have promised
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let list = List {
        organisations: open
            .plan
            .members
            .organisations
            .iter()
            .map(|body| Row::of(body, invocation.day()))
            .collect(),
        twin: invocation.seen(&open.plan, Organisations::of),
        heading: invocation.heading(&open.plan),
    };
    invocation.tell(&list)
}

#[derive(Debug, Serialize)]
struct List<'a> {
    organisations: Vec<Row<'a>>,
    #[serde(skip)]
    heading: Heading,
    #[serde(skip)]
    twin: Organisations,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a OrganisationId,
    name: &'a Line,
    roles: &'a [OrganisationRole],
    member: bool,
    #[serde(flatten)]
    membership: &'a Membership,
    rooted: Option<bool>,
    legal: &'a LegalStanding,
    promise: &'a Promise,
    prospects: Ahead,
    note: Option<&'a Text>,
}

/// What may befall it; `null` where nobody knows.
#[derive(Debug, Serialize)]
struct Ahead {
    would_leave: Option<bool>,
    legal_at_risk: Option<bool>,
    in_dispute: Option<bool>,
}

impl Ahead {
    const fn of(prospects: Prospects) -> Self {
        Self {
            would_leave: prospects.would_leave,
            legal_at_risk: prospects.legal_at_risk,
            in_dispute: prospects.in_dispute,
        }
    }
}

impl<'a> Row<'a> {
    fn of(body: &'a Organisation, day: Date) -> Self {
        Self {
            id: &body.id,
            name: &body.name,
            roles: &body.roles,
            member: body.is_member(day),
            membership: &body.membership,
            rooted: body.rooted,
            legal: &body.legal,
            promise: &body.promise,
            prospects: Ahead::of(body.prospects),
            note: body.note.as_ref(),
        }
    }

    fn roles(&self) -> String {
        let words: Vec<&str> = self.roles.iter().map(|role| role.as_str()).collect();
        if words.is_empty() {
            "?".to_owned()
        } else {
            words.join(", ")
        }
    }

    fn commitment(&self) -> String {
        let commitment = self.promise.commitment;
        let until = self.promise.until;
        let until = until.map_or_else(String::new, |day| format!(" until {day}"));
        commitment.map_or_else(|| "?".to_owned(), |word| format!("{word}{until}"))
    }

    fn columns(&self) -> Vec<String> {
        let left = self.membership.left;
        let stay = left.map_or_else(
            || format!("since {}", day_or_unknown(self.membership.joined)),
            |day| format!("left {}", day_or_unknown(Some(day))),
        );
        vec![
            self.id.to_string(),
            self.roles(),
            stay,
            self.commitment(),
            self.name.to_string(),
        ]
    }
}

impl Shown for List<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.heading);
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        if self.organisations.is_empty() {
            page.line("No organisation is in the plan yet.");
            page.line("Add one with `baton org add PLAN --name NAME --role ROLE`.");
            return;
        }
        let heads = ["ORGANISATION", "ROLES", "STAY", "COMMITMENT", "NAME"];
        let mut rows = vec![heads.map(str::to_owned).to_vec()];
        rows.extend(self.organisations.iter().map(Row::columns));
        page.rows(&rows);
    }
}
