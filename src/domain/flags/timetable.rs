//! Days.

use super::case::{Case, Finding};

pub(super) fn ct4(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn ct6(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn ct8(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn ct9(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}

pub(super) fn ct11(_case: &Case<'_>) -> Vec<Finding> {
    Vec::new()
}
