//! Of all weightings, the share with which each candidate has each rank.
//!
//! The planes on which a candidate ties with its rivals divide the simplex into cells with one rank each. Their volumes
//! are summed without building a cell: the volume of a body is the sum of the pyramids from any apex over its facets,
//! with a sign for the side from which the apex sees the facet (Lasserre 1983). A facet lies on a plane, and crossing
//! that plane changes the rank by the candidates who tie there, so that a plane with the areas of its ranks answers for
//! all cells beside it. Areas are found in the same way from lines; on a line the crossings are sorted and the pieces
//! between them added up. Twenty candidates with four criteria are some thousands of lines.
//!
//! Which planes meet in one line, as whole scores bring about all the time, is decided in whole numbers. Only lengths
//! are rounded, and as fractions not even these.
//!
//! Rank-acceptability of SMAA-2 (Lahdelma & Salminen 2001), exact. Ties have no volume unless candidates are identical;
//! these share the better rank.

use std::cmp::Ordering;

use super::super::super::Fraction;
use super::Bounds;
use super::number::{Number, lead};
use super::planes::{Row, heaviest, integers, is_nothing, same_plane, trace};

/// Each candidate's share of each rank, the best rank first, among the weightings within bounds that leave room.
/// `None` when the planes do not fit into whole numbers of 128 bits.
#[must_use]
pub fn ranks<T: Number>(profiles: &[Vec<Fraction>], bounds: &Bounds) -> Option<Vec<Vec<T>>> {
    let criteria = bounds.criteria();
    let unit = |at| move |one| i128::from(one == at);
    let weights = (0..criteria).map(|at| Some((0..criteria).map(unit(at)).collect()));
    let half_spaces = bounds.half_spaces();
    let half_spaces = half_spaces.iter().map(|one| integers(one));
    let walls: Vec<Row> = weights.chain(half_spaces).collect::<Option<_>>()?;
    let of = |of: usize| {
        let rivals = profiles.iter().filter(|rival| **rival != profiles[of]);
        let planes = rivals.map(|rival| Plane::before(&lead(&profiles[of], rival)));
        let flat = Flat {
            unit: vec![1; criteria],
            walls: walls.clone(),
            planes: planes.collect::<Option<_>>()?,
        };
        let volumes: Vec<T> = flat.volumes(profiles.len())?;
        let all = volumes.iter().fold(T::zero(), |sum, one| sum + one);
        Some(volumes.into_iter().map(|one| one / &all).collect())
    };
    (0..profiles.len()).map(of).collect()
}

/// A plane on which a candidate ties with rivals, and how many of these are ahead on either side of it.
#[derive(Debug, Clone)]
struct Plane {
    row: Row,
    /// On the side where sums of products with the row are more than nothing.
    ahead_above: usize,
    /// On the other.
    ahead_below: usize,
}

/// The simplex, or a plane through it, or a line: with what bounds it and what divides it.
struct Flat {
    /// What sums to one, where weights themselves are no coordinates any more.
    unit: Row,
    walls: Vec<Row>,
    planes: Vec<Plane>,
}

impl Plane {
    fn before(lead: &[Fraction]) -> Option<Self> {
        Some(Self {
            row: integers(lead)?,
            ahead_above: 0,
            ahead_below: 1,
        })
    }
}

impl Flat {
    /// The volume in which so many rivals are ahead: of none, of one and so on.
    fn volumes<T: Number>(mut self, ranks: usize) -> Option<Vec<T>> {
        let nothing = vec![T::zero(); ranks];
        if is_nothing(&self.unit) {
            return Some(nothing);
        }
        match self.unit.len() {
            1 => Some(self.point(nothing)),
            2 => self.line(nothing),
            _ => match self.settle() {
                Some(ahead) => self.pyramids(ahead, nothing),
                None => Some(nothing),
            },
        }
    }

