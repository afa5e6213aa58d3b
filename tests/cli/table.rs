//! `baton tally --scores`: a committee's own table, judged without a plan.

use crate::support::cli::{Baton, Ran};
use crate::support::schema::fits;
use serde_json::{Value, json};
use std::fmt::Write;

const TABLE: &str = "\
scorer,candidate,criterion,score,state,organisation
Asha,Hill,depth,4,scored,Trust
Asha,Hill,hiring,2,scored,Trust
Asha,River,depth,3,scored,Trust
Asha,River,hiring,5,scored,Trust
Bela,Hill,depth,5,scored,Riverside
Bela,Hill,hiring,3,scored,Riverside
Bela,River,depth,,recused,Riverside
Bela,River,hiring,,recused,Riverside
Chitra,Hill,depth,4,,Trust
Chitra,Hill,hiring,,no-evidence,Trust
Chitra,River,depth,2,,Trust
Chitra,River,hiring,4,,Trust
";

fn with(table: &str) -> Baton {
    let baton = Baton::new();
    baton.file("scores.csv", table);
    baton
}

fn analysed(table: &str, more: &str) -> Value {
    let json = with(table)
        .ok(&format!("tally --scores scores.csv --json {more}"))
        .json();
    fits("tally", &json);
    json
}

fn refused(table: &str, more: &str, code: i32) -> Ran {
    with(table)
        .args(&format!("tally --scores scores.csv {more}"))
        .run()
        .failure(code)
}

