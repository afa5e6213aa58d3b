//! `baton round`: preparing, opening, closing and deciding, from the command line.

use super::sample::{CRITERIA, nadi, prepared, refused, score, scored, would};
use crate::support::cli::Baton;
use serde_json::Value;

#[test]
fn list_has_three_faces() {
    let baton = scored();
    insta::assert_snapshot!(baton.ok("round list nadi"), @"
    ROUND  STATE  CANDIDATES  SCORERS  ANSWERED  NAME
    lead   open   2           3        11 of 20  Next lead
    --- exit 0
    ");
    insta::assert_snapshot!(baton.ok("round list nadi --plain"), @"
    plan: Nadi Collective (nadi), today 2026-12-09
    rounds: 1
    round 1 of 1, open: Next lead (lead)
    lead opened: 2026-12-01
    lead closed: ?
    lead candidates: 2
    lead scorers: 3
    lead answered: 11 of 20
    --- exit 0
    ");
    let json = baton.ok("round list nadi --json").json();
    assert_eq!(json["schema"], "baton/1");
    assert_eq!(json["rounds"][0]["answered"], 11);
    assert_eq!(json["rounds"][0]["of"], 20);
    insta::assert_snapshot!(nadi().ok("round list nadi"), @"
    No successor round is in the plan yet.
    Prepare one with `baton round new PLAN --name NAME`.
    --- exit 0
    ");
}

/// What was said of a round that asha and bela have answered in, without the receipts in it.
#[track_caller]
fn without_receipts(baton: &Baton) -> String {
    let shown = baton.ok("round show nadi lead").to_string();
    let lines = shown.lines();
    let receipts: Vec<&str> = lines
        .filter_map(|line| line.strip_prefix("receipt of "))
        .collect();
    let [asha, bela] = receipts[..] else {
        panic!("who has answered has a receipt, and nobody else: {shown}");
    };
    assert_eq!((&asha[..6], &bela[..6]), ("asha: ", "bela: "));
    let shown = shown.replace(&asha[6..], "[RECEIPT]");
    shown.replace(&bela[6..], "[RECEIPT]")
}

#[test]
fn an_open_round_shows_who_has_answered_and_never_what() {
    let baton = scored();
    let json = baton.ok("round show nadi lead --json").json();
    assert_eq!(json["scores"], Value::Null);
    assert_eq!(json["scorers"][0]["answered"], 8);
    insta::assert_snapshot!(without_receipts(&baton), @"
    Next lead (lead)
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
    candidate 1 of 2: Candidate River (river)
    candidate 1 of 2 organisation: Sample Riverside (riverside)
    candidate 1 of 2 gates of 5: 0 yes, 5 unknown
    candidate 1 of 2 gate legal: unknown
    candidate 1 of 2 gate willing: unknown
    candidate 1 of 2 gate integrity: unknown
    candidate 1 of 2 gate conflict: unknown
    candidate 1 of 2 gate start-in-time: unknown
    candidate 2 of 2: Candidate Hill (hill)
    candidate 2 of 2 organisation: ?
    candidate 2 of 2 gates of 5: 0 yes, 5 unknown
    candidate 2 of 2 gate legal: unknown
    candidate 2 of 2 gate willing: unknown
    candidate 2 of 2 gate integrity: unknown
    candidate 2 of 2 gate conflict: unknown
    candidate 2 of 2 gate start-in-time: unknown
    floor of the total: 65
    sum of the weights: 100
    criterion 1 of 4: Experience in collaboratives (collaboratives), weight 25, floor 2.5
    criterion 2 of 4: Place in the ecosystem (positioning), weight 25, floor 2.5
    criterion 3 of 4: Management depth (depth), weight 25, floor 2.5
    criterion 4 of 4: Able to hire the team at once (hiring), weight 25, floor 2.5
    gate 1 of 5: Does the law allow it to carry the role and its money from the first day of the term to the last? (legal)
    gate 2 of 5: Has its board said in writing that it wants the role? (willing)
    gate 3 of 5: Is it free of open findings on safeguarding, integrity or control of money? (integrity)
    gate 4 of 5: If it works in, funds or competes with the collective, has it said so, and can that be managed? (conflict)
    gate 5 of 5: Can it start before the outgoing body ends? (start-in-time)
    receipt of asha: [RECEIPT]
    receipt of bela: [RECEIPT]
    --- exit 0
    ");
}

#[test]
fn closing_warns_of_what_is_missing_and_shows_the_scores() {
    let baton = scored();
    let would = would(&baton, "round close nadi lead");
    assert!(!would.contains(": 5"), "a dry run tells no score: {would}");
    let closed = baton.ok("round close nadi lead --on 2026-12-09 --yes");
    insta::assert_snapshot!(closed.stderr, @"
    note: Sample Bela (bela) has answered 3 of 4; what is missing will not be counted
    note: Sample Chitra (chitra) has answered 0 of 8; what is missing will not be counted
    ");
    let json = baton.ok("round show nadi lead --json").json();
    assert_eq!(json["round"]["state"], "closed");
    let scores = json["scores"].as_array().unwrap();
    assert_eq!(scores.len(), 11);
    assert_eq!(scores[0]["score"], 4);
    assert_eq!(scores[0]["note"], "seen by asha");
    assert_eq!(scores[0]["basis"], serde_json::json!(["interview"]));
    assert_eq!(scores[10]["score"], "no-evidence");
}

#[test]
fn people_decide_and_may_differ_from_the_scores_with_a_reason() {
    let baton = scored();
    baton.ok("round close nadi lead");
    refused(
        &baton,
        "
        1 | say why | round decide nadi lead chosen --candidate hill --sentence s
        1 | names one candidate | round decide nadi lead chosen --sentence s
        1 | did you mean hill? | round decide nadi lead chosen --candidate hil --sentence s
        1 | there is no person | round decide nadi lead chosen --candidate river --sentence s --present x
        1 | cannot be both | round decide nadi lead chosen --candidate river --sentence s --present asha --recused asha
        1 | lies before | round decide nadi lead chosen --candidate river --sentence s --on 2026-12-01
        2 | maybe | round decide nadi lead maybe --sentence s
        2 | --sentence | round decide nadi lead none
        ",
    );
    baton.ok(
        "round decide nadi lead chosen --candidate hill --sentence \"Hill takes the lead\" \
         --reason \"River has too much to do\" --conditions \"a deputy by spring\" --present asha --recused bela",
    );
    let json = baton.ok("round show nadi lead --json").json();
    assert_eq!(json["round"]["state"], "decided");
    assert_eq!(json["decision"]["kind"], "chosen");
    assert_eq!(json["decision"]["recused"], serde_json::json!(["bela"]));
    refused(
        &baton,
        "1 | only while the round is | round abandon nadi lead --reason r",
    );
}

#[test]
fn a_decision_is_taken_over_only_when_it_was_looked_at() {
    let baton = scored();
    baton.ok("round close nadi lead");
    refused(&baton, "1 | not decided | round adopt nadi lead");
    let decided =
        baton.ok("round decide nadi lead chosen --candidate river --sentence \"River leads\"");
    insta::assert_snapshot!(decided.stderr, @"note: the plan is as it was; what it could take over: Sample Riverside as successor, and as receiver of 24 functions. See it with: baton round adopt nadi lead --dry-run");
    let exit = || baton.ok("export nadi --format json").json()["exit"]["successor"].clone();
    assert_eq!(
        exit(),
        Value::Null,
        "deciding alone changes nothing in the plan"
    );
    let would = would(
        &baton,
        "round adopt nadi lead --only exit --only joint-plan",
    );
    insta::assert_snapshot!(would, @"
    would: Exit: Sample Riverside is to follow
    would: Joint plan: receiver Sample Riverside
    ");
    refused(
        &baton,
        "
        1 | shared by several | round adopt nadi lead --only community-voice
        1 | there is no function | round adopt nadi lead --only joint-plam
        2 | for '--only | round adopt nadi lead --only \"Joint plan\"
        1 | there is no round | round adopt nadi leader
        ",
    );
    baton.ok("round adopt nadi lead --only exit");
    assert_eq!(exit(), "riverside");
    baton.ok("round adopt nadi lead --yes");
    let nothing = baton.ok("round adopt nadi lead --yes");
    assert_eq!(nothing.stdout, "nothing to change\n");
    let receiving = || {
        let functions = baton.ok("function list nadi --json").json();
        let all = functions["functions"].as_array().unwrap().clone();
        let received = all.iter().filter(|one| one["receiver"] == "riverside");
        received.count()
    };
    assert_eq!(receiving(), 24);
    baton.ok("undo nadi");
    assert_eq!(receiving(), 0, "one undo takes all of it back");
    assert_eq!(exit(), "riverside", "and leaves what was taken before");
}

#[test]
fn a_role_that_is_split_says_who_gets_what_nowhere() {
    let baton = scored();
    baton.ok("round close nadi lead");
    let decided = baton.ok(
        "round decide nadi lead split --candidate river --candidate hill --sentence \"Both do\" --reason \"they asked\"",
    );
    assert!(
        decided
            .stderr
            .contains("does not say who is to receive which function"),
        "{decided}"
    );
    refused(&baton, "1 | split between several | round adopt nadi lead");
}

#[test]
fn a_round_is_given_up_and_shows_nothing() {
    let baton = scored();
    baton.ok("round abandon nadi lead --reason \"both withdrew\"");
    let json = baton.ok("round show nadi lead --json").json();
    assert_eq!(json["round"]["abandoned"]["reason"], "both withdrew");
    assert_eq!(json["scores"], Value::Null);
    refused(
        &baton,
        "1 | only while the round is | round close nadi lead",
    );
}

#[test]
fn a_round_opens_only_when_it_is_ready() {
    let baton = nadi();
    refused(&baton, "1 | there is no round | round open nadi lead");
    baton.ok("round new nadi --name \"Lead 2026\"");
    refused(
        &baton,
        "1 | without a candidate | round open nadi lead-2026",
    );
    baton.ok("candidate add nadi lead-2026 --name \"Candidate River\" --organisation riverside");
    refused(&baton, "1 | without a scorer | round open nadi lead-2026");
    baton.ok("scorer add nadi lead-2026 asha");
    baton.ok("criterion weight nadi lead-2026 depth 30");
    refused(
        &baton,
        "
        1 | must total 100 | round open nadi lead-2026
        1 | has not come yet | round open nadi lead-2026 --on 2026-12-10
        1 | did you mean lead-2026? | round open nadi lead-2025
        1 | already | round new nadi --name \"Lead 2026\"
        2 | no id can be made | round new nadi --name \"?\"
        ",
    );
}

#[test]
fn no_score_of_an_open_round_comes_out_anywhere() {
    let baton = prepared();
    baton.ok("round open nadi lead");
    let secret = "zebra-crossing";
    for criterion in CRITERIA {
        baton.ok(&score("asha", "hill", criterion, "2").replace("seen by asha", secret));
    }
    let file = baton.path("plan.toml").to_string_lossy().into_owned();
    baton.args("export nadi -o").arg(file).run().success();
    for line in [
        "round show nadi lead",
        "round show nadi lead --json",
        "round list nadi --json",
        "tally nadi lead",
        "tally nadi lead --json",
        "log nadi",
        "log nadi --json",
        "status nadi --json",
        "flag list nadi --all --json",
        "export nadi",
        "export nadi --format json",
        "export nadi --format events",
        "diff nadi 2026-12-08",
        "list --json",
        "next nadi --json",
    ] {
        let ran = baton.args(line).run();
        let said = String::from_utf8(ran.bytes()).unwrap();
        assert!(!said.contains(secret), "{line} shows a note: {said}");
        assert!(!said.contains("\"score\""), "{line} shows a score: {said}");
    }
    assert!(!baton.text("plan.toml").contains(secret));
}

#[test]
fn how_ballots_are_cast_is_chosen_at_opening_and_said() {
    let baton = prepared();
    insta::assert_snapshot!(baton.ok("round open nadi lead --ballots commit-reveal"), @"
    Round lead: opened for sealed commitments only
    ballots: commit-reveal
    this stops: anybody here from reading a score before the close, and later changes
    it does not stop: scorers who agree beforehand, or who never reveal
    --- exit 0
    ");
    let shown = baton.ok("round show nadi lead --json").json();
    assert_eq!(shown["round"]["ballots"]["mode"], "commit-reveal");
    let told = baton.ok("round show nadi lead").stdout;
    assert!(told.contains("scores stay with the scorers; here are commitments alone"));
    refused(
        &baton,
        &format!(
            "1 | are not typed on this machine | {}",
            score("asha", "hill", "depth", "4")
        ),
    );
    let exported = baton.ok("export nadi").stdout;
    assert!(
        exported.contains("ballots = \"commit-reveal\""),
        "{exported}"
    );
}

#[test]
fn who_looks_after_the_ballots_is_named_at_opening() {
    let baton = prepared();
    refused(
        &baton,
        "
        1 | bela works for river and cannot look after the ballots | round open nadi lead --teller bela
        1 | there is no person | round open nadi lead --teller nobody
        1 | nothing for asha to look after | round open nadi lead --ballots commit-reveal --teller asha
        2 | teller, commit-reveal | round open nadi lead --ballots box
        ",
    );
    baton.ok("round open nadi lead --teller asha");
    let shown = baton.ok("round show nadi lead --json").json();
    assert_eq!(shown["round"]["ballots"]["teller"], "asha");
    let told = baton.ok("round show nadi lead").stdout;
    assert!(told.contains("teller: Sample Asha (asha)"), "{told}");
}
