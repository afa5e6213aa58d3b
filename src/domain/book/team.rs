//! The backbone's own team: what becomes of each place in it, how it is doing, and how large it is.

use super::column::{Amount, Between, Column, Key, words};
use super::forums::NAME;
use super::trust::{NOTE, ON, SAID};
use crate::domain::Date;
use crate::domain::id::PersonId;
use crate::domain::text::Line;
use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// What becomes of a place in the team.
    pub enum RoleOutcome("outcome of a role") {
        /// The person moves to the next holder.
        Moving = "moving",
        /// The person stays with the host.
        Staying = "staying",
        /// The person leaves.
        Leaving = "leaving",
        /// Somebody else does it.
        Replaced = "replaced",
    }
}
words!(RoleOutcome);

/// Who has the place.
pub const HELD_BY: Key<PersonId> = Key::new("person");
/// Whether this is who leads the backbone.
pub const LEADS: Key<bool> = Key::new("leads");
/// Who stands in.
pub const DEPUTY: Key<PersonId> = Key::new("deputy");
/// Who covers planned leave, and how.
pub const COVER: Key<Line> = Key::new("cover");
/// What becomes of it.
pub const OUTCOME: Key<RoleOutcome> = Key::new("outcome");
/// From when.
pub const OUTCOME_ON: Key<Date> = Key::new("outcome_on");

/// Columns of [`super::Book::Role`].
pub const ROLE: &[Column] = &[
    NAME.needed("Name", "what the place is called"),
    HELD_BY.column("Person", "who has it"),
    LEADS.column(
        "Leads the backbone",
        "whether this is who leads the backbone",
    ),
    DEPUTY.column("Deputy", "who stands in"),
    COVER.column("Leave cover", "who covers planned leave, and how"),
    OUTCOME.column("Outcome", "what becomes of it"),
    OUTCOME_ON.column("From", "from when"),
    NOTE.column("Note", "anything else"),
];

/// How the team is, 1 to 5.
pub const SCORE: Key<Between<1, 5>> = Key::new("score");
/// How many answered.
pub const ANSWERED: Key<Between<1, 10_000>> = Key::new("answered");

/// Columns of [`super::Book::Wellbeing`].
pub const WELLBEING: &[Column] = &[
    ON.needed("On", "the day"),
    SCORE.needed("Score", "how the team is on the whole, 1 to 5"),
    ANSWERED.column("Answered", "how many answered"),
    SAID.column("Said", "what was said; without names"),
];

/// How many work for the backbone.
pub const PEOPLE: Key<Between<0, 10_000>> = Key::new("people");
/// What it costs in a year.
pub const BUDGET: Key<Amount> = Key::new("budget");

/// Columns of [`super::Book::Strength`].
pub const STRENGTH: &[Column] = &[
    ON.needed("On", "the day"),
    PEOPLE.column("People", "how many work for the backbone"),
    BUDGET.column("Budget", "what it costs in a year"),
    NOTE.column("Note", "anything else"),
];
