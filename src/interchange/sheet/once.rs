//! Whatever a text says, it says once: of two records on the same thing neither can be believed.

use super::CELLS;
use crate::interchange::reader::Fields;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// A list of records, and what in a record says what it is on.
pub(super) struct Records<T, K> {
    /// The key of the list in the file.
    pub(super) key: &'static str,
    /// What a record is on, as problems call it.
    pub(super) on: &'static str,
    pub(super) of: fn(&T) -> &K,
}

/// Reads a list of records of the whole file. Every two on the same thing are complained of, each at its own place and
/// naming the other.
pub(super) fn each_once<T, K: Ord>(
    file: &Fields<'_>,
    records: &Records<T, K>,
    read: impl Fn(&Fields<'_>) -> Option<T>,
) -> Vec<T> {
    let found = file.tables(records.key, CELLS, |fields| {
        Some((read(fields)?, fields.path().to_owned()))
    });
    let mut first: BTreeMap<&K, &str> = BTreeMap::new();
    for (record, path) in &found {
        match first.entry((records.of)(record)) {
            Entry::Vacant(free) => drop(free.insert(path)),
            Entry::Occupied(taken) => {
                let says = |other: &str| format!("this and {other} are on the same {}", records.on);
                let remedy = "keep one of the two, and leave the other out";
                file.complain(taken.get(), says(path), remedy);
                file.complain(path, says(taken.get()), remedy);
            }
        }
    }
    found.into_iter().map(|(record, _)| record).collect()
}
