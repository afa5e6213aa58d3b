//! Gaps.

use super::case::{Case, Finding};

pub(super) fn ct1(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn ct2(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn ct3(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn ct5(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn ct10(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn ct12(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}
