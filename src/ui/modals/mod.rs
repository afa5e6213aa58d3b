//! The popups, drawn bottom to top over the screen.

mod confirm;
mod entry;
mod form;
mod help;
mod menu;
mod palette;
mod pick;
mod preview;
mod prompt;
mod text_box;
mod typed;

use ratatui::layout::Rect;

use super::Canvas;
use super::text::{cells, width};
use crate::app::modals::Modal;
use crate::app::target::{Button, Target};

/// How many lines a long popup takes at most: in a window with room for it the last lines stay in view, where it is said
/// what cannot be done.
fn tallest(area: Rect) -> usize {
    const LAST_LINES: u16 = 3;
    const ROOMY: u16 = 24;
    let tall = if area.height < ROOMY {
        area.height
    } else {
        area.height - 2 * LAST_LINES
    };
    usize::from(tall.saturating_sub(2))
}

/// Lets the words that say how a popup is closed be clicked: the last ones in its bottom line.
fn mark_closing(canvas: &mut Canvas<'_>, foot: &str, inside: Rect) {
    let words = foot.rsplit("  ").next().unwrap_or(foot);
    let wide = cells(width(words)).min(inside.width);
    let place = Rect {
        x: inside.right().saturating_sub(wide + 1),
        y: inside.bottom(),
        width: wide,
        height: 1,
    };
    canvas.view.mark(place, Target::Button(Button::Leave));
}

/// Draws the stack.
pub fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    for modal in &canvas.model.modals {
        // Only the popup on top is answered.
        canvas.view.forget_marks();
        match modal {
            Modal::Menu(menu) => menu::draw(canvas, menu, area),
            Modal::Form(form) => form::draw(canvas, form, area),
            Modal::Confirm(confirm) => confirm::draw(canvas, confirm, area),
            Modal::Help(help) => help::draw(canvas, help, area),
            Modal::Palette(palette) => palette::draw(canvas, palette, area),
            Modal::Preview(preview) => preview::draw(canvas, preview, area),
            Modal::Text(text) => text_box::draw(canvas, text, area),
            Modal::Prompt(prompt) => prompt::draw(canvas, prompt, area),
            Modal::Pick(pick) => pick::draw(canvas, pick, area),
        }
    }
}
