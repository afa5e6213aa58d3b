//! The functions still to place, each with the day it is due, and what has held it back so far.

use super::bounds::{Bounds, Obstacle, Window};
use super::order::rank;
use super::{Because, cycle};
use crate::domain::Date;
use crate::domain::function::Function;
use crate::domain::id::FunctionId;
use std::collections::{BTreeMap, BTreeSet};

/// A function still to place.
#[derive(Debug)]
pub(super) struct Waiting<'a> {
    pub(super) function: &'a Function,
    /// The lower, the earlier it goes: its place in the catalogue's order, then its weight.
    pub(super) rank: (u8, u32),
    /// The first day on which it could move, were nothing else to be waited for.
    pub(super) alone: Date,
    /// The day by which it should have moved.
    pub(super) due: Date,
    /// Why it is due then, where it is not for the exit alone.
    pub(super) due_because: Option<Because>,
    /// Why others went before it in earlier months.
    pub(super) held: BTreeSet<Held>,
}

/// What holds a function back in a month in which others move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Held {
    /// What it needs has not moved.
    Needs,
    /// The catalogue has it after those.
    Order,
    /// Its receiver has its share.
    Receiver,
    /// No more may move.
    Full,
}

/// The candidates in the order given, and those for which there can be no day whatever the others get.
pub(super) fn queue<'a>(
    bounds: &Bounds<'_>,
    ordered: &[&'a Function],
) -> (Vec<Waiting<'a>>, Vec<(FunctionId, Obstacle)>) {
    let mut soonest: BTreeMap<FunctionId, Date> = BTreeMap::new();
    let (mut queue, mut left_out) = (Vec::new(), Vec::new());
    for function in ordered {
        let id = &function.outline.id;
        match bounds.window(function, &soonest) {
            Ok(window) => {
                soonest.insert(id.clone(), window.earliest);
                queue.push(Waiting::of(function, bounds, window));
            }
            Err(obstacle) => left_out.push((id.clone(), obstacle)),
        }
    }
    for place in (0..queue.len()).rev() {
        hasten_needs(&mut queue, place);
    }
    (queue, left_out)
}

/// What a function needs is due when it is, at the latest.
fn hasten_needs(queue: &mut [Waiting<'_>], place: usize) {
    let (before, rest) = queue.split_at_mut(place);
    let by = &rest[0];
    let outline = &by.function.outline;
    for need in before {
        if outline.depends_on.contains(&need.function.outline.id) && by.due < need.due {
            need.due = by.due;
            need.due_because = Some(Because::NeededBy(outline.id.clone()));
        }
    }
}

impl<'a> Waiting<'a> {
    fn of(function: &'a Function, bounds: &Bounds<'_>, window: Window) -> Self {
        let in_time = window.confirmed_in_time;
        let needed = || bounds.needed_by(function).cloned().map(Because::NeededBy);
        let (due, due_because) = if (window.earliest..window.latest).contains(&in_time) {
            (in_time, Some(Because::Cycle(cycle(function))))
        } else {
            (
                window.latest,
                needed().filter(|_| window.latest < bounds.exit),
            )
        };
        Self {
            function,
            rank: rank(function),
            alone: bounds.side_by_side(function).unwrap_or(window.earliest),
            due,
            due_because,
            held: BTreeSet::new(),
        }
    }
}
