//! Every way, or many ways, to draw as many scorers as there are, with replacement.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Visits every draw that differs by how often each is drawn, with the number of ways to draw it; those sum to the
/// number of scorers to its own power. C(2n − 1, n) draws: 24,310 for nine.
pub(super) fn every(scorers: usize, mut visit: impl FnMut(&[u32], i128)) {
    let mut times = vec![0; scorers];
    let left = u32::try_from(scorers).expect("only few scorers are drawn in every way");
    fill(&mut times, 0, left, 1, &mut visit);
}

/// Visits so many draws, always the same ones for the same seed.
pub(super) fn sampled(scorers: usize, draws: u32, seed: u64, mut visit: impl FnMut(&[u32], i128)) {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut times = vec![0; scorers];
    // Not usize: its draws differ between machines of 32 and 64 bits.
    let number =
        u32::try_from(scorers).expect("a panel has fewer than four thousand million scorers");
    for _ in 0..draws {
        times.fill(0);
        for _ in 0..number {
            times[chance.random_range(0..number) as usize] += 1;
        }
        visit(&times, 1);
    }
}

/// Gives the scorers from this place on every number of the draws that are left.
fn fill(
    times: &mut [u32],
    place: usize,
    left: u32,
    ways: i128,
    visit: &mut impl FnMut(&[u32], i128),
) {
    if place + 1 == times.len() {
        times[place] = left;
        visit(times, ways);
        return;
    }
    let mut choices = 1;
    for taken in 0..=left {
        times[place] = taken;
        fill(times, place + 1, left - taken, ways * choices, visit);
        choices = choices * i128::from(left - taken) / i128::from(taken + 1);
    }
}
