//! Rules about scores: ballots cast blind, scores that come to light, scores changed in moderation.

use super::Ruling;
use super::moment::Moment;
use super::refusal::refusals;
use super::round::{on_a_later_day, while_in};
use super::thing::{Kind, found};
use crate::domain::id::{CandidateId, CriterionId, GateId, PersonId, RoundId};
use crate::domain::round::{Cast, Cell, Moderation, Round, RoundState, Score, ScoreValue};

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
        "moderation-changes-a-score" at Score => NothingToModerate { scorer: PersonId, candidate: CandidateId, criterion: CriterionId }:
            "{scorer} gave no score for {candidate} on {criterion}, so there is none to change";
    }
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
    if round.first_score(&score.cell).is_some() {
        return Err(BallotRefusal::AlreadyRevealed {
            scorer,
            candidate,
            criterion,
        }
        .into());
    }
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
    not_recused(round, cell)?;
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
    not_recused(round, cell)?;
    match judged.excluded() {
        Some(answer) => {
            let gate = answer.gate.clone();
            Err(BallotRefusal::Excluded { candidate, gate }.into())
        }
        None => Ok(()),
    }
}

fn not_recused(round: &Round, cell: &Cell) -> Ruling {
    if !round.is_recused(&cell.scorer, &cell.candidate) {
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
