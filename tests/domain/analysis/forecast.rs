//! The forecast, against days that follow from the draws whatever they are.

use crate::support::changes::outline;
use crate::support::words::{day, id};
use baton::domain::analysis::calendar::days_after;
use baton::domain::analysis::forecast::{Expected, Forecast, Outlook, RESAMPLES};
use baton::domain::function::{Function, Stage, Standing, Step};
use baton::domain::{Date, Plan};
use baton::twin::forecast::ForecastSeen;

pub(super) fn today() -> Date {
    day("2026-12-09")
}

/// A function that was to be transferred on 1 March 2026 and was, so many days later.
fn made(number: usize, late: i64) -> Function {
    let mut function = Function::new(outline(&format!("made-{number}"), "Made", &[]), None);
    let planned = day("2026-03-01");
    function.planned.transfer = Some(planned);
    function.standing = Standing::On(Stage::Transferred);
    function.steps.push(Step {
        from: Standing::On(Stage::Shared),
        to: Standing::On(Stage::Transferred),
        on: days_after(planned, late),
        evidence: None,
        link: None,
        reason: None,
        hands: (None, None),
        holder_before: None,
    });
    function
}

fn ahead(slug: &str, planned: Option<&str>, needs: &[&str]) -> Function {
    let mut function = Function::new(outline(slug, slug, needs), None);
    function.planned.transfer = planned.map(day);
    function
}

/// A plan in which transfers were so many days late, with these still to move.
pub(super) fn plan(late: &[i64], still: &[(&str, Option<&str>, &[&str])]) -> Plan {
    let mut plan = Plan::new(id("nadi"));
    for (number, late) in late.iter().enumerate() {
        plan.functions.put(made(number, *late));
    }
    for (slug, planned, needs) in still {
        plan.functions.put(ahead(slug, *planned, needs));
    }
    plan.exit.target = Some(day("2027-06-30"));
    plan
}

#[track_caller]
fn expected(plan: &Plan) -> Expected {
    match Forecast::of(plan, today()).outlook {
        Outlook::Expected(expected) => expected,
        other => panic!("{other:?}"),
    }
}

#[test]
fn below_five_transfers_nothing_is_said() {
    let still: &[(&str, Option<&str>, &[&str])] = &[("a", Some("2027-03-01"), &[])];
    let forecast = Forecast::of(&plan(&[1, 2, 3, 4], still), today());
    assert_eq!((forecast.made, forecast.lateness), (4, Some(3)));
    assert_eq!(forecast.outlook, Outlook::TooFew);
    let outlook = |still| Forecast::of(&plan(&[1; 5], still), today()).outlook;
    assert!(matches!(outlook(still), Outlook::Expected(_)));
    assert_eq!(outlook(&[("a", None, &[])]), Outlook::NoDays);
    assert_eq!(outlook(&[]), Outlook::AllMoved);
}

#[test]
fn where_all_were_as_late_every_day_is_certain() {
    let expected = expected(&plan(
        &[10; 5],
        &[
            ("a", Some("2027-03-01"), &[]),
            ("b", Some("2027-06-25"), &[]),
        ],
    ));
    assert_eq!(expected.exit.half, day("2027-07-05"));
    assert_eq!(expected.exit.four_in_five, day("2027-07-05"));
    assert_eq!(expected.by_median, day("2027-07-05"));
    assert_eq!(expected.in_time, Some(0));
    let first = &expected.functions[0];
    assert_eq!((first.0.as_str(), first.1.half), ("a", day("2027-03-11")));
}

#[test]
fn three_that_are_late_once_in_ten_are_all_in_time_three_times_in_four() {
    let mut late = [0; 10];
    late[3] = 100;
    let still: &[(&str, Option<&str>, &[&str])] = &[
        ("a", Some("2027-03-01"), &[]),
        ("b", Some("2027-03-01"), &[]),
        ("c", Some("2027-03-01"), &[]),
    ];
    let expected = expected(&plan(&late, still));
    assert_eq!(expected.exit.half, day("2027-03-01"));
    assert_eq!(expected.exit.four_in_five, day("2027-06-09"), "0.9³ < 0.8");
    assert_eq!(
        expected.in_time,
        Some(RESAMPLES),
        "9 June is before the target"
    );
    assert!(
        expected
            .functions
            .iter()
            .all(|(_, likely)| likely.four_in_five == day("2027-03-01")),
        "each alone is late only once in ten"
    );
}

/// What is read off the latenesses seen, with no chance in it: the k-th smallest, k the least with k / n at least p.
fn quantile(late: &[i64], (over, under): (usize, usize)) -> i64 {
    let mut late = late.to_vec();
    late.sort_unstable();
    late[(late.len() * over).div_ceil(under) - 1]
}

