//! Means, totals, places and what is left out, for the sample and for rounds at the edges.

use super::{closed, tally};
use crate::support::changes::{candidate, cell, gate};
use crate::support::nadi;
use crate::support::words::{day, id, line, text};
use baton::domain::Plan;
use baton::domain::analysis::scoring::tally::{CandidateTally, CellLabel, Talk};
use baton::domain::analysis::{Fraction, Tally, Total};
use baton::domain::round::{Decision, DecisionKind, Moderation, Round, RoundState, ScoreValue};
use proptest::prelude::*;

fn sample() -> Round {
    nadi::plan().rounds.get(&id(nadi::LEAD)).unwrap().clone()
}

fn of<'a>(tally: &'a Tally, slug: &str) -> &'a CandidateTally {
    tally.candidate(slug).unwrap()
}

fn known(tally: &Tally, slug: &str) -> Fraction {
    of(tally, slug).total.and_then(Total::known).unwrap()
}

#[test]
fn no_tally_exists_before_a_round_closes() {
    let open = nadi::plan()
        .rounds
        .get(&id(nadi::DATA_HOST))
        .unwrap()
        .clone();
    assert_eq!(tally(&open), None);
    let mut tampered = sample();
    tampered.state = RoundState::Open;
    assert_eq!(tally(&tampered), None);
    assert_eq!(
        Tally::what_if(&Plan::new(id("p")), &tampered, &[(id("depth"), 100)].into()),
        None
    );
}

#[test]
fn totals_of_the_sample_are_exact_and_rounded_once() {
    let tally = tally(&sample()).unwrap();
    assert_eq!(known(&tally, "amla"), Fraction::whole(68));
    assert_eq!(
        known(&tally, "banyan"),
        Fraction::new(659_375, 10_000).unwrap()
    );
    assert_eq!(known(&tally, "champa"), Fraction::new(2365, 48).unwrap());
    let rows: Vec<(String, String)> = tally
        .candidates
        .iter()
        .map(|row| {
            let total = row
                .total
                .map_or("out".to_owned(), |total| total.low().shown());
            (
                total,
                row.rank.map_or(String::new(), |rank| rank.to_string()),
            )
        })
        .collect();
    let expected = [("68.0", "1"), ("65.9", "2"), ("49.3", "3"), ("out", "")];
    assert_eq!(
        rows,
        expected.map(|(total, rank)| (total.to_owned(), rank.to_owned()))
    );
}

#[test]
fn cells_of_the_sample_show_mean_number_and_spread() {
    let tally = tally(&sample()).unwrap();
    let cells = |slug: &str| -> Vec<(String, usize, u32)> {
        let cells = of(&tally, slug).criteria.iter();
        cells
            .map(|cell| (cell.mean.unwrap().shown(), cell.n(), cell.spread().unwrap()))
            .collect()
    };
    let row = |cells: [(&str, usize, u32); 4]| {
        cells.map(|(mean, n, spread)| (mean.to_owned(), n, spread))
    };
    assert_eq!(
        cells("amla"),
        row([("4.4", 5, 1), ("4.0", 5, 0), ("2.4", 5, 3), ("4.0", 5, 0)])
    );
    assert_eq!(
        cells("banyan"),
        row([("3.8", 4, 1), ("3.5", 4, 1), ("3.8", 4, 1), ("3.5", 4, 1)])
    );
    assert_eq!(
        cells("champa"),
        row([("3.0", 4, 0), ("4.0", 4, 2), ("2.8", 4, 1), ("2.3", 3, 1)])
    );
}

#[test]
fn floors_of_the_sample() {
    let tally = tally(&sample()).unwrap();
    let below = |slug: &str| -> (Vec<String>, bool) {
        let row = of(&tally, slug);
        (
            row.below_floor.iter().map(ToString::to_string).collect(),
            row.below_total_floor,
        )
    };
    assert_eq!(below("amla"), (vec!["depth".to_owned()], false));
    assert_eq!(below("banyan"), (vec![], false));
    assert_eq!(below("champa"), (vec!["hiring".to_owned()], true));
    let why = &of(&tally, "deodar").excluded.as_ref().unwrap().why;
    assert_eq!(why, "gate \"willing\" is answered no: board said no");
}

#[test]
fn leaving_one_scorer_out_moves_the_totals_of_the_sample() {
    let tally = tally(&sample()).unwrap();
    let range = |slug: &str| {
        let (low, high) = of(&tally, slug).leave_one_out.unwrap();
        (low.shown(), high.shown())
    };
    assert_eq!(range("amla"), ("64.4".to_owned(), "70.9".to_owned()));
    assert_eq!(range("banyan"), ("62.9".to_owned(), "69.2".to_owned()));
    assert_eq!(range("champa"), ("48.1".to_owned(), "51.5".to_owned()));
    assert_eq!(of(&tally, "deodar").leave_one_out, None);
}

