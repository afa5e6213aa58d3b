//! What a plan is, its rules, and everything computed from it.
//!
//! Pure: no file, clock, terminal, database or format. Days are given as arguments.
//! A [`change::Change`] is proposed, [`rules::check`] may refuse it, [`plan::Plan::apply`] carries it out.

pub mod analysis;
pub mod blueprint;
pub mod book;
pub mod change;
pub mod collective;
pub mod comparison;
pub mod days;
pub mod deed;
pub mod digits;
mod employer;
pub mod exit;
pub mod flags;
pub mod fold;
pub mod function;
mod function_apply;
pub mod history;
pub mod id;
mod names;
pub mod organisation;
pub mod patch;
pub mod person;
pub mod phase;
pub mod plan;
mod points;
pub mod proposal;
pub mod question;
pub mod register;
pub mod retelling;
pub mod round;
mod round_apply;
pub mod rules;
pub mod story;
pub mod text;
pub(crate) mod vocabulary;

pub use change::Change;
pub use plan::Plan;
pub use proposal::Proposal;
pub use rules::{Context, Refusal, check};
pub use vocabulary::UnknownWord;

/// A day, without a time or a time zone.
pub type Date = chrono::NaiveDate;
