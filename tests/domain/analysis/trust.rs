//! The trust register, against a register counted by hand.

use crate::support::entries::with;
use crate::support::words::{day, id};
use baton::domain::Plan;
use baton::domain::analysis::trust::{Carried, Introductions, line};
use baton::domain::analysis::{Fraction, Trust};
use baton::domain::book::Book;

const TODAY: &str = "2026-12-09";

/// Four important relationships and two others, with pulses of three of them.
fn register() -> Plan {
    let relationships = [
        ("a", "importance=high; introduced=2026-12-09"),
        ("b", "importance=high; introduced=2026-12-10"),
        ("c", "importance=high"),
        ("d", "importance=high; introduced=2026-01-01"),
        ("e", "importance=normal; introduced=2026-01-01"),
        ("f", "introduced=2026-01-01"),
    ];
    let pulses = [
        ("a", "2026-10-01", "outgoing=4; incoming=2"),
        ("a", "2026-11-01", "outgoing=4; incoming=4"),
        ("b", "2026-10-01", "outgoing=5; incoming=3"),
        ("c", "2026-10-15", "outgoing=3"),
        ("e", "2026-10-15", "outgoing=1; incoming=5"),
        ("b", "2026-12-20", "outgoing=5; incoming=5"),
    ];
    let plan = relationships
        .iter()
        .fold(Plan::new(id("nadi")), |plan, (slug, typed)| {
            with(
                plan,
                Book::Relationship,
                slug,
                &format!("office=Office {slug}; {typed}"),
            )
        });
    pulses
        .iter()
        .enumerate()
        .fold(plan, |plan, (n, (of, on, typed))| {
            let typed = format!("relationship={of}; on={on}; {typed}");
            with(plan, Book::Pulse, &format!("p{n}"), &typed)
        })
}

#[test]
fn important_relationships_are_counted_by_their_introduction() {
    let trust = Trust::of(&register(), day(TODAY));
    assert_eq!((trust.all, trust.important), (6, 4));
    assert_eq!(trust.importance_unknown, 1);
    let expected = Introductions {
        done: 2,
        booked: 1,
        no_day: 1,
    };
    assert_eq!(trust.introduced, expected, "today's has taken place");
    assert_eq!(trust.introduced_share(), Fraction::of(1, 2));
}

#[test]
fn trust_has_carried_over_where_the_incoming_line_reached_the_outgoing_one() {
    let trust = Trust::of(&register(), day(TODAY));
    let expected = Carried {
        reached: 1,
        not_yet: 1,
        unknown: 2,
    };
    assert_eq!(trust.carried, expected);
    assert_eq!(trust.carried_share(), Fraction::of(1, 2));
    let later = Trust::of(&register(), day("2026-12-20"));
    assert_eq!(later.carried.reached, 2, "the pulse to come counts then");
}

#[test]
fn a_pulse_that_asked_about_one_of_them_leaves_the_other_as_it_was() {
    let plan = with(
        register(),
        Book::Pulse,
        "late",
        "relationship=b; on=2026-12-01; incoming=5",
    );
    assert_eq!(Trust::of(&plan, day(TODAY)).carried.reached, 2);
}

#[test]
fn an_empty_register_has_no_share() {
    let trust = Trust::of(&Plan::new(id("nadi")), day(TODAY));
    assert_eq!(trust, Trust::default());
    assert_eq!(trust.introduced_share(), None);
    assert_eq!(trust.carried_share(), None);
}

#[test]
fn the_line_holds_the_means_of_what_was_known_on_each_day() {
    let points = line(&register(), day(TODAY));
    let told: Vec<String> = points
        .iter()
        .map(|point| {
            let mean = |mean: Option<Fraction>| mean.map_or("?".to_owned(), Fraction::shown);
            format!(
                "{} {} {} of {}",
                point.on,
                mean(point.outgoing),
                mean(point.incoming),
                point.relationships
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "2026-10-01 4.5 2.5 of 2",
            "2026-10-15 4.0 2.5 of 3",
            "2026-11-01 4.0 3.5 of 3",
        ]
    );
}
