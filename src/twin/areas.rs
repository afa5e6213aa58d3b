//! The sustainability areas: how lasting each is thought to be, beside what was thought before and a published mean.

use std::fmt;

use super::lines::UNKNOWN;
use super::{Lines, Seen, Twin};
use crate::domain::analysis::Fraction;
use crate::domain::analysis::areas::{Area, Reading, areas, lowest, overall, published_mean};
use crate::domain::question::Theme;

/// Where the published mean comes from, and what it is good for.
pub const PUBLISHED: &str = "the mean of 5,706 assessments of 2,892 public health, social and education programmes with the Program Sustainability Assessment Tool, 2014 to 2019; for orientation, no mark to pass (Bacon and others, Frontiers in Health Services, 2022)";

/// What is said where funding is the lowest of a plan.
pub const FUNDING_IS_USUAL: &str = "Funding is the lowest here, as it usually is; the sign to look for is another area that is low.";

/// Every area of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreasSeen {
    /// All of them, in the order of the themes.
    pub all: Vec<Area>,
    /// The mean over those that were assessed.
    pub overall: Option<Fraction>,
    /// Those with the lowest mean.
    pub lowest: Vec<Theme>,
}

impl AreasSeen {
    /// The areas of a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>) -> Self {
        let all = areas(seen.plan, seen.today);
        Self {
            overall: overall(&all),
            lowest: lowest(&all),
            all,
        }
    }

    /// Those that somebody assessed.
    pub fn assessed(&self) -> impl Iterator<Item = &Area> {
        self.all.iter().filter(|area| area.latest.is_some())
    }

    /// Those that nobody assessed, by name.
    #[must_use]
    pub fn not_assessed(&self) -> Vec<&'static str> {
        let never = self.all.iter().filter(|area| area.latest.is_none());
        never.map(|area| area.theme.as_str()).collect()
    }

    /// What is to be said of the lowest, where there is something.
    #[must_use]
    pub fn about_the_lowest(&self) -> Option<String> {
        let names: Vec<&str> = self.lowest.iter().map(|theme| theme.as_str()).collect();
        match names.as_slice() {
            [] => None,
            ["funding"] => Some(FUNDING_IS_USUAL.to_owned()),
            [one] => Some(format!(
                "The lowest here is {one}; usually funding is, so this one is worth a talk."
            )),
            several => Some(format!("The lowest here are {}.", several.join(", "))),
        }
    }
}

/// A mean with two decimals, as the published one has them: `4.73`.
#[must_use]
pub fn mean(mean: Fraction) -> String {
    let hundredths = mean.percent();
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

impl Twin for AreasSeen {
    fn tell(&self, lines: &mut Lines) {
        let assessed: Vec<&Area> = self.assessed().collect();
        lines.fact("areas assessed", assessed.len());
        lines.each("area", assessed, |lines, place, area| {
            lines.fact(format_args!("{place}, {}", area.theme), Told(area));
        });
        let never = self.not_assessed();
        lines.fact_if_any(
            "areas nobody assessed",
            (!never.is_empty()).then(|| never.join(", ")),
        );
        lines.fact_or_unknown("mean of the areas, 1 to 7", self.overall.map(mean));
        lines.fact(
            "published mean, 1 to 7",
            format_args!("{}, {PUBLISHED}", mean(published_mean())),
        );
        lines.fact_if_any("the lowest", self.about_the_lowest());
    }
}

/// One area in words: `3.50 of 7 by 2 people, latest 2026-11-01; before 3.00 by 1 person, 2026-05-01`.
struct Told<'a>(&'a Area);

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = |reading: Option<Reading>| {
            reading.map_or_else(
                || UNKNOWN.to_owned(),
                |reading| {
                    let people = if reading.people == 1 {
                        "person"
                    } else {
                        "people"
                    };
                    format!(
                        "{} by {} {people}, latest {}",
                        mean(reading.mean),
                        reading.people,
                        reading.on
                    )
                },
            )
        };
        let Area { latest, before, .. } = self.0;
        write!(f, "{}; before {}", told(*latest), told(*before))
    }
}
