//! A rehearsal of the sample: what stops, who covers, what stays.

use crate::support::entries::with;
use crate::support::nadi;
use crate::support::words::{day, id};
use baton::domain::Plan;
use baton::domain::analysis::Rehearsal;
use baton::domain::analysis::rehearsal::Because;
use baton::domain::book::Book;

fn rehearsed(plan: &Plan) -> Rehearsal<'_> {
    Rehearsal::of(plan, nadi::today(), 90)
}

fn stops(plan: &Plan) -> Vec<&str> {
    let rehearsal = rehearsed(plan);
    let stops = rehearsal.stops.iter();
    stops.map(|one| one.function.outline.id.as_str()).collect()
}

fn covered(plan: &Plan) -> Vec<&str> {
    let rehearsal = rehearsed(plan);
    let covered = rehearsal.covered.iter();
    covered.map(|(one, _)| one.outline.id.as_str()).collect()
}

#[test]
fn every_function_of_the_backbone_stops_or_is_covered_or_is_meant_to_end() {
    let plan = nadi::plan();
    let rehearsal = rehearsed(&plan);
    assert_eq!(rehearsal.day, day("2027-03-09"));
    assert_eq!(rehearsal.gone.len(), 1);
    let ours = plan.functions.iter().filter(|function| {
        let stage = function.standing.stage();
        stage.is_some_and(|stage| !stage.is_handed_over())
    });
    let told = rehearsal.stops.len() + rehearsal.covered.len() + rehearsal.ends.len();
    assert_eq!(told, ours.count());
    let weights: Vec<u32> = rehearsal
        .stops
        .iter()
        .map(|stop| stop.function.outline.weight.get())
        .collect();
    assert!(weights.is_sorted_by(|a, b| a >= b), "{weights:?}");
}

#[test]
fn a_body_that_could_run_it_today_covers_a_function() {
    let plan = nadi::plan();
    let first = stops(&plan)[0].to_owned();
    let able = |body: &str| {
        let typed = format!("organisation={body}; function={first}");
        with(nadi::plan(), Book::Ability, "able", &typed)
    };
    assert!(covered(&able("amla")).contains(&first.as_str()));
    assert!(!stops(&able("amla")).contains(&first.as_str()));
    let ours = able("neem");
    assert!(stops(&ours).contains(&first.as_str()), "it is gone too");
}

#[test]
fn nobody_calls_where_no_next_steward_was_introduced() {
    let people: Vec<(String, bool)> = nadi::plan()
        .members
        .people
        .iter()
        .filter_map(|one| {
            let body = one.organisation.as_ref()?;
            Some((one.id.to_string(), body.as_str() == "neem"))
        })
        .collect();
    let ours = &people.iter().find(|(_, ours)| *ours).unwrap().0;
    let theirs = &people.iter().find(|(_, ours)| !*ours).unwrap().0;
    let rows = [
        (
            "kept",
            format!("steward={ours}; next_steward={theirs}; introduced=2026-12-01"),
        ),
        (
            "booked",
            format!("steward={ours}; next_steward={theirs}; introduced=2027-01-10"),
        ),
        ("alone", format!("steward={ours}; importance=high")),
        (
            "inside",
            format!("steward={ours}; next_steward={ours}; introduced=2026-12-01"),
        ),
        ("already", format!("steward={theirs}")),
        (
            "stranger",
            format!("steward={ours}; next_steward=nobody-knows; introduced=2026-12-01"),
        ),
        ("unknown", "importance=high".to_owned()),
    ];
    let plan = rows.iter().fold(nadi::plan(), |plan, (slug, typed)| {
        with(
            plan,
            Book::Relationship,
            slug,
            &format!("office={slug}; {typed}"),
        )
    });
    let rehearsal = rehearsed(&plan);
    let told: Vec<(&str, Because)> = rehearsal
        .uncalled
        .iter()
        .map(|one| (one.relationship.id.as_str(), one.because))
        .collect();
    let expected = [
        ("alone", Because::NoNextSteward),
        ("booked", Because::NotIntroduced),
        ("inside", Because::NoNextSteward),
        ("stranger", Because::NextStewardUnknown),
    ];
    assert_eq!(told, expected);
    assert_eq!(rehearsal.unknown_steward, 1);
}

