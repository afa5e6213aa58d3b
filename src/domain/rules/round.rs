//! Rules about successor rounds as a whole: draft, open, closed, decided or abandoned.

use super::moment::{Moment, not_before};
use super::refusal::refusals;
use super::several::Several;
use super::thing::{Kind, free};
use super::{Ruling, yardstick};
use crate::domain::Date;
use crate::domain::id::RoundId;
use crate::domain::round::{Round, RoundState, Yardstick};

refusals! {
    /// Why something may not happen to a round.
    pub enum RoundRefusal {
        "round-state" => WrongState { round: RoundId, state: RoundState, what: &'static str, wanted: Several<RoundState> }:
            "{what} only while the round is {wanted}, and {round} is {state}";
        "opens-with-candidate" at Candidate => NoCandidate { round: RoundId }:
            "{round} cannot open without a candidate; add one first";
        "opens-with-voting-scorer" at Scorer => NoVotingScorer { round: RoundId }:
            "{round} cannot open without a scorer who votes; add one first";
    }
}

pub(super) fn added(at: Moment<'_>, id: &RoundId, measure: &Yardstick) -> Ruling {
    free(&at.plan.rounds, id, Kind::Round)?;
    yardstick::in_bounds(measure)
}

pub(super) fn opened(at: Moment<'_>, id: &RoundId, on: Date) -> Ruling {
    let round = at.round(id)?;
    while_in(round, "a round opens", &[RoundState::Draft])?;
    at.happened(on)?;
    yardstick::ready_to_open(round)?;
    if round.candidates.is_empty() {
        let round = id.clone();
        return Err(RoundRefusal::NoCandidate { round }.into());
    }
    if !round.scorers.iter().any(|scorer| scorer.voting) {
        let round = id.clone();
        return Err(RoundRefusal::NoVotingScorer { round }.into());
    }
    Ok(())
}

/// A round may close with ballots missing: they are listed with the result.
pub(super) fn closed(at: Moment<'_>, id: &RoundId, on: Date) -> Ruling {
    let round = at.round(id)?;
    while_in(round, "a round closes", &[RoundState::Open])?;
    on_a_later_day(at, round, on)
}

pub(super) fn abandoned(at: Moment<'_>, id: &RoundId, on: Date) -> Ruling {
    let round = at.round(id)?;
    while_in(round, "a round is abandoned", UNDECIDED)?;
    on_a_later_day(at, round, on)
}

/// The states of a round in which people may still change how it goes.
pub(super) const UNDECIDED: &[RoundState] =
    &[RoundState::Draft, RoundState::Open, RoundState::Closed];

/// Holds while the round is in one of these states.
pub(super) fn while_in(round: &Round, what: &'static str, wanted: &[RoundState]) -> Ruling {
    if wanted.contains(&round.state) {
        return Ok(());
    }
    Err(RoundRefusal::WrongState {
        round: round.id.clone(),
        state: round.state,
        what,
        wanted: Several(wanted.to_vec()),
    }
    .into())
}

/// Holds when a day has come and does not lie before the round's last one.
pub(super) fn on_a_later_day(at: Moment<'_>, round: &Round, on: Date) -> Ruling {
    at.happened(on)?;
    not_before(on, round.days.opened, "the round opened")?;
    not_before(on, round.days.closed, "the round closed")
}
