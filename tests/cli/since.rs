//! What changed between two days and since the last review, as a person would write it, and what cannot be told.

use super::sample::nadi;
use crate::support::cli::Baton;
use crate::support::schema::fits;
use baton::interchange::pack::{self, Part};
use serde_json::Value;
use std::fs;

/// A plan whose reviews were reported before it was brought in, on 9 December 2025.
fn brought_in() -> Baton {
    let baton = Baton::new();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/plans/nadi-collective.toml");
    let import = baton.args("import --today 2025-12-09").arg(path);
    import.run().success();
    baton
}

/// The report in a pack.
fn report(baton: &Baton, file: &str) -> String {
    let pack = pack::open(&fs::read(baton.path(file)).unwrap()).unwrap();
    pack.text(Part::Report).unwrap().to_owned()
}

/// The sentences of `diff --json`.
fn changes(diff: &Value) -> Vec<&str> {
    let changes = diff["changes"].as_array().unwrap();
    changes.iter().map(|one| one.as_str().unwrap()).collect()
}

#[test]
fn a_first_pack_names_the_reviews_before_it() {
    let baton = brought_in();
    baton.ok("review pack nadi-collective outside-2026 -o n.zip --today 2026-03-15");
    let report = report(&baton, "n.zip");
    for words in [
        "No pack was given out before this one",
        "Self check after the announcement (self-2025) on 2025-06-30",
        "Peer review of the role (peer-2025) on 2025-09-25",
    ] {
        assert!(report.contains(words), "no {words:?} in\n{report}");
    }
    assert!(!report.contains("There was no review"), "{report}");
}