#[test]
fn the_verdict_comes_first_then_what_to_talk_about_then_the_table() {
    insta::assert_snapshot!(with(TABLE).ok("tally --scores scores.csv"), @"
    how firm is the order: not firm, a reason to talk
    how firm 1 of 5: River leads Hill by 2.1.
    how firm 2 of 5: Leave out one scorer: River first 2 times of 3; without Asha, Hill leads.
    how firm 3 of 5: Move 10 points of weight: River first 1 time of 2; 3 points more on depth would put Hill first.
    how firm 4 of 5: River stays first with 61 percent of all weights within 10 points of the agreed ones.
    how firm 5 of 5: Without hiring, Hill leads.
    talk about first: no two scores in a cell are more than one point apart
    RANK  TOTAL  DEPTH    HIRING   CANDIDATE
    1     62.5   2.5 (2)  4.5 (2)  River
    2     60.4   4.3 (3)  2.5 (2)  Hill
    Means with the number of scores; * below its floor. The total is of 100.
    not counted, recused: Bela on River
    not counted, no evidence: Chitra on Hill, hiring
    --- exit 0
    ");
}

#[test]
fn a_table_needs_no_plan_and_stores_nothing() {
    let baton = with(TABLE);
    baton.ok("tally --scores scores.csv");
    baton.ok("tally --scores scores.csv --json");
    assert!(!baton.store().exists(), "a store was made");
    assert_eq!(baton.text("scores.csv"), TABLE);
}

#[test]
fn ids_are_those_of_the_table_and_the_figures_those_of_the_scores() {
    let json = analysed(TABLE, "");
    assert_eq!(
        (&json["round"], &json["state"]),
        (&Value::Null, &Value::Null)
    );
    let river = &json["candidates"][0];
    // (2.5 - 1) / 4 and (4.5 - 1) / 4, half each
    assert_eq!(
        (&river["id"], &river["total"]),
        (&json!("River"), &json!(62.5))
    );
    assert_eq!(json["winners"], json!(["River"]));
    // Hill: (13/3 - 1) / 4 and (2.5 - 1) / 4, half each, is 725/12.
    let margin = json["margin"].as_f64().unwrap();
    assert!((margin - 25.0 / 12.0).abs() < 1e-9, "{margin}");
    assert_eq!(
        json["recusals"],
        json!([{ "scorer": "Bela", "candidate": "River" }])
    );
    assert_eq!(
        json["no_evidence"],
        json!([{ "scorer": "Chitra", "candidate": "Hill", "criterion": "hiring" }])
    );
    let organisations = &json["robustness"]["leave_one_organisation_out"];
    assert_eq!(organisations[0]["organisation"], "Trust");
    assert_eq!(organisations[0]["winners"], json!([]));
    assert_eq!(organisations[0]["why"], "a candidate would have no total");
}

#[test]
fn the_shares_are_the_lengths_that_one_can_work_out_by_hand() {
    // With weight t on depth Hill leads by t x 55/12 x 10 less (1 - t) x 50: level at t = 12/23.
    let robustness = &analysed(TABLE, "")["robustness"];
    let share = |of: &Value, who: &str| of[who].as_f64().unwrap();
    let hill = share(&robustness["first_share"], "Hill");
    assert!((hill - 11.0 / 23.0).abs() < 1e-12, "{hill}");
    // Near is from 40 to 60 points: Hill leads from 1200/23 to 60 of these twenty.
    let near = share(&robustness["first_share_near"], "Hill");
    assert!(
        (near - (60.0 - 1200.0 / 23.0) / 20.0).abs() < 1e-12,
        "{near}"
    );
    assert_eq!(robustness["first_share_near"]["within"], 10);
    assert_eq!(
        robustness["pairwise"]["Hill"]["River"], robustness["first_share"]["Hill"],
        "of two, whoever is ahead is first"
    );
    let stays = &robustness["stability"]["depth"];
    assert_eq!(stays[0], json!(0.0));
    assert!((stays[1].as_f64().unwrap() - 1200.0 / 23.0).abs() < 1e-9);
    let smallest = &robustness["smallest_move"];
    assert!((smallest["points"].as_f64().unwrap() - 50.0 / 23.0).abs() < 1e-9);
    assert_eq!(
        (&smallest["rival"], &smallest["from"], &smallest["to"]),
        (&json!("Hill"), &json!("hiring"), &json!("depth"))
    );
    assert_eq!(robustness["verdict"], "not-firm");
    assert!(
        robustness["because"]
            .as_array()
            .unwrap()
            .iter()
            .any(|why| why
                .as_str()
                .unwrap()
                .contains("3 points more on depth would put Hill first")),
        "{robustness:#}"
    );
}

#[test]
fn weights_in_any_unit_are_shown_as_shares_of_a_hundred() {
    let json = analysed(TABLE, "--weights depth=3,hiring=1");
    assert_eq!(json["criteria"][0]["weight"], 75);
    assert_eq!(json["criteria"][1]["weight"], 25);
    let doubled = analysed(TABLE, "--weights depth=6,hiring=2");
    assert_eq!(json, doubled, "doubling all weights changes nothing");
    let parts = analysed(TABLE, "--weights depth=0.3,hiring=0.1");
    assert_eq!(json, parts);
}

#[test]
fn floors_and_scales_are_those_that_are_given() {
    let json = analysed(TABLE, "--floors hiring=3,total=70");
    let hill = &json["candidates"][1];
    assert_eq!(
        (&hill["below_floor"], &hill["below_total_floor"]),
        (&json!(["hiring"]), &json!(true))
    );
    let wide = analysed(TABLE, "--scale -5..5");
    assert_eq!(wide["candidates"][0]["total"], 85.0);
    refused(TABLE, "--floors hiring=9", 2);
    refused(TABLE, "--scale 5..1", 2);
    let off = refused(TABLE, "--scale 1..4", 1);
    assert!(
        off.stderr.contains("\"5\" is not a score on this scale"),
        "{off}"
    );
}

#[test]
fn weightings_can_be_bounded_and_ordered() {
    let share = |more: &str| {
        analysed(TABLE, more)["robustness"]["first_share"]["Hill"]
            .as_f64()
            .unwrap()
    };
    let is = |share: f64, expected: f64| (share - expected).abs() < 1e-12;
    assert!(is(share("--at-least depth=60"), 1.0));
    assert!(is(share("--order hiring,depth"), 0.0));
    assert!(is(share("--order depth,hiring"), 22.0 / 23.0));
    let near = analysed(TABLE, "--within 2");
    assert_eq!(near["robustness"]["first_share_near"]["Hill"], 0.0);
    assert_eq!(near["robustness"]["first_share_near"]["within"], 2);
    refused(TABLE, "--at-least depth=60,hiring=40", 2);
    refused(TABLE, "--order depth,charm", 2);
    refused(TABLE, "--within 0", 2);
}

#[test]
fn any_number_of_criteria_is_analysed_and_says_by_which_method() {
    let mut table = "scorer,candidate,criterion,score\n".to_owned();
    for (candidate, shift) in [("a", 0), ("b", 1), ("c", 3)] {
        for scorer in 0..4 {
            for criterion in 0..7 {
                let score = (scorer + criterion * 2 + shift * criterion) % 5 + 1;
                writeln!(table, "s{scorer},{candidate},k{criterion},{score}").unwrap();
            }
        }
    }
    let robustness = &analysed(&table, "")["robustness"];
    let method = &robustness["method"];
    assert_eq!(method["kind"], "monte-carlo");
    assert!(method["seed"].is_u64() && method["draws"].as_u64() > Some(0));
    let shares = robustness["first_share"].as_object().unwrap();
    let sum: f64 = shares.values().map(|share| share.as_f64().unwrap()).sum();
    assert!((sum - 1.0).abs() < 1e-9, "{sum}");
    assert_eq!(
        robustness,
        &analysed(&table, "")["robustness"],
        "chance is seeded"
    );
}

#[test]
fn tables_of_other_programs_are_read() {
    let semicolons =
        "\u{feff}Criterion;Scorer;Candidate;Score\r\ndepth;आशा;नदी;४\r\ndepth;आशा;Hill;3,0\r\n";
    let json = analysed(semicolons, "");
    assert_eq!(json["winners"], json!(["नदी"]));
    let tabs = semicolons.replace(';', "\t");
    assert_eq!(analysed(&tabs, "")["winners"], json!(["नदी"]));
    let piped = with("")
        .args("tally --scores - --json")
        .stdin(semicolons)
        .run();
    assert_eq!(piped.success().json()["winners"], json!(["नदी"]));
}

#[test]
fn every_problem_of_a_table_is_told_at_once_with_its_line() {
    let table = "\
scorer,candidate,criterion,score,state
a,x,depth,high,scored
a,x,hiring,3.5,scored
b,x,depth,3,recused
b,x,hiring,3,maybe
,x,depth,3,scored
c,x,depth,3,scored
c,x,depth,4,scored
";
    insta::assert_snapshot!(refused(table, "", 1), @r#"
    --- stderr
    error: the file was not taken over, and nothing was changed
    scores.csv:2:1: column 4: "high" is not a score on this scale
      help: write a whole number from 1 to 5, or leave it empty and write recused, missing or no-evidence
    scores.csv:3:1: column 4: "3.5" is not a score on this scale
      help: write a whole number from 1 to 5, or leave it empty and write recused, missing or no-evidence
    scores.csv:4:1: column 4: the score 3 stands beside the state recused
      help: clear the score, or write scored instead of recused
    scores.csv:5:1: column 4: "maybe" is not a state
      help: write scored, recused, missing or no-evidence
    scores.csv:6:1: column 1: the scorer is empty
      help: write the scorer as everywhere else in the table
    scores.csv:8:1: c on x, depth stands on line 7 already
      help: keep one of the two rows
    --- exit 1
    "#);
}

#[test]
fn what_is_no_table_is_refused_in_words() {
    for (table, words) in [
        ("", "there is no column `scorer`"),
        ("scorer,candidate,criterion,score\n", "no row of scores"),
        ("a,b\n1,2\n", "there is no column `scorer`"),
        (
            "scorer,candidate,criterion,score\na,b,c,99999999999999999999\n",
            "is not a score",
        ),
    ] {
        let ran = refused(table, "", 1);
        assert!(ran.stderr.contains(words), "{ran}");
    }
    let known = refused(TABLE, "--weights dept=1,hiring=1", 2);
    assert!(known.stderr.contains("did you mean depth?"), "{known}");
    let partly = refused(TABLE, "--weights depth=1", 2);
    assert!(partly.stderr.contains("hiring"), "{partly}");
    let nothing = refused(TABLE, "--weights depth=0,hiring=0", 2);
    assert!(nothing.stderr.contains("all 0"), "{nothing}");
    refused(TABLE, "--weights depth=-1,hiring=2", 2);
}

#[test]
fn degenerate_tables_answer_in_words() {
    let head = "scorer,candidate,criterion,score,state\n";
    for (rows, words) in [
        ("a,x,depth,3,\na,y,depth,4,\n", "there is only one scorer"),
        (
            "a,x,depth,3,\nb,x,depth,4,\n",
            "only one candidate has a total",
        ),
        (
            "a,x,depth,3,\na,y,depth,3,\nb,x,depth,3,\nb,y,depth,3,\n",
            "x and y share the first place",
        ),
        (
            "a,x,depth,,recused\na,y,depth,,recused\n",
            "no candidate has a total",
        ),
        (
            "a,x,depth,3,\na,x,hiring,,no-evidence\nb,x,depth,4,\n",
            "no candidate has a total",
        ),
    ] {
        let json = analysed(&format!("{head}{rows}"), "");
        let because = json["robustness"]["because"].to_string();
        assert!(because.contains(words), "{because}");
        let said = with(&format!("{head}{rows}"))
            .ok("tally --scores scores.csv")
            .stdout;
        assert!(said.contains(words), "{said}");
    }
}
