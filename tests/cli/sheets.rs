//! `baton score send`, `collect` and `seal`: scores by sheets that travel, from the command line.

use super::sample::{events, prepared, refused};
use crate::support::cli::Baton;
use crate::support::replies::{filled, tied};
use crate::support::schema::fits;
use std::fs;

const ASHA: &str = "out/lead_asha_by-2026-12-23.toml";
const BELA: &str = "out/lead_bela_by-2026-12-23.toml";
const CHITRA: &str = "out/lead_chitra_by-2026-12-23.toml";

/// The round, open, with a sheet sent to each scorer.
fn sent(opening: &str) -> Baton {
    let baton = prepared();
    baton.ok(&format!("round open nadi lead {opening}"));
    baton.ok(&send(&baton, ""));
    baton
}

fn send(baton: &Baton, more: &str) -> String {
    let out = baton.path("out");
    format!(
        "score send nadi lead --format toml --out \"{}\" {more}",
        out.display()
    )
}

fn collect(baton: &Baton, name: &str) -> String {
    format!("score collect \"{}\"", baton.path(name).display())
}

/// Fills a sheet in with the same score and sentence everywhere.
fn fill(baton: &Baton, name: &str, score: &str) {
    let sheet = filled(&baton.text(name), |_, _| Some((score, "seen in March")));
    baton.file(name, sheet);
}

/// What was said, without the receipt in it, and the receipt.
fn receipt(told: &str) -> (String, String) {
    let receipt = told.split("receipt ").nth(1).unwrap()[..10].to_owned();
    (told.replace(&receipt, "[RECEIPT]"), receipt)
}