#[test]
fn the_widest_disagreement_is_talked_about_first() {
    let tally = tally(&sample()).unwrap();
    let points: Vec<(&str, &str, &[i32], Talk)> = tally
        .talk_first
        .iter()
        .map(|point| {
            let (candidate, criterion) = (point.candidate.as_str(), point.criterion.as_str());
            (candidate, criterion, point.scores.as_slice(), point.talk)
        })
        .collect();
    let expected: [(&str, &str, &[i32], Talk); 2] = [
        ("amla", "depth", &[1, 2, 2, 3, 4], Talk::MustDiscuss),
        ("champa", "positioning", &[3, 4, 4, 5], Talk::Discuss),
    ];
    assert_eq!(points, expected);
}

#[test]
fn what_the_sample_leaves_out_is_named() {
    let left_out = tally(&sample()).unwrap().left_out;
    assert_eq!(left_out.without_vote, [line("tom-k")]);
    assert_eq!(
        left_out.recusals,
        [
            (line("imran-s"), line("banyan")),
            (line("meera-j"), line("champa"))
        ]
    );
    let unseen = CellLabel {
        scorer: line("a-rao"),
        candidate: line("champa"),
        criterion: line("hiring"),
    };
    assert_eq!(left_out.no_evidence, [unseen]);
    assert_eq!(left_out.missing, []);
}

#[test]
fn what_if_weights_change_totals_and_order_and_nothing_else() {
    let round = sample();
    let weights = [(id("collaboratives"), 25), (id("depth"), 30)].into();
    let tally = Tally::what_if(&Plan::new(id("p")), &round, &weights).unwrap();
    let shown: Vec<String> = tally.candidates[..3]
        .iter()
        .map(|row| row.total.unwrap().low().shown())
        .collect();
    assert_eq!(
        tally.leaders().map(ToString::to_string).collect::<Vec<_>>(),
        ["banyan"]
    );
    assert_eq!(shown, ["65.9", "65.5", "49.0"]);
    assert_eq!(round, sample());
}

#[test]
fn ties_are_shown_and_never_broken() {
    let scores: &[(&str, &str, &[u8])] = &[
        ("s", "a", &[5, 3]),
        ("s", "b", &[4, 4]),
        ("s", "c", &[3, 5]),
        ("s", "d", &[1, 1]),
    ];
    let tally = tally(&closed(&[50, 50], &["d", "a", "b", "c"], &["s"], scores)).unwrap();
    let ranks: Vec<(&str, String)> = tally
        .candidates
        .iter()
        .map(|row| (row.candidate.as_str(), row.rank.unwrap().to_string()))
        .collect();
    let first = |slug| (slug, "1=".to_owned());
    assert_eq!(
        ranks,
        [first("a"), first("b"), first("c"), ("d", "4".to_owned())]
    );
}

#[test]
fn a_criterion_nobody_scored_makes_the_total_provisional() {
    let scores: &[(&str, &str, &[u8])] = &[
        ("s", "a", &[4, 4, 3, 0]),
        ("t", "a", &[4, 4, 3, 0]),
        ("s", "b", &[2, 2, 2, 2]),
    ];
    let round = closed(&[25, 25, 25, 25], &["a", "b"], &["s", "t"], scores);
    let tally = tally(&round).unwrap();
    let a = of(&tally, "a");
    let (low, high) = (
        a.total.unwrap().low().shown(),
        a.total.unwrap().high().shown(),
    );
    assert_eq!((low.as_str(), high.as_str()), ("50.0", "75.0"));
    assert_eq!(
        (a.total.unwrap().known(), a.rank, a.leave_one_out),
        (None, None, None)
    );
    assert_eq!(a.criteria[3].mean, None);
    assert_eq!(a.criteria[3].talk, None);
    assert!(!a.below_total_floor, "it could still reach 65");
    assert_eq!(of(&tally, "b").rank.unwrap().to_string(), "1");
    assert_eq!(tally.left_out.missing.len(), 4);
    assert_eq!(tally.left_out.no_evidence.len(), 2);
}

#[test]
fn a_candidate_whom_all_scorers_step_out_for_has_no_score() {
    let round = closed(&[100], &["a"], &["a"], &[("a", "a", &[5])]);
    let tally = tally(&round).unwrap();
    let a = of(&tally, "a");
    assert_eq!(
        (
            a.total.unwrap().low().shown(),
            a.total.unwrap().high().shown()
        ),
        ("0.0".into(), "100.0".into())
    );
    assert_eq!(tally.firmness, None);
    assert_eq!(tally.left_out.recusals, [(line("a"), line("a"))]);
}

#[test]
fn a_single_scorer_leaves_no_range() {
    let tally = tally(&closed(&[100], &["a"], &["s"], &[("s", "a", &[3])])).unwrap();
    let a = of(&tally, "a");
    assert_eq!(a.total, Some(Total::Known(Fraction::whole(50))));
    assert_eq!(a.leave_one_out, None);
    assert_eq!(a.criteria[0].talk, Some(Talk::Agree));
}

#[test]
fn a_moderated_score_counts_in_place_of_the_first() {
    let mut round = closed(&[100], &["a"], &["s"], &[("s", "a", &[2])]);
    round.answers.moderations.push(Moderation {
        cell: cell("s", "a", "c1"),
        value: ScoreValue::Points(5),
        reason: text("a paper was overlooked"),
        on: day("2026-11-25"),
    });
    assert_eq!(known(&tally(&round).unwrap(), "a"), Fraction::whole(100));
}

