//! Which weightings are considered: all of them, those near the agreed one, those that respect a limit or an order.

use std::error::Error;
use std::fmt;
use std::iter;

use super::super::super::Fraction;
use super::whole;

/// Limits and orders that a weighting must respect. Weights run from 0 to 1, points from 0 to 100.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounds {
    lowest: Vec<Fraction>,
    highest: Vec<Fraction>,
    /// The first weighs at least as much as the second.
    orders: Vec<(usize, usize)>,
}

/// Why nothing can be said about the weightings within some bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoRoom {
    /// Nothing to weigh.
    NoCriteria,
    /// The bounds contradict each other or fix a weight.
    Bounds,
    /// Of many weightings drawn, hardly one respects the bounds.
    TooNarrow,
}

impl Bounds {
    /// None: every weighting of so many criteria.
    #[must_use]
    pub fn none(criteria: usize) -> Self {
        Self {
            lowest: vec![Fraction::ZERO; criteria],
            highest: vec![whole(1); criteria],
            orders: Vec::new(),
        }
    }

    /// Every weight within so many points of the agreed one.
    #[must_use]
    pub fn near(mut self, agreed: &[Fraction], points: Fraction) -> Self {
        let reach = points / 100;
        for (criterion, weight) in agreed.iter().enumerate() {
            self.raise(criterion, *weight - reach);
            self.lower(criterion, *weight + reach);
        }
        self
    }

    /// At least so many points on this criterion.
    #[must_use]
    pub fn at_least(mut self, criterion: usize, points: Fraction) -> Self {
        self.raise(criterion, points / 100);
        self
    }

    /// Each of these criteria weighs at least as much as the next.
    #[must_use]
    pub fn in_order(mut self, criteria: &[usize]) -> Self {
        let pairs = criteria.windows(2).map(|pair| (pair[0], pair[1]));
        self.orders.extend(pairs);
        self
    }

    /// How many criteria are weighed.
    #[must_use]
    pub fn criteria(&self) -> usize {
        self.lowest.len()
    }

    /// The bounds that cut something off, as rows of coefficients: a weighting respects one when its weighted sum of
    /// them is at least nothing.
    #[must_use]
    pub fn half_spaces(&self) -> Vec<Vec<Fraction>> {
        let criteria = self.criteria();
        let lowest = self.lowest.iter().enumerate();
        let above = lowest.filter(|(_, limit)| **limit > Fraction::ZERO);
        let above = above.map(|(at, limit)| row(criteria, at, whole(1), Fraction::ZERO - *limit));
        let highest = self.highest.iter().enumerate();
        let below = highest.filter(|(_, limit)| **limit < whole(1));
        let below = below.map(|(at, limit)| row(criteria, at, Fraction::ZERO - whole(1), *limit));
        let orders = self.orders.iter().filter(|(more, less)| more != less);
        let orders = orders.map(|(more, less)| {
            let mut one = row(criteria, *more, whole(1), Fraction::ZERO);
            one[*less] = Fraction::ZERO - whole(1);
            one
        });
        above.chain(below).chain(orders).collect()
    }

    /// The lowest that each weight may be.
    pub(super) fn lowest(&self) -> &[Fraction] {
        &self.lowest
    }

    /// The criteria that are ordered, the heaviest first, where sorting weights is enough to respect the order: they make
    /// one row and have the same lower limit.
    pub(super) fn sorted(&self) -> Option<Vec<usize>> {
        let first = self.orders.first()?.0;
        let sorted: Vec<usize> = iter::once(first)
            .chain(self.orders.iter().map(|(_, less)| *less))
            .collect();
        let in_a_row = self
            .orders
            .iter()
            .zip(&sorted)
            .all(|((more, _), at)| more == at);
        let once = |(at, one): (usize, &usize)| !sorted[..at].contains(one);
        let alike = |one: &usize| self.lowest[*one] == self.lowest[first];
        (in_a_row && sorted.iter().enumerate().all(once) && sorted.iter().all(alike))
            .then_some(sorted)
    }

    fn raise(&mut self, criterion: usize, limit: Fraction) {
        self.lowest[criterion] = self.lowest[criterion].max(limit);
    }

    fn lower(&mut self, criterion: usize, limit: Fraction) {
        self.highest[criterion] = self.highest[criterion].min(limit);
    }
}

/// The same coefficient for every criterion, and one criterion's own added to it.
fn row(criteria: usize, at: usize, own: Fraction, every: Fraction) -> Vec<Fraction> {
    let mut row = vec![every; criteria];
    row[at] = row[at] + own;
    row
}

impl Error for NoRoom {}

impl fmt::Display for NoRoom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoCriteria => "there is no criterion to weigh; add one",
            Self::Bounds => {
                "no weights can vary within these bounds: they contradict each other or fix a weight; widen one"
            }
            Self::TooNarrow => {
                "hardly any of the weights that were drawn lie within these bounds, so no share can be given; widen one"
            }
        })
    }
}
