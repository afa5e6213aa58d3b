//! Screen 3: the organisations and the people on the left, everything known of the selected one on the right; or the
//! books on the left, the entries of one and everything known of the selected one on the right.

mod books;
mod detail;
mod entries;
mod organisations;
mod people;

use ratatui::layout::Rect;

use crate::app::screens::partners::{List, Pane, View, side_by_side as has_room_for_both};
use crate::app::target::{Pane as Marked, Target};
use crate::ui::Canvas;
use crate::ui::layout::{part, side_by_side, split_top};
use crate::ui::screens::rows::Keys;
use crate::ui::text::cells;
use crate::ui::theme::Role;
use crate::ui::widgets::pane::{Pane as Heading, divider};
use crate::ui::widgets::table::{Column, Columns};
use ratatui::text::Line;

/// The width of the lists in a window of the usual width, and how much more a wide window gives them.
const LISTS: u16 = 55;
const MOST_MORE: u16 = 25;

/// The width of the list of books.
const BOOKS: u16 = 38;

/// The lines that an empty list takes at most.
const EMPTY: usize = 6;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let room = &canvas.model.rooms.partners;
    if room.list.view() == View::Books {
        draw_books(canvas, area);
    } else if has_room_for_both(canvas.model) {
        let more = (area.width.saturating_sub(100) / 2).min(MOST_MORE);
        let [left, line, right] = side_by_side(area, LISTS + more);
        divider(line, canvas.buffer, canvas.theme);
        lists(canvas, left);
        detail::draw(canvas, right, "");
    } else {
        draw_one(canvas, area);
    }
}

/// One pane after the other.
fn draw_one(canvas: &mut Canvas<'_>, area: Rect) {
    let room = &canvas.model.rooms.partners;
    match (room.pane, room.list) {
        (Pane::Detail, _) => detail::draw(canvas, area, "pane 3 of 3"),
        (Pane::Rows, List::Organisations) => organisations::draw(canvas, area, "pane 1 of 3"),
        (Pane::Rows, List::People) => people::draw(canvas, area, "pane 2 of 3"),
        (Pane::Rows, List::Books) => books::draw(canvas, area, "pane 1 of 3"),
        (Pane::Rows, List::Entries) => entries::draw(canvas, area, "pane 2 of 3"),
    }
}

/// The books beside the entries of one, with what is known of the selected entry under them.
fn draw_books(canvas: &mut Canvas<'_>, area: Rect) {
    if !has_room_for_both(canvas.model) {
        return draw_one(canvas, area);
    }
    let [left, line, right] = side_by_side(area, BOOKS);
    divider(line, canvas.buffer, canvas.theme);
    books::draw(canvas, left, "");
    let rows = entries::tall(canvas.model);
    if rows == 0 {
        return entries::draw(canvas, right, "");
    }
    let most = part(right.height, 2, 5);
    let (top, bottom) = split_top(right, cells(rows).saturating_add(entries::AROUND).min(most));
    entries::draw(canvas, top, "");
    detail::draw(canvas, bottom, "");
}

/// Both lists, one under the other; where they do not fit, the organisations get the larger part.
fn lists(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(plan) = canvas.model.plan() else {
        return;
    };
    let needed = |rows: usize, around: u16| cells(if rows == 0 { EMPTY } else { rows }) + around;
    let people = needed(plan.members.people.len(), people::AROUND);
    let bodies = needed(plan.members.organisations.len(), organisations::AROUND);
    let most = area
        .height
        .saturating_sub(people)
        .max(part(area.height, 3, 5));
    let (top, bottom) = split_top(area, bodies.min(most));
    organisations::draw(canvas, top, "");
    people::draw(canvas, bottom, "");
}

/// One of the lists, up to its rows: its columns, the room for the rows, and where the keys go. Marks the pane.
fn table<'a>(
    canvas: &mut Canvas<'a>,
    area: Rect,
    list: List,
    title: (&str, &str),
    columns: &[Column],
) -> (Columns<'a>, Rect, Keys) {
    let pane = Target::Pane(Marked::Partners(list));
    canvas.view.mark(area, pane);
    let room = &canvas.model.rooms.partners;
    let in_front = room.list == list;
    let focused = in_front && room.pane == Pane::Rows;
    let wide = usize::from(area.width).saturating_sub(1);
    let columns = Columns::lay_out(columns, wide, canvas.theme);
    let body = heading(canvas, area, title, (columns.heading(), focused));
    (columns, body, keys(in_front, focused))
}

/// The title of a pane that stands alone, then the headings of its columns; the first of them looks like a title.
fn heading(
    canvas: &mut Canvas<'_>,
    area: Rect,
    (title, which): (&str, &str),
    (mut columns, focused): (Line<'static>, bool),
) -> Rect {
    let theme = canvas.theme;
    let body = if which.is_empty() {
        area
    } else {
        Heading {
            title,
            aside: which,
            focused,
            theme,
        }
        .draw(area, canvas.buffer)
    };
    let (head, rest) = split_top(body, 1);
    if let Some(first) = columns.spans.first_mut().filter(|_| which.is_empty()) {
        first.style = theme.style(if focused { Role::Focus } else { Role::Title });
    }
    let inner = Rect {
        x: head.x + 1,
        width: head.width.saturating_sub(1),
        ..head
    };
    canvas.line(inner, 0, columns);
    rest
}

/// Where the keys go, as seen from one of the lists: the detail is about the row of the list in front.
const fn keys(in_front: bool, focused: bool) -> Keys {
    if in_front {
        Keys::here(focused)
    } else {
        Keys::Elsewhere
    }
}
