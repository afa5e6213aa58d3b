//! Agreement as in the published examples, as a plain matrix of coincidences counts it, and within its bounds.

use super::tables::*;
use baton::domain::analysis::scoring::agreement::Agreement;
use baton::domain::analysis::scoring::{Answer, Panel, Undefined};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Krippendorff 2011: four observers, twelve units, with holes.
fn canonical() -> Panel {
    plain(&[
        [1, 2, 3, 3, 2, 1, 4, 1, 2, NO, NO, NO],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NO, 3],
        [NO, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NO],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NO],
    ])
}

/// Shrout and Fleiss 1979, table 2: four judges, six targets.
fn judges() -> Panel {
    plain(&[
        [9, 6, 8, 7, 10, 6],
        [2, 1, 4, 1, 5, 2],
        [5, 3, 6, 2, 6, 4],
        [8, 2, 8, 6, 9, 7],
    ])
}

#[test]
fn alpha_of_the_canonical_reliability_data() {
    let agreement = Agreement::of(&canonical());
    about(agreement.alpha_ordinal.value.unwrap(), 0.815);
    about(agreement.alpha_interval.value.unwrap(), 0.849);
    assert_eq!(
        (
            agreement.alpha_ordinal.units,
            agreement.alpha_ordinal.dropped
        ),
        (11, 1)
    );
    assert_eq!(agreement.per_criterion, [agreement.alpha_ordinal]);
}

#[test]
fn alpha_divides_by_the_scorers_less_one_in_complete_data_too() {
    let agreement = Agreement::of(&plain(&[[1, 1, 1], [1, 2, 2], [1, 2, 2]]));
    close(agreement.alpha_ordinal.value.unwrap(), 0.2);
}

#[test]
fn correlations_of_the_judges_of_shrout_and_fleiss() {
    let agreement = Agreement::of(&judges());
    let rounded = |value: f64| (value * 100.0).round() / 100.0;
    close(rounded(agreement.icc_one.unwrap()), 0.29);
    close(rounded(agreement.icc_mean.unwrap()), 0.62);
}

#[test]
fn concordance_is_corrected_for_ties() {
    // Rank sums 4, 5.5, 9 and 11.5 around 7.5: S = 34.5; two pairs of ties: T = 12.
    let agreement = Agreement::of(&plain(&[[1, 2, 2, 4], [1, 2, 3, 4], [2, 1, 3, 3]]));
    let w = agreement.kendall_w.unwrap();
    close(w, 12.0 * 34.5 / (9.0 * 60.0 - 3.0 * 12.0));
    // Friedman's test, with its own correction for ties, is R (m − 1) W.
    let sums = 4.0_f64.powi(2) + 5.5_f64.powi(2) + 9.0_f64.powi(2) + 11.5_f64.powi(2);
    let friedman =
        (12.0 / (3.0 * 4.0 * 5.0) * sums - 3.0 * 3.0 * 5.0) / (1.0 - 12.0 / (3.0 * 60.0));
    close(3.0 * 3.0 * w, friedman);
}

#[test]
fn scorers_who_are_recused_from_somebody_are_left_out_of_the_complete_part_only() {
    let mut panel = plain(&[[1, 2, 3], [1, 2, 3], [3, 2, NO], [1, 2, 3]]);
    panel.put(2, 0, 2, Answer::Recused);
    let agreement = Agreement::of(&panel);
    assert_eq!(agreement.complete.scorers, [0, 1, 3]);
    assert_eq!(agreement.complete.dropped, [2]);
    close(agreement.kendall_w.unwrap(), 1.0);
    assert!(agreement.alpha_ordinal.value.unwrap() < 1.0);
    assert_eq!(agreement.alpha_ordinal.units, 3);
}

#[test]
fn a_cell_has_a_spread_by_the_scale_and_not_by_the_other_cells() {
    let panel = weighted(
        (1, 5),
        &[1],
        &vec![vec![vec![1]], vec![vec![3]], vec![vec![5]]],
    );
    let spread = Agreement::of(&panel).cells[0][0].unwrap();
    close(spread.deviation, 2.0);
    close(spread.within_group, 1.0 - 4.0 / 2.0);
}

