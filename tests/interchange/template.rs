//! Templates: those of the project are sound, and a user's own works like them.

use crate::interchange::support::{complaints, place_of};
use baton::domain::analysis::Transition;
use baton::domain::book::Book;
use baton::domain::collective::Collective;
use baton::domain::flags::assess;
use baton::domain::flags::settings::RuleId;
use baton::domain::phase::PhaseId;
use baton::domain::round::Hundredths;
use baton::domain::text::Line;
use baton::domain::{Change, Plan};
use baton::interchange::{FILE_LIMIT, Template, parse_template, template};
use baton::twin::transition::TransitionSeen;

const OWN: &str = include_str!("own_template.toml");

fn own() -> Template {
    parse_template("own.toml", OWN).unwrap()
}

/// The problems of our own template after one piece of it was replaced.
fn problems_with(old: &str, new: &str) -> Vec<String> {
    assert!(OWN.contains(old), "{old}");
    complaints(&parse_template("own.toml", &OWN.replacen(old, new, 1)).unwrap_err())
}

#[track_caller]
fn assert_one(problems: &[String], words: &str) {
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(problems[0].contains(words), "{problems:#?}");
}

#[test]
fn the_templates_of_the_project_hold_what_they_promise() {
    let templates = template::embedded();
    let ids: Vec<&str> = templates.iter().map(|t| t.id.as_str()).collect();
    assert_eq!(ids, template::embedded_ids().collect::<Vec<_>>());
    let general = &templates[0].contents;
    assert_eq!((general.functions.len(), general.questions.len()), (29, 48));
    for template in &templates {
        let musts: Vec<&str> = template
            .contents
            .questions
            .iter()
            .filter(|question| question.must_ask)
            .map(|question| question.id.as_str())
            .collect();
        assert_eq!(musts, ["q01", "q02", "q06", "q08", "q10", "q16"]);
        assert_eq!(template.contents.phases.len(), 4);
        assert!(!template.sources.is_empty());
        assert_eq!(template.contents.rules.len(), RuleId::ALL.len());
    }
    for criterion in &general.yardstick.criteria {
        assert_eq!((criterion.weight, criterion.floor), (25, Hundredths(250)));
    }
}

#[test]
fn the_transition_begins_with_what_is_to_be_filled_in_and_nothing_follows_from_that() {
    let begun = [Book::Coexistence, Book::ExitCost, Book::Milestone];
    for id in ["collective-impact", "backbone-succession", "place-based"] {
        let template = template::find_embedded(id).unwrap();
        assert_eq!(template.version, 4);
        let collective = || Collective::named("Nadi".parse().unwrap());
        let whole = template.blueprint(collective());
        let mut without = template.blueprint(collective());
        without.entries.retain(|entry| !begun.contains(&entry.book));
        let [whole, without] = [whole, without].map(|blueprint| {
            let mut plan = Plan::new("nadi".parse().unwrap());
            plan.apply(&Change::PlanStarted(Box::new(blueprint)));
            plan
        });
        for book in begun {
            assert!(whole.books.of(book).count() > 3, "{id}: {book}");
        }
        let guessed = ["from", "to", "due", "amount", "paid_by", "leads", "voice"];
        let entries = whole.books.iter();
        let mut rows = entries.filter(|entry| begun.contains(&entry.book));
        assert!(rows.all(|row| guessed.iter().all(|column| row.value(column).is_none())));
        let today = "2026-12-09".parse().unwrap();
        assert_eq!(assess(&whole, today), assess(&without, today), "{id}");
        let transition = Transition::of(&whole, today);
        let seen = TransitionSeen::of(&whole, &transition, today);
        assert_eq!(seen.findings().count(), 0, "{id}");
        assert!(transition.budget.total.is_empty());
    }
}

#[test]
fn an_embedded_template_is_found_by_its_id() {
    assert_eq!(
        template::find_embedded("place-based").unwrap().id.as_str(),
        "place-based"
    );
    assert!(template::find_embedded("place").is_none());
}

#[test]
fn a_plan_of_ones_own_template_begins_with_what_stands_in_it() {
    let name = Line::parse("River Alliance").unwrap();
    let blueprint = own().blueprint(Collective::named(name));
    let mut plan = Plan::new("river".parse().unwrap());
    plan.apply(&Change::PlanStarted(Box::new(blueprint)));
    assert_eq!(plan.collective.role_name.unwrap().as_str(), "hub");
    assert_eq!(plan.collective.template.unwrap().version, 3);
    assert_eq!(plan.functions.len(), 2);
    assert_eq!(plan.walk.phase(PhaseId::Early).unwrap().signals.len(), 1);
    assert_eq!(
        plan.yardstick.criteria.iter().next().unwrap().floor,
        Hundredths(275)
    );
}

#[test]
fn every_problem_is_reported_at_once_and_in_the_order_of_the_file() {
    let broken = OWN
        .replace("weight = 4 ", "weight = 9 ")
        .replace("cluster = \"measurement\"", "cluster = \"mesurement\"")
        .replace("theme = \"funding\"", "theme = 7\ncolour = \"red\"")
        .replace("months = 6", "month = 6");
    let error = parse_template("own.toml", &broken).unwrap_err();
    let told = complaints(&error);
    assert_eq!(told.len(), 5, "{told:#?}");
    assert!(told[0].contains("did you mean measurement?"), "{told:#?}");
    assert!(told[1].contains("whole number from 1 to 5"), "{told:#?}");
    assert!(told[2].contains("this is a whole number"), "{told:#?}");
    assert!(told[3].contains("\"colour\" is not a key"), "{told:#?}");
    assert!(told[4].contains("did you mean months?"), "{told:#?}");
    assert!(error.problems.is_sorted());
    assert_eq!(error.problems[1].path, "function[1].weight");
    assert_eq!(
        (error.problems[1].line, error.problems[1].column),
        place_of(&broken, "9")
    );
}