#[test]
fn what_has_not_moved_stays_and_money_the_backbone_receives_is_named() {
    let plan = nadi::plan();
    let plan = with(plan, Book::Asset, "site", "name=Site; owner=neem");
    let plan = with(
        plan,
        Book::Asset,
        "data",
        "name=Data; owner=neem; moved=2026-12-01",
    );
    let plan = with(plan, Book::Asset, "hall", "name=Hall; owner=amla");
    let grant = |plan, slug, rest: &str| {
        let typed =
            format!("funder=kite; pays_for=coordination; state=secured; receiver=neem; {rest}");
        with(plan, Book::Funding, slug, &typed)
    };
    let plan = grant(plan, "on", "from=2026-04-01; to=2027-03-31");
    let plan = grant(plan, "over", "from=2026-04-01; to=2027-03-08");
    let rehearsal = rehearsed(&plan);
    let assets: Vec<&str> = rehearsal.assets.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(assets, ["site"]);
    let received: Vec<&str> = rehearsal
        .received
        .iter()
        .map(|one| one.entry.id.as_str())
        .collect();
    assert_eq!(received, ["on"]);
    assert_eq!(
        rehearsal.runway.months, 0,
        "April is the first month after 9 March"
    );
}

#[test]
fn nobody_covers_a_function_by_a_deputy_of_whom_nobody_knows_for_whom_he_works() {
    let mut plan = nadi::plan();
    let first = stops(&plan)[0].to_owned();
    let deputy = |plan: &mut Plan, person: &str| {
        let function = plan.functions.get_mut(&id(&first)).unwrap();
        function.parties.deputy = Some(id(person));
    };
    deputy(&mut plan, "nobody-knows");
    let rehearsal = rehearsed(&plan);
    let stop = rehearsal
        .stops
        .iter()
        .find(|one| one.function.outline.id == id(&first));
    assert_eq!(stop.unwrap().unknown_deputy, Some(&id("nobody-knows")));
    deputy(&mut plan, "a-rao");
    let rehearsal = rehearsed(&plan);
    assert!(
        rehearsal
            .stops
            .iter()
            .all(|one| one.unknown_deputy.is_none())
    );
}

#[test]
fn what_the_backbone_receives_of_coordination_money_is_counted_after_the_day() {
    let grant = |plan, slug, rest: &str| {
        let typed = format!("funder=kite; amount=3650; from=2027-01-01; to=2027-12-31; {rest}");
        with(plan, Book::Funding, slug, &typed)
    };
    let secured = "pays_for=coordination; state=secured";
    let plan = grant(nadi::plan(), "ours", &format!("{secured}; receiver=neem"));
    let plan = grant(plan, "theirs", &format!("{secured}; receiver=amla"));
    let plan = grant(plan, "whose", secured);
    let plan = grant(
        plan,
        "work",
        "pays_for=programmes; state=secured; receiver=neem",
    );
    let plan = grant(
        plan,
        "asked",
        "pays_for=coordination; state=applied; receiver=neem",
    );
    let undated = format!("funder=kite; {secured}; receiver=neem");
    let plan = with(plan, Book::Funding, "undated", &undated);
    let receiving = rehearsed(&plan).receiving;
    assert_eq!((receiving.sums.len(), receiving.left_out), (1, 1));
    let sum = &receiving.sums[0];
    let days_left = 365 - 31 - 28 - 9;
    assert_eq!(
        (sum.by_backbone, sum.by_nobody_knows, sum.of),
        (10 * days_left, 10 * days_left, 30 * days_left)
    );
}

#[test]
fn questions_that_must_be_asked_come_first_among_those_without_an_answer() {
    let plan = nadi::plan();
    let unanswered = rehearsed(&plan).unanswered;
    assert_eq!(unanswered.len(), 22, "14 unasked and 8 open");
    let must: Vec<bool> = unanswered.iter().map(|one| one.outline.must_ask).collect();
    assert!(must.is_sorted_by(|a, b| a >= b));
}
