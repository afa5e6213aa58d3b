//! Screen 2: the functions as a board, a list or a matrix, and the selected one below.

mod aside;
mod board;
mod heading;
mod list;
mod matrix;
mod parties;
mod summary;

use ratatui::layout::Rect;

use crate::app::empty::Empty;
use crate::app::lists::ListName;
use crate::app::screens::functions::{View, listing, selected, view};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::empty;
use crate::ui::screens::rows;
use crate::ui::text::cells;

/// The first lines and the blank under them.
const HEAD: u16 = 3;
/// The lines of the selected function, with the blanks around them.
const DETAIL: u16 = 6;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(open) = &canvas.model.open else {
        return;
    };
    let (plan, functions) = (&open.plan, &open.facts.functions);
    let (head, rest) = split_top(area, HEAD);
    heading::draw(canvas, functions, head);
    if functions.all.is_empty() {
        empty::draw(canvas, &Empty::functions(), rest);
        return;
    }
    let shown = view(&canvas.model.rooms.functions, canvas.model.window);
    let rows = listing(canvas.model).shown().len();
    let below = detail_of(shown, rows, rest);
    let (main, detail) = split_top(rest, rest.height.saturating_sub(below));
    match shown {
        _ if rows::nothing_shown(canvas, ListName::Functions, main) => {}
        View::Board => board::draw(canvas, functions, main),
        View::List => list::draw(canvas, functions, main),
        View::Matrix => matrix::draw(canvas, plan, main),
    }
    let chosen = selected(canvas.model).map(|function| function.outline.id.as_str());
    if let Some(row) = chosen.and_then(|id| functions.find(id)) {
        let blank = u16::from(detail.height > LINES);
        summary::draw(canvas, row, split_top(detail, blank).1);
    }
}

/// The lines that the selected function takes at least.
const LINES: u16 = 3;

/// The lines of the selected function; the blanks around them give way to rows. The sums of the matrix leave room for its
/// first one only in a low window.
fn detail_of(shown: View, rows: usize, area: Rect) -> u16 {
    const LOW: u16 = 16;
    let left = |around: usize| area.height.saturating_sub(cells(rows + around));
    match shown {
        View::Matrix if area.height < LOW => 1,
        View::Board => DETAIL,
        View::List => left(list::AROUND).clamp(LINES, DETAIL),
        View::Matrix => left(matrix::AROUND).clamp(LINES, DETAIL),
    }
}
