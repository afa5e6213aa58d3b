//! Earlier states of a plan as they may be shown now: people are called as they are called now, and what is blind now
//! was blind then.

use super::{Recorded, fold};
use crate::domain::Plan;
use crate::domain::round::{Round, RoundState};

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

/// Hides the scores of rounds that showed them then and are blind again now, because their close was taken back, or the
/// end of their reveals.
pub fn blind(then: &mut Plan, now: &Plan) {
    for round in &mut then.rounds {
        let known = now.rounds.get(&round.id);
        if round.shows_scores() && known.is_none_or(|now| !now.shows_scores()) {
            conceal(round, known.is_some_and(|now| now.days.closed.is_some()));
        }
    }
}

/// Brings a round back to where it is blind: waiting for ballots to be revealed where it is closed now, else open.
fn conceal(round: &mut Round, is_closed: bool) {
    round.days.reveals_ended = None;
    round.days.decision = None;
    round.days.abandoned = None;
    round.answers.scores.clear();
    round.answers.moderations.clear();
    round.state = if is_closed {
        RoundState::Closed
    } else {
        round.days.closed = None;
        RoundState::Open
    };
    round.settle();
}
