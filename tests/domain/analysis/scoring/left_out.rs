//! Who is first without one scorer, one organisation, one criterion.

use super::tables::*;
use baton::domain::analysis::scoring::scorers::{
    Without, without_each_criterion, without_each_organisation, without_each_scorer,
};
use baton::domain::analysis::scoring::{Panel, Undefined};
use proptest::prelude::*;

fn winners<T>(trials: Vec<Without<T>>) -> Vec<Result<Vec<usize>, Undefined>> {
    trials.into_iter().map(|trial| trial.winners).collect()
}

#[test]
fn one_scorer_can_carry_the_first_place_and_joint_winners_are_listed() {
    let panel = plain(&[[9, 1], [4, 6], [5, 5], [4, 6]]);
    assert_eq!(panel.first(&panel.weights(), &panel.everyone()), [0]);
    assert_eq!(
        winners(without_each_scorer(&panel)),
        [Ok(vec![1]), Ok(vec![0]), Ok(vec![0]), Ok(vec![0])]
    );
    let level = plain(&[[3, 1], [4, 4], [4, 4]]);
    assert_eq!(winners(without_each_scorer(&level))[0], Ok(vec![0, 1]));
}

#[test]
fn nothing_is_told_where_a_candidate_loses_its_total() {
    let panel = plain(&[[9, 1], [9, NO]]);
    assert_eq!(
        winners(without_each_scorer(&panel)),
        [Err(Undefined::TotalLost), Ok(vec![0])]
    );
    let none = plain(&[[NO, NO], [NO, NO]]);
    assert_eq!(
        winners(without_each_scorer(&none)),
        [Err(Undefined::NoTotal), Err(Undefined::NoTotal)]
    );
}

#[test]
fn everybody_of_an_organisation_is_left_out_at_once() {
    let panel = employed(&[
        (Some("north"), [9, 3]),
        (None, [5, 6]),
        (Some("north"), [8, 3]),
        (Some("south"), [5, 6]),
    ]);
    let trials = without_each_organisation(&panel);
    let names: Vec<&str> = trials.iter().map(|trial| trial.left_out.as_str()).collect();
    assert_eq!(names, ["north", "south"]);
    assert_eq!(winners(trials), [Ok(vec![1]), Ok(vec![0])]);
    let only = employed(&[(Some("north"), [9, 3])]);
    assert_eq!(
        winners(without_each_organisation(&only)),
        [Err(Undefined::TotalLost)]
    );
}

#[test]
fn the_other_weights_grow_in_proportion() {
    let panel = weighted(
        (1, 5),
        &[6, 3, 1],
        &vec![vec![vec![5, 1, 1], vec![2, 4, 5]]],
    );
    assert_eq!(panel.first(&panel.weights(), &panel.everyone()), [0]);
    assert_eq!(
        winners(without_each_criterion(&panel)),
        [Ok(vec![1]), Ok(vec![0]), Ok(vec![0])]
    );
}

#[test]
fn the_only_criterion_cannot_be_left_out() {
    assert_eq!(
        winners(without_each_criterion(&plain(&[[1, 2]]))),
        [Err(Undefined::NoOtherWeight)]
    );
    let all_on_one = weighted((1, 5), &[1, 0], &vec![vec![vec![5, 1], vec![2, 4]]]);
    assert_eq!(
        winners(without_each_criterion(&all_on_one)),
        [Err(Undefined::NoOtherWeight), Ok(vec![0])]
    );
}

#[test]
fn without_the_criterion_that_nobody_scored_there_are_totals() {
    let panel: Panel = weighted((1, 5), &[1, 1], &vec![vec![vec![NO, 1], vec![NO, 4]]]);
    assert_eq!(
        winners(without_each_criterion(&panel)),
        [Ok(vec![1]), Err(Undefined::NoTotal)]
    );
}

proptest! {
    #[test]
    fn leaving_out_a_scorer_is_a_panel_without_them(table in full_table(3, 3, 2), weights in [1..9_i128, 1..9_i128]) {
        let panel = weighted((1, 5), &weights, &table);
        for (scorer, found) in winners(without_each_scorer(&panel)).into_iter().enumerate() {
            let mut rest = table.clone();
            rest.remove(scorer);
            let rest = weighted((1, 5), &weights, &rest);
            prop_assert_eq!(found, Ok(rest.first(&rest.weights(), &rest.everyone())));
        }
    }
}
