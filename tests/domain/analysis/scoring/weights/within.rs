//! Who catches up with the winner when every weight may be some points off, decided exactly.

use super::{any_profiles, any_weights, first, part, profiles, total, weights};
use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::weights::{
    Bounds, Contest, RivalsWithin, Sampling, Weightings,
};
use proptest::prelude::*;

fn rivals_within(
    rows: &[Vec<Fraction>],
    agreed: &[Fraction],
    points: Fraction,
) -> Option<RivalsWithin> {
    Contest::of(rows, agreed).map(|contest| contest.rivals_within(points))
}

fn within(rows: &[Vec<Fraction>], agreed: &[Fraction], points: i128) -> (Vec<usize>, Vec<usize>) {
    let found = rivals_within(rows, agreed, Fraction::whole(points)).unwrap();
    let RivalsWithin { take, share } = found;
    (take, share)
}

#[test]
fn a_tie_at_the_edge_is_shared_and_a_sliver_beyond_is_taken() {
    // The other one is level at 40 of the first weight, ten points from 30.
    let rows = profiles(&[[50, 60], [80, 40]]);
    assert_eq!(within(&rows, &weights(&[30, 70]), 10), (vec![], vec![1]));
    assert_eq!(within(&rows, &weights(&[30, 70]), 9), (vec![], vec![]));
    let sliver = weights(&[300_000_001, 699_999_999]);
    assert_eq!(within(&rows, &sliver, 10), (vec![1], vec![]));
}

#[test]
fn a_sliver_that_no_share_shows_is_found() {
    // Of all weightings nearby, 40, 15, 15 and 30 points are the best for the other one.
    let agreed = weights(&[30, 25, 25, 20]);
    let rows = |more: Fraction| {
        let other = [6095, 3095, 3595, 5195].map(|one| part(one, 100) + more);
        vec![vec![Fraction::whole(50); 4], other.to_vec()]
    };
    let level = rows(Fraction::ZERO);
    assert_eq!(within(&level, &agreed, 10), (vec![], vec![1]));
    let ahead = rows(part(1, 10_000_000));
    assert_eq!(within(&ahead, &agreed, 10), (vec![1], vec![]));
    let near = Bounds::none(4).near(&agreed, Fraction::whole(10));
    let shares = Weightings::new(near, Sampling::default()).firsts(&ahead);
    assert!(shares.unwrap().of[0].share > 1.0 - 1e-12);
}

#[test]
fn nobody_catches_up_with_one_who_is_better_everywhere() {
    let rows = profiles(&[[60, 70], [50, 60]]);
    let found = rivals_within(&rows, &weights(&[1, 1]), Fraction::whole(100)).unwrap();
    assert!(found.nobody());
    let twins = profiles(&[[60, 70], [60, 70]]);
    let agreed = weights(&[1, 1]);
    assert_eq!(rivals_within(&twins, &agreed, Fraction::whole(10)), None);
}

proptest! {
    #[test]
    fn corners_found_by_trying_them_all_say_the_same(
        rows in any_profiles(2..=5, 4),
        agreed in any_weights(4),
        points in 0..30_i128,
    ) {
        let [winner] = first(&rows, &agreed)[..] else { return Ok(()) };
        let found = rivals_within(&rows, &agreed, Fraction::whole(points)).unwrap();
        let (mut take, mut share) = (vec![], vec![]);
        for rival in (0..rows.len()).filter(|rival| *rival != winner) {
            let lead = |weights: &Vec<Fraction>| total(&rows[winner], weights) - total(&rows[rival], weights);
            match corners(&agreed, points).iter().map(lead).min().unwrap().cmp(&Fraction::ZERO) {
                std::cmp::Ordering::Less => take.push(rival),
                std::cmp::Ordering::Equal => share.push(rival),
                std::cmp::Ordering::Greater => {}
            }
        }
        prop_assert_eq!((found.take, found.share), (take, share));
    }

    #[test]
    fn whoever_is_first_in_a_draw_can_take_the_first_place(
        rows in any_profiles(2..=6, 6),
        agreed in any_weights(6),
    ) {
        let [winner] = first(&rows, &agreed)[..] else { return Ok(()) };
        let found = rivals_within(&rows, &agreed, Fraction::whole(10)).unwrap();
        let near = Bounds::none(6).near(&agreed, Fraction::whole(10));
        let sampling = Sampling { draws: 1_000, seed: 7 };
        if let Ok(drawn) = Weightings::new(near, sampling).firsts(&rows) {
            for (at, first) in drawn.of.iter().enumerate().filter(|(at, _)| *at != winner) {
                prop_assert!(first.share < 0.001 || found.take.contains(&at) || found.share.contains(&at));
            }
        }
    }
}

/// All but one weight at a limit, and that one within its own.
fn corners(agreed: &[Fraction], points: i128) -> Vec<Vec<Fraction>> {
    let (none, all, reach) = (Fraction::ZERO, Fraction::whole(1), part(points, 100));
    let limits = |at: usize| {
        [
            (agreed[at] - reach).max(none),
            (agreed[at] + reach).min(all),
        ]
    };
    let mut corners = Vec::new();
    for free in 0..agreed.len() {
        for choice in 0..1_usize << agreed.len() {
            let limit = |at: usize| limits(at)[choice >> at & 1];
            let mut weights: Vec<Fraction> = (0..agreed.len()).map(limit).collect();
            weights[free] = none;
            weights[free] = all - weights.iter().fold(none, |sum, one| sum + *one);
            let [low, high] = limits(free);
            if (low..=high).contains(&weights[free]) {
                corners.push(weights);
            }
        }
    }
    corners
}
