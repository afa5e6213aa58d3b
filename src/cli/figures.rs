//! The figures that several commands show, always under the same names.

use super::output::Page;
use crate::domain::Plan;
use crate::domain::analysis::FunctionFigures;
use crate::domain::flags::Assessment;
use serde::Serialize;

/// How many functions are handed over and done.
#[derive(Debug, Serialize)]
pub(super) struct Functions {
    pub(crate) counted: u32,
    pub(crate) handed_over: u32,
    pub(crate) done: u32,
    pub(crate) handed_over_weighted: Option<f64>,
    pub(crate) done_weighted: Option<f64>,
    #[serde(skip)]
    figures: FunctionFigures,
}

impl Functions {
    pub(super) fn of(plan: &Plan) -> Self {
        let figures = FunctionFigures::of(plan);
        Self {
            counted: figures.counted.number,
            handed_over: figures.handed_over.number,
            done: figures.done.number,
            handed_over_weighted: figures.handed_over_weighted().map(|share| share.to_f64()),
            done_weighted: figures.done_weighted().map(|share| share.to_f64()),
            figures,
        }
    }

    /// The weight handed over as a whole percentage.
    pub(super) fn percent(&self) -> String {
        let share = self.figures.handed_over_weighted();
        share.map_or_else(|| "?".to_owned(), |share| format!("{}%", share.percent()))
    }

    pub(super) fn plain(&self, page: &mut Page) {
        let FunctionFigures {
            counted,
            handed_over,
            done,
            ..
        } = self.figures;
        let shares = [
            (
                "handed over",
                handed_over,
                self.figures.handed_over_weighted(),
            ),
            ("done", done, self.figures.done_weighted()),
        ];
        for (name, part, share) in shares {
            let percent = share.map_or_else(|| "?".to_owned(), |share| share.percent().to_string());
            let (number, weight) = (part.number, part.weight);
            let (all, whole) = (counted.number, counted.weight);
            page.fact(
                name,
                format_args!("{number} of {all}, weight {weight} of {whole}, {percent} percent"),
            );
        }
    }
}

/// How many flags there are.
#[derive(Debug, Serialize)]
pub(super) struct Flags {
    pub(crate) stop: u32,
    pub(crate) warn: u32,
    pub(crate) note: u32,
    pub(crate) accepted: u32,
}

impl Flags {
    pub(super) fn of(assessment: &Assessment) -> Self {
        let counts = assessment.counts();
        Self {
            stop: counts.stop,
            warn: counts.warn,
            note: counts.note,
            accepted: counts.accepted,
        }
    }

    pub(super) fn plain(&self, page: &mut Page) {
        let Self {
            stop,
            warn,
            note,
            accepted,
        } = self;
        page.fact(
            "flags",
            format_args!("{stop} stop, {warn} warn, {note} note, {accepted} accepted"),
        );
    }
}
