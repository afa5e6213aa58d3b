//! Forms for who is judged and who judges: candidates with their gates, scorers.

use super::{RoundPurpose, found, people};
use crate::app::effect::Effect;
use crate::app::form::options::{Choice, Item, Radio};
use crate::app::form::{Answers, Field, Focus, Form, Input, Problems};
use crate::app::modals;
use crate::app::model::Model;
use crate::app::purpose::Purpose;
use crate::app::purpose::parties::organisations;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::change::Change;
use crate::domain::id::{CandidateId, GateId, OrganisationId, PersonId, RoundId, Slug};
use crate::domain::round::{Candidate, Gate, GateAnswer, Round, Scorer};
use crate::domain::text::Line;

/// The form that adds a candidate.
#[must_use]
pub fn candidate_form(plan: &Plan, round: &Round) -> Form {
    let fields = vec![
        Field::new(
            "organisation",
            "Organisation",
            Input::Choice(Choice::new(organisations(plan), "")),
        )
        .hint("Unknown where it is not in the plan."),
        Field::line("name", "Name", "").hint("As the organisation's, where it stays empty."),
        Field::long("note", "Note", ""),
    ];
    let purpose = Purpose::Round(RoundPurpose::AddCandidate(round.id.clone()));
    let title = format!("Add a candidate to round {}", round.id);
    Form::new(purpose, title, fields, "Add them")
}

pub(super) fn add_candidate(form: &Form, plan: &Plan, round: &RoundId) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let organisation: Option<OrganisationId> = answers.parsed("organisation");
    let body = organisation
        .as_ref()
        .and_then(|id| plan.members.organisations.get(id));
    let typed: Option<Line> = answers.line("name");
    let name = typed.or_else(|| body.map(|body| body.name.clone()));
    let from_name = name
        .as_ref()
        .and_then(|name| Slug::from_name(name.as_str()));
    let from_body = || Slug::parse(organisation.as_ref()?.as_str()).ok();
    let id = from_body().or(from_name).map(CandidateId::from);
    if id.is_none() {
        answers.problem(
            "name",
            "A name is needed, with at least one letter a-z or a digit, to make an id from."
                .to_owned(),
        );
    }
    let note = answers.text("note");
    let change = id.zip(name).map(|(id, name)| Change::CandidateAdded {
        round: round.clone(),
        candidate: Candidate {
            id,
            name,
            organisation,
            gates: Vec::new(),
            note,
        },
    });
    answers.finish(change.map(Effect::propose))
}

/// The form that takes a candidate out.
#[must_use]
pub fn remove_candidate_form(round: &Round, candidate: &Candidate) -> Form {
    let id = (round.id.clone(), candidate.id.clone());
    removal(
        RoundPurpose::RemoveCandidate(id.0, id.1),
        &format!("Take {} out of round {}?", candidate.name, round.id),
    )
}

pub(super) fn remove_candidate(
    form: &Form,
    round: &RoundId,
    candidate: &CandidateId,
) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let change = Change::CandidateRemoved {
        round: round.clone(),
        candidate: candidate.clone(),
        reason: answers.text("reason"),
    };
    answers.finish(Some(Effect::propose(change)))
}

/// The form that answers a gate for a candidate, beginning with the first that is not answered.
#[must_use]
pub fn gate_form(plan: &Plan, round: &Round, candidate: &Candidate) -> Form {
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
        .needed(),
        Field::new(
            "met",
            "Answer",
            Input::Radio(Radio::new(answers.into(), None)),
        )
        .needed(),
        Field::line("evidence", "Rests on", ""),
    ];
    let purpose = RoundPurpose::Gate(round.id.clone(), candidate.id.clone());
    let title = format!("Gates: {}", candidate.name);
    let mut form = Form::new(Purpose::Round(purpose), title, fields, "Save, next gate");
    revise_gate(&mut form, plan, &round.id, &candidate.id);
    form
}

