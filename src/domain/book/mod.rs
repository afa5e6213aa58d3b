//! Books: what a plan keeps beside its functions and questions, so that what lasts without the backbone can be seen.
//! Who trusts whom, who pays, which forums meet, what was decided, what is owned, who is told.
//!
//! Every book has the same shape, so there is one: a [`Book`] has [`Column`]s, an [`Entry`] has a [`Value`] in each
//! that is known. Events, files, commands, forms, lists and twins are made from the columns; the rules about entries
//! are in [`super::rules`], what the books say is in [`super::analysis`] and [`super::flags`], which read values by
//! their [`Key`]s.
//!
//! What must stay true: a book, a column and a word that were published are kept. A new book is its line here and its
//! columns in a file of this room.

mod column;
pub mod community;
mod entry;
pub mod forums;
pub mod handover;
pub mod money;
pub mod norms;
mod shelf;
pub mod team;
pub mod trust;
mod value;

pub use column::{Column, Held, Key, Kind, Need, When};
pub use entry::{Entry, EntryEdit};
pub use shelf::Books;
pub use value::{Value, ValueProblem};

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
    /// Its columns, the most telling first.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Relationship => trust::RELATIONSHIP,
            Self::Pulse => trust::PULSE,
            Self::Funding => money::FUNDING,
            Self::Forum => forums::FORUM,
            Self::Decision => forums::DECISION,
            Self::Milestone => community::MILESTONE,
            Self::Conversation => forums::CONVERSATION,
            Self::Sitting => forums::SITTING,
            Self::Ability => handover::ABILITY,
            Self::Asset => handover::ASSET,
            Self::Message => handover::MESSAGE,
            Self::Role => team::ROLE,
            Self::Wellbeing => team::WELLBEING,
            Self::Strength => team::STRENGTH,
            Self::Mandate => norms::MANDATE,
            Self::Agreement => norms::AGREEMENT,
            Self::Area => norms::AREA,
            Self::Activity => community::ACTIVITY,
            Self::Occasion => handover::OCCASION,
        }
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
        match self {
            Self::Relationship => "Trust register",
            Self::Pulse => "Trust pulses",
            Self::Funding => "Funding",
            Self::Forum => "Forums",
            Self::Decision => "Decisions",
            Self::Milestone => "Milestones",
            Self::Conversation => "Hard conversations",
            Self::Sitting => "Sittings of hard conversations",
            Self::Ability => "Abilities",
            Self::Asset => "Assets",
            Self::Message => "Messages",
            Self::Role => "Team roles",
            Self::Wellbeing => "Wellbeing of the team",
            Self::Strength => "Size of the backbone",
            Self::Mandate => "Mandate",
            Self::Agreement => "Agreements",
            Self::Area => "Sustainability areas",
            Self::Activity => "Activities",
            Self::Occasion => "Calendar",
        }
    }

    /// One of its entries, for a sentence.
    #[must_use]
    pub const fn one(self) -> &'static str {
        match self {
            Self::Relationship => "a relationship",
            Self::Pulse => "a trust pulse",
            Self::Funding => "a grant or other money",
            Self::Forum => "a forum",
            Self::Decision => "a decision",
            Self::Milestone => "a milestone",
            Self::Conversation => "a hard conversation",
            Self::Sitting => "a sitting",
            Self::Asset => "an asset",
            Self::Message => "a message",
            Self::Role => "a team role",
            Self::Wellbeing => "a pulse of wellbeing",
            Self::Strength => "a size of the backbone",
            Self::Mandate => "a line of the mandate",
            Self::Agreement => "an agreement",
            Self::Area => "a look at an area",
            Self::Activity => "an activity",
            Self::Occasion => "a day of the calendar",
            Self::Ability => "something that it could run",
        }
    }

    /// What it is for, in a line.
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Self::Relationship => {
                "Whom the work rests on, and who looks after each of them today and next"
            }
            Self::Pulse => {
                "How far a relationship trusts the outgoing and the incoming steward, on a day"
            }
            Self::Funding => "Who gives money, for what, how much, until when, and how sure it is",
            Self::Forum => "Where people meet: how often, who leads, who attends",
            Self::Decision => "What was decided, by whom, who was there and who disagreed",
            Self::Milestone => "What is to be reached, whose it was, and whether it was celebrated",
            Self::Conversation => "Hard conversations: what they are about, and what came of them",
            Self::Sitting => "One more time that a hard conversation was held",
            Self::Ability => "What an organisation could run today, if asked",
            Self::Asset => "What is owned, by whom, and whose it will be",
            Self::Message => "Who is told what, by whom, when",
            Self::Role => "What becomes of each place in the team",
            Self::Wellbeing => "How the team is doing on a day, without names",
            Self::Strength => "How many work for the backbone and what it costs, on a day",
            Self::Mandate => "Whether a function is the backbone's to do, and why",
            Self::Agreement => {
                "What people agreed on voice, credit, disagreement and sharing the work"
            }
            Self::Area => "How lasting one area is thought to be, from 1 to 7, on a day",
            Self::Activity => {
                "What is done for those concerned, by whom, and whether they were heard"
            }
            Self::Occasion => {
                "Days on which nothing else should fall: grants that end, elections, festivals"
            }
        }
    }

    /// Of several columns of which one at least must be known, all; none where no such rule holds.
    #[must_use]
    pub const fn one_of(self) -> &'static [&'static str] {
        match self {
            Self::Relationship => &["with", "person", "office"],
            Self::Pulse => &["outgoing", "incoming"],
            Self::Strength => &["people", "budget"],
            Self::Funding
            | Self::Forum
            | Self::Decision
            | Self::Milestone
            | Self::Conversation
            | Self::Sitting
            | Self::Ability
            | Self::Asset
            | Self::Message
            | Self::Role
            | Self::Wellbeing
            | Self::Mandate
            | Self::Agreement
            | Self::Area
            | Self::Activity
            | Self::Occasion => &[],
        }
    }

    /// The columns that together no two entries share; none where no such rule holds.
    #[must_use]
    pub const fn unique(self) -> &'static [&'static str] {
        match self {
            Self::Mandate => &["function"],
            Self::Ability => &["organisation", "function"],
            Self::Area => &["theme", "on", "by"],
            Self::Pulse => &["relationship", "on"],
            Self::Wellbeing | Self::Strength => &["on"],
            Self::Relationship
            | Self::Funding
            | Self::Forum
            | Self::Decision
            | Self::Milestone
            | Self::Conversation
            | Self::Sitting
            | Self::Asset
            | Self::Message
            | Self::Role
            | Self::Agreement
            | Self::Activity
            | Self::Occasion => &[],
        }
    }

    /// The columns that say what an entry is called: those of them that are known, in this order.
    #[must_use]
    pub const fn called_by(self) -> &'static [&'static str] {
        match self {
            Self::Relationship => &["person", "with", "office"],
            Self::Pulse => &["relationship", "on"],
            Self::Funding => &["funder", "pays_for", "from"],
            Self::Forum
            | Self::Milestone
            | Self::Asset
            | Self::Role
            | Self::Activity
            | Self::Occasion => &["name"],
            Self::Decision => &["decided"],
            Self::Ability => &["organisation", "function"],
            Self::Conversation => &["about"],
            Self::Sitting => &["conversation", "on"],
            Self::Message => &["to", "about"],
            Self::Wellbeing | Self::Strength => &["on"],
            Self::Mandate => &["function"],
            Self::Agreement => &["about", "agreed"],
            Self::Area => &["theme", "on", "by"],
        }
    }

    /// The pairs of columns whose days must be in this order.
    #[must_use]
    pub const fn in_order(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Relationship => &[("introduced", "one_to_one")],
            Self::Funding | Self::Occasion => &[("from", "to")],
            Self::Conversation => &[("raised", "settled")],
            Self::Decision => &[("on", "done")],
            Self::Milestone => &[("reached", "celebrated")],
            Self::Pulse
            | Self::Forum
            | Self::Sitting
            | Self::Ability
            | Self::Asset
            | Self::Message
            | Self::Role
            | Self::Wellbeing
            | Self::Strength
            | Self::Mandate
            | Self::Agreement
            | Self::Area
            | Self::Activity => &[],
        }
    }
}
