//! A part of the simplex of all weightings: a convex body, by its corners.
//!
//! A weighting is a point with one coordinate for each criterion; coordinates are at least nothing and sum to one. A
//! half-space is a row of coefficients: it holds the weightings whose weighted sum of them is at least nothing. Limits
//! fit too, because `limit` is `limit · sum(w)`.
//!
//! Each corner knows on which planes it lies. Cutting drops the corners outside and puts a new one where an edge
//! crosses the plane; two corners share an edge when no third lies on every plane that both lie on (Motzkin and others
//! 1953, the double description). The body is taken apart into simplices only when its volume is asked for.

use std::cmp::Ordering;
use std::mem;

use num_rational::BigRational;
use num_traits::Zero;

use super::number::{Number, dot, row};
use super::pieces::{Piece, part_above, pieces};
use super::{Bounds, NoRoom};

/// The most criteria for which volumes are computed: beyond, a body has too many corners.
pub const CRITERIA: usize = 5;

/// A part of the simplex of all weightings.
#[derive(Debug, Clone)]
pub struct Region<T> {
    criteria: usize,
    corners: Vec<Corner<T>>,
    /// How many planes were ever named.
    planes: usize,
}

/// A corner of a region.
#[derive(Debug, Clone)]
pub(super) struct Corner<T> {
    pub(super) weights: Vec<T>,
    /// The planes it lies on, by the order in which they were cut.
    pub(super) on: Vec<usize>,
}

impl<T: Number> Region<T> {
    /// All weightings of so many criteria.
    #[must_use]
    pub fn whole(criteria: usize) -> Self {
        let weight = |at: usize| move |one: usize| if one == at { T::one() } else { T::zero() };
        let corner = |at: usize| Corner {
            weights: (0..criteria).map(weight(at)).collect(),
            on: (0..criteria).filter(|plane| *plane != at).collect(),
        };
        Self {
            criteria,
            corners: (0..criteria).map(corner).collect(),
            planes: criteria,
        }
    }

    /// The weightings within these bounds. Whether there is room is decided in fractions, however narrow it is.
    ///
    /// # Errors
    /// When the bounds leave none, or only a slice without thickness.
    pub fn within(bounds: &Bounds) -> Result<Self, NoRoom> {
        if bounds.criteria() == 0 {
            return Err(NoRoom::NoCriteria);
        }
        let mut exact = Region::<BigRational>::whole(bounds.criteria());
        for half_space in bounds.half_spaces() {
            exact.cut(&row(&half_space));
        }
        if exact.share().is_zero() {
            return Err(NoRoom::Bounds);
        }
        let corners = exact.corners.into_iter().map(|corner| Corner {
            weights: corner.weights.iter().map(T::nearest).collect(),
            on: corner.on,
        });
        Ok(Self {
            criteria: exact.criteria,
            corners: corners.collect(),
            planes: exact.planes,
        })
    }

    /// Keeps the weightings in this half-space; none when these are a slice without thickness.
    pub fn cut(&mut self, half_space: &[T]) {
        let heights = self.corners.iter();
        let heights: Vec<T> = heights
            .map(|corner| dot(half_space, &corner.weights))
            .collect();
        let on = |side| {
            let places = (0..heights.len()).filter(|at| heights[*at].side() == side);
            places.collect::<Vec<usize>>()
        };
        let (above, below) = (on(Ordering::Greater), on(Ordering::Less));
        if below.is_empty() {
            return;
        }
        if above.is_empty() {
            self.corners.clear();
            return;
        }
        let mut crossings = Vec::new();
        for high in above {
            for low in &below {
                if let Some(mut on) = self.edge(high, *low) {
                    on.push(self.planes);
                    let weights = self.between(high, *low, &heights);
                    crossings.push(Corner { weights, on });
                }
            }
        }
        for (mut corner, height) in mem::take(&mut self.corners).into_iter().zip(&heights) {
            match height.side() {
                Ordering::Less => continue,
                Ordering::Equal => corner.on.push(self.planes),
                Ordering::Greater => {}
            }
            self.corners.push(corner);
        }
        self.corners.append(&mut crossings);
        self.planes += 1;
    }

    /// Its share of all weightings.
    #[must_use]
    pub fn share(&self) -> T {
        let pieces = self.pieces().into_iter();
        pieces.fold(T::zero(), |sum, piece| sum + piece.share)
    }

    /// For each of these half-spaces, the share of all weightings that lies in the region and inside of it.
    #[must_use]
    pub fn shares_inside(&self, half_spaces: &[Vec<T>]) -> Vec<T> {
        let pieces = self.pieces();
        let inside = |half_space: &Vec<T>| {
            pieces.iter().fold(T::zero(), |sum, piece| {
                let corners = piece.corners.iter();
                let heights = corners.map(|corner| dot(half_space, &corner.weights));
                sum + part_above(heights) * &piece.share
            })
        };
        half_spaces.iter().map(inside).collect()
    }

    /// Its share of all weightings, and the mean of its weightings; `None` when it is empty.
    #[must_use]
    pub fn centre(&self) -> (T, Option<Vec<T>>) {
        let mut share = T::zero();
        let mut sums = vec![T::zero(); self.criteria];
        for piece in self.pieces() {
            share = share + &piece.share;
            for corner in &piece.corners {
                for (sum, weight) in sums.iter_mut().zip(&corner.weights) {
                    *sum = mem::replace(sum, T::zero()) + weight.clone() * &piece.share;
                }
            }
        }
        if share.is_zero() {
            return (share, None);
        }
        let all = T::of(super::whole(self.criteria)) * &share;
        let mean = sums.into_iter().map(|sum| sum / &all).collect();
        (share, Some(mean))
    }

    fn pieces(&self) -> Vec<Piece<'_, T>> {
        pieces(&self.corners, self.criteria)
    }

    /// The planes that two corners have in common, when they are the ends of an edge.
    fn edge(&self, one: usize, other: usize) -> Option<Vec<usize>> {
        let lies_on = |corner: usize, plane: &usize| self.corners[corner].on.binary_search(plane);
        let planes = self.corners[one].on.iter().copied();
        let common = planes.filter(|plane| lies_on(other, plane).is_ok());
        if common.clone().count() + 2 < self.criteria {
            return None;
        }
        let common: Vec<usize> = common.collect();
        let mut others = (0..self.corners.len()).filter(|at| *at != one && *at != other);
        let third = others.any(|at| common.iter().all(|plane| lies_on(at, plane).is_ok()));
        (!third).then_some(common)
    }

    /// Where the edge from a corner above a plane to one below it crosses.
    fn between(&self, high: usize, low: usize, heights: &[T]) -> Vec<T> {
        let above = heights[high].clone() / &(heights[high].clone() - &heights[low]);
        let (high, low) = (&self.corners[high].weights, &self.corners[low].weights);
        let along = |(high, low): (&T, &T)| high.clone() + (low.clone() - high) * &above;
        high.iter().zip(low).map(along).collect()
    }
}
