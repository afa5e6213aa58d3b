//! Forms for the yes-or-no gates of a candidate: answering one after the other, waiving one that failed.

use super::RoundPurpose;
use crate::app::effect::Effect;
use crate::app::form::options::{Choice, Item, Radio};
use crate::app::form::{Answers, Field, Form, Input, Need, Problems};
use crate::app::modals;
use crate::app::model::Model;
use crate::app::purpose::Purpose;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::change::Change;
use crate::domain::id::{CandidateId, GateId, RoundId};
use crate::domain::round::{Candidate, Gate, GateAnswer, Round, RoundState};

/// The form that answers a gate for a candidate, beginning with the first that is not answered.
#[must_use]
pub fn form(plan: &Plan, round: &Round, candidate: &Candidate) -> Form {
    let gates = || round.yardstick.gates.iter();
    let known = |gate: &&Gate| {
        candidate
            .gate(&gate.id)
            .is_some_and(|answer| answer.met.is_some())
    };
    let first = gates().find(|gate| !known(gate)).or_else(|| gates().next());
    let items = gates()
        .map(|gate| Item::new(gate.id.as_str(), gate.id.as_str()))
        .collect();
    let answers = ["yes", "no", "unknown"].map(|word| Item::new(word, word));
    let fields = vec![
        Field::new(
            "gate",
            "Gate",
            Input::Choice(Choice::new(
                items,
                first.map_or("", |gate| gate.id.as_str()),
            )),
        )
        .needed()
        .proposed(),
        Field::new(
            "met",
            "Answer",
            Input::Radio(Radio::new(answers.into(), None)),
        )
        .needed(),
        Field::sentence("evidence", "Rests on", "").such_as("a letter of their board"),
    ];
    let purpose = RoundPurpose::Gate(round.id.clone(), candidate.id.clone());
    let title = format!("Gates: {}", candidate.name);
    let mut form = Form::new(Purpose::Round(purpose), title, fields, "Save, next gate");
    revise(&mut form, plan, &round.id, &candidate.id);
    form
}

/// Says what the chosen gate asks and what was answered so far.
pub(super) fn revise(form: &mut Form, plan: &Plan, round: &RoundId, candidate: &CandidateId) {
    let chosen: Option<GateId> = form
        .field("gate")
        .and_then(|field| field.text().parse().ok());
    let Some((round, gate)) = plan.rounds.get(round).zip(chosen) else {
        return;
    };
    let fails = form.field("met").is_some_and(|field| field.text() == "no");
    if let Some(evidence) = form.field_mut("evidence") {
        // A gate answered no takes a candidate out of a round that is under way.
        let takes_out = fails && round.state != RoundState::Draft;
        evidence.need = if takes_out { Need::ByRule } else { Need::Free };
    }
    let asked = round.yardstick.gates.get(&gate);
    let answer = round
        .candidates
        .get(candidate)
        .and_then(|candidate| candidate.gate(&gate));
    form.facts = asked
        .map(|gate| gate.text.to_string())
        .into_iter()
        .collect();
    form.facts.push(match answer {
        None => "Not answered yet.".to_owned(),
        Some(answer) => format!("Answered {}", told(answer)),
    });
}

/// An answer to a gate with what it rests on.
#[must_use]
pub fn told(answer: &GateAnswer) -> String {
    let mut told = match answer.met {
        Some(true) => "yes".to_owned(),
        Some(false) => "no".to_owned(),
        None => words::UNKNOWN.to_owned(),
    };
    if let Some(evidence) = &answer.evidence {
        told = format!("{told}: {evidence}");
    }
    if let Some(waiver) = &answer.waiver {
        told = format!("{told}; waived: {waiver}");
    }
    told
}

pub(super) fn mark(
    form: &Form,
    round: &Round,
    candidate: &CandidateId,
) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let gate: Option<GateId> = answers.parsed("gate");
    let met = answers
        .parsed::<String>("met")
        .map(|word| match word.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        });
    let evidence = answers.text("evidence");
    let before = round.candidates.get(candidate);
    let change = gate.zip(met).map(|(gate, met)| {
        // A waiver belongs to the "no" it was given for.
        let waiver = before
            .and_then(|candidate| candidate.gate(&gate)?.waiver.clone())
            .filter(|_| met == Some(false));
        Change::GateMarked {
            round: round.id.clone(),
            candidate: candidate.clone(),
            answer: GateAnswer {
                gate,
                met,
                evidence,
                waiver,
            },
        }
    });
    answers.finish(change.map(Effect::propose))
}

/// A gate was answered: the next one of the same candidate that was never answered is asked for.
pub(super) fn go_on_to_next(model: &mut Model, round: &RoundId, candidate: &CandidateId) {
    let Some(plan) = model.plan() else { return };
    let found = plan.rounds.get(round);
    let candidate = found.and_then(|round| round.candidates.get(candidate));
    let Some((round, candidate)) = found.zip(candidate) else {
        return;
    };
    let mut gates = round.yardstick.gates.iter();
    if gates.any(|gate| candidate.gate(&gate.id).is_none()) {
        let form = form(plan, round, candidate);
        modals::open_form(model, form);
    }
}

/// The form that waives a failed gate. `None` where none has failed.
#[must_use]
pub fn waive_form(round: &Round, candidate: &Candidate) -> Option<Form> {
    let failed = candidate
        .gates
        .iter()
        .filter(|answer| answer.met == Some(false));
    let items: Vec<Item> = failed
        .map(|answer| Item::new(answer.gate.as_str(), answer.gate.as_str()))
        .collect();
    let first = items.first()?.value.clone();
    let fields = vec![
        Field::new("gate", "Gate", Input::Choice(Choice::new(items, &first)))
            .needed()
            .proposed(),
        Field::long("reason", "Reason", "")
            .needed()
            .such_as("their board meets in January and has said yes by mail")
            .hint("In writing: it stands on the result."),
    ];
    let purpose = RoundPurpose::Waive(round.id.clone(), candidate.id.clone());
    let title = format!("Waive a gate: {}", candidate.name);
    Some(Form::new(
        Purpose::Round(purpose),
        title,
        fields,
        "Waive it",
    ))
}

pub(super) fn waive(
    form: &Form,
    round: &RoundId,
    candidate: &CandidateId,
) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let (gate, reason) = (answers.parsed("gate"), answers.text("reason"));
    let change = gate.zip(reason).map(|(gate, reason)| Change::GateWaived {
        round: round.clone(),
        candidate: candidate.clone(),
        gate,
        reason,
    });
    answers.finish(change.map(Effect::propose))
}
