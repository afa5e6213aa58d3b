//! Sustainability areas, against means worked out by hand.

use crate::support::entries::with;
use crate::support::words::{day, id};
use baton::domain::Plan;
use baton::domain::analysis::Fraction;
use baton::domain::analysis::areas::{Area, areas, lowest, overall, published_mean};
use baton::domain::book::Book;
use baton::domain::question::Theme;

/// A plan with these assessments: theme, day, person, score.
fn assessed(all: &[(&str, &str, &str, u32)]) -> Plan {
    let plan = Plan::new(id("nadi"));
    all.iter()
        .enumerate()
        .fold(plan, |plan, (n, (theme, on, by, score))| {
            let typed = format!("theme={theme}; on={on}; by={by}; score={score}");
            with(plan, Book::Area, &format!("a{n}"), &typed)
        })
}

fn funding(plan: &Plan) -> Area {
    areas(plan, day("2026-12-09"))
        .into_iter()
        .find(|area| area.theme == Theme::Funding)
        .unwrap()
}

#[test]
fn a_reading_is_the_mean_of_each_persons_latest_score_within_sixty_days() {
    let plan = assessed(&[
        ("funding", "2026-09-02", "asha", 2),
        ("funding", "2026-10-01", "bela", 1),
        ("funding", "2026-11-20", "bela", 4),
        ("funding", "2026-12-01", "chitra", 6),
        ("funding", "2026-12-10", "asha", 7),
        ("partners", "2026-12-01", "asha", 7),
    ]);
    let latest = funding(&plan).latest.unwrap();
    assert_eq!((latest.on, latest.people), (day("2026-12-01"), 2));
    assert_eq!(latest.mean, Fraction::whole(5), "2 September is too old");
    let before = funding(&plan).before.unwrap();
    assert_eq!((before.on, before.people), (day("2026-10-01"), 2));
    assert_eq!(
        before.mean,
        Fraction::new(3, 2).unwrap(),
        "asha's 2 and bela's 1"
    );
}

#[test]
fn the_sixtieth_day_back_belongs_to_the_reading_before() {
    let plan = assessed(&[
        ("funding", "2026-10-03", "asha", 2),
        ("funding", "2026-12-02", "chitra", 4),
        ("funding", "2026-10-04", "bela", 6),
    ]);
    let area = funding(&plan);
    assert_eq!(area.latest.unwrap().mean, Fraction::whole(5));
    assert_eq!(area.before.unwrap().mean, Fraction::whole(2));
}

#[test]
fn who_looks_again_soon_is_compared_with_the_own_look_before() {
    let plan = assessed(&[
        ("funding", "2026-11-01", "asha", 2),
        ("funding", "2026-11-03", "bela", 4),
        ("funding", "2026-11-25", "asha", 5),
        ("funding", "2026-11-25", "asha", 6),
    ]);
    let area = funding(&plan);
    let (latest, before) = (area.latest.unwrap(), area.before.unwrap());
    assert_eq!((latest.mean, latest.people), (Fraction::whole(5), 2));
    assert_eq!((before.mean, before.people), (Fraction::whole(2), 1));
    assert_eq!(before.on, day("2026-11-01"));
}

#[test]
fn quarterly_looks_are_readings_of_their_own() {
    for days in [89, 90, 91, 92] {
        let earlier = day("2026-12-02") - chrono::Days::new(days);
        let earlier = earlier.to_string();
        let by_others = assessed(&[
            ("funding", &earlier, "asha", 2),
            ("funding", "2026-12-02", "bela", 4),
        ]);
        let area = funding(&by_others);
        assert_eq!(area.latest.unwrap().mean, Fraction::whole(4), "{days}");
        assert_eq!(area.before.unwrap().mean, Fraction::whole(2), "{days}");
    }
}

#[test]
fn what_nobody_assessed_has_no_reading() {
    let area = funding(&assessed(&[]));
    assert_eq!((area.latest, area.before), (None, None));
    assert_eq!(overall(&areas(&assessed(&[]), day("2026-12-09"))), None);
}

#[test]
fn the_lowest_are_told_where_areas_differ() {
    let at = |all: &[(&str, &str, &str, u32)]| areas(&assessed(all), day("2026-12-09"));
    let on = "2026-12-01";
    let differ = at(&[
        ("funding", on, "asha", 2),
        ("partners", on, "asha", 5),
        ("legal", on, "asha", 2),
    ]);
    assert_eq!(lowest(&differ), [Theme::Funding, Theme::Legal]);
    assert_eq!(overall(&differ), Some(Fraction::whole(3)));
    let equal = at(&[("funding", on, "asha", 2), ("partners", on, "asha", 2)]);
    assert_eq!(lowest(&equal), []);
    assert_eq!(lowest(&at(&[("funding", on, "asha", 2)])), []);
}

#[test]
fn the_published_mean_is_exact() {
    assert_eq!(published_mean(), Fraction::new(473, 100).unwrap());
}
