//! What can be told of the time between two days.
//!
//! A plan that was brought in from elsewhere has a history only from that day on. Of the time before, that nothing
//! changed can be said as little as that something did.

use super::{Before, Whence, compare};
use crate::domain::analysis::calendar::shown;
use crate::domain::{Date, Plan};

/// What is told of the time between the ends of two days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Between {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The day on which the history begins, where that is later than the first day.
    pub begins: Option<Date>,
    /// What changed of what is known, in sentences, the important first.
    pub changes: Vec<String>,
}

impl Between {
    /// How a plan, as it stood at the end of `to`, differs from what it was at the end of `from`.
    #[must_use]
    pub fn of((from, before): (Date, &Before), (to, after): (Date, &Plan)) -> Self {
        let begins = (before.from == Whence::Birth).then_some(before.day);
        let changes = match begins {
            Some(birth) if birth > to => Vec::new(),
            Some(_) | None => compare(&before.plan, after),
        };
        Self {
            from,
            to,
            begins,
            changes,
        }
    }

    /// What is not known of this time, where its beginning lies before that of the history.
    #[must_use]
    pub fn untold(&self) -> Option<String> {
        let birth = self.begins?;
        let (begins, from) = (shown(birth), shown(self.from));
        Some(if birth > self.to {
            let to = shown(self.to);
            format!(
                "The history of this plan begins here on {begins}; what changed from {from} to {to} cannot be told."
            )
        } else {
            format!(
                "The history of this plan begins here on {begins}; what changed before it, since {from}, cannot be told."
            )
        })
    }

    /// All that is said: what cannot be told, then what changed, or that nothing did.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let mut told: Vec<String> = self.untold().into_iter().collect();
        told.extend(self.changes.iter().cloned());
        match (self.begins, self.changes.is_empty()) {
            (None, true) => {
                let (from, to) = (self.from, self.to);
                told.push(format!("Nothing changed between {from} and {to}."));
            }
            (Some(begins), true) if begins <= self.to => {
                told.push("Nothing changed since then.".to_owned());
            }
            (Some(_) | None, _) => {}
        }
        told
    }
}
