//! The fewest points of weight that must move for the first place to be shared.

use super::{any_profiles, any_weights, first, part, profiles, total, weights};
use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::weights::{Contest, SmallestMove};
use proptest::prelude::*;

fn smallest_move(rows: &[Vec<Fraction>], agreed: &[Fraction]) -> Option<SmallestMove> {
    Contest::of(rows, agreed)?.smallest_move()
}

/// The weights after the move.
fn moved(agreed: &[Fraction], by: &SmallestMove) -> Vec<Fraction> {
    let mut weights = agreed.to_vec();
    for (from, points) in &by.from {
        weights[*from] = weights[*from] - *points / 100;
        weights[by.to] = weights[by.to] + *points / 100;
    }
    weights
}

#[test]
fn the_cheapest_way_takes_where_the_lead_is_greatest() {
    // The lead is 20, 0 and -20: on equal weights nothing; with 50, 30 and 20 points it is 6, and each point that goes
    // from the first to the last takes 0.4 away.
    let rows = profiles(&[[60, 50, 40], [40, 50, 60]]);
    let found = smallest_move(&rows, &weights(&[50, 30, 20])).unwrap();
    assert_eq!(
        found,
        SmallestMove {
            points: Fraction::whole(15),
            rival: 1,
            from: vec![(0, Fraction::whole(15))],
            to: 2,
        }
    );
    assert_eq!(found.most_from(), 0);
}

#[test]
fn a_criterion_gives_no_more_than_it_has() {
    // The lead is 50, 40 and -10, with 10, 80 and 10 points 36: the first gives its ten points for 6 of them, and the
    // second, half a hundredth a point, gives sixty for the other 30.
    let rows = profiles(&[[90, 80, 40], [40, 40, 50]]);
    let found = smallest_move(&rows, &weights(&[10, 80, 10])).unwrap();
    assert_eq!(found.points, Fraction::whole(70));
    assert_eq!(
        found.from,
        [(0, Fraction::whole(10)), (1, Fraction::whole(60))]
    );
    assert_eq!(found.most_from(), 1);
}

#[test]
fn none_where_no_move_helps_or_nobody_is_alone_in_front() {
    let ahead_everywhere = profiles(&[[60, 60], [50, 59]]);
    assert_eq!(smallest_move(&ahead_everywhere, &weights(&[1, 1])), None);
    let tied = profiles(&[[60, 50], [50, 60]]);
    assert_eq!(smallest_move(&tied, &weights(&[1, 1])), None);
    assert_eq!(
        smallest_move(&profiles(&[[60, 50]]), &weights(&[1, 1])),
        None
    );
    assert_eq!(
        smallest_move(&profiles(&[[60], [50]]), &weights(&[1])),
        None
    );
    assert_eq!(smallest_move(&[], &weights(&[1, 1])), None);
}

#[test]
fn whoever_is_as_good_on_one_criterion_alone_needs_all_the_weight_there() {
    let rows = profiles(&[[60, 60], [50, 60]]);
    let found = smallest_move(&rows, &weights(&[1, 3])).unwrap();
    assert_eq!((found.points, found.to), (Fraction::whole(25), 1));
}

proptest! {
    #[test]
    fn it_ends_in_a_tie_and_takes_no_more_than_any_other(
        rows in any_profiles(2..=6, 4),
        agreed in any_weights(4),
        others in any_weights(4),
    ) {
        let Some(found) = smallest_move(&rows, &agreed) else { return Ok(()) };
        let winner = first(&rows, &agreed)[0];
        let there = moved(&agreed, &found);
        prop_assert!(there.iter().all(|weight| *weight >= Fraction::ZERO));
        let tied = first(&rows, &there);
        prop_assert!(tied.contains(&winner) && tied.contains(&found.rival));
        let sum = found.from.iter().fold(Fraction::ZERO, |sum, (_, one)| sum + *one);
        prop_assert_eq!(sum, found.points);
        // On the straight way to any other weights, the winner is alone until as much has moved.
        let changes = agreed.iter().zip(&others).map(|(from, to)| (*to - *from).max(Fraction::ZERO));
        let way = changes.fold(Fraction::ZERO, |sum, one| sum + one) * 100;
        prop_assume!(way > Fraction::ZERO);
        let reach = (found.points * part(way.denominator(), way.numerator())).min(Fraction::whole(1));
        let short = reach * part(99, 100);
        let near: Vec<Fraction> = agreed.iter().zip(&others).map(|(from, to)| *from + (*to - *from) * short).collect();
        prop_assert_eq!(first(&rows, &near), vec![winner]);
    }

    #[test]
    fn none_only_when_every_corner_is_the_winners(rows in any_profiles(2..=6, 4), agreed in any_weights(4)) {
        prop_assume!(first(&rows, &agreed).len() == 1);
        let winner = first(&rows, &agreed)[0];
        let corner = |at: usize| weights(&std::array::from_fn::<_, 4, _>(|one| i128::from(one == at)));
        let alone = (0..4).all(|at| {
            let lead = |row| total(&rows[winner], &corner(at)) - total(row, &corner(at));
            rows.iter().enumerate().all(|(rival, row)| rival == winner || lead(row) > Fraction::ZERO)
        });
        prop_assert_eq!(smallest_move(&rows, &agreed).is_none(), alone);
    }
}
