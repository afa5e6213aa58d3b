//! Popups: a stack of them, of which the top one gets the keys.

pub mod confirm;
pub mod help;
pub mod menu;
pub mod pick;
pub mod preview;
pub mod prompt;
pub mod text_box;

pub use confirm::Confirm;
pub use help::Help;
pub use menu::Menu;
pub use pick::{Pick, Picked};
pub use preview::Preview;
pub use prompt::{Asked, Prompt};
pub use text_box::TextBox;

use super::effect::Effect;
use super::form::{Focus, Form, Wish};
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
    /// What taking a file over would change.
    Preview(Preview),
    /// A question of one line.
    Prompt(Prompt),
    /// One of a few lines to choose.
    Pick(Pick),
}

impl Modal {
    /// The form, if it is one.
    pub fn form_mut(&mut self) -> Option<&mut Form> {
        if let Self::Form(form) = self {
            Some(form)
        } else {
            None
        }
    }

    /// Takes pasted text in, or says what is wrong with it. `None` where nothing can be typed.
    pub fn paste(&mut self, text: &str) -> Option<Result<(), String>> {
        match self {
            Self::Form(form) => Some(form.paste(text)),
            Self::Prompt(prompt) => Some(prompt.paste(text)),
            Self::Menu(_)
            | Self::Confirm(_)
            | Self::Help(_)
            | Self::Text(_)
            | Self::Preview(_)
            | Self::Pick(_) => None,
        }
    }
}

/// Gives a key to the top popup. `None` when there is none.
pub fn press(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    // Taken off the stack while it works, so that what it does may open another.
    let effects = match model.modals.pop()? {
        Modal::Menu(menu) => menu.press(model, key),
        Modal::Form(form) => press_form(model, form, key),
        Modal::Confirm(confirm) => confirm.press(model, key),
        Modal::Help(help) => help.press(model, key),
        Modal::Preview(preview) => preview.press(model, key),
        Modal::Text(text) => {
            text.press(model, key);
            Vec::new()
        }
        Modal::Prompt(prompt) => prompt.press(model, key),
        Modal::Pick(pick) => pick.press(model, key),
    };
    Some(effects)
}

/// Lets the top popup do what it does while one types.
pub fn typed(model: &mut Model) {
    if let Some(Modal::Prompt(mut prompt)) =
        model.modals.pop_if(|top| matches!(top, Modal::Prompt(_)))
    {
        prompt.typed(model);
        model.modals.push(Modal::Prompt(prompt));
    }
}

/// Opens a form; what was typed into one of the same purpose before is there again.
pub fn open_form(model: &mut Model, mut form: Form) {
    if let Some(at) = model
        .drafts
        .iter()
        .position(|draft| draft.purpose == form.purpose)
    {
        form.take_over(&model.drafts.remove(at));
        purpose::revise(&mut form, model);
        let drop = form.buttons.leave;
        model.said = Said::Remark(format!(
            "What you typed here before is back; {drop} forgets it."
        ));
    }
    model.modals.push(Modal::Form(Box::new(form)));
}

fn press_form(model: &mut Model, mut form: Box<Form>, key: Key) -> Vec<Effect> {
    let before = form.focus;
    let wish = form.press(key, model.window);
    purpose::revise(&mut form, model);
    if let Focus::Field(at) = before
        && form.focus != before
    {
        look_over(model, &mut form, at);
    }
    match wish {
        // Nothing can be added on the way to choosing it yet.
        Wish::Stay | Wish::Add(_) => model.modals.push(Modal::Form(form)),
        Wish::Close => keep_draft(model, *form),
        Wish::Drop => say_nothing_kept(model, &form),
        Wish::Send => return send(model, form),
        Wish::EditOutside => return edit_outside(model, form),
    }
    Vec::new()
}

/// Says what is wrong with a field as it is left. One in which nothing stands is asked for only when the form is sent.
fn look_over(model: &Model, form: &mut Form, at: usize) {
    let Some(field) = form.fields.get(at) else {
        return;
    };
    let name = field.name;
    if !field.is_changed() || field.input.value().is_empty() {
        return;
    }
    let problems = purpose::effect(form, model).err().unwrap_or_default();
    let wrong = problems.into_iter().find(|(field, _)| *field == name);
    if let Some(field) = form.fields.get_mut(at) {
        field.problem = wrong.map(|(_, problem)| problem);
    }
}

fn send(model: &mut Model, mut form: Box<Form>) -> Vec<Effect> {
    form.forgive();
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
    if !purpose::keeps_draft(&form.purpose) {
        say_nothing_kept(model, &form);
    } else if form.is_touched() {
        model.said = Said::Remark(
            "Nothing was changed. What you typed is kept for when you come back.".to_owned(),
        );
        model.drafts.push(form);
    }
}

fn say_nothing_kept(model: &mut Model, form: &Form) {
    model.said = Said::Remark(if form.is_touched() {
        "Nothing was changed, and nothing of what you typed is kept.".to_owned()
    } else {
        "Nothing was changed.".to_owned()
    });
}

/// Gives the text under the caret to another program. What belongs to a ballot never leaves the window.
fn edit_outside(model: &mut Model, form: Box<Form>) -> Vec<Effect> {
    let text = form.focused().map(|field| field.text().to_owned());
    let may = purpose::keeps_draft(&form.purpose);
    model.modals.push(Modal::Form(form));
    if !may {
        model.said = Said::Problem(
            "What is said in a ballot stays in this window; it is written into no file.".to_owned(),
        );
        return Vec::new();
    }
    text.map(Effect::EditOutside).into_iter().collect()
}