#[test]
fn harsh_and_lenient_scorers_with_one_order_have_full_concordance_and_less_reliability() {
    let agreement = Agreement::of(&plain(&[[1, 2, 3], [4, 5, 6], [7, 8, 9]]));
    close(agreement.kendall_w.unwrap(), 1.0);
    assert!(agreement.icc_one.unwrap() < 0.2);
}

#[test]
fn scorers_who_only_contradict_each_other_have_no_estimate() {
    let agreement = Agreement::of(&plain(&[[1, 2], [2, 1]]));
    assert_eq!(agreement.icc_one, Err(Undefined::Contradiction));
    assert_eq!(agreement.icc_mean, Err(Undefined::Contradiction));
    close(agreement.kendall_w.unwrap(), 0.0);
}

fn reasons(panel: &Panel) -> [String; 4] {
    let agreement = Agreement::of(panel);
    let said = |value: Result<f64, Undefined>| {
        value.map_or_else(|why| why.to_string(), |value| value.to_string())
    };
    [
        said(agreement.alpha_ordinal.value),
        said(agreement.kendall_w),
        said(agreement.icc_one),
        said(
            agreement
                .cells
                .first()
                .map_or(Err(Undefined::NothingScored), |row| {
                    row[0].map(|cell| cell.deviation)
                }),
        ),
    ]
}

#[test]
fn what_cannot_be_computed_says_why() {
    let one = "only one scorer gave points";
    let same = "every score is the same";
    let few = "there are fewer than two candidates";
    let (nothing, nobody) = ("nothing was scored", "no scorer scored a candidate in full");
    assert_eq!(reasons(&plain(&[[1, 2, 3]])), [one; 4]);
    assert_eq!(
        reasons(&plain(&[[1], [3]])),
        [
            "only one cell was scored by two scorers or more",
            few,
            few,
            "1.4142135623730951"
        ]
    );
    assert_eq!(
        reasons(&plain(&[[2, 2], [2, 2]])),
        [
            same,
            "every scorer has all candidates level",
            "every total is the same",
            "0"
        ]
    );
    let unscored = [nothing, nobody, nobody, nothing];
    assert_eq!(reasons(&plain(&[[NO, NO], [NO, NO]])), unscored);
    assert_eq!(reasons(&plain::<0>(&[])), unscored);
    assert_eq!(
        reasons(&plain(&[[1, NO], [NO, 2]])),
        [
            "no two scorers scored the same candidate on the same criterion",
            "fewer than two scorers scored every candidate in full",
            "fewer than two scorers scored every candidate in full",
            one,
        ]
    );
}

fn number(of: usize) -> f64 {
    f64::from(u8::try_from(of).unwrap())
}

/// Alpha by the matrix of coincidences, as Krippendorff writes it.
fn by_coincidences(table: &Table, ordinal: bool) -> Option<f64> {
    let mut pairs: BTreeMap<(i32, i32), f64> = BTreeMap::new();
    let mut of: BTreeMap<i32, f64> = BTreeMap::new();
    let mut units = 0;
    for candidate in 0..table[0].len() {
        for criterion in 0..table[0][0].len() {
            let unit: Vec<i32> = table
                .iter()
                .map(|row| row[candidate][criterion])
                .filter(|points| *points != NO)
                .collect();
            units += usize::from(unit.len() > 1);
            for (at, one) in unit.iter().enumerate() {
                for (_, two) in unit.iter().enumerate().filter(|(other, _)| *other != at) {
                    let weight = 1.0 / (number(unit.len()) - 1.0);
                    *pairs.entry((*one, *two)).or_default() += weight;
                    *of.entry(*one).or_default() += weight;
                }
            }
        }
    }
    let all: f64 = of.values().sum();
    let distance = |one: i32, two: i32| {
        if ordinal {
            let between: f64 = of.range(one.min(two)..=one.max(two)).map(|(_, n)| n).sum();
            (between - f64::midpoint(of[&one], of[&two])).powi(2)
        } else {
            f64::from(one - two).powi(2)
        }
    };
    let seen: f64 = pairs
        .iter()
        .map(|((one, two), o)| o * distance(*one, *two))
        .sum();
    let expected: f64 = of
        .iter()
        .flat_map(|one| of.iter().map(move |two| (one, two)))
        .map(|((one, n), (two, m))| n * m * distance(*one, *two))
        .sum();
    (expected > 0.0 && units > 1).then(|| 1.0 - (all - 1.0) * seen / expected)
}

