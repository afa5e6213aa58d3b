//! Rules about scores: ballots cast blind, scores that come to light, scores changed in moderation.

use super::Ruling;
use super::moment::Moment;
use super::refusal::{Refusal, refusals};
use super::reveals::{not_ended, nothing_waits};
use super::round::{on_a_later_day, while_in};
use super::thing::{Kind, found};
use crate::domain::Date;
use crate::domain::id::{CandidateId, CriterionId, GateId, PersonId, RoundId};
use crate::domain::round::{
    BallotMode, Cast, Cell, Moderation, Round, RoundState, Score, ScoreValue,
};

refusals! {
    /// Why a ballot, a score or a moderation may not be taken.
    pub enum BallotRefusal {
        "recused-does-not-score" at Candidate => Recused { scorer: PersonId, candidate: CandidateId }:
            "{scorer} is recused from {candidate} and does not score them";
        "own-employer-not-scored" at Candidate => OwnEmployer { scorer: PersonId, candidate: CandidateId }:
            "{scorer} works for {candidate}, and nobody scores their own employer";
        "excluded-not-scored" at Candidate => Excluded { candidate: CandidateId, gate: GateId }:
            "{candidate} is out by the gate {gate}; waive the gate in writing before scoring them";
        "revealed-was-cast" => NeverCast { scorer: PersonId, candidate: CandidateId, criterion: CriterionId }:
            "{scorer} cast no ballot for {candidate} on {criterion}, so no score can come to light";
        "revealed-once" => AlreadyRevealed { scorer: PersonId, candidate: CandidateId, criterion: CriterionId }:
            "the score of {scorer} for {candidate} on {criterion} has come to light already; change it in moderation";
        "score-needs-note" at Note => NoNote { scorer: PersonId, candidate: CandidateId, criterion: CriterionId }:
            "the score of {scorer} for {candidate} on {criterion} needs a sentence: no note, no score";
        "score-on-scale" at Score => OffScale { score: ScoreValue }:
            "{score} is not a score: scores are the whole numbers 1, 2, 3, 4, 5, or no-evidence";
        "typed-where-ballots-wait" => TypedHere { round: RoundId }:
            "scores of {round} are not typed on this machine: it takes sealed ballots alone; send the scorer a sheet with `baton score send`, which they seal with `baton score seal` where they are";
        "invited-to-something" at Scorer => NothingToScore { scorer: PersonId, round: RoundId }:
            "{scorer} has nothing to score in {round}: recused from everybody, or everybody is out";
        "sheet-back-in-time" at On => BackTooEarly { by: Date, today: Date }:
            "a sheet cannot be back by {by}: today is {today}; give a day to come";
        "moderation-changes-a-score" at Score => NothingToModerate { scorer: PersonId, candidate: CandidateId, criterion: CriterionId }:
            "{scorer} gave no score for {candidate} on {criterion}, so there is none to change";
    }
}

/// Whether scores may be given on this machine: where ballots come in sealed, no score is ever here before the close.
///
/// # Errors
/// [`BallotRefusal::TypedHere`].
pub fn may_type(round: &Round) -> Result<(), Refusal> {
    match round.casting.ballots {
        BallotMode::Teller => Ok(()),
        BallotMode::CommitReveal => Err(BallotRefusal::TypedHere {
            round: round.id.clone(),
        }
        .into()),
    }
}

pub(super) fn invited(at: Moment<'_>, round: &RoundId, scorer: &PersonId, by: Date) -> Ruling {
    let round = at.round(round)?;
    while_in(round, "scorers are sent sheets", &[RoundState::Open])?;
    found(&round.scorers, scorer, Kind::Scorer)?;
    if at.plan.cells_of(round, scorer).next().is_none() {
        return Err(BallotRefusal::NothingToScore {
            scorer: scorer.clone(),
            round: round.id.clone(),
        }
        .into());
    }
    if by < at.today {
        let today = at.today;
        return Err(BallotRefusal::BackTooEarly { by, today }.into());
    }
    Ok(())
}

pub(super) fn cast(at: Moment<'_>, round: &RoundId, cast: &Cast) -> Ruling {
    let round = at.round(round)?;
    let cell = &cast.cell;
    while_in(round, "ballots are cast", &[RoundState::Open])?;
    known_cell(round, cell)?;
    may_score(at, round, cell)
}

pub(super) fn revealed(at: Moment<'_>, round: &RoundId, score: &Score) -> Ruling {
    let round = at.round(round)?;
    while_in(round, "scores come to light", &[RoundState::Closed])?;
    known_cell(round, &score.cell)?;
    let (scorer, candidate, criterion) = parts(&score.cell);
    if !round.is_answered(&score.cell) {
        return Err(BallotRefusal::NeverCast {
            scorer,
            candidate,
            criterion,
        }
        .into());
    }
    if round.is_revealed(&score.cell) {
        return Err(BallotRefusal::AlreadyRevealed {
            scorer,
            candidate,
            criterion,
        }
        .into());
    }
    not_ended(round, &score.cell)?;
    if score.note.is_none() {
        return Err(BallotRefusal::NoNote {
            scorer,
            candidate,
            criterion,
        }
        .into());
    }
    on_scale(score.value)
}

pub(super) fn moderated(at: Moment<'_>, round: &RoundId, moderation: &Moderation) -> Ruling {
    let round = at.round(round)?;
    while_in(round, "scores are moderated", &[RoundState::Closed])?;
    nothing_waits(round, "scores are moderated")?;
    let cell = &moderation.cell;
    known_cell(round, cell)?;
    on_scale(moderation.value)?;
    if round.first_score(cell).is_none() {
        let (scorer, candidate, criterion) = parts(cell);
        return Err(BallotRefusal::NothingToModerate {
            scorer,
            candidate,
            criterion,
        }
        .into());
    }
    not_recused(at, round, cell)?;
    on_a_later_day(at, round, moderation.on)
}

fn known_cell(round: &Round, cell: &Cell) -> Ruling {
    found(&round.scorers, &cell.scorer, Kind::Scorer)?;
    found(&round.candidates, &cell.candidate, Kind::Candidate)?;
    found(&round.yardstick.criteria, &cell.criterion, Kind::Criterion).map(|_| ())
}

fn may_score(at: Moment<'_>, round: &Round, cell: &Cell) -> Ruling {
    let (scorer, candidate, _) = parts(cell);
    let judged = found(&round.candidates, &cell.candidate, Kind::Candidate)?;
    if at.plan.employs(round, &cell.scorer, &cell.candidate) {
        return Err(BallotRefusal::OwnEmployer { scorer, candidate }.into());
    }
    not_recused(at, round, cell)?;
    match judged.excluded() {
        Some(answer) => {
            let gate = answer.gate.clone();
            Err(BallotRefusal::Excluded { candidate, gate }.into())
        }
        None => Ok(()),
    }
}

fn not_recused(at: Moment<'_>, round: &Round, cell: &Cell) -> Ruling {
    if !at.plan.is_recused(round, &cell.scorer, &cell.candidate) {
        return Ok(());
    }
    let (scorer, candidate, _) = parts(cell);
    Err(BallotRefusal::Recused { scorer, candidate }.into())
}

fn on_scale(score: ScoreValue) -> Ruling {
    match score {
        ScoreValue::Points(1..=5) | ScoreValue::NoEvidence => Ok(()),
        ScoreValue::Points(_) => Err(BallotRefusal::OffScale { score }.into()),
    }
}

fn parts(cell: &Cell) -> (PersonId, CandidateId, CriterionId) {
    (
        cell.scorer.clone(),
        cell.candidate.clone(),
        cell.criterion.clone(),
    )
}
