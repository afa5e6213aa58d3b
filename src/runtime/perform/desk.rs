//! The plan that is open, and how the screens see it.

use crate::app::facts::Facts;
use crate::app::model::{Kept, OpenPlan as Shown};
use crate::domain::history::Recorded;
use crate::domain::{Date, Plan};
use crate::session::{OpenPlan, Session};
use crate::store::Event;

/// The plan that is open.
#[derive(Debug)]
pub(super) struct Desk {
    pub(super) plan: OpenPlan,
    /// How it stood on the day it is compared with; what was appended since changes nothing in that.
    before: (Date, Plan),
}

impl Desk {
    /// A plan as it was opened.
    pub(super) fn new(plan: OpenPlan, session: &Session) -> Self {
        let before = before(&plan, Facts::look_back(session.today()));
        Self { plan, before }
    }

    /// The plan as the screens see it.
    pub(super) fn shown(&self, session: &Session) -> Shown {
        let open = &self.plan;
        Shown {
            facts: Facts::of(&open.plan, &self.before, session.today()),
            plan: open.plan.clone(),
            events: open.events.clone(),
            kept: open.stored.iter().map(kept).collect(),
            actor: session.actor().to_string(),
            read_only: open.read_only.clone(),
        }
    }
}

/// How a plan stood at the end of a day; a younger plan, how it stood after the action that it began with.
fn before(open: &OpenPlan, day: Date) -> (Date, Plan) {
    let then = open.as_of(day);
    match (then.events.is_empty(), open.events.first()) {
        (true, Some(first)) => {
            let of_the_birth = |event: &&Recorded| {
                event.seq == first.seq || (first.origin.is_some() && event.origin == first.origin)
            };
            let last = open
                .events
                .iter()
                .take_while(of_the_birth)
                .last()
                .unwrap_or(first);
            (first.at.date_naive(), open.after(last.seq))
        }
        (true, None) | (false, _) => (day, then.plan),
    }
}

fn kept(event: &Event) -> Kept {
    Kept {
        kind: event.kind.clone(),
        hash: event.hash.to_string(),
    }
}
