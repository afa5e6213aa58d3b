//! Books: what a plan keeps beside its functions and questions, so that what lasts without the backbone can be seen.
//! Who trusts whom, who pays, which forums meet, what was decided, what is owned, who is told.
//!
//! Every book has the same shape, so there is one: a [`Book`] has [`Column`]s, an [`Entry`] has a [`Value`] in each
//! that is known. Events, files, commands, forms, lists and twins are made from the columns; the rules about entries
//! are in [`super::rules`], what the books say is in [`super::analysis`] and [`super::flags`], which read values by
//! their [`Key`]s.
//!
//! What must stay true, because events are kept for ever: a book, a column and a word that were published stay, ranges
//! only grow wider, and a column that comes later is never needed, ordered or unique. A test keeps the whole table. A
//! new book is its line here and its shape in a file of this room.

mod column;
pub mod community;
mod entry;
pub mod forums;
pub mod handover;
pub mod money;
pub mod norms;
mod shape;
mod shelf;
pub mod team;
pub mod trust;
mod value;

pub use column::{Column, Happened, Held, Key, Kind, Need, When};
pub use entry::{Entry, EntryEdit};
pub use shape::{NotBefore, Shape};
pub use shelf::Books;
pub use value::{Value, ValueProblem, Written};

use super::vocabulary::vocabulary;

vocabulary! {
    /// One of the books that a plan keeps. A book to whose entries another one refers comes before that one.
    pub enum Book("book") {
        /// The trust register: whom the work rests on, and who looks after it.
        Relationship = "relationship",
        /// How far one relationship is trusted by, on a day.
        Pulse = "pulse",
        /// Money: who gives, for what, how much, until when.
        Funding = "funding",
        /// Where people meet.
        Forum = "forum",
        /// What was decided, and who was there.
        Decision = "decision",
        /// What was reached, whose it was, and whether it was celebrated.
        Milestone = "milestone",
        /// Hard conversations.
        Conversation = "conversation",
        /// One more time that a hard conversation was held.
        Sitting = "sitting",
        /// What an organisation could run today, if asked.
        Ability = "ability",
        /// What is owned, and whose it will be.
        Asset = "asset",
        /// Who is told what, by whom, when.
        Message = "message",
        /// What becomes of each place in the team.
        Role = "role",
        /// How the team is doing, without names.
        Wellbeing = "wellbeing",
        /// How many work for the backbone, and for how much.
        Strength = "strength",
        /// What is in the backbone's mandate, and what is not.
        Mandate = "mandate",
        /// What people agreed on how they work together.
        Agreement = "agreement",
        /// How lasting one area is thought to be, on a day.
        Area = "area",
        /// What is done for those concerned, by whom.
        Activity = "activity",
        /// Days on which nothing else should fall.
        Occasion = "occasion",
    }
}

impl Book {
    /// What it is called, its columns, and what must hold of its entries.
    #[must_use]
    pub const fn shape(self) -> &'static Shape {
        match self {
            Self::Relationship => &trust::RELATIONSHIP,
            Self::Pulse => &trust::PULSE,
            Self::Funding => &money::FUNDING,
            Self::Forum => &forums::FORUM,
            Self::Decision => &forums::DECISION,
            Self::Milestone => &community::MILESTONE,
            Self::Conversation => &forums::CONVERSATION,
            Self::Sitting => &forums::SITTING,
            Self::Ability => &handover::ABILITY,
            Self::Asset => &handover::ASSET,
            Self::Message => &handover::MESSAGE,
            Self::Role => &team::ROLE,
            Self::Wellbeing => &team::WELLBEING,
            Self::Strength => &team::STRENGTH,
            Self::Mandate => &norms::MANDATE,
            Self::Agreement => &norms::AGREEMENT,
            Self::Area => &norms::AREA,
            Self::Activity => &community::ACTIVITY,
            Self::Occasion => &handover::OCCASION,
        }
    }

    /// Its columns, the most telling first.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        self.shape().columns
    }

    /// The book whose entries each belong to one of this: the pulses of a relationship.
    #[must_use]
    pub fn followed_by(self) -> Option<Self> {
        let follows = |book: &&Self| {
            book.belongs_to()
                .is_some_and(|column| column.kind == Kind::Entry(self))
        };
        Self::ALL.iter().find(follows).copied()
    }

    /// The column that says to which entry of another book each of this belongs.
    #[must_use]
    pub fn belongs_to(self) -> Option<&'static Column> {
        let mut columns = self.columns().iter();
        columns.find(|column| column.need == Need::Always && matches!(column.kind, Kind::Entry(_)))
    }

    /// The column with this name.
    #[must_use]
    pub fn column(self, name: &str) -> Option<&'static Column> {
        self.columns().iter().find(|column| column.name == name)
    }

    /// What it is called on a screen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.shape().title
    }

    /// What it is for, in a line.
    #[must_use]
    pub const fn about(self) -> &'static str {
        self.shape().about
    }

    /// What one of its entries is called, with its article.
    #[must_use]
    pub const fn one(self) -> &'static str {
        self.shape().one
    }
}
