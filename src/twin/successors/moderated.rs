//! Scores that were changed in moderation: the first one stays beside what it became.

use crate::domain::Plan;
use crate::domain::round::{Moderation, Round};
use crate::twin::named::Named;
use crate::twin::{Lines, Twin};

/// Every score of a round that was moderated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModeratedScores {
    /// One for each cell, in the order in which they were first changed.
    pub all: Vec<ModeratedSeen>,
}

/// A score that was moderated, once or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModeratedSeen {
    /// Who gave it.
    pub scorer: Named,
    /// To whom.
    pub candidate: Named,
    /// On what.
    pub criterion: String,
    /// The first score and all that it became, oldest first.
    pub values: Vec<String>,
    /// Why it is what it is now.
    pub reason: String,
}

impl ModeratedScores {
    /// Of a round whose scores may be shown; nothing of any other.
    pub(super) fn of(plan: &Plan, round: &Round) -> Self {
        let moderations = &round.answers.moderations;
        let all = moderations.iter().enumerate().filter(|(at, one)| {
            let mut before = moderations[..*at].iter();
            round.shows_scores() && !before.any(|earlier| earlier.cell == one.cell)
        });
        Self {
            all: all
                .map(|(_, first)| ModeratedSeen::of(plan, round, first))
                .collect(),
        }
    }
}

impl ModeratedSeen {
    fn of(plan: &Plan, round: &Round, moderation: &Moderation) -> Self {
        let cell = &moderation.cell;
        let changes = round.answers.moderations.iter();
        let changes: Vec<&Moderation> = changes.filter(|other| other.cell == *cell).collect();
        let first = round.first_score(cell).map(|score| score.value);
        let values = first.into_iter().chain(changes.iter().map(|it| it.value));
        let last = changes.last().copied().unwrap_or(moderation);
        Self {
            scorer: Named::person(plan, &cell.scorer),
            candidate: Named::candidate(round, &cell.candidate),
            criterion: cell.criterion.to_string(),
            values: values.map(|value| value.to_string()).collect(),
            reason: last.reason.to_string(),
        }
    }
}

impl Twin for ModeratedScores {
    fn tell(&self, lines: &mut Lines) {
        lines.each("moderated", &self.all, |lines, place, seen| {
            let ModeratedSeen {
                scorer,
                candidate,
                criterion,
                values,
                reason,
            } = seen;
            let values = values.join(", then ");
            lines.fact(
                place,
                format_args!("{scorer} on {candidate}, {criterion}, first {values}, \"{reason}\""),
            );
        });
    }
}
