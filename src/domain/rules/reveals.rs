//! Rules about ballots that come to light one after the other, and about the end of that.

use super::Ruling;
use super::moment::Moment;
use super::refusal::refusals;
use super::round::{on_a_later_day, while_in};
use crate::domain::Date;
use crate::domain::id::{PersonId, RoundId};
use crate::domain::round::{BallotMode, Cell, Round, RoundState};

refusals! {
    /// Why reveals may not end, or may not be passed over.
    pub enum RevealsRefusal {
        "reveals-of-sealed-ballots" => NoReveals { round: RoundId }:
            "{round} has no reveals to end: its ballots waited here, and came to light when it closed";
        "reveals-end-once" => EndedAlready { round: RoundId }:
            "the reveals of {round} have ended already; its scores are shown";
        "revealed-before-the-end" at Scorer => TooLate { scorer: PersonId, round: RoundId }:
            "the reveals of {round} have ended, and the ballot of {scorer} is not counted; a ballot that comes after the others can be read is not taken";
        "reveals-end-first" => Waits { round: RoundId, revealed: usize, cast: usize, what: &'static str }:
            "{what} once the reveals of {round} have ended: {revealed} of {cast} ballots are revealed; wait for the others, or end the reveals with a reason";
    }
}

pub(super) fn ended(at: Moment<'_>, id: &RoundId, on: Date) -> Ruling {
    let round = at.round(id)?;
    while_in(round, "reveals end", &[RoundState::Closed])?;
    let round_id = || id.clone();
    if round.casting.ballots == BallotMode::Teller {
        let round = round_id();
        return Err(RevealsRefusal::NoReveals { round }.into());
    }
    if !round.waits_for_reveals() {
        let round = round_id();
        return Err(RevealsRefusal::EndedAlready { round }.into());
    }
    on_a_later_day(at, round, on)
}

/// Holds while a ballot may still come to light.
pub(super) fn not_ended(round: &Round, cell: &Cell) -> Ruling {
    let waits = || round.casting.ballots == BallotMode::Teller || round.waits_for_reveals();
    if round.days.reveals_ended.is_none() && (waits() || !round.is_sealed(cell)) {
        return Ok(());
    }
    Err(RevealsRefusal::TooLate {
        scorer: cell.scorer.clone(),
        round: round.id.clone(),
    }
    .into())
}

/// Holds once nothing is left to come to light: what rests on scores rests on all of them.
pub(super) fn nothing_waits(round: &Round, what: &'static str) -> Ruling {
    if !round.waits_for_reveals() {
        return Ok(());
    }
    let reveals = round.reveals();
    Err(RevealsRefusal::Waits {
        round: round.id.clone(),
        revealed: reveals.revealed(),
        cast: reveals.cast.len(),
        what,
    }
    .into())
}