    /// Says each plane once and forgets what bounds or divides nothing. How many rivals are ahead throughout; `None`
    /// when the flat has no inside.
    fn settle(&mut self) -> Option<usize> {
        let mut walls: Vec<Row> = Vec::with_capacity(self.walls.len());
        for wall in self.walls.drain(..).filter(|wall| !is_nothing(wall)) {
            match walls.iter().find_map(|one| same_plane(one, &wall)) {
                None => walls.push(wall),
                Some(Ordering::Less) => return None,
                Some(Ordering::Equal | Ordering::Greater) => {}
            }
        }
        let mut throughout = 0;
        let mut planes: Vec<Plane> = Vec::with_capacity(self.planes.len());
        for plane in self.planes.drain(..) {
            match walls.iter().find_map(|wall| same_plane(wall, &plane.row)) {
                Some(Ordering::Less) => throughout += plane.ahead_below,
                Some(Ordering::Equal | Ordering::Greater) => throughout += plane.ahead_above,
                None => merge(&mut planes, plane),
            }
        }
        (self.walls, self.planes) = (walls, planes);
        Some(throughout)
    }

    /// From the areas of walls and planes, seen from the corner of a coordinate.
    fn pyramids<T: Number>(&self, ahead: usize, mut volumes: Vec<T>) -> Option<Vec<T>> {
        let apex = heaviest(&self.unit);
        for wall in self.walls.iter().filter(|wall| wall[apex] != 0) {
            let (facet, height) = self.on(wall, apex)?;
            let areas: Vec<T> = facet.volumes(volumes.len())?;
            add(&mut volumes[ahead..], &areas, &height);
        }
        for plane in self.planes.iter().filter(|plane| plane.row[apex] != 0) {
            let (facet, height) = self.on(&plane.row, apex)?;
            let areas: Vec<T> = facet.volumes(volumes.len())?;
            add(&mut volumes[ahead + plane.ahead_above..], &areas, &height);
            let from_below = T::zero() - &height;
            add(
                &mut volumes[ahead + plane.ahead_below..],
                &areas,
                &from_below,
            );
        }
        Some(volumes)
    }

    /// The part of the flat on a plane, and the height of the apex over it, negative from below: what its area is to be
    /// multiplied by.
    fn on<T: Number>(&self, plane: &[i128], apex: usize) -> Option<(Self, T)> {
        let without = heaviest(plane);
        let (unit, divisor) = trace(&self.unit, plane, without)?;
        let traced = |row: &Row| Some(trace(row, plane, without)?.0);
        let planes = self.planes.iter().map(|one| {
            Some(Plane {
                row: traced(&one.row)?,
                ..*one
            })
        });
        let facet = Self {
            walls: self.walls.iter().map(traced).collect::<Option<_>>()?,
            planes: planes
                .filter(|one| one.as_ref().is_none_or(|one| !is_nothing(&one.row)))
                .collect::<Option<_>>()?,
            unit,
        };
        // Coordinates there are to a unit that was multiplied by this, once for each of them.
        let size = T::whole(plane[without].abs());
        let scale = size.clone() / T::whole(divisor);
        let scales = (0..facet.unit.len()).fold(T::one(), |product, _| product * &scale);
        let height = T::whole(plane[apex]) / (T::whole(self.unit[apex]) * size);
        Some((facet, height * scales))
    }

    /// Lengths between crossings.
    fn line<T: Number>(&self, mut lengths: Vec<T>) -> Option<Vec<T>> {
        let line = Line::of(&self.unit);
        let (low, high) = line.ends::<T>(&self.walls)?;
        if low >= high {
            return Some(lengths);
        }
        let mut ahead = 0;
        let mut crossings = Vec::with_capacity(self.planes.len());
        for plane in &self.planes {
            let (before, after) = line.ahead_along(plane);
            match line.crossing::<T>(&plane.row) {
                Some(at) if at <= low => ahead += after,
                Some(at) if at < high => {
                    ahead += before;
                    crossings.push((at, before, after));
                }
                _ => ahead += before,
            }
        }
        crossings.sort_by(|(one, ..), (other, ..)| {
            one.partial_cmp(other).expect("crossings are numbers")
        });
        let mut last = low;
        for (at, before, after) in crossings {
            lengths[ahead] = lengths[ahead].clone() + (at.clone() - last);
            (last, ahead) = (at, ahead + after - before);
        }
        lengths[ahead] = lengths[ahead].clone() + (high - last);
        Some(lengths)
    }

