//! The form for what people decided. It may differ from the arithmetic; then it needs the reason.

use super::{RoundPurpose, as_items, people};
use crate::app::effect::Effect;
use crate::app::form::options::{Item, Radio, Ticks};
use crate::app::form::{Answers, Field, Form, Input, Need, Problems};
use crate::app::purpose::Purpose;
use crate::domain::analysis::Tally;
use crate::domain::analysis::calendar::count;
use crate::domain::change::Change;
use crate::domain::id::{CandidateId, RoundId};
use crate::domain::round::{Candidate, Decision, DecisionKind, Round};
use crate::domain::{Date, Plan};

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
    let ticks = |items| Input::Ticks(Ticks::new(items, &[]));
    let fields = vec![
        Field::new(
            "kind",
            "Decision",
            Input::Radio(Radio::new(kinds.into(), None)),
        )
        .needed(),
        Field::new("candidate", "Candidates", ticks(as_items(standing))),
        Field::sentence("sentence", "In a sentence", "")
            .needed()
            .such_as("Amla Trust takes the lead role for two years"),
        Field::sentence("conditions", "Conditions", ""),
        Field::sentence("dissent", "Dissent", "").hint("A minority view with its reason."),
        Field::new("person", "Present", ticks(all.clone())),
        Field::new("recused", "Stepped out", ticks(all)),
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
    revise(&mut form, tally);
    form.weighty()
}

/// Who is in first place, in words.
fn arithmetic(round: &Round, tally: Option<&Tally>) -> String {
    let leaders: Vec<&str> = tally
        .into_iter()
        .flat_map(Tally::leaders)
        .filter_map(|id| round.candidates.named(id.as_str()))
        .map(|candidate: &Candidate| candidate.name.as_str())
        .collect();
    match leaders.as_slice() {
        [] => "By the scores nobody is in first place.".to_owned(),
        [one] => format!("By the scores {one} is in first place."),
        several => format!(
            "By the scores {} share the first place.",
            several.join(" and ")
        ),
    }
}

/// Says whether the reason is needed, as kind and candidates are chosen.
pub(super) fn revise(form: &mut Form, tally: Option<&Tally>) {
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
