//! Files that mean harm, or were typed by a tired person: refused with the place, and nothing of them reaches a screen.

use crate::interchange::support::{complaints, day, place_at};
use baton::domain::Plan;
use baton::interchange::plan_file::{differences, export};
use baton::interchange::records::HISTORY_LIMIT;
use baton::interchange::{FILE_LIMIT, ImportError, parse_plan, parse_template, read_text};
use std::io::Read;

/// A plan file with every kind of text field filled.
const FULL: &str = include_str!("full_plan.toml");

/// Pieces of text that could hide, move or forge what a screen shows, as TOML spells them inside quotes.
const HOSTILE: &[&str] = &[
    "\\u001b[2J",
    "\\u001b[31mred",
    "\\u001b]0;title\\u0007",
    "\\u001b]52;c;ZXZpbA==\\u0007",
    "\\u001b]8;;http://x\\u001b\\\\",
    "\\u001bPq",
    "\\u001b(0",
    "\\e[1m",
    "\\u009b31m",
    "\\u0090q",
    "\\u009d0;t\\u009c",
    "\\u0007",
    "\\b\\b\\bgone",
    "over\\rwritten",
    "\\u0000",
    "\\u0001",
    "\\u000b",
    "\\f",
    "\\u000e",
    "\\u007f",
    "\\u0085",
    "\\u202e drawkcab",
    "\\u202a",
    "\\u202b",
    "\\u202c",
    "\\u202d",
    "\\u2066",
    "\\u2067",
    "\\u2068",
    "\\u2069",
    "\\u200e",
    "\\u200f",
    "\\u061c",
    "zero\\u200bwidth",
    "\\u2060",
    "\\ufeff",
    "soft\\u00adhyphen",
    "\\U000e0041\\U000e0042",
    "\\u2028line",
    "\\ufff9",
    "\\ue000",
    "e\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301",
    "\u{202e}raw",
    "zero\u{200b}raw",
    "\u{feff}raw",
];

/// The line and column of each place where free text stands in the full file.
fn texts() -> Vec<(usize, usize)> {
    let column = |line: &str| line.find("FILL").map(|at| line[..at].chars().count() + 1);
    let lines = (1..).zip(FULL.lines());
    lines
        .filter_map(|(number, line)| Some((number, column(line)?)))
        .collect()
}

fn is_safe(error: &ImportError) -> bool {
    let told = format!("{error}{error:?}");
    !told.chars().any(|c| {
        let bidi = matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        bidi || (c.is_control() && c != '\n')
    })
}

#[test]
fn the_full_file_is_sound_in_itself() {
    let file = parse_plan("full.toml", FULL).unwrap_or_else(|error| panic!("{error}"));
    let again = parse_plan("again.toml", &export(&file.plan, None)).unwrap();
    assert_eq!(again.plan, file.plan);
    assert!(texts().len() > 50, "{}", texts().len());
    assert!(HOSTILE.len() >= 40);
}

#[test]
fn hostile_text_is_refused_in_every_field_at_its_line_and_column() {
    for hostile in HOSTILE {
        let text = FULL.replace("FILL", &format!("FILL{hostile}"));
        let error = parse_plan("full.toml", &text).expect_err(hostile);
        assert!(is_safe(&error), "{error}");
        for (line, column) in texts() {
            let from = column + "FILL".len();
            let to = from + hostile.chars().count();
            assert!(
                error.problems.iter().any(|problem| problem.line == line
                    && (from..=to).contains(&problem.column)
                    && problem.path.contains('.')),
                "line {line}, column {from} to {to}, {hostile}: {error}"
            );
        }
        assert_eq!(error.problems.len(), texts().len(), "{hostile}: {error}");
    }
}

#[test]
fn hostile_keys_and_file_names_are_made_safe_to_show() {
    let text = FULL.replace("[exit]", "[exit]\n\"\\u001b[2J\u{202e}\" = 1");
    let error = parse_plan("\u{1b}[2J\u{202e}.toml", &text).unwrap_err();
    assert_eq!(error.problems.len(), 1);
    assert!(
        !error
            .to_string()
            .chars()
            .any(|c| c == '\u{1b}' || c == '\u{202e}')
    );
    assert!(error.to_string().starts_with("\\u{1b}[2J\\u{202e}.toml:"));
}

