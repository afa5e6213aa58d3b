//! `baton scorer`: who scores, and what ties them to candidates, from the command line.

use super::sample::{prepared, refused, score, scored, would};

#[test]
fn a_scorer_works_where_the_plan_says_unless_told_otherwise() {
    let baton = prepared();
    let json = baton.ok("round show nadi lead --json").json();
    assert_eq!(json["scorers"][1]["organisation"], "riverside");
    assert_eq!(json["scorers"][1]["voting"], true);
    assert_eq!(json["scorers"][2]["voting"], false);
    refused(
        &baton,
        "
        1 | did you mean asha? | scorer add nadi lead ahsa
        1 | already | scorer add nadi lead asha
        1 | there is no organisation | scorer add nadi lead chitra --organisation nowhere
        1 | did you mean lead? | scorer add nadi laed asha
        ",
    );
}

#[test]
fn nobody_scores_their_own_employer() {
    let baton = prepared();
    baton.ok("round open nadi lead");
    let line = score("bela", "river", "depth", "5");
    refused(
        &baton,
        &format!("1 | nobody scores their own employer | {line}"),
    );
}

#[test]
fn who_is_recused_does_not_score_and_loses_the_ballots_cast() {
    let baton = scored();
    let line = "scorer conflict nadi lead asha hill recused --note \"on its advisory board\"";
    insta::assert_snapshot!(would(&baton, line), @"would: Round lead: Sample Asha: recused on Candidate Hill");
    baton.ok(line);
    let json = baton.ok("round show nadi lead --json").json();
    assert_eq!(json["scorers"][0]["answered"], 4);
    assert_eq!(json["scorers"][0]["conflicts"][0]["conflict"], "recused");
    let line = score("asha", "hill", "depth", "5");
    refused(&baton, &format!("1 | is recused from hill | {line}"));
}

#[test]
fn a_declared_tie_may_score() {
    let baton = prepared();
    baton.ok("round open nadi lead");
    baton.ok("scorer conflict nadi lead asha hill declared --note \"a former colleague\"");
    baton.ok(&score("asha", "hill", "depth", "5"));
    refused(
        &baton,
        "
        1 | say what ties | scorer conflict nadi lead asha hill declared
        1 | did you mean hill? | scorer conflict nadi lead asha hlil none
        1 | there is no scorer | scorer conflict nadi lead nobody hill none
        2 | friends | scorer conflict nadi lead asha hill friends
        ",
    );
}

#[test]
fn a_scorer_leaves_an_open_round_with_a_reason() {
    let baton = scored();
    refused(
        &baton,
        "1 | only with a reason | scorer remove nadi lead asha",
    );
    baton.ok("scorer remove nadi lead asha --reason \"left the panel\"");
    let json = baton.ok("round list nadi --json").json();
    assert_eq!(json["rounds"][0]["answered"], 3);
    refused(
        &baton,
        "1 | there is no scorer \"asha\" | scorer remove nadi lead asha",
    );
}
