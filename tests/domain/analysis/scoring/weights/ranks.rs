//! Who has which rank with which share of all weightings.

use super::{
    any_profiles, any_weighting, exactly, fixed_profiles, profiles, weights, with_idle_criteria,
};
use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::weights::{
    Bounds, Method, Number, Region, Sampling, Weightings, firsts, pairs, ranks,
};
use num_rational::BigRational;
use num_traits::{One, Zero};
use proptest::prelude::*;

fn exact(rows: &[Vec<Fraction>], bounds: &Bounds) -> Vec<Vec<BigRational>> {
    ranks(rows, bounds).unwrap()
}

#[test]
fn two_criteria_are_lengths() {
    // 80 t + 20 (1 - t) is above 50 from a half on, and above 65 from three quarters on.
    let rows = profiles(&[[80, 20], [50, 50], [65, 65]]);
    let part = |part| exactly(part, 4);
    assert_eq!(
        exact(&rows, &Bounds::none(2)),
        [
            [part(1), part(1), part(2)],
            [part(0), part(2), part(2)],
            [part(3), part(1), part(0)],
        ]
    );
}

#[test]
fn specialists_have_every_rank_alike() {
    let rows = profiles(&[
        [100, 0, 0, 0],
        [0, 100, 0, 0],
        [0, 0, 100, 0],
        [0, 0, 0, 100],
    ]);
    let alike = vec![vec![exactly(1, 4); 4]; 4];
    assert_eq!(exact(&rows, &Bounds::none(4)), alike);
    let ordered = Bounds::none(4).in_order(&[3, 2, 1, 0]);
    for (at, row) in exact(&rows, &ordered).iter().enumerate() {
        assert!(row[3 - at].is_one());
    }
}

#[test]
fn identical_candidates_share_the_better_rank() {
    let rows = profiles(&[[70, 30, 50], [60, 30, 50], [70, 30, 50]]);
    let (always, never) = (BigRational::one, BigRational::zero);
    assert_eq!(
        exact(&rows, &Bounds::none(3)),
        [
            [always(), never(), never()],
            [never(), never(), always()],
            [always(), never(), never()],
        ]
    );
}

#[test]
fn one_criterion_or_one_candidate_leaves_no_doubt() {
    let alone = any_weighting(4).ranks(&profiles(&[[1, 2, 3, 4]])).unwrap();
    assert_eq!(
        (alone.method, alone.of),
        (Method::Fractions, vec![vec![1.0]])
    );
    let one = any_weighting(1)
        .ranks(&profiles(&[[70], [80], [80]]))
        .unwrap();
    assert_eq!(one.of, [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0]]);
}

#[test]
fn planes_that_meet_in_one_line_are_told_apart() {
    // Each is ahead of the next where the first weight is above the second, so that three planes are one; the last
    // meets them where all are equal.
    let rows = profiles(&[[60, 40, 50], [50, 50, 50], [40, 60, 50], [45, 45, 60]]);
    let found = exact(&rows, &Bounds::none(3));
    for row in &found {
        assert!(row.iter().sum::<BigRational>().is_one(), "{found:?}");
    }
    assert_eq!(found[1][0], exactly(0, 1));
    assert_eq!(found[0], found[2]);
}

