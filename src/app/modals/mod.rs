//! Popups: a stack of them, of which the top one gets the keys.

pub mod confirm;
pub mod help;
pub mod menu;
pub mod text_box;

pub use confirm::Confirm;
pub use help::Help;
pub use menu::Menu;
pub use text_box::TextBox;

use super::effect::Effect;
use super::form::{Form, Wish};
use super::key::Key;
use super::model::{Model, Said};
use super::purpose;

/// A popup.
#[derive(Debug, Clone)]
pub enum Modal {
    /// What can be done here.
    Menu(Menu),
    /// Fields to fill in.
    Form(Box<Form>),
    /// A question before something weighty.
    Confirm(Confirm),
    /// The keys of this screen.
    Help(Help),
    /// Something to read.
    Text(TextBox),
}

/// Gives a key to the top popup. `None` when there is none.
pub fn press(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    // Taken off the stack while it works, so that what it does may open another.
    let effects = match model.modals.pop()? {
        Modal::Menu(menu) => menu.press(model, key),
        Modal::Form(form) => press_form(model, form, key),
        Modal::Confirm(confirm) => confirm.press(model, key),
        Modal::Help(help) => help.press(model, key),
        Modal::Text(text) => {
            text.press(model, key);
            Vec::new()
        }
    };
    Some(effects)
}

/// Opens a form; what was typed into one of the same purpose before is there again.
pub fn open_form(model: &mut Model, mut form: Form) {
    if let Some(at) = model
        .drafts
        .iter()
        .position(|draft| draft.purpose == form.purpose)
    {
        form.restore(&model.drafts.remove(at));
        model.said = Said::Remark("What you typed here before is back.".to_owned());
    }
    model.modals.push(Modal::Form(Box::new(form)));
}

fn press_form(model: &mut Model, mut form: Box<Form>, key: Key) -> Vec<Effect> {
    match form.press(key) {
        Wish::Stay => {
            purpose::revise(&mut form, model);
            model.modals.push(Modal::Form(form));
            Vec::new()
        }
        Wish::Close => {
            keep_draft(model, *form);
            Vec::new()
        }
        Wish::Send => send(model, form),
    }
}

fn send(model: &mut Model, mut form: Box<Form>) -> Vec<Effect> {
    let outcome = purpose::effect(&form, model);
    let effects = match outcome {
        Ok(effect) => {
            form.sent = true;
            vec![effect]
        }
        Err(problems) => {
            form.complain(problems);
            Vec::new()
        }
    };
    model.modals.push(Modal::Form(form));
    effects
}

fn keep_draft(model: &mut Model, form: Form) {
    if form.touched && purpose::keeps_draft(&form.purpose) {
        model.said = Said::Remark(
            "Nothing was changed. What you typed is kept for when you come back.".to_owned(),
        );
        model.drafts.push(form);
    }
}
