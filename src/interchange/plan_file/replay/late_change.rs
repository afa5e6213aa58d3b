//! Changes to a yardstick after its round opened: read from their words, so that they can be made again.
//!
//! The words are those in which [`crate::domain::round::LateChange`] is written: "weight of depth 25 to 30; floor of
//! the total 60 to 65".

use crate::domain::id::CriterionId;
use crate::domain::round::{Hundredths, LateChange, Yardstick};
use std::collections::BTreeMap;

/// What one late change set: weights, or floors with the total's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Settings {
    pub(super) weights: BTreeMap<CriterionId, u32>,
    pub(super) floors: BTreeMap<CriterionId, Hundredths>,
    pub(super) total: Option<u32>,
}

/// Takes late changes back, the last first: leaves the yardstick as it was before them all and gives what each set.
/// The number of the change that does not lead to the yardstick, counted from 0, where there is one.
pub(super) fn take_back(
    yardstick: &mut Yardstick,
    late_changes: &[LateChange],
) -> Result<Vec<Settings>, usize> {
    let mut made = Vec::new();
    for (index, late) in late_changes.iter().enumerate().rev() {
        let mut settings = Settings::default();
        for words in late.what.as_str().split("; ") {
            take_one_back(yardstick, words, &mut settings).ok_or(index)?;
        }
        let weights = !settings.weights.is_empty();
        let floors = !settings.floors.is_empty() || settings.total.is_some();
        if weights && floors {
            return Err(index);
        }
        made.push(settings);
    }
    made.reverse();
    Ok(made)
}

fn take_one_back(yardstick: &mut Yardstick, words: &str, made: &mut Settings) -> Option<()> {
    let (what, new) = words.rsplit_once(" to ")?;
    let (what, old) = what.rsplit_once(' ')?;
    if what == "floor of the total" {
        let (old, new) = (old.parse().ok()?, new.parse().ok()?);
        made.total = Some(new);
        return exchange(&mut yardstick.floor_total, new, old);
    }
    let (kind, id) = what.split_once(" of ")?;
    let id = CriterionId::parse(id).ok()?;
    let criterion = yardstick.criteria.get_mut(&id)?;
    match kind {
        "weight" => {
            let (old, new) = (old.parse().ok()?, new.parse().ok()?);
            made.weights.insert(id, new);
            exchange(&mut criterion.weight, new, old)
        }
        "floor" => {
            let (old, new) = (hundredths(old)?, hundredths(new)?);
            made.floors.insert(id, new);
            exchange(&mut criterion.floor, new, old)
        }
        _ => None,
    }
}

/// Puts `old` where `new` stands; nothing where another value stands.
fn exchange<T: Copy + PartialEq>(place: &mut T, new: T, old: T) -> Option<()> {
    (*place == new && new != old).then(|| *place = old)
}

fn hundredths(written: &str) -> Option<Hundredths> {
    crate::interchange::reader::hundredths(written).map(Hundredths)
}
