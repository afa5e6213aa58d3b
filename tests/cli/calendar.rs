//! `baton export --format ics`: a calendar that moves with the plan and doubles nothing.

use super::sample::nadi;
use crate::support::cli::Baton;
use baton::domain::analysis::dates::{Audience, DayKind};
use icalendar::{Calendar, CalendarComponent, Component, Event, EventStatus};
use std::collections::BTreeMap;
use std::fmt::Write;

/// What a calendar program reads of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Day {
    from: String,
    to: String,
    sequence: u32,
    cancelled: bool,
    words: String,
}

fn written(baton: &Baton, audience: &str) -> String {
    let line = format!("export nadi --format ics --audience {audience}");
    String::from_utf8(baton.ok(&line).bytes()).unwrap()
}

/// The days of a calendar by their UIDs.
fn read(text: &str) -> BTreeMap<String, Day> {
    let calendar: Calendar = text.parse().unwrap();
    let events = calendar.components.iter().map(|one| match one {
        CalendarComponent::Event(event) => event,
        other => panic!("{other:?}"),
    });
    let days: Vec<(String, Day)> = events.map(day).collect();
    let number = days.len();
    let days: BTreeMap<String, Day> = days.into_iter().collect();
    assert_eq!(days.len(), number, "every UID is there once");
    days
}

fn day(event: &Event) -> (String, Day) {
    let on = |name: &str| event.property_value(name).unwrap().to_owned();
    assert_eq!(
        event.properties()["DTSTART"].get_param_as("VALUE", |value| Some(value.to_owned())),
        Some("DATE".to_owned())
    );
    let day = Day {
        from: on("DTSTART"),
        to: on("DTEND"),
        sequence: event.get_sequence().unwrap(),
        cancelled: event.get_status() == Some(EventStatus::Cancelled),
        words: event.get_summary().unwrap().to_owned(),
    };
    (event.get_uid().unwrap().to_owned(), day)
}

/// The day on which data is transferred, with its UID.
fn data(baton: &Baton) -> (String, Day) {
    let days = read(&written(baton, "all")).into_iter();
    let mut days = days.filter(|(_, day)| day.words.contains(": transferred"));
    let data = days.next().unwrap();
    assert_eq!(days.next(), None, "moved, not doubled");
    data
}

/// How words are recognised.
type Way = fn(&str, &str) -> bool;

/// What kind of day words are about.
fn kind(words: &str) -> DayKind {
    let ways: [(Way, &str, DayKind); 11] = [
        (
            |words, with| words.contains(with),
            ": handover",
            DayKind::Start,
        ),
        (
            |words, with| words.contains(with),
            ": transferred",
            DayKind::Transfer,
        ),
        (
            |words, with| words.ends_with(with),
            ": confirmed",
            DayKind::Confirm,
        ),
        (
            |words, with| words.ends_with(with),
            " leaves",
            DayKind::Exit,
        ),
        (
            |words, with| words.starts_with(with),
            "Side by side: ",
            DayKind::Coexistence,
        ),
        (
            |words, with| words.starts_with(with),
            "Look ",
            DayKind::Check,
        ),
        (
            |words, with| words.starts_with(with),
            "Review: ",
            DayKind::Review,
        ),
        (
            |words, with| words.starts_with(with),
            "Answer due",
            DayKind::Response,
        ),
        (
            |words, with| words.starts_with(with),
            "Due: ",
            DayKind::Action,
        ),
        (
            |words, with| words.starts_with(with),
            "Tell: ",
            DayKind::Message,
        ),
        (|words, with| words == with, "Harvest", DayKind::Occasion),
    ];
    let way = ways.iter().find(|(is, with, _)| is(words, with));
    way.unwrap_or_else(|| panic!("{words}")).2
}

