//! Rules about successor rounds as a whole: draft, open, closed, decided or abandoned.

use super::moment::{Moment, not_before};
use super::refusal::refusals;
use super::several::Several;
use super::thing::{Kind, free};
use super::{Ruling, yardstick};
use crate::domain::Date;
use crate::domain::id::{CandidateId, OrganisationId, PersonId, RoundId};
use crate::domain::round::{BallotMode, Casting, Round, RoundState, Yardstick};

refusals! {
    /// Why something may not happen to a round.
    pub enum RoundRefusal {
        "round-state" => WrongState { round: RoundId, state: RoundState, what: &'static str, wanted: Several<RoundState> }:
            "{what} only while the round is {wanted}, and {round} is {state}";
        "opens-with-candidate" at Candidate => NoCandidate { round: RoundId }:
            "{round} cannot open without a candidate; add one first";
        "teller-of-no-candidate" at Teller => TellerOfCandidate { teller: PersonId, candidate: CandidateId }:
            "{teller} works for {candidate} and cannot look after the ballots; name somebody else, or nobody";
        "teller-where-ballots-wait" at Teller => NothingToLookAfter { teller: PersonId }:
            "with commit-reveal no ballot waits here, so there is nothing for {teller} to look after; name no teller";
        "opens-with-voting-scorer" at Scorer => NoVotingScorer { round: RoundId }:
            "{round} cannot open without a scorer who votes; add one first";
    }
}

pub(super) fn added(at: Moment<'_>, id: &RoundId, measure: &Yardstick) -> Ruling {
    free(&at.plan.rounds, id, Kind::Round)?;
    yardstick::in_bounds(measure)
}

pub(super) fn opened(at: Moment<'_>, id: &RoundId, on: Date, casting: &Casting) -> Ruling {
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
    match &casting.teller {
        Some(teller) => may_look_after(at, round, casting.ballots, teller),
        None => Ok(()),
    }
}

/// Who could read every ballot is not of an organisation that is judged.
fn may_look_after(at: Moment<'_>, round: &Round, ballots: BallotMode, person: &PersonId) -> Ruling {
    let recorded = at.person(person)?.organisation.as_ref();
    let teller = person.clone();
    if ballots == BallotMode::CommitReveal {
        return Err(RoundRefusal::NothingToLookAfter { teller }.into());
    }
    let scorer = round.scorers.get(person);
    let said = scorer.and_then(|scorer| scorer.organisation.as_ref());
    let employers: Vec<&OrganisationId> = recorded.into_iter().chain(said).collect();
    let mut theirs = round.candidates.iter().filter(|candidate| {
        let organisation = candidate.organisation.as_ref();
        organisation.is_some_and(|organisation| employers.contains(&organisation))
    });
    match theirs.next() {
        Some(candidate) => Err(RoundRefusal::TellerOfCandidate {
            teller,
            candidate: candidate.id.clone(),
        }
        .into()),
        None => Ok(()),
    }
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
    not_before(on, round.days.closed, "the round closed")?;
    let ended = round.days.reveals_ended.as_ref().map(|(on, _)| *on);
    not_before(on, ended, "the reveals ended")
}
