//! Rules about who is judged and who judges: candidates with their gates, scorers with their ties.

use super::Ruling;
use super::moment::Moment;
use super::refusal::{Refusal, refusals};
use super::round::{UNDECIDED, while_in};
use super::thing::{Kind, each_once, found, free};
use crate::domain::id::{CandidateId, GateId, PersonId, RoundId};
use crate::domain::round::{
    Candidate, Conflict, DeclaredConflict, GateAnswer, Round, RoundState, Scorer,
};
use crate::domain::text::Text;

refusals! {
    /// Why a candidate or a scorer may not be as proposed.
    pub enum PanelRefusal {
        "waive-failed-gate" at Gate => NothingToWaive { candidate: CandidateId, gate: GateId }:
            "the gate {gate} is not answered no for {candidate}, so there is nothing to waive";
        "failed-gate-needs-evidence" at Evidence => FailsWithoutEvidence { candidate: CandidateId, gate: GateId, round: RoundId }:
            "{round} is under way, and a gate answered no takes {candidate} out: say what shows that {gate} is not met";
        "leaving-open-round-needs-reason" at Reason => LeavesWithoutReason { who: String, round: RoundId }:
            "{round} is open: {who} is taken out only with a reason";
        "open-round-keeps-candidate" at Candidate => LastCandidate { candidate: CandidateId, round: RoundId }:
            "{candidate} is the only candidate of {round}, which is open: abandon the round instead";
        "open-round-keeps-voting-scorer" at Scorer => LastVotingScorer { scorer: PersonId, round: RoundId }:
            "{scorer} is the only scorer of {round} who votes, and it is open: abandon the round instead";
        "tie-needs-note" at Note => TieWithoutNote { scorer: PersonId, candidate: CandidateId }:
            "say what ties {scorer} to {candidate}";
    }
}

pub(super) fn candidate_added(at: Moment<'_>, round: &RoundId, candidate: &Candidate) -> Ruling {
    let round = at.round(round)?;
    while_in(round, "candidates are added", &[RoundState::Draft])?;
    free(&round.candidates, &candidate.id, Kind::Candidate)?;
    at.organisation_if_named(candidate.organisation.as_ref())?;
    let gates = candidate.gates.iter();
    each_once(gates.map(|answer| &answer.gate), Kind::Gate)?;
    candidate
        .gates
        .iter()
        .try_for_each(|answer| gate_answer(round, &candidate.id, answer))
}

pub(super) fn candidate_removed(
    at: Moment<'_>,
    round: &RoundId,
    candidate: &CandidateId,
    reason: Option<&Text>,
) -> Ruling {
    let round = at.round(round)?;
    found(&round.candidates, candidate, Kind::Candidate)?;
    while_in(round, "candidates are taken out", BEFORE_CLOSING)?;
    if round.state == RoundState::Open && round.candidates.len() == 1 {
        return Err(PanelRefusal::LastCandidate {
            candidate: candidate.clone(),
            round: round.id.clone(),
        }
        .into());
    }
    leaves_with_reason(round, candidate.as_str(), reason)
}

pub(super) fn gate_marked(
    at: Moment<'_>,
    round: &RoundId,
    candidate: &CandidateId,
    answer: &GateAnswer,
) -> Ruling {
    let round = at.round(round)?;
    found(&round.candidates, candidate, Kind::Candidate)?;
    while_in(round, "gates are answered", UNDECIDED)?;
    gate_answer(round, candidate, answer)?;
    let takes_out = round.state != RoundState::Draft && answer.met == Some(false);
    if takes_out && answer.evidence.is_none() {
        return Err(PanelRefusal::FailsWithoutEvidence {
            candidate: candidate.clone(),
            gate: answer.gate.clone(),
            round: round.id.clone(),
        }
        .into());
    }
    Ok(())
}