#[test]
fn of_the_time_before_the_history_nothing_is_said_to_have_changed() {
    let baton = brought_in();
    let early = "diff nadi-collective 2025-06-30 2025-09-25 --today 2026-03-15";
    insta::assert_snapshot!(baton.args(early).run(), @"
    The history of this plan begins here on 9 Dec 2025; what changed from 30 Jun 2025 to 25 Sep 2025 cannot be told.
    --- exit 0
    ");
    let json = baton.ok(&format!("{early} --json")).json();
    assert_eq!(json["history_begins"], "2025-12-09");
    assert_eq!(json["changes"], Value::Array(Vec::new()));

    let over = "diff nadi-collective 2025-09-25 2026-03-15 --today 2026-03-15";
    insta::assert_snapshot!(baton.args(over).run(), @"
    The history of this plan begins here on 9 Dec 2025; what changed before it, since 25 Sep 2025, cannot be told.
    Nothing changed since then.
    --- exit 0
    ");

    let show = "review show nadi-collective peer-2025 --today 2026-03-15";
    let shown = baton.ok(show).stdout;
    assert!(shown.contains("what changed from 30 Jun 2025 to 25 Sep 2025 cannot be told"));
    assert!(!shown.contains("Nothing"), "{shown}");
    let plain = baton.ok(&format!("{show} --plain")).stdout;
    assert!(plain.contains("cannot be told"), "{plain}");
    let json = baton.ok(&format!("{show} --json")).json();
    fits("review-show", &json);
    assert_eq!(json["since"]["history_begins"], "2025-12-09");
}

#[test]
fn a_young_plan_is_compared_with_its_first_state_by_every_command() {
    let baton = Baton::new();
    baton.ok("new lake --name \"Lake Alliance\" --today 2026-03-01");
    baton.ok("exit lake --target 2028-03-31 --today 2026-03-02");
    baton.ok("plan draft lake --take --today 2026-03-02");
    let diff = baton.ok("diff lake --today 2026-03-15 --json").json();
    assert_eq!(diff["history_begins"], "2026-03-01");
    let status = baton.ok("status lake --plain --today 2026-03-15").stdout;
    let since: Vec<&str> = status
        .lines()
        .filter(|line| line.starts_with("change since "))
        .collect();
    let changes = changes(&diff);
    assert_eq!(since.len(), changes.len(), "{since:#?} {changes:#?}");
}

#[test]
fn days_that_a_draft_gave_many_functions_are_told_in_one_sentence() {
    let baton = Baton::new();
    baton.ok("new lake --name \"Lake Alliance\" --today 2026-03-01");
    baton.ok("exit lake --target 2028-03-31 --today 2026-03-01");
    baton.ok("plan draft lake --take --today 2026-03-02");
    insta::assert_snapshot!(baton.args("diff lake 2026-03-01 2026-03-02 --today 2026-03-15").run(), @"
    Days were planned for 28 functions. To be transferred: Apr 2026 Convening, Secretariat; May 2026 Communication among partners, Crisis response; Jun 2026 Celebration and credit, Sharing with the field; Jul 2026 Learning and adaptation, Outside story and publications; Aug 2026 Archive and memory, Public will; Sep 2026 Governance design, Shared indicators; Oct 2026 Data and reporting, Independent reviews; Nov 2026 Reports to funders; Dec 2026 Spreading leadership; Jan 2027 Common agenda; Feb 2027 Raising and aligning money; Mar 2027 Fiscal host and contracts; Apr 2027 Membership; May 2027 The collective's capacity; Jun 2027 Conflict resolution; Jul 2027 Joint plan; Aug 2027 Community voice; Sep 2027 Consensus and hard calls; Oct 2027 Policy and government; Dec 2027 Relationships and trust; Feb 2028 The core team.
    --- exit 0
    ");
    baton.ok("function plan lake convening --start ? --transfer 2027-12-01 --confirm ? --today 2026-03-03");
    baton.ok("function plan lake secretariat --transfer 2027-12-01 --confirm 2028-02-01 --today 2026-03-03");
    insta::assert_snapshot!(baton.args("diff lake 2026-03-02 2026-03-03 --today 2026-03-15").run(), @"
    Of the planned days of Convening the start is unknown now, and was 1 Apr 2026, the transfer moved from 30 Apr 2026 to 1 Dec 2027 and the confirmation is unknown now, and was 30 May 2026.
    Of the planned days of Secretariat the transfer moved from 30 Apr 2026 to 1 Dec 2027 and the confirmation moved from 30 May 2026 to 1 Feb 2028.
    --- exit 0
    ");
}

#[test]
fn which_fields_changed_is_said() {
    let baton = nadi();
    baton.ok(
        "exit nadi --reason goals-met --kind to-partners --announced 2026-12-10 --check 2028-05-01 \
         --note Agreed --today 2026-12-10",
    );
    baton.ok("plan edit nadi --place Pune --currency INR --today 2026-12-10");
    baton.ok("function edit nadi convening --cycle monthly --note \"Every first Monday\" --today 2026-12-10");
    baton.ok("org edit nadi riverside --note \"Moved house\" --today 2026-12-10");
    insta::assert_snapshot!(baton.args("diff nadi 2026-12-09 2026-12-10 --today 2026-12-11").run(), @"
    The exit: its reason is goals-met now; its kind is to-partners now; the day it was announced is 10 Dec 2026 now; later checks are booked for: 1 May 2028; other words for its note.
    Fields of Convening changed: note.
    Fields of Sample Riverside changed: note.
    Of the collective itself changed: place and currency.
    --- exit 0
    ");
    let log = baton.ok("log nadi --plain --today 2026-12-11").stdout;
    assert!(!log.contains("fields changed"), "{log}");
}

#[test]
fn a_pack_says_what_was_taken_back() {
    let baton = nadi();
    baton.ok("review add nadi look --name Look --kind peer");
    baton.ok("exit nadi --target 2028-05-31");
    baton.ok("undo nadi");
    baton.ok("redo nadi");
    baton.ok("review pack nadi look -o look.zip");
    let report = report(&baton, "look.zip");
    assert!(
        report.contains("Taken back: Exit planned for 31 May 2028"),
        "{report}"
    );
    assert!(
        report.contains("Brought back: Exit planned for 31 May 2028"),
        "{report}"
    );
    assert!(!report.contains("Undid"), "{report}");
}

#[test]
fn a_review_shows_how_sure_and_how_soon_and_what_each_name_stands_for() {
    let baton = nadi();
    for line in [
        "review add nadi look --name Look --kind peer --reported 2026-11-01",
        "finding add nadi slow --review look --text \"It is slow.\" --confidence high --criterion efficiency \
         --question q06 --flag Q06",
        "recommendation add nadi hurry --review look --text \"Hurry.\" --finding slow --priority high \
         --addressed-to riverside",
    ] {
        baton.ok(line);
    }
    let shown = baton.ok("review show nadi look").stdout;
    for words in [
        "It is slow. About question Q06, flag Q06. Evidence: ? Criterion: efficiency. Confidence: high",
        "Hurry; priority high; to Sample Riverside; not answered",
    ] {
        assert!(shown.contains(words), "no {words:?} in\n{shown}");
    }
    let json = baton.ok("review show nadi look --json").json();
    fits("review-show", &json);
    assert_eq!(json["recommendations"][0]["priority"], "high");
    assert_eq!(json["recommendations"][0]["addressed_to"], "riverside");
}

#[test]
fn the_reading_copy_stands_alone() {
    let baton = brought_in();
    baton.ok("review pack nadi-collective outside-2026 -o n.zip --today 2026-03-15");
    let report = report(&baton, "n.zip");
    for words in [
        // Who asks whom, for what.
        "- Commissioner: Joint table",
        "- Scope: What would stand if the backbone were gone next year",
        // The exit and its figures.
        "- exit planned: 2027-03-31",
        "- exit kind: to-successor",
        "- handed over: 5 of 15, weight 13 of 47, 28 percent",
        // Days as planned and as they were.
        "transferred 2 Nov 2025 (planned 6 Oct 2025), confirm 31 Mar 2026",
        "- The exit would be possible: half the time by",
        // Notice, side by side, who decides, who pays, money.
        "- notice needed by: 30 Sep 2026",
        "- stage: Watching: 13 Dec 2026 to 14 Jan 2027; Neem Trust leads",
        "- nobody decides: Peer training",
        "- unpaid cost: Three looks after the exit",
        "- coordination money: covered to 2027-01",
        // Verdicts, recommendations with their age, actions that are late.
        "- Verdict: step-back, because",
        "- 2 (peer-seats): Let the wards choose who sits at the joint table",
        "open for 171 days",
        "- action: The wards choose two seats, Ward Forum, due 29 Jan 2026, 45 days overdue",
        // Flags with their reasons, and the ids that the form asks for.
        "Flag RV3, warn: ",
        "Why it matters: ",
        "  On record: ",
        "  Id: neem",
    ] {
        assert!(report.contains(words), "no {words:?} in\n{report}");
    }
    let about_reviews = report
        .lines()
        .filter(|line| line.contains("Added a review: "));
    assert_eq!(
        about_reviews.count(),
        1,
        "what is alike stands together\n{report}"
    );
}