#[test]
fn messages_look_like_those_of_a_compiler() {
    let error = parse_template("own.toml", &OWN.replace("weight = 4 ", "weight = 9 ")).unwrap_err();
    let (line, column) = place_of(OWN, "4 ");
    assert_eq!(
        error.to_string(),
        format!(
            "own.toml:{line}:{column}: function[1].weight: a weight is a whole number from 1 to 5\n  help: write 1, 2, 3, 4 or 5"
        )
    );
}

#[test]
fn phases_are_the_four_in_their_order() {
    let problems = problems_with("id = \"middle\"", "id = \"mature\"");
    assert!(problems.iter().any(|p| p.contains("exactly four phases")));
    assert!(problems.iter().any(|p| p.contains("used twice")));
}

#[test]
fn weights_total_100() {
    assert_one(
        &problems_with("weight = 60", "weight = 50"),
        "total 90; they must total 100",
    );
}

#[test]
fn a_criterion_has_an_anchor_for_each_score() {
    assert_one(
        &problems_with("\"None\", ", ""),
        "4 texts stand here; there are five scores",
    );
}

#[test]
fn a_floor_is_read_exactly_and_has_at_most_two_decimals() {
    assert_one(&problems_with("2.75", "2.755"), "at most two decimals");
    assert_one(&problems_with("2.75", "27e-1"), "at most two decimals");
    assert_one(&problems_with("2.75", "0.5"), "from 1 to 5");
    assert_one(&problems_with("2.75", "\"2.75\""), "this is text");
}

#[test]
fn a_must_ask_question_belongs_to_the_early_phase() {
    assert_one(
        &problems_with("first_phase = \"early\"", "first_phase = \"mature\""),
        "belongs to the early phase",
    );
}

#[test]
fn functions_depend_on_functions_of_the_template_and_never_in_a_circle() {
    assert_one(
        &problems_with("[\"library\"]", "[\"libary\"]"),
        "there is no function libary in the file | did you mean library?",
    );
    assert_one(
        &problems_with("[\"library\"]", "[\"data\"]"),
        "cannot depend on itself",
    );
    assert_one(
        &problems_with(
            "name = \"Library\"",
            "name = \"Library\"\ndepends_on = [\"data\"]",
        ),
        "in a circle: data, library",
    );
}

#[test]
fn ids_are_unique() {
    assert_one(
        &problems_with("id = \"library\"", "id = \"data\"").split_off(1),
        "the function id data is used twice",
    );
}

#[test]
fn a_file_of_another_kind_or_a_newer_format_is_told_in_one_sentence() {
    assert_one(
        &problems_with("kind = \"template\"", "kind = \"plan\""),
        "says that it is a \"plan\"",
    );
    assert_one(
        &problems_with("format = 1", "format = 2"),
        "of format 2; this version reads format 1",
    );
    assert_one(
        &complaints(&parse_template("x", "").unwrap_err()),
        "does not say what it is",
    );
}

#[test]
fn a_file_larger_than_the_limit_is_not_parsed() {
    let large = "#".repeat(FILE_LIMIT + 1);
    assert_one(
        &complaints(&parse_template("x", &large).unwrap_err()),
        "larger than 4096 KiB",
    );
}

#[test]
fn a_file_with_countless_problems_tells_the_first_and_counts_the_rest() {
    let text = format!("a = \"{}\"", r"\q".repeat(500_000));
    let error = parse_template("x", &text).unwrap_err();
    assert!(error.problems.len() <= 200, "{}", error.problems.len());
    assert!(error.unlisted > 400_000, "{}", error.unlisted);
    assert!(error.to_string().ends_with(" more problems"));
    let columns: Vec<usize> = error.problems.iter().map(|one| one.column).collect();
    assert!(columns.is_sorted() && columns[100] > 100, "{columns:?}");
}

#[test]
fn columns_on_one_long_line_are_counted_in_characters() {
    let text = OWN.replace(
        "name = \"Library\"",
        "name = { \"é\" = 1, \"ü\" = 2, weihgt = 3 }",
    );
    let error = parse_template("own.toml", &text).unwrap_err();
    let places = error.problems.iter().map(|one| (one.line, one.column));
    assert!(places.eq([place_of(&text, "{ \"é\"")]), "{error}");
}

#[test]
fn a_file_that_would_use_up_the_memory_is_not_parsed() {
    let nested = format!("a = [{}]", "{},".repeat(FILE_LIMIT / 4));
    let deep = format!("{}a = 1", "a.".repeat(FILE_LIMIT / 4));
    for text in [nested, deep, "a=\n".repeat(FILE_LIMIT / 4)] {
        assert_one(
            &complaints(&parse_template("x", &text).unwrap_err()),
            "far more values",
        );
    }
    let bearable = format!("{}a = 1", "a.".repeat(4_000));
    assert!(parse_template("x", &bearable).is_err());
}

#[test]
fn a_large_file_that_is_not_toml_is_told_of_its_first_fault() {
    let text = format!("{OWN}\n= 1\n{}= 2\n", "# long\n".repeat(200_000));
    let error = parse_template("x", &text).unwrap_err();
    assert_one(&complaints(&error), "this is not TOML");
    assert_eq!(error.problems[0].line, OWN.lines().count() + 2);
}
