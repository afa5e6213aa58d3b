//! Changes to the plan that is open, and what is said of each.

use super::neighbours::after;
use super::{Performer, unsaved};
use crate::app::model::{OpenPlan as Shown, past_is_read_only};
use crate::app::{Effect, Message, words};
use crate::domain::Proposal;
use crate::domain::analysis::calendar::count;
use crate::domain::id::RoundId;
use crate::domain::round::{Cell, Score};
use crate::session::{Done, OpenPlan, Session, SessionError};
use crate::store::StoreError;

/// What is said where a plan has to be open and none is.
pub(super) const NO_PLAN_IS_OPEN: &str = "No plan is open. Nothing was changed.";

impl Performer {
    /// Changes the plan that is open and tells the program how it stands then, also when somebody else's change was
    /// found on the way and this one failed.
    pub(super) fn change(
        &mut self,
        again: &Effect,
        act: impl FnOnce(&mut Session, &mut OpenPlan) -> Result<Done, SessionError>,
        tell: fn(Box<Shown>, &Done) -> Message,
    ) -> Vec<Message> {
        let Some(desk) = &mut self.desk else {
            return vec![Message::Failed(NO_PLAN_IS_OPEN.to_owned())];
        };
        if let Some(day) = self.as_of {
            return vec![Message::Failed(past_is_read_only(day))];
        }
        let before = desk.plan.head;
        let outcome = act(&mut self.session, &mut desk.plan);
        let plan = Box::new(desk.shown(&self.session));
        match outcome {
            Ok(done) => vec![tell(plan, &done)],
            Err(error) if desk.plan.head == before => vec![unsaved(error, again)],
            Err(error) => {
                let news = after(&desk.plan.events, before.seq);
                let changed = Message::ChangedElsewhere { plan, news };
                if is_late(&error) && matches!(again, Effect::ProposeTyped(_)) {
                    // What was typed is laid beside what they did, and is then sent again or looked at.
                    return vec![changed];
                }
                vec![changed, unsaved(error, again)]
            }
        }
    }

    /// Proposes what was typed into a form, unless somebody else changed the plan since the form was made from it: then
    /// that comes first, also when it happens between the look and the writing.
    pub(super) fn propose_typed(&mut self, again: &Effect, proposal: &Proposal) -> Vec<Message> {
        match self.look_around() {
            Some(news @ Message::ChangedElsewhere { .. }) => vec![news],
            other => {
                let propose = |session: &mut Session, open: &mut OpenPlan| {
                    session.propose_as_seen(open, proposal)
                };
                let done = self.change(again, propose, saved);
                other.into_iter().chain(done).collect()
            }
        }
    }
}

const fn is_late(error: &SessionError) -> bool {
    matches!(error, SessionError::Store(StoreError::HeadMoved { .. }))
}

pub(super) fn saved(plan: Box<Shown>, done: &Done) -> Message {
    let said = words::in_short(&done.told);
    Message::Saved { plan, said }
}

/// Casts a ballot; what is said of it holds its receipt and nothing of the score.
pub(super) fn cast(
    session: &mut Session,
    open: &mut OpenPlan,
    round: &RoundId,
    score: &Score,
) -> Result<Done, SessionError> {
    let receipt = session.cast(open, round, score)?;
    let seq = open.head.seq;
    let Cell {
        candidate,
        criterion,
        ..
    } = &score.cell;
    Ok(Done {
        first: seq,
        last: seq,
        told: vec![format!(
            "Answered: {candidate}, {criterion}. Receipt {receipt}."
        )],
    })
}

/// What was shown before it was taken is told as a whole.
pub(super) fn taken_over(plan: Box<Shown>, done: &Done) -> Message {
    let said = taken(done);
    Message::Saved { plan, said }
}

pub(super) fn taken(done: &Done) -> String {
    let events = count(done.count().cast_signed(), "event");
    format!("Taken over: {events}.")
}

/// What a template brought is told as a whole.
pub(super) fn added(plan: Box<Shown>, done: &Done) -> Message {
    let said = match done.count() {
        0 => "The plan has every function of this template.".to_owned(),
        number => format!("{} added.", count(number.cast_signed(), "function")),
    };
    Message::Saved { plan, said }
}

/// The close is told, not each score that came to light with it.
pub(super) fn closed(plan: Box<Shown>, done: &Done) -> Message {
    let said = done.told.first().cloned().unwrap_or_default();
    Message::Saved { plan, said }
}

pub(super) fn taken_back(plan: Box<Shown>, done: &Done) -> Message {
    Message::TakenBack {
        plan,
        said: words::in_short(&done.told),
    }
}
