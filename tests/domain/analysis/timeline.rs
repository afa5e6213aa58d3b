//! A plan in time, against days worked out by hand.

use crate::support::nadi;
use crate::support::words::{day, id};
use baton::domain::Plan;
use baton::domain::analysis::Timeline;
use baton::domain::analysis::handover;
use baton::domain::analysis::timeline::{
    About, Baseline, Dated, Mark, Moment, State, Stretch, TimeRow, Zoom,
};

fn row(plan: &Plan, function: &str) -> TimeRow {
    let timeline = Timeline::of(plan, nadi::today());
    let about = About::Function(id(function));
    let row = timeline.rows.into_iter().find(|row| row.about == about);
    row.unwrap()
}

#[test]
fn a_row_says_how_its_function_stands() {
    let plan = nadi::plan();
    assert_eq!(row(&plan, "archive").state, State::UnderWay);
    assert_eq!(row(&plan, "fundraising").state, State::Undated);
    let late = row(&plan, "funder-reports");
    assert_eq!(late.state, State::Late);
    let planned = late.dated(Moment::Transfer).unwrap().planned.unwrap();
    let days = (nadi::today() - planned).num_days();
    assert_eq!(late.late_by(nadi::today()), Some(days));
}

#[test]
fn a_row_is_late_since_the_first_day_that_it_missed() {
    let mut plan = nadi::plan();
    let ago = |days: u64| Some(nadi::today() - chrono::Days::new(days));
    let function = plan.functions.get_mut(&id("funder-reports")).unwrap();
    function.planned.start = ago(200);
    function.planned.transfer = ago(103);
    function.planned.confirm = ago(42);
    let late = row(&plan, "funder-reports");
    assert_eq!(late.late_by(nadi::today()), Some(103));
    // The day stands over what runs through it.
    let transfer = Stretch::on(Mark::Transfer, ago(103).unwrap());
    let at = late.stretches.iter().position(|one| *one == transfer);
    let missed = late
        .stretches
        .iter()
        .rposition(|one| one.mark == Mark::Late);
    assert!(at > missed, "{late:?}");
}

#[test]
fn what_is_transferred_without_a_day_to_confirm_it_is_proved_up_to_today() {
    let plan = nadi::plan();
    let all = Timeline::of(&plan, nadi::today()).rows;
    let open = |row: &&TimeRow| {
        let is = |moment: Moment| row.dated(moment).and_then(Dated::day);
        row.dated(Moment::Transfer)
            .is_some_and(|dated| dated.actual.is_some())
            && is(Moment::Confirm).is_none()
            && row.state == State::Undated
    };
    let row = all.iter().find(open).expect("one was transferred so");
    let made = row.dated(Moment::Transfer).unwrap().actual.unwrap();
    let proving = Stretch::of(Mark::Proving, made, nadi::today());
    assert!(row.stretches.contains(&proving), "{row:?}");
    let unknown = row.stretches.iter().find(|one| one.mark == Mark::Unknown);
    assert_eq!(unknown.unwrap().from, Some(nadi::today()));
}

#[test]
fn a_function_waits_for_what_it_needs_until_that_is_handed_over() {
    let plan = nadi::plan();
    assert_eq!(row(&plan, "peer-training").waits_for, [id("archive")]);
    assert!(row(&plan, "membership").waits_for.is_empty());
}

#[test]
fn the_exit_is_done_when_its_day_has_come_and_not_when_it_is_written_down() {
    let mut plan = nadi::plan();
    let ahead = nadi::today() + chrono::Days::new(30);
    let outgoing: Vec<_> = handover::outgoing(&plan)
        .map(|body| body.id.clone())
        .collect();
    for body in &outgoing {
        plan.members
            .organisations
            .get_mut(body)
            .unwrap()
            .membership
            .left = Some(ahead);
    }
    let exit = |today| {
        let mut rows = Timeline::of(&plan, today).rows.into_iter();
        let row = rows.find(|row| row.about == About::Exit).unwrap();
        (row.state, *row.dated(Moment::Exit).unwrap())
    };
    let (state, dated) = exit(nadi::today());
    assert_ne!(state, State::Done);
    assert_eq!((dated.planned, dated.actual), (Some(ahead), None));
    let (state, dated) = exit(ahead);
    assert_eq!((state, dated.actual), (State::Done, Some(ahead)));
}

#[test]
fn weeks_begin_on_monday_and_quarters_in_january() {
    let wednesday = day("2026-12-09");
    assert_eq!(Zoom::Week.start(wednesday), day("2026-12-07"));
    assert_eq!(Zoom::Month.start(wednesday), day("2026-12-01"));
    assert_eq!(Zoom::Quarter.start(wednesday), day("2026-10-01"));
    assert_eq!(Zoom::Week.columns(wednesday, day("2026-12-13")), 0);
    assert_eq!(Zoom::Week.columns(wednesday, day("2026-12-14")), 1);
    assert_eq!(Zoom::Month.columns(wednesday, day("2025-12-31")), -12);
    assert_eq!(Zoom::Quarter.columns(wednesday, day("2027-03-31")), 1);
}

#[test]
fn a_day_moves_by_whole_months_and_back() {
    let last = day("2027-01-31");
    assert_eq!(Zoom::Month.step(last, 1), day("2027-02-28"));
    assert_eq!(Zoom::Quarter.step(last, -1), day("2026-10-31"));
    assert_eq!(Zoom::Week.step(last, -1), day("2027-01-24"));
}

#[test]
fn what_was_planned_otherwise_is_said_and_nothing_else() {
    let then = nadi::plan();
    let baseline = Baseline::of(&then, nadi::today());
    assert!(baseline.was(&row(&then, "archive")).is_empty());
    let mut now = then.clone();
    let mut archive = now.functions.get(&id("archive")).unwrap().clone();
    archive.planned.transfer = Some(day("2027-08-31"));
    now.functions.put(archive);
    assert_eq!(
        baseline.was(&row(&now, "archive")),
        [(Moment::Transfer, Some(day("2027-03-31")))]
    );
    let empty = Baseline::of(&Plan::new(id("p")), nadi::today());
    assert!(empty.was(&row(&now, "archive")).is_empty());
}