/// Says what the chosen gate asks and what was answered so far.
pub(super) fn revise_gate(form: &mut Form, plan: &Plan, round: &RoundId, candidate: &CandidateId) {
    let chosen: Option<GateId> = form
        .field("gate")
        .and_then(|field| field.text().parse().ok());
    let Some((round, gate)) = plan.rounds.get(round).zip(chosen) else {
        return;
    };
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

pub(super) fn mark_gate(
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
pub(super) fn go_on_to_next_gate(model: &mut Model, round: &RoundId, candidate: &CandidateId) {
    let Some(plan) = model.plan() else { return };
    let found = plan.rounds.get(round);
    let candidate = found.and_then(|round| round.candidates.get(candidate));
    let Some((round, candidate)) = found.zip(candidate) else {
        return;
    };
    let mut gates = round.yardstick.gates.iter();
    if gates.any(|gate| candidate.gate(&gate.id).is_none()) {
        let form = gate_form(plan, round, candidate);
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
        Field::new("gate", "Gate", Input::Choice(Choice::new(items, &first))).needed(),
        Field::long("reason", "Reason", "")
            .needed()
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

/// The form that adds a scorer.
#[must_use]
pub fn scorer_form(plan: &Plan, round: &Round) -> Form {
    let free = plan.members.people.iter().map(|person| &person.id);
    let items = people(plan, free.filter(|id| !round.scorers.has(id)));
    let votes = vec![
        Item::new("yes", "yes"),
        Item::new("no", "no: their scores are shown, not counted"),
    ];
    let fields = vec![
        Field::new("scorer", "Person", Input::Choice(Choice::new(items, ""))).needed(),
        Field::new(
            "organisation",
            "Works for",
            Input::Choice(Choice::new(organisations(plan), "")),
        )
        .hint("As the plan says, where it stays unknown. Nobody scores their own employer."),
        Field::new(
            "voting",
            "Vote",
            Input::Radio(Radio::new(votes, Some("yes"))),
        ),
    ];
    let purpose = Purpose::Round(RoundPurpose::AddScorer(round.id.clone()));
    let title = format!("Add a scorer to round {}", round.id);
    Form::new(purpose, title, fields, "Add them")
}

pub(super) fn add_scorer(form: &Form, plan: &Plan, round: &RoundId) -> Result<Effect, Problems> {
    found(plan, round)?;
    let mut answers = Answers::of(form);
    let person: Option<PersonId> = answers.parsed("scorer");
    let typed: Option<OrganisationId> = answers.parsed("organisation");
    let voting: Option<String> = answers.parsed("voting");
    let in_plan = person
        .as_ref()
        .and_then(|id| plan.members.people.get(id)?.organisation.clone());
    let change = person.map(|person| Change::ScorerAdded {
        round: round.clone(),
        scorer: Scorer {
            person,
            organisation: typed.or(in_plan),
            voting: voting.as_deref() == Some("yes"),
            conflicts: Vec::new(),
        },
    });
    answers.finish(change.map(Effect::propose))
}

/// The form that takes a scorer out.
#[must_use]
pub fn remove_scorer_form(plan: &Plan, round: &Round, scorer: &Scorer) -> Form {
    let name = words::person(plan, Some(&scorer.person));
    removal(
        RoundPurpose::RemoveScorer(round.id.clone(), scorer.person.clone()),
        &format!("Take {name} out of round {}?", round.id),
    )
}

pub(super) fn remove_scorer(
    form: &Form,
    round: &RoundId,
    scorer: &PersonId,
) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let change = Change::ScorerRemoved {
        round: round.clone(),
        scorer: scorer.clone(),
        reason: answers.text("reason"),
    };
    answers.finish(Some(Effect::propose(change)))
}

fn removal(purpose: RoundPurpose, title: &str) -> Form {
    let fields = vec![Field::line("reason", "Reason", "")];
    let facts = vec!["What was answered goes with them; the log keeps that it was.".to_owned()];
    let mut form = Form::new(Purpose::Round(purpose), title, fields, "Take out").facts(facts);
    form.focus = Focus::Cancel;
    form
}
