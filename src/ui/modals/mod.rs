//! The popups, drawn bottom to top over the screen.

mod confirm;
mod form;
mod help;
mod menu;
mod pick;
mod preview;
mod prompt;
mod text_box;

use ratatui::layout::Rect;

use super::Canvas;
use crate::app::modals::Modal;

/// Draws the stack.
pub fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    for modal in &canvas.model.modals {
        match modal {
            Modal::Menu(menu) => menu::draw(canvas, menu, area),
            Modal::Form(form) => form::draw(canvas, form, area),
            Modal::Confirm(confirm) => confirm::draw(canvas, confirm, area),
            Modal::Help(help) => help::draw(canvas, help, area),
            Modal::Preview(preview) => preview::draw(canvas, preview, area),
            Modal::Text(text) => text_box::draw(canvas, text, area),
            Modal::Prompt(prompt) => prompt::draw(canvas, prompt, area),
            Modal::Pick(pick) => pick::draw(canvas, pick, area),
        }
    }
}
