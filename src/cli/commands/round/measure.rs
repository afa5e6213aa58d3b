//! The criteria of a round with their weights and floors.

use crate::domain::id::CriterionId;
use crate::domain::round::Round;
use serde::Serialize;

/// A criterion as results name it.
#[derive(Debug, Serialize)]
pub(crate) struct Measure {
    pub(crate) id: CriterionId,
    pub(crate) weight: u32,
    floor: f64,
}

/// The criteria of a round.
pub(crate) fn measures(round: &Round) -> Vec<Measure> {
    let criteria = round.yardstick.criteria.iter();
    criteria
        .map(|criterion| Measure {
            id: criterion.id.clone(),
            weight: criterion.weight,
            floor: f64::from(criterion.floor.0) / 100.0,
        })
        .collect()
}
