//! The plan that is open, and how the screens see it: as it stands, or as it stood at the end of an earlier day.

use crate::app::facts::Facts;
use crate::app::model::{Kept, OpenPlan as Shown};
use crate::app::reviewer::{Reviewer, Theirs};
use crate::app::ways_back::WaysBack;
use crate::app::words;
use crate::domain::comparison::{Before, Between, Whence, look_back};
use crate::domain::{Date, Plan};
use crate::session::packs::Reading;
use crate::session::{OpenPlan, Session};
use crate::store::Event;

/// The plan that is open.
#[derive(Debug)]
pub(super) struct Desk {
    /// As it stands; never the earlier day that is looked at, so that nothing is proposed to the past.
    pub(super) plan: OpenPlan,
    /// The day it is compared with.
    since: Date,
    /// How it stood then; what was appended since changes nothing in that.
    before: Before,
}

impl Desk {
    /// A plan that was just opened.
    pub(super) fn new(plan: OpenPlan, session: &Session) -> Self {
        let since = look_back(&plan.plan, session.today());
        let before = session.before(&plan, since);
        Self {
            plan,
            since,
            before,
        }
    }

    /// The plan as it stands.
    pub(super) fn shown(&self, session: &Session) -> Shown {
        let (plan, today) = (&self.plan.plan, session.today());
        // A review that was just reported is looked back to at once.
        let since = look_back(plan, today);
        let facts = if since == self.since {
            Facts::of(plan, &self.before, today)
        } else {
            Facts::of(plan, &session.before(&self.plan, since), today)
        };
        shown(&self.plan, facts, session)
    }

    /// The plan as it stood at the end of a day; none when it had not begun.
    pub(super) fn shown_as_of(&self, day: Date, session: &Session) -> Option<Shown> {
        let then = self.plan.as_of(day);
        let before = session.before(&then, look_back(&then.plan, day));
        let facts = Facts::of(&then.plan, &before, day);
        (!then.events.is_empty()).then(|| shown(&then, facts, session))
    }
}

/// What changed in a plan between the ends of two days, in sentences.
pub(super) fn difference(open: &OpenPlan, from: Date, to: Date, today: Date) -> Vec<String> {
    // Where events are counted, in UTC, it may be tomorrow already: the end of today is everything so far.
    let at_end_of = |day| {
        if day < today {
            open.as_of(day).plan
        } else {
            open.plan.clone()
        }
    };
    let before = if from < today {
        open.before(from)
    } else {
        Before {
            day: from,
            plan: open.plan.clone(),
            from: Whence::Asked,
        }
    };
    Between::of((from, &before), (to, &at_end_of(to))).sentences()
}

fn shown(open: &OpenPlan, facts: Facts, session: &Session) -> Shown {
    Shown {
        facts,
        plan: open.plan.clone(),
        events: open.events.clone(),
        kept: open.stored.iter().map(kept).collect(),
        ways_back: WaysBack::of(&open.plan, &open.events),
        actor: session.actor().to_string(),
        read_only: open.read_only.as_deref().map(words::sentences),
        reviewer: session.reading().map(|pack| reviewer(pack, &open.plan)),
    }
}

fn reviewer(pack: &Reading, plan: &Plan) -> Reviewer {
    let entries = pack.editable(plan).map(|entry| Theirs {
        book: entry.book,
        id: entry.id.clone(),
        removable: pack.may_remove(plan, entry.book, &entry.id),
    });
    Reviewer {
        review: pack.review().clone(),
        entries: entries.collect(),
        begun: pack.begun(),
    }
}

fn kept(event: &Event) -> Kept {
    Kept {
        kind: event.kind.clone(),
        hash: event.hash.to_string(),
    }
}
