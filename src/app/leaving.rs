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
    model.said = if model.program.unsaved.is_some() {
        Said::Problem("Something is not saved. Ctrl+C again to leave all the same.".to_owned())
    } else if let Some(unsent) = unsent(model) {
        Said::Problem(format!("{unsent} Ctrl+C again to leave all the same."))
    } else {
        Said::Remark("All saved. Ctrl+C again to leave.".to_owned())
    };
    vec![Effect::Ask(Request::AwaitSecondPress)]
}

/// Leaving from the top of the path: at once, or after a question where something typed would be forgotten.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    let out = model.program.way_out();
    let Some(unsent) = unsent(model) else {
        return vec![out];
    };
    let titles = model.drafts.iter().map(|form| form.title.clone());
    let lines = std::iter::once(unsent).chain(titles).collect();
    let confirm = Confirm::before(out, "Leave, and forget what you typed?", lines, "Leave");
    model.modals.push(Modal::Confirm(confirm));
    Vec::new()
}

/// What was typed and never saved: in forms that stand open, and in drafts of forms that were left.
fn unsent(model: &Model) -> Option<String> {
    let open = model.modals.iter().filter_map(Modal::form);
    let forms = open.filter(|form| form.is_touched()).count() + model.drafts.len();
    (forms > 0).then(|| format!("What you typed in {} is not saved.", count(forms, "form")))
}