#[test]
fn a_round_without_candidates_or_criteria_has_an_empty_result() {
    let tally = tally(&closed(&[], &[], &[], &[])).unwrap();
    assert!(tally.candidates.is_empty() && tally.firmness.is_none());
    let unmeasured = super::tally(&closed(&[], &["a"], &["s"], &[])).unwrap();
    assert_eq!(known(&unmeasured, "a"), Fraction::ZERO);
}

fn decision(kind: DecisionKind, candidates: &[&str]) -> Decision {
    Decision {
        kind,
        candidates: candidates.iter().map(|slug| id(slug)).collect(),
        sentence: text("decided in the forum"),
        conditions: None,
        dissent: None,
        present: Vec::new(),
        recused: Vec::new(),
        reason: None,
        on: day("2026-12-01"),
    }
}

#[test]
fn a_decision_differs_when_it_passes_over_the_first_place() {
    let tally = tally(&sample()).unwrap();
    let differs = |kind, candidates: &[&str]| tally.differs(&decision(kind, candidates));
    assert!(
        differs(DecisionKind::Chosen, &["amla"]),
        "it leads, but is below a floor"
    );
    assert!(!differs(DecisionKind::Interim, &["amla"]));
    assert!(differs(DecisionKind::Chosen, &["banyan"]));
    assert!(differs(DecisionKind::Interim, &["champa"]));
    assert!(!differs(DecisionKind::Split, &["banyan", "amla"]));
    assert!(
        !differs(DecisionKind::None, &[]),
        "the first is below a floor"
    );
}

#[test]
fn choosing_whom_the_arithmetic_puts_first_and_above_every_floor_does_not_differ() {
    let chosen = |points: &'static [u8]| {
        let round = closed(&[60, 40], &["a"], &["s"], &[("s", "a", points)]);
        let tally = tally(&round).unwrap();
        tally.differs(&decision(DecisionKind::Chosen, &["a"]))
    };
    assert!(!chosen(&[4, 4]));
    assert!(chosen(&[5, 2]), "below the floor of a criterion");
    assert!(chosen(&[3, 3]), "below the floor of the total");
}

#[test]
fn choosing_one_of_those_that_tie_does_not_differ() {
    let scores: &[(&str, &str, &[u8])] = &[("s", "a", &[5]), ("s", "b", &[5]), ("s", "c", &[4])];
    let tally = tally(&closed(&[100], &["a", "b", "c"], &["s"], scores)).unwrap();
    assert!(!tally.differs(&decision(DecisionKind::Chosen, &["b"])));
    assert!(tally.differs(&decision(DecisionKind::Chosen, &["c"])));
    assert!(tally.differs(&decision(DecisionKind::None, &[])));
}

#[test]
fn where_nobody_has_a_place_no_decision_differs() {
    let mut round = closed(&[100], &["a"], &["s"], &[]);
    round.candidates.put(candidate("b", None));
    let out = gate("legal", Some(false));
    round.candidates.get_mut(&id("b")).unwrap().gates.push(out);
    let tally = tally(&round).unwrap();
    assert!(!tally.differs(&decision(DecisionKind::Chosen, &["a"])));
    assert!(!tally.differs(&decision(DecisionKind::None, &[])));
}

/// The total by another road: floating point over the plain definition.
fn by_definition(weights: &[u32], cells: &[Vec<u8>]) -> f64 {
    let mean = |criterion: usize| {
        let sum: f64 = cells
            .iter()
            .map(|points| f64::from(points[criterion]))
            .sum();
        sum / f64::from(u32::try_from(cells.len()).unwrap())
    };
    let parts = weights.iter().enumerate();
    parts
        .map(|(criterion, weight)| f64::from(*weight) * (mean(criterion) - 1.0) / 4.0)
        .sum()
}

proptest! {
    #[test]
    fn totals_are_bounded_monotone_and_agree_with_the_definition(
        cells in prop::collection::vec(prop::collection::vec(1_u8..=5, 4), 1..7),
        cut in (0_u32..=40, 0_u32..=30, 0_u32..=30),
    ) {
        let weights = [cut.0, cut.1, cut.2, 100 - cut.0 - cut.1 - cut.2];
        let scorers = ["s1", "s2", "s3", "s4", "s5", "s6"];
        let total = |cells: &[Vec<u8>]| {
            let scores: Vec<(&str, &str, &[u8])> =
                scorers.iter().zip(cells).map(|(scorer, points)| (*scorer, "a", points.as_slice())).collect();
            known(&tally(&closed(&weights, &["a"], &scorers[..cells.len()], &scores)).unwrap(), "a")
        };
        let before = total(&cells);
        prop_assert!(before >= Fraction::ZERO && before <= Fraction::whole(100));
        prop_assert!((before.to_f64() - by_definition(&weights, &cells)).abs() < 1e-9);
        let mut better = cells.clone();
        better[0][0] = 5;
        prop_assert!(total(&better) >= before);
    }
}
