//! The things of one list, and which of them are shown.

use super::entry::Entry;
use super::sieve::Sieve;

/// The things of one list in their own order, how each reads as an entry, and what the list was asked to show.
///
/// Entries are only made where somebody asks for them: a list at rest is shown without one.
pub struct Listing<'a, T> {
    /// All of them.
    pub all: Vec<T>,
    /// How one of them reads.
    pub entry: Box<dyn Fn(T) -> Entry + 'a>,
    /// What the list was asked to show.
    pub sieve: &'a Sieve,
}

impl<T: Copy> Listing<'_, T> {
    /// Every one as an entry.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        self.all.iter().map(|one| (self.entry)(*one)).collect()
    }

    /// Those that are shown, in the order in which they are shown.
    #[must_use]
    pub fn shown(&self) -> Vec<T> {
        if self.sieve.is_at_rest() {
            return self.all.clone();
        }
        let places = self.sieve.places(&self.entries());
        let shown = places.into_iter().filter_map(|at| self.all.get(at));
        shown.copied().collect()
    }

    /// The selected one: the chosen one, or where that is hidden the nearest that is shown; the first where none was
    /// chosen.
    pub fn selected(&self, is_chosen: impl Fn(T) -> bool) -> Option<T> {
        let chosen = self.all.iter().position(|one| is_chosen(*one));
        let Some(chosen) = chosen else {
            return self.shown().first().copied();
        };
        let passes = |at: &usize| {
            let one = self.all.get(*at);
            self.sieve.filter.is_empty()
                || one.is_some_and(|one| self.sieve.passes(&(self.entry)(*one)))
        };
        let after = (chosen..self.all.len()).find(passes);
        let before = || (0..chosen).rev().find(passes);
        after
            .or_else(before)
            .and_then(|at| self.all.get(at))
            .copied()
    }
}
