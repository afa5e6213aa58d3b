//! The lists of every screen, in one way: walked, searched, filtered, sorted.
//!
//! Each screen says what its lists hold, which row is selected and how another one is (`app::screens::lists`); what is
//! done with them is here, once for all. What a list was asked to show is its [`Sieve`], kept while other screens are
//! in front. A hidden row stays chosen: the nearest one shown stands in for it until the filter is gone.

pub mod asking;
pub mod entry;
pub mod listing;
pub mod sieve;
pub mod wanted;

pub use entry::{Cell, Entry};
pub use listing::Listing;
pub use sieve::{Sieve, Sieves, Sort};

use std::borrow::Cow;

use crate::app::key::{Direction, Key};
use crate::app::model::Model;
use crate::app::screens;
use crate::app::screens::log;
use crate::twin::Lines;

/// Every list of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListName {
    /// The ways to begin, where there is no plan yet.
    Ways,
    /// The plans of the store.
    Plans,
    /// The signals for leaving a phase.
    Signals,
    /// What needs someone.
    Needs,
    /// The open flags, beside the walk.
    OpenFlags,
    /// The functions, on the board and in the list.
    Functions,
    /// The themes of the questions.
    Themes,
    /// The questions of a theme.
    Questions,
    /// The flags.
    Flags,
    /// The records that a flag rests on.
    Records,
    /// The matters of which stock is taken.
    Matters,
    /// What the selected matter rests on.
    Points,
    /// The organisations.
    Organisations,
    /// The people.
    People,
    /// The books of the plan.
    Books,
    /// The entries of one book.
    Entries,
    /// What is known of the selected organisation, person or entry.
    Facts,
    /// The candidates of a round.
    Candidates,
    /// The criteria of a round, while other weights are tried.
    Criteria,
    /// What to talk about first.
    Talk,
    /// The numbers behind the result of a round.
    Figures,
    /// The scorers of a round.
    Scorers,
    /// The rounds.
    Rounds,
    /// What stands on the timeline.
    Timeline,
    /// The functions for which a draft proposes days.
    Proposed,
    /// The reviews of the role.
    Reviews,
    /// What is told of the selected review, or of all of them.
    ReviewRows,
    /// Everything that happened.
    Events,
}

/// The keys of the rows that are shown, in the order in which they are shown.
#[must_use]
pub fn keys(model: &Model, list: ListName) -> Vec<String> {
    // The log keeps its lines: there may be thousands.
    if list == ListName::Events {
        return log::keys(model);
    }
    let (entries, places) = sifted(model, list);
    let shown = places.into_iter().filter_map(|at| entries.get(at));
    shown.map(|entry| entry.key.clone()).collect()
}

/// The rows that are shown, in the order in which they are shown.
#[must_use]
pub fn rows(model: &Model, list: ListName) -> Vec<Entry> {
    let (entries, places) = sifted(model, list);
    let shown = places.into_iter().filter_map(|at| entries.get(at));
    shown.cloned().collect()
}

/// The place of the selected row among those that are shown.
#[must_use]
pub fn place(model: &Model, list: ListName) -> Option<usize> {
    let selected = screens::selected(model, list)?;
    keys(model, list).iter().position(|key| *key == selected)
}

/// Moves the selection of a list.
pub fn travel(model: &mut Model, list: ListName, direction: Direction) {
    let keys = keys(model, list);
    let at = place(model, list).unwrap_or(0);
    if let Some(key) = keys.get(direction.step(at, keys.len())) {
        screens::select(model, list, key);
    }
}

/// How many rows are shown, of how many; where a filter hides some.
#[must_use]
pub fn counted(model: &Model, list: ListName) -> Option<(usize, usize)> {
    if model.rooms.sieves.of(list).filter.is_empty() {
        return None;
    }
    let (entries, places) = sifted(model, list);
    Some((places.len(), entries.len()))
}

/// What a list was asked to show, in lines.
pub fn tell(model: &Model, list: ListName, lines: &mut Lines) {
    let sieve = model.rooms.sieves.of(list);
    match counted(model, list) {
        None => lines.fact("filter", "none"),
        Some((shown, all)) => {
            lines.fact("filter", &sieve.filter);
            lines.fact("shown by the filter", format_args!("{shown} of {all}"));
        }
    }
    match sieve.sort {
        None => lines.fact("sort", "in its own order"),
        Some(Sort { column, reversed }) => {
            let reversed = if reversed { ", turned round" } else { "" };
            lines.fact("sort", format_args!("{column}{reversed}"));
        }
    }
}

/// What stands in the place of the rows where the filter hides all of them.
#[must_use]
pub fn nothing_shown(model: &Model, list: ListName) -> Option<String> {
    let (shown, all) = counted(model, list)?;
    let filter = &model.rooms.sieves.of(list).filter;
    let all_again = Key::Backspace;
    (shown == 0).then(|| format!("0 of {all} match '{filter}'. {all_again} clears it."))
}

/// Every row, and the places of those that are shown.
fn sifted(model: &Model, list: ListName) -> (Cow<'_, [Entry]>, Vec<usize>) {
    let entries = screens::entries(model, list);
    let places = model.rooms.sieves.of(list).places(&entries);
    (entries, places)
}
