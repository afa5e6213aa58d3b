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
pub mod review;
pub mod reviewer;
mod shape;
mod shelf;
pub mod team;
pub mod transition;
pub mod trust;
mod value;

pub use column::{Column, Happened, Held, Key, Kind, Need, When};
pub use entry::{Entry, EntryEdit};
pub use shape::{Needed, Shape, Within};
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
        /// How long notice, co-existence and the looks after the exit last.
        Clock = "clock",
        /// The stages of working side by side.
        Coexistence = "co-existence",
        /// Who decides what, from which day on.
        DecisionRight = "decision-right",
        /// What leaving costs.
        ExitCost = "exit-cost",
        /// What was found when somebody looked again after the exit.
        FollowUp = "follow-up",
        /// Who looked at the role, and what they said of it.
        Review = "review",
        /// What every review is asked.
        ReviewQuestion = "review-question",
        /// Who was heard in a review.
        Hearing = "hearing",
        /// What a review answers to one question.
        Judgement = "judgement",
        /// What a review found.
        Finding = "finding",
        /// What a review recommends, and what is answered.
        Recommendation = "recommendation",
        /// What is done about a recommendation.
        Action = "action",
        /// What a reviewer remarked.
        Remark = "remark",
        /// What was given to a reviewer.
        Pack = "pack",
    }
}

/// What a book is about, and so where people look for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern {
    /// The collective and what lasts in it.
    Collective,
    /// How the backbone leaves, in time.
    Transition,
    /// What reviewers are given, find and recommend.
    Review,
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
            Self::Clock => &transition::CLOCK,
            Self::Coexistence => &transition::COEXISTENCE,
            Self::DecisionRight => &transition::DECISION_RIGHT,
            Self::ExitCost => &transition::EXIT_COST,
            Self::FollowUp => &transition::FOLLOW_UP,
            Self::Review => &review::REVIEW,
            Self::ReviewQuestion => &review::REVIEW_QUESTION,
            Self::Hearing => &review::HEARING,
            Self::Judgement => &review::JUDGEMENT,
            Self::Finding => &review::FINDING,
            Self::Recommendation => &review::RECOMMENDATION,
            Self::Action => &review::ACTION,
            Self::Remark => &review::REMARK,
            Self::Pack => &review::PACK,
        }
    }

    /// Its columns, the most telling first.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        self.shape().columns
    }

    /// With what it is kept.
    #[must_use]
    pub const fn concern(self) -> Concern {
        match self {
            Self::Relationship
            | Self::Pulse
            | Self::Funding
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
            | Self::Strength
            | Self::Mandate
            | Self::Agreement
            | Self::Area
            | Self::Activity
            | Self::Occasion => Concern::Collective,
            Self::Clock
            | Self::Coexistence
            | Self::DecisionRight
            | Self::ExitCost
            | Self::FollowUp => Concern::Transition,
            Self::Review
            | Self::ReviewQuestion
            | Self::Hearing
            | Self::Judgement
            | Self::Finding
            | Self::Recommendation
            | Self::Action
            | Self::Remark
            | Self::Pack => Concern::Review,
        }
    }

    /// Whether its entries name nothing of the plan and no day, so that a plan can begin with them.
    #[must_use]
    pub fn is_plain(self) -> bool {
        self.columns().iter().all(|column| match column.kind {
            Kind::Line
            | Kind::Text
            | Kind::Amount
            | Kind::Number { .. }
            | Kind::YesNo
            | Kind::Word(_)
            | Kind::Rule => true,
            Kind::Day(_)
            | Kind::Organisation
            | Kind::Organisations
            | Kind::Person
            | Kind::Function
            | Kind::Question
            | Kind::Entry(_) => false,
        })
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
