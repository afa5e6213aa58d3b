//! What happens to a collective and asks for another look at the role, as far as a plan can tell: another phase, an
//! announced exit, a partner or funder that left, a new head of the backbone, money that ended.
//!
//! Two `stop` flags that stay open over 90 days ask for a review too, and are not here: flags are computed from a plan
//! on a day and never stored, so that no plan knows since when one was open.

use crate::domain::analysis::handover::is_outgoing;
use crate::domain::analysis::money::grants;
use crate::domain::book::Book;
use crate::domain::book::money::{FUNDER, TO};
use crate::domain::book::team::{LEADS, OUTCOME, OUTCOME_ON, RoleOutcome};
use crate::domain::organisation::OrganisationRole;
use crate::domain::{Date, Plan};

/// Something that asks for a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The day it happened.
    pub on: Date,
    /// What: "the middle phase began".
    pub what: String,
    /// Whether somebody from outside should look.
    pub from_outside: bool,
}

/// What happened by a day and asks for a review, the oldest first.
#[must_use]
pub fn events(plan: &Plan, today: Date) -> Vec<Event> {
    let mut events: Vec<Event> = phases(plan)
        .chain(announced(plan))
        .chain(bodies(plan))
        .chain(heads(plan))
        .chain(money(plan))
        .filter(|event| event.on <= today)
        .collect();
    events.sort_by_key(|event| event.on);
    events
}

fn phases(plan: &Plan) -> impl Iterator<Item = Event> {
    plan.walk.steps.iter().map(|step| Event {
        on: step.on,
        what: format!("the {} phase began", step.to),
        from_outside: true,
    })
}

fn announced(plan: &Plan) -> impl Iterator<Item = Event> {
    plan.exit.announced.into_iter().map(|on| Event {
        on,
        what: "the exit was announced".to_owned(),
        from_outside: false,
    })
}

/// Organisations that left, but for the backbone itself.
fn bodies(plan: &Plan) -> impl Iterator<Item = Event> {
    let bodies = plan.members.organisations.iter();
    let others = bodies.filter(|body| !is_outgoing(plan, &body.id));
    others.filter_map(|body| {
        let funder = body.is(OrganisationRole::Funder);
        Some(Event {
            on: body.membership.left?,
            what: if funder {
                format!("the funder {} left", body.name)
            } else {
                format!("{} left", body.name)
            },
            from_outside: false,
        })
    })
}

/// Days on which who leads the backbone went or was replaced.
fn heads(plan: &Plan) -> impl Iterator<Item = Event> {
    let roles = plan.books.of(Book::Role);
    let leads = roles.filter(|role| role.get(LEADS) == Some(true));
    leads.filter_map(|role| {
        let goes = match role.get(OUTCOME)? {
            RoleOutcome::Staying => false,
            RoleOutcome::Moving | RoleOutcome::Leaving | RoleOutcome::Replaced => true,
        };
        Some(Event {
            on: role.get(OUTCOME_ON).filter(|_| goes)?,
            what: "the head of the backbone changed".to_owned(),
            from_outside: false,
        })
    })
}

/// Days on which the last known money of a funder ended.
fn money(plan: &Plan) -> impl Iterator<Item = Event> {
    let mut last = std::collections::BTreeMap::new();
    for grant in grants(plan) {
        if let Some(funder) = grant.entry.get(FUNDER) {
            let ends = grant.entry.get(TO).unwrap_or(Date::MAX);
            let day = last.entry(funder).or_insert(ends);
            *day = ends.max(*day);
        }
    }
    last.into_iter().map(|(funder, on)| Event {
        on,
        what: format!("the money of {} ended", plan.organisation_name(funder)),
        from_outside: false,
    })
}
