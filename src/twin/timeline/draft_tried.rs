//! A draft of days that is looked at: which of its days are taken, and what follows from those.

use super::what_follows::sentences;
use crate::domain::Plan;
use crate::domain::analysis::Draft;
use crate::domain::analysis::what_follows::WhatFollows;
use crate::domain::id::FunctionId;
use crate::twin::draft::{DraftSeen, ProposedSeen};
use crate::twin::{Lines, Twin};

/// Everything that is said while a draft is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftTriedSeen {
    /// The draft.
    pub draft: DraftSeen,
    /// Whether the days of each function of it are taken.
    pub taken: Vec<bool>,
    /// What follows, the gravest first; then what is left without a day.
    pub sentences: Vec<String>,
}

impl DraftTriedSeen {
    /// A draft for a plan, of which the days of some functions are taken; `exit` is what is said of the exit.
    #[must_use]
    pub fn of(
        plan: &Plan,
        draft: &Draft,
        taken: &[FunctionId],
        follows: &WhatFollows,
        exit: Option<&str>,
    ) -> Self {
        let seen = DraftSeen::of(plan, draft);
        let is_taken = draft.proposed.iter();
        let is_taken = is_taken.map(|one| taken.contains(&one.function));
        let mut said = if taken.is_empty() {
            vec!["No day is taken, so everything stays as it is.".to_owned()]
        } else {
            sentences(plan, follows, exit)
        };
        let left_out = seen.left_out.iter();
        said.extend(left_out.map(|(named, why)| format!("No day for {}: {why}.", named.name)));
        Self {
            taken: is_taken.collect(),
            sentences: said,
            draft: seen,
        }
    }

    /// Its functions, and whether the days of each are taken.
    pub fn proposed(&self) -> impl Iterator<Item = (&ProposedSeen, bool)> {
        self.draft.proposed.iter().zip(self.taken.iter().copied())
    }

    /// `6 of 8 taken`
    #[must_use]
    pub fn counted(&self) -> String {
        let taken = self.taken.iter().filter(|taken| **taken).count();
        format!("{taken} of {} taken", self.taken.len())
    }
}

impl Twin for DraftTriedSeen {
    fn tell(&self, lines: &mut Lines) {
        lines.fact(
            "proposal",
            format_args!("{}, nothing is saved", self.counted()),
        );
        for (one, taken) in self.proposed() {
            let taken = if taken { "yes" } else { "no" };
            lines.fact(format_args!("{} taken", one.function.id), taken);
        }
        lines.each("what follows", &self.sentences, |lines, place, sentence| {
            lines.fact(place, sentence);
        });
        lines.tell(&self.draft);
    }
}
