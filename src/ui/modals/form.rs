//! A form in its popup, scrolled so that the field with the focus is in view.

use ratatui::layout::{Position, Rect};

use crate::app::form::Form;
use crate::app::purpose::keeps_draft;
use crate::ui::Canvas;
use crate::ui::text::cells;
use crate::ui::widgets::fields::{FormLines, lay_out};
use crate::ui::widgets::popup::Popup;

/// The widest a form is, in cells inside its frame.
const WIDEST: usize = 90;

pub(super) fn draw(canvas: &mut Canvas<'_>, form: &Form, area: Rect) {
    let room = usize::from(area.width).saturating_sub(4).min(WIDEST);
    let lines = lay_out(form, room, canvas.theme);
    let foot = if keeps_draft(&form.purpose) {
        "Tab next  Esc leaves, what you typed is kept"
    } else {
        "Tab next  Esc leaves, nothing is kept"
    };
    let popup = Popup {
        title: &form.title,
        foot,
        content: (room, lines.lines.len()),
        theme: canvas.theme,
    };
    let inside = popup.draw(area, canvas.buffer);
    draw_lines(canvas, lines, inside);
}

fn draw_lines(canvas: &mut Canvas<'_>, lines: FormLines, inside: Rect) {
    let tall = usize::from(inside.height);
    let total = lines.lines.len();
    // The focused part's end is in view, and its beginning where both fit.
    let first = lines
        .focus
        .end
        .saturating_sub(tall)
        .min(lines.focus.start)
        .min(total.saturating_sub(tall));
    for (row, line) in lines.lines.into_iter().skip(first).take(tall).enumerate() {
        canvas.line(inside, cells(row), line);
    }
    if let Some((row, column)) = lines.caret
        && (first..first + tall).contains(&row)
    {
        let x = inside
            .x
            .saturating_add(cells(column))
            .min(inside.right().saturating_sub(1));
        canvas
            .view
            .put_cursor(Position::new(x, inside.y + cells(row - first)));
    }
}
