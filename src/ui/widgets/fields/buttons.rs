//! The two buttons at the end of a form or a question.

use ratatui::text::Span;

use crate::app::target::{Button, Target};
use crate::ui::text::width;
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::pieces::Pieces;

/// Two buttons at the right edge, each with whether it has the focus: the one that leaves, the one that does it. Beside
/// them the column of the one that has the focus.
#[must_use]
pub fn buttons(
    leave: (&str, bool),
    other: (&str, bool),
    room: usize,
    theme: &Theme,
) -> (Pieces, Option<usize>) {
    let (left, _) = button(leave.0, leave.1, theme);
    let (right, _) = button(other.0, other.1, theme);
    let used = width(&left.content) + 3 + width(&right.content);
    let mut line = Pieces::default();
    line.push(" ".repeat(room.saturating_sub(used)));
    let first = line.taken();
    line.push_target(left, Some(Target::Button(Button::Leave)));
    line.push("   ");
    let second = line.taken();
    line.push_target(right, Some(Target::Button(Button::Do)));
    let caret = if leave.1 {
        Some(first + 1)
    } else {
        other.1.then_some(second + 1)
    };
    (line, caret)
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