    /// All or nothing: with one criterion there is one weighting.
    fn point<T: Number>(&self, mut volumes: Vec<T>) -> Vec<T> {
        let ahead = self.planes.iter().map(|plane| match plane.row[0].cmp(&0) {
            Ordering::Less => plane.ahead_below,
            Ordering::Equal | Ordering::Greater => plane.ahead_above,
        });
        volumes[ahead.sum::<usize>()] = T::one();
        volumes
    }
}

/// The flat that is a line. A point is a number: how far it is from the corner of one coordinate, in such units that the
/// area of a triangle from there is a product. A row is its value at the corner, and a slope.
struct Line {
    from: usize,
    /// Of the coordinate of the corner, and of the other.
    unit: (i128, i128),
}

impl Line {
    fn of(unit: &[i128]) -> Self {
        let from = heaviest(unit);
        Self {
            from,
            unit: (unit[from], unit[1 - from]),
        }
    }

    fn slope(&self, row: &Row) -> i128 {
        self.unit.0 * row[1 - self.from] - self.unit.1 * row[self.from]
    }

    /// The point where a row is nothing; `None` on a row that is the same everywhere.
    fn crossing<T: Number>(&self, row: &Row) -> Option<T> {
        let slope = self.slope(row);
        let steps = || T::whole(self.unit.0) * T::whole(slope);
        (slope != 0).then(|| T::whole(-row[self.from]) / steps())
    }

    /// Between which points the walls leave the line, the same ones where they leave nothing; `None` when it has no end.
    fn ends<T: Number>(&self, walls: &[Row]) -> Option<(T, T)> {
        let (mut low, mut high): (Option<T>, Option<T>) = (None, None);
        for wall in walls {
            match (self.slope(wall), self.crossing(wall)) {
                (_, None) if wall[self.from].signum() * self.unit.0.signum() < 0 => {
                    return Some((T::zero(), T::zero()));
                }
                (_, None) => {}
                (1.., Some(at)) => low = Some(low.filter(|low| *low >= at).unwrap_or(at)),
                (_, Some(at)) => high = Some(high.filter(|high| *high <= at).unwrap_or(at)),
            }
        }
        low.zip(high)
    }

    /// How many of a plane's rivals are ahead before it is crossed, and after.
    fn ahead_along(&self, plane: &Plane) -> (usize, usize) {
        let value = match self.slope(&plane.row) {
            0 => plane.row[self.from] * self.unit.0.signum(),
            slope => -slope,
        };
        if value > 0 {
            (plane.ahead_above, plane.ahead_below)
        } else {
            (plane.ahead_below, plane.ahead_above)
        }
    }
}

/// Adds a plane, or its rivals to the one it lies on.
fn merge(planes: &mut Vec<Plane>, plane: Plane) {
    let mut all = planes.iter_mut();
    let same = all.find_map(|one| Some((same_plane(&one.row, &plane.row)?, one)));
    match same {
        None => planes.push(plane),
        Some((Ordering::Less, one)) => {
            one.ahead_above += plane.ahead_below;
            one.ahead_below += plane.ahead_above;
        }
        Some((Ordering::Equal | Ordering::Greater, one)) => {
            one.ahead_above += plane.ahead_above;
            one.ahead_below += plane.ahead_below;
        }
    }
}

/// Adds multiples of areas to volumes, rank by rank.
fn add<T: Number>(volumes: &mut [T], areas: &[T], height: &T) {
    for (volume, area) in volumes.iter_mut().zip(areas) {
        if !area.is_zero() {
            *volume = volume.clone() + area.clone() * height;
        }
    }
}
