//! What follows when a planned day is moved, on the Nadi Collective.

use crate::support::nadi;
use crate::support::words::{day, id};
use baton::domain::analysis::timeline::{Moment, Zoom};
use baton::domain::analysis::what_follows::{Clash, SupposedDates, WhatFollows};
use baton::domain::flags::assess;
use baton::domain::flags::settings::RuleId;

/// The days of a function moved by so many months, and what follows.
fn moved(function: &str, moment: Moment, months: i64) -> (SupposedDates, WhatFollows) {
    let (plan, today) = (nadi::plan(), nadi::today());
    let function = plan.functions.get(&id(function)).unwrap();
    let mut dates = SupposedDates::of(function);
    dates.shift(moment, Zoom::Month, months, today);
    let follows = WhatFollows::of(
        &dates.tried_on(&plan),
        std::slice::from_ref(&dates.function),
        &assess(&plan, today),
        today,
    );
    (dates, follows)
}

/// Whether this is out of order for a function.
fn clashes(follows: &WhatFollows, function: &str, clash: Clash) -> bool {
    follows.clashes.contains(&(id(function), clash))
}

#[test]
fn days_as_they_are_change_no_flag() {
    let (dates, follows) = moved("archive", Moment::Transfer, 0);
    assert!(!dates.is_changed());
    assert!(follows.appear.is_empty() && follows.go.is_empty() && follows.differ.is_empty());
}

#[test]
fn a_transfer_that_is_put_off_leaves_behind_what_needs_it() {
    let (dates, follows) = moved("archive", Moment::Transfer, 3);
    assert_eq!(dates.day(Moment::Transfer), Some(day("2027-06-30")));
    let peer = Clash::BeforeWhatItNeeds(id("peer-training"), day("2027-05-31"));
    assert!(clashes(&follows, "archive", peer), "{:?}", follows.clashes);
    let rules: Vec<RuleId> = follows.appear.iter().map(|flag| flag.rule).collect();
    assert!(rules.contains(&RuleId::Ct12), "{rules:?}");
}

#[test]
fn what_is_moved_before_what_it_needs_says_so() {
    let (_, follows) = moved("peer-training", Moment::Transfer, -3);
    let archive = Clash::NeedsWhatComesLater(id("archive"), day("2027-03-31"));
    assert!(
        clashes(&follows, "peer-training", archive),
        "{:?}",
        follows.clashes
    );
}

#[test]
fn a_confirmation_before_a_cycle_is_over_is_too_early() {
    let (_, follows) = moved("archive", Moment::Confirm, -1);
    assert!(
        follows
            .clashes
            .iter()
            .any(|(_, clash)| matches!(clash, Clash::ConfirmedTooEarly(_))),
        "{:?}",
        follows.clashes
    );
    let (_, follows) = moved("archive", Moment::Confirm, -4);
    assert!(clashes(&follows, "archive", Clash::ConfirmedBeforeTransfer));
}

#[test]
fn a_transfer_after_the_exit_and_a_late_start_say_so() {
    let (_, follows) = moved("archive", Moment::Transfer, 24);
    let after = Clash::AfterTheExit(day("2028-03-31"));
    assert!(clashes(&follows, "archive", after), "{:?}", follows.clashes);
    let (_, follows) = moved("archive", Moment::Start, 24);
    assert!(clashes(&follows, "archive", Clash::StartsAfterTransfer));
}

#[test]
fn the_change_says_only_what_is_moved_and_a_reset_nothing() {
    let (mut dates, _) = moved("archive", Moment::Transfer, 1);
    let plan = nadi::plan();
    let tried = dates.tried_on(&plan);
    let (is, would_be) = (
        plan.functions.get(&dates.function).unwrap().planned,
        tried.functions.get(&dates.function).unwrap().planned,
    );
    assert_eq!(would_be.transfer, Some(day("2027-04-30")));
    assert_eq!((is.start, is.confirm), (would_be.start, would_be.confirm));
    dates.reset();
    assert_eq!(dates.tried_on(&plan), plan);
}

#[test]
fn days_of_several_functions_are_said_of_each_and_a_clash_of_two_once() {
    let (plan, today) = (nadi::plan(), nadi::today());
    let moved = |function: &str, months| {
        let function = plan.functions.get(&id(function)).unwrap();
        let mut dates = SupposedDates::of(function);
        dates.shift(Moment::Transfer, Zoom::Month, months, today);
        dates
    };
    let (archive, peer) = (moved("archive", 3), moved("peer-training", -1));
    let tried = peer.tried_on(&archive.tried_on(&plan));
    let both = [id("archive"), id("peer-training")];
    let follows = WhatFollows::of(&tried, &both, &assess(&plan, today), today);
    let later = Clash::NeedsWhatComesLater(id("archive"), day("2027-06-30"));
    assert!(
        clashes(&follows, "peer-training", later),
        "{:?}",
        follows.clashes
    );
    let said_twice = |(_, clash): &(_, Clash)| matches!(clash, Clash::BeforeWhatItNeeds(..));
    assert!(
        !follows.clashes.iter().any(said_twice),
        "{:?}",
        follows.clashes
    );
}
