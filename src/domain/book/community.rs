//! What is done for those concerned and by whom, and what was reached: whose it was, and whether it was celebrated.

use super::Shape;
use super::column::{Happened, Key, words};
use super::forums::{DUE, NAME};
use super::trust::NOTE;
use crate::domain::Date;
use crate::domain::id::OrganisationId;
use crate::domain::vocabulary::vocabulary;

/// The day it was reached.
pub const REACHED: Key<Happened> = Key::new("reached");
/// Whom it is credited to.
pub const CREDIT: Key<Vec<OrganisationId>> = Key::new("credit");
/// Whether it is shown to the outside: a report, a prize, an article.
pub const OUTWARD: Key<bool> = Key::new("outward");
/// The day it was celebrated.
pub const CELEBRATED: Key<Happened> = Key::new("celebrated");

/// The shape of [`super::Book::Milestone`].
pub const MILESTONE: Shape = Shape {
    title: "Milestones",
    one: "a milestone",
    about: "What is to be reached, whose it was, and whether it was celebrated",
    columns: &[
        NAME.needed("Name", "what is to be reached"),
        DUE.column("Due", "by when"),
        REACHED.column("Reached", "the day it was reached"),
        CREDIT.column("Credit", "whom it is credited to"),
        OUTWARD.column(
            "Shown outside",
            "whether it is a report, a prize or an article",
        ),
        CELEBRATED.column("Celebrated", "the day it was celebrated"),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["name"],
    in_order: &[("reached", "celebrated")],
    ..Shape::PLAIN
};

vocabulary! {
    /// What kind of thing is done.
    pub enum ActivityKind("kind of activity") {
        /// A service to those concerned.
        Delivery = "delivery",
        /// Making somebody able.
        Capacity = "capacity",
        /// Something that partners do together.
        Joint = "joint",
        /// A solution that is being designed.
        Solution = "solution",
    }
}

vocabulary! {
    /// Whose ability is built.
    pub enum Aim("aim of building ability") {
        /// Working together.
        Collaboration = "collaboration",
        /// One partner's own work.
        OnePartner = "one-partner",
    }
}
words!(ActivityKind, Aim);

/// What kind of thing it is.
pub const KIND: Key<ActivityKind> = Key::new("kind");
/// Who does it.
pub const RUN_BY: Key<Vec<OrganisationId>> = Key::new("run_by");
/// Who else could.
pub const CAPABLE: Key<Vec<OrganisationId>> = Key::new("capable");
/// Whether those concerned were heard.
pub const COMMUNITY_INPUT: Key<bool> = Key::new("community_input");
/// Whose ability it builds.
pub const AIM: Key<Aim> = Key::new("aim");
/// Its day, or its first one.
pub const BEGINS: Key<Date> = Key::new("from");
/// The day it ended.
pub const ENDED: Key<Date> = Key::new("to");

/// The shape of [`super::Book::Activity`].
pub const ACTIVITY: Shape = Shape {
    title: "Activities",
    one: "an activity",
    about: "What is done for those concerned, by whom, and whether they were heard",
    columns: &[
        NAME.needed("Name", "what is done"),
        KIND.needed("Kind", "what kind of thing it is"),
        RUN_BY.column("Run by", "who does it"),
        CAPABLE.column("Others able", "who else could do it"),
        COMMUNITY_INPUT.column("Community heard", "whether those concerned were heard"),
        AIM.column("Aim", "whose ability it builds"),
        BEGINS.column("From", "its first day"),
        ENDED.column("To", "its last day"),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["name"],
    in_order: &[("from", "to")],
    ..Shape::PLAIN
};
