//! The form for weights and floors: a field for each weight, under which stands what all of them total, and one for each
//! floor.

use super::RoundPurpose;
use crate::app::effect::Effect;
use crate::app::form::{Answers, Field, FieldName, Form, Problems};
use crate::app::purpose::Purpose;
use crate::domain::change::Change;
use crate::domain::id::{CriterionId, RoundId};
use crate::domain::round::{Criterion, FULL_WEIGHT, Hundredths, Round, RoundState};
use std::collections::BTreeMap;
use std::str::FromStr;

/// Points of a hundred, as somebody types them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Points(u32);

impl FromStr for Points {
    type Err = String;

    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        let points = typed.parse().ok().filter(|points| *points <= FULL_WEIGHT);
        points
            .map(Self)
            .ok_or_else(|| format!("Write a whole number from 0 to {FULL_WEIGHT}, such as 25."))
    }
}

const fn weight_of(place: usize) -> FieldName {
    FieldName::nth("weight", place)
}

const fn floor_of(place: usize) -> FieldName {
    FieldName::nth("floor", place)
}

/// The form for weights and floors.
#[must_use]
pub fn form(round: &Round) -> Form {
    let criteria = || round.yardstick.criteria.iter().enumerate();
    let weights = criteria().map(|(place, one)| {
        Field::line(weight_of(place), one.id.as_str(), &one.weight.to_string()).needed()
    });
    let floors = criteria().map(|(place, one)| {
        let label = format!("{} floor", one.id);
        Field::line(floor_of(place), label, &one.floor.to_string()).needed()
    });
    let total = round.yardstick.floor_total.to_string();
    let mut fields: Vec<Field> = weights.chain(floors).collect();
    fields.push(Field::line("total", "Floor in total", &total).needed());
    fields.push(reason(round));
    let purpose = Purpose::Round(RoundPurpose::Yardstick(round.id.clone()));
    let title = format!("Weights and floors of round {}", round.id);
    let facts = vec![
        "First what each criterion weighs, in points of 100; then its floor, the lowest acceptable mean from 1 to 5."
            .to_owned(),
    ];
    let mut form = Form::new(purpose, title, fields, "Save").facts(facts);
    revise(&mut form, round);
    form
}

/// Needed once the round was opened; before, nobody has to say why.
fn reason(round: &Round) -> Field {
    let reason = Field::sentence("reason", "Reason", "").such_as("the community asked for it");
    if round.state == RoundState::Draft {
        return reason;
    }
    reason.needed_by_rule().hint("Printed on the result.")
}

/// Says under the last weight what all of them total, as they are typed.
pub(super) fn revise(form: &mut Form, round: &Round) {
    let number = round.yardstick.criteria.len();
    let points = |place| {
        let field = form.field(weight_of(place))?;
        field.text().trim().parse::<Points>().ok()
    };
    let total: Option<u32> = (0..number).map(|place| Some(points(place)?.0)).sum();
    let said = match total {
        Some(FULL_WEIGHT) => format!("sum {FULL_WEIGHT}"),
        Some(total) if round.state == RoundState::Draft => {
            format!("sum {total}; it must be {FULL_WEIGHT} before the round opens")
        }
        Some(total) => format!("! sum {total}; it must be {FULL_WEIGHT}"),
        None => "sum ?".to_owned(),
    };
    if let Some(last) = number
        .checked_sub(1)
        .and_then(|last| form.field_mut(weight_of(last)))
    {
        last.hint = Some(said);
    }
}

pub(super) fn set(form: &Form, round: &Round) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let weights = each(&mut answers, round, weight_of);
    let floors: Option<BTreeMap<CriterionId, Hundredths>> = each(&mut answers, round, floor_of);
    let total: Option<Points> = answers.parsed("total");
    let reason = answers.text("reason");
    let set = weights.zip(floors).zip(total);
    let changes = set.map(|((weights, floors), Points(total))| {
        let weights = weights.into_iter().map(|(id, Points(weight))| (id, weight));
        let weights = differing(round, weights.collect(), |criterion| criterion.weight);
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

/// What stands in the field of each criterion; every problem is kept.
fn each<T: FromStr<Err: ToString>>(
    answers: &mut Answers<'_>,
    round: &Round,
    field: fn(usize) -> FieldName,
) -> Option<BTreeMap<CriterionId, T>> {
    let criteria = round.yardstick.criteria.iter().enumerate();
    let read: Vec<Option<(CriterionId, T)>> = criteria
        .map(|(place, one)| Some((one.id.clone(), answers.parsed(field(place))?)))
        .collect();
    read.into_iter().collect()
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
