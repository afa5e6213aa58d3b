//! The two buttons at the end of a form or a question.

use ratatui::text::{Line, Span};

use crate::ui::text::width;
use crate::ui::theme::{Role, Theme};

/// Two buttons at the right edge, each with whether it has the focus; and the column of the one that has it.
#[must_use]
pub fn buttons(
    first: (&str, bool),
    second: (&str, bool),
    room: usize,
    theme: &Theme,
) -> (Line<'static>, Option<usize>) {
    let (left, _) = button(first.0, first.1, theme);
    let (right, _) = button(second.0, second.1, theme);
    let (left_width, used) = (
        width(&left.content),
        width(&left.content) + 3 + width(&right.content),
    );
    let margin = room.saturating_sub(used);
    let caret = if first.1 {
        Some(margin + 1)
    } else {
        second.1.then_some(margin + left_width + 4)
    };
    (
        Line::from(vec![" ".repeat(margin).into(), left, "   ".into(), right]),
        caret,
    )
}

/// One button, and the column inside it on which the caret stands when it has the focus.
pub(super) fn button(text: &str, focused: bool, theme: &Theme) -> (Span<'static>, usize) {
    let (mark, role) = if focused {
        (theme.glyphs().selected, Role::Selected)
    } else {
        (" ", Role::Plain)
    };
    (theme.span(role, format!("[{mark}{text} ]")), 1)
}
