//! Money for coordination, against months counted by hand.

use crate::support::entries::with;
use crate::support::words::{day, id, line};
use baton::domain::Plan;
use baton::domain::analysis::Fraction;
use baton::domain::analysis::amount::Currency;
use baton::domain::analysis::money::{Coordination, Coverage, Days, Gap, grants, months, surest};
use baton::domain::book::Book;
use baton::domain::book::money::{Certainty, Purpose};
use proptest::prelude::*;

/// A plan in rupees with these entries in its book of funding.
fn funded(entries: &[&str]) -> Plan {
    let mut plan = Plan::new(id("nadi"));
    plan.collective.currency = Some(line("INR"));
    for (n, typed) in entries.iter().enumerate() {
        plan = with(plan, Book::Funding, &format!("f{n}"), typed);
    }
    plan
}

const KITE: &str = "funder=kite; pays_for=coordination; state=secured";

fn kite(rest: &str) -> String {
    format!("{KITE}; {rest}")
}

fn within(plan: &Plan, first: &str, last: &str) -> Option<u64> {
    let grant = grants(plan).next().unwrap();
    grant.within(Days {
        first: day(first),
        last: day(last),
    })
}

#[test]
fn an_amount_is_spread_evenly_over_its_days() {
    let plan = funded(&[&kite("amount=365; from=2027-01-01; to=2027-12-31")]);
    assert_eq!(within(&plan, "2027-01-01", "2027-01-31"), Some(31));
    assert_eq!(within(&plan, "2027-02-01", "2027-02-28"), Some(28));
    assert_eq!(within(&plan, "2027-12-31", "2028-06-30"), Some(1));
    assert_eq!(within(&plan, "2026-01-01", "2026-12-31"), Some(0));
    let one_day = funded(&[&kite("amount=7; from=2027-03-05; to=2027-03-05")]);
    assert_eq!(within(&one_day, "2027-03-01", "2027-03-31"), Some(7));
}

#[test]
fn what_has_no_amount_or_no_days_is_not_guessed() {
    for rest in [
        "amount=5; from=2027-01-01",
        "amount=5; to=2027-01-01",
        "from=2027-01-01; to=2027-12-31",
    ] {
        assert_eq!(
            within(&funded(&[&kite(rest)]), "2027-01-01", "2027-01-31"),
            None,
            "{rest}"
        );
    }
    let plan = funded(&[&kite("from=2027-01-01")]);
    let grant = grants(&plan).next().unwrap();
    assert_eq!(grant.missing(), ["amount", "last day"]);
}

#[test]
fn without_a_budget_a_month_is_covered_when_money_runs_on_each_of_its_days() {
    let plan = funded(&[
        &kite("from=2027-01-01; to=2027-02-14"),
        &kite("from=2027-02-15; to=2027-03-30"),
    ]);
    let money = Coordination::of(&plan);
    let at = |month| money.coverage(day(month));
    assert_eq!(at("2027-01-20"), Coverage::Covered);
    assert_eq!(at("2027-02-01"), Coverage::Covered, "two in a row");
    assert_eq!(at("2027-03-01"), Coverage::Short, "the 31st is missing");
    let runway = money.runway(day("2027-01-20"));
    assert_eq!((runway.last, runway.months), (Some(day("2027-02-01")), 2));
    assert_eq!(runway.then, Coverage::Short);
    assert_eq!(money.runway(day("2027-04-01")).last, None);
}

#[test]
fn with_a_budget_a_month_is_covered_when_the_money_reaches_it() {
    let year = "from=2027-04-01; to=2028-03-31";
    let budget = |plan, amount: &str| {
        let typed = format!("on=2026-11-01; budget={amount}");
        with(plan, Book::Strength, "size", &typed)
    };
    let plan = funded(&[&kite(&format!("amount=4500000; {year}"))]);
    let exact = budget(plan.clone(), "4500000");
    let money = Coordination::of(&exact);
    for month in months(day("2027-04-01"), day("2028-03-31")) {
        assert_eq!(money.coverage(month), Coverage::Covered, "{month}");
    }
    assert_eq!(money.coverage(day("2028-04-01")), Coverage::Short);
    let dearer = budget(plan, "4600000");
    assert_eq!(
        Coordination::of(&dearer).coverage(day("2027-04-01")),
        Coverage::Short
    );
}

#[test]
fn the_latest_budget_counts() {
    let plan = funded(&[]);
    let plan = with(plan, Book::Strength, "new", "on=2026-11-01; budget=300");
    let plan = with(plan, Book::Strength, "old", "on=2025-11-01; budget=500");
    let plan = with(plan, Book::Strength, "people", "on=2026-12-01; people=4");
    assert_eq!(
        Coordination::of(&plan).budget,
        Some((day("2026-11-01"), 300))
    );
}

#[test]
fn what_too_little_is_known_of_makes_a_month_unknown_only_where_it_could_run() {
    let undated = funded(&[&kite("amount=5; to=2027-02-28")]);
    let money = Coordination::of(&undated);
    assert_eq!(money.coverage(day("2027-02-01")), Coverage::Unknown);
    assert_eq!(money.coverage(day("2027-03-01")), Coverage::Short);
    let dollars = funded(&[&kite(
        "amount=5; currency=USD; from=2027-01-01; to=2027-01-31",
    )]);
    let dollars = with(dollars, Book::Strength, "size", "on=2026-11-01; budget=12");
    let money = Coordination::of(&dollars);
    assert_eq!(money.coverage(day("2027-01-01")), Coverage::Unknown);
    assert_eq!(money.coverage(day("2027-02-01")), Coverage::Short);
    let hoped =
        funded(&["funder=kite; pays_for=coordination; state=applied; amount=5; to=2027-02-28"]);
    let money = Coordination::of(&hoped);
    assert_eq!(money.coverage(day("2027-02-01")), Coverage::Short);
}

