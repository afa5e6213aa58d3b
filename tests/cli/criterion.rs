//! `baton criterion`: weights and floors, from the command line.

use super::sample::{prepared, refused, scored, would};
use serde_json::Value;

fn criterion(json: &Value, place: usize) -> (Value, Value) {
    let criterion = &json["yardstick"]["criteria"][place];
    (criterion["weight"].clone(), criterion["floor"].clone())
}

#[test]
fn weights_and_floors_of_a_draft_are_set_one_by_one_or_together() {
    let baton = prepared();
    insta::assert_snapshot!(would(&baton, "criterion weight nadi lead depth=30 hiring=20"), @"would: Round lead: weights depth 30, hiring 20");
    baton.ok("criterion weight nadi lead depth=30 hiring=20");
    baton.ok("criterion weight nadi lead collaboratives 10");
    baton.ok("criterion floor nadi lead depth=3 hiring=2.75 --total 60");
    baton.ok("criterion floor nadi lead collaboratives 1.5");
    let json = baton.ok("round show nadi lead --json").json();
    assert_eq!(criterion(&json, 0), (10.into(), 1.5.into()));
    assert_eq!(criterion(&json, 2), (30.into(), 3.0.into()));
    assert_eq!(criterion(&json, 3), (20.into(), 2.75.into()));
    assert_eq!(json["yardstick"]["floor_total"], 60);
}

#[test]
fn what_is_refused() {
    let baton = prepared();
    refused(
        &baton,
        "
        1 | from 0 to 100 points | criterion weight nadi lead depth=101
        2 | is not a weight | criterion weight nadi lead depth=-5
        2 | is not a weight | criterion weight nadi lead depth=2.5
        2 | is not a weight | criterion weight nadi lead depth many
        2 | sets nothing | criterion weight nadi lead depth
        2 | sets nothing | criterion weight nadi lead depth=20 hiring 30
        2 | set twice | criterion weight nadi lead depth=20 depth=30
        2 | cannot be an id | criterion weight nadi lead Depth=20
        1 | did you mean depth? | criterion weight nadi lead dept=20
        2 | required | criterion weight nadi lead
        1 | between 1 and 5 | criterion floor nadi lead depth=0.5
        1 | between 1 and 5 | criterion floor nadi lead depth 6
        2 | is not a floor | criterion floor nadi lead depth=2.555
        2 | is not a floor | criterion floor nadi lead depth=2,5
        2 | is not a floor | criterion floor nadi lead depth=99999999999
        1 | between 0 and 100 | criterion floor nadi lead --total 101
        2 | required | criterion floor nadi lead
        ",
    );
}

#[test]
fn an_open_round_keeps_100_points_and_asks_for_a_reason() {
    let baton = scored();
    refused(
        &baton,
        "
        1 | must total 100 | criterion weight nadi lead depth=30 --reason r
        1 | only with a reason | criterion weight nadi lead depth=30 hiring=20
        1 | only with a reason | criterion floor nadi lead depth=3
        ",
    );
    baton.ok("criterion weight nadi lead depth=30 hiring=20 --reason \"the board asked\"");
    let json = baton.ok("round show nadi lead --json").json();
    assert_eq!(json["late_changes"][0]["reason"], "the board asked");
}