#[test]
fn a_day_that_moves_keeps_its_uid_and_raises_its_sequence() {
    let baton = nadi();
    baton.ok("function plan nadi data --transfer 2027-03-31");
    let (uid, first) = data(&baton);
    assert_eq!(
        (first.from.as_str(), first.to.as_str()),
        ("20270331", "20270401")
    );
    assert_eq!((first.sequence, first.cancelled), (0, false));
    baton.ok("function edit nadi learning --weight 2");
    assert_eq!(
        data(&baton),
        (uid.clone(), first.clone()),
        "what is no day of it raises nothing"
    );
    baton.ok("function plan nadi data --transfer 2027-04-30");
    let (same, moved) = data(&baton);
    assert_eq!(same, uid);
    assert_eq!((moved.from.as_str(), moved.sequence), ("20270430", 1));
    baton.ok("function plan nadi data --receiver riverside");
    assert_eq!(data(&baton).1.sequence, 2, "its words changed");
    baton.ok("function plan nadi data --transfer ?");
    let (_, gone) = data(&baton);
    assert_eq!(
        (gone.from.as_str(), gone.sequence, gone.cancelled),
        ("20270430", 3, true)
    );
    baton.ok("undo nadi");
    let (_, back) = data(&baton);
    assert_eq!(
        (back.from.as_str(), back.sequence, back.cancelled),
        ("20270430", 4, false)
    );
    baton.ok("undo nadi");
    baton.ok("undo nadi");
    let (same, earlier) = data(&baton);
    assert_eq!(same, uid);
    assert_eq!((earlier.from.as_str(), earlier.sequence), ("20270331", 6));
    assert_eq!(earlier.words, first.words);
}

#[test]
fn what_was_done_on_another_day_than_planned_moves_to_it() {
    let baton = nadi();
    baton.ok("exit nadi --target 2027-06-30");
    baton.ok("function plan nadi data --receiver riverside --transfer 2027-03-31");
    let (uid, planned) = data(&baton);
    let today = "--today 2027-07-01";
    baton.ok(&format!("function move nadi data transferred --on 2027-03-10 --evidence Signed --reason Theirs {today}"));
    let (same, made) = data(&baton);
    assert_eq!(same, uid);
    assert_eq!(
        (made.from.as_str(), made.sequence),
        ("20270310", planned.sequence + 1)
    );
    baton.ok(&format!("org leave nadi trust --on 2027-06-15 {today}"));
    let days = read(&written(&baton, "all"));
    let exit = days
        .values()
        .find(|day| kind(&day.words) == DayKind::Exit)
        .unwrap();
    assert_eq!((exit.from.as_str(), exit.sequence), ("20270615", 1));
}

#[test]
fn a_history_keeps_its_uids_in_another_store_and_another_plan_has_its_own() {
    let begun = || {
        let baton = Baton::new();
        baton.ok("new nadi --name Nadi");
        baton.ok("exit nadi --target 2027-06-30");
        baton
    };
    let (here, there) = (begun(), begun());
    let days = |baton: &Baton| read(&written(baton, "all"));
    let (own, others) = (days(&here), days(&there));
    assert_eq!(own.len(), 1);
    assert!(own.keys().all(|uid| !others.contains_key(uid)), "{own:?}");
    here.ok("export nadi --format events -o nadi.jsonl");
    let moved = Baton::new();
    moved.file("nadi.jsonl", here.text("nadi.jsonl"));
    moved.ok("import nadi.jsonl");
    assert_eq!(written(&moved, "all"), written(&here, "all"));
}

#[test]
fn a_calendar_without_a_day_is_said_to_be_empty() {
    let ran = nadi().ok("export nadi --format ics --audience funders");
    assert_eq!(
        ran.stderr.trim(),
        "note: no day of nadi is for this audience yet; the calendar is empty"
    );
    assert!(read(&ran.stdout).is_empty());
}

#[test]
fn words_that_somebody_wrote_stand_in_no_uid() {
    let baton = nadi();
    baton.ok("occasion add nadi --name \"Ask the sick deputy\" --from 2027-01-05");
    let text = written(&baton, "all");
    let uids: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("UID:"))
        .collect();
    assert_eq!(uids.len(), 1, "{text}");
    let (hash, ending) = uids[0].trim_start_matches("UID:").split_once('@').unwrap();
    assert!(hash.len() == 32 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
    assert_eq!(ending, "baton");
}

#[test]
fn the_same_history_gives_the_same_bytes_on_any_day() {
    let baton = super::transition::leaving();
    let text = written(&baton, "team");
    assert_eq!(text, written(&baton, "team"));
    let later = baton.ok("export nadi --format ics --audience team --today 2028-01-01");
    assert_eq!(text.as_bytes(), later.bytes());
    let count = |what: &str| text.lines().filter(|line| line.starts_with(what)).count();
    assert_eq!(count("DTSTAMP:"), count("BEGIN:VEVENT"));
}

