//! What was recommended, what was answered, and what was done about it.

use super::of_review;
use super::state::{is_reported, reviews};
use crate::domain::analysis::calendar::days_between;
use crate::domain::book::forums::{DONE, DUE};
use crate::domain::book::review::{
    OWNER, POSITION, Position, Progress, RECOMMENDATION_ID, REPORTED, RESPONDED, STATUS,
};
use crate::domain::book::{Book, Entry};
use crate::domain::{Date, Plan};

/// One recommendation with its answer and its actions, as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommended<'a> {
    /// The recommendation.
    pub entry: &'a Entry,
    /// The review that made it.
    pub review: &'a Entry,
    /// What was answered by then.
    pub position: Option<Position>,
    /// What is done about it.
    pub actions: Vec<&'a Entry>,
    /// The day as of which this is told.
    today: Date,
}

/// What an accepted recommendation still lacks before anybody can do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing<'a> {
    /// There is no action.
    Action,
    /// An action has nobody to do it.
    Owner(&'a Entry),
    /// An action has no day.
    Due(&'a Entry),
    /// An action has neither.
    OwnerAndDue(&'a Entry),
}

/// How those responsible answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Responses {
    /// Accepted.
    pub accepted: usize,
    /// Accepted in part.
    pub partly: usize,
    /// Rejected, with a reason.
    pub rejected: usize,
    /// Not answered.
    pub unanswered: usize,
}

/// An action whose day has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owed<'a> {
    /// The action.
    pub action: &'a Entry,
    /// Its day.
    pub due: Date,
    /// How many days ago that was.
    pub days: i64,
}

/// Every recommendation, in the order of the reviews.
#[must_use]
pub fn recommendations(plan: &Plan, today: Date) -> Vec<Recommended<'_>> {
    let reviews = reviews(plan).into_iter();
    reviews
        .flat_map(|review| recommended_in(plan, review, today))
        .collect()
}

/// What one review recommends, in the order in which it was written down.
#[must_use]
pub fn recommended_in<'a>(plan: &'a Plan, review: &'a Entry, today: Date) -> Vec<Recommended<'a>> {
    let own = of_review(plan, &review.id, Book::Recommendation);
    own.map(|entry| Recommended {
        entry,
        review,
        position: entry
            .get(POSITION)
            .filter(|_| entry.get(RESPONDED).is_none_or(|day| day <= today)),
        actions: plan
            .books
            .of(Book::Action)
            .filter(|action| action.get(RECOMMENDATION_ID) == Some(&entry.id))
            .collect(),
        today,
    })
    .collect()
}

/// How these recommendations were answered.
#[must_use]
pub fn responses(recommended: &[Recommended<'_>]) -> Responses {
    let mut responses = Responses::default();
    for one in recommended {
        match one.position {
            Some(Position::Accept) => responses.accepted += 1,
            Some(Position::Partly) => responses.partly += 1,
            Some(Position::Reject) => responses.rejected += 1,
            None => responses.unanswered += 1,
        }
    }
    responses
}

/// The actions that are neither done nor given up and whose day has passed, the longest overdue first.
#[must_use]
pub fn owed(plan: &Plan, today: Date) -> Vec<Owed<'_>> {
    let open = plan
        .books
        .of(Book::Action)
        .filter(|action| is_to_do(action, today));
    let dated = open.filter_map(|action| Some((action, action.get(DUE)?)));
    let mut owed: Vec<Owed<'_>> = dated
        .filter(|(_, due)| *due < today)
        .map(|(action, due)| Owed {
            action,
            due,
            days: days_between(due, today),
        })
        .collect();
    owed.sort_by_key(|one| one.due);
    owed
}

/// Whether an action is neither done nor given up by a day.
#[must_use]
pub fn is_to_do(action: &Entry, today: Date) -> bool {
    match (action.get(DONE), action.get(STATUS)) {
        (Some(done), _) => done > today,
        (None, Some(Progress::Done | Progress::Dropped)) => false,
        (None, Some(Progress::NotStarted | Progress::UnderWay) | None) => true,
    }
}

impl<'a> Recommended<'a> {
    /// Whether something is still expected: an answer, or what was promised.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self.position {
            None => true,
            Some(Position::Reject) => false,
            Some(Position::Accept | Position::Partly) => {
                self.actions.is_empty() || self.to_do().next().is_some()
            }
        }
    }

    /// The actions that are neither done nor given up.
    pub fn to_do(&self) -> impl Iterator<Item = &'a Entry> {
        let actions = self.actions.iter().copied();
        actions.filter(|action| is_to_do(action, self.today))
    }

    /// For how many days it has been open; `None` before its report, and when it is not open.
    #[must_use]
    pub fn age(&self) -> Option<i64> {
        let reported = self.review.get(REPORTED).filter(|_| self.is_open())?;
        is_reported(self.review, self.today).then(|| days_between(reported, self.today))
    }

    /// What is missing before anybody can do what was accepted; nothing where it was not accepted.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing<'a>> {
        match self.position {
            None | Some(Position::Reject) => Vec::new(),
            Some(Position::Accept | Position::Partly) if self.actions.is_empty() => {
                vec![Missing::Action]
            }
            Some(Position::Accept | Position::Partly) => self.to_do().filter_map(lacks).collect(),
        }
    }
}

fn lacks(action: &Entry) -> Option<Missing<'_>> {
    match (action.get(OWNER), action.get(DUE)) {
        (Some(_), Some(_)) => None,
        (None, Some(_)) => Some(Missing::Owner(action)),
        (Some(_), None) => Some(Missing::Due(action)),
        (None, None) => Some(Missing::OwnerAndDue(action)),
    }
}

impl Missing<'_> {
    /// What is missing, in few words: "no action", "no owner".
    #[must_use]
    pub const fn words(&self) -> &'static str {
        match self {
            Self::Action => "no action",
            Self::Owner(_) => "no owner",
            Self::Due(_) => "no day",
            Self::OwnerAndDue(_) => "no owner and no day",
        }
    }

    /// The action that lacks it.
    #[must_use]
    pub const fn action(&self) -> Option<&Entry> {
        match self {
            Self::Action => None,
            Self::Owner(action) | Self::Due(action) | Self::OwnerAndDue(action) => Some(action),
        }
    }
}

impl Responses {
    /// How many recommendations there are.
    #[must_use]
    pub const fn all(&self) -> usize {
        self.accepted + self.partly + self.rejected + self.unanswered
    }

    /// In words: "2 accepted, 1 partly, 1 rejected"; what there is none of is left out.
    #[must_use]
    pub fn words(&self) -> String {
        let parts = [
            (self.accepted, "accepted"),
            (self.partly, "partly"),
            (self.rejected, "rejected"),
            (self.unanswered, "not answered"),
        ];
        let parts = parts.into_iter().filter(|(number, _)| *number > 0);
        let words: Vec<String> = parts
            .map(|(number, word)| format!("{number} {word}"))
            .collect();
        words.join(", ")
    }
}
