//! Kendall's W: how far the scorers put the candidates in the same order.
//!
//! W = 12 S / (R² (m³ − m) − R ΣT) for R scorers and m candidates, where S is the sum of squared distances of the
//! candidates' rank sums from their mean and T = Σ(t³ − t) over the groups of t level candidates of one scorer.
//! Kendall and Babington Smith 1939; ties: Kendall 1945.

use super::{Complete, Undefined};
use crate::domain::analysis::Fraction;
use std::ops::Range;

/// W over the complete totals.
///
/// # Errors
/// [`Undefined`] with fewer than two scorers or candidates, or when every scorer has all candidates level.
pub(super) fn kendall_w(complete: &Complete) -> Result<f64, Undefined> {
    let orders = complete.totals()?;
    let (scorers, candidates) = (orders.len() as i128, complete.candidates.len() as i128);
    let ranks: Vec<Vec<i128>> = orders.iter().map(|order| doubled_ranks(order)).collect();
    let off_mean = |candidate: usize| {
        let sum: i128 = ranks.iter().map(|order| order[candidate]).sum();
        sum - scorers * (candidates + 1)
    };
    let squares: i128 = (0..complete.candidates.len())
        .map(|one| off_mean(one).pow(2))
        .sum();
    let ties: i128 = orders.iter().map(|order| ties(order)).sum();
    let most = scorers * scorers * (candidates.pow(3) - candidates) - scorers * ties;
    // Ranks are doubled, so their squares are four times S.
    let w = Fraction::new(3 * squares, most).ok_or(Undefined::AllLevel)?;
    Ok(w.to_f64())
}

/// By candidate: twice the mid-rank, so that it is whole.
fn doubled_ranks(order: &[Fraction]) -> Vec<i128> {
    let level = levels(order);
    let rank = |level: &Range<usize>| (level.start + level.end) as i128 + 1;
    level.iter().map(rank).collect()
}

/// Σ(t³ − t): each of t level candidates adds t² − 1.
fn ties(order: &[Fraction]) -> i128 {
    let level = levels(order);
    level
        .iter()
        .map(|level| (level.len() as i128).pow(2) - 1)
        .sum()
}

/// By candidate: the places, lowest first, that it shares with those who are level with it.
fn levels(order: &[Fraction]) -> Vec<Range<usize>> {
    let mut sorted = order.to_vec();
    sorted.sort_unstable();
    let below = |total: &Fraction| sorted.partition_point(|one| one < total);
    let up_to = |total: &Fraction| sorted.partition_point(|one| one <= total);
    order
        .iter()
        .map(|total| below(total)..up_to(total))
        .collect()
}
