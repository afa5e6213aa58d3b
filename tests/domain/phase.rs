//! The walk: one phase on at a time, with every unmet signal named.

use super::{refused, ruling};
use crate::support::changes::{signal, signal_marked};
use crate::support::plan::{Making, in_the_middle, just_begun};
use crate::support::words::{day, id, text};
use baton::domain::Change;
use baton::domain::phase::{PhaseId, PhaseStep, Span};
use baton::domain::rules::Field;

fn check(change: &Change) -> &'static str {
    ruling(&in_the_middle(), change)
}

/// The step from middle to mature with both signals unmet and a reason.
fn on_to_mature() -> PhaseStep {
    PhaseStep {
        from: PhaseId::Middle,
        to: PhaseId::Mature,
        on: day("2026-11-01"),
        unmet: vec![id("first-confirmed"), id("funding-known")],
        reason: Some(text("the host closes in March")),
    }
}

fn back_to_early() -> PhaseStep {
    PhaseStep {
        to: PhaseId::Early,
        unmet: Vec::new(),
        ..on_to_mature()
    }
}

fn advanced(step: PhaseStep) -> &'static str {
    check(&Change::PhaseAdvanced(step))
}

fn returned(step: PhaseStep) -> &'static str {
    check(&Change::PhaseReturned(step))
}

fn span(start: &str, end: &str) -> Span {
    Span {
        start: Some(day(start)),
        end: Some(day(end)),
    }
}

#[test]
fn the_walk_goes_on_one_phase_from_where_it_stands() {
    assert_eq!(advanced(on_to_mature()), "allowed");
    let from = |from, to| PhaseStep {
        from,
        to,
        ..on_to_mature()
    };
    assert_eq!(
        advanced(from(PhaseId::Early, PhaseId::Middle)),
        "walk-starts-where-it-stands"
    );
    assert_eq!(
        advanced(from(PhaseId::Middle, PhaseId::AfterExit)),
        "walk-one-phase-on"
    );
    assert_eq!(
        advanced(from(PhaseId::Middle, PhaseId::Early)),
        "walk-one-phase-on"
    );
}

#[test]
fn the_walk_ends_after_the_exit() {
    let on = |making: Making, from: PhaseId, unmet: &[&str]| {
        making.then(Change::PhaseAdvanced(PhaseStep {
            from,
            to: from.next().unwrap(),
            unmet: unmet.iter().map(|slug| id(slug)).collect(),
            ..on_to_mature()
        }))
    };
    let mature = on(
        in_the_middle(),
        PhaseId::Middle,
        &["first-confirmed", "funding-known"],
    );
    let gone = on(mature, PhaseId::Mature, &["functions-settled"]);
    let further = PhaseStep {
        from: PhaseId::AfterExit,
        to: PhaseId::AfterExit,
        unmet: vec![id("outcome-recorded")],
        ..on_to_mature()
    };
    assert_eq!(
        ruling(&gone, &Change::PhaseAdvanced(further)),
        "walk-ends-after-exit"
    );
}

#[test]
fn the_decision_names_exactly_the_signals_not_met() {
    for unmet in [
        vec![],
        vec![id("first-confirmed")],
        vec![
            id("first-confirmed"),
            id("funding-known"),
            id("forum-cycle"),
        ],
    ] {
        let step = PhaseStep {
            unmet,
            ..on_to_mature()
        };
        assert_eq!(advanced(step), "unmet-signals-named");
    }
    let marked = in_the_middle()
        .then(signal_marked("first-confirmed", Some(true), "2026-10-01"))
        .then(signal_marked("funding-known", Some(false), "2026-10-01"));
    let refusal = refused(&marked, &Change::PhaseAdvanced(on_to_mature()));
    assert_eq!(
        refusal.to_string(),
        "the decision must name exactly the signals of middle that are not met now (funding-known); look at them again"
    );
}

