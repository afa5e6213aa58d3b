//! Who is first with which share of all weightings.

use super::{any_profiles, any_weighting, exactly, profiles};
use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::weights::{
    Bounds, First, Method, NoRoom, Number, Region, firsts,
};
use num_rational::BigRational;
use num_traits::{One, Zero};
use proptest::prelude::*;

fn exact(rows: &[Vec<Fraction>], criteria: usize) -> Vec<First<BigRational>> {
    firsts(rows, &Region::whole(criteria))
}

fn shares(rows: &[Vec<Fraction>], criteria: usize) -> Vec<BigRational> {
    let of = exact(rows, criteria).into_iter();
    of.map(|first| first.share).collect()
}

#[test]
fn two_criteria_are_lengths() {
    // 80 t + 20 (1 - t) is above 50 for t above a half, and above 65 for t above three quarters.
    let rows = profiles(&[[80, 20], [50, 50], [65, 65]]);
    assert_eq!(
        shares(&rows, 2),
        [exactly(1, 4), exactly(0, 1), exactly(3, 4)]
    );
    let centres: Vec<_> = exact(&rows, 2).into_iter().map(|one| one.centre).collect();
    assert_eq!(centres[0], Some(vec![exactly(7, 8), exactly(1, 8)]));
    assert_eq!(centres[1], None);
    assert_eq!(centres[2], Some(vec![exactly(3, 8), exactly(5, 8)]));
}

#[test]
fn specialists_share_alike() {
    let rows = profiles(&[
        [100, 0, 0, 0],
        [0, 100, 0, 0],
        [0, 0, 100, 0],
        [0, 0, 0, 100],
    ]);
    assert_eq!(shares(&rows, 4), vec![exactly(1, 4); 4]);
    let of = exact(&rows, 4);
    // The mean of the greatest of four uniform shares is 25/48, and the others have 23/144 each.
    let others = exactly(23, 144);
    assert_eq!(
        of[0].centre,
        Some(vec![
            exactly(25, 48),
            others.clone(),
            others.clone(),
            others
        ])
    );
}

#[test]
fn identical_candidates_are_first_together() {
    let rows = profiles(&[[70, 30, 50], [70, 30, 50], [60, 30, 50]]);
    let shares = shares(&rows, 3);
    assert_eq!(shares, [exactly(1, 1), exactly(1, 1), exactly(0, 1)]);
}

#[test]
fn one_criterion_leaves_nothing_to_weigh() {
    let rows = profiles(&[[70], [80], [80]]);
    assert_eq!(
        shares(&rows, 1),
        [exactly(0, 1), exactly(1, 1), exactly(1, 1)]
    );
    assert_eq!(
        any_weighting(1).firsts(&rows).unwrap().of[2].centre,
        Some(vec![1.0])
    );
}

#[test]
fn one_candidate_is_always_first_and_none_is_no_failure() {
    let alone = profiles(&[[10, 20, 30, 40, 50]]);
    assert_eq!(shares(&alone, 5), [exactly(1, 1)]);
    let nobody = any_weighting(4).firsts(&[]).unwrap();
    assert!(nobody.of.is_empty());
}

#[test]
fn nothing_to_weigh_is_an_answer_in_words() {
    let failure = any_weighting(0).firsts(&[]).unwrap_err();
    assert_eq!(failure, NoRoom::NoCriteria);
    assert_eq!(
        failure.to_string(),
        "there is no criterion to weigh; add one"
    );
}

#[test]
fn fractions_for_a_few_candidates_and_doubles_for_many() {
    let few = vec![profiles(&[[1, 2, 3, 4]])[0].clone(); 8];
    let many = vec![few[0].clone(); 9];
    let method = |rows: &[Vec<Fraction>]| any_weighting(4).firsts(rows).unwrap().method;
    assert_eq!(method(&few), Method::Fractions);
    assert_eq!(method(&many), Method::Doubles);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn shares_sum_to_one_unless_candidates_are_identical(rows in any_profiles(1..=7, 4)) {
        let mut distinct = rows;
        distinct.sort();
        distinct.dedup();
        let sum: BigRational = shares(&distinct, 4).into_iter().sum();
        prop_assert!(sum.is_one());
    }

    #[test]
    fn whoever_is_dominated_has_no_share(rows in any_profiles(1..=6, 4), by in 1..20_i128) {
        let mut rows = rows;
        let mut better = rows[0].clone();
        better[1] = better[1] + Fraction::whole(by);
        rows.push(better);
        let of = exact(&rows, 4);
        prop_assert!(of[0].share.is_zero());
        prop_assert_eq!(&of[0].centre, &None);
    }

    #[test]
    fn a_loser_changes_nothing(rows in any_profiles(1..=6, 4)) {
        let before = exact(&rows, 4);
        let least = |criterion: usize| rows.iter().map(|row| row[criterion]).min().unwrap();
        let mut loser: Vec<Fraction> = (0..4).map(least).collect();
        loser[2] = loser[2] - Fraction::whole(1);
        let mut with = rows;
        with.insert(0, loser);
        let after = exact(&with, 4);
        prop_assert!(after[0].share.is_zero());
        prop_assert_eq!(&after[1..], &before[..]);
    }

    #[test]
    fn every_candidate_is_first_at_the_centre_of_its_weightings(rows in any_profiles(1..=6, 4)) {
        for (at, first) in exact(&rows, 4).into_iter().enumerate() {
            let Some(centre) = first.centre else { continue };
            prop_assert!(centre.iter().sum::<BigRational>().is_one());
            let total = |row: &Vec<Fraction>| {
                let products = row.iter().zip(&centre).map(|(a, b)| BigRational::of(*a) * b);
                products.sum::<BigRational>()
            };
            prop_assert!(rows.iter().all(|row| total(row) <= total(&rows[at])));
        }
    }

    #[test]
    fn doubles_agree_with_fractions(rows in any_profiles(2..=6, 4), five in any_profiles(2..=4, 5)) {
        for (rows, criteria) in [(rows, 4), (five, 5)] {
            let doubles = firsts(&rows, &Region::<f64>::whole(criteria));
            for (double, fraction) in doubles.iter().zip(exact(&rows, criteria)) {
                prop_assert!((double.share - fraction.share.shown()).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn cutting_in_two_loses_nothing(rows in any_profiles(3..=3, 4)) {
        let lead = |of: usize, over: usize| -> Vec<BigRational> {
            let each = rows[of].iter().zip(&rows[over]);
            each.map(|(of, over)| BigRational::of(*of - *over)).collect()
        };
        prop_assume!(lead(0, 1).iter().any(|one| !one.is_zero()));
        let mut begun = Region::within(&Bounds::none(4)).unwrap();
        begun.cut(&lead(2, 1));
        let half = |half_space: &[BigRational]| {
            let mut half = begun.clone();
            half.cut(half_space);
            half.share()
        };
        let (one, other) = (half(&lead(0, 1)), half(&lead(1, 0)));
        prop_assert_eq!(vec![one.clone()], begun.shares_inside(&[lead(0, 1)]));
        prop_assert_eq!(one + other, begun.share());
    }
}
