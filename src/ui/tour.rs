//! The box of the tour, under the screen and never over it.

use ratatui::layout::Rect;

use super::Canvas;
use super::layout::split_bottom;
use super::text::{cells, width, wrap};
use super::theme::Role;
use super::widgets::pane::rule;
use super::widgets::pieces::Pieces;
use crate::app::meaning::Meaning;
use crate::app::target::Target;

/// What goes on without doing it, and what ends the tour.
const BUTTONS: [(&str, &str); 2] = [
    ("[ Next step ]", "tour-next"),
    ("[ Leave the tour ]", "tour-leave"),
];

/// Draws it where a tour is on, and gives back the room above it.
pub(super) fn below(canvas: &mut Canvas<'_>, body: Rect) -> Rect {
    let model = canvas.model;
    let Some(told) = model.program.tour.and_then(|tour| tour.told(model)) else {
        return body;
    };
    let room = usize::from(body.width.saturating_sub(2));
    let lines = wrap(&told, room);
    let mut buttons = Pieces::default();
    for (words, action) in BUTTONS {
        buttons.push(" ");
        buttons.push_target(
            canvas.theme.span(Role::Key, words),
            Some(Target::Action(action)),
        );
        buttons.push(" ");
    }
    buttons.push(format!(" or {} from the top.", Meaning::Back));
    let beside = lines.last().map_or(0, |line| width(line)) + buttons.taken() < room;
    let tall = lines.len() + usize::from(!beside) + 1;
    let (above, place) = split_bottom(body, cells(tall));
    rule(place, canvas.buffer, canvas.theme);
    let title = |line: &String| canvas.theme.span(Role::Title, format!(" {line}"));
    let spans: Vec<_> = lines.iter().map(title).collect();
    for (row, span) in (1..).zip(spans) {
        canvas.line(place, row, span);
    }
    let last = Rect {
        x: if beside {
            place.right().saturating_sub(cells(buttons.taken()))
        } else {
            place.x
        },
        y: place.bottom().saturating_sub(1),
        width: cells(buttons.taken()).min(place.width),
        height: place.height.min(1),
    };
    buttons.draw(last, canvas.buffer, canvas.view);
    above
}
