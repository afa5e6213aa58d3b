//! How lasting each area is thought to be, from 1 to 7, and what was thought before.
//!
//! A reading is the mean over people: of each the latest score within 90 days up to the latest day on which anybody
//! assessed the area. What is older belongs to the reading before. The published mean is an orientation and no mark to
//! pass; programmes of other kinds were asked other questions.

use super::Fraction;
use super::calendar::days_after;
use crate::domain::book::norms::{ASSESSOR, SCORE, THEME};
use crate::domain::book::trust::ON;
use crate::domain::book::{Book, Entry};
use crate::domain::id::PersonId;
use crate::domain::question::Theme;
use crate::domain::{Date, Plan};
use std::collections::BTreeMap;

/// So many days belong to one reading.
const READING: i64 = 90;

/// The mean over all domains of 5,706 assessments of 2,892 programmes between 2014 and 2019 with the Program
/// Sustainability Assessment Tool (Bacon and others, Frontiers in Health Services, 2022), in hundredths. Of its domains
/// the paper names funding stability as the lowest and program adaptation as the highest.
const PUBLISHED_HUNDREDTHS: i128 = 473;

/// One area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// Which.
    pub theme: Theme,
    /// What is thought of it now; `None` where nobody assessed it.
    pub latest: Option<Reading>,
    /// What was thought before.
    pub before: Option<Reading>,
}

/// What people think of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The latest day on which anybody assessed it.
    pub on: Date,
    /// The mean of their scores, 1 to 7.
    pub mean: Fraction,
    /// How many people.
    pub people: u32,
}

/// The published mean over all domains, for orientation.
#[must_use]
pub fn published_mean() -> Fraction {
    Fraction::new(PUBLISHED_HUNDREDTHS, 100).expect("a hundred is not nothing")
}

/// Every area, as it was assessed until a day.
#[must_use]
pub fn areas(plan: &Plan, today: Date) -> Vec<Area> {
    let area = |theme: &Theme| {
        let latest = reading(plan, *theme, today);
        let earlier = latest.map(|latest| days_after(latest.on, -READING));
        Area {
            theme: *theme,
            latest,
            before: earlier.and_then(|day| reading(plan, *theme, day)),
        }
    };
    Theme::ALL.iter().map(area).collect()
}

/// The mean over the areas that were assessed.
#[must_use]
pub fn overall(areas: &[Area]) -> Option<Fraction> {
    let means = areas.iter().filter_map(|area| area.latest);
    let (sum, number) = means.fold((Fraction::ZERO, 0), |(sum, number), reading| {
        (sum + reading.mean, number + 1)
    });
    (number > 0).then(|| sum / number)
}

/// The areas with the lowest mean; none where fewer than two were assessed, or all are equal.
#[must_use]
pub fn lowest(areas: &[Area]) -> Vec<Theme> {
    let means = || {
        let assessed = areas.iter();
        assessed.filter_map(|area| Some((area.theme, area.latest?.mean)))
    };
    let ends = means().map(|(_, mean)| mean);
    match (ends.clone().min(), ends.max()) {
        (Some(low), Some(high)) if low < high => {
            let lowest = means().filter(|(_, mean)| *mean == low);
            lowest.map(|(theme, _)| theme).collect()
        }
        (_, _) => Vec::new(),
    }
}

/// What people thought of an area in the days up to the latest assessment until a day.
fn reading(plan: &Plan, theme: Theme, until: Date) -> Option<Reading> {
    let entries = plan.books.of(Book::Area);
    let of_theme: Vec<(Date, &Entry)> = entries
        .filter(|entry| entry.get(THEME) == Some(theme))
        .filter_map(|entry| Some((entry.get(ON)?, entry)))
        .filter(|(on, _)| *on <= until)
        .collect();
    let on = of_theme.iter().map(|(on, _)| *on).max()?;
    let since = days_after(on, -READING);
    let mut latest: BTreeMap<&PersonId, (Date, u64)> = BTreeMap::new();
    for (day, entry) in of_theme.into_iter().filter(|(day, _)| *day > since) {
        if let Some((by, score)) = entry.get(ASSESSOR).zip(entry.get(SCORE)) {
            let own = latest.entry(by).or_insert((day, score));
            if own.0 <= day {
                *own = (day, score);
            }
        }
    }
    let people = u32::try_from(latest.len()).unwrap_or(u32::MAX);
    let sum: u64 = latest.values().map(|(_, score)| score).sum();
    Some(Reading {
        on,
        mean: Fraction::new(sum.into(), people.into())?,
        people,
    })
}
