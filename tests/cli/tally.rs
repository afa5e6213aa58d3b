//! `baton tally`: the result of a round, from the command line.

use super::sample::{prepared, score, scored};
use crate::support::cli::Ran;
use crate::support::schema::fits;
use serde_json::{Value, json};

/// What a result says, without the receipts in it, which nobody can foretell.
fn without_receipts(ran: &Ran) -> String {
    let said = ran.to_string();
    let lines = said.lines().map(|line| match line.split_once(": ") {
        Some((fact, receipt)) if fact.starts_with("receipt of ") => {
            assert_eq!(receipt.len(), 10, "{line}");
            format!("{fact}: [RECEIPT]\n")
        }
        Some(_) | None => format!("{line}\n"),
    });
    lines.collect()
}

#[test]
fn a_closed_round_has_a_result() {
    let baton = scored();
    baton.ok("round close nadi lead");
    fits("tally", &baton.ok("tally nadi lead --json").json());
    insta::assert_snapshot!(without_receipts(&baton.ok("tally nadi lead")), @"
    Next lead (lead), closed
    how firm is the order: cannot tell, without one of the scorers a candidate has no total
    how firm 1 of 4: Candidate River leads Candidate Hill by 15.6.
    how firm 2 of 4: Leave out one scorer: Candidate River first 1 time of 1; without Sample Asha nobody can tell.
    how firm 3 of 4: Move 10 points of weight: Candidate River first 12 times of 12; 20 points less on depth would put Candidate Hill first.
    how firm 4 of 4: Without depth, Candidate Hill leads.
    talk about first 1 of 1, must-discuss, spread 3: Candidate Hill (hill), collaboratives, scores 2 5
    RANK  TOTAL  COLLABORATIVES  POSITIONING  DEPTH     HIRING   CANDIDATE
    1     75.0   4.0 (1)         3.0 (1)      5.0 (1)   4.0 (1)  Candidate River (river)
    2     59.4*  3.5 (2)         3.0 (2)      2.0* (1)  5.0 (1)  Candidate Hill (hill)
    Means with the number of scores; * below its floor. The total is of 100.
    not counted, no vote: Sample Chitra (chitra)
    not counted, recused: Sample Bela (bela) on Candidate River (river)
    not counted, no evidence: Sample Bela (bela) on Candidate Hill (hill), depth
    not answered: Sample Bela (bela) on Candidate Hill (hill), hiring
    floor of the total: 65
    sum of the weights: 100
    criterion 1 of 4: Experience in collaboratives (collaboratives), weight 25, floor 2.5
    criterion 2 of 4: Place in the ecosystem (positioning), weight 25, floor 2.5
    criterion 3 of 4: Management depth (depth), weight 25, floor 2.5
    criterion 4 of 4: Able to hire the team at once (hiring), weight 25, floor 2.5
    decision: none yet
    receipt of Sample Asha (asha): [RECEIPT]
    receipt of Sample Bela (bela): [RECEIPT]
    --- exit 0
    ");
}

#[test]
fn the_result_can_be_heard_line_by_line() {
    let baton = scored();
    baton.ok("round close nadi lead");
    let told = without_receipts(&baton.ok("tally nadi lead --plain"));
    let (result, _) = parts_of(&told);
    insta::assert_snapshot!(result, @"
    round: Next lead (lead)
    state: closed
    opened: 2026-12-01
    closed: 2026-12-09
    decision: none yet
    how firm is the order: cannot tell, without one of the scorers a candidate has no total
    how firm 1 of 4: Candidate River leads Candidate Hill by 15.6.
    how firm 2 of 4: Leave out one scorer: Candidate River first 1 time of 1; without Sample Asha nobody can tell.
    how firm 3 of 4: Move 10 points of weight: Candidate River first 12 times of 12; 20 points less on depth would put Candidate Hill first.
    how firm 4 of 4: Without depth, Candidate Hill leads.
    talk about first 1 of 1, must-discuss, spread 3: Candidate Hill (hill), collaboratives, scores 2 5
    candidate 1 of 2, rank 1: Candidate River (river), total 75.0
    candidate 1 of 2 collaboratives: mean 4.0, scores 1, from 4 to 4, spread 0, agree
    candidate 1 of 2 positioning: mean 3.0, scores 1, from 3 to 3, spread 0, agree
    candidate 1 of 2 depth: mean 5.0, scores 1, from 5 to 5, spread 0, agree
    candidate 1 of 2 hiring: mean 4.0, scores 1, from 4 to 4, spread 0, agree
    candidate 1 of 2 gates of 5: 0 yes, 5 unknown
    candidate 1 of 2 gate legal: unknown
    candidate 1 of 2 gate willing: unknown
    candidate 1 of 2 gate integrity: unknown
    candidate 1 of 2 gate conflict: unknown
    candidate 1 of 2 gate start-in-time: unknown
    candidate 2 of 2, rank 2: Candidate Hill (hill), total 59.4
    candidate 2 of 2 below its floor: total
    candidate 2 of 2 collaboratives: mean 3.5, scores 2, from 2 to 5, spread 3, must-discuss
    candidate 2 of 2 positioning: mean 3.0, scores 2, from 3 to 3, spread 0, agree
    candidate 2 of 2 depth: mean 2.0, scores 1, from 2 to 2, spread 0, agree, below its floor
    candidate 2 of 2 hiring: mean 5.0, scores 1, from 5 to 5, spread 0, agree
    candidate 2 of 2 gates of 5: 0 yes, 5 unknown
    candidate 2 of 2 gate legal: unknown
    candidate 2 of 2 gate willing: unknown
    candidate 2 of 2 gate integrity: unknown
    candidate 2 of 2 gate conflict: unknown
    candidate 2 of 2 gate start-in-time: unknown
    not counted, no vote: Sample Chitra (chitra)
    not counted, recused: Sample Bela (bela) on Candidate River (river)
    not counted, no evidence: Sample Bela (bela) on Candidate Hill (hill), depth
    not answered: Sample Bela (bela) on Candidate Hill (hill), hiring
    floor of the total: 65
    sum of the weights: 100
    criterion 1 of 4: Experience in collaboratives (collaboratives), weight 25, floor 2.5
    criterion 2 of 4: Place in the ecosystem (positioning), weight 25, floor 2.5
    criterion 3 of 4: Management depth (depth), weight 25, floor 2.5
    criterion 4 of 4: Able to hire the team at once (hiring), weight 25, floor 2.5
    ");
}

/// What is told of a result line by line: the result, and the figures behind it.
fn parts_of(told: &str) -> (&str, &str) {
    told.split_at(told.find("other weights: ").unwrap())
}

#[test]
fn the_figures_behind_it_can_be_heard_too() {
    let baton = scored();
    baton.ok("round close nadi lead");
    let told = without_receipts(&baton.ok("tally nadi lead --plain"));
    let (_, figures) = parts_of(&told);
    insta::assert_snapshot!(figures, @"
    other weights: All weights are all ways to share 100 points among the criteria, each as likely as any other; near the agreed ones is where no weight is more than 10 points from the agreed one.
    other weights, Candidate River: first with 83 percent of all weights, and with 100 percent of those near the agreed ones
    other weights, Candidate River, places: place 1 with 83 percent of all weights, place 2 with 17 percent
    other weights, Candidate Hill: first with 17 percent of all weights, and with 0 percent of those near the agreed ones
    other weights, Candidate Hill, places: place 1 with 17 percent of all weights, place 2 with 83 percent
    other weights, worked out: exactly, from all weights at once; nothing was drawn
    room for each weight: Between these ends the first place stays as it is, while the other weights give way in proportion.
    room for each weight, collaboratives: 0.0 to 100.0 points, agreed are 25.0
    room for each weight, positioning: 0.0 to 100.0 points, agreed are 25.0
    room for each weight, depth: 5.3 to 100.0 points, agreed are 25.0; with less, Candidate Hill would be first
    room for each weight, hiring: 0.0 to 53.8 points, agreed are 25.0; with more, Candidate Hill would be first
    room for each weight, smallest move: 15.6 points of weight moved to hiring (15.6 from depth) are the fewest with which Candidate Hill is first as well
    leaving out: Who is first when a scorer, all scorers of an organisation, or a criterion is left out.
    leaving out, without Sample Asha: not defined: a candidate would have no total
    leaving out, without Sample Bela: Candidate River is first, as with everything
    leaving out, without the scorers of Sample Trust: not defined: a candidate would have no total
    leaving out, without the scorers of Sample Riverside: Candidate River is first, as with everything
    leaving out, without collaboratives: Candidate River is first, as with everything
    leaving out, without positioning: Candidate River is first, as with everything
    leaving out, without depth: Candidate Hill is first instead
    leaving out, without hiring: Candidate River is first, as with everything
    harsh and lenient: How many points each scorer gives more or fewer than the others do in the same cells, on average.
    harsh and lenient, Sample Asha: 1.5 points fewer than the others (harsh), in 2 cells that others scored too
    harsh and lenient, Sample Bela: 1.5 points more than the others (lenient), in 2 cells that others scored too
    harsh and lenient, were all equally harsh: not defined: fewer than two scorers scored a candidate in full
    do the scorers agree?: With few candidates each of these is rough. Low agreement is a reason to talk, not a fault of anybody.
    do the scorers agree?, alpha, all criteria: -0.50: 1 is full agreement, 0 is as by chance; from 2 cells that two or more scored, without 6 cells that fewer scored
    do the scorers agree?, alpha, collaboratives: not defined: only one cell was scored by two scorers or more
    do the scorers agree?, alpha, positioning: not defined: only one cell was scored by two scorers or more
    do the scorers agree?, alpha, depth: not defined: only one scorer gave points
    do the scorers agree?, alpha, hiring: not defined: only one scorer gave points
    do the scorers agree?, same order (Kendall's W): not defined: fewer than two scorers scored every candidate in full
    do the scorers agree?, another committee (ICC(2,k)): not defined: fewer than two scorers scored every candidate in full
    another committee: The committee is drawn anew from its own scorers, some of them twice and some not at all: how often each candidate is first then.
    another committee, Candidate River: first in 100 percent of the draws
    another committee, Candidate Hill: first in 0 percent of the draws
    another committee, worked out: from every possible draw, but for 25 percent in which a candidate had no total
    each scorer's own order: A second opinion beside the totals: only whom each scorer puts before whom, not by how many points.
    each scorer's own order, before every other: Candidate River, by more than half of those who scored both
    each scorer's own order, Candidate River: put before another candidate 1 time, a tie counting half
    each scorer's own order, Candidate Hill: put before another candidate 0 times, a tie counting half
    receipt of Sample Asha (asha): [RECEIPT]
    receipt of Sample Bela (bela): [RECEIPT]
    --- exit 0
    ");
}

#[test]
fn the_figures_are_those_of_the_scores() {
    let baton = scored();
    baton.ok("round close nadi lead");
    let json = baton.ok("tally nadi lead --json").json();
    let river = &json["candidates"][0];
    // 25 x (3 + 2 + 4 + 3) / 4
    assert_eq!(
        (&river["id"], &river["total"], &river["rank"]),
        (&json!("river"), &json!(75.0), &json!(1))
    );
    let hill = &json["candidates"][1];
    // 25 x (2.5 + 2 + 1 + 4) / 4
    assert_eq!(
        (&hill["total"], &hill["total_low"], &hill["total_high"]),
        (&json!(59.375), &json!(59.375), &json!(59.375))
    );
    assert_eq!(hill["below_floor"], json!(["depth"]));
    let mean = &hill["criteria"]["collaboratives"];
    assert_eq!(
        *mean,
        json!({ "mean": 3.5, "n": 2, "min": 2, "max": 5, "spread": 3, "talk": "must-discuss" })
    );
    assert_eq!(
        json["recusals"],
        json!([{ "scorer": "bela", "candidate": "river" }])
    );
    assert_eq!(
        json["missing"],
        json!([{ "scorer": "bela", "candidate": "hill", "criterion": "hiring" }])
    );
    assert_eq!(
        json["talk_first"],
        json!([{ "candidate": "hill", "criterion": "collaboratives", "spread": 3, "scores": [2, 5] }])
    );
}

#[test]
fn what_nobody_scored_makes_a_total_provisional() {
    let baton = prepared();
    baton.ok("candidate gate nadi lead river legal no --evidence \"no licence\"");
    baton.ok("round open nadi lead");
    baton.ok(&score("asha", "hill", "depth", "3"));
    baton.ok("round close nadi lead");
    let json = baton.ok("tally nadi lead --json").json();
    fits("tally", &json);
    let hill = &json["candidates"][0];
    assert_eq!(
        (&hill["total"], &hill["rank"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(
        (&hill["total_low"], &hill["total_high"]),
        (&json!(12.5), &json!(87.5))
    );
    let river = &json["candidates"][1];
    assert!(river["excluded"].as_str().unwrap().contains("no licence"));
    assert_eq!(river["gates"]["legal"]["met"], false);
    assert_eq!(river["total_high"], Value::Null);
    insta::assert_snapshot!(without_receipts(&baton.ok("tally nadi lead")), @r#"
    Next lead (lead), closed
    how firm is the order: cannot tell, no candidate has a total
    talk about first: no cell has two scores yet, so that nothing can be compared
    RANK  TOTAL         COLLABORATIVES  POSITIONING  DEPTH    HIRING  CANDIDATE
    ?     12.5 to 87.5  ? (0)           ? (0)        3.0 (1)  ? (0)   Candidate Hill (hill)
    out                                                               Candidate River (river): gate "legal" is answered no: no licence
    Means with the number of scores; * below its floor. The total is of 100.
    A range is what a total could become: one of its criteria has no score yet, and it has no rank.
    not counted, no vote: Sample Chitra (chitra)
    not counted, recused: Sample Bela (bela) on Candidate River (river)
    not answered: Sample Asha (asha) on Candidate Hill (hill), collaboratives, positioning, hiring
    not answered: Sample Bela (bela) on Candidate Hill (hill), collaboratives, positioning, depth, hiring
    not counted, out: Candidate River (river), gate "legal" is answered no: no licence
    floor of the total: 65
    sum of the weights: 100
    criterion 1 of 4: Experience in collaboratives (collaboratives), weight 25, floor 2.5
    criterion 2 of 4: Place in the ecosystem (positioning), weight 25, floor 2.5
    criterion 3 of 4: Management depth (depth), weight 25, floor 2.5
    criterion 4 of 4: Able to hire the team at once (hiring), weight 25, floor 2.5
    decision: none yet
    receipt of Sample Asha (asha): [RECEIPT]
    --- exit 0
    "#);
}

#[test]
fn a_decision_and_late_changes_are_printed_on_the_result() {
    let baton = scored();
    baton.ok("criterion weight nadi lead depth=30 hiring=20 --reason \"the board asked\"");
    baton.ok("round close nadi lead");
    baton.ok("round decide nadi lead chosen --candidate river --sentence \"River takes the lead\"");
    let json = baton.ok("tally nadi lead --json").json();
    fits("tally", &json);
    assert_eq!(json["state"], "decided");
    assert_eq!(json["late_changes"][0]["reason"], "the board asked");
    let said = baton.ok("tally nadi lead").stdout;
    assert!(
        said.contains("\"River takes the lead\"") && said.contains("\"the board asked\""),
        "{said}"
    );
}

#[test]
fn a_round_that_is_not_closed_shows_only_who_has_answered() {
    let baton = scored();
    insta::assert_snapshot!(baton.args("tally nadi lead").run(), @"
    round: Next lead (lead)
    state: open
    opened: 2026-12-01
    closed: ?
    decision: none yet
    finished: 1 of 3 have finished
    scores: no score is shown to anyone until the round closes
    ballots: teller
    sealed: scores wait sealed beside the store; that stops accidents and later changes; it does not stop somebody who opens the files of this computer's user
    scorer 1 of 3: Sample Asha (asha)
    asha organisation: Sample Trust (trust)
    asha vote: yes
    asha answered: 8 of 8
    asha conflict: ?
    scorer 2 of 3: Sample Bela (bela)
    bela organisation: Sample Riverside (riverside)
    bela vote: yes
    bela answered: 3 of 4
    bela conflict: works for Candidate River, ? on 1
    scorer 3 of 3: Sample Chitra (chitra)
    chitra organisation: Sample Fund (fund)
    chitra vote: no
    chitra answered: 0 of 8
    chitra conflict: ?
    --- stderr
    error: lead is open, so that it has no result to show; nothing was changed
    hint: scores come to light with `baton round close`
    --- exit 1
    ");
    let ran = baton.args("tally nadi lead --json").run().failure(1);
    assert_eq!(
        ran.json(),
        json!({
            "schema": "baton/1", "round": "lead", "state": "open",
            "answered": [
                { "scorer": "asha", "answered": 8, "of": 8 },
                { "scorer": "bela", "answered": 3, "of": 4 },
                { "scorer": "chitra", "answered": 0, "of": 8 },
            ],
            "reveals": null,
        })
    );
    for state in ["draft", "abandoned"] {
        let baton = prepared();
        if state == "abandoned" {
            baton.ok("round abandon nadi lead --reason r");
        }
        let ran = baton.args("tally nadi lead").run().failure(1);
        assert!(ran.stderr.contains(state), "{ran}");
    }
}

#[test]
fn without_a_round_both_ways_are_named() {
    let ran = prepared().args("tally nadi").run().failure(2);
    assert!(
        ran.stderr.contains("tally [OPTIONS] <PLAN> <ROUND>")
            && ran.stderr.contains("tally [OPTIONS] --scores <FILE>"),
        "{ran}"
    );
}

#[test]
fn an_unknown_round_gets_the_nearest() {
    let ran = prepared().args("tally nadi laed").run().failure(1);
    assert!(ran.stderr.contains("did you mean lead?"), "{ran}");
}
