//! The order of totals is exact, however many scorers, criteria and decimals there are.

use super::tables::*;
use crate::support::words::line;
use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::cells::Cells;
use baton::domain::analysis::scoring::panel::{PanelCriterion, PanelScorer};
use baton::domain::analysis::scoring::scorers::without_each_scorer;
use baton::domain::analysis::scoring::{Answer, Panel, Scale};
use proptest::prelude::*;

/// Two candidates on as many criteria as there are numbers: the criterion at a place is scored by so many. They get
/// the same points, but for one point that is worth next to nothing.
fn nearly_level(numbers: &[usize], ahead: usize) -> Panel {
    let most = *numbers.iter().max().unwrap();
    let share = Fraction::new(1, i128::try_from(numbers.len()).unwrap()).unwrap();
    let mut panel = Panel::new(
        Scale::new(-7, Scale::WIDEST.cast_signed() - 7).unwrap(),
        vec![line("one"), line("two")],
        (0..numbers.len())
            .map(|at| PanelCriterion {
                id: line(&format!("criterion-{at}")),
                weight: share,
                floor: None,
            })
            .collect(),
        (0..most)
            .map(|at| PanelScorer {
                id: line(&format!("scorer-{at}")),
                organisation: None,
                votes: true,
            })
            .collect(),
    );
    for (criterion, number) in numbers.iter().enumerate() {
        for scorer in 0..*number {
            for candidate in 0..2 {
                let more = (candidate, criterion, scorer) == (ahead, numbers.len() - 1, 0);
                let points = i32::try_from(scorer % 3).unwrap() + i32::from(more);
                panel.put(candidate, criterion, scorer, Answer::Scored(points));
            }
        }
    }
    panel
}

const PRIMES: [usize; 24] = [
    101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193,
    197, 199, 211, 223, 227,
];

#[test]
fn a_point_of_hundreds_of_scorers_on_a_wide_scale_decides() {
    for ahead in 0..2 {
        let panel = nearly_level(&PRIMES, ahead);
        let (weights, everyone) = (panel.weights(), panel.everyone());
        assert_eq!(panel.first(&weights, &everyone), [ahead]);
        let places = [ahead, 1 - ahead].map(Some);
        assert_eq!(panel.ahead(&weights, &everyone), places);
        let without = without_each_scorer(&panel);
        assert_eq!(without[0].winners, Ok(vec![0, 1]));
        assert_eq!(without[1].winners, Ok(vec![ahead]));
    }
    let level = nearly_level(&PRIMES, 2);
    assert_eq!(level.first(&level.weights(), &level.everyone()), [0, 1]);
}

#[test]
fn weights_with_all_decimals_decide() {
    // By 0.000001 of 999999999 in favour of the second.
    let weights: Vec<Fraction> = ["999999999.999999", "999999999.999998", "0.000001"]
        .map(|written| written.parse().unwrap())
        .to_vec();
    let sum = weights.iter().fold(Fraction::ZERO, |sum, one| sum + *one);
    let shares: Vec<Fraction> = weights.iter().map(|one| one.over(sum).unwrap()).collect();
    assert_eq!(
        shares.iter().fold(Fraction::ZERO, |sum, one| sum + *one),
        Fraction::whole(1)
    );
    let widest = i32::try_from(Scale::WIDEST).unwrap();
    let table = vec![vec![vec![widest, 0, 0], vec![0, widest, 1]]; 3];
    let panel = weighted((0, widest), &[1, 1, 1], &table);
    assert_eq!(panel.first(&shares, &panel.everyone()), [0]);
    let table = vec![vec![vec![widest, 0, 0], vec![0, widest, widest]]; 3];
    let panel = weighted((0, widest), &[1, 1, 1], &table);
    assert_eq!(panel.first(&shares, &panel.everyone()), [0, 1]);
}

#[test]
fn a_scale_that_is_too_wide_is_none() {
    assert_eq!(Scale::new(i32::MIN, i32::MAX), None);
    assert_eq!(Scale::new(0, 1_000_001), None);
    assert!(Scale::new(i32::MAX - 1_000_000, i32::MAX).is_some());
}

proptest! {
    #[test]
    fn leaving_one_out_is_counting_the_others(table in any_table(5, 4, 3), weights in [1..9_i128, 0..9_i128, 0..9_i128]) {
        let panel = weighted((1, 5), &weights, &table);
        let weights = panel.weights();
        let all = Cells::of(&panel, &panel.everyone());
        for scorer in panel.voters() {
            let others = panel.voices(|voter| voter != scorer);
            prop_assert_eq!(all.without(scorer).totals(&weights), panel.known_totals(&weights, &others));
            prop_assert_eq!(all.without(scorer).with(scorer).totals(&weights), all.totals(&weights));
        }
        for (exact, candidate) in all.totals(&weights).into_iter().zip(0..) {
            let shown = panel.total(candidate, &weights, &panel.everyone()).known();
            prop_assert_eq!(exact, shown.map(Fraction::of_any_size));
        }
    }
}
