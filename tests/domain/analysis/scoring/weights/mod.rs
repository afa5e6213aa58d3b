//! Shares of all weightings, against lengths and areas worked out by hand, against each other and against laws.

mod bounds;
mod firsts;
mod ranks;
mod sampling;
mod smallest_move;
mod stability;
mod within;

use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::weights::{Bounds, Number, Sampling, Weightings};
use num_rational::BigRational;
use proptest::collection::vec;
use proptest::prelude::*;

fn part(part: i128, whole: i128) -> Fraction {
    Fraction::new(part, whole).unwrap()
}

fn exactly(of: i128, whole: i128) -> BigRational {
    BigRational::of(part(of, whole))
}

/// Profiles in whole hundredths of the scale.
fn profiles<const N: usize>(rows: &[[i128; N]]) -> Vec<Vec<Fraction>> {
    let row = |row: &[i128; N]| row.iter().copied().map(Fraction::whole).collect();
    rows.iter().map(row).collect()
}

/// Weights in proportion to these numbers.
fn weights(parts: &[i128]) -> Vec<Fraction> {
    let sum = parts.iter().sum();
    parts.iter().map(|one| part(*one, sum)).collect()
}

fn any_weighting(criteria: usize) -> Weightings {
    Weightings::new(Bounds::none(criteria), Sampling::default())
}

/// Means of a few scorers on a scale from 1 to 5: with many ties, as panels have them.
fn any_profiles(
    candidates: std::ops::RangeInclusive<usize>,
    criteria: usize,
) -> impl Strategy<Value = Vec<Vec<Fraction>>> {
    let panel = (1..5_i128).prop_flat_map(move |scorers| {
        let mean = (0..=4 * scorers).prop_map(move |sum| part(sum * 25, scorers));
        vec(vec(mean, criteria), candidates.clone())
    });
    panel.boxed()
}

/// The same profiles for the same number every time, on four criteria, for tests that allow for chance.
fn fixed_profiles(number: u64, candidates: usize) -> Vec<Vec<Fraction>> {
    let mut state = number;
    let mut next = || {
        state = state * 48_271 % 2_147_483_647;
        part(i128::from(state % 37) * 25, 9)
    };
    let mut row = || (0..4).map(|_| next()).collect();
    (0..candidates).map(|_| row()).collect()
}

/// Profiles with criteria on which everybody has the same: they decide nothing, so that shares stay what they are
/// (the weights of the others, rescaled, are as uniform as before) and only the method changes.
fn with_idle_criteria(rows: &[Vec<Fraction>], criteria: usize) -> Vec<Vec<Fraction>> {
    let mut rows = rows.to_vec();
    for row in &mut rows {
        row.resize(criteria, Fraction::whole(50));
    }
    rows
}

/// Weights of which some may be nothing, but not all.
fn any_weights(criteria: usize) -> impl Strategy<Value = Vec<Fraction>> {
    vec(0..5_i128, criteria)
        .prop_filter("something must weigh", |parts| {
            parts.iter().any(|one| *one > 0)
        })
        .prop_map(|parts| weights(&parts))
}

fn total(profile: &[Fraction], weights: &[Fraction]) -> Fraction {
    let products = profile.iter().zip(weights).map(|(a, b)| *a * *b);
    products.fold(Fraction::ZERO, |sum, one| sum + one)
}

/// Who is first: several when they tie.
fn first(profiles: &[Vec<Fraction>], weights: &[Fraction]) -> Vec<usize> {
    let totals: Vec<Fraction> = profiles.iter().map(|one| total(one, weights)).collect();
    let best = totals.iter().max();
    (0..totals.len())
        .filter(|at| Some(&totals[*at]) == best)
        .collect()
}
