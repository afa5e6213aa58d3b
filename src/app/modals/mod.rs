//! Popups: a stack of them, of which the top one gets the keys.

pub mod confirm;
pub mod form;
pub mod help;
pub mod menu;
pub mod palette;
pub mod pick;
mod pointed;
pub mod preview;
pub mod prompt;
pub mod text_box;

pub use confirm::Confirm;
pub use form::open_form;
pub use help::Help;
pub use menu::Menu;
pub use palette::Palette;
pub use pick::{Pick, Picked};
pub(super) use pointed::{click, scroll};
pub use preview::Preview;
pub use prompt::{Asked, Prompt};
pub use text_box::TextBox;

use super::effect::Effect;
use super::form::Form;
use super::key::Key;
use super::model::Model;

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
    /// Everything, by its name.
    Palette(Palette),
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
    #[must_use]
    pub fn form(&self) -> Option<&Form> {
        if let Self::Form(form) = self {
            Some(form)
        } else {
            None
        }
    }

    /// The same, to be changed.
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
            Self::Help(help) => Some(help.paste(text)),
            Self::Palette(palette) => Some(palette.paste(text)),
            Self::Prompt(prompt) => Some(prompt.paste(text)),
            Self::Menu(_) | Self::Confirm(_) | Self::Text(_) | Self::Preview(_) | Self::Pick(_) => {
                None
            }
        }
    }
}

/// Gives a key to the top popup. `None` when there is none.
pub fn press(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    // Taken off the stack while it works, so that what it does may open another.
    let effects = match model.modals.pop()? {
        Modal::Menu(menu) => menu.press(model, key),
        Modal::Form(form) => form::press(model, form, key),
        Modal::Confirm(confirm) => confirm.press(model, key),
        Modal::Help(help) => help.press(model, key),
        Modal::Palette(palette) => palette.press(model, key),
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
