//! The worked plans of `plans/` come in through the ordinary road, and going out and in again gives the same plan.

use super::session;
use baton::domain::book::{Book, Entry, Value, forums, review};
use baton::domain::phase::{Phase, PhaseId};
use baton::domain::{Date, Plan};
use baton::interchange::parse_plan;
use baton::interchange::plan_file::{Head, differences, export};
use baton::session::{OpenPlan, Session};
use std::path::Path;

fn plans() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let mut found: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (
                path.file_name().unwrap().to_string_lossy().into_owned(),
                std::fs::read_to_string(&path).unwrap(),
            )
        })
        .collect();
    found.sort();
    found
}

fn bring_in(session: &mut Session, name: &str, text: &str) -> OpenPlan {
    let file = parse_plan(name, text).unwrap_or_else(|problems| panic!("{problems}"));
    let told =
        differences(None, &file, session.today()).unwrap_or_else(|problems| panic!("{problems}"));
    let mut open = session.blank(&file.plan.id).unwrap();
    session
        .propose(&mut open, &told.proposal)
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    open
}

#[test]
fn every_worked_plan_comes_in_as_its_file_says() {
    let plans = plans();
    assert_eq!(plans.len(), 4);
    for (name, text) in plans {
        let (mut session, _) = session();
        let open = bring_in(&mut session, &name, &text);
        assert_eq!(open.plan, parse_plan(&name, &text).unwrap().plan, "{name}");
        assert!(baton::store::chain::verify(&open.stored).intact);
    }
}

#[test]
fn a_worked_plan_goes_out_and_comes_in_again_the_same() {
    for (name, text) in plans() {
        let (mut first, _) = session();
        let open = bring_in(&mut first, &name, &text);
        let head = Head {
            seq: open.head.seq,
            hash: open.head.hash.to_string(),
        };
        let out = export(&open.plan, Some(&head));
        let (mut second, _) = session();
        assert_eq!(bring_in(&mut second, &name, &out).plan, open.plan, "{name}");
    }
}

#[test]
fn a_file_that_says_nothing_new_adds_no_event() {
    for (name, text) in plans() {
        let (mut session, _) = session();
        let open = bring_in(&mut session, &name, &text);
        let file = parse_plan(&name, &text).unwrap();
        let told = differences(Some(&open.plan), &file, session.today()).unwrap();
        assert_eq!(told.lines, Vec::<String>::new(), "{name}");
        assert_eq!(told.proposal.changes, [], "{name}");
    }
}

const WHOLE_LIFE: &str = "colorado-farm-to-school.toml";

fn whole_life() -> Plan {
    let (name, text) = plans()
        .into_iter()
        .find(|(name, _)| name == WHOLE_LIFE)
        .unwrap();
    parse_plan(&name, &text).unwrap().plan
}

#[test]
fn the_plan_of_a_whole_life_has_an_answered_review_in_each_phase() {
    let plan = whole_life();
    let phase_on = |day: Date| {
        let mut phases = plan.walk.phases.iter().rev();
        let began = |phase: &&Phase| phase.actual.start.is_some_and(|on| on <= day);
        phases.find(began).unwrap().id
    };
    let reviews = plan.books.of(Book::Review);
    let phases: Vec<PhaseId> = reviews
        .map(|one| phase_on(one.get(review::REPORTED).unwrap()))
        .collect();
    assert_eq!(phases, PhaseId::ALL);
    for recommendation in plan.books.of(Book::Recommendation) {
        assert!(
            recommendation.get(review::POSITION).is_some(),
            "{recommendation:?}"
        );
    }
    let looked: Vec<Date> = plan
        .books
        .of(Book::FollowUp)
        .map(|look| look.get(forums::DUE).unwrap())
        .collect();
    assert_eq!(looked, plan.exit.checks);
}

#[test]
fn whatever_a_review_of_a_real_collective_says_is_marked_as_invented() {
    let plan = whole_life();
    let said = [
        Book::Review,
        Book::Hearing,
        Book::Judgement,
        Book::Finding,
        Book::Recommendation,
        Book::Action,
        Book::FollowUp,
    ];
    let is_prose = |value: &&Value| matches!(value, Value::Line(_) | Value::Text(_));
    let prose = |entry: &Entry| -> Vec<String> {
        let values = entry.known().map(|(_, value)| value);
        values.filter(is_prose).map(Value::typed).collect()
    };
    let entries = said.into_iter().flat_map(|book| plan.books.of(book));
    let words: Vec<String> = entries.flat_map(prose).collect();
    let marked = |words: &&String| words.contains("(illustrative)");
    let unmarked: Vec<&String> = words.iter().filter(|words| !marked(words)).collect();
    assert_eq!(unmarked, [""; 0]);
    assert!(words.len() > 80, "{}", words.len());
}
