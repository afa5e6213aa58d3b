//! Leaving the program: what is said before it, so that nothing typed is lost without a word.

use super::effect::{Effect, Request};
use super::modals::{Confirm, Modal};
use super::model::{Model, Said};
use crate::domain::analysis::calendar::count;

/// Ctrl+C: the first press says what is saved and what is not; the second leaves.
pub(super) fn press(model: &mut Model) -> Vec<Effect> {
    if model.program.leaving {
        return vec![Effect::Ask(Request::Quit)];
    }
    model.program.leaving = true;
    let behind = model.program.behind.clone();
    let at_stake: Vec<String> = at_stake(model).into_iter().chain(behind).collect();
    model.said = if at_stake.is_empty() {
        Said::Remark("All saved. Ctrl+C again to leave.".to_owned())
    } else {
        let at_stake = at_stake.join(" ");
        Said::Problem(format!("{at_stake} Ctrl+C again to leave all the same."))
    };
    vec![Effect::Ask(Request::AwaitSecondPress)]
}

/// Leaving from the top of the path: at once, or after a question where something would be forgotten.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    let out = model.program.way_out();
    let Some(at_stake) = at_stake(model) else {
        return vec![out];
    };
    let titles = model.drafts.iter().map(|draft| draft.form.title.clone());
    let lines = std::iter::once(at_stake).chain(titles).collect();
    let confirm = Confirm::before(out, "Leave, and forget it?", lines, "Leave");
    model.modals.push(Modal::Confirm(confirm));
    Vec::new()
}

/// What would be forgotten: a change that could not be saved, and what was typed into forms that stand open or were
/// left.
#[must_use]
pub fn at_stake(model: &Model) -> Option<String> {
    let open = model.modals.iter().filter_map(Modal::form);
    let forms = open.filter(|form| form.is_touched()).count() + model.drafts.len();
    let typed = count(forms, "form");
    match (&model.program.unsaved, forms) {
        (None, 0) => None,
        (None, _) => Some(format!("What you typed in {typed} is not saved.")),
        (Some(_), 0) => Some("Something could not be saved.".to_owned()),
        (Some(_), _) => Some(format!(
            "Something could not be saved, nor what you typed in {typed}."
        )),
    }
}
