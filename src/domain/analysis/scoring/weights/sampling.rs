//! Weightings drawn at random, for more criteria than volumes can be computed for.
//!
//! Uniform on the simplex: the gaps between sorted uniform numbers. (Uniform numbers divided by their sum crowd the
//! middle and make every favourite look firmer than it is.) Lower limits shift and shrink the simplex, which keeps the
//! draws uniform; sorting the weights of criteria that are ordered does as well, since each order is as likely; draws
//! that break another bound are left out. Only comparisons and sums are used, so that a seed
//! draws the same weightings on every machine.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::super::super::Fraction;
use super::firsts::First;
use super::number::{TOLERANCE, row};
use super::{Bounds, Method, NoRoom, Sampling, Shares, whole};

/// How many weightings are tried for each that is wanted.
const TRIES: u64 = 200;

/// The fewest that say anything.
const FEWEST: u32 = 1_000;

/// Shows weightings within these bounds, one by one; says how many there were.
fn draw(bounds: &Bounds, sampling: Sampling, mut see: impl FnMut(&[f64])) -> Result<u32, NoRoom> {
    let lowest = bounds.lowest();
    let room = lowest.iter().fold(whole(1), |room, limit| room - *limit);
    if room <= Fraction::ZERO {
        return Err(NoRoom::Bounds);
    }
    let (lowest, room): (Vec<f64>, f64) = (row(lowest), room.to_f64());
    let half_spaces = bounds.half_spaces();
    let half_spaces: Vec<Vec<f64>> = half_spaces.iter().map(|one| row(one)).collect();
    let respects = |weights: &[f64]| {
        let mut all = half_spaces.iter();
        all.all(|one| total(one, weights) >= -TOLERANCE)
    };
    let sorted = bounds.sorted().unwrap_or_default();
    let mut chance = ChaCha8Rng::seed_from_u64(sampling.seed);
    let mut cuts = vec![0.0; lowest.len() - 1];
    let mut weights = lowest.clone();
    let (mut counted, mut tries) = (0, u64::from(sampling.draws) * TRIES);
    while counted < sampling.draws && tries > 0 {
        tries -= 1;
        cuts.fill_with(|| chance.random());
        cuts.sort_by(f64::total_cmp);
        let ends = cuts.iter().copied().chain([1.0]);
        let mut from = 0.0;
        for ((weight, lowest), to) in weights.iter_mut().zip(&lowest).zip(ends) {
            *weight = lowest + room * (to - from);
            from = to;
        }
        sort(&mut weights, &sorted);
        if respects(&weights) {
            counted += 1;
            see(&weights);
        }
    }
    if counted < sampling.draws.min(FEWEST) {
        return Err(NoRoom::TooNarrow);
    }
    Ok(counted)
}

/// Gives the greatest of the weights of these criteria to the first of them, and so on.
fn sort(weights: &mut [f64], criteria: &[usize]) {
    let mut values: Vec<f64> = criteria.iter().map(|at| weights[*at]).collect();
    values.sort_by(|one, other| other.total_cmp(one));
    for (at, value) in criteria.iter().zip(values) {
        weights[*at] = value;
    }
}

/// Shows the candidates' totals with each weighting, and the weighting.
fn draw_totals(
    profiles: &[Vec<Fraction>],
    (bounds, sampling): (&Bounds, Sampling),
    mut see: impl FnMut(&[f64], &[f64]),
) -> Result<u32, NoRoom> {
    let profiles: Vec<Vec<f64>> = profiles.iter().map(|one| row(one)).collect();
    let mut totals = vec![0.0; profiles.len()];
    draw(bounds, sampling, |weights| {
        for (sum, profile) in totals.iter_mut().zip(&profiles) {
            *sum = total(profile, weights);
        }
        see(&totals, weights);
    })
}

/// How often each candidate is first.
pub(super) fn firsts(
    profiles: &[Vec<Fraction>],
    within: (&Bounds, Sampling),
) -> Result<Shares<First<f64>>, NoRoom> {
    let mut wins = vec![0_u32; profiles.len()];
    let mut sums = vec![vec![0.0; within.0.criteria()]; profiles.len()];
    let counted = draw_totals(profiles, within, |totals, weights| {
        let best = totals.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        for (at, _) in totals.iter().enumerate().filter(|(_, one)| **one >= best) {
            wins[at] += 1;
            for (sum, weight) in sums[at].iter_mut().zip(weights) {
                *sum += weight;
            }
        }
    })?;
    let first = |(wins, sums): (&u32, Vec<f64>)| First {
        share: f64::from(*wins) / f64::from(counted),
        centre: (*wins > 0).then(|| sums.iter().map(|sum| sum / f64::from(*wins)).collect()),
    };
    let method = Method::sampled(counted, within.1.seed);
    let of = wins.iter().zip(sums).map(first).collect();
    Ok(Shares { method, of })
}

/// How often each candidate has each rank.
pub(super) fn ranks(
    profiles: &[Vec<Fraction>],
    within: (&Bounds, Sampling),
) -> Result<Shares<Vec<f64>>, NoRoom> {
    count(profiles, within, |totals, counts| {
        for (of, counts) in totals.iter().zip(counts) {
            let ahead = totals.iter().filter(|rival| *rival > of).count();
            counts[ahead] += 1;
        }
    })
}

/// How often each candidate is ahead of each other.
pub(super) fn pairs(
    profiles: &[Vec<Fraction>],
    within: (&Bounds, Sampling),
) -> Result<Shares<Vec<f64>>, NoRoom> {
    count(profiles, within, |totals, counts| {
        for (of, counts) in totals.iter().zip(counts) {
            for (count, rival) in counts.iter_mut().zip(totals) {
                *count += u32::from(of > rival);
            }
        }
    })
}

/// Counts something in a table with a row and a column for each candidate.
fn count(
    profiles: &[Vec<Fraction>],
    within: (&Bounds, Sampling),
    add: impl Fn(&[f64], &mut [Vec<u32>]),
) -> Result<Shares<Vec<f64>>, NoRoom> {
    let mut counts = vec![vec![0_u32; profiles.len()]; profiles.len()];
    let counted = draw_totals(profiles, within, |totals, _| add(totals, &mut counts))?;
    let share = |count: &u32| f64::from(*count) / f64::from(counted);
    let shares = counts.iter().map(|row| row.iter().map(share).collect());
    let method = Method::sampled(counted, within.1.seed);
    let of = shares.collect();
    Ok(Shares { method, of })
}

fn total(profile: &[f64], weights: &[f64]) -> f64 {
    let products = profile.iter().zip(weights).map(|(a, b)| a * b);
    products.sum()
}