#[test]
fn each_audience_is_given_its_days_and_nobody_names_notes_or_people() {
    let baton = super::transition::leaving();
    for line in [
        "function plan nadi data --receiver riverside --lead asha --start 2027-01-01 --transfer 2027-03-31 --confirm 2027-06-30",
        "review add nadi --name \"Outside look\" --kind third-party --planned 2027-02-01 --note \"SECRET\"",
        "message add nadi --to partner-heads --about \"The exit\" --messenger asha --planned 2027-01-10",
        "occasion add nadi --name Harvest --from 2027-04-10 --to 2027-04-14 --note \"SECRET\"",
        "exit nadi --note \"SECRET\"",
    ] {
        baton.ok(line);
    }
    let of = |audience: Audience| read(&written(&baton, audience.as_str()));
    let all = of(Audience::All);
    let kinds: Vec<DayKind> = all.values().map(|day| kind(&day.words)).collect();
    for kind in [
        DayKind::Start,
        DayKind::Transfer,
        DayKind::Confirm,
        DayKind::Exit,
        DayKind::Coexistence,
        DayKind::Check,
        DayKind::Review,
        DayKind::Message,
        DayKind::Occasion,
    ] {
        assert!(kinds.contains(&kind), "{kind} of {kinds:?}");
    }
    for audience in Audience::ALL {
        let text = written(&baton, audience.as_str());
        for hidden in ["SECRET", "Asha", "asha", "Two teams"] {
            assert!(!text.contains(hidden), "{hidden} for {audience}: {text}");
        }
        let mut expected = all.clone();
        expected.retain(|_, day| audience.sees(kind(&day.words)));
        assert_eq!(of(*audience), expected, "{audience}");
    }
    let days = of(Audience::Community);
    let mut stages = days.values().filter(|day| day.words.contains("Watching"));
    let stage = stages.next().unwrap();
    assert_eq!(
        (stage.from.as_str(), stage.to.as_str()),
        ("20270401", "20270501")
    );
    assert_eq!(stage.words, "Side by side: Watching, Sample Trust leads");
    insta::assert_snapshot!(
        baton
            .args("export nadi --format toml --audience team")
            .run()
    );
}

#[test]
fn long_names_in_any_script_are_folded_and_read_back_whole() {
    let baton = nadi();
    let name = "सामूहिक शक्ति, पुनर्चक्रण और कचरा बीनने वालों का दीर्घकालिक सहयोग; बेंगलुरु \\ दक्षिण";
    baton
        .args("function edit nadi data --name")
        .arg(name)
        .run()
        .success();
    baton.ok("function plan nadi data --transfer 2027-03-31");
    let text = written(&baton, "all");
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert!(text.lines().all(|line| line.len() <= 75), "{text}");
    assert_eq!(data(&baton).1.words, format!("{name}: transferred"));
    let called = "Water, air; \\n and soil";
    baton
        .args("plan edit nadi --name")
        .arg(called)
        .run()
        .success();
    let calendar: Calendar = written(&baton, "all").parse().unwrap();
    assert_eq!(calendar.get_name(), Some(called));
}

#[test]
fn the_table_of_who_is_given_which_days_is_the_one_that_is_written_down() {
    let mut table = String::new();
    let audiences: Vec<&str> = Audience::ALL.iter().map(|one| one.as_str()).collect();
    let line = "---|".repeat(audiences.len() + 1);
    let _ = writeln!(
        table,
        "| kind of day | {} |\n|{line}",
        audiences.join(" | ")
    );
    for kind in DayKind::ALL {
        let seen = Audience::ALL
            .iter()
            .map(|one| if one.sees(*kind) { "yes" } else { "-" });
        let _ = writeln!(
            table,
            "| {kind} | {} |",
            seen.collect::<Vec<_>>().join(" | ")
        );
    }
    let document = include_str!("../../docs/file-format.md");
    assert!(
        document.contains(&table),
        "docs/file-format.md should have:\n{table}"
    );
}
