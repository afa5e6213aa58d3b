//! What hangs by a thread.

use super::case::{Case, Finding};

pub(super) fn fr1(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn fr2(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn fr3(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn fr5(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn fr9(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn fr11(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}
