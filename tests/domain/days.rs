//! The days that can stand in a plan.

use super::ruling;
use crate::support::changes::{planned, signal_marked};
use crate::support::plan::in_the_middle;
use crate::support::words::day;
use baton::domain::collective::CollectiveEdit;
use baton::domain::days::day_in_range;
use baton::domain::exit::ExitEdit;
use baton::domain::function::FunctionPlan;
use baton::domain::patch::Patch;
use baton::domain::{Change, Date};

#[test]
fn days_lie_in_four_centuries() {
    assert!(day_in_range(day("1800-01-01")) && day_in_range(day("2200-12-31")));
    assert!(!day_in_range(day("1799-12-31")) && !day_in_range(day("2201-01-01")));
    assert!(!day_in_range(Date::MIN) && !day_in_range(Date::MAX));
}

#[test]
fn a_change_with_a_day_far_outside_is_refused() {
    let check = |change| ruling(&in_the_middle(), &change);
    let target = |target| {
        Change::ExitEdited(ExitEdit {
            target: Patch::Set(target),
            ..ExitEdit::default()
        })
    };
    let checks = |checks| {
        Change::ExitEdited(ExitEdit {
            checks: Patch::Set(checks),
            ..ExitEdit::default()
        })
    };
    assert_eq!(check(target(day("2028-01-31"))), "allowed");
    assert_eq!(check(target(Date::MAX)), "day-in-range");
    assert_eq!(
        check(checks(vec![day("2028-01-31"), day("9999-01-01")])),
        "day-in-range"
    );
    let began = Change::CollectiveEdited(CollectiveEdit {
        started: Patch::Set(day("0209-01-01")),
        ..CollectiveEdit::default()
    });
    assert_eq!(check(began), "day-in-range");
    let confirm = FunctionPlan {
        confirm: Patch::Set(Date::from_ymd_opt(20_270, 6, 30).unwrap()),
        ..FunctionPlan::default()
    };
    assert_eq!(check(planned("archive", confirm)), "day-in-range");
    assert_eq!(
        check(signal_marked("forum-cycle", None, "0001-01-01")),
        "day-in-range"
    );
}