#[test]
fn unmet_signals_need_a_reason_and_met_ones_need_none() {
    let bare = PhaseStep {
        reason: None,
        ..on_to_mature()
    };
    let refusal = refused(&in_the_middle(), &Change::PhaseAdvanced(bare.clone()));
    assert_eq!(refusal.rule(), "unmet-needs-reason");
    assert_eq!(refusal.field(), Some(Field::Reason));
    let met = in_the_middle()
        .then(signal_marked("first-confirmed", Some(true), "2026-10-01"))
        .then(signal_marked("funding-known", Some(true), "2026-10-01"));
    let step = PhaseStep {
        unmet: Vec::new(),
        ..bare
    };
    assert_eq!(ruling(&met, &Change::PhaseAdvanced(step)), "allowed");
}

#[test]
fn going_back_needs_an_earlier_phase_and_a_reason() {
    assert_eq!(returned(back_to_early()), "allowed");
    let to = |to| PhaseStep {
        to,
        ..back_to_early()
    };
    assert_eq!(returned(to(PhaseId::Middle)), "back-goes-back");
    assert_eq!(returned(to(PhaseId::Mature)), "back-goes-back");
    assert_eq!(
        returned(PhaseStep {
            reason: None,
            ..back_to_early()
        }),
        "back-needs-reason"
    );
}

#[test]
fn a_decision_has_happened_and_follows_the_one_before() {
    let on = |raw| PhaseStep {
        on: day(raw),
        ..on_to_mature()
    };
    assert_eq!(advanced(on("2026-12-10")), "day-not-in-future");
    assert_eq!(advanced(on("2021-03-31")), "days-in-order");
    assert_eq!(advanced(on("2021-04-01")), "allowed");
}

#[test]
fn a_decision_does_not_lie_before_the_phase_that_it_leaves() {
    let corrected = in_the_middle().then(Change::PhaseDated {
        phase: PhaseId::Middle,
        actual: Span {
            start: Some(day("2022-01-01")),
            end: None,
        },
    });
    let step = PhaseStep {
        on: day("2021-06-01"),
        ..on_to_mature()
    };
    assert_eq!(
        ruling(&corrected, &Change::PhaseAdvanced(step)),
        "days-in-order"
    );
}

#[test]
fn signals_are_known_and_answered_on_days_that_have_come() {
    assert_eq!(
        check(&signal_marked("forum-cycle", None, "2026-11-01")),
        "allowed"
    );
    assert_eq!(
        check(&signal_marked("forum", Some(true), "2026-11-01")),
        "known-id"
    );
    assert_eq!(
        check(&signal_marked("forum-cycle", Some(true), "2026-12-31")),
        "day-not-in-future"
    );
}

#[test]
fn a_signal_is_unique_in_the_whole_plan() {
    let added = |slug| {
        check(&Change::SignalAdded {
            phase: PhaseId::Mature,
            signal: signal(slug),
        })
    };
    assert_eq!(added("archive-moved"), "allowed");
    assert_eq!(added("forum-cycle"), "unique-id");
}

#[test]
fn the_days_of_a_phase_follow_each_other() {
    let planned = |planned| {
        check(&Change::PhasePlanned {
            phase: PhaseId::Mature,
            planned,
        })
    };
    assert_eq!(planned(span("2027-01-01", "2027-12-31")), "allowed");
    assert_eq!(planned(span("2027-12-31", "2027-01-01")), "span-in-order");
    let dated = |actual| {
        check(&Change::PhaseDated {
            phase: PhaseId::Early,
            actual,
        })
    };
    assert_eq!(dated(span("2019-01-01", "2021-04-01")), "allowed");
    assert_eq!(dated(span("2021-04-01", "2019-01-01")), "span-in-order");
    assert_eq!(dated(span("2019-01-01", "2027-04-01")), "day-not-in-future");
}

#[test]
fn nothing_happens_before_a_plan_has_begun() {
    let step = Change::PhaseAdvanced(on_to_mature());
    assert_eq!(ruling(&Making::nothing(), &step), "begins-first");
    assert_eq!(ruling(&just_begun(), &step), "walk-starts-where-it-stands");
}
