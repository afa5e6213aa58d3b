//! Panels that have no number to give: each says why in words, and none fails.

use super::tables::*;
use crate::support::words::line;
use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::agreement::Agreement;
use baton::domain::analysis::scoring::ballots::Ballots;
use baton::domain::analysis::scoring::dominance::dominance;
use baton::domain::analysis::scoring::firmness::{Firmness, Verdict};
use baton::domain::analysis::scoring::panel::{PanelCriterion, PanelScorer};
use baton::domain::analysis::scoring::scorers::{
    Adjusted, BesideOthers, Bootstrap, Without, beside_others, without_each_criterion,
    without_each_organisation, without_each_scorer,
};
use baton::domain::analysis::scoring::tally::CandidateTally;
use baton::domain::analysis::scoring::{Answer, Panel, Scale, Tally, Undefined};
use baton::domain::text::Line;
use proptest::prelude::*;
use std::fmt::Debug;

/// A line for each number: itself or why there is none.
fn told(panel: &Panel) -> String {
    let agreement = Agreement::of(panel);
    let mut lines = vec![
        told_one("alpha, ordinal", agreement.alpha_ordinal.value),
        told_one("alpha, interval", agreement.alpha_interval.value),
        told_one("Kendall's W", agreement.kendall_w),
        told_one("ICC(2,1)", agreement.icc_one),
        told_one("ICC(2,k)", agreement.icc_mean),
    ];
    lines.extend(
        agreement
            .per_criterion
            .iter()
            .map(|one| told_one("alpha of a criterion", one.value)),
    );
    lines.extend(beside_others(panel).iter().flat_map(told_beside));
    lines.push(told_one(
        "adjusted, first",
        Adjusted::of(panel).map(|found| found.winners),
    ));
    lines.extend(told_trials("without a scorer", without_each_scorer(panel)));
    lines.extend(told_trials(
        "without an organisation",
        without_each_organisation(panel),
    ));
    lines.extend(told_trials(
        "without a criterion",
        without_each_criterion(panel),
    ));
    lines.push(told_one(
        "drawn anew, first",
        Bootstrap::of(panel).map(percent),
    ));
    lines.push(told_one(
        "Condorcet",
        Ballots::of(panel).and_then(|found| found.condorcet),
    ));
    lines.push(format!("dominance: {} pairs", dominance(panel).len()));
    lines.dedup();
    lines.join("\n")
}

fn told_one<T: Debug>(what: &str, value: Result<T, Undefined>) -> String {
    match value {
        Ok(value) => format!("{what}: {value:?}"),
        Err(why) => format!("{what}: not defined: {why}"),
    }
}

fn told_beside(one: &BesideOthers) -> [String; 2] {
    let bias = one.bias.map(Fraction::shown);
    [
        told_one("bias", bias),
        told_one("correlation", one.correlation),
    ]
}

fn percent(found: Bootstrap) -> Vec<Option<i128>> {
    let shares = found.first.into_iter();
    shares.map(|share| share.map(Fraction::percent)).collect()
}

fn told_trials<T>(what: &str, trials: Vec<Without<T>>) -> Vec<String> {
    trials
        .into_iter()
        .map(|trial| told_one(what, trial.winners))
        .collect()
}

fn recused(mut panel: Panel) -> Panel {
    for candidate in 0..panel.candidates().len() {
        for scorer in 0..panel.scorers().len() {
            panel.put(candidate, 0, scorer, Answer::Recused);
        }
    }
    panel
}

#[test]
fn one_scorer() {
    insta::assert_snapshot!(told(&plain(&[[2, 5, 3]])));
}

#[test]
fn one_candidate() {
    insta::assert_snapshot!(told(&weighted(
        (1, 5),
        &[1, 1],
        &vec![vec![vec![2, 3]], vec![vec![4, 3]]]
    )));
}

#[test]
fn all_equal() {
    insta::assert_snapshot!(told(&plain(&[[3, 3, 3], [3, 3, 3]])));
}

#[test]
fn a_criterion_that_nobody_scored() {
    let scorer = |points: [i32; 2]| points.iter().map(|points| vec![*points, NO]).collect();
    insta::assert_snapshot!(told(&weighted(
        (1, 5),
        &[1, 1],
        &vec![scorer([2, 4]), scorer([3, 3])]
    )));
}

#[test]
fn the_same_candidate_twice() {
    insta::assert_snapshot!(told(&plain(&[[5, 5, 2], [4, 4, 3]])));
}

#[test]
fn the_same_scorer_twice() {
    insta::assert_snapshot!(told(&plain(&[[5, 4, 2], [5, 4, 2]])));
}

#[test]
fn everybody_recused() {
    insta::assert_snapshot!(told(&recused(plain(&[[5, 4], [5, 2]]))));
}

#[test]
fn no_candidates() {
    insta::assert_snapshot!(told(&plain::<0>(&[[], []])));
}

