//! The trust register: whom the work rests on, who looks after each of them today and next, and how far either is
//! trusted. Pulses are three short questions at the start, middle and end of co-existence, or any day; what counts is
//! whether the line of the incoming steward reaches that of the outgoing one.

use super::Book;
use super::Shape;
use super::column::{Between, Happened, Key, Of, words};
use crate::domain::Date;
use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::text::{Line, Text};
use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// How much rests on a relationship.
    pub enum Importance("importance") {
        /// Little.
        Low = "low",
        /// Some.
        Normal = "normal",
        /// Much: the work would suffer without it.
        High = "high",
    }
}
words!(Importance);

/// With which organisation.
pub const WITH: Key<OrganisationId> = Key::new("with");
/// With which person.
pub const PERSON: Key<PersonId> = Key::new("person");
/// With which office, whoever holds it.
pub const OFFICE: Key<Line> = Key::new("office");
/// Who looks after it today.
pub const STEWARD: Key<PersonId> = Key::new("steward");
/// Who will look after it.
pub const NEXT_STEWARD: Key<PersonId> = Key::new("next_steward");
/// How much rests on it.
pub const IMPORTANCE: Key<Importance> = Key::new("importance");
/// The day of introduction; one to come is booked.
pub const INTRODUCED: Key<Date> = Key::new("introduced");
/// The day of the first talk without the outgoing steward.
pub const ONE_TO_ONE: Key<Date> = Key::new("one_to_one");
/// What worries them.
pub const CONCERNS: Key<Text> = Key::new("concerns");
/// Anything else; in many books.
pub const NOTE: Key<Text> = Key::new("note");

/// The shape of [`Book::Relationship`].
pub const RELATIONSHIP: Shape = Shape {
    title: "Trust register",
    one: "a relationship",
    about: "Whom the work rests on, and who looks after each of them today and next",
    columns: &[
        WITH.column("With", "the organisation"),
        PERSON.column("Person", "the person, where it is one"),
        OFFICE.column("Office", "the office, whoever holds it"),
        IMPORTANCE.column("Importance", "how much rests on it"),
        STEWARD.column("Steward today", "who looks after it today"),
        NEXT_STEWARD.column("Next steward", "who will look after it"),
        INTRODUCED.column(
            "Introduced",
            "the day of introduction; one to come is booked",
        ),
        ONE_TO_ONE.column(
            "First one-to-one",
            "the first talk without the outgoing steward",
        ),
        CONCERNS.column("Concerns", "what worries them; no names of people"),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["person", "with", "office"],
    one_of: &["with", "person", "office"],
    unique: &["with", "person", "office"],
    in_order: &[("introduced", "one_to_one")],
    ..Shape::PLAIN
};

/// Of which relationship.
pub const RELATIONSHIP_ID: Key<Of<{ Book::Relationship as usize }>> = Key::new("relationship");
/// On which day; in many books.
pub const ON: Key<Happened> = Key::new("on");
/// Trust in the outgoing steward, 1 to 5.
pub const OUTGOING: Key<Between<1, 5>> = Key::new("outgoing");
/// Trust in the incoming steward, 1 to 5.
pub const INCOMING: Key<Between<1, 5>> = Key::new("incoming");
/// What was said; in many books.
pub const SAID: Key<Text> = Key::new("said");

/// The shape of [`Book::Pulse`].
pub const PULSE: Shape = Shape {
    title: "Trust pulses",
    one: "a trust pulse",
    about: "How far a relationship trusts the outgoing and the incoming steward, on a day",
    columns: &[
        RELATIONSHIP_ID.needed("Relationship", "which relationship"),
        ON.needed("On", "the day"),
        OUTGOING.column("Outgoing", "trust in the outgoing steward, 1 to 5"),
        INCOMING.column("Incoming", "trust in the incoming steward, 1 to 5"),
        SAID.column("Said", "what was said; no names of people"),
    ],
    called_by: &["relationship", "on"],
    one_of: &["outgoing", "incoming"],
    unique: &["relationship", "on"],
    ..Shape::PLAIN
};