pub(super) fn gate_waived(
    at: Moment<'_>,
    round: &RoundId,
    candidate: &CandidateId,
    gate: &GateId,
) -> Ruling {
    let round = at.round(round)?;
    let found = found(&round.candidates, candidate, Kind::Candidate)?;
    while_in(round, "gates are waived", UNDECIDED)?;
    known_gate(round, gate)?;
    if found.gate(gate).and_then(|answer| answer.met) == Some(false) {
        return Ok(());
    }
    Err(nothing_to_waive(candidate, gate))
}

pub(super) fn scorer_added(at: Moment<'_>, round: &RoundId, scorer: &Scorer) -> Ruling {
    let round = at.round(round)?;
    while_in(round, "scorers are added", &[RoundState::Draft])?;
    at.person(&scorer.person)?;
    free(&round.scorers, &scorer.person, Kind::Scorer)?;
    at.organisation_if_named(scorer.organisation.as_ref())?;
    let ties = || scorer.conflicts.iter().map(|tie| &tie.candidate);
    each_once(ties(), Kind::Candidate)?;
    ties().try_for_each(|candidate| known_candidate(round, candidate))
}

pub(super) fn scorer_removed(
    at: Moment<'_>,
    round: &RoundId,
    scorer: &PersonId,
    reason: Option<&Text>,
) -> Ruling {
    let round = at.round(round)?;
    found(&round.scorers, scorer, Kind::Scorer)?;
    while_in(round, "scorers are taken out", BEFORE_CLOSING)?;
    let mut others = round.scorers.iter().filter(|other| other.person != *scorer);
    if round.state == RoundState::Open && !others.any(|other| other.voting) {
        return Err(PanelRefusal::LastVotingScorer {
            scorer: scorer.clone(),
            round: round.id.clone(),
        }
        .into());
    }
    leaves_with_reason(round, scorer.as_str(), reason)
}

pub(super) fn conflict_declared(
    at: Moment<'_>,
    round: &RoundId,
    scorer: &PersonId,
    declared: &DeclaredConflict,
) -> Ruling {
    let round = at.round(round)?;
    found(&round.scorers, scorer, Kind::Scorer)?;
    known_candidate(round, &declared.candidate)?;
    while_in(round, "ties are declared", BEFORE_CLOSING)?;
    let tied = match declared.conflict {
        Conflict::None => false,
        Conflict::Declared | Conflict::Recused => round.state == RoundState::Open,
    };
    if tied && declared.note.is_none() {
        return Err(PanelRefusal::TieWithoutNote {
            scorer: scorer.clone(),
            candidate: declared.candidate.clone(),
        }
        .into());
    }
    Ok(())
}

const BEFORE_CLOSING: &[RoundState] = &[RoundState::Draft, RoundState::Open];

fn gate_answer(round: &Round, candidate: &CandidateId, answer: &GateAnswer) -> Ruling {
    known_gate(round, &answer.gate)?;
    if answer.waiver.is_some() && answer.met != Some(false) {
        return Err(nothing_to_waive(candidate, &answer.gate));
    }
    Ok(())
}

fn known_gate(round: &Round, gate: &GateId) -> Ruling {
    found(&round.yardstick.gates, gate, Kind::Gate).map(|_| ())
}

fn known_candidate(round: &Round, candidate: &CandidateId) -> Ruling {
    found(&round.candidates, candidate, Kind::Candidate).map(|_| ())
}

fn nothing_to_waive(candidate: &CandidateId, gate: &GateId) -> Refusal {
    PanelRefusal::NothingToWaive {
        candidate: candidate.clone(),
        gate: gate.clone(),
    }
    .into()
}

fn leaves_with_reason(round: &Round, who: &str, reason: Option<&Text>) -> Ruling {
    if round.state != RoundState::Open || reason.is_some() {
        return Ok(());
    }
    Err(PanelRefusal::LeavesWithoutReason {
        who: who.to_owned(),
        round: round.id.clone(),
    }
    .into())
}
