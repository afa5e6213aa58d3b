//! A form in its popup, scrolled so that the field with the focus is in view.
//!
//! The first line of the window and its last two stay free.

use ratatui::layout::{Position, Rect};

use crate::app::form::room::FIXED_LINES;
use crate::app::form::{EDIT_OUTSIDE, Form, Input, Room};
use crate::app::model::Window;
use crate::app::purpose::keeps_draft;
use crate::ui::Canvas;
use crate::ui::text::cells;
use crate::ui::widgets::fields::{FormLines, FormMark, lay_out};
use crate::ui::widgets::pieces::part_of;
use crate::ui::widgets::popup::Popup;

/// Windows smaller than this are filled by a form.
const ROOMY: (u16, u16) = (80, 24);

pub(super) fn draw(canvas: &mut Canvas<'_>, form: &Form, area: Rect) {
    let place = between_fixed_lines(area);
    let window = Window {
        width: area.width,
        height: area.height,
    };
    let room = Room::of(form, window);
    let lines = lay_out(form, room, canvas.theme, canvas.view);
    let tall = if area.width < ROOMY.0 || area.height < ROOMY.1 {
        usize::from(place.height)
    } else {
        lines.lines.len()
    };
    let popup = Popup {
        title: &form.title,
        foot: &foot(form),
        content: (room.wide, tall),
        theme: canvas.theme,
    };
    let inside = popup.draw(place, canvas.buffer);
    draw_lines(canvas, lines, form.pages_up, inside);
}

fn between_fixed_lines(area: Rect) -> Rect {
    Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(cells(FIXED_LINES)),
        ..area
    }
}

/// What the keys do that leave it.
fn foot(form: &Form) -> String {
    let edits = matches!(
        form.focused().map(|field| &field.input),
        Some(Input::Long(_))
    );
    let keeps = keeps_draft(&form.purpose);
    let outside = if edits && keeps {
        format!("{EDIT_OUTSIDE} your editor  ")
    } else {
        String::new()
    };
    let leaves = match (form.is_weighty(), keeps) {
        (true, _) => "not yet",
        (false, true) => "keeps a draft",
        (false, false) => "leaves, nothing is kept",
    };
    format!("{outside}Tab next  Esc {leaves}")
}

fn draw_lines(canvas: &mut Canvas<'_>, lines: FormLines, pages_up: usize, inside: Rect) {
    let tall = usize::from(inside.height);
    let total = lines.lines.len();
    // The focused part's end is in view, and its beginning where both fit; the caret always is.
    let caret = lines.caret.map_or(lines.focus.start, |(row, _)| row);
    let first = lines
        .focus
        .end
        .saturating_sub(tall)
        .min(lines.focus.start)
        .max((caret + 1).saturating_sub(tall))
        .min(total.saturating_sub(tall))
        .saturating_sub(pages_up.saturating_mul(tall));
    for (row, line) in lines.lines.into_iter().skip(first).take(tall).enumerate() {
        canvas.line(inside, cells(row), line);
    }
    for FormMark {
        lines,
        columns,
        target,
    } in lines.marks
    {
        for line in lines.start.max(first)..lines.end.min(first + tall) {
            let row = Rect {
                y: inside.y + cells(line - first),
                height: 1,
                ..inside
            };
            canvas.view.mark(part_of(row, &columns), target);
        }
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
