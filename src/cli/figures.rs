//! The figures that several commands show, always under the same names.

use crate::domain::analysis::Fraction;
use crate::domain::analysis::portfolio::Counts;
use crate::domain::flags::FlagCounts;
use serde::Serialize;

/// How many functions are handed over and done.
#[derive(Debug, Serialize)]
pub(super) struct Functions {
    pub(super) counted: u32,
    pub(super) handed_over: u32,
    pub(super) done: u32,
    pub(super) handed_over_weighted: Option<f64>,
    pub(super) done_weighted: Option<f64>,
    #[serde(skip)]
    counts: Counts,
}

impl Functions {
    pub(super) fn of(counts: Counts) -> Self {
        Self {
            counted: counts.counted.0,
            handed_over: counts.handed_over.0,
            done: counts.done.0,
            handed_over_weighted: share(counts.handed_over, counts).map(Fraction::to_f64),
            done_weighted: share(counts.done, counts).map(Fraction::to_f64),
            counts,
        }
    }

    /// The weight handed over as a whole percentage.
    pub(super) fn percent(&self) -> String {
        let share = share(self.counts.handed_over, self.counts);
        share.map_or_else(|| "?".to_owned(), |share| format!("{}%", share.percent()))
    }
}

fn share(part: (u32, u32), counts: Counts) -> Option<Fraction> {
    Fraction::of(part.1, counts.counted.1)
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
    pub(super) fn of(counts: FlagCounts) -> Self {
        Self {
            stop: counts.stop,
            warn: counts.warn,
            note: counts.note,
            accepted: counts.accepted,
        }
    }

    pub(super) fn words(&self) -> String {
        let Self {
            stop,
            warn,
            note,
            accepted,
        } = self;
        format!("{stop} stop, {warn} warn, {note} note, {accepted} accepted")
    }
}