proptest! {
    #[test]
    fn alpha_is_what_the_matrix_of_coincidences_gives(table in any_table(4, 3, 2)) {
        let agreement = Agreement::of(&weighted((1, 5), &[3, 1], &table));
        for (alpha, ordinal) in [(agreement.alpha_ordinal, true), (agreement.alpha_interval, false)] {
            match by_coincidences(&table, ordinal) {
                Some(expected) => close(alpha.value.unwrap(), expected),
                None => prop_assert!(alpha.value.is_err()),
            }
        }
    }

    #[test]
    fn agreement_is_bounded_and_does_not_know_the_order_of_people(table in any_table(4, 4, 2)) {
        let of = |table: &Table| Agreement::of(&weighted((1, 5), &[2, 1], table));
        let here = of(&table);
        for there in [of(&turned_scorers(&table)), of(&turned_candidates(&table))] {
            let pairs = [
                (here.alpha_ordinal.value, there.alpha_ordinal.value),
                (here.alpha_interval.value, there.alpha_interval.value),
                (here.kendall_w, there.kendall_w),
                (here.icc_one, there.icc_one),
                (here.icc_mean, there.icc_mean),
            ];
            for (one, two) in pairs {
                match (one, two) {
                    (Ok(one), Ok(two)) => close(one, two),
                    (one, two) => prop_assert_eq!(one, two),
                }
            }
        }
        prop_assert!(here.alpha_ordinal.value.is_ok_and(|alpha| alpha <= 1.0) || here.alpha_ordinal.value.is_err());
        prop_assert!(here.kendall_w.is_ok_and(|w| (0.0..=1.0).contains(&w)) || here.kendall_w.is_err());
        prop_assert!(here.icc_one.is_ok_and(|icc| icc <= 1.0) || here.icc_one.is_err());
        prop_assert!(here.icc_mean.is_ok_and(|icc| icc <= 1.0) || here.icc_mean.is_err());
    }

    #[test]
    fn who_agrees_in_everything_has_one_everywhere(row in full_table(1, 4, 2), scorers in 2..5_usize) {
        let table = vec![row[0].clone(); scorers];
        let agreement = Agreement::of(&weighted((1, 5), &[2, 1], &table));
        let coefficients = [agreement.alpha_ordinal.value, agreement.alpha_interval.value, agreement.kendall_w, agreement.icc_one, agreement.icc_mean];
        for value in coefficients.into_iter().flatten() {
            close(value, 1.0);
        }
        let varies = row[0].concat().iter().any(|points| *points != row[0][0][0]);
        prop_assert_eq!(agreement.alpha_ordinal.value.is_ok(), varies);
    }

    #[test]
    fn correlations_are_what_the_variance_table_gives(table in full_table(3, 4, 1)) {
        let x = |scorer: usize, candidate: usize| f64::from(table[scorer][candidate][0]);
        let mean = |values: Vec<f64>| values.iter().sum::<f64>() / number(values.len());
        let of_candidate = |at: usize| mean((0..3).map(|r| x(r, at)).collect());
        let of_scorer = |at: usize| mean((0..4).map(|i| x(at, i)).collect());
        let all = mean((0..4).map(of_candidate).collect());
        let msr = (0..4).map(|i| (of_candidate(i) - all).powi(2)).sum::<f64>() * 3.0 / 3.0;
        let msc = (0..3).map(|r| (of_scorer(r) - all).powi(2)).sum::<f64>() * 4.0 / 2.0;
        let rest = |r: usize, i: usize| x(r, i) - of_candidate(i) - of_scorer(r) + all;
        let mse = (0..3).flat_map(|r| (0..4).map(move |i| rest(r, i).powi(2))).sum::<f64>() / 6.0;
        let agreement = Agreement::of(&weighted((1, 5), &[1], &table));
        if let Ok(icc) = agreement.icc_one {
            close(icc, (msr - mse) / (msr + 2.0 * mse + 3.0 * (msc - mse) / 4.0));
        }
        if let Ok(icc) = agreement.icc_mean {
            let expected = (msr - mse) / (msr + (msc - mse) / 4.0);
            prop_assert!((icc - expected).abs() < 1e-6 * expected.abs().max(1.0));
        }
    }
}
