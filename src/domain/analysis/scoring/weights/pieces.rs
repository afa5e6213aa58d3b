//! A convex body taken apart into simplices, and what is known about a simplex.
//!
//! From one corner of the body, each face that does not touch it is the base of a pyramid; the face is taken apart in
//! the same way (Cohen & Hickey 1979). A face is told by its corners, so that it does not matter by how many planes it
//! is bounded, or whether more planes meet in a corner than it needs.

use std::cmp::Ordering;

use super::number::Number;
use super::region::Corner;

/// A simplex.
pub(super) struct Piece<'a, T> {
    /// As many as there are criteria.
    pub(super) corners: Vec<&'a Corner<T>>,
    /// Its share of all weightings.
    pub(super) share: T,
}

/// The simplices of the body with these corners.
pub(super) fn pieces<T: Number>(body: &[Corner<T>], criteria: usize) -> Vec<Piece<'_, T>> {
    let body: Vec<&Corner<T>> = body.iter().collect();
    let mut simplices = Vec::new();
    if body.len() >= criteria {
        take_apart(&body, &mut Vec::new(), criteria, &mut simplices);
    }
    let piece = |corners: Vec<_>| Piece {
        share: share(&corners),
        corners,
    };
    simplices.into_iter().map(piece).collect()
}

/// Adds the simplices of a face, each with the corners from which the face was seen.
fn take_apart<'a, T: Number>(
    face: &[&'a Corner<T>],
    from: &mut Vec<&'a Corner<T>>,
    criteria: usize,
    simplices: &mut Vec<Vec<&'a Corner<T>>>,
) {
    if face.len() + from.len() == criteria {
        simplices.push([&from[..], face].concat());
        return;
    }
    let apex = face[0];
    from.push(apex);
    for side in sides(face, criteria - from.len()) {
        if !std::ptr::eq(side[0], apex) {
            take_apart(&side, from, criteria, simplices);
        }
    }
    from.pop();
}

/// The faces of a face that are bounded by at least so many corners and not part of a larger one.
fn sides<'a, T>(face: &[&'a Corner<T>], fewest: usize) -> Vec<Vec<&'a Corner<T>>> {
    let mut planes: Vec<usize> = face.iter().flat_map(|one| one.on.clone()).collect();
    planes.sort_unstable();
    planes.dedup();
    let on = |plane: usize| {
        let there = (0..face.len()).filter(|at| face[*at].on.binary_search(&plane).is_ok());
        there.collect::<Vec<usize>>()
    };
    let mut sides: Vec<Vec<usize>> = planes.into_iter().map(on).collect();
    sides.retain(|side| (fewest..face.len()).contains(&side.len()));
    sides.sort();
    sides.dedup();
    let within = |one: &Vec<usize>, other: &Vec<usize>| {
        one.len() < other.len() && one.iter().all(|at| other.binary_search(at).is_ok())
    };
    let largest = |side: &&Vec<usize>| !sides.iter().any(|other| within(side, other));
    let corners = |side: &Vec<usize>| side.iter().map(|at| face[*at]).collect();
    sides.iter().filter(largest).map(corners).collect()
}

/// The share of all weightings in a simplex: the size of the determinant of its corners, by elimination.
fn share<T: Number>(corners: &[&Corner<T>]) -> T {
    let mut rows: Vec<Vec<T>> = corners.iter().map(|one| one.weights.clone()).collect();
    let mut product = T::one();
    while let Some(first) = rows.first() {
        let heaviest = (0..first.len()).reduce(|best, one| {
            let heavier = size(&first[one]) > size(&first[best]);
            if heavier { one } else { best }
        });
        let heaviest = heaviest.expect("a square has columns while it has rows");
        if first[heaviest].is_zero() {
            return T::zero();
        }
        let mut gone = rows.swap_remove(0);
        let pivot = gone.swap_remove(heaviest);
        product = product * size(&pivot);
        for row in &mut rows {
            let part = row.swap_remove(heaviest) / &pivot;
            for (number, gone) in row.iter_mut().zip(&gone) {
                *number = number.clone() - part.clone() * gone;
            }
        }
    }
    product
}

fn size<T: Number>(number: &T) -> T {
    if *number < T::zero() {
        T::zero() - number
    } else {
        number.clone()
    }
}

/// The part of a simplex above a plane, by the heights of its corners over it, in closed form: a recursion without
/// subtraction (Varsi 1973; Ali 1973). Nothing when every corner lies on the plane.
pub(super) fn part_above<T: Number>(heights: impl Iterator<Item = T>) -> T {
    let (above, below): (Vec<T>, Vec<T>) = heights
        .filter(|height| height.side() != Ordering::Equal)
        .partition(|height| height.side() == Ordering::Greater);
    // Of the corners below only those before, and of those above only so many: the part above then.
    let mut parts = vec![T::one(); above.len()];
    for low in below {
        let mut before = T::zero();
        for (part, high) in parts.iter_mut().zip(&above) {
            let edge = high.clone() - &low;
            *part = (high.clone() * &*part - before * &low) / &edge;
            before = part.clone();
        }
    }
    parts.pop().unwrap_or_else(T::zero)
}
