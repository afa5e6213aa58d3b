//! The backbone's own team: what becomes of each place in it, how it is doing, and how large it is.

use super::Shape;
use super::column::{Amount, Between, Key, words};
use super::forums::NAME;
use super::trust::{NOTE, ON, SAID};
use crate::domain::Date;
use crate::domain::id::PersonId;
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
/// Who covers planned leave.
pub const COVER: Key<PersonId> = Key::new("cover");
/// What becomes of it.
pub const OUTCOME: Key<RoleOutcome> = Key::new("outcome");
/// From when.
pub const OUTCOME_ON: Key<Date> = Key::new("outcome_on");

/// The shape of [`super::Book::Role`].
pub const ROLE: Shape = Shape {
    title: "Team roles",
    one: "a team role",
    about: "What becomes of each place in the team",
    columns: &[
        NAME.needed("Name", "what the place is called"),
        HELD_BY.column("Person", "who has it"),
        LEADS.column(
            "Leads the backbone",
            "whether this is who leads the backbone",
        ),
        DEPUTY.column("Deputy", "who stands in"),
        COVER.column("Leave cover", "who covers planned leave"),
        OUTCOME.column("Outcome", "what becomes of it"),
        OUTCOME_ON.column("From", "from when"),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["name"],
    ..Shape::PLAIN
};

/// How the team is, 1 to 5.
pub const SCORE: Key<Between<1, 5>> = Key::new("score");
/// How many answered; three at least, so that nobody is known by it.
pub const ANSWERED: Key<Between<3, 10_000>> = Key::new("answered");

/// The shape of [`super::Book::Wellbeing`].
pub const WELLBEING: Shape = Shape {
    title: "Wellbeing of the team",
    one: "a pulse of wellbeing",
    about: "How the team is doing on a day, without names",
    columns: &[
        ON.needed("On", "the day"),
        SCORE.needed("Score", "how the team is on the whole, 1 to 5"),
        ANSWERED.column("Answered", "how many answered; three at least"),
        SAID.column("Said", "what was said; without names"),
    ],
    called_by: &["on"],
    // A pulse of which nobody knows how many answered may be one person's.
    one_of: &["answered"],
    unique: &["on"],
    ..Shape::PLAIN
};

/// How many work for the backbone.
pub const PEOPLE: Key<Between<0, 10_000>> = Key::new("people");
/// What it costs in a year.
pub const BUDGET: Key<Amount> = Key::new("budget");

/// The shape of [`super::Book::Strength`].
pub const STRENGTH: Shape = Shape {
    title: "Size of the backbone",
    one: "a size of the backbone",
    about: "How many work for the backbone and what it costs, on a day",
    columns: &[
        ON.needed("On", "the day"),
        PEOPLE.column("People", "how many work for the backbone"),
        BUDGET.column("Budget", "what it costs in a year"),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["on"],
    one_of: &["people", "budget"],
    unique: &["on"],
    ..Shape::PLAIN
};
