//! Which candidate is at least as good as another on everything: no weighting can put the other one first.

use super::Panel;
use crate::domain::analysis::Fraction;

/// A candidate whose mean is never below another's and above it at least once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dominance {
    /// The place of the better candidate.
    pub dominates: usize,
    /// The place of the other.
    pub dominated: usize,
}

/// Every pair of which one dominates the other, by the place of the better one.
///
/// Candidates who are alike do not dominate each other; one without a mean on some criterion takes no part.
#[must_use]
pub fn dominance(panel: &Panel) -> Vec<Dominance> {
    let profiles = panel.profiles();
    let all = 0..profiles.len();
    let pairs = all
        .clone()
        .flat_map(|one| all.clone().map(move |two| (one, two)));
    pairs
        .filter(|(one, two)| match (&profiles[*one], &profiles[*two]) {
            (Some(one), Some(two)) => dominates(one, two),
            (None, _) | (_, None) => false,
        })
        .map(|(dominates, dominated)| Dominance {
            dominates,
            dominated,
        })
        .collect()
}

/// Whether a row is at least as good everywhere, and not the same.
pub(super) fn dominates(one: &[Fraction], two: &[Fraction]) -> bool {
    one != two && one.iter().zip(two).all(|(one, two)| one >= two)
}
