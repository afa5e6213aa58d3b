//! How often each candidate is first when the scorers are drawn anew: every draw counted, and a sample near it.

use super::tables::*;
use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::scorers::Bootstrap;
use baton::domain::analysis::scoring::scorers::bootstrap::{DRAWS, SEED};
use baton::domain::analysis::scoring::weights::Method;
use baton::domain::analysis::scoring::{Panel, Undefined};
use proptest::prelude::*;

#[test]
fn ties_count_for_each_and_draws_by_the_ways_to_make_them() {
    // Twice the first scorer: 0. One of each, in two ways: level. Twice the second: 1.
    let found = Bootstrap::of(&plain(&[[5, 2], [1, 4]])).unwrap();
    assert_eq!(found.first, [Fraction::new(3, 4); 2]);
    assert_eq!(
        (found.left_out, found.method),
        (Fraction::ZERO, Method::Fractions)
    );
}

#[test]
fn draws_that_take_a_total_away_are_left_out_and_told() {
    // Candidate 1 is scored by the second scorer only, who is missing in one draw of four.
    let found = Bootstrap::of(&plain(&[[5, NO], [1, 4]])).unwrap();
    assert_eq!(found.left_out, Fraction::new(1, 4).unwrap());
    // One of each: means of 3 and 4; twice the second: 1 and 4.
    assert_eq!(found.first, [Fraction::new(0, 1), Fraction::new(1, 1)]);
}

#[test]
fn a_candidate_without_a_total_takes_no_part() {
    let found = Bootstrap::of(&plain(&[[5, NO, 1], [1, NO, 4]])).unwrap();
    assert_eq!(
        found.first,
        [Fraction::new(3, 4), None, Fraction::new(1, 4)]
    );
}

#[test]
fn what_cannot_be_drawn_says_why() {
    let why = |panel: &Panel| Bootstrap::of(panel).unwrap_err();
    assert_eq!(why(&plain(&[[1, 2]])), Undefined::OneScorer);
    assert_eq!(why(&plain(&[[1, 2], [NO, NO]])), Undefined::OneScorer);
    assert_eq!(why(&plain(&[[NO], [NO]])), Undefined::NothingScored);
    assert_eq!(why(&plain(&[[1], [2]])), Undefined::OneTotal);
    assert_eq!(
        why(&plain(&[[1, NO, NO], [NO, 2, NO], [NO, NO, 3]])),
        Undefined::DrawsLost
    );
}

#[test]
fn beyond_nine_scorers_a_seeded_sample_is_near_what_chance_gives() {
    // Six for 0 and four for 1: 0 is first, or level, with five heads or more of ten coins that fall on it six times
    // of ten.
    let rows: Vec<[i32; 2]> = (0..10)
        .map(|at| if at < 6 { [5, 1] } else { [1, 5] })
        .collect();
    let found = Bootstrap::of(&plain(&rows)).unwrap();
    let Method::MonteCarlo {
        draws,
        seed,
        standard_error,
    } = found.method
    else {
        panic!("it was exact");
    };
    assert_eq!((draws, seed), (DRAWS, SEED));
    assert!((0.002..0.006).contains(&standard_error));
    for (share, expected) in found.first.iter().zip([0.833_761_379_2, 0.366_896_742_4]) {
        assert!((share.unwrap().to_f64() - expected).abs() < 4.0 * standard_error);
    }
    assert_eq!(Bootstrap::of(&plain(&rows)).unwrap(), found);
}

#[test]
fn nine_scorers_are_drawn_in_every_way() {
    // All others are level, so that 0 is alone in first place in each draw that has the first scorer.
    let mut rows = [[3, 3, 3, 3, 3]; 9];
    rows[0] = [4, 3, 3, 3, 3];
    let found = Bootstrap::of(&plain(&rows)).unwrap();
    let never = Fraction::new(8_i128.pow(9), 9_i128.pow(9));
    assert_eq!(
        found.first,
        [Fraction::new(1, 1), never, never, never, never]
    );
}

#[test]
fn fifty_scorers_with_holes_fit_and_a_hundred_do_not() {
    let rows = |number: usize| -> Vec<[i32; 2]> {
        let points = |at: usize| if at == 0 { [5, NO] } else { [4, 3] };
        (0..number).map(points).collect()
    };
    let found = Bootstrap::of(&plain(&rows(50))).unwrap();
    assert_eq!(found.first, [Fraction::new(1, 1), Fraction::new(0, 1)]);
    assert_eq!(Bootstrap::of(&plain(&rows(100))), Err(Undefined::TooLarge));
    let complete: Vec<[i32; 2]> = vec![[4, 3]; 100];
    assert!(Bootstrap::of(&plain(&complete)).is_ok());
}

/// Every sequence of scorers, one by one, with the panel's own arithmetic.
fn one_by_one(panel: &Panel, scorers: usize) -> (Vec<i128>, i128) {
    let (mut first, mut counted) = (vec![0; panel.candidates().len()], 0);
    let known = |voices: &_, one| panel.total(one, &panel.weights(), voices).known().is_some();
    let all = || 0..panel.candidates().len();
    let sequences = scorers.pow(u32::try_from(scorers).unwrap());
    for sequence in 0..sequences {
        let mut voices = panel.voices(|_| false);
        (0..scorers).fold(sequence, |rest, _| {
            voices.0[rest % scorers] += 1;
            rest / scorers
        });
        if all().all(|one| known(&voices, one) == known(&panel.everyone(), one)) {
            counted += 1;
            for winner in panel.first(&panel.weights(), &voices) {
                first[winner] += 1;
            }
        }
    }
    (first, counted)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_draw_is_counted_exactly(table in any_table(3, 3, 2), weights in [0..4_i128, 1..4_i128]) {
        let panel = weighted((1, 5), &weights, &table);
        if let Ok(found) = Bootstrap::of(&panel) {
            // A scorer who gave nothing is not drawn; the arithmetic here would draw them.
            let all_gave = table.iter().all(|row| row.iter().flatten().any(|points| *points != NO));
            prop_assume!(all_gave);
            let (first, counted) = one_by_one(&panel, 3);
            prop_assert_eq!(found.left_out, Fraction::new(27 - counted, 27).unwrap());
            for (share, first) in found.first.iter().zip(first) {
                prop_assert!(share.is_none_or(|share| Some(share) == Fraction::new(first, counted)));
            }
        }
    }

    #[test]
    fn the_order_of_people_does_not_matter(table in any_table(4, 3, 2)) {
        let of = |table: &Table| Bootstrap::of(&weighted((1, 5), &[1, 2], table));
        prop_assert_eq!(of(&table), of(&turned_scorers(&table)));
        let turned = of(&turned_candidates(&table)).map(|mut found| {
            found.first.rotate_left(1);
            found
        });
        prop_assert_eq!(of(&table), turned);
    }
}