/// The problems of the full file after one piece of it was replaced.
#[track_caller]
fn problems_with(old: &str, new: &str) -> ImportError {
    assert!(FULL.contains(old), "{old}");
    parse_plan("full.toml", &FULL.replacen(old, new, 1)).expect_err(new)
}

/// What is replaced by what, where in it the problem lies, and words of the message.
const MISTAKES: &[(&str, &str, &str, &str)] = &[
    (
        "weight = 4",
        "weight = 9",
        "9",
        "a weight is a whole number from 1 to 5",
    ),
    (
        "weight = 4",
        "weight = 4.0",
        "4.0",
        "this is a number with decimals",
    ),
    ("weight = 4", "weight = \"4\"", "\"4\"", "this is text"),
    ("weight = 4", "wieght = 4", "wieght", "did you mean weight?"),
    (
        "stage = \"shared\"",
        "stage = \"shred\"",
        "\"shred\"",
        "did you mean shared?",
    ),
    (
        "target = 2024-03-31",
        "target = 2024-02-30",
        "2024-02-30",
        "this is not TOML",
    ),
    (
        "target = 2024-03-31",
        "target = 2024-03-31T10:00:00Z",
        "2024-03-31T",
        "a time of day",
    ),
    (
        "target = 2024-03-31",
        "target = \"2024-03-31\"",
        "\"2024-03-31\"",
        "without quotes",
    ),
    (
        "target = 2024-03-31",
        "target = 0024-03-31",
        "0024",
        "from 1900 to 2200",
    ),
    (
        "score = 4",
        "score = 6",
        "6",
        "scores are the whole numbers 1 to 5",
    ),
    (
        "score = 4",
        "score = 0",
        "0",
        "scores are the whole numbers 1 to 5",
    ),
    ("score = 4", "score = \"4\"", "\"4\"", "without quotes"),
    (
        "floor = 2.75",
        "floor = 2.755",
        "2.755",
        "at most two decimals",
    ),
    ("floor = 2.75", "floor = 5.01", "5.01", "from 1 to 5"),
    ("floor = 2.75", "floor = nan", "nan", "at most two decimals"),
    ("floor = 2.75", "floor = 1e0", "1e0", "at most two decimals"),
    (
        "floor_total = 65",
        "floor_total = 101",
        "101",
        "more than 100",
    ),
    (
        "holder = \"asha-trust\"",
        "holder = \"asha-trsut\"",
        "\"asha-trsut\"",
        "did you mean asha-trust?",
    ),
    (
        "holder = \"asha-trust\"",
        "holder = \"nobody\"",
        "\"nobody\"",
        "there is no organisation nobody",
    ),
    (
        "lead = \"p-asha\"",
        "lead = \"p-nobody\"",
        "\"p-nobody\"",
        "there is no person p-nobody",
    ),
    (
        "id = \"p-ravi\"",
        "id = \"p-asha\"",
        "\"p-asha\"\n",
        "is used twice",
    ),
    (
        "id = \"asha-trust\"",
        "id = \"Asha Trust\"",
        "\"Asha Trust\"",
        "cannot be an id",
    ),
    (
        "months = 6",
        "months = 6\nshare = 3",
        "share",
        "not a key that is known here",
    ),
    (
        "id = \"CT8\"",
        "id = \"OV99\"",
        "\"OV99\"",
        "is not a flag rule",
    ),
    (
        "format = 1",
        "format = 7",
        "",
        "this version reads format 1",
    ),
    (
        "met = true",
        "met = \"yes\"",
        "\"yes\"",
        "this is text; it should be true or false",
    ),
    (
        "peak = [\"early\"]",
        "peak = \"early\"",
        "\"early\"\norder",
        "a list is wanted",
    ),
    (
        "peak = [\"early\"]",
        "peak = [\"early\", 3]",
        "3]",
        "this is a whole number",
    ),
    (
        "voting = true",
        "voting = 1",
        "1\n\n[[round.scorer.conflict]]",
        "true or false",
    ),
];

