//! What a backbone holds and decides that it should not.

use super::case::{Case, Finding};

pub(super) fn ov6(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn ov9(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}
