//! Weights as they are read back: never more than the points there are, whoever wrote them.
//!
//! The rules refuse such a weight as well; here the door is kept to what comes from another store or an edited file.

use super::id::CriterionId;
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

/// The most points that one criterion weighs, and what all criteria of a round weigh together.
pub const FULL_WEIGHT: u32 = 100;

/// Reads one weight.
pub(super) fn one<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    within(u32::deserialize(deserializer)?)
}

/// Reads the weights of several criteria.
pub(super) fn each<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<CriterionId, u32>, D::Error> {
    let weights = BTreeMap::<CriterionId, u32>::deserialize(deserializer)?;
    for weight in weights.values() {
        within::<D::Error>(*weight)?;
    }
    Ok(weights)
}

fn within<E: Error>(weight: u32) -> Result<u32, E> {
    if weight <= FULL_WEIGHT {
        return Ok(weight);
    }
    Err(E::custom(format_args!(
        "a criterion weighs from 0 to {FULL_WEIGHT} points, not {weight}"
    )))
}
