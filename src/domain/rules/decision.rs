//! Rules about the decision that ends a round. It may differ from the arithmetic; then it says why.

use super::Ruling;
use super::moment::Moment;
use super::refusal::refusals;
use super::reveals::nothing_waits;
use super::round::{on_a_later_day, while_in};
use super::thing::{Kind, each_once, found};
use crate::domain::analysis::scoring::tally::Tally;
use crate::domain::id::{CandidateId, GateId, PersonId, RoundId};
use crate::domain::round::{Decision, DecisionKind, Round, RoundState};

refusals! {
    /// Why a decision may not be taken.
    pub enum DecisionRefusal {
        "decision-names-candidates" at Candidate => WrongNumber { kind: DecisionKind, wanted: &'static str, named: usize }:
            "the decision {kind} names {wanted}, not {named}";
        "excluded-not-chosen" at Candidate => Excluded { candidate: CandidateId, gate: GateId }:
            "{candidate} is out by the gate {gate}; waive the gate in writing before choosing them";
        "recused-not-present" at Person => PresentAndRecused { person: PersonId }:
            "{person} cannot be both present and stepped out; name them once";
        "recused-steps-out" at Person => RecusedFromChosen { person: PersonId, candidate: CandidateId }:
            "{person} does not score {candidate}, being recused or employed there, and is not present when they are chosen; name them as stepped out instead";
        "differing-needs-reason" at Reason => DiffersWithoutReason { round: RoundId }:
            "the decision differs from the scores of {round}; say why";
    }
}

pub(super) fn decided(at: Moment<'_>, round: &RoundId, decision: &Decision) -> Ruling {
    let round = at.round(round)?;
    while_in(round, "a round is decided", &[RoundState::Closed])?;
    nothing_waits(round, "a round is decided")?;
    on_a_later_day(at, round, decision.on)?;
    candidates(round, decision)?;
    people(at, decision)?;
    out_of_the_room(at, round, decision)?;
    if decision.reason.is_none() && differs_from_arithmetic(at, round, decision) {
        let round = round.id.clone();
        return Err(DecisionRefusal::DiffersWithoutReason { round }.into());
    }
    Ok(())
}

fn candidates(round: &Round, decision: &Decision) -> Ruling {
    each_once(&decision.candidates, Kind::Candidate)?;
    for id in &decision.candidates {
        let candidate = found(&round.candidates, id, Kind::Candidate)?;
        if let Some(answer) = candidate.excluded() {
            return Err(DecisionRefusal::Excluded {
                candidate: id.clone(),
                gate: answer.gate.clone(),
            }
            .into());
        }
    }
    let named = decision.candidates.len();
    let (wanted, fine) = match decision.kind {
        DecisionKind::Chosen | DecisionKind::Interim => ("one candidate", named == 1),
        DecisionKind::Split => ("at least two candidates", named >= 2),
        DecisionKind::None => ("no candidate", named == 0),
    };
    if fine {
        return Ok(());
    }
    let kind = decision.kind;
    Err(DecisionRefusal::WrongNumber {
        kind,
        wanted,
        named,
    }
    .into())
}

fn people(at: Moment<'_>, decision: &Decision) -> Ruling {
    for person in decision.present.iter().chain(&decision.recused) {
        at.person(person)?;
    }
    each_once(&decision.present, Kind::Person)?;
    each_once(&decision.recused, Kind::Person)?;
    let both = decision.recused.iter();
    match both
        .clone()
        .find(|person| decision.present.contains(person))
    {
        Some(person) => {
            let person = person.clone();
            Err(DecisionRefusal::PresentAndRecused { person }.into())
        }
        None => Ok(()),
    }
}

/// Holds when nobody is present who does not score a candidate that the decision names.
fn out_of_the_room(at: Moment<'_>, round: &Round, decision: &Decision) -> Ruling {
    for candidate in &decision.candidates {
        let mut present = decision.present.iter();
        if let Some(person) = present.find(|who| at.plan.is_recused(round, who, candidate)) {
            return Err(DecisionRefusal::RecusedFromChosen {
                person: person.clone(),
                candidate: candidate.clone(),
            }
            .into());
        }
    }
    Ok(())
}

/// Whether the scores of a round say something else than a decision does.
fn differs_from_arithmetic(at: Moment<'_>, round: &Round, decision: &Decision) -> bool {
    Tally::of(at.plan, round).is_some_and(|tally| tally.differs(decision))
}