#[test]
fn nothing_weighs_anything() {
    let scorer = PanelScorer {
        id: line("scorer"),
        organisation: None,
        votes: true,
    };
    let criterion = PanelCriterion {
        id: line("criterion"),
        weight: Fraction::ZERO,
        floor: None,
    };
    let (candidates, scale) = (vec![line("one"), line("two")], Scale::OF_ROUNDS);
    let mut panel = Panel::new(
        scale,
        candidates,
        vec![criterion],
        vec![scorer.clone(), scorer],
    );
    for scorer in 0..2 {
        panel.put(0, 0, scorer, Answer::Scored(4));
        panel.put(1, 0, scorer, Answer::Scored(2));
    }
    insta::assert_snapshot!(told(&panel));
}

/// Up to three of everything, each cell and each vote as it comes.
fn any_panel() -> impl Strategy<Value = Panel> {
    let sizes = (0..4_usize, 0..4_usize, 0..3_usize);
    sizes.prop_flat_map(|(scorers, candidates, criteria)| {
        let answer = prop_oneof![
            4 => (1..=5).prop_map(Answer::Scored),
            1 => Just(Answer::NoEvidence),
            1 => Just(Answer::Recused),
            1 => Just(Answer::Missing),
        ];
        let answers = proptest::collection::vec(answer, scorers * candidates * criteria);
        let scorer = (
            any::<bool>(),
            prop_oneof![Just(None), Just(Some(line("north")))],
        );
        let scorers = proptest::collection::vec(scorer, scorers);
        let weights = proptest::collection::vec(0..3_i128, criteria);
        (Just(candidates), weights, scorers, answers).prop_map(built)
    })
}

type Parts = (usize, Vec<i128>, Vec<(bool, Option<Line>)>, Vec<Answer>);

fn built((candidates, weights, scorers, answers): Parts) -> Panel {
    let sum = weights.iter().sum();
    let criterion = |weight: &i128| PanelCriterion {
        id: line("criterion"),
        weight: Fraction::new(*weight, sum).unwrap_or(Fraction::ZERO),
        floor: None,
    };
    let scorer = |(votes, organisation)| PanelScorer {
        id: line("scorer"),
        organisation,
        votes,
    };
    let (criteria, voices) = (weights.len(), scorers.len());
    let mut panel = Panel::new(
        Scale::OF_ROUNDS,
        vec![line("candidate"); candidates],
        weights.iter().map(criterion).collect(),
        scorers.into_iter().map(scorer).collect(),
    );
    for (at, answer) in answers.into_iter().enumerate() {
        let (cell, scorer) = (at / voices, at % voices);
        panel.put(cell / criteria, cell % criteria, scorer, answer);
    }
    panel
}

proptest! {
    #[test]
    fn every_panel_gives_finite_numbers_or_reasons(panel in any_panel()) {
        let told = told(&panel);
        prop_assert!(!told.contains("NaN") && !told.contains("inf"), "{}", told);
        let shares = Bootstrap::of(&panel).map_or(Vec::new(), |found| found.first);
        let shares: Vec<f64> = shares.iter().flatten().map(|share| share.to_f64()).collect();
        prop_assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
        prop_assert!(shares.is_empty() || shares.iter().sum::<f64>() > 1.0 - 1e-9);
    }

    #[test]
    fn every_panel_has_a_result_that_says_what_its_totals_say(panel in any_panel()) {
        let (weights, everyone) = (panel.weights(), panel.everyone());
        let first = panel.first(&weights, &everyone);
        let tally = Tally::read(panel.clone(), None);
        prop_assert_eq!(tally.leaders().count(), first.len());
        prop_assert_eq!(tally.candidates.len(), panel.candidates().len());
        match Firmness::of(&panel) {
            None => prop_assert!(first.is_empty()),
            Some(firmness) => {
                let firm = matches!(firmness.verdict(), Verdict::Firm | Verdict::Leaning);
                prop_assert!(!firm || (first.len() == 1 && !firmness.followers.is_empty()));
                prop_assert_eq!(firmness.leaders, first);
            }
        }
    }

    #[test]
    fn adding_a_loser_changes_nobodys_order(table in full_table(4, 3, 2), weights in [1..9_i128, 0..9_i128]) {
        let mut more = table.clone();
        for row in &mut more {
            row.push(vec![0, 0]);
        }
        let [before, after] = [table, more].map(|table| Tally::read(weighted((0, 5), &weights, &table), None));
        let places = |tally: &Tally| -> Vec<(Line, String)> {
            let rank = |one: &CandidateTally| one.rank.unwrap().to_string();
            tally.candidates.iter().map(|one| (one.candidate.clone(), rank(one))).collect()
        };
        prop_assert_eq!(&places(&before)[..], &places(&after)[..3]);
        prop_assert_eq!(before.leaders().collect::<Vec<_>>(), after.leaders().collect::<Vec<_>>());
        let [before, after] = [before, after].map(|tally| tally.firmness.unwrap());
        prop_assert_eq!(before.verdict(), after.verdict());
    }
}
