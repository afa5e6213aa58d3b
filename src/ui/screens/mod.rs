//! One file a screen: its top function takes the canvas and lays out widgets.

mod functions;
mod later;
mod lifecycle;
mod one_function;

use ratatui::layout::Rect;

use super::Canvas;
use crate::app::context::{Context, Screen};

/// Draws the room in front.
pub fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    match Context::of(canvas.model) {
        Context::On(Screen::Lifecycle) => lifecycle::draw(canvas, area),
        Context::On(Screen::Functions) => functions::draw(canvas, area),
        Context::OneFunction => one_function::draw(canvas, area),
        Context::On(
            screen @ (Screen::Portfolio
            | Screen::Partners
            | Screen::Timeline
            | Screen::Successors
            | Screen::Sustainability
            | Screen::Reviews
            | Screen::Log),
        ) => later::draw(canvas, area, screen),
    }
}
