//! What a person proposes in one action: changes that happen together or not at all.

use super::change::Change;
use super::id::{FunctionId, PersonId};
use super::person::PersonName;
use super::plan::Plan;
use super::text::Text;

/// Changes that belong to one action, with the names of people that go with them.
///
/// Names are not part of any event: they are written beside the log in the same transaction.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proposal {
    /// The changes, in order.
    pub changes: Vec<Change>,
    /// Names that are new, changed or erased.
    pub names: Vec<(PersonId, PersonName)>,
    /// Where changes come from that came with files, by their places: those of one file are one action in the log.
    /// Where there is none, all changes together are one action.
    pub origins: Vec<Option<String>>,
}

impl Proposal {
    /// Takes a function out, and with it what the books say of it alone: its place in the mandate, who could run it.
    #[must_use]
    pub fn removing(plan: &Plan, function: &FunctionId, reason: Option<&Text>) -> Self {
        let of_it = plan
            .books
            .naming(function)
            .map(|entry| Change::EntryRemoved {
                book: entry.book,
                entry: entry.id.clone(),
                reason: reason.cloned(),
            });
        let gone = Change::FunctionRemoved {
            function: function.clone(),
            reason: reason.cloned(),
        };
        Self::from(of_it.chain([gone]).collect::<Vec<_>>())
    }
}

impl From<Change> for Proposal {
    fn from(change: Change) -> Self {
        Self {
            changes: vec![change],
            names: Vec::new(),
            origins: Vec::new(),
        }
    }
}

impl From<Vec<Change>> for Proposal {
    fn from(changes: Vec<Change>) -> Self {
        Self {
            changes,
            names: Vec::new(),
            origins: Vec::new(),
        }
    }
}
