//! What may happen to a plan, and what may not: every rule holds, and refuses with the right refusal.

mod analysis;
mod ballot;
mod book;
mod comparison;
mod days;
mod decision;
mod flag;
mod flags;
mod function;
mod history;
mod laws;
mod members;
mod panel;
mod phase;
mod plan;
mod question;
mod retelling;
mod reveals;
mod round;
mod stage;
mod text;

use crate::support::plan::Making;
use baton::domain::{Change, Refusal};

/// What the rules refuse a change with.
fn refused(making: &Making, change: &Change) -> Refusal {
    match making.check(change) {
        Ok(()) => panic!("nothing refuses {change:?}"),
        Err(refusal) => refusal,
    }
}

/// The name of the rule that refuses a change, or `allowed`.
fn ruling(making: &Making, change: &Change) -> &'static str {
    match making.check(change) {
        Ok(()) => "allowed",
        Err(refusal) => refusal.rule(),
    }
}
