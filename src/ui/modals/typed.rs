//! The line of a popup in which one types, with the real cursor at the caret.

use ratatui::layout::{Position, Rect};

use crate::app::form::editor::Editor;
use crate::ui::Canvas;
use crate::ui::text::{cells, tail, width};
use crate::ui::theme::Role;

/// Draws what was typed behind a word or a sign; of a long text the part before the caret is in view.
pub(super) fn draw(canvas: &mut Canvas<'_>, before: &str, typed: &Editor, place: Rect) {
    let room = usize::from(place.width).saturating_sub(width(before) + 1);
    let (left, right) = typed.text().split_at(typed.caret());
    let left = tail(left, room);
    let line = format!("{before}{left}{right}");
    canvas.line(place, 0, canvas.theme.span(Role::Plain, line));
    let x = place.x.saturating_add(cells(width(before) + width(left)));
    let x = x.min(place.right().saturating_sub(1));
    canvas.view.put_cursor(Position::new(x, place.y));
}