#[test]
fn functions_that_wait_for_none_have_the_exact_days_and_those_alike_the_same() {
    let planned = day("2027-06-01");
    let still: Vec<(String, Option<&str>, &[&str])> = (0..12)
        .map(|number| (format!("f{number}"), Some("2027-06-01"), &[] as &[&str]))
        .collect();
    let still: Vec<(&str, Option<&str>, &[&str])> = still
        .iter()
        .map(|(slug, on, needs)| (slug.as_str(), *on, *needs))
        .collect();
    assert_eq!(quantile(&[5, 10, 20, 30, 40], (4, 5)), 30);
    for number in 5..=31 {
        let late: Vec<i64> = (0..number).map(|one| one * one % 37 * 3 - 10).collect();
        for (function, likely) in expected(&plan(&late, &still)).functions {
            let days = [likely.half, likely.four_in_five];
            let exact = [(1, 2), (4, 5)].map(|part| days_after(planned, quantile(&late, part)));
            assert_eq!(days, exact, "{function} of {number}");
        }
    }
}

#[test]
fn one_that_needs_what_is_long_done_by_then_has_the_exact_days_too() {
    let still: &[(&str, Option<&str>, &[&str])] = &[
        ("base", Some("2027-01-01"), &[]),
        ("a", Some("2027-06-01"), &["base"]),
        ("b", Some("2027-06-01"), &["base"]),
        ("c", Some("2027-06-01"), &[]),
    ];
    let expected = expected(&plan(&[40, 5, 30, 20, 10], still));
    for (function, likely) in &expected.functions[1..] {
        assert_eq!(likely.half, day("2027-06-21"), "{function}");
        assert_eq!(likely.four_in_five, day("2027-07-01"), "{function}");
    }
}

#[test]
fn how_often_a_target_is_kept_says_how_many_have_no_day() {
    let still: &[(&str, Option<&str>, &[&str])] = &[
        ("a", Some("2027-01-01"), &[]),
        ("b", None, &[]),
        ("c", None, &["a"]),
    ];
    let plan = plan(&[5; 5], still);
    assert_eq!(
        ForecastSeen::of(&plan, today()).in_time().unwrap(),
        "30 Jun 2027, kept every time; 2 functions without a day left out"
    );
}

#[test]
fn how_often_the_target_is_kept_is_close_to_what_the_product_says() {
    let mut late = [0; 10];
    late[3] = 200;
    let still: Vec<(String, Option<&str>, &[&str])> = (0..4)
        .map(|number| (format!("f{number}"), Some("2027-03-01"), &[] as &[&str]))
        .collect();
    let still: Vec<(&str, Option<&str>, &[&str])> = still
        .iter()
        .map(|(slug, on, needs)| (slug.as_str(), *on, *needs))
        .collect();
    let kept = expected(&plan(&late, &still)).in_time.unwrap();
    assert!(kept.abs_diff(6_561) < 200, "0.9⁴ of 10,000: {kept}");
}

#[test]
fn nothing_is_done_before_today_nor_before_what_it_needs() {
    let still: &[(&str, Option<&str>, &[&str])] = &[
        ("last", Some("2026-01-01"), &["middle"]),
        ("middle", Some("2027-01-01"), &["first"]),
        ("first", Some("2027-05-01"), &[]),
        ("alone", Some("2026-01-01"), &[]),
    ];
    let expected = expected(&plan(&[-400; 5], still));
    assert!(
        expected
            .functions
            .iter()
            .all(|(_, likely)| likely.half >= today())
    );
    let expected = self::expected(&plan(&[30; 5], still));
    let of = |slug: &str| {
        let mut all = expected.functions.iter();
        all.find(|(one, _)| one.as_str() == slug).unwrap().1.half
    };
    assert_eq!(of("first"), day("2027-05-31"));
    assert_eq!(of("middle"), day("2027-05-31"));
    assert_eq!(of("last"), day("2027-05-31"));
    assert_eq!(
        of("alone"),
        day("2027-01-08"),
        "from today, not from its day"
    );
}

#[test]
fn functions_without_a_day_are_named_and_so_is_what_needs_them() {
    let plan = plan(
        &[5, -3, 12, 40, 7],
        &[
            ("far", Some("2027-05-01"), &["near"]),
            ("near", Some("2027-04-01"), &["bare"]),
            ("bare", None, &[]),
            ("free", Some("2027-02-01"), &[]),
        ],
    );
    let forecast = Forecast::of(&plan, today());
    let ids = |ids: &[baton::domain::id::FunctionId]| -> Vec<String> {
        ids.iter().map(ToString::to_string).collect()
    };
    assert_eq!(ids(&forecast.undated), ["bare"]);
    assert_eq!(ids(&forecast.waiting), ["near", "far"]);
    assert_eq!(forecast, Forecast::of(&plan, today()), "the same each time");
}
