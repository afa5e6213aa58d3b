//! What a list was asked to show: which rows, and in which order.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::ListName;
use super::entry::Entry;
use super::wanted::Wanted;

/// What one list was asked to show; at rest it shows all its rows in their own order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sieve {
    /// What was typed to filter by.
    pub filter: String,
    /// What it is sorted by.
    pub sort: Option<Sort>,
}

static AT_REST: Sieve = Sieve {
    filter: String::new(),
    sort: None,
};

/// An order of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// By what the rows say in this column.
    pub column: &'static str,
    /// Whether the order is turned round.
    pub reversed: bool,
}

/// What each list was asked to show, and what was last looked for in any of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sieves {
    /// What was last looked for.
    pub sought: String,
    of: BTreeMap<ListName, Sieve>,
}

impl Sieve {
    /// Whether the list shows all its rows in their own order.
    #[must_use]
    pub const fn is_at_rest(&self) -> bool {
        self.filter.is_empty() && self.sort.is_none()
    }

    /// The places of the rows that are shown, in the order in which they are shown.
    #[must_use]
    pub fn places(&self, entries: &[Entry]) -> Vec<usize> {
        let wanted = Wanted::read(&self.filter);
        let mut places: Vec<usize> = (0..entries.len())
            .filter(|&at| entries.get(at).is_some_and(|entry| wanted.matches(entry)))
            .collect();
        if let Some(sort) = self.sort {
            places.sort_by(|&a, &b| match (entries.get(a), entries.get(b)) {
                (Some(a), Some(b)) => sort.compare(a, b),
                (None, _) | (_, None) => Ordering::Equal,
            });
        }
        places
    }

    /// Whether a row is shown.
    #[must_use]
    pub fn passes(&self, entry: &Entry) -> bool {
        Wanted::read(&self.filter).matches(entry)
    }

    /// Sorts by a column; by the same one again turns the order round.
    pub fn sort_by(&mut self, column: &'static str) {
        let again = self.sort.filter(|sort| sort.column == column);
        self.sort = Some(Sort {
            column,
            reversed: again.is_some_and(|sort| !sort.reversed),
        });
    }
}

impl Sort {
    /// The order of two rows; what is unknown comes last, also when the order is turned round.
    fn compare(self, a: &Entry, b: &Entry) -> Ordering {
        let (Some(a), Some(b)) = (a.cell(self.column), b.cell(self.column)) else {
            return Ordering::Equal;
        };
        let known_first = a.is_unknown().cmp(&b.is_unknown());
        let order = a.compare(b);
        known_first.then(if self.reversed {
            order.reverse()
        } else {
            order
        })
    }
}

impl Sieves {
    /// What a list was asked to show.
    #[must_use]
    pub fn of(&self, list: ListName) -> &Sieve {
        self.of.get(&list).unwrap_or(&AT_REST)
    }

    /// The same, to be changed.
    pub fn of_mut(&mut self, list: ListName) -> &mut Sieve {
        self.of.entry(list).or_default()
    }

    /// What is left of it when another plan is opened: what belongs to no plan.
    #[must_use]
    pub fn for_another_plan(mut self) -> Self {
        self.of.retain(|list, _| *list == ListName::Plans);
        self
    }
}
