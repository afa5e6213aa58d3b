//! The line of a popup in which one types, with the real cursor at the caret.

use ratatui::layout::{Position, Rect};

use crate::app::form::editor::Editor;
use crate::ui::Canvas;
use crate::ui::text::{cells, width};
use crate::ui::theme::Role;
use crate::ui::widgets::typed_line::TypedLine;

/// Draws what was typed behind a word or a sign; of a long text the part before the caret is in view.
pub(super) fn draw(canvas: &mut Canvas<'_>, before: &str, typed: &Editor, place: Rect) {
    let room = usize::from(place.width).saturating_sub(width(before) + 1);
    let line = TypedLine::of(typed, room, canvas.theme);
    let spans = vec![
        canvas.theme.span(Role::Plain, before.to_owned()),
        line.span(canvas.theme),
    ];
    canvas.line(place, 0, spans);
    let x = place.x.saturating_add(cells(width(before) + line.caret));
    let x = x.min(place.right().saturating_sub(1));
    canvas.view.put_cursor(Position::new(x, place.y));
}
