//! Totals as they would be if every scorer were equally harsh, beside the raw ones.
//!
//! Least squares over the scorers' own totals (see [`TwoWay`]): where somebody harsh is recused from a
//! candidate, the raw mean favours it and the adjusted total does not. With complete data both are the same.

use super::super::ballots::OwnTotals;
use super::super::exact::handed_on;
use super::super::panel::highest;
use super::two_way::TwoWay;
use super::{Panel, Undefined};
use crate::domain::analysis::Fraction;

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
    /// Whether others are first by the raw totals.
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
        let found = TwoWay::of(&own);
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
            differs: winners != highest(&raw),
            winners,
        })
    }
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
