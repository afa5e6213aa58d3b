//! `baton candidate`: who is looked at, and the gates before scoring, from the command line.

use super::sample::{prepared, refused, score, scored, would};
use serde_json::Value;

#[test]
fn a_candidate_comes_in_with_an_id_made_from_the_name() {
    let baton = prepared();
    insta::assert_snapshot!(would(&baton, "candidate add nadi lead --name \"Candidate C\""), @"would: Round lead: candidate Candidate C added");
    baton.ok("candidate add nadi lead --name \"Candidate C\" --note \"came late\"");
    let json = baton.ok("round show nadi lead --json").json();
    assert_eq!(json["candidates"][2]["id"], "candidate-c");
    assert_eq!(json["candidates"][2]["organisation"], Value::Null);
    refused(
        &baton,
        "
        1 | already | candidate add nadi lead hill --name Hill
        1 | did you mean fund? | candidate add nadi lead --name X --organisation fnud
        1 | did you mean lead? | candidate add nadi lad --name X
        2 | --name | candidate add nadi lead x
        ",
    );
}

#[test]
fn a_failed_gate_takes_the_candidate_out_unless_it_is_waived() {
    let baton = prepared();
    baton.ok("candidate gate nadi lead hill willing yes --evidence \"its board's letter\"");
    baton.ok("candidate gate nadi lead hill legal no --evidence \"its licence ended\"");
    baton.ok("round open nadi lead");
    let out = |baton: &crate::support::cli::Baton| {
        baton.ok("round show nadi lead --json").json()["candidates"][1]["out"].clone()
    };
    assert_eq!(out(&baton), true);
    let line = score("asha", "hill", "depth", "3");
    refused(&baton, &format!("1 | out by the gate legal | {line}"));
    baton.ok("candidate waive nadi lead hill legal --reason \"renewal is under way\"");
    assert_eq!(out(&baton), false);
    baton.ok(&line);
    let json = baton.ok("round show nadi lead --json").json();
    let gates = &json["candidates"][1]["gates"];
    assert_eq!(gates["legal"]["waiver"], "renewal is under way");
    assert_eq!(gates["willing"]["met"], true);
    assert_eq!(gates["integrity"]["met"], Value::Null);
}

#[test]
fn a_waiver_stays_while_the_gate_is_failed() {
    let baton = prepared();
    let waiver = |baton: &crate::support::cli::Baton| {
        let json = baton.ok("round show nadi lead --json").json();
        json["candidates"][1]["gates"]["legal"]["waiver"].clone()
    };
    baton.ok("candidate gate nadi lead hill legal no");
    baton.ok("candidate waive nadi lead hill legal --reason \"renewal is under way\"");
    baton.ok("candidate gate nadi lead hill legal no --evidence \"still not renewed\"");
    assert_eq!(waiver(&baton), "renewal is under way");
    baton.ok("candidate gate nadi lead hill legal yes --evidence \"renewed\"");
    assert_eq!(waiver(&baton), Value::Null);
}

#[test]
fn what_is_refused_of_gates() {
    let baton = prepared();
    refused(
        &baton,
        "
        1 | nothing to waive | candidate waive nadi lead hill legal --reason r
        1 | did you mean legal? | candidate gate nadi lead hill leagl yes
        1 | did you mean hill? | candidate gate nadi lead hil legal yes
        2 | perhaps | candidate gate nadi lead hill legal perhaps
        2 | --reason | candidate waive nadi lead hill legal
        ",
    );
}

#[test]
fn a_candidate_leaves_an_open_round_with_a_reason_and_their_ballots() {
    let baton = scored();
    refused(
        &baton,
        "
        1 | only with a reason | candidate remove nadi lead hill
        1 | only while the round is | candidate add nadi lead --name Late
        ",
    );
    baton.ok("candidate remove nadi lead hill --reason \"it withdrew\" --yes");
    let json = baton.ok("round list nadi --json").json();
    assert_eq!(json["rounds"][0]["answered"], 4);
}
