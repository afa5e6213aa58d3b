//! How far one weight may move, the others giving way, before the winner changes.

use super::{any_profiles, any_weights, first, part, profiles, weights};
use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::weights::{Contest, End, Stability};
use proptest::prelude::*;

fn end(points: Fraction, rivals: &[usize]) -> End {
    End {
        points,
        rivals: rivals.to_vec(),
    }
}

/// Nothing while several candidates or none are first.
fn stability(rows: &[Vec<Fraction>], agreed: &[Fraction]) -> Vec<Option<Stability>> {
    let contest = Contest::of(rows, agreed);
    contest.map_or_else(|| vec![None; agreed.len()], |one| one.stability())
}

/// The agreed weights with other points on one criterion, the others giving way in proportion.
fn with(agreed: &[Fraction], criterion: usize, points: Fraction) -> Vec<Fraction> {
    let others = Fraction::whole(1) - agreed[criterion];
    let left = Fraction::whole(1) - points / 100;
    let scale = left * part(others.denominator(), others.numerator());
    let mut weights: Vec<Fraction> = agreed.iter().map(|one| *one * scale).collect();
    weights[criterion] = points / 100;
    weights
}

#[test]
fn five_points_more_would_put_the_other_first() {
    // 80 t + 40 (1 - t) is 50 t + 60 (1 - t) for t = 2/5.
    let rows = profiles(&[[50, 60], [80, 40]]);
    let agreed = weights(&[35, 65]);
    let found = stability(&rows, &agreed);
    assert_eq!(
        found[0],
        Some(Stability {
            low: end(Fraction::ZERO, &[]),
            high: end(Fraction::whole(40), &[1]),
        })
    );
    assert_eq!(
        found[1],
        Some(Stability {
            low: end(Fraction::whole(60), &[1]),
            high: end(Fraction::whole(100), &[]),
        })
    );
}

#[test]
fn of_two_who_tie_at_an_end_the_one_who_gains_most_comes_first() {
    // Both reach the winner at t = 1/2; the last one gains twice as fast.
    let rows = profiles(&[[50, 60], [55, 55], [60, 50]]);
    let found = stability(&rows, &weights(&[1, 3]));
    assert_eq!(
        found[0].as_ref().unwrap().high,
        end(Fraction::whole(50), &[2, 1])
    );
}

#[test]
fn nothing_is_said_without_one_winner_or_when_nothing_can_give_way() {
    let tied = profiles(&[[50, 60], [60, 50]]);
    assert_eq!(stability(&tied, &weights(&[1, 1])), [None, None]);
    let all_on_one = stability(&tied, &weights(&[0, 1]));
    assert_eq!(all_on_one[1], None);
    assert_eq!(
        all_on_one[0].as_ref().unwrap().high,
        end(Fraction::whole(50), &[1])
    );
    assert_eq!(stability(&profiles(&[[1]]), &weights(&[1])), [None]);
    assert_eq!(stability(&[], &weights(&[1, 1])), [None, None]);
}

proptest! {
    #[test]
    fn ends_are_ties_and_the_winner_stays_first_between(rows in any_profiles(2..=6, 4), agreed in any_weights(4)) {
        for (criterion, found) in stability(&rows, &agreed).into_iter().enumerate() {
            let Some(found) = found else { continue };
            let winner = first(&rows, &agreed)[0];
            let now = agreed[criterion] * 100;
            prop_assert!(found.low.points <= now && now <= found.high.points);
            let between = [found.low.points, found.high.points].map(|one| (one + now) / 2);
            for points in between {
                prop_assert_eq!(first(&rows, &with(&agreed, criterion, points)), vec![winner]);
            }
            let limits = [(found.low, Fraction::ZERO), (found.high, Fraction::whole(100))];
            for (end, limit) in limits {
                let there = first(&rows, &with(&agreed, criterion, end.points));
                prop_assert!(there.contains(&winner));
                prop_assert!(end.rivals.iter().all(|rival| there.contains(rival)));
                if end.rivals.is_empty() {
                    prop_assert_eq!(end.points, limit);
                    continue;
                }
                let beyond = (end.points + limit) / 2;
                let beyond = (end.points * 99 + beyond) / 100;
                let beyond = first(&rows, &with(&agreed, criterion, beyond));
                prop_assert!(!beyond.contains(&winner));
            }
        }
    }

    #[test]
    fn intervals_follow_their_criteria(rows in any_profiles(2..=6, 4), agreed in any_weights(4)) {
        let mut turned = stability(
            &rows.iter().map(|row| row.iter().rev().copied().collect()).collect::<Vec<_>>(),
            &agreed.iter().rev().copied().collect::<Vec<_>>(),
        );
        turned.reverse();
        prop_assert_eq!(stability(&rows, &agreed), turned);
    }

    #[test]
    fn a_loser_is_nobodys_rival(rows in any_profiles(2..=6, 4), agreed in any_weights(4)) {
        let mut more = rows.clone();
        more.push(vec![Fraction::whole(-1); 4]);
        prop_assert_eq!(stability(&rows, &agreed), stability(&more, &agreed));
    }
}
