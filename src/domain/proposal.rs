//! What a person proposes in one action: changes that happen together or not at all.

use super::change::Change;
use super::id::PersonId;
use super::person::PersonName;

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
