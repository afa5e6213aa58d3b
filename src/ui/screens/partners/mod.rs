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
    let head = entries::head(canvas, right).len();
    let most = part(right.height, 2, 5) + cells(head);
    let needed = cells(rows + head).saturating_add(entries::AROUND);
    let (top, bottom) = split_top(right, needed.min(most));
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

/// How the first of the headings of columns looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum First {
    /// Like the title that the pane does not have.
    IsTheTitle,
    /// Like the others.
    UnderATitle,
}

/// One of the lists, up to its rows: its columns, the room for the rows, and where the keys go. Marks the pane.
fn table<'a>(
    canvas: &mut Canvas<'a>,
    area: Rect,
    list: List,
    title: (&str, &str),
    columns: &[Column],
) -> (Columns<'a>, Rect, Keys) {
    let first = if title.1.is_empty() {
        First::IsTheTitle
    } else {
        First::UnderATitle
    };
    let body = titled(canvas, area, list, title);
    under_title(canvas, body, list, columns, first)
}

/// The room under the title of a pane; a pane that is named by its first column has none. Marks the pane.
fn titled(canvas: &mut Canvas<'_>, area: Rect, list: List, (title, which): (&str, &str)) -> Rect {
    canvas.view.mark(area, Target::Pane(Marked::Partners(list)));
    if which.is_empty() {
        return area;
    }
    Heading {
        title,
        aside: which,
        focused: has_focus(canvas, list),
        theme: canvas.theme,
    }
    .draw(area, canvas.buffer)
}

/// The same as [`table`], once the title is drawn.
fn under_title<'a>(
    canvas: &mut Canvas<'a>,
    area: Rect,
    list: List,
    columns: &[Column],
    first: First,
) -> (Columns<'a>, Rect, Keys) {
    let wide = usize::from(area.width).saturating_sub(1);
    let columns = Columns::lay_out(columns, wide, canvas.theme);
    let in_front = canvas.model.rooms.partners.list == list;
    let focused = has_focus(canvas, list);
    let mut headings = columns.heading();
    if let Some(name) = headings
        .spans
        .first_mut()
        .filter(|_| first == First::IsTheTitle)
    {
        let role = if focused { Role::Focus } else { Role::Title };
        name.style = canvas.theme.style(role);
    }
    let (head, body) = split_top(area, 1);
    let inner = Rect {
        x: head.x + 1,
        width: head.width.saturating_sub(1),
        ..head
    };
    canvas.line(inner, 0, headings);
    (columns, body, keys(in_front, focused))
}

fn has_focus(canvas: &Canvas<'_>, list: List) -> bool {
    let room = &canvas.model.rooms.partners;
    room.list == list && room.pane == Pane::Rows
}

/// Where the keys go, as seen from one of the lists: the detail is about the row of the list in front.
const fn keys(in_front: bool, focused: bool) -> Keys {
    if in_front {
        Keys::here(focused)
    } else {
        Keys::Elsewhere
    }
}
