//! In which order functions are given their months: what others need first, then the catalogue's order, then the light
//! before the heavy.

use crate::domain::function::{Function, HandoverOrder};
use crate::domain::id::FunctionId;
use std::collections::{BTreeMap, BTreeSet};

/// The candidates, each after those it needs.
pub(super) fn in_order<'a>(candidates: &[&'a Function]) -> Vec<&'a Function> {
    let ids: BTreeSet<&FunctionId> = candidates.iter().map(|one| &one.outline.id).collect();
    let mut waits: BTreeMap<&FunctionId, usize> = BTreeMap::new();
    let mut needed_by: BTreeMap<&FunctionId, Vec<usize>> = BTreeMap::new();
    let mut ready = BTreeSet::new();
    for (place, one) in candidates.iter().enumerate() {
        let needs: BTreeSet<&FunctionId> = one.outline.depends_on.iter().collect();
        let needs: Vec<&FunctionId> = needs.into_iter().filter(|id| ids.contains(id)).collect();
        for need in &needs {
            needed_by.entry(need).or_default().push(place);
        }
        if needs.is_empty() {
            ready.insert((rank(one), place));
        }
        waits.insert(&one.outline.id, needs.len());
    }
    let mut order = Vec::with_capacity(candidates.len());
    while let Some((_, place)) = ready.pop_first() {
        let one = candidates[place];
        order.push(one);
        for next in needed_by.remove(&one.outline.id).unwrap_or_default() {
            let next_one = candidates[next];
            if let Some(left) = waits.get_mut(&next_one.outline.id) {
                *left -= 1;
                if *left == 0 {
                    ready.insert((rank(next_one), next));
                }
            }
        }
    }
    order
}

/// The lower, the earlier: the catalogue's order, then the weight.
pub(super) fn rank(function: &Function) -> (u8, u32) {
    let order = match function.outline.guide.order {
        Some(HandoverOrder::First) => 0,
        Some(HandoverOrder::Middle | HandoverOrder::Share) | None => 1,
        Some(HandoverOrder::Last) => 2,
    };
    (order, function.outline.weight.get())
}
