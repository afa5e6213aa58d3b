//! Kendall's W: how far the scorers put the candidates in the same order.
//!
//! W = 12 S / (R² (m³ − m) − R ΣT) for R scorers and m candidates, where S is the sum of squared distances of the
//! candidates' rank sums from their mean and T = Σ(t³ − t) over the groups of t level candidates of one scorer.
//! Kendall and Babington Smith 1939; ties: Kendall 1945.

use super::super::super::Fraction;
use super::{Complete, Undefined};

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
    let rank = |total: &Fraction| {
        let below = order.iter().filter(|one| *one < total).count();
        let up_to = order.iter().filter(|one| *one <= total).count();
        (below + up_to) as i128 + 1
    };
    order.iter().map(rank).collect()
}

/// Σ(t³ − t): each of t level candidates adds t² − 1.
fn ties(order: &[Fraction]) -> i128 {
    let level = |total: &Fraction| order.iter().filter(|one| *one == total).count() as i128;
    order.iter().map(|total| level(total).pow(2) - 1).sum()
}
