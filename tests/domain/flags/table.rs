//! `docs/flags.md`, made from the catalogue of rules.
//!
//! `BATON_FLAGS=write cargo test --test main flags_table` makes it anew; without it the test says whether it is fresh.

use baton::domain::flags::catalogue::{Rule, rules};
use std::fmt::Write;
use std::path::Path;

const HEAD: &str = "# Flags

Made from the catalogue of rules by `BATON_FLAGS=write cargo test --test main flags_table`; do not edit.

A flag says what a plan should not overlook. It is computed from the plan and a day, and never stored. A rule raises
flags, stays silent, or says that it cannot tell because what it needs is unknown. `stop` should keep a step from being
closed, `warn` is worth a talk, `note` is worth knowing. `baton rule set` switches a rule off and moves its thresholds;
a plan keeps only what it sets itself. A flag can be accepted for a while, with a reason.

The thresholds are starting points, not findings of research; where a source gives a number it is named.
";

/// Questions of the bank that have no rule of their own, because another one says the same.
const SAID_BY: &[(&str, &str)] = &[
    ("Q10", "FR4: months after the exit that are paid for"),
    ("Q12", "OV2: who speaks with funders"),
    ("Q23", "FR3: whether the receiver has budget and time"),
    (
        "Q29",
        "FR9: partners that promised to carry on; who only gives money or looks at results is no partner here, as in Q08",
    ),
    ("Q30", "FR8: what becomes of each place in the team"),
    ("Q40", "OV3: whose name is on what is shown outside"),
    ("Q44", "OV12: hard conversations that go on"),
    ("Q47", "OV15: decisions without another view"),
    ("Q48", "OV13: who carries out what was decided"),
];

/// What no plan can decide today, and why.
const NOT_COMPUTED: &[(&str, &str)] = &[
    (
        "OV9, shortlist",
        "whether the backbone sets the shortlist alone: a round does not keep who proposed a candidate, and who typed the name is not who chose it; the share of votes is judged",
    ),
    (
        "CT2, yearly",
        "no time side by side is asked for a whole year; while no forum is on record the function's own cycle stands for the forum's",
    ),
    (
        "CT8, emergencies",
        "only a host that closes or loses its standing is taken for one: a backbone that can no longer do its work well still chooses when to tell",
    ),
    (
        "RV5, old stop flags",
        "two stop flags open over 90 days ask for a review: flags are computed from a plan on a day and never stored, so that no plan knows since when one is open",
    ),
    (
        "Q09",
        "an onboarding pack is in no book; an answer with its evidence says where it is",
    ),
    (
        "Q22",
        "a plan keeps functions, not single indicators and their owners",
    ),
    (
        "Q27",
        "who came to which meeting is kept nowhere, so nobody can be seen to stay away",
    ),
    (
        "Q15 Q17 Q24 Q39 Q42 Q45",
        "only people can answer; Q-LATE says when nobody was asked, Q-STALE when an answer is old, EV3 when it rests on nothing",
    ),
];

#[test]
fn the_flags_table_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/flags.md");
    if std::env::var_os("BATON_FLAGS").is_some_and(|what| what == "write") {
        std::fs::write(&path, table()).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == table(),
        "docs/flags.md is stale; make it anew with `BATON_FLAGS=write cargo test --test main flags_table`"
    );
}

#[test]
fn every_rule_of_the_list_and_every_question_of_the_bank_is_in_the_flags_table() {
    let numbered = |family: &'static str, last| (1..=last).map(move |n| format!("{family}{n}"));
    let questions = (1..=48).map(|number| format!("Q{number:02}"));
    let wanted = numbered("OV", 15)
        .chain(numbered("CT", 12))
        .chain(numbered("FR", 11))
        .chain(numbered("EV", 6))
        .chain(numbered("RV", 5))
        .chain(questions);
    let built: Vec<&str> = rules().map(|rule| rule.id.as_str()).collect();
    let named = |id: &str| {
        let listed = SAID_BY.iter().chain(NOT_COMPUTED);
        listed
            .filter(|(ids, _)| ids.split(' ').any(|one| one == id))
            .count()
    };
    for id in wanted {
        let places = usize::from(built.contains(&id.as_str())) + named(&id);
        assert_eq!(
            places, 1,
            "{id} is built or named with the reason, one of both"
        );
    }
}

fn table() -> String {
    let mut text = HEAD.to_owned();
    let families = [
        ("Overreach by the backbone", "OV"),
        ("Continuity and days", "CT"),
        ("What hangs by a thread", "FR"),
        ("Evidence, and what was promised for a day", "EV"),
        ("Reviews", "RV"),
        ("Questions", "Q"),
    ];
    for (heading, prefix) in families {
        write!(text, "\n## {heading}\n\n").unwrap();
        row(
            &mut text,
            &["rule", "speaks when", "severity", "thresholds", "source"],
        );
        row(&mut text, &["---"; 5]);
        for rule in rules().filter(|rule| rule.id.as_str().starts_with(prefix)) {
            row(&mut text, &cells(rule).each_ref().map(String::as_str));
        }
    }
    text.push_str("\n## Questions that another rule watches\n\n");
    listed(&mut text, ["question", "rule"], SAID_BY);
    text.push_str("\n## Not computed\n\n");
    listed(&mut text, ["rule", "why not"], NOT_COMPUTED);
    text
}

fn cells(rule: &Rule) -> [String; 5] {
    let source = rule.source;
    let own = ["Rule", "Question"].map(|word| format!("{word} {}", rule.id));
    let bare = own.iter().find_map(|own| source.strip_prefix(own.as_str()));
    let bare = bare.unwrap_or(source).trim_start_matches([';', ',', ' ']);
    let thresholds = rule
        .thresholds
        .iter()
        .map(|one| format!("`{}` {}: {}", one.name, one.default, one.about));
    [
        rule.id.to_string(),
        rule.title.to_owned(),
        rule.severity.to_string(),
        thresholds.collect::<Vec<_>>().join("; "),
        bare.to_owned(),
    ]
}

fn listed(text: &mut String, heads: [&str; 2], rows: &[(&str, &str)]) {
    row(text, &heads);
    row(text, &["---"; 2]);
    for (what, why) in rows {
        row(text, &[what, why]);
    }
}

fn row(text: &mut String, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
    writeln!(text, "| {} |", cells.join(" | ")).unwrap();
}
