//! Questions.

use super::case::{Case, Finding};

pub(super) fn late(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn stale(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}
