//! What the reviews of the role come to: how far each has come, what became of what it recommended, and when the next
//! is due.
//!
//! Flags, what needs someone, the screen and the commands ask here, so that they cannot disagree about what is open,
//! late or repeated. A day that lies after the one asked about has not come yet.

mod cadence;
mod independence;
mod recommended;
mod repeated;
mod state;
mod triggers;

pub use cadence::{Upcoming, upcoming};
pub use independence::{Doubt, doubts, is_backbones_own};
pub use recommended::{
    Missing, Owed, Recommended, Responses, is_to_do, owed, recommendations, recommended_in,
    responses,
};
pub use repeated::{Repeat, Repeats};
pub use state::{
    ReviewState, day_of, is_reported, last_report, reported, response_due, reviews, state,
};
pub use triggers::{Event, events};

use crate::domain::book::review::{FINDING_ID, FLAG, FUNCTION, PHASE, QUESTION, REVIEW_ID};
use crate::domain::book::{Book, Entry};
use crate::domain::flags::settings::{RuleId, Subject};
use crate::domain::id::{EntryId, FunctionId, QuestionId};
use crate::domain::phase::PhaseId;
use crate::domain::{Date, Plan};
use std::collections::BTreeSet;

/// The entries of a book that belong to a review, in the order in which they were added.
pub fn of_review<'a>(
    plan: &'a Plan,
    review: &'a EntryId,
    book: Book,
) -> impl Iterator<Item = &'a Entry> {
    let entries = plan.books.of(book);
    entries.filter(move |entry| entry.get(REVIEW_ID) == Some(review))
}

/// What something that a reviewer wrote can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter<'a> {
    /// A function.
    Function(&'a FunctionId),
    /// A phase.
    Phase(PhaseId),
    /// A sustainability question.
    Question(&'a QuestionId),
    /// A flag, by its rule.
    Flag(RuleId),
}

/// What a finding, a recommendation or a remark is about; a recommendation that does not say so is about what its
/// finding is about.
#[must_use]
pub fn about<'a>(plan: &'a Plan, entry: &'a Entry) -> Vec<Matter<'a>> {
    let own = matters(entry);
    if !own.is_empty() || entry.book != Book::Recommendation {
        return own;
    }
    let finding = entry.get(FINDING_ID);
    let finding = finding.and_then(|id| plan.books.get(Book::Finding, id));
    finding.map(matters).unwrap_or_default()
}

fn matters(entry: &Entry) -> Vec<Matter<'_>> {
    let all = [
        entry.get(FUNCTION).map(Matter::Function),
        entry.get(QUESTION).map(Matter::Question),
        entry.get(FLAG).map(Matter::Flag),
        entry.get(PHASE).map(Matter::Phase),
    ];
    all.into_iter().flatten().collect()
}

/// The findings, recommendations and remarks that are about something, in the order in which they were written.
pub fn written_about<'a>(plan: &'a Plan, matter: Matter<'a>) -> impl Iterator<Item = &'a Entry> {
    let books = [Book::Finding, Book::Recommendation, Book::Remark];
    let entries = books.into_iter().flat_map(|book| plan.books.of(book));
    entries.filter(move |entry| about(plan, entry).contains(&matter))
}

/// The functions that open recommendations are about: what is handed over while they are open is handed over with them.
#[must_use]
pub fn functions_touched(plan: &Plan, today: Date) -> BTreeSet<&FunctionId> {
    let open = recommendations(plan, today);
    let open = open.iter().filter(|one| one.is_open());
    open.flat_map(|one| about(plan, one.entry))
        .filter_map(|matter| match matter {
            Matter::Function(id) => Some(id),
            Matter::Phase(_) | Matter::Question(_) | Matter::Flag(_) => None,
        })
        .collect()
}

impl Matter<'_> {
    /// What to call it: "Shared data", "Q12", "OV2", "the middle phase".
    #[must_use]
    pub fn name(&self, plan: &Plan) -> String {
        match self {
            Self::Function(id) => {
                let function = plan.functions.get(*id);
                function.map_or_else(|| id.to_string(), |one| one.outline.name.to_string())
            }
            Self::Phase(phase) => format!("the {phase} phase"),
            Self::Question(id) => id.as_str().to_uppercase(),
            Self::Flag(rule) => rule.to_string(),
        }
    }

    /// The same with what it is, where a question and a flag can have one name: "question Q06", "flag Q06".
    #[must_use]
    pub fn kind_and_name(&self, plan: &Plan) -> String {
        let name = self.name(plan);
        match self {
            Self::Function(_) | Self::Phase(_) => name,
            Self::Question(_) => format!("question {name}"),
            Self::Flag(_) => format!("flag {name}"),
        }
    }

    /// Where to go to see it, where it is one thing of the plan.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::Function(id) => Some(Subject::function(id)),
            Self::Question(id) => Some(Subject::question(id)),
            Self::Phase(_) | Self::Flag(_) => None,
        }
    }
}
