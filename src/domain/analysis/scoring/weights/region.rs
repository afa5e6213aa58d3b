//! A part of the simplex of all weightings, as simplices that do not overlap.
//!
//! A weighting is a point with one coordinate for each criterion; coordinates are at least nothing and sum to one. A
//! half-space is a row of coefficients: it holds the weightings whose weighted sum of them is at least nothing. Limits
//! fit too, because `limit` is `limit · sum(w)`.
//!
//! Cutting replaces a simplex with corners on both sides by two: an edge from the highest to the lowest corner crosses
//! the plane, and the crossing takes the place of one end or of the other (Dempster & Kleyle 1968 for one half-space).
//! The share of a simplex is the determinant of its corners, and each replacement multiplies it by a known part of the
//! edge, so that no determinant is ever computed. Sums of shares lose nothing by cutting.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::mem;

use super::number::{Number, dot, row};
use super::{Bounds, NoRoom};

/// The most criteria for which volumes are computed: beyond, the number of pieces explodes.
pub const CRITERIA: usize = 5;

/// A part of the simplex of all weightings.
#[derive(Debug, Clone)]
pub struct Region<T> {
    criteria: usize,
    corners: Vec<Vec<T>>,
    pieces: Vec<Piece<T>>,
}

/// A simplex: as many corners as there are criteria, and its share of all weightings.
#[derive(Debug, Clone)]
struct Piece<T> {
    corners: [usize; CRITERIA],
    share: T,
}

impl<T: Number> Region<T> {
    /// All weightings of one to five criteria.
    #[must_use]
    pub fn whole(criteria: usize) -> Self {
        let corner = |at: usize| {
            let weight = |one: usize| if one == at { T::one() } else { T::zero() };
            (0..criteria).map(weight).collect()
        };
        Self {
            criteria,
            corners: (0..criteria).map(corner).collect(),
            pieces: vec![Piece {
                corners: std::array::from_fn(|at| at.min(criteria - 1)),
                share: T::one(),
            }],
        }
    }

    /// The weightings within these bounds.
    ///
    /// # Errors
    /// When the bounds leave none, or only a slice without thickness.
    pub fn within(bounds: &Bounds) -> Result<Self, NoRoom> {
        if bounds.criteria() == 0 {
            return Err(NoRoom::NoCriteria);
        }
        let mut region = Self::whole(bounds.criteria());
        for half_space in bounds.half_spaces() {
            region.cut(&row::<T>(&half_space));
        }
        if region.share().side() == Ordering::Greater {
            Ok(region)
        } else {
            Err(NoRoom::Bounds)
        }
    }

    /// Keeps the weightings in this half-space.
    pub fn cut(&mut self, half_space: &[T]) {
        let mut heights: Vec<T> = self.heights(half_space).collect();
        if heights.iter().all(|height| height.side() != Ordering::Less) {
            return;
        }
        let mut crossings = HashMap::new();
        let mut waiting = mem::take(&mut self.pieces);
        while let Some(piece) = waiting.pop() {
            let (top, bottom) = piece.extremes(&heights[..], self.criteria);
            let (high, low) = (piece.corners[top], piece.corners[bottom]);
            if heights[low].side() != Ordering::Less {
                self.pieces.push(piece);
            } else if heights[high].side() == Ordering::Greater {
                // The part of the edge below the plane, counted from the low end.
                let below = heights[low].clone() / &(heights[low].clone() - &heights[high]);
                let crossing = *crossings.entry((high, low)).or_insert_with(|| {
                    heights.push(T::zero());
                    self.add_between(low, high, &below)
                });
                let above = T::one() - &below;
                waiting.push(piece.with(bottom, crossing, &above));
                waiting.push(piece.with(top, crossing, &below));
            }
        }
        self.forget_unused();
    }

    /// Its share of all weightings.
    #[must_use]
    pub fn share(&self) -> T {
        let shares = self.pieces.iter().map(|piece| &piece.share);
        shares.fold(T::zero(), |sum, share| sum + share)
    }

