//! What the mouse does in the popup on top: a click on a line chooses it, one on a button presses it, one on a field goes
//! there. Beside the popup it does nothing.

use super::form::change as in_form;
use super::{Modal, press};
use crate::app::effect::Effect;
use crate::app::form::{Focus, Form};
use crate::app::key::{Direction, Key};
use crate::app::model::Model;
use crate::app::target::{Button, Target};

/// How many lines of a text the wheel turns at once.
const LINES: usize = 3;

/// Does what a click in the top popup does.
pub(in crate::app) fn click(model: &mut Model, target: Target) -> Vec<Effect> {
    match target {
        Target::Line(at) => choose(model, at),
        Target::Button(button) => on_button(model, button),
        Target::Field(at) => {
            in_form(model, |form| form.go_to(Focus::Field(at)));
            Vec::new()
        }
        Target::Caret { field, at } => {
            in_form(model, |form| form.put_caret(field, at));
            Vec::new()
        }
        Target::Item { field, item } => {
            in_form(model, |form| form.pick(field, item));
            let form = model.modals.last().and_then(Modal::form);
            if form.is_some_and(Form::wants_new) {
                return press_key(model, Key::Enter);
            }
            Vec::new()
        }
        Target::Theirs(at) => {
            in_form(model, |form| form.go_to(Focus::Theirs(at)));
            press_key(model, Key::Enter)
        }
        // These stand on screens only.
        Target::Action(_)
        | Target::Screen(_)
        | Target::FirstRoom
        | Target::Pane(_)
        | Target::Row { .. }
        | Target::Cell { .. }
        | Target::Phase(_) => Vec::new(),
    }
}

/// Does what the wheel does over a popup: it walks lines and scrolls texts, and leaves what is typed alone.
pub(in crate::app) fn scroll(model: &mut Model, direction: Direction) -> Vec<Effect> {
    let (line, page) = match direction {
        Direction::Up => (Key::Up, Key::PageUp),
        Direction::Down => (Key::Down, Key::PageDown),
        Direction::Left
        | Direction::Right
        | Direction::PageUp
        | Direction::PageDown
        | Direction::First
        | Direction::Last => return Vec::new(),
    };
    match model.modals.last() {
        Some(Modal::Menu(_) | Modal::Help(_) | Modal::Palette(_) | Modal::Pick(_)) => {
            press_key(model, line)
        }
        Some(Modal::Text(_) | Modal::Preview(_)) => {
            let turned = (0..LINES).flat_map(|_| press_key(model, line));
            turned.collect()
        }
        Some(Modal::Form(_)) => press_key(model, page),
        Some(Modal::Confirm(_) | Modal::Prompt(_)) | None => Vec::new(),
    }
}

fn press_key(model: &mut Model, key: Key) -> Vec<Effect> {
    press(model, key).unwrap_or_default()
}

fn choose(model: &mut Model, at: usize) -> Vec<Effect> {
    match model.modals.last_mut() {
        Some(Modal::Menu(menu)) => menu.at = at,
        Some(Modal::Help(help)) => help.at = at,
        Some(Modal::Palette(palette)) => palette.at = at,
        Some(Modal::Pick(pick)) => pick.at = at,
        Some(
            Modal::Form(_)
            | Modal::Confirm(_)
            | Modal::Text(_)
            | Modal::Preview(_)
            | Modal::Prompt(_),
        )
        | None => return Vec::new(),
    }
    press_key(model, Key::Enter)
}

/// A button is pressed; one that does something weighty first gets the focus.
fn on_button(model: &mut Model, button: Button) -> Vec<Effect> {
    let to_do = button == Button::Do;
    let had_focus = match model.modals.last_mut() {
        Some(Modal::Confirm(confirm)) => std::mem::replace(&mut confirm.on_yes, to_do) == to_do,
        Some(Modal::Preview(preview)) => std::mem::replace(&mut preview.on_take, to_do) == to_do,
        Some(Modal::Form(form)) => {
            let focus = if to_do { Focus::Send } else { Focus::Cancel };
            // Other forms, too, may begin on the button that leaves things as they are.
            let weighty = form.is_weighty() || form.focus == Focus::Cancel;
            let had_focus = form.focus == focus || !weighty;
            in_form(model, |form| form.go_to(focus));
            had_focus
        }
        Some(
            Modal::Menu(_)
            | Modal::Help(_)
            | Modal::Palette(_)
            | Modal::Text(_)
            | Modal::Prompt(_)
            | Modal::Pick(_),
        ) => return on_word(model, button),
        None => return Vec::new(),
    };
    if had_focus || button == Button::Leave {
        press_key(model, Key::Enter)
    } else {
        Vec::new()
    }
}

/// Where there are no buttons, the words that say what Enter and Esc do are pressed like them.
fn on_word(model: &mut Model, button: Button) -> Vec<Effect> {
    let key = match button {
        Button::Leave => Key::Esc,
        Button::Do => Key::Enter,
    };
    press_key(model, key)
}
