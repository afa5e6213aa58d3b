//! A question of one line, on the event line, with the screen it is about in view above it.

use ratatui::layout::{Position, Rect};

use crate::app::modals::Prompt;
use crate::app::target::{Button, Target};
use crate::ui::Canvas;
use crate::ui::layout::Frame;
use crate::ui::text::{cells, cut, width};
use crate::ui::theme::Role;
use crate::ui::widgets::typed_line::TypedLine;

/// The room that is kept for what is worth knowing of the answer.
const REMARK: usize = 24;

pub(super) fn draw(canvas: &mut Canvas<'_>, prompt: &Prompt, area: Rect) {
    let places = Frame::of(area);
    let theme = canvas.theme;
    let question = format!(" {}: ", prompt.question);
    let room = usize::from(area.width).saturating_sub(width(&question) + REMARK);
    let line = TypedLine::of(&prompt.line, room, theme);
    let caret = width(&question) + line.caret;
    let used = width(&question) + width(&line.text);
    let left = usize::from(area.width).saturating_sub(used + 4);
    let remark = cut(&prompt.remark, left, theme.glyphs().cut).into_owned();
    blank(canvas, places.event);
    let spans = vec![
        theme.span(Role::Focus, question),
        line.span(theme),
        theme.span(Role::Muted, format!("  {remark}")),
    ];
    canvas.line(places.event, 0, spans);
    answers(canvas, places.hints);
    let x = places.event.x.saturating_add(cells(caret));
    let x = x.min(places.event.right().saturating_sub(1));
    canvas.view.put_cursor(Position::new(x, places.event.y));
}

/// What Enter and Esc do, to be clicked like buttons.
fn answers(canvas: &mut Canvas<'_>, area: Rect) {
    let mut x = area.x + 1;
    for (words, button) in [
        ("Enter keeps it", Button::Do),
        ("Esc as it was before", Button::Leave),
    ] {
        let place = Rect {
            x,
            width: cells(width(words)).min(area.right().saturating_sub(x)),
            ..area
        };
        canvas.line(place, 0, canvas.theme.span(Role::Plain, words));
        canvas.view.mark(place, Target::Button(button));
        x = place.right() + 2;
    }
}

/// What the event line says stands behind the question, and must not show through.
fn blank(canvas: &mut Canvas<'_>, area: Rect) {
    let blank = " ".repeat(usize::from(area.width));
    canvas.line(area, 0, canvas.theme.span(Role::Plain, blank));
}
