//! One matter of a view: how it stands, what is said of it, and what that rests on.

use std::cell::OnceCell;

use super::{Ahead, Stock};
use crate::app::screens::partners::fact::Leads;

/// One row of a view, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// Its key in the list.
    pub key: String,
    /// What it is.
    pub title: String,
    /// A few cells that say how it stands: `[D]`, `4.50`, `3`.
    pub mark: String,
    /// How the mark looks.
    pub tone: Tone,
    /// How it stands, in words.
    pub stands: String,
    /// What is said of it: what, and the words.
    pub facts: Vec<(&'static str, String)>,
    /// What it rests on.
    pub points: Vec<Point>,
    /// What stands there where it rests on nothing.
    pub nothing: &'static str,
}

/// Something that a matter rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What it is about, by what people call it.
    pub about: String,
    /// What is said of it; may be empty.
    pub says: String,
    /// Where opening it leads.
    pub leads: Leads,
}

/// How the mark of a matter looks; its letters say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// It needs somebody.
    Warn,
    /// It is worth a look.
    Note,
    /// It is well.
    Done,
    /// There is nothing of it.
    Quiet,
    /// Nobody can tell.
    Unknown,
}

impl Point {
    /// In one line.
    #[must_use]
    pub fn in_words(&self) -> String {
        let Self { about, says, .. } = self;
        if says.is_empty() {
            about.clone()
        } else {
            format!("{about}: {says}")
        }
    }
}

/// Everything that one view says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its matters, in order.
    pub matters: Vec<Matter>,
    /// What is said below them.
    pub remark: String,
}

/// What each view says: worked out once for each change of the plan, and only where somebody looks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InStock {
    temptations: OnceCell<Told>,
    areas: OnceCell<Told>,
    rehearsals: [OnceCell<Told>; Ahead::ALL.len()],
}

impl InStock {
    /// What a view says, the rehearsal for one of its days; `make` works it out from the plan of which these are the
    /// facts.
    pub(super) fn of(&self, stock: Stock, ahead: Ahead, make: impl FnOnce() -> Told) -> &Told {
        let kept = match stock {
            Stock::Temptations => &self.temptations,
            Stock::Areas => &self.areas,
            Stock::Rehearsal => &self.rehearsals[ahead as usize],
        };
        kept.get_or_init(make)
    }
}
