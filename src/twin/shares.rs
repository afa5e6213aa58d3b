//! Handed over and done, side by side: how many functions, of what weight, which share.

use super::{Lines, Twin};
use crate::domain::analysis::portfolio::Counts;
use crate::domain::analysis::{Fraction, FunctionFigures};

/// How much is handed over and how much is done, of what is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shares {
    /// Everything but what is not ours.
    pub counted: Part,
    /// Transferred or confirmed.
    pub handed_over: Part,
    /// Confirmed or retired.
    pub done: Part,
}

/// Some of the functions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// How many.
    pub number: u32,
    /// What they weigh together.
    pub weight: u32,
    /// Their weight as a whole percentage of the weight counted; unknown when nothing is counted.
    pub percent: Option<i128>,
}

impl Shares {
    /// The shares behind these counts.
    #[must_use]
    pub fn of(counts: Counts) -> Self {
        let whole = counts.counted.1;
        let part = |(number, weight): (u32, u32)| Part {
            number,
            weight,
            percent: Fraction::of(weight, whole).map(Fraction::percent),
        };
        Self {
            counted: part(counts.counted),
            handed_over: part(counts.handed_over),
            done: part(counts.done),
        }
    }

    /// The shares behind the figures of a plan.
    #[must_use]
    pub fn of_figures(figures: &FunctionFigures) -> Self {
        Self::of(Counts::from(figures))
    }
}

impl Part {
    /// Its share as the grid has it: `23%`, or `?`.
    #[must_use]
    pub fn shown(&self) -> String {
        self.percent.map_or_else(
            || super::lines::UNKNOWN.to_owned(),
            |percent| format!("{percent}%"),
        )
    }
}

impl Twin for Shares {
    fn tell(&self, lines: &mut Lines) {
        let (all, whole) = (self.counted.number, self.counted.weight);
        for (name, part) in [("handed over", self.handed_over), ("done", self.done)] {
            let Part { number, weight, .. } = part;
            let percent = part.percent.map_or_else(
                || super::lines::UNKNOWN.to_owned(),
                |percent| percent.to_string(),
            );
            lines.fact(
                name,
                format_args!("{number} of {all}, weight {weight} of {whole}, {percent} percent"),
            );
        }
    }
}
