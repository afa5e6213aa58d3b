//! The actions of every screen. One file a group; a group that grows past a screenful is two groups.

mod beginning;
pub(super) mod days;
mod exchange;
mod going;
mod history;
mod lists;
mod program;
pub(super) mod rules;
mod travel;

use super::action::{Action, Availability};
use super::model::Model;
use super::templates;

/// The rows of the table that hold on every screen, in the order of the menu and the help.
pub(super) fn actions() -> impl Iterator<Item = &'static Action> {
    [
        history::ACTIONS,
        lists::ACTIONS,
        going::ACTIONS,
        days::ACTIONS,
        exchange::ACTIONS,
        history::VERIFY,
        rules::ACTIONS,
        templates::ACTIONS,
        program::ACTIONS,
        beginning::ACTIONS,
        travel::ACTIONS,
    ]
    .into_iter()
    .flatten()
}

/// Whether there is a plan to act on.
fn plan_is_open(model: &Model) -> Availability {
    match model.plan() {
        Some(_) => Ok(()),
        None => Err("Open a plan first.".to_owned()),
    }
}
