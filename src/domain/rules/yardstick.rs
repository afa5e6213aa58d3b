//! Rules about how candidates are judged: weights, floors, anchors.
//!
//! While a round is a draft its weights may have any sum; it opens with 100, and every later change keeps 100
//! and gives a reason.

use super::Ruling;
use super::moment::Moment;
use super::refusal::refusals;
use super::round::{UNDECIDED, while_in};
use super::thing::{Kind, each_once, unknown};
use crate::domain::id::{CriterionId, RoundId};
use crate::domain::round::{FULL_WEIGHT, Hundredths, Round, RoundState, Yardstick};
use crate::domain::text::Text;
use std::collections::BTreeMap;

refusals! {
    /// Why a yardstick may not be as proposed.
    pub enum YardstickRefusal {
        "opens-with-criterion" at Criterion => NoCriterion { round: RoundId }:
            "{round} cannot open without a criterion";
        "weights-total-100" at Weight => WeightsTotal { round: RoundId, total: u64 }:
            "the weights of {round} total {total} points, and must total 100";
        "weight-at-most-100" at Weight => WeightTooHigh { criterion: CriterionId, weight: u32 }:
            "the weight of {criterion} is from 0 to 100 points, not {weight}";
        "floor-on-scale" at Floor => FloorOffScale { criterion: CriterionId, floor: Hundredths }:
            "the floor of {criterion} lies between 1 and 5, where scores lie, not at {floor}";
        "floor-of-total-at-most-100" at Floor => TotalOffScale { total: u32 }:
            "the floor of the total lies between 0 and 100, not at {total}";
        "five-anchors" at Criterion => AnchorsMissing { criterion: CriterionId, anchors: usize }:
            "{criterion} has {anchors} descriptors, and needs one for each score from 1 to 5";
        "late-change-needs-reason" at Reason => LateWithoutReason { round: RoundId, state: RoundState }:
            "{round} is {state}: its weights and floors change only with a reason, which is printed on the result";
    }
}

/// Holds when ids are unique and every number is on its scale, whatever the weights total.
pub(super) fn in_bounds(yardstick: &Yardstick) -> Ruling {
    let criteria = || yardstick.criteria.iter();
    each_once(criteria().map(|one| &one.id), Kind::Criterion)?;
    each_once(yardstick.gates.iter().map(|gate| &gate.id), Kind::Gate)?;
    for criterion in criteria() {
        weight_in_bounds(&criterion.id, criterion.weight)?;
        floor_in_bounds(&criterion.id, criterion.floor)?;
    }
    total_in_bounds(yardstick.floor_total)
}

pub(super) fn ready_to_open(round: &Round) -> Ruling {
    let criteria = &round.yardstick.criteria;
    if criteria.is_empty() {
        let round = round.id.clone();
        return Err(YardstickRefusal::NoCriterion { round }.into());
    }
    if let Some(criterion) = criteria.iter().find(|one| !one.is_described()) {
        return Err(YardstickRefusal::AnchorsMissing {
            criterion: criterion.id.clone(),
            anchors: criterion.anchors.len(),
        }
        .into());
    }
    total_is_full(round, &BTreeMap::new())
}

pub(super) fn weights_set(
    at: Moment<'_>,
    round: &RoundId,
    weights: &BTreeMap<CriterionId, u32>,
    reason: Option<&Text>,
) -> Ruling {
    let round = at.round(round)?;
    while_in(round, "weights change", UNDECIDED)?;
    for (criterion, weight) in weights {
        known(round, criterion)?;
        weight_in_bounds(criterion, *weight)?;
    }
    if round.state == RoundState::Draft {
        return Ok(());
    }
    total_is_full(round, weights)?;
    late_with_reason(round, reason)
}

pub(super) fn floors_set(
    at: Moment<'_>,
    round: &RoundId,
    floors: &BTreeMap<CriterionId, Hundredths>,
    total: Option<u32>,
    reason: Option<&Text>,
) -> Ruling {
    let round = at.round(round)?;
    while_in(round, "floors change", UNDECIDED)?;
    for (criterion, floor) in floors {
        known(round, criterion)?;
        floor_in_bounds(criterion, *floor)?;
    }
    total.map_or(Ok(()), total_in_bounds)?;
    late_with_reason(round, reason)
}

fn known(round: &Round, criterion: &CriterionId) -> Ruling {
    if round.yardstick.criteria.has(criterion) {
        return Ok(());
    }
    Err(unknown(Kind::Criterion, criterion))
}

fn total_is_full(round: &Round, changed: &BTreeMap<CriterionId, u32>) -> Ruling {
    let weight = |(id, old): (&CriterionId, u32)| u64::from(*changed.get(id).unwrap_or(&old));
    let criteria = round.yardstick.criteria.iter();
    let total = criteria.map(|one| weight((&one.id, one.weight))).sum();
    if total == u64::from(FULL_WEIGHT) {
        return Ok(());
    }
    let round = round.id.clone();
    Err(YardstickRefusal::WeightsTotal { round, total }.into())
}

fn late_with_reason(round: &Round, reason: Option<&Text>) -> Ruling {
    if round.state == RoundState::Draft || reason.is_some() {
        return Ok(());
    }
    let (round, state) = (round.id.clone(), round.state);
    Err(YardstickRefusal::LateWithoutReason { round, state }.into())
}

fn weight_in_bounds(criterion: &CriterionId, weight: u32) -> Ruling {
    if weight <= FULL_WEIGHT {
        return Ok(());
    }
    let criterion = criterion.clone();
    Err(YardstickRefusal::WeightTooHigh { criterion, weight }.into())
}

fn floor_in_bounds(criterion: &CriterionId, floor: Hundredths) -> Ruling {
    if (100..=500).contains(&floor.0) {
        return Ok(());
    }
    let criterion = criterion.clone();
    Err(YardstickRefusal::FloorOffScale { criterion, floor }.into())
}

fn total_in_bounds(total: u32) -> Ruling {
    if total <= 100 {
        return Ok(());
    }
    Err(YardstickRefusal::TotalOffScale { total }.into())
}
