//! What could not be saved: said until something is saved again, and tried again on request.
//!
//! What was typed stays in its form, whose button tries again; for what had no form, the effect itself is kept.

use super::effect::Effect;
use super::form::wrap;
use super::key::Key;
use super::modals::{self, Modal, TextBox};
use super::model::{Model, Said};

/// Something that could not be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsaved {
    /// Why, and what that means for the data: a sentence or two for the event line.
    pub line: String,
    /// All that is known of it.
    pub whole: String,
    /// What can be tried again, where there is hope and no form that does it.
    pub again: Option<Box<Effect>>,
}

/// Takes in that something could not be saved.
pub(super) fn take(model: &mut Model, mut unsaved: Unsaved) {
    let try_again = match unsaved.again {
        Some(_) => format!(" {} tries again.", Key::Enter),
        None => String::new(),
    };
    let line = match modals::form::sent(model) {
        Some(form) => {
            let still = "what you typed is still here";
            let line = format!("{}; {still}.{try_again}", unsaved.line);
            form.sent = false;
            form.refusal = Some(line.clone());
            unsaved.again = None;
            line
        }
        None => format!("{}.{try_again}", unsaved.line),
    };
    model.program.unsaved = Some(unsaved);
    model.said = Said::NotSaved(line);
}

/// What Enter means while an error stands on the event line: trying again, or reading all of it. `None` where it has no
/// such meaning.
pub(super) fn press(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    if key != Key::Enter || !model.modals.is_empty() {
        return None;
    }
    match &model.said {
        Said::NotSaved(_) => try_again(model),
        Said::Problem(problem) if is_long(problem, model.window.width) => {
            let text = TextBox::new("What went wrong", vec![problem.clone()]);
            model.said = Said::Nothing;
            model.modals.push(Modal::Text(text));
            Some(Vec::new())
        }
        Said::Problem(_) | Said::Done(_) | Said::TakenBack(_) | Said::Remark(_) | Said::Nothing => {
            None
        }
    }
}

/// Tries again what could not be saved. `None` where nothing is left to try but a form.
pub(super) fn try_again(model: &mut Model) -> Option<Vec<Effect>> {
    let again = model.program.unsaved.as_mut()?.again.take()?;
    model.said = Said::Nothing;
    Some(vec![*again])
}

/// Whether an error has no room on the event line.
#[must_use]
pub fn is_long(problem: &str, width: u16) -> bool {
    wrap::width(problem) + 2 > usize::from(width)
}

/// All that is known of what could not be saved.
pub(super) fn in_full(unsaved: &Unsaved) -> TextBox {
    let lines = vec![
        format!("{}.", unsaved.line),
        String::new(),
        unsaved.whole.clone(),
    ];
    TextBox::new("Not saved", lines)
}
