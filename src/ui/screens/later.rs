//! Screens that are not there yet: one sentence on what they will hold and what helps today.

use ratatui::layout::Rect;

use crate::app::context::Screen;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::theme::Role;
use crate::ui::widgets::paragraph::Paragraph;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, screen: Screen) {
    let text = match screen {
        Screen::Portfolio
        | Screen::Lifecycle
        | Screen::Functions
        | Screen::Partners
        | Screen::Successors
        | Screen::Sustainability
        | Screen::Timeline
        | Screen::Log => "",
        Screen::Reviews => {
            "Reviews of the backbone's role will stand here. Today: baton diff tells what changed between two days."
        }
    };
    let (_, below) = split_top(area, 1);
    Paragraph {
        text,
        role: Role::Plain,
        theme: canvas.theme,
    }
    .draw(below, canvas.buffer);
}
