//! The form for what people decided. It may differ from the arithmetic; then it needs the reason.

use super::{RoundPurpose, as_items, people};
use crate::app::effect::Effect;
use crate::app::form::options::{Item, Radio, Ticks};
use crate::app::form::{Answers, Field, Form, Input, Need, Problems};
use crate::app::purpose::Purpose;
use crate::app::words;
use crate::domain::analysis::Tally;
use crate::domain::analysis::calendar::count;
use crate::domain::change::Change;
use crate::domain::id::{CandidateId, RoundId};
use crate::domain::round::{Candidate, Decision, DecisionKind, Round};
use crate::domain::text::Line;
use crate::domain::{Date, Plan};
use crate::twin::successors::{floors_missed, runners_up};

/// The form for the decision.
#[must_use]
pub fn form(plan: &Plan, round: &Round, tally: Option<&Tally>, today: Date) -> Form {
    let kinds = [
        (DecisionKind::Chosen, "one chosen"),
        (DecisionKind::Split, "split"),
        (DecisionKind::Interim, "interim"),
        (DecisionKind::None, "none suitable"),
    ]
    .map(|(kind, label)| Item::new(kind.as_str(), label));
    let standing = round
        .candidates
        .iter()
        .filter(|candidate| candidate.excluded().is_none());
    let all = people(plan, plan.members.people.iter().map(|person| &person.id));
    let fields = vec![
        Field::new(
            "kind",
            "Decision",
            Input::Radio(Radio::new(kinds.into(), None)),
        )
        .needed(),
        Field::new("candidate", "Candidates", ticks(as_items(standing), &[])),
        Field::sentence("sentence", "In a sentence", "")
            .needed()
            .such_as("Amla Trust takes the lead role for two years"),
        Field::long("conditions", "Conditions", "")
            .hint("Also checks still to do, and who tells the others and when."),
        Field::long("dissent", "Dissent", "").hint("A minority view with its reason."),
        Field::new("person", "Present", ticks(all.clone(), &[])),
        stepped_out(plan, round, all),
        Field::sentence("reason", "Reason", "").such_as("the community trusts them more"),
        Field::date("on", "On", Some(today), today).needed(),
    ];
    let purpose = Purpose::Round(RoundPurpose::Decide(round.id.clone()));
    let title = format!("Decide round {}", round.id);
    let mut form = Form::new(purpose, title, fields, "Decide").facts(vec![
        arithmetic(round, tally),
        format!(
            "People decide, not the arithmetic. Afterwards the round stands as it is: {}, {}.",
            count(round.candidates.len(), "candidate"),
            count(round.answers.casts.len(), "answer")
        ),
    ]);
    revise(&mut form, round, tally);
    form.weighty()
}

fn ticks(items: Vec<Item>, ticked: &[&str]) -> Input {
    Input::Ticks(Ticks::new(items, ticked))
}

/// Who stepped out: at first everybody who does not score a candidate that can be chosen, and why.
fn stepped_out(plan: &Plan, round: &Round, all: Vec<Item>) -> Field {
    let mut ids = Vec::new();
    let mut told = Vec::new();
    for scorer in &round.scorers {
        let recused = round.candidates.iter().filter(|candidate| {
            candidate.excluded().is_none() && plan.is_recused(round, &scorer.person, &candidate.id)
        });
        let from: Vec<&str> = recused.map(|candidate| candidate.name.as_str()).collect();
        if !from.is_empty() {
            let name = words::person(plan, Some(&scorer.person));
            told.push(format!("{name} ({})", from.join(", ")));
            ids.push(scorer.person.as_str());
        }
    }
    let field = Field::new("recused", "Stepped out", ticks(all, &ids)).proposed();
    if told.is_empty() {
        return field;
    }
    field.hint(format!(
        "Filled in from who does not score whom: {}. It has to hold whoever does not score the one chosen.",
        told.join("; ")
    ))
}

/// Who is in first place and who comes next, in words.
fn arithmetic(round: &Round, tally: Option<&Tally>) -> String {
    let leaders: Vec<&str> = tally
        .into_iter()
        .flat_map(Tally::leaders)
        .filter_map(|id| round.candidates.named(id.as_str()))
        .map(|candidate: &Candidate| candidate.name.as_str())
        .collect();
    let first = match leaders.as_slice() {
        [] => return "By the scores nobody is in first place.".to_owned(),
        [one] => format!("By the scores {one} is in first place"),
        several => format!(
            "By the scores {} share the first place",
            several.join(" and ")
        ),
    };
    let leading: Vec<&str> = tally
        .into_iter()
        .flat_map(Tally::leaders)
        .map(Line::as_str)
        .collect();
    let next = tally.map_or_else(Vec::new, |tally| runners_up(round, tally, &leading));
    let next: Vec<&str> = next.iter().map(|one| one.name.as_str()).collect();
    if next.is_empty() {
        return format!("{first}.");
    }
    format!("{first}; next: {}.", next.join(" and "))
}

/// What of the floors is missed: by those that are ticked, or before any is, by everybody.
fn below_floors(round: &Round, tally: &Tally, chosen: &[CandidateId]) -> Option<String> {
    let missed = floors_missed(round, tally, chosen);
    let mark = if chosen.is_empty() { "" } else { "! " };
    (!missed.is_empty()).then(|| format!("{mark}{}.", missed.join("; ")))
}

/// Says whether the reason is needed and which floors are missed, as kind and candidates are chosen.
pub(super) fn revise(form: &mut Form, round: &Round, tally: Option<&Tally>) {
    let answers = Answers::of(form);
    let chosen: Vec<CandidateId> = answers.ticked("candidate");
    let kind: Option<DecisionKind> = form
        .field("kind")
        .and_then(|field| field.text().parse().ok());
    let said_all = kind.is_some_and(|kind| kind == DecisionKind::None || !chosen.is_empty());
    let differs = said_all
        && tally
            .zip(kind)
            .is_some_and(|(tally, kind)| tally.differs_from(kind, &chosen));
    if let Some(field) = form.field_mut("candidate") {
        field.hint = tally.and_then(|tally| below_floors(round, tally, &chosen));
    }
    if let Some(reason) = form.field_mut("reason") {
        reason.need = if differs { Need::ByRule } else { Need::Free };
        reason.hint = differs.then(|| "! needed: this differs from the scores.".to_owned());
    }
}

pub(super) fn decide(form: &Form, round: &RoundId) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let kind = answers.parsed("kind");
    let (sentence, on) = (answers.text("sentence"), answers.date("on"));
    let (conditions, dissent) = (answers.text("conditions"), answers.text("dissent"));
    let (candidates, present) = (answers.ticked("candidate"), answers.ticked("person"));
    let (recused, reason) = (answers.ticked("recused"), answers.text("reason"));
    let decision = kind
        .zip(sentence)
        .zip(on)
        .map(|((kind, sentence), on)| Decision {
            kind,
            candidates,
            sentence,
            conditions,
            dissent,
            present,
            recused,
            reason,
            on,
        });
    let change = decision.map(|decision| Change::RoundDecided {
        round: round.clone(),
        decision: Box::new(decision),
    });
    answers.finish(change.map(Effect::propose))
}
