//! Functions: how far each is handed over. Board, list and matrix are three ways to draw this one value.

mod hands;
mod loads;
mod matter;
mod row;

pub use hands::{HandSaid, Hands};
pub use loads::{BodyLoad, Loads};
pub use matter::{Matter, Urgency};
pub use row::{FunctionRow, Outline, PartiesNamed, Place, Selected};

use super::shares::Shares;
use super::{Lines, Seen, Twin};
use crate::domain::analysis::FunctionFigures;
use crate::domain::function::{Aside, Function, Stage, Standing};
use crate::domain::id::FunctionId;

/// Everything that the screen says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Functions {
    /// How much is handed over and done.
    pub shares: Shares,
    /// How many stand where.
    pub counts: Counts,
    /// The weight on each body.
    pub loads: Loads,
    /// Every function: stage by stage, the heaviest of each first, those set aside last.
    pub all: Vec<FunctionRow>,
}

/// How many functions stand where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Those on the ladder.
    pub on_ladder: u32,
    /// Those at each stage and those set aside each way, in the order in which they are shown.
    pub by_standing: Vec<(Standing, u32)>,
    /// What those that are retired weigh together.
    pub weight_retired: u32,
}

impl Functions {
    /// What the screen says of a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>) -> Self {
        let figures = FunctionFigures::of(seen.plan);
        Self {
            shares: Shares::of_figures(&figures),
            counts: Counts::of(&figures),
            loads: Loads::of(seen),
            all: in_order(seen)
                .into_iter()
                .map(|function| FunctionRow::of(seen, function))
                .collect(),
        }
    }

    /// The same, with only these functions listed, in this order.
    #[must_use]
    pub fn listing<'a>(self, ids: impl IntoIterator<Item = &'a FunctionId>) -> Self {
        let ids = ids.into_iter();
        let all = ids.filter_map(|id| self.find(id.as_str()).cloned());
        Self {
            all: all.collect(),
            ..self
        }
    }

    /// The functions that stand here.
    pub fn at(&self, standing: Standing) -> impl Iterator<Item = &FunctionRow> {
        self.all
            .iter()
            .filter(move |row| row.place.standing == standing)
    }

    /// One function.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&FunctionRow> {
        self.all.iter().find(|row| row.outline.named.id == id)
    }
}

impl Counts {
    fn of(figures: &FunctionFigures) -> Self {
        let by_standing = figures.by_standing();
        Self {
            on_ladder: figures.at_or_beyond(Stage::Held).number,
            by_standing: by_standing
                .map(|(standing, figure)| (standing, figure.number))
                .collect(),
            weight_retired: figures.at(Standing::Aside(Aside::Retired)).weight,
        }
    }

    /// How many stand here.
    #[must_use]
    pub fn at(&self, standing: Standing) -> u32 {
        let found = self.by_standing.iter().find(|(here, _)| *here == standing);
        found.map_or(0, |(_, number)| *number)
    }
}

impl Twin for Functions {
    fn tell(&self, lines: &mut Lines) {
        lines.tell(&self.shares);
        lines.tell(&self.counts);
        lines.fact("functions counted", self.shares.counted.number);
        lines.fact("weight counted", self.shares.counted.weight);
        lines.fact("functions listed", self.all.len());
        lines.each("function", &self.all, |lines, place, row| {
            row.tell(place, lines);
        });
        lines.tell(&self.loads);
    }
}

impl Twin for Counts {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("functions on the ladder", self.on_ladder);
        for (standing, number) in &self.by_standing {
            lines.fact(format_args!("functions {standing}"), number);
        }
        lines.fact("weight retired", self.weight_retired);
    }
}

/// The functions in the order in which they are shown.
fn in_order(seen: Seen<'_>) -> Vec<&Function> {
    let mut functions: Vec<&Function> = seen.plan.functions.iter().collect();
    functions.sort_by_key(|function| {
        let weight = std::cmp::Reverse(function.outline.weight);
        (function.standing, weight)
    });
    functions
}