#[test]
fn gaps_are_months_in_a_row() {
    let plan = funded(&[
        &kite("from=2027-02-01; to=2027-03-31"),
        &kite("amount=1; from=2027-06-01"),
    ]);
    let gap = |first, last, coverage| Gap {
        first: day(first),
        last: day(last),
        coverage,
    };
    assert_eq!(
        Coordination::of(&plan).gaps(day("2027-01-15"), day("2027-07-15")),
        [
            gap("2027-01-01", "2027-01-01", Coverage::Short),
            gap("2027-04-01", "2027-05-01", Coverage::Short),
            gap("2027-06-01", "2027-07-01", Coverage::Unknown),
        ]
    );
}

#[test]
fn months_after_the_exit_begin_after_it() {
    let plan = funded(&[&kite("from=2027-01-01; to=2027-08-31")]);
    let money = Coordination::of(&plan);
    assert_eq!(money.runway_after(day("2027-06-30")).months, 2);
    assert_eq!(money.runway_after(day("2027-06-01")).months, 2);
    assert_eq!(money.runway_after(day("2027-07-01")).months, 1);
    assert_eq!(money.runway_after(day("2027-12-31")).months, 0);
}

#[test]
fn the_largest_funder_is_told_by_currency_and_by_what_is_still_to_come() {
    let plan = funded(&[
        &kite("amount=300; from=2027-01-01; to=2027-01-30"),
        "funder=fund; pays_for=coordination; state=secured; amount=100; from=2027-01-21; to=2027-01-30",
        "funder=fund; pays_for=programmes; state=secured; amount=9000; from=2027-01-01; to=2027-01-30",
        "funder=fund; pays_for=coordination; state=expected; amount=9000; from=2027-01-01; to=2027-01-30",
        &kite("amount=50; currency=USD; from=2027-01-01; to=2027-01-30"),
        &kite("amount=50; from=2027-01-01"),
    ]);
    let money = Coordination::of(&plan);
    let told = |from| -> Vec<(String, String, u64, u64)> {
        let largest = money.largest(day(from)).into_iter();
        largest
            .map(|one| {
                let currency = one.currency.code().unwrap().to_owned();
                (currency, one.funder.to_string(), one.amount, one.of)
            })
            .collect()
    };
    let kite = |currency: &str, amount, of| (currency.to_owned(), "kite".to_owned(), amount, of);
    assert_eq!(
        told("2027-01-01"),
        [kite("INR", 300, 400), kite("USD", 50, 50)]
    );
    assert_eq!(
        told("2027-01-16"),
        [kite("INR", 150, 250), kite("USD", 25, 25)]
    );
    assert_eq!(told("2027-02-01"), []);
    let first = &money.largest(day("2027-01-01"))[0];
    assert_eq!(first.share(), Fraction::of(3, 4));
    assert_eq!(first.funders, 2);
    assert_eq!(money.left_out(day("2027-01-01")).count(), 1);
}

#[test]
fn the_surest_money_for_a_purpose_is_told_as_long_as_it_is_not_over() {
    let plan = funded(&[
        "funder=kite; pays_for=reserve; state=expected",
        "funder=kite; pays_for=reserve; state=secured; to=2027-01-31",
    ]);
    let reserve = |today| surest(&plan, Purpose::Reserve, day(today));
    assert_eq!(reserve("2027-01-31"), Some(Certainty::Secured));
    assert_eq!(reserve("2027-02-01"), Some(Certainty::Expected));
    let transition = surest(&plan, Purpose::Transition, day("2027-01-31"));
    assert_eq!(transition, None);
}

#[test]
fn what_falls_into_a_month_is_told_by_currency_and_certainty() {
    let plan = funded(&[
        &kite("amount=62; from=2027-01-01; to=2027-03-03"),
        "funder=fund; pays_for=coordination; state=applied; amount=31; from=2027-01-01; to=2027-01-31",
        &kite("amount=31; currency=Rs; from=2027-01-01; to=2027-01-31"),
    ]);
    let month = Coordination::of(&plan).in_month(day("2027-01-09"));
    let rupees = Currency::read(Some("INR"));
    assert_eq!(
        month.into_iter().collect::<Vec<_>>(),
        [(rupees, [62, 31, 0])]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    /// Spreading loses no unit, and every funder's share is a share.
    #[test]
    fn spreading_loses_nothing(
        amount in 0..=1_000_000_000_000_u64,
        other in 1..=1_000_000_000_000_u64,
        start in 0..4000_i64,
        length in 0..4000_i64,
    ) {
        let first = day("2020-01-01") + chrono::Duration::days(start);
        let last = first + chrono::Duration::days(length);
        let plan = funded(&[
            &kite(&format!("amount={amount}; from={first}; to={last}")),
            &format!("funder=fund; pays_for=coordination; state=secured; amount={other}; from={first}; to={last}"),
        ]);
        let grant = grants(&plan).next().unwrap();
        let parts = months(first, last).filter_map(|month| grant.within(Days::of_month(month)));
        prop_assert_eq!(parts.sum::<u64>(), amount);
        for largest in Coordination::of(&plan).largest(first) {
            let share = largest.share().unwrap();
            prop_assert!(share >= Fraction::of(1, 2).unwrap() && share <= Fraction::whole(1));
            prop_assert_eq!(largest.of, amount + other);
        }
    }
}
