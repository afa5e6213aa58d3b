//! Earlier states of a plan as they may be shown now: people are called as they are called now, and what is blind now
//! was blind then.

use super::{Recorded, fold};
use crate::domain::Plan;
use crate::domain::round::RoundState;

/// The plan after some of its first events, as it may be shown beside the plan as it stands now.
#[must_use]
pub fn fold_to_show(now: &Plan, events: &[Recorded]) -> Plan {
    let mut then = fold(&now.id, events);
    for person in &mut then.members.people {
        if let Some(known) = now.members.people.get(&person.id) {
            person.name.clone_from(&known.name);
        }
    }
    blind(&mut then, now);
    then
}

/// Hides the scores of rounds that were closed then and are blind again now, because their close was taken back.
pub fn blind(then: &mut Plan, now: &Plan) {
    for round in &mut then.rounds {
        if round.shows_scores()
            && now
                .rounds
                .get(&round.id)
                .is_none_or(|now| !now.shows_scores())
        {
            round.state = RoundState::Open;
            round.days.closed = None;
            round.days.decision = None;
            round.days.abandoned = None;
            round.answers.scores.clear();
            round.answers.moderations.clear();
        }
    }
}
