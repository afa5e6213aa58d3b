//! The hand-over curve of the sample, and of plans with too little to draw.

use crate::support::nadi;
use crate::support::plan::just_begun;
use crate::support::words::day;
use baton::domain::analysis::calendar::days_after;
use baton::domain::analysis::forecast::Likely;
use baton::domain::analysis::{Curve, Forecast};
use baton::domain::{Date, Plan};
use baton::twin::lifecycle::CurveTable;

use super::forecast::{plan, today};

fn curve() -> Curve {
    curve_of(&nadi::plan(), nadi::today())
}

fn curve_of(plan: &Plan, today: Date) -> Curve {
    Curve::of(plan, &Forecast::of(plan, today), today)
}

#[test]
fn the_sample_has_one_undated_function() {
    let curve = curve();
    assert_eq!(curve.undated, 1);
    assert_eq!(curve.counted, 47);
}

#[test]
fn planned_and_actual_weights_of_the_sample() {
    let curve = curve();
    assert_eq!(curve.planned_by(nadi::today()), 15);
    assert_eq!(curve.share(15).unwrap().percent(), 32);
    assert_eq!(
        curve.planned_by(day("2028-03-31")),
        41,
        "47 less the undated 5 and the retired 1"
    );
    let actual = [
        "2025-06-30",
        "2025-07-01",
        "2026-02-10",
        "2026-08-20",
        "2026-11-02",
        "2026-12-09",
    ];
    let actual = actual.map(|on| curve.actual_on(day(on)));
    assert_eq!(
        actual,
        [Some(0), Some(4), Some(6), Some(9), Some(11), Some(11)]
    );
    assert_eq!(curve.actual_on(day("2026-12-10")), None);
}

#[test]
fn with_four_transfers_made_there_is_no_forecast() {
    let curve = curve();
    assert!(curve.transfers.iter().all(|one| one.forecast.is_none()));
    let later = ["2026-12-09", "2027-01-13", "2030-01-01"];
    assert_eq!(later.map(|on| curve.forecast_by(day(on))), [None; 3]);
}

#[test]
fn each_function_has_moved_on_the_day_that_the_forecast_says() {
    let still: &[(&str, Option<&str>, &[&str])] = &[
        ("reports", Some("2027-01-10"), &["data"]),
        ("data", Some("2027-05-01"), &[]),
        ("overdue", Some("2026-01-01"), &[]),
        ("bare", None, &[]),
    ];
    let plan = plan(&[5, -3, 12, 40, 7], still);
    let curve = curve_of(&plan, today());
    let expected = Forecast::of(&plan, today());
    let told: Vec<(&str, Date)> = expected
        .functions()
        .iter()
        .map(|(function, Likely { half, .. })| (function.as_str(), *half))
        .collect();
    let mut drawn: Vec<(&str, Date)> = curve
        .transfers
        .iter()
        .filter_map(|one| Some((one.function.as_str(), one.forecast?)))
        .collect();
    drawn.sort_by_key(|(_, on)| *on);
    assert_eq!(
        told,
        [
            ("overdue", day("2026-12-16")),
            ("data", day("2027-05-08")),
            ("reports", day("2027-05-08")),
        ],
        "from today and a week, and not before what it needs"
    );
    assert_eq!(
        drawn.iter().map(|(_, on)| on).collect::<Vec<_>>(),
        told.iter().map(|(_, on)| on).collect::<Vec<_>>()
    );
    let made = curve.actual_on(today()).unwrap();
    assert_eq!(curve.forecast_by(days_after(today(), -1)), None);
    assert_eq!(curve.forecast_by(today()), Some(made));
    let weight = curve.transfers[0].weight;
    assert_eq!(curve.forecast_by(day("2027-05-07")), Some(made + weight));
    assert_eq!(
        curve.forecast_by(day("2027-05-08")),
        Some(made + 3 * weight),
        "the one without a day is left out"
    );
}

#[test]
fn lateness_is_said_in_days_then_in_weeks_to_the_nearest() {
    let still: &[(&str, Option<&str>, &[&str])] = &[("a", Some("2027-03-01"), &[])];
    let late = [0, 13, -13, 14, 17, 18, 20, 32, -20].map(|late| {
        let table = CurveTable::of(&plan(&[late; 5], still), today());
        let [long, short] = table.foreseen().unwrap();
        assert_eq!(long, short);
        long
    });
    assert_eq!(
        late,
        [
            "on time", "+13 d", "-13 d", "+2 weeks", "+2 weeks", "+3 weeks", "+3 weeks",
            "+5 weeks", "-3 weeks"
        ]
    );
    let few = CurveTable::of(&plan(&[38], still), today());
    let [long, short] = few.foreseen().unwrap();
    assert_eq!((&*long, &*short), ("too few to say (1 of 5)", "too few"));
}

#[test]
fn the_table_has_every_month_from_the_first_day_to_the_last() {
    let months = curve().months();
    assert_eq!(months.first().unwrap().day, day("2024-09-30"));
    assert_eq!(months.last().unwrap().day, day("2028-02-29"));
    assert_eq!(months.len(), 42);
    let december = months
        .iter()
        .find(|point| point.day == day("2026-12-31"))
        .unwrap();
    assert_eq!(
        (december.planned, december.actual, december.forecast),
        (15, Some(11), None)
    );
    let next = months
        .iter()
        .find(|point| point.day == day("2027-01-31"))
        .unwrap();
    assert_eq!((next.planned, next.actual, next.forecast), (17, None, None));
}

#[test]
fn without_a_transfer_made_there_is_no_forecast() {
    let curve = curve_of(&just_begun().plan, day("2026-12-09"));
    assert_eq!(curve.forecast_by(day("2027-12-09")), None);
    assert_eq!(curve.undated, 6);
    assert!(curve.months().is_empty());
}
