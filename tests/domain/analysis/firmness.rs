//! How firm an order is: the sample, and rounds with one scorer, one candidate or a tie.

use super::{closed, tally};
use crate::support::changes::criterion;
use crate::support::nadi;
use crate::support::words::id;
use baton::domain::analysis::Tally;
use baton::domain::analysis::scoring::Names;
use baton::domain::analysis::scoring::firmness::{Firmness, Verdict};
use baton::domain::round::{Criterion, Round};
use baton::domain::{Change, Plan};

fn firmness(round: &Round) -> Firmness {
    tally(round).unwrap().firmness.unwrap()
}

fn sentences(round: &Round) -> Vec<String> {
    told(&Plan::new(id("p")), round)
}

fn told(plan: &Plan, round: &Round) -> Vec<String> {
    let tally = Tally::of(plan, round).unwrap();
    let names = Names::of_round(plan, round, &tally.panel);
    tally.firmness.unwrap().sentences(&names)
}

#[test]
fn the_order_of_the_sample_is_not_firm_and_says_why() {
    let plan = nadi::plan();
    let round = plan.rounds.get(&id(nadi::LEAD)).unwrap();
    let firmness = firmness(round);
    assert_eq!(firmness.verdict(), Verdict::NotFirm);
    assert_eq!(
        (firmness.scorers_holding(), firmness.left_out.scorers.len()),
        (4, 5)
    );
    assert_eq!(
        (firmness.weights_holding(), firmness.weights.moved.len()),
        (9, 12)
    );
    assert_eq!(
        told(&plan, round),
        [
            "Amla Trust leads Banyan Network by 2.1.",
            "Leave out one scorer: Amla Trust first 4 times of 5; without Imran S, Banyan Network leads.",
            "Move 10 points of weight: Amla Trust first 9 times of 12; 5 points more on depth would put Banyan Network first.",
            "Amla Trust stays first with 74 percent of all weights within 10 points of the agreed ones.",
            "Without collaboratives, positioning or hiring, Banyan Network leads.",
            "Were every scorer equally harsh, Banyan Network would be first.",
        ]
    );
}

#[test]
fn a_clear_lead_that_all_share_is_firm() {
    let scores: &[(&str, &str, &[u8])] = &[
        ("s", "a", &[5, 5]),
        ("t", "a", &[5, 4]),
        ("s", "b", &[2, 2]),
        ("t", "b", &[2, 3]),
    ];
    let round = closed(&[50, 50], &["a", "b"], &["s", "t"], scores);
    assert_eq!(firmness(&round).verdict(), Verdict::Firm);
    assert_eq!(
        sentences(&round),
        [
            "a leads b by 62.5.",
            "Leave out one scorer: a first 2 times of 2.",
            "Move 10 points of weight: a first 2 times of 2.",
        ]
    );
}

#[test]
fn a_shared_first_place_is_never_firm() {
    let scores: &[(&str, &str, &[u8])] = &[
        ("s", "a", &[5, 3]),
        ("t", "a", &[5, 3]),
        ("s", "b", &[3, 5]),
        ("t", "b", &[3, 5]),
    ];
    let round = closed(&[50, 50], &["a", "b"], &["s", "t"], scores);
    assert_eq!(firmness(&round).verdict(), Verdict::NotFirm);
    assert_eq!(
        sentences(&round)[0],
        "a and b share the first place; people break ties, not baton."
    );
}

#[test]
fn one_scorer_or_one_candidate_cannot_tell() {
    let one_scorer = closed(
        &[50, 50],
        &["a", "b"],
        &["s"],
        &[("s", "a", &[5, 5]), ("s", "b", &[1, 1])],
    );
    let why = "there is only one scorer";
    assert_eq!(firmness(&one_scorer).verdict(), Verdict::CannotTell(why));
    assert_eq!(
        sentences(&one_scorer)[1],
        "s is the only scorer, so that nobody can be left out to compare."
    );
    let one_candidate = closed(
        &[100],
        &["a"],
        &["s", "t"],
        &[("s", "a", &[5]), ("t", "a", &[5])],
    );
    let why = "only one candidate has a total";
    assert_eq!(firmness(&one_candidate).verdict(), Verdict::CannotTell(why));
}

#[test]
fn fewer_points_on_a_criterion_can_turn_the_order_sooner_than_more() {
    let scores: &[(&str, &str, &[u8])] = &[
        ("s", "a", &[5, 3, 3]),
        ("t", "a", &[5, 3, 3]),
        ("s", "b", &[3, 3, 4]),
        ("t", "b", &[3, 3, 4]),
    ];
    let round = closed(&[40, 20, 40], &["a", "b"], &["s", "t"], scores);
    assert_eq!(
        sentences(&round)[2],
        "Move 10 points of weight: a first 6 times of 6; 16 points less on c1 would put b first."
    );
}

#[test]
fn a_candidate_without_a_total_who_could_still_lead_leaves_it_open() {
    let with_b = |points: &'static [u8]| {
        let scores: &[(&str, &str, &[u8])] = &[
            ("s", "a", &[4, 4]),
            ("t", "a", &[4, 4]),
            ("s", "b", points),
            ("t", "b", points),
            ("s", "c", &[2, 2]),
            ("t", "c", &[2, 2]),
        ];
        closed(&[50, 50], &["a", "b", "c"], &["s", "t"], scores)
    };
    let could_lead = with_b(&[5, 0]);
    let why = "a candidate whose total is not known yet could still lead";
    assert_eq!(firmness(&could_lead).verdict(), Verdict::CannotTell(why));
    assert_eq!(
        sentences(&could_lead)[1],
        "Nobody can tell yet: b could still lead, with criteria that nobody has scored."
    );
    assert_eq!(firmness(&with_b(&[1, 0])).verdict(), Verdict::Firm);
}

#[test]
fn weights_beyond_all_bounds_are_tried_and_never_fail() {
    let round = closed(
        &[u32::MAX, u32::MAX],
        &["a", "b"],
        &["s"],
        &[("s", "a", &[5, 5])],
    );
    assert_eq!(firmness(&round).leaders, [0]);
}

#[test]
fn a_weight_above_100_is_not_read_back() {
    let read = |json: &str| serde_json::from_str::<Change>(json).map_err(|error| error.to_string());
    let set = |weight| {
        format!(
            r#"{{"kind":"weights-set","body":{{"round":"r","weights":{{"c1":{weight}}},"reason":null}}}}"#
        )
    };
    assert!(read(&set(100)).is_ok());
    let problem = read(&set(101)).unwrap_err();
    assert!(problem.starts_with("a criterion weighs from 0 to 100 points, not 101"));
    let mut json = serde_json::to_value(criterion("c1", 100)).unwrap();
    assert!(serde_json::from_value::<Criterion>(json.clone()).is_ok());
    json["weight"] = 4_000_000_000_u32.into();
    assert!(serde_json::from_value::<Criterion>(json).is_err());
}
