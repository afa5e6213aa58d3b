//! Totals without harshness: the same as the raw ones where everybody scored everybody, and a solution of the normal
//! equations where not.

use super::tables::*;
use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::ballots::OwnTotals;
use baton::domain::analysis::scoring::scorers::Adjusted;
use baton::domain::analysis::scoring::{Panel, Undefined};
use proptest::prelude::*;

fn raw(panel: &Panel) -> Vec<Option<Fraction>> {
    let total = |one| {
        panel
            .total(one, &panel.weights(), &panel.everyone())
            .known()
    };
    (0..panel.candidates().len()).map(total).collect()
}

#[test]
fn where_a_harsh_scorer_is_recused_the_raw_totals_favour_that_candidate() {
    // The second scorer has 0 a point ahead, the third has both level; the harsh first one scored only 0.
    let panel = plain(&[[4, NO], [7, 6], [7, 7]]);
    assert_eq!(panel.first(&panel.weights(), &panel.everyone()), [1]);
    let adjusted = Adjusted::of(&panel).unwrap();
    assert_eq!((adjusted.winners, adjusted.differs), (vec![0], true));
    // Half a point of nine is 50/9 of 100.
    assert_eq!(
        adjusted.totals,
        [Fraction::new(500, 9), Fraction::new(450, 9)]
    );
    // The second gives ¾ of a point more than the average scorer, the third 1¼, the first 2 less.
    assert_eq!(
        adjusted.severity,
        [
            Fraction::new(-200, 9),
            Fraction::new(75, 9),
            Fraction::new(125, 9)
        ]
    );
}

#[test]
fn totals_that_tie_share_the_first_place() {
    let adjusted = Adjusted::of(&plain(&[[1, 3, NO], [NO, 6, 4], [5, 7, 5]])).unwrap();
    assert_eq!(adjusted.totals[0], adjusted.totals[2]);
    let level = Adjusted::of(&plain(&[[1, 1, NO], [NO, 4, 4], [5, 5, 5]])).unwrap();
    assert_eq!(level.winners, [0, 1, 2]);
}

#[test]
fn what_cannot_be_adjusted_says_why() {
    let why = |panel: &Panel| Adjusted::of(panel).unwrap_err();
    assert_eq!(why(&plain(&[[1, 2]])), Undefined::OneInFull);
    assert_eq!(why(&plain(&[[NO, NO], [NO, NO]])), Undefined::NoneInFull);
    assert_eq!(why(&plain::<0>(&[])), Undefined::NoneInFull);
    assert_eq!(why(&plain(&[[1, NO], [NO, 2]])), Undefined::Disconnected);
    let in_parts = vec![vec![vec![3, 3], vec![4, NO]], vec![vec![2, 2], vec![NO, 5]]];
    assert_eq!(
        why(&weighted((1, 5), &[1, 1], &in_parts)),
        Undefined::NobodyInFull
    );
}

#[test]
fn scores_in_part_are_not_put_down_to_harshness() {
    // All who scored in full agree; the first candidate leads by those who scored it on one criterion.
    let full = vec![vec![3, 3], vec![4, 4]];
    let in_part = |row: [i32; 2]| vec![row.to_vec(), vec![NO, NO]];
    let mut table = vec![full; 2];
    table.extend(vec![in_part([5, NO]); 3]);
    table.extend(vec![in_part([NO, 5]); 3]);
    let panel = weighted((1, 5), &[1, 1], &table);
    assert_eq!(panel.first(&panel.weights(), &panel.everyone()), [0]);
    let adjusted = Adjusted::of(&panel).unwrap();
    assert_eq!(adjusted.winners, [1]);
    assert!(!adjusted.differs);
}

#[test]
fn hundreds_of_scorers_are_a_few_equations() {
    let scorer = |at: i32| {
        (0..5).map(move |one| {
            if (at + one) % 4 == 0 {
                vec![NO]
            } else {
                vec![1 + (at % 3) + one]
            }
        })
    };
    let table: Table = (0..300).map(|at| scorer(at).collect()).collect();
    let adjusted = Adjusted::of(&weighted((1, 9), &[1], &table)).unwrap();
    let step = adjusted.totals[1].unwrap() - adjusted.totals[0].unwrap();
    assert_eq!(step, Fraction::new(25, 2).unwrap());
    assert_eq!(adjusted.winners, [4]);
    let harsh = adjusted.severity[0].unwrap();
    assert_eq!(harsh, Fraction::new(-25, 2).unwrap());
}

proptest! {
    #[test]
    fn complete_data_needs_no_adjustment(table in full_table(4, 3, 2), weights in [1..9_i128, 0..9_i128]) {
        let panel = weighted((1, 5), &weights, &table);
        let adjusted = Adjusted::of(&panel).unwrap();
        prop_assert_eq!(&adjusted.totals, &raw(&panel));
        prop_assert_eq!(adjusted.winners, panel.first(&panel.weights(), &panel.everyone()));
        prop_assert!(!adjusted.differs);
    }

    #[test]
    fn what_is_left_of_each_candidate_and_each_scorer_sums_to_nothing(table in any_table(5, 4, 1)) {
        let panel = weighted((1, 5), &[1], &table);
        if let Ok(adjusted) = Adjusted::of(&panel) {
            let (mut of_candidates, mut of_scorers) = ([Fraction::ZERO; 4], [Fraction::ZERO; 5]);
            for OwnTotals { scorer, totals } in OwnTotals::all(&panel) {
                for (candidate, total) in totals.into_iter().enumerate() {
                    if let Some(total) = total {
                        let left = total - adjusted.totals[candidate].unwrap() - adjusted.severity[scorer].unwrap();
                        of_candidates[candidate] = of_candidates[candidate] + left;
                        of_scorers[scorer] = of_scorers[scorer] + left;
                    }
                }
            }
            prop_assert_eq!(of_candidates, [Fraction::ZERO; 4]);
            prop_assert_eq!(of_scorers, [Fraction::ZERO; 5]);
            let severities = adjusted.severity.into_iter().flatten();
            prop_assert_eq!(severities.fold(Fraction::ZERO, |sum, one| sum + one), Fraction::ZERO);
        }
    }

    #[test]
    fn a_scorer_who_gives_everybody_less_changes_no_order(table in any_table(4, 3, 1)) {
        let harsh: Table = table.iter().enumerate().map(|(scorer, row)| {
            let points = |points: &i32| if scorer == 0 || *points == NO { *points } else { points + 3 };
            row.iter().map(|cells| cells.iter().map(points).collect()).collect()
        }).collect();
        let winners = |table: &Table| Adjusted::of(&weighted((1, 8), &[1], table)).map(|found| found.winners);
        prop_assert_eq!(winners(&table), winners(&harsh));
    }
}
