//! `baton person list`: the people of a collective.

use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation};
use crate::domain::id::{OrganisationId, PersonId, PlanId};
use crate::domain::person::{Person, PersonName};
use crate::domain::text::{Line, Text};
use crate::twin::Heading;
use crate::twin::partners::People;
use serde::Serialize;

/// List the people with where they work and what they do there
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let list = List {
        people: open.plan.members.people.iter().map(Row::of).collect(),
        twin: invocation.seen(&open.plan, People::of),
        heading: invocation.heading(&open.plan),
    };
    invocation.tell(&list)
}

#[derive(Debug, Serialize)]
struct List<'a> {
    people: Vec<Row<'a>>,
    #[serde(skip)]
    heading: Heading,
    #[serde(skip)]
    twin: People,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a PersonId,
    name: Option<&'a Line>,
    erased: bool,
    organisation: Option<&'a OrganisationId>,
    role: Option<&'a Line>,
    note: Option<&'a Text>,
}

impl<'a> Row<'a> {
    fn of(person: &'a Person) -> Self {
        let name = match &person.name {
            PersonName::Known(name) => Some(name),
            PersonName::Erased | PersonName::Unknown => None,
        };
        Self {
            id: &person.id,
            name,
            erased: person.name == PersonName::Erased,
            organisation: person.organisation.as_ref(),
            role: person.role.as_ref(),
            note: person.note.as_ref(),
        }
    }

    fn name(&self) -> &str {
        match (self.name, self.erased) {
            (Some(name), _) => name.as_str(),
            (None, true) => "(name erased)",
            (None, false) => "?",
        }
    }

    fn role(&self) -> &str {
        self.role.map_or("?", Line::as_str)
    }

    fn organisation(&self) -> &str {
        self.organisation.map_or("?", OrganisationId::as_str)
    }
}

impl Shown for List<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.heading);
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        if self.people.is_empty() {
            page.line("Nobody is in the plan yet.");
            page.line("Add somebody with `baton person add PLAN --name NAME`.");
            return;
        }
        let heads = ["PERSON", "ORGANISATION", "NAME", "ROLE"];
        let mut rows = vec![heads.map(str::to_owned).to_vec()];
        rows.extend(self.people.iter().map(|row| {
            let id = row.id.as_str();
            [id, row.organisation(), row.name(), row.role()]
                .map(str::to_owned)
                .to_vec()
        }));
        page.rows(&rows);
    }
}
