//! Who is at least as good as another on everything.

use super::tables::*;
use baton::domain::analysis::scoring::dominance::{Dominance, dominance};
use proptest::prelude::*;

fn pairs(table: &Table, weights: &[i128]) -> Vec<(usize, usize)> {
    let found = dominance(&weighted((1, 5), weights, table));
    found
        .iter()
        .map(
            |Dominance {
                 dominates,
                 dominated,
             }| (*dominates, *dominated),
        )
        .collect()
}

#[test]
fn being_better_once_and_never_worse_dominates_and_being_alike_does_not() {
    let row = vec![vec![4, 3], vec![4, 3], vec![4, 2], vec![5, 1]];
    assert_eq!(pairs(&vec![row], &[1, 1]), [(0, 2), (1, 2)]);
}

#[test]
fn means_are_compared_exactly() {
    let table = [[3, 3], [3, 4], [4, 3]].map(|points| points.map(|one| vec![one]).to_vec());
    assert_eq!(pairs(&table.to_vec(), &[1]), []);
}

#[test]
fn a_candidate_with_an_unknown_mean_takes_no_part() {
    let row = vec![vec![5, NO], vec![1, 1], vec![2, 2]];
    assert_eq!(pairs(&vec![row], &[1, 1]), [(2, 1)]);
    assert_eq!(pairs(&vec![vec![vec![5, NO], vec![1, 1]]], &[1, 0]), []);
}

proptest! {
    #[test]
    fn whoever_is_dominated_has_the_lower_total_under_any_weights(table in full_table(3, 4, 3), weights in [1..9_i128, 1..9_i128, 1..9_i128]) {
        let panel = weighted((1, 5), &weights, &table);
        let total = |candidate| panel.total(candidate, &panel.weights(), &panel.everyone()).low();
        for pair in dominance(&panel) {
            prop_assert!(total(pair.dominates) > total(pair.dominated));
            let back = Dominance { dominates: pair.dominated, dominated: pair.dominates };
            prop_assert!(!dominance(&panel).contains(&back));
        }
    }
}
