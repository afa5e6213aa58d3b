//! The plan that is open, and how the screens see it.

use crate::app::facts::Facts;
use crate::app::model::{Kept, OpenPlan as Shown};
use crate::domain::comparison::look_back;
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
        let before = plan.before(look_back(session.today()));
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

fn kept(event: &Event) -> Kept {
    Kept {
        kind: event.kind.clone(),
        hash: event.hash.to_string(),
    }
}