#[test]
fn each_mistake_is_told_with_its_place_and_what_is_allowed() {
    for (old, new, at, words) in MISTAKES {
        let text = FULL.replacen(old, new, 1);
        let error = problems_with(old, new);
        let told = complaints(&error);
        let start = FULL.find(old).unwrap();
        let place = place_at(&text, start + text[start..].find(at).unwrap());
        let fits =
            error.problems.iter().zip(&told).any(|(problem, told)| {
                (problem.line, problem.column) == place && told.contains(words)
            });
        assert!(
            fits || (at.is_empty() && told[0].contains(words)),
            "{new}: {place:?}\n{error}"
        );
    }
}

/// What is replaced by what, and words of the message.
const MISFITS: &[(&str, &str, &str)] = &[
    (
        "stage = \"shared\"",
        "stage = \"transferred\"",
        "the steps in the file lead to shared",
    ),
    (
        "phase = \"middle\"",
        "phase = \"mature\"",
        "the decisions in the file lead to middle",
    ),
    (
        "from = \"early\"",
        "from = \"mature\"",
        "the walk stands at early here",
    ),
    (
        "state = \"answered\"",
        "state = \"unasked\"",
        "cannot be unasked",
    ),
    (
        "state = \"decided\"",
        "state = \"open\"",
        "a round that is open has no closed",
    ),
    (
        "state = \"decided\"",
        "state = \"draft\"",
        "a round that is draft has no opened",
    ),
    (
        "to = \"retired\"",
        "to = \"held\"",
        "the function stands at held already",
    ),
    ("reason = \"FILL ended\"", "link = \"x\"", "for a reason"),
    ("id = \"mature\"", "id = \"early\"", "exactly four phases"),
    (
        "erased = true",
        "erased = true\nname = \"Ravi\"",
        "said to be erased",
    ),
    (
        "template = \"collective-impact\"",
        "note = \"x\"",
        "a version without a template",
    ),
    (
        "ready = false, because = \"FILL hiring\"",
        "ready = false",
        "says why",
    ),
];

#[test]
fn what_does_not_fit_together_is_told() {
    for (old, new, words) in MISFITS {
        let error = problems_with(old, new);
        let told = complaints(&error);
        assert!(
            told.iter().any(|told| told.contains(words)),
            "{new}: {error}"
        );
        assert!(
            error.problems.iter().all(|problem| problem.line > 0),
            "{error}"
        );
    }
}

#[test]
fn syntax_errors_and_other_mistakes_are_told_together() {
    let text = FULL
        .replacen("[exit]", "[exit", 1)
        .replacen("weight = 4", "weight = 9", 1)
        .replacen("currency = \"INR\"", "currency = INR", 1);
    let error = parse_plan("full.toml", &text).unwrap_err();
    let told = complaints(&error);
    assert!(
        told.iter().filter(|told| told.contains("not TOML")).count() >= 2,
        "{error}"
    );
    assert!(
        told.iter().any(|told| told.contains("a weight is")),
        "{error}"
    );
    assert!(!told.iter().any(|told| told.contains("missing")), "{error}");
}

#[test]
fn a_file_that_is_too_large_is_not_read_to_its_end() {
    let endless = std::io::repeat(b'#');
    let error = read_text("endless", endless, FILE_LIMIT).unwrap_err();
    assert!(complaints(&error)[0].contains("larger than 4096 KiB"));
    let large = format!("{FULL}\n# {}", "x".repeat(FILE_LIMIT));
    assert!(complaints(&parse_plan("large", &large).unwrap_err())[0].contains("larger than"));
    const { assert!(HISTORY_LIMIT == 64 * 1024 * 1024) };
    let fits = read_text("fits", FULL.as_bytes().chain(&b"#"[..]), FILE_LIMIT).unwrap();
    assert_eq!(fits.len(), FULL.len() + 1);
}

#[test]
fn bytes_that_are_not_text_are_told_with_their_place() {
    let error = read_text("binary", &b"[baton]\nkind\xff"[..], FILE_LIMIT).unwrap_err();
    assert_eq!((error.problems[0].line, error.problems[0].column), (2, 5));
    assert!(complaints(&error)[0].contains("not UTF-8"));
}

