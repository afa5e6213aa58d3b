//! How lasting each area is thought to be, from 1 to 7, and what was thought before.
//!
//! A reading is the mean over people. The latest takes of each person the latest score, if it lies within 60 days up to
//! the latest day on which anybody assessed the area: looks some weeks apart belong together, quarterly ones do not. The
//! reading before takes of each person the latest score before the one that was taken, by the same rule: who looks again
//! is compared with the own look before, however short a time has passed. The published mean is an orientation and no mark to
//! pass; programmes of other kinds were asked other questions.

use super::Fraction;
use super::calendar::days_after;
use crate::domain::book::Book;
use crate::domain::book::norms::{ASSESSOR, SCORE, THEME};
use crate::domain::book::trust::ON;
use crate::domain::id::PersonId;
use crate::domain::question::Theme;
use crate::domain::{Date, Plan};
use std::collections::BTreeMap;

/// So many days belong to one reading: fewer than the 89 that the shortest quarter's looks are apart.
const READING: i64 = 60;

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
        let looks = looks(plan, *theme, today);
        let taken = taken(&looks);
        let is_earlier = |look: &&Look<'_>| {
            let taken = taken.get(look.by);
            taken.is_none_or(|taken| look.on < taken.on)
        };
        let earlier: Vec<Look<'_>> = looks.iter().filter(is_earlier).copied().collect();
        Area {
            theme: *theme,
            latest: reading(&taken),
            before: reading(&self::taken(&earlier)),
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

/// What one person thought of an area on a day.
#[derive(Clone, Copy)]
struct Look<'a> {
    on: Date,
    by: &'a PersonId,
    score: u64,
}

fn looks(plan: &Plan, theme: Theme, until: Date) -> Vec<Look<'_>> {
    let entries = plan.books.of(Book::Area);
    let of_theme = entries.filter(|entry| entry.get(THEME) == Some(theme));
    let looks = of_theme.filter_map(|entry| {
        Some(Look {
            on: entry.get(ON)?,
            by: entry.get(ASSESSOR)?,
            score: entry.get(SCORE)?,
        })
    });
    looks.filter(|look| look.on <= until).collect()
}

/// Of each person the latest look that belongs to the latest reading; of two on one day the one written later.
fn taken<'a>(looks: &[Look<'a>]) -> BTreeMap<&'a PersonId, Look<'a>> {
    let latest = looks.iter().map(|look| look.on).max();
    let since = latest.map(|on| days_after(on, -READING));
    let mut taken: BTreeMap<&PersonId, Look<'_>> = BTreeMap::new();
    for look in looks.iter().filter(|look| Some(look.on) > since) {
        let own = taken.entry(look.by).or_insert(*look);
        if own.on <= look.on {
            *own = *look;
        }
    }
    taken
}

fn reading(taken: &BTreeMap<&PersonId, Look<'_>>) -> Option<Reading> {
    let people = u32::try_from(taken.len()).unwrap_or(u32::MAX);
    let sum: u64 = taken.values().map(|look| look.score).sum();
    Some(Reading {
        on: taken.values().map(|look| look.on).max()?,
        mean: Fraction::new(sum.into(), people.into())?,
        people,
    })
}
