//! What claims rest on.

use super::case::{Case, Finding};

pub(super) fn ev1(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn ev2(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn ev3(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn ev4(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}