#[test]
fn deep_nesting_is_refused_and_does_not_bring_the_program_down() {
    let header = "[baton]\nkind = \"plan\"\nformat = 1\n";
    let deep = [
        format!("a = {}{}", "[".repeat(50_000), "]".repeat(50_000)),
        format!("a = {}1{}", "{ b = ".repeat(50_000), " }".repeat(50_000)),
        format!("{}a = 1", "a.".repeat(50_000)),
        format!("[{}a]", "a.".repeat(50_000)),
        format!("a = {}", "[".repeat(200_000)),
    ];
    for deep in deep {
        let error = parse_plan("deep", &format!("{header}{deep}")).unwrap_err();
        assert!(!error.problems.is_empty());
        assert!(parse_template("deep", &deep).is_err());
    }
}

#[test]
fn more_of_anything_than_a_plan_can_have_is_refused() {
    let many = |record: &str, count: usize| -> String {
        (0..count).fold(FULL.to_owned(), |text, n| {
            text + &record.replace('#', &n.to_string())
        })
    };
    let function = "\n[[function]]\nid = \"f#\"\nname = \"F\"\nends_by = \"retire\"\n";
    let organisation = "\n[[organisation]]\nid = \"o#\"\nname = \"O\"\n";
    for (text, limit) in [
        (many(function, 501), "500"),
        (many(organisation, 201), "200"),
    ] {
        let told = complaints(&parse_plan("many", &text).unwrap_err());
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(
            told[0].contains(&format!("there are more than {limit}")),
            "{told:#?}"
        );
    }
    let long = FULL.replacen("FILL", &"x".repeat(4001), 1);
    let told = complaints(&parse_plan("long", &long).unwrap_err());
    assert!(told[0].contains("too long"), "{told:#?}");
}

#[test]
fn a_file_full_of_nonsense_is_refused_like_any_other() {
    let nonsense = [
        "]\n",
        "a = [{},{}]\n",
        "= \n",
        "\"",
        "[[function]]\n",
        "x.y.z = \u{202e}\n",
        "a=1\n",
    ];
    for piece in nonsense {
        let text = format!(
            "[baton]\nkind = \"plan\"\nformat = 1\n{}",
            piece.repeat(120_000 / piece.len())
        );
        let error = parse_plan("nonsense", &text).unwrap_err();
        assert!(error.problems.len() <= 200 && is_safe(&error));
        assert!(parse_template("nonsense", &text).is_err());
    }
}

#[test]
fn functions_that_all_need_each_other_are_told_once() {
    let ids: Vec<String> = (0..400).map(|n| format!("\"f{n}\"")).collect();
    let block = |n: usize| {
        let needs: Vec<&str> = (1..25)
            .map(|step| ids[(n + step * 7) % 400].as_str())
            .collect();
        format!(
            "[[function]]\nid = {}\nname = \"F\"\nends_by = \"retire\"\ndepends_on = [{}]\n",
            ids[n],
            needs.join(", ")
        )
    };
    let blocks: Vec<String> = (0..400).map(block).collect();
    let template = include_str!("own_template.toml");
    let error = parse_template("circle", &(template.to_owned() + &blocks.join("\n"))).unwrap_err();
    assert_eq!(error.problems.len(), 1, "{error}");
    assert!(error.problems[0].message.contains("in a circle"));
    let error = parse_plan("circle", &(FULL.to_owned() + &blocks.join("\n")));
    assert!(
        differences(None, &error.unwrap(), day("2026-11-21")).is_ok(),
        "circles are the rules' matter"
    );
}

#[test]
fn a_flood_of_problems_is_cut_and_counted() {
    let flood = (0..50_000).fold(FULL.to_owned(), |text, n| text + &format!("\nkey{n} = {n}"));
    let error = parse_plan("flood", &flood[..flood.len().min(FILE_LIMIT)]).unwrap_err();
    assert_eq!(error.problems.len(), 200);
    assert!(error.unlisted > 0);
    assert!(error.to_string().ends_with("more problems"));
}

#[test]
fn a_refused_file_proposes_nothing() {
    let file = parse_plan("full.toml", FULL).unwrap();
    let mut plan = file.plan.clone();
    plan.questions = plan.questions.iter().take(0).cloned().collect();
    let text = export(&plan, None);
    let without = parse_plan("without.toml", &text).unwrap();
    let error = differences(Some(&file.plan), &without, day("2026-11-21")).unwrap_err();
    assert!(complaints(&error)[0].contains("is in the plan and not in the file"));
    let _: Plan = plan;
}
