//! What those on a panel are called: by a plan and its round, or, in a table, by what the table calls them.

use crate::domain::Plan;
use crate::domain::analysis::scoring::{Names, Panel};
use crate::domain::round::Round;
use crate::twin::named::Named;

/// Where names come from.
#[derive(Debug, Clone, Copy)]
pub enum Naming<'a> {
    /// From a plan and one of its rounds.
    Round(&'a Plan, &'a Round),
    /// From the table itself: each id is its own name.
    Table,
}

impl Naming<'_> {
    /// A candidate.
    #[must_use]
    pub fn candidate(self, id: &str) -> Named {
        match self {
            Self::Round(_, round) => Named::on_panel(round, id),
            Self::Table => own_name(id),
        }
    }

    /// A scorer.
    #[must_use]
    pub fn scorer(self, id: &str) -> Named {
        match self {
            Self::Round(plan, _) => Named::scorer(plan, id),
            Self::Table => own_name(id),
        }
    }

    /// Everybody on a panel, for sentences.
    #[must_use]
    pub fn all(self, panel: &Panel) -> Names {
        match self {
            Self::Round(plan, round) => Names::of_round(plan, round, panel),
            Self::Table => Names::of_panel(panel),
        }
    }
}

fn own_name(id: &str) -> Named {
    Named {
        name: id.to_owned(),
        id: id.to_owned(),
    }
}
