//! The form for weights and floors: all weights in one line, because they total 100 together.

use super::RoundPurpose;
use crate::app::effect::Effect;
use crate::app::form::{Answers, Field, FieldName, Form, Problems};
use crate::app::purpose::Purpose;
use crate::domain::change::Change;
use crate::domain::id::{CriterionId, RoundId};
use crate::domain::round::{Criterion, Round, RoundState};
use std::collections::BTreeMap;
use std::str::FromStr;

/// The form for weights and floors.
#[must_use]
pub fn form(round: &Round) -> Form {
    let criteria = || round.yardstick.criteria.iter();
    let in_a_row =
        |number: fn(&Criterion) -> String| criteria().map(number).collect::<Vec<_>>().join(" ");
    let weights = in_a_row(|criterion| criterion.weight.to_string());
    let floors = in_a_row(|criterion| criterion.floor.to_string());
    let names: Vec<&str> = criteria().map(|one| one.id.as_str()).collect();
    let reason = Field::sentence("reason", "Reason", "").such_as("the community asked for it");
    let late = round.state != RoundState::Draft;
    let fields = vec![
        Field::line("weight", "Weights", &weights).needed(),
        Field::line("floor", "Floors", &floors).needed(),
        Field::line(
            "total",
            "Floor in total",
            &round.yardstick.floor_total.to_string(),
        )
        .needed(),
        if late {
            reason.needed_by_rule().hint("Printed on the result.")
        } else {
            reason
        },
    ];
    let purpose = Purpose::Round(RoundPurpose::Yardstick(round.id.clone()));
    let title = format!("Weights and floors of round {}", round.id);
    let mut form = Form::new(purpose, title, fields, "Save").facts(vec![format!(
        "One number for each, in this order: {}",
        names.join(", ")
    )]);
    revise(&mut form);
    form
}

/// Says what the weights total as they are typed.
pub(super) fn revise(form: &mut Form) {
    let Some(field) = form.field_mut("weight") else {
        return;
    };
    let total: Option<u32> = numbers::<u32>(field.text()).map(|all| all.iter().sum());
    field.hint = Some(match total {
        Some(100) => "sum 100".to_owned(),
        Some(total) => format!("sum {total}; it must be 100 before the round opens, and stay 100"),
        None => "whole numbers with spaces between".to_owned(),
    });
}

pub(super) fn set(form: &Form, round: &Round) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let weights = row(&mut answers, form, "weight", round, ("whole numbers", "25"));
    let floors = row(
        &mut answers,
        form,
        "floor",
        round,
        ("numbers from 1 to 5", "2.5"),
    );
    let total = total(&mut answers);
    let reason = answers.text("reason");
    let set = weights.zip(floors).zip(total);
    let changes = set.map(|((weights, floors), total)| {
        let weights = differing(round, weights, |criterion| criterion.weight);
        let floors = differing(round, floors, |criterion| criterion.floor);
        let total = Some(total).filter(|total| *total != round.yardstick.floor_total);
        let id = || round.id.clone();
        let weights = (!weights.is_empty()).then(|| Change::WeightsSet {
            round: id(),
            weights,
            reason: reason.clone(),
        });
        let floors = (!floors.is_empty() || total.is_some()).then(|| Change::FloorsSet {
            round: id(),
            floors,
            total,
            reason,
        });
        weights.into_iter().chain(floors).collect::<Vec<_>>()
    });
    answers.finish(changes.map(Effect::propose))
}

/// The form that sets weights which were tried on a result.
#[must_use]
pub fn supposed_form(round: &Round, weights: BTreeMap<CriterionId, u32>) -> Form {
    let told = weights.iter().filter_map(|(id, weight)| {
        let criterion = round.yardstick.criteria.get(id)?;
        Some(format!("{id}: {} -> {weight}", criterion.weight))
    });
    let facts = told.collect();
    let reason = Field::sentence("reason", "Reason", "").needed_by_rule();
    let reason = reason.such_as("the community asked for it");
    let fields = vec![reason.hint("Printed on the result.")];
    let purpose = Purpose::Round(RoundPurpose::Supposed(round.id.clone(), weights));
    let title = format!("Weights of round {}", round.id);
    Form::new(purpose, title, fields, "Set the weights").facts(facts)
}

pub(super) fn set_supposed(
    form: &Form,
    round: &RoundId,
    weights: &BTreeMap<CriterionId, u32>,
) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let reason = answers.text("reason");
    answers.finish(Some(Effect::propose(Change::WeightsSet {
        round: round.clone(),
        weights: weights.clone(),
        reason,
    })))
}

fn total(answers: &mut Answers<'_>) -> Option<u32> {
    let typed: String = answers.parsed("total")?;
    let total = typed.parse().ok();
    if total.is_none() {
        let wanted = "Write a whole number from 0 to 100, such as 65.";
        answers.problem("total", wanted.to_owned());
    }
    total
}

/// One number for each criterion, from a line.
fn row<T: FromStr>(
    answers: &mut Answers<'_>,
    form: &Form,
    name: FieldName,
    round: &Round,
    (what, example): (&str, &str),
) -> Option<BTreeMap<CriterionId, T>> {
    let wanted = round.yardstick.criteria.len();
    let read = form
        .field(name)
        .and_then(|field| numbers::<T>(field.text()))
        .filter(|numbers| numbers.len() == wanted);
    if read.is_none() {
        answers.problem(
            name,
            format!(
                "{wanted} {what} are wanted, with spaces between, such as: {}",
                vec![example; wanted].join(" ")
            ),
        );
    }
    let ids = round.yardstick.criteria.iter().map(|one| one.id.clone());
    Some(ids.zip(read?).collect())
}

fn numbers<T: FromStr>(line: &str) -> Option<Vec<T>> {
    line.split([' ', ','])
        .filter(|word| !word.is_empty())
        .map(|word| word.parse().ok())
        .collect()
}

fn differing<T: PartialEq>(
    round: &Round,
    new: BTreeMap<CriterionId, T>,
    old: impl Fn(&Criterion) -> T,
) -> BTreeMap<CriterionId, T> {
    let is_new = |id: &CriterionId, value: &T| {
        let before = round.yardstick.criteria.get(id).map(&old);
        before.as_ref() != Some(value)
    };
    new.into_iter()
        .filter(|(id, value)| is_new(id, value))
        .collect()
}
