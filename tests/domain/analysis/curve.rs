//! The hand-over curve of the sample, and of plans with too little to draw.

use crate::support::nadi;
use crate::support::plan::just_begun;
use crate::support::words::day;
use baton::domain::analysis::Curve;

fn curve() -> Curve {
    Curve::of(&nadi::plan(), nadi::today())
}

#[test]
fn the_sample_is_five_weeks_late_and_has_one_undated_function() {
    let curve = curve();
    assert_eq!(
        curve.lateness,
        Some(35),
        "the median of -11, 27, 42 and 46 days, a half rounded up"
    );
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
fn the_forecast_moves_each_transfer_to_come_and_none_before_today() {
    let curve = curve();
    let forecast = |slug: &str| {
        let transfer = curve
            .transfers
            .iter()
            .find(|transfer| transfer.function.as_str() == slug);
        transfer.unwrap().forecast
    };
    assert_eq!(forecast("learning"), Some(day("2027-03-06")));
    assert_eq!(
        forecast("funder-reports"),
        Some(day("2027-01-13")),
        "overdue: today and five weeks"
    );
    assert_eq!(forecast("fundraising"), None);
    assert_eq!(forecast("forums"), None);
    assert_eq!(curve.forecast_by(day("2026-12-08")), None);
    assert_eq!(curve.forecast_by(nadi::today()), Some(11));
    assert_eq!(curve.forecast_by(day("2027-01-13")), Some(15));
    assert_eq!(curve.forecast_by(day("2030-01-01")), Some(41));
}

#[test]
fn the_table_has_every_month_from_the_first_day_to_the_last() {
    let months = curve().months();
    assert_eq!(months.first().unwrap().day, day("2024-09-30"));
    assert_eq!(months.last().unwrap().day, day("2028-04-30"));
    assert_eq!(months.len(), 44);
    let december = months
        .iter()
        .find(|point| point.day == day("2026-12-31"))
        .unwrap();
    assert_eq!(
        (december.planned, december.actual, december.forecast),
        (15, Some(11), Some(11))
    );
    let next = months
        .iter()
        .find(|point| point.day == day("2027-01-31"))
        .unwrap();
    assert_eq!(
        (next.planned, next.actual, next.forecast),
        (17, None, Some(15))
    );
}

#[test]
fn without_a_transfer_made_there_is_no_forecast() {
    let curve = Curve::of(&just_begun().plan, day("2026-12-09"));
    assert_eq!(curve.lateness, None);
    assert_eq!(curve.forecast_by(day("2027-12-09")), None);
    assert_eq!(curve.undated, 6);
    assert!(curve.months().is_empty());
}
