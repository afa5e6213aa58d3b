//! A plan as a whole: how it begins, the collective's own fields, the exit.

use super::{refused, ruling};
use crate::support::changes::{outline, question, signal};
use crate::support::plan::{Making, blueprint, in_the_middle, just_begun};
use crate::support::words::{day, id};
use baton::domain::blueprint::Blueprint;
use baton::domain::collective::CollectiveEdit;
use baton::domain::exit::ExitEdit;
use baton::domain::flags::settings::{RuleId, RuleSetting};
use baton::domain::patch::Patch;
use baton::domain::phase::PhaseId;
use baton::domain::round::Hundredths;
use baton::domain::{Change, Date};

fn begun(change: impl FnOnce(&mut Blueprint)) -> &'static str {
    let mut blueprint = blueprint();
    change(&mut blueprint);
    let change = Change::PlanStarted(Box::new(blueprint));
    ruling(&Making::nothing(), &change)
}

fn exit(edit: ExitEdit) -> &'static str {
    ruling(&in_the_middle(), &Change::ExitEdited(edit))
}

fn target(on: Date) -> ExitEdit {
    ExitEdit {
        target: Patch::Set(on),
        ..ExitEdit::default()
    }
}

#[test]
fn a_plan_begins_once_and_before_anything_else() {
    let begin = Change::PlanStarted(Box::new(blueprint()));
    assert_eq!(ruling(&Making::nothing(), &begin), "allowed");
    assert_eq!(ruling(&just_begun(), &begin), "begins-once");
    let edit = Change::CollectiveEdited(CollectiveEdit::default());
    assert_eq!(ruling(&Making::nothing(), &edit), "begins-first");
    let undone = Change::Undone { seq: 1 };
    assert_eq!(ruling(&Making::nothing(), &undone), "begins-first");
}

#[test]
fn a_plan_begins_with_its_four_phases() {
    assert_eq!(begun(|plan| plan.phases.swap(0, 1)), "four-phases");
    assert_eq!(begun(|plan| plan.phases.truncate(3)), "four-phases");
    assert_eq!(begun(|plan| plan.phases.clear()), "four-phases");
}

#[test]
fn a_plan_begins_with_each_id_once() {
    assert_eq!(
        begun(|plan| plan.phases[2].signals.put(signal("forum-cycle"))),
        "named-once"
    );
    assert_eq!(
        begun(|plan| plan.functions.push(outline("data", "Data again", &[]))),
        "named-once"
    );
    assert_eq!(
        begun(|plan| plan.questions.push(question("q01", PhaseId::Mature))),
        "named-once"
    );
    assert_eq!(
        begun(|plan| plan.functions[0].depends_on = vec![id("nothing")]),
        "known-id"
    );
}

#[test]
fn a_plan_begins_with_numbers_on_their_scales() {
    assert_eq!(
        begun(|plan| plan.yardstick.floor_total = 101),
        "floor-of-total-at-most-100"
    );
    let floor = |floor| {
        begun(|plan| {
            for criterion in &mut plan.yardstick.criteria {
                criterion.floor = Hundredths(floor);
            }
        })
    };
    assert_eq!(floor(100), "allowed");
    assert_eq!(floor(99), "floor-on-scale");
    assert_eq!(floor(501), "floor-on-scale");
    let threshold = |name: &str, value| {
        begun(|plan| {
            let thresholds = [(name.to_owned(), value)].into_iter().collect();
            let setting = RuleSetting {
                on: true,
                thresholds,
            };
            plan.rules.insert(RuleId::Ov9, setting);
        })
    };
    assert_eq!(threshold("share", 50), "allowed");
    assert_eq!(threshold("months", 50), "known-threshold");
}

#[test]
fn a_yardstick_may_still_be_empty_when_a_plan_begins() {
    assert_eq!(
        begun(|plan| plan.yardstick = baton::domain::round::Yardstick::default()),
        "allowed"
    );
}

#[test]
fn the_collective_keeps_a_name() {
    let edit = CollectiveEdit {
        name: Patch::Clear,
        ..CollectiveEdit::default()
    };
    let refusal = refused(&in_the_middle(), &Change::CollectiveEdited(edit));
    assert_eq!(
        refusal.to_string(),
        "the name of plan \"nadi\" cannot be left empty; give another value"
    );
}

#[test]
fn nobody_leaves_before_the_collective_started() {
    assert_eq!(exit(target(day("2028-06-30"))), "allowed");
    let early = ExitEdit {
        announced: Patch::Clear,
        ..target(day("2018-12-31"))
    };
    assert_eq!(exit(early), "leaving-after-starting");
    let started = |on| {
        let edit = CollectiveEdit {
            started: Patch::Set(day(on)),
            ..CollectiveEdit::default()
        };
        ruling(&in_the_middle(), &Change::CollectiveEdited(edit))
    };
    assert_eq!(started("2020-01-01"), "allowed");
    assert_eq!(started("2028-01-01"), "leaving-after-starting");
}

#[test]
fn an_exit_is_told_before_it_happens() {
    assert_eq!(exit(target(day("2026-06-01"))), "allowed");
    assert_eq!(exit(target(day("2026-05-31"))), "told-before-leaving");
    let never_told = ExitEdit {
        announced: Patch::Clear,
        ..target(day("2026-05-31"))
    };
    assert_eq!(exit(never_told), "allowed");
}

#[test]
fn the_successor_is_in_the_plan() {
    let successor = |slug| ExitEdit {
        successor: Patch::Set(id(slug)),
        ..ExitEdit::default()
    };
    assert_eq!(exit(successor("setu-house")), "allowed");
    assert_eq!(exit(successor("setu")), "known-id");
}
