//! Money: who gives, for what, how much, from when to when, how sure it is, and who speaks with the funder.

use super::Shape;
use super::column::{Amount, Key, words};
use super::trust::NOTE;
use crate::domain::Date;
use crate::domain::id::OrganisationId;
use crate::domain::text::Line;
use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// What money is for.
    pub enum Purpose("purpose of money") {
        /// Holding the collective together.
        Coordination = "coordination",
        /// The work itself.
        Programmes = "programmes",
        /// Handing over and leaving.
        Transition = "transition",
        /// For when other money comes late.
        Reserve = "reserve",
    }
}
words!(Purpose);

vocabulary! {
    /// How sure money is.
    pub enum Certainty("certainty of money") {
        /// Promised in writing.
        Secured = "secured",
        /// Asked for.
        Applied = "applied",
        /// Hoped for.
        Expected = "expected",
    }
}
words!(Certainty);

/// Who gives.
pub const FUNDER: Key<OrganisationId> = Key::new("funder");
/// What it is for.
pub const PAYS_FOR: Key<Purpose> = Key::new("pays_for");
/// How sure it is.
pub const STATE: Key<Certainty> = Key::new("state");
/// How much, over the whole time.
pub const AMOUNT: Key<Amount> = Key::new("amount");
/// In which currency; the plan's where unknown.
pub const CURRENCY: Key<Line> = Key::new("currency");
/// Its first day.
pub const FROM: Key<Date> = Key::new("from");
/// Its last day.
pub const TO: Key<Date> = Key::new("to");
/// Who applies for it and receives it.
pub const RECEIVER: Key<OrganisationId> = Key::new("receiver");
/// Who speaks with the funder.
pub const CONTACTS: Key<Vec<OrganisationId>> = Key::new("contacts");
/// Whether it comes from another country.
pub const FOREIGN: Key<bool> = Key::new("foreign");
/// To whom the receiver hands it on.
pub const PASSED_TO: Key<Vec<OrganisationId>> = Key::new("passed_to");

/// The shape of [`super::Book::Funding`].
pub const FUNDING: Shape = Shape {
    title: "Funding",
    one: "a grant or other money",
    about: "Who gives money, for what, how much, until when, and how sure it is",
    columns: &[
        FUNDER.needed("Funder", "who gives"),
        PAYS_FOR.needed("Pays for", "what it is for"),
        STATE.needed("State", "how sure it is"),
        AMOUNT.column("Amount", "how much, over the whole time"),
        CURRENCY.column("Currency", "its currency; the plan's when left out"),
        FROM.column("From", "the first day"),
        TO.column("To", "the last day"),
        RECEIVER.column("Received by", "who applies for it and receives it"),
        CONTACTS.column("Contact held by", "who speaks with the funder"),
        FOREIGN.column("Foreign", "whether it comes from another country"),
        PASSED_TO.column("Passed on to", "to whom the receiver hands it on"),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["funder", "pays_for", "from"],
    in_order: &[("from", "to")],
    ..Shape::PLAIN
};