#[test]
fn each_scorer_gets_a_sheet_of_their_own() {
    let baton = prepared();
    refused(
        &baton,
        "1 | only while the round is open | score send nadi lead",
    );
    baton.ok("round open nadi lead");
    let before = events(&baton);
    let would = baton.ok(&format!("{} --dry-run", send(&baton, "")));
    insta::assert_snapshot!(would.to_string(), @"
    would write: [HOME]/out/lead_asha_by-2026-12-23.toml for Sample Asha (asha), 8 scores
    would write: [HOME]/out/lead_bela_by-2026-12-23.toml for Sample Bela (bela), 4 scores
    would write: [HOME]/out/lead_chitra_by-2026-12-23.toml for Sample Chitra (chitra), 8 scores
    to come back by: 2026-12-23
    then: send each file to its scorer alone; read what comes back with `baton score collect FILE`
    --- exit 0
    ");
    assert_eq!(events(&baton), before);
    assert!(!baton.path("out").exists());
    let sent = baton.ok(&send(&baton, ""));
    assert_eq!(events(&baton), before + 3);
    assert_eq!(fs::read_dir(baton.path("out")).unwrap().count(), 3);
    assert!(
        sent.stdout.contains("to come back by: 2026-12-23"),
        "{sent}"
    );
    let token = |name: &str| {
        let text = baton.text(name);
        let line = text.lines().find(|line| line.starts_with("token = "));
        line.unwrap().to_owned()
    };
    assert_ne!(token(ASHA), token(BELA));
    let export = baton.ok("export nadi --format events").stdout;
    assert!(!export.contains(token(ASHA).trim_start_matches("token = ").trim_matches('"')));
    // What is there is never replaced, and then nothing else was written.
    fs::remove_file(baton.path(ASHA)).unwrap();
    let again = baton.args(&send(&baton, "")).run().failure(1);
    assert!(
        again
            .stderr
            .contains("is there already; nothing was changed"),
        "{again}"
    );
    assert_eq!(fs::read_dir(baton.path("out")).unwrap().count(), 2);
    assert_eq!(events(&baton), before + 3);
}

#[test]
fn who_has_nothing_to_score_gets_no_sheet() {
    let baton = prepared();
    baton.ok("round open nadi lead");
    for candidate in ["river", "hill"] {
        baton.ok(&format!(
            "scorer conflict nadi lead asha {candidate} recused --note \"a brother works there\""
        ));
    }
    let sent = baton.ok(&send(&baton, ""));
    assert!(
        sent.stderr
            .contains("no sheet for asha: asha has nothing to score in lead"),
        "{sent}"
    );
    assert_eq!(fs::read_dir(baton.path("out")).unwrap().count(), 2);
    refused(
        &baton,
        &format!(
            "
            1 | nobody has anything to score | {}
            1 | did you mean bela? | {}
            1 | cannot be back by 2026-12-01 | {}
            ",
            send(&baton, "--scorer asha"),
            send(&baton, "--scorer bella"),
            send(&baton, "--scorer bela --by 2026-12-01"),
        ),
    );
}

#[test]
fn a_sheet_is_taken_over_whole_and_its_scores_stay_hidden() {
    let baton = sent("");
    fill(&baton, ASHA, "4");
    let collected = baton.ok(&collect(&baton, ASHA));
    let (told, receipt) = receipt(&collected.to_string());
    insta::assert_snapshot!(told, @"
    [HOME]/out/lead_asha_by-2026-12-23.toml, Sample Asha (asha): 8 new; receipt [RECEIPT]
    --- exit 0
    ");
    let shown = baton.ok("round show nadi lead").stdout;
    assert!(
        shown.contains(&format!("receipt of asha: {receipt}")),
        "{shown}"
    );
    assert!(!shown.contains("seen in March"));
    baton.ok("round close nadi lead");
    let shown = baton.ok("round show nadi lead").stdout;
    assert!(
        shown.contains("asha on hill, depth: 4, \"seen in March\", rests on interview"),
        "{shown}"
    );
}

#[test]
fn twice_the_same_file_changes_nothing_and_a_newer_one_takes_its_place() {
    let baton = sent("");
    fill(&baton, ASHA, "4");
    let first = baton.text(ASHA);
    baton.ok(&collect(&baton, ASHA));
    let before = events(&baton);
    let again = baton.ok(&collect(&baton, ASHA));
    assert!(again.stdout.contains(": 8 same; receipt"), "{again}");
    assert!(
        again.stdout.contains("taken over before, nothing changes"),
        "{again}"
    );
    assert_eq!(events(&baton), before);
    let newer = filled(&first.replace("\"4\"", "\"\""), |_, criterion| {
        let score = if criterion == "depth" { "2" } else { "4" };
        Some((score, "seen in March"))
    });
    baton.file(ASHA, newer);
    let newer = baton.ok(&collect(&baton, ASHA));
    assert!(
        newer.stdout.contains(": 2 changed, 6 same; receipt"),
        "{newer}"
    );
    assert_eq!(events(&baton), before + 2);
    // The first one again is no news, and takes nothing back.
    baton.file("first.toml", first);
    baton.ok(&collect(&baton, "first.toml"));
    let shown = baton.ok("round show nadi lead --json").json();
    assert_eq!(shown["scorers"][0]["replaced"], 2);
    baton.ok("round close nadi lead");
    let shown = baton.ok("round show nadi lead").stdout;
    assert!(shown.contains("asha on hill, depth: 2,"), "{shown}");
    assert!(shown.contains("asha on hill, hiring: 4,"), "{shown}");
}

#[test]
fn what_is_wrong_is_told_by_its_place_and_nothing_of_the_sheet_is_taken() {
    let baton = sent("");
    let sheet = baton.text(ASHA);
    let unclear = filled(&sheet, |_, criterion| {
        let score = if criterion == "depth" { "high" } else { "3" };
        Some((score, "seen in March"))
    });
    baton.file(ASHA, unclear);
    fill(&baton, BELA, "5");
    let before = events(&baton);
    let alone = baton.args(&collect(&baton, ASHA)).run().failure(1);
    assert!(alone.stderr.contains("high"), "{alone}");
    assert!(alone.stderr.contains("nothing was changed"), "{alone}");
    assert!(!alone.stderr.contains("seen in March"), "{alone}");
    assert_eq!(events(&baton), before);
    fs::write(baton.path("out/~$lock.xlsx"), "x").unwrap();
    fs::remove_file(baton.path(CHITRA)).unwrap();
    let both = baton.args(&collect(&baton, "out")).run().failure(5);
    insta::assert_snapshot!(
        receipt(&both.stdout).0,
        @"
    [HOME]/out/lead_asha_by-2026-12-23.toml: 2 unclear; not taken
    [HOME]/out/lead_bela_by-2026-12-23.toml, Sample Bela (bela): 4 new; receipt [RECEIPT]
    "
    );
    assert_eq!(events(&baton), before + 4);
}

#[test]
fn what_a_rule_refuses_is_refused_in_a_sheet_too() {
    let baton = sent("");
    let asha = baton.text(ASHA);
    let why = |name: &str| {
        let ran = baton.args(&collect(&baton, name)).run().failure(1);
        assert!(ran.stderr.contains("nothing was changed"), "{ran}");
        ran.stderr
    };
    fill(&baton, ASHA, "4");
    let full = baton.text(ASHA);
    let token = |text: &str| {
        let line = text.lines().find(|line| line.starts_with("token = "));
        line.unwrap().to_owned()
    };
    let bela = baton.text(BELA);
    let before = events(&baton);
    let say = |text: String, part: &str| {
        baton.file("reply.toml", text);
        let said = why("reply.toml");
        assert!(said.contains(part), "{part}: {said}");
    };
    say(
        full.replace(&token(&asha), &token(&bela)),
        "and was sent to bela",
    );
    let edited = token(&asha).replace(|letter: char| letter.is_ascii_digit(), "x");
    say(
        full.replace(&token(&asha), &edited),
        "its invitation was not sent to asha for lead",
    );
    say(
        full.replace("plan = \"nadi\"", "plan = \"other\""),
        "which is not in this store",
    );
    say(
        full.replace("round = \"lead\"", "round = \"other\""),
        "it is of the round other",
    );
    say(
        full.replace("scorer = \"asha\"", "scorer = \"dev\""),
        "it is of dev, who does not score",
    );
    baton.ok("scorer conflict nadi lead asha hill recused --note \"a brother works there\"");
    say(
        full.clone(),
        "asha is recused from hill and does not score them",
    );
    baton.ok("scorer conflict nadi lead asha hill none");
    baton.ok("scorer conflict nadi lead asha hill recused --note \"a brother works there\"");
    say(
        tied(&asha, "hill", "none", ""),
        "asha is recorded as recused from hill since",
    );
    baton.ok("scorer conflict nadi lead asha hill none");
    assert!(events(&baton) > before);
    baton.ok("round close nadi lead");
    say(
        full,
        "ballots are cast only while the round is open, and lead is closed",
    );
}

#[test]
fn two_sheets_of_one_scorer_are_for_a_person_to_choose_from() {
    let baton = sent("");
    let sheet = baton.text(ASHA);
    fill(&baton, ASHA, "4");
    baton.file("out/copy.toml", baton.text(ASHA));
    for name in [BELA, CHITRA] {
        fs::remove_file(baton.path(name)).unwrap();
    }
    let both = baton.ok(&collect(&baton, "out"));
    assert!(both.stdout.contains("8 new"), "{both}");
    assert!(
        both.stdout.contains("8 same"),
        "the same file twice is no clash: {both}"
    );
    for (name, score) in [("two.toml", "2"), ("three.toml", "3")] {
        let other = filled(&sheet, |_, _| Some((score, "seen in June")));
        baton.file(name, other);
    }
    let before = events(&baton);
    let both = format!("{} three.toml", collect(&baton, "two.toml"));
    let clash = baton.args(&both).run().failure(4);
    assert!(
        clash.stderr.contains(
            "it and three.toml are both of asha, and they differ; collect the older one first"
        ),
        "{clash}"
    );
    assert_eq!(events(&baton), before);
}

#[test]
fn a_tie_that_a_sheet_declares_is_taken_with_it_and_undone_with_it() {
    let baton = sent("");
    let sheet = tied(&baton.text(ASHA), "hill", "recused", "I worked there");
    let sheet = filled(&sheet, |candidate, _| {
        (candidate == "river").then_some(("3", "seen in March"))
    });
    baton.file(ASHA, sheet);
    fill(&baton, BELA, "5");
    let before = events(&baton);
    fs::remove_file(baton.path(CHITRA)).unwrap();
    baton.ok(&collect(&baton, "out"));
    assert_eq!(events(&baton), before + 1 + 4 + 4);
    let shown = baton.ok("round show nadi lead").stdout;
    assert!(
        shown.contains("asha conflict with Candidate Hill (hill): recused, \"I worked there\""),
        "{shown}"
    );
    assert!(shown.contains("asha answered: 4 of 4"), "{shown}");
    // The last sheet is one action of its own.
    baton.ok("undo nadi");
    let shown = baton.ok("round show nadi lead").stdout;
    assert!(
        shown.contains("asha answered: 4 of 4") && shown.contains("bela answered: 0 of 4"),
        "{shown}"
    );
}

/// What comes to light is what was sealed, and all of it.
#[track_caller]
fn neither_altered_nor_in_part(baton: &Baton, open: &str) {
    let whole = baton.text(open);
    let altered = whole
        .replacen("\"4\"", "\"5\"", 1)
        .replacen("score = 4", "score = 5", 1);
    let (part, _) = whole.rsplit_once("[[score]]").unwrap();
    for (text, why) in [
        (altered.as_str(), "is not what was sealed before the close"),
        (part, "it leaves out what was sealed together with the rest"),
    ] {
        baton.file("other.open", text);
        let ran = baton.args(&collect(baton, "other.open")).run().failure(1);
        assert!(ran.stderr.contains(why), "{ran}");
    }
}

#[test]
fn commitments_before_the_close_and_scores_after_it() {
    let baton = sent("--ballots commit-reveal");
    fill(&baton, ASHA, "4");
    fill(&baton, BELA, "2");
    let say = |line: &str, code, part: &str| {
        let ran = baton.args(line).run().failure(code);
        assert!(ran.stderr.contains(part), "{ran}");
    };
    say(&collect(&baton, ASHA), 1, "takes sealed ballots alone");
    for name in [ASHA, BELA] {
        let sealed = baton.ok(&format!("score seal \"{}\"", baton.path(name).display()));
        assert!(sealed.stdout.contains("scores of"), "{sealed}");
        fs::remove_file(baton.path(name)).unwrap();
    }
    let file = |name: &str, ending: &str| name.replace(".toml", ending);
    assert!(!baton.text(&file(ASHA, ".sealed")).contains("seen in March"));
    say(
        &collect(&baton, &file(ASHA, ".open")),
        1,
        "come to light only after the close, and lead is open",
    );
    let cast = baton.ok(&collect(&baton, &file(ASHA, ".sealed")));
    assert!(cast.stdout.contains("8 new"), "{cast}");
    baton.ok(&collect(&baton, &file(BELA, ".sealed")));
    let again = baton.ok(&collect(&baton, &file(BELA, ".sealed")));
    assert!(again.stdout.contains("4 same"), "{again}");
    baton.ok("round close nadi lead");
    let shown = baton.ok("round show nadi lead").stdout;
    assert!(
        shown.contains(
            "reveals: 0 of 2 ballots revealed; waiting for Sample Asha (asha), Sample Bela (bela)"
        ),
        "{shown}"
    );
    neither_altered_nor_in_part(&baton, &file(ASHA, ".open"));
    let revealed = baton.ok(&collect(&baton, &file(ASHA, ".open")));
    assert!(revealed.stdout.contains("8 new"), "{revealed}");
    let shown = baton.ok("round show nadi lead").stdout;
    assert!(
        shown.contains("reveals: 1 of 2 ballots revealed; waiting for Sample Bela (bela)"),
        "{shown}"
    );
    assert!(!shown.contains("asha on hill, depth"), "{shown}");
    the_wait_is_ended(&baton, &collect(&baton, &file(BELA, ".open")));
}

/// Of two ballots one is revealed; the reveals are ended, and neither is that taken back nor does the other come in.
fn the_wait_is_ended(baton: &Baton, late: &str) {
    let say = |line: &str, code, part: &str| {
        let ran = baton.args(line).run().failure(code);
        assert!(ran.stderr.contains(part), "{ran}");
    };
    say(
        "tally nadi lead",
        1,
        "lead is closed and waits for ballots to be revealed, so that it has no result to show",
    );
    let decide = "round decide nadi lead none --sentence nobody --yes";
    say(decide, 1, "1 of 2 ballots are revealed");
    baton.ok("round end-reveals nadi lead --reason \"no answer\" --yes");
    let shown = baton.ok("round show nadi lead").stdout;
    assert!(
        shown.contains("sealed, not revealed: Sample Bela (bela)"),
        "{shown}"
    );
    assert!(shown.contains("asha on hill, depth: 4,"), "{shown}");
    let tally = baton.ok("tally nadi lead");
    assert!(
        tally
            .stdout
            .contains("not counted, sealed and not revealed: Sample Bela (bela)"),
        "{tally}"
    );
    let tally = baton.ok("tally nadi lead --json").json();
    let missing = tally["missing"].as_array().unwrap();
    assert!(
        missing.iter().any(|cell| cell["scorer"] == "bela"),
        "{tally}"
    );
    assert_eq!(tally["reveals"]["sealed"][0], "bela");
    assert_eq!(tally["reveals"]["ended"]["reason"], "no answer");
    say(
        late,
        1,
        "the reveals of lead have ended, and the ballot of bela is not counted",
    );
    let exported = baton.ok("export nadi").stdout;
    assert!(exported.contains("reveals_ended = {"), "{exported}");
    say(
        "undo nadi",
        1,
        "the reveals of lead have ended and scores were seen",
    );
    say(late, 1, "the ballot of bela is not counted");
    let shown = baton.ok("round show nadi lead").stdout;
    assert!(
        shown.contains("sealed, not revealed: Sample Bela (bela)"),
        "{shown}"
    );
}

#[test]
fn what_is_no_longer_asked_for_is_passed_over_and_what_is_emptied_stays() {
    let baton = sent("");
    fill(&baton, ASHA, "4");
    let full = baton.text(ASHA);
    baton.ok(&collect(&baton, ASHA));
    baton.file(
        "emptied.toml",
        full.replacen("\"4\"", "\"\"", 1)
            .replacen("seen in March", "", 1)
            .replacen("\"interview\"", "\"\"", 1),
    );
    let would = baton.ok(&format!("{} --dry-run", collect(&baton, "emptied.toml")));
    assert!(
        would
            .stdout
            .contains("7 same, 1 empty; 1 earlier answer kept"),
        "{would}"
    );
    assert!(!would.stdout.contains("receipt"), "{would}");
    baton.ok("candidate remove nadi lead hill --reason withdrew");
    fill(&baton, BELA, "2");
    baton.file("asha.toml", full.replace("\"4\"", "\"3\""));
    let passed = baton.ok(&collect(&baton, "asha.toml"));
    assert!(passed.stdout.contains("4 changed"), "{passed}");
    assert!(passed.stdout.contains("; 4 cells passed over"), "{passed}");
}

#[test]
fn an_older_sheet_takes_nothing_back() {
    let baton = sent("");
    let empty = baton.text(ASHA);
    fill(&baton, ASHA, "4");
    let first = baton.text(ASHA);
    baton.ok(&collect(&baton, ASHA));
    baton.file("saved-again.toml", format!("{first}\n"));
    let same = baton.ok(&collect(&baton, "saved-again.toml"));
    assert!(same.stdout.contains("8 same"), "{same}");
    baton.file(
        "second.toml",
        filled(&empty, |_, _| Some(("2", "seen in June"))),
    );
    baton.ok(&collect(&baton, "second.toml"));
    let again = baton.ok(&collect(&baton, "saved-again.toml"));
    assert!(again.stdout.contains("nothing changes"), "{again}");
    let shown = baton.ok("round show nadi lead --json").json();
    assert_eq!(shown["scorers"][0]["replaced"], 8);
    // A sheet that was sent later, and one that was sent before it.
    fs::create_dir(baton.path("later")).unwrap();
    baton.ok("score send nadi lead --format toml --scorer asha --out later");
    let later = "later/lead_asha_by-2026-12-23.toml";
    fill(&baton, later, "5");
    baton.ok(&collect(&baton, later));
    baton.file(
        "third.toml",
        filled(&empty, |_, _| Some(("1", "seen in May"))),
    );
    let older = baton.args(&collect(&baton, "third.toml")).run().failure(1);
    assert!(
        older
            .stderr
            .contains("a newer sheet of asha was collected already"),
        "{older}"
    );
    let told = baton
        .args(&format!("{} --json", collect(&baton, "third.toml")))
        .run()
        .failure(1);
    assert_eq!(
        told.json()["sheets"][0]["problems"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_clash_and_what_was_taken_before_hold_nobody_else_up() {
    let baton = sent("");
    let empty = baton.text(ASHA);
    fill(&baton, ASHA, "4");
    fill(&baton, BELA, "3");
    fs::remove_file(baton.path(CHITRA)).unwrap();
    baton.file(
        "out/two.toml",
        filled(&empty, |_, _| Some(("2", "seen in June"))),
    );
    let partly = baton.args(&collect(&baton, "out")).run().failure(5);
    assert!(partly.stdout.contains("(bela): 4 new"), "{partly}");
    assert_eq!(
        partly
            .stdout
            .matches("(asha): 1 unclear; not taken")
            .count(),
        2,
        "{partly}"
    );
    baton.ok(&collect(&baton, ASHA));
    let second = baton.ok(&collect(&baton, "out"));
    assert!(second.stdout.contains("8 changed"), "{second}");
}

#[test]
fn of_a_ballot_that_was_replaced_in_part_the_rest_comes_to_light() {
    let baton = sent("--ballots commit-reveal");
    let empty = baton.text(ASHA);
    fill(&baton, ASHA, "4");
    let second = filled(&empty, |candidate, _| {
        (candidate == "river").then_some(("2", "seen in June"))
    });
    baton.file("second.toml", second);
    let seal = format!("score seal \"{}\"", baton.path(ASHA).display());
    baton.ok(&seal);
    let again = baton.args(&seal).run().failure(1);
    assert!(again.stderr.contains("--out"), "{again}");
    baton.ok("score seal second.toml");
    baton.ok(&collect(&baton, &ASHA.replace(".toml", ".sealed")));
    let newer = baton.ok(&collect(&baton, "second.sealed"));
    assert!(
        newer.stdout.contains("4 changed") && newer.stdout.contains("4 earlier answers kept"),
        "{newer}"
    );
    baton.ok("round close nadi lead");
    let first = baton.ok(&collect(&baton, &ASHA.replace(".toml", ".open")));
    assert!(
        first.stdout.contains("4 new") && first.stdout.contains("4 cells passed over"),
        "{first}"
    );
    let rest = baton.ok(&collect(&baton, "second.open"));
    assert!(rest.stdout.contains("4 new"), "{rest}");
    let shown = baton.ok("round show nadi lead").stdout;
    assert!(!shown.contains("waiting for"), "{shown}");
    assert!(!shown.contains("not revealed"), "{shown}");
}

#[test]
fn answers_have_their_written_shapes() {
    let baton = prepared();
    baton.ok("round open nadi lead");
    let would = format!("{} --dry-run --json", send(&baton, ""));
    fits("score-send", &baton.ok(&would).json());
    fits(
        "score-send",
        &baton.ok(&format!("{} --json", send(&baton, ""))).json(),
    );
    fill(&baton, ASHA, "4");
    let sealed = baton.ok(&format!(
        "score seal \"{}\" --json",
        baton.path(ASHA).display()
    ));
    fits("score-seal", &sealed.json());
    fill(&baton, BELA, "high");
    baton.file("notes.toml", "what = \"else\"");
    for (name, code) in [(ASHA, 0), (BELA, 1), ("notes.toml", 1)] {
        let ran = baton
            .args(&format!("{} --json", collect(&baton, name)))
            .run();
        let ran = if code == 0 {
            ran.success()
        } else {
            ran.failure(code)
        };
        fits("score-collect", &ran.json());
    }
}

#[test]
fn a_folder_is_made_where_its_own_folder_is_there() {
    let baton = prepared();
    baton.ok("round open nadi lead");
    let deep = baton.path("no/such");
    let line = format!("score send nadi lead --out \"{}\"", deep.display());
    let ran = baton.args(&line).run().failure(1);
    assert!(
        ran.stderr
            .contains("could not be made: the folder around it is not there; nothing was changed"),
        "{ran}"
    );
    let before = events(&baton);
    baton.ok(&send(&baton, ""));
    assert_eq!(events(&baton), before + 3);
}