    /// The share of all weightings that lies in the region and inside this half-space, off its plane.
    #[must_use]
    pub fn share_inside(&self, half_space: &[T]) -> T {
        let heights: Vec<T> = self.heights(half_space).collect();
        let inside = self.pieces.iter().map(|piece| {
            let corners = piece.corners[..self.criteria].iter();
            part_above(corners.map(|corner| &heights[*corner])) * &piece.share
        });
        inside.fold(T::zero(), |sum, share| sum + share)
    }

    /// The mean of its weightings; `None` when it is empty.
    #[must_use]
    pub fn centre(&self) -> Option<Vec<T>> {
        let share = self.share();
        if share.is_zero() {
            return None;
        }
        let mut sums = vec![T::zero(); self.criteria];
        for piece in &self.pieces {
            for corner in &piece.corners[..self.criteria] {
                for (sum, weight) in sums.iter_mut().zip(&self.corners[*corner]) {
                    *sum = sum.clone() + piece.share.clone() * weight;
                }
            }
        }
        let all = share * T::of(super::whole(self.criteria));
        Some(sums.into_iter().map(|sum| sum / &all).collect())
    }

    fn heights(&self, half_space: &[T]) -> impl Iterator<Item = T> {
        let corners = self.corners.iter();
        corners.map(move |corner| dot(half_space, corner))
    }

    /// A new corner on an edge, a part of the way from one corner to another.
    fn add_between(&mut self, from: usize, to: usize, part: &T) -> usize {
        let ends = self.corners[from].iter().zip(&self.corners[to]);
        let along = |(from, to): (&T, &T)| from.clone() + (to.clone() - from) * part;
        let corner = ends.map(along).collect();
        self.corners.push(corner);
        self.corners.len() - 1
    }

    fn forget_unused(&mut self) {
        let mut places = vec![None; self.corners.len()];
        let mut kept = Vec::new();
        for piece in &mut self.pieces {
            for corner in &mut piece.corners {
                *corner = *places[*corner].get_or_insert_with(|| {
                    kept.push(mem::take(&mut self.corners[*corner]));
                    kept.len() - 1
                });
            }
        }
        self.corners = kept;
    }
}

impl<T: Number> Piece<T> {
    /// The places of its highest and its lowest corner.
    fn extremes(&self, heights: &[T], criteria: usize) -> (usize, usize) {
        let height = |place: usize| &heights[self.corners[place]];
        let (mut top, mut bottom) = (0, 0);
        for place in 1..criteria {
            if height(place) > height(top) {
                top = place;
            }
            if height(place) < height(bottom) {
                bottom = place;
            }
        }
        (top, bottom)
    }

    /// With another corner in this place, which leaves so much of its share.
    fn with(&self, place: usize, corner: usize, part: &T) -> Self {
        let mut corners = self.corners;
        corners[place] = corner;
        Self {
            corners,
            share: self.share.clone() * part,
        }
    }
}

/// The part of a simplex above a plane, by the heights of its corners over it, in closed form: a recursion without
/// subtraction (Varsi 1973; Ali 1973). Nothing when every corner lies on the plane.
fn part_above<'a, T: Number + 'a>(heights: impl Iterator<Item = &'a T>) -> T {
    let (above, below): (Vec<&T>, Vec<&T>) = heights
        .filter(|height| height.side() != Ordering::Equal)
        .partition(|height| height.side() == Ordering::Greater);
    if above.is_empty() {
        return T::zero();
    }
    // parts[n]: the part above when the first n corners below are left out, and so far this many of those above.
    let mut parts = vec![T::one(); above.len()];
    for low in below {
        let mut before = T::zero();
        for (part, high) in parts.iter_mut().zip(&above) {
            let edge = (*high).clone() - low;
            *part = ((*high).clone() * &*part - before * low) / &edge;
            before = part.clone();
        }
    }
    parts.pop().unwrap_or_else(T::zero)
}