#[test]
fn twenty_candidates_are_as_exact_as_doubles() {
    let rows = fixed_profiles(5, 20);
    let weightings = any_weighting(4);
    let (ranks, firsts) = (weightings.ranks(&rows).unwrap(), weightings.firsts(&rows));
    assert_eq!(ranks.method, Method::Doubles);
    for (row, first) in ranks.of.iter().zip(firsts.unwrap().of) {
        assert!((row[0] - first.share).abs() < 1e-9, "{row:?}");
        assert!((row.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{row:?}");
    }
}

#[test]
fn many_candidates_are_drawn_and_say_so() {
    let rows = vec![profiles(&[[1, 2, 3, 4, 5]])[0].clone(); 120];
    let few = Sampling { draws: 10, seed: 7 };
    let found = Weightings::new(Bounds::none(5), few).ranks(&rows).unwrap();
    assert!(matches!(
        found.method,
        Method::MonteCarlo {
            draws: 10,
            seed: 7,
            ..
        }
    ));
    assert!(found.of.iter().all(|row| row[0] >= 1.0));
}

#[test]
fn six_criteria_are_drawn() {
    let row = |at| std::array::from_fn::<_, 6, _>(|one| if one == at { 100 } else { 0 });
    let rows = profiles(&[0, 1, 2, 3, 4, 5].map(row));
    let weightings = Weightings::new(
        Bounds::none(6),
        Sampling {
            draws: 4_000,
            seed: 3,
        },
    );
    let found = weightings.ranks(&rows).unwrap();
    for share in found.of.iter().flatten() {
        assert!((share - 1.0 / 6.0).abs() < 4.0 * 0.5 / 4_000_f64.sqrt());
    }
    let found = weightings.pairs(&rows).unwrap();
    assert!(found.of[2][2] < 1e-12);
    assert!((found.of[2][4] - 0.5).abs() < 4.0 * 0.5 / 4_000_f64.sqrt());
}

#[test]
fn draws_agree_with_volumes() {
    let sampling = Sampling {
        draws: 2_000,
        seed: 11,
    };
    for panel in 1..=12 {
        let rows = fixed_profiles(panel, 6);
        let drawn = Weightings::new(Bounds::none(6), sampling);
        let drawn = drawn.ranks(&with_idle_criteria(&rows, 6)).unwrap();
        let Method::MonteCarlo { standard_error, .. } = drawn.method else {
            panic!("{:?}", drawn.method)
        };
        let volumes = ranks::<f64>(&rows, &Bounds::none(4)).unwrap();
        for (drawn, volume) in drawn.of.iter().flatten().zip(volumes.iter().flatten()) {
            assert!(
                (drawn - volume).abs() < 4.0 * standard_error,
                "{panel}: {drawn} {volume}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn ranks_of_each_sum_to_one_and_the_first_is_the_share_of_firsts(
        rows in (2..=4_usize).prop_flat_map(|criteria| any_profiles(1..=6, criteria)),
    ) {
        let criteria = rows[0].len();
        let firsts = firsts(&rows, &Region::<BigRational>::whole(criteria));
        for (row, first) in exact(&rows, &Bounds::none(criteria)).iter().zip(firsts) {
            prop_assert!(row.iter().sum::<BigRational>().is_one());
            prop_assert!(row.iter().all(|share| *share >= BigRational::zero()));
            prop_assert_eq!(&row[0], &first.share);
        }
    }

    #[test]
    fn the_mean_rank_is_the_sum_of_the_pairs(rows in any_profiles(2..=6, 4)) {
        let ahead = pairs(&rows, &Region::<BigRational>::whole(4));
        for (at, row) in exact(&rows, &Bounds::none(4)).iter().enumerate() {
            let mean = row.iter().zip(0..).map(|(share, ahead)| share * BigRational::whole(ahead));
            let of_others: BigRational = ahead.iter().map(|row| &row[at]).sum();
            prop_assert_eq!(mean.sum::<BigRational>(), of_others);
        }
    }

    #[test]
    fn one_is_ahead_the_other_is_or_they_are_identical(rows in any_profiles(2..=4, 4)) {
        let ahead = pairs(&rows, &Region::<BigRational>::whole(4));
        for (of, row) in ahead.iter().enumerate() {
            for (rival, share) in row.iter().enumerate() {
                let both = share + &ahead[rival][of];
                prop_assert_eq!(both.is_zero(), rows[of] == rows[rival]);
                prop_assert!(both.is_zero() || both.is_one());
            }
        }
    }

    #[test]
    fn pairs_agree_with_the_sum_over_distinct_leads(rows in any_profiles(2..=2, 4)) {
        // With distinct leads: the sum over leads above nothing of lead^3 by the product of its distances to the others.
        let leads: Vec<BigRational> = rows[0].iter().zip(&rows[1]).map(|(a, b)| BigRational::of(*a - *b)).collect();
        let distinct = (0..4).all(|one| (0..one).all(|other| leads[one] != leads[other]));
        prop_assume!(distinct);
        let term = |at: usize| {
            let distances = (0..4).filter(|other| *other != at).map(|other| &leads[at] - &leads[other]);
            &leads[at] * &leads[at] * &leads[at] / distances.product::<BigRational>()
        };
        let above = (0..4).filter(|at| leads[*at] > BigRational::zero());
        let expected: BigRational = above.map(term).sum();
        prop_assert_eq!(&pairs(&rows, &Region::<BigRational>::whole(4))[0][1], &expected);
    }

    #[test]
    fn doubles_agree_with_fractions(rows in any_profiles(2..=6, 4)) {
        let bounds = Bounds::none(4);
        let doubles = ranks::<f64>(&rows, &bounds).unwrap();
        for (double, exact) in doubles.iter().flatten().zip(exact(&rows, &bounds).iter().flatten()) {
            prop_assert!((double - exact.shown()).abs() < 1e-9);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn five_criteria_and_bounds_agree_with_cutting(rows in any_profiles(2..=4, 5), four in any_profiles(2..=5, 4)) {
        let agreed = weights(&[4, 3, 2, 1]);
        let near = Bounds::none(4).near(&agreed, Fraction::whole(15)).in_order(&[0, 3]);
        for (rows, bounds) in [(rows, Bounds::none(5)), (four, near)] {
            let firsts = firsts(&rows, &Region::<BigRational>::within(&bounds).unwrap());
            for (row, first) in exact(&rows, &bounds).iter().zip(firsts) {
                prop_assert!(row.iter().sum::<BigRational>().is_one());
                prop_assert_eq!(&row[0], &first.share);
            }
        }
    }
}
