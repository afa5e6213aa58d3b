//! Who is harsh, who is far from the others, and who sees the same strong points.

use super::tables::*;
use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::scorers::{BesideOthers, beside_others};
use baton::domain::analysis::scoring::{Panel, Undefined};
use proptest::prelude::*;

fn biases(panel: &Panel) -> Vec<Option<Fraction>> {
    beside_others(panel)
        .iter()
        .map(|one| one.bias.ok())
        .collect()
}

#[test]
fn a_harsh_scorer_with_the_same_order_is_biased_and_correlates() {
    let all = beside_others(&plain(&[[1, 2, 3, 1], [3, 4, 5, 3], [3, 4, 5, 3]]));
    let bias: Vec<Fraction> = all.iter().map(|one| one.bias.unwrap()).collect();
    assert_eq!(bias, [-2, 1, 1].map(Fraction::whole));
    for (one, distance) in all.iter().zip([2.0, 1.0, 1.0]) {
        close(one.distance.unwrap(), distance);
        close(one.correlation.unwrap(), 1.0);
        assert_eq!(one.shared, 4);
    }
}

#[test]
fn only_cells_that_others_scored_count() {
    let panel = plain(&[[1, 5, NO], [3, NO, NO], [NO, NO, 4]]);
    assert_eq!(
        biases(&panel),
        [Some(Fraction::whole(-2)), Some(Fraction::whole(2)), None]
    );
    let last = &beside_others(&panel)[2];
    assert_eq!(
        (last.shared, last.bias, last.correlation),
        (0, Err(Undefined::Alone), Err(Undefined::Alone))
    );
}

#[test]
fn a_correlation_needs_three_candidates_and_variation() {
    let correlation = |panel: &Panel| beside_others(panel)[0].correlation;
    assert_eq!(
        correlation(&plain(&[[1, 2], [2, 1]])),
        Err(Undefined::FewShared)
    );
    assert_eq!(
        correlation(&plain(&[[2, 2, 2], [1, 2, 3]])),
        Err(Undefined::Flat)
    );
    assert_eq!(
        correlation(&plain(&[[1, 2, 3], [1, 2, 3], [3, 2, 1]])),
        Err(Undefined::Flat)
    );
    close(correlation(&plain(&[[1, 2, 3], [3, 2, 1]])).unwrap(), -1.0);
}

#[test]
fn who_is_much_further_from_the_others_than_most_is_marked() {
    let all = beside_others(&plain(&[
        [5, 6, 7, 5],
        [5, 6, 7, 6],
        [5, 7, 7, 5],
        [6, 6, 7, 5],
        [5, 6, 8, 6],
        [10, 1, 1, 10],
    ]));
    let marked: Vec<bool> = all.iter().map(|one| one.outlying).collect();
    assert_eq!(marked, [false, false, false, false, false, true]);
}

#[test]
fn a_lone_scorer_and_one_who_gave_nothing_say_why() {
    let said = |panel: &Panel| -> Vec<String> {
        let why = |one: &BesideOthers| one.distance.unwrap_err().to_string();
        beside_others(panel).iter().map(why).collect()
    };
    assert_eq!(
        said(&plain(&[[1, 2]])),
        ["no other scorer scored what they scored"]
    );
    assert_eq!(said(&plain(&[[NO], [NO]])), ["nothing was scored"; 2]);
    assert!(beside_others(&plain::<0>(&[])).is_empty());
}

proptest! {
    #[test]
    fn what_one_gives_more_the_others_give_less(table in full_table(4, 3, 2)) {
        let sum = biases(&weighted((1, 5), &[1, 1], &table)).into_iter().flatten();
        prop_assert_eq!(sum.fold(Fraction::ZERO, |sum, bias| sum + bias), Fraction::ZERO);
    }

    #[test]
    fn biases_are_the_plain_means_and_follow_their_scorers(table in any_table(4, 3, 2)) {
        let here = biases(&weighted((1, 5), &[1, 1], &table));
        let mut there = biases(&weighted((1, 5), &[1, 1], &turned_scorers(&table)));
        there.rotate_left(1);
        prop_assert_eq!(&here, &there);
        for (scorer, bias) in here.iter().enumerate() {
            let mut off = Vec::new();
            for (candidate, criterion) in (0..3).flat_map(|one| (0..2).map(move |two| (one, two))) {
                let others = (0..4).filter(|other| *other != scorer);
                let points = |other: usize| Some(table[other][candidate][criterion]).filter(|points| *points != NO);
                let others: Vec<f64> = others.filter_map(points).map(f64::from).collect();
                if let Some(own) = points(scorer).filter(|_| !others.is_empty()) {
                    off.push(f64::from(own) - mean(&others));
                }
            }
            match bias {
                Some(bias) => close(bias.to_f64(), mean(&off)),
                None => prop_assert!(off.is_empty()),
            }
        }
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / f64::from(u8::try_from(values.len()).unwrap())
}
