//! Plan files: what is written is read back as the same plan, and every difference becomes the right changes.

use crate::interchange::support::{begun, complaints, day};
use crate::support::plan::a_plan;
use crate::support::words::id;
use baton::domain::Plan;
use baton::domain::book::{Book, Column, Entry, Kind, Value};
use baton::domain::flags::settings::{RuleId, RuleSetting};
use baton::domain::person::PersonName;
use baton::domain::round::Round;
use baton::domain::rules::ENTRY_LIMIT;
use baton::interchange::plan_file::{differences, export, export_json};
use baton::interchange::{FILE_LIMIT, parse_plan};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// The plan files of the project: name and text.
fn samples() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let read = |path: PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    };
    files.map(read).collect()
}

fn sample(text: &str) -> Plan {
    let file = parse_plan("sample", text).unwrap_or_else(|error| panic!("{error}"));
    begun(&file, day("2026-11-21")).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn every_sample_plan_begins_by_the_rules_and_comes_out_as_its_file_says() {
    for (name, text) in &samples() {
        let file = parse_plan(name, text).unwrap_or_else(|error| panic!("{error}"));
        let plan =
            begun(&file, day("2026-11-21")).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(plan, file.plan, "{name}");
    }
}

/// A value in a column, as long as people write them.
fn value(column: &Column) -> Value {
    let prose = "They want to hear of it first, from somebody whom they know. ".repeat(4);
    match column.kind {
        Kind::Line => column.parse(&prose[..60]).unwrap(),
        Kind::Text => column.parse(&prose).unwrap(),
        Kind::Day(_) => Value::Day(day("2026-03-31")),
        Kind::Amount => Value::Number(4_500_000),
        Kind::Number { low, .. } => Value::Number(low),
        Kind::YesNo => Value::YesNo(true),
        Kind::Rule => Value::Word("EV2"),
        Kind::Word(words) => Value::Word(words[0]),
        Kind::Organisation => Value::Organisation(id("nadi-trust")),
        Kind::Organisations => {
            Value::Organisations(vec![id("nadi-trust"), id("river-women"), id("setu-house")])
        }
        Kind::Person => Value::Person(id("p-asha")),
        Kind::Function => Value::Function(id("archive")),
        Kind::Question => Value::Question(id("q01")),
        Kind::Entry(_) => Value::Entry(id("entry-0")),
    }
}

#[test]
fn a_plan_with_thousands_of_entries_of_every_book_and_column_fits_into_a_file() {
    let mut plan = a_plan();
    for number in 0..ENTRY_LIMIT {
        let book = Book::ALL[number % Book::ALL.len()];
        let slug = format!("entry-{}", number / Book::ALL.len());
        let entry = Entry::new(book, id(&slug));
        let columns = book.columns().iter();
        plan.books
            .put(columns.fold(entry, |entry, column| entry.with(column, value(column))));
    }
    let text = export(&plan, None);
    assert!(text.len() < FILE_LIMIT, "{} bytes", text.len());
    assert_eq!(parse_plan("full.toml", &text).unwrap().plan, plan);
}

#[test]
fn an_exported_sample_plan_is_read_back_as_the_same_plan() {
    for (name, text) in &samples() {
        let plan = sample(text);
        let exported = export(&plan, None);
        let file = parse_plan(name, &exported).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(file.plan, plan, "{name}");
        assert_eq!(export(&file.plan, None), exported, "{name}");
        let none = differences(Some(&plan), &file, day("2026-11-21")).unwrap();
        assert_eq!(none.lines, [""; 0], "{name}");
        assert_eq!(none.proposal.changes, [], "{name}");
    }
}

#[test]
fn a_rule_of_another_hand_comes_out_as_json_or_is_refused() {
    let (_, text) = samples().swap_remove(0);
    let mut plan = sample(&text);
    let mut with = |name: &str| {
        let thresholds = [(name.to_owned(), 3)].into();
        let on = true;
        let setting = RuleSetting { on, thresholds };
        plan.attention.rules = [(RuleId::Fr2, setting)].into();
        export_json(&plan, None)
    };
    for odd in ["a b", "", "x\n[y]", "\"\u{1b}\\", "a.b"] {
        let json = with(odd).unwrap();
        assert_eq!(json["rule"][0][odd], 3, "{odd:?}");
    }
    let refused = with("on").unwrap_err();
    assert!(refused.to_string().contains("no way to write"), "{refused}");
    plan.attention.rules.clear();
    plan.exit.target = baton::domain::Date::from_ymd_opt(12_000, 1, 1);
    assert!(export_json(&plan, None).is_err());
}

#[test]
fn a_name_that_was_erased_goes_with_the_proposal() {
    let (_, text) = samples().swap_remove(0);
    let mut plan = sample(&text);
    let person = plan.members.people.iter().next().unwrap().id.clone();
    plan.members.people.get_mut(&person).unwrap().name = PersonName::Erased;
    let file = parse_plan("sample", &export(&plan, None)).unwrap();
    let found = differences(None, &file, day("2026-11-21")).unwrap();
    assert!(found.proposal.names.contains(&(person, PersonName::Erased)));
}

/// A closed round in which everybody scored everything, with the people who did.
fn large_round(scorers: usize, candidates: usize, criteria: usize) -> String {
    let mut text =
        "\n[[round]]\nid = \"large\"\nname = \"Large\"\nstate = \"closed\"\nopened = 2024-01-01\n\
        closed = 2024-01-02\nfloor_total = 65\n"
            .to_owned();
    for n in 0..criteria {
        let named = format!("id = \"k-{n}\"\nname = \"K\"");
        write!(
            text,
            "[[round.criterion]]\n{named}\nweight = 12\nfloor = 2.5\n"
        )
        .unwrap();
    }
    for n in 0..candidates {
        write!(text, "[[round.candidate]]\nid = \"c-{n}\"\nname = \"C\"\n").unwrap();
    }
    for n in 0..scorers {
        write!(text, "[[round.scorer]]\nperson = \"s-{n}\"\n").unwrap();
    }
    for n in 0..scorers * candidates * criteria {
        let (scorer, rest) = (n % scorers, n / scorers);
        let (candidate, criterion) = (rest % candidates, rest / candidates);
        write!(
            text,
            "[[round.score]]\nscorer = \"s-{scorer}\"\ncandidate = \"c-{candidate}\"\n\
             criterion = \"k-{criterion}\"\nscore = 4\n"
        )
        .unwrap();
    }
    for n in 0..scorers {
        write!(text, "[[person]]\nid = \"s-{n}\"\n").unwrap();
    }
    text
}

#[test]
fn a_round_as_large_as_they_come_is_read_back() {
    let (_, text) = samples().swap_remove(0);
    let text = text + &large_round(30, 15, 8);
    let file = parse_plan("large", &text).unwrap_or_else(|error| panic!("{error}"));
    let exported = export(&file.plan, None);
    let again = parse_plan("large", &exported).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(again.plan, file.plan);
    assert_eq!(
        again
            .plan
            .rounds
            .get(&"large".parse().unwrap())
            .unwrap()
            .answers
            .scores
            .len(),
        3600
    );
}

#[test]
fn a_plan_larger_than_a_mebibyte_is_read_back() {
    let (_, text) = samples().swap_remove(0);
    let mut long = String::new();
    for n in 0..120 {
        let words = "पुस्तकालय ".repeat(300);
        write!(
            long,
            "[[organisation]]\nid = \"o-{n}\"\nname = \"O\"\nnote = \"{}\"\n",
            words.trim()
        )
        .unwrap();
    }
    let file = parse_plan("large", &(text + &long)).unwrap_or_else(|error| panic!("{error}"));
    let exported = export(&file.plan, None);
    assert!(exported.len() > 1024 * 1024);
    assert_eq!(parse_plan("large", &exported).unwrap().plan, file.plan);
}

/// A file of an earlier version, which showed scores as they came in.
const HALF_REVEALED: &str = include_str!("half_revealed.toml");

const MODERATED: &str = "
[[round.moderation]]
scorer = \"p-dev\"
candidate = \"hill\"
criterion = \"depth\"
score = 3
reason = \"misread the anchor\"
on = 2026-02-03
";

#[test]
fn a_half_revealed_round_of_an_earlier_version_counts_as_ended() {
    for text in [
        HALF_REVEALED.to_owned(),
        format!("{HALF_REVEALED}{MODERATED}"),
    ] {
        let plan = sample(&text);
        let round = plan.rounds.iter().next().unwrap();
        assert!(round.shows_scores());
        assert_eq!(round.reveals().sealed.len(), 1);
        let (on, reason) = round.days.reveals_ended.clone().unwrap();
        assert_eq!(on, day("2026-02-01"));
        assert_eq!(
            reason.as_str(),
            "scores were shown before every ballot was revealed"
        );
        let again = parse_plan("again", &export(&plan, None)).unwrap();
        assert_eq!(again.plan, plan);
        let file = parse_plan("sample", &text).unwrap();
        let none = differences(Some(&plan), &file, day("2026-11-21")).unwrap();
        assert_eq!(none.proposal.changes, []);
    }
}

#[test]
fn a_round_that_waits_comes_in_without_its_scores_and_says_so() {
    let (text, _) = HALF_REVEALED.split_once("[[round.score]]").unwrap();
    let file = parse_plan("sample", text).unwrap();
    let found = differences(None, &file, day("2026-11-21")).unwrap();
    let waits = "! round lead waits for its ballots to be revealed: collect every .open file again, also those collected before";
    assert_eq!(found.lines.last().unwrap(), waits);
    let waiting = sample(text);
    assert!(waiting.rounds.iter().all(Round::waits_for_reveals));
    // Scores do not come to light by way of a file.
    let with_scores = parse_plan("sample", HALF_REVEALED).unwrap();
    let refused = differences(Some(&waiting), &with_scores, day("2026-11-21")).unwrap_err();
    assert_eq!(
        complaints(&refused),
        [
            "the file shows scores, and in the plan they wait until every ballot is revealed | take the scores out of the file; or end the reveals with `baton round end-reveals`, and export the plan again"
        ]
    );
}
