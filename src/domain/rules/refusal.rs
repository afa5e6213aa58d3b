//! Why something may not happen, in sentences for people.
//!
//! Each concept has its own table of refusals beside its rules; [`Refusal`] is any of them. A refusal means that
//! nothing was changed.

use super::ballot::BallotRefusal;
use super::big_picture::BigPictureRefusal;
use super::decision::DecisionRefusal;
use super::entry::EntryRefusal;
use super::flag::FlagRefusal;
use super::function::FunctionRefusal;
use super::members::MemberRefusal;
use super::moment::DayRefusal;
use super::panel::PanelRefusal;
use super::phase::PhaseRefusal;
use super::plan::PlanRefusal;
use super::question::QuestionRefusal;
use super::reveals::RevealsRefusal;
use super::round::RoundRefusal;
use super::stage::StageRefusal;
use super::thing::ThingRefusal;
use super::yardstick::YardstickRefusal;
use crate::domain::history::HistoryRefusal;
use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// The part of a proposal that a refusal is about, so that a form can show it there.
    pub enum Field("field") {
        /// The id.
        Id = "id",
        /// The name, or a text that stands for it.
        Name = "name",
        /// The day.
        On = "on",
        /// What it rests on.
        Evidence = "evidence",
        /// Why.
        Reason = "reason",
        /// Why not yet.
        Because = "because",
        /// A stage or phase to go to.
        To = "to",
        /// Who does it.
        Holder = "holder",
        /// Who else does it.
        CoHolders = "co-holders",
        /// Who is to take it.
        Receiver = "receiver",
        /// Who leads it.
        Lead = "lead",
        /// Who stands in.
        Deputy = "deputy",
        /// What it needs first.
        DependsOn = "depends-on",
        /// The body that a person or candidate belongs to.
        Organisation = "organisation",
        /// The person.
        Person = "person",
        /// The planned beginning.
        Start = "start",
        /// The planned transfer.
        Transfer = "transfer",
        /// The planned confirmation, or the end of a span.
        End = "end",
        /// The day of joining.
        Joined = "joined",
        /// The day of telling.
        Announced = "announced",
        /// The day of leaving.
        Target = "target",
        /// The day to look again.
        Revisit = "revisit",
        /// The last day of an acceptance.
        Until = "until",
        /// A threshold.
        Threshold = "threshold",
        /// A weight.
        Weight = "weight",
        /// A floor.
        Floor = "floor",
        /// A score.
        Score = "score",
        /// The sentence that goes with a score or a tie.
        Note = "note",
        /// A candidate.
        Candidate = "candidate",
        /// A scorer.
        Scorer = "scorer",
        /// Who looks after sealed ballots.
        Teller = "teller",
        /// A criterion.
        Criterion = "criterion",
        /// A gate.
        Gate = "gate",
    }
}

/// Defines one concept's refusals as a table: the rule's name, the field it is about, the facts, the sentence.
macro_rules! refusals {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $($rule:literal $(at $field:ident)? => $variant:ident $({ $($part:ident: $kind:ty),+ $(,)? })? : $says:literal;)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        #[expect(missing_docs, reason = "what each fact is stands in the refusal's own sentence")]
        pub enum $name {
            $(#[doc = $says] #[error($says)] $variant $({ $($part: $kind),+ })?,)+
        }

        impl $name {
            /// The name of the rule that is broken.
            #[must_use]
            pub const fn rule(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $rule),+ }
            }

            /// The part of the proposal that it is about, where it is about one.
            #[must_use]
            pub const fn field(&self) -> Option<$crate::domain::rules::Field> {
                match self { $(Self::$variant { .. } => $crate::domain::rules::refusals!(@ $($field)?)),+ }
            }
        }
    };
    (@ $field:ident) => { Some($crate::domain::rules::Field::$field) };
    (@) => { None };
}
pub(crate) use refusals;

/// A rule that a proposed change breaks. Its text names the rule and the thing; nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
#[expect(missing_docs, reason = "each variant bears the name of its concept")]
pub enum Refusal {
    Thing(#[from] ThingRefusal),
    Day(#[from] DayRefusal),
    Plan(#[from] PlanRefusal),
    Member(#[from] MemberRefusal),
    Phase(#[from] PhaseRefusal),
    Function(#[from] FunctionRefusal),
    Stage(#[from] StageRefusal),
    BigPicture(#[from] BigPictureRefusal),
    Question(#[from] QuestionRefusal),
    Entry(#[from] EntryRefusal),
    Flag(#[from] FlagRefusal),
    Round(#[from] RoundRefusal),
    Yardstick(#[from] YardstickRefusal),
    Panel(#[from] PanelRefusal),
    Ballot(#[from] BallotRefusal),
    Reveals(#[from] RevealsRefusal),
    Decision(#[from] DecisionRefusal),
    History(#[from] HistoryRefusal),
}

impl Refusal {
    /// The name of the rule that is broken, in words joined by `-`.
    #[must_use]
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::Thing(refusal) => refusal.rule(),
            Self::Day(refusal) => refusal.rule(),
            Self::Plan(refusal) => refusal.rule(),
            Self::Member(refusal) => refusal.rule(),
            Self::Phase(refusal) => refusal.rule(),
            Self::Function(refusal) => refusal.rule(),
            Self::Stage(refusal) => refusal.rule(),
            Self::BigPicture(refusal) => refusal.rule(),
            Self::Question(refusal) => refusal.rule(),
            Self::Entry(refusal) => refusal.rule(),
            Self::Flag(refusal) => refusal.rule(),
            Self::Round(refusal) => refusal.rule(),
            Self::Yardstick(refusal) => refusal.rule(),
            Self::Panel(refusal) => refusal.rule(),
            Self::Ballot(refusal) => refusal.rule(),
            Self::Reveals(refusal) => refusal.rule(),
            Self::Decision(refusal) => refusal.rule(),
            Self::History(refusal) => refusal.rule(),
        }
    }

    /// The part of the proposal that it is about, where it is about one.
    #[must_use]
    pub const fn field(&self) -> Option<Field> {
        match self {
            Self::Thing(refusal) => refusal.field(),
            Self::Day(refusal) => refusal.field(),
            Self::Plan(refusal) => refusal.field(),
            Self::Member(refusal) => refusal.field(),
            Self::Phase(refusal) => refusal.field(),
            Self::Function(refusal) => refusal.field(),
            Self::Stage(refusal) => refusal.field(),
            Self::BigPicture(refusal) => refusal.field(),
            Self::Question(refusal) => refusal.field(),
            Self::Entry(refusal) => refusal.field(),
            Self::Flag(refusal) => refusal.field(),
            Self::Round(refusal) => refusal.field(),
            Self::Yardstick(refusal) => refusal.field(),
            Self::Panel(refusal) => refusal.field(),
            Self::Ballot(refusal) => refusal.field(),
            Self::Reveals(refusal) => refusal.field(),
            Self::Decision(refusal) => refusal.field(),
            Self::History(refusal) => refusal.field(),
        }
    }
}
