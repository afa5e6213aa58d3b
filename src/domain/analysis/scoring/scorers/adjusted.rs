//! Totals as they would be if every scorer were equally harsh, beside the raw ones.
//!
//! Least squares over the scorers' own totals (see [`TwoWay`]): where somebody harsh is recused from a
//! candidate, the raw mean favours it and the adjusted total does not. With complete data both are the same.
//!
//! A scorer's total for a candidate takes part when it is complete. Whoever scored a candidate in part counts in the raw
//! totals and not here, so that others can be first for that reason alone; it is not put down to harshness.

use super::super::ballots::OwnTotals;
use super::super::exact::handed_on;
use super::super::panel::highest;
use super::two_way::TwoWay;
use super::{Panel, Undefined};
use crate::domain::analysis::Fraction;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use std::ops::Add;

/// Totals without harshness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjusted {
    /// By candidate: the total of 100 that an average scorer gives, which can lie outside the scale.
    pub totals: Vec<Option<Fraction>>,
    /// By scorer: how many points of 100 they give more than the average scorer, less than nothing for a harsh one.
    /// `None` for those who have no total for anybody.
    pub severity: Vec<Option<Fraction>>,
    /// Who is first by these totals: several when they tie.
    pub winners: Vec<usize>,
    /// Whether harshness decides who is first: others are, both by the raw totals and by the plain means of those
    /// totals that are adjusted.
    pub differs: bool,
}

impl Adjusted {
    /// Adjusts the totals of a panel.
    ///
    /// # Errors
    /// [`Undefined`] when fewer than two scorers have totals, when nobody scored a candidate in full who has a total,
    /// or when two groups of scorers share no candidate.
    pub fn of(panel: &Panel) -> Result<Self, Undefined> {
        let own = comparable(panel)?;
        let found = TwoWay::of(&own)?;
        let raw = panel.known_totals(&panel.weights(), &panel.everyone());
        let mut both = raw.iter().zip(&found.candidates);
        if both.any(|(raw, adjusted)| raw.is_some() && adjusted.is_none()) {
            return Err(Undefined::NobodyInFull);
        }
        let winners = highest(&found.candidates);
        let mut severity = vec![None; panel.scorers().len()];
        for (one, scorer) in own.iter().zip(&found.scorers) {
            severity[one.scorer] = Some(handed_on(scorer));
        }
        Ok(Self {
            totals: found
                .candidates
                .iter()
                .map(|total| total.as_ref().map(handed_on))
                .collect(),
            severity,
            differs: winners != highest(&raw) && winners != highest(&plain_means(&own)),
            winners,
        })
    }
}

/// By candidate: the mean of the scorers' own totals.
fn plain_means(own: &[OwnTotals]) -> Vec<Option<BigRational>> {
    let candidates = 0..own.first().map_or(0, |one| one.totals.len());
    let mean = |at: usize| {
        let given = own.iter().filter_map(|one| one.totals[at]);
        let given: Vec<BigRational> = given.map(Fraction::of_any_size).collect();
        let number = BigInt::from(given.len());
        let sum = given.into_iter().fold(BigRational::zero(), Add::add);
        (!number.is_zero()).then(|| sum / number)
    };
    candidates.map(mean).collect()
}

/// The scorers with totals: at least two, who hang together.
fn comparable(panel: &Panel) -> Result<Vec<OwnTotals>, Undefined> {
    let mut own = OwnTotals::all(panel);
    own.retain(|one| one.totals.iter().any(Option::is_some));
    match own.len() {
        0 => Err(Undefined::NoneInFull),
        1 => Err(Undefined::OneInFull),
        _ if hang_together(&own) => Ok(own),
        _ => Err(Undefined::Disconnected),
    }
}

/// Whether any two scorers are linked by a chain of candidates that were scored by both neighbours.
fn hang_together(own: &[OwnTotals]) -> bool {
    let (mut linked, mut next) = (vec![false; own.len()], vec![0]);
    linked[0] = true;
    while let Some(at) = next.pop() {
        for other in 0..own.len() {
            if !linked[other] && share_a_candidate(&own[at], &own[other]) {
                linked[other] = true;
                next.push(other);
            }
        }
    }
    linked.into_iter().all(|linked| linked)
}

fn share_a_candidate(one: &OwnTotals, two: &OwnTotals) -> bool {
    one.totals
        .iter()
        .zip(&two.totals)
        .any(|(one, two)| one.is_some() && two.is_some())
}
