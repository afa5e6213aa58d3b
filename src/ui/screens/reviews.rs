//! Screen 7: the reviews on the left with what they come to; on the right the selected one, or what changed since the
//! last report.

use ratatui::layout::Rect;

use crate::app::empty::Empty;
use crate::app::lists::ListName;
use crate::app::screens::partners::side_by_side as has_room_for_both;
use crate::app::screens::reviews::{Pane, Row, View, listing, review, rows as rows_of};
use crate::app::target::{Pane as Marked, Target};
use crate::app::words;
use crate::domain::book::review::ReviewKind;
use crate::twin::reviews::ReviewLine;
use crate::ui::Canvas;
use crate::ui::layout::{side_by_side, split_top};
use crate::ui::screens::empty;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::{cells, cut, width};
use crate::ui::theme::Role;
use crate::ui::view_state::Rows;
use crate::ui::widgets::list::Content;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::{Pane as Heading, divider};
use crate::ui::widgets::scrolled::Scrolled;
use crate::ui::widgets::table::{Cell, Column, Columns};

/// The width of the reviews in a window of the usual width.
const LEFT: u16 = 48;

/// The cells of the labels: of a review, and of what all of them come to. A longer one stands above its words.
const LABELS: usize = 15;

const COLUMNS: &[Column] = &[
    Column::at_least("REVIEW", 12),
    Column::words("day", 11),
    Column::words("state", 9),
    Column::words("kind", 11),
];

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    if listing(canvas.model).all.is_empty() {
        let (_, below) = split_top(area, 1);
        empty::draw(canvas, &Empty::reviews(), below);
        return;
    }
    if has_room_for_both(canvas.model) {
        let [left, line, right] = side_by_side(area, LEFT);
        divider(line, canvas.buffer, canvas.theme);
        reviews(canvas, left, "");
        detail(canvas, right, "");
    } else {
        match canvas.model.rooms.reviews.pane {
            Pane::Reviews => reviews(canvas, area, "pane 1 of 2"),
            Pane::Detail => detail(canvas, area, "pane 2 of 2"),
        }
    }
}

/// The reviews, and under them what they come to.
fn reviews(canvas: &mut Canvas<'_>, area: Rect, which: &str) {
    canvas
        .view
        .mark(area, Target::Pane(Marked::Reviews(Pane::Reviews)));
    let focused = canvas.model.rooms.reviews.pane == Pane::Reviews;
    let body = Heading {
        title: "REVIEWS",
        aside: which,
        focused,
        theme: canvas.theme,
    }
    .draw(area, canvas.buffer);
    let wide = usize::from(body.width).saturating_sub(1);
    let columns = Columns::lay_out(COLUMNS, wide, canvas.theme);
    let (head, body) = split_top(body, 1);
    let inner = Rect {
        x: head.x + 1,
        width: head.width.saturating_sub(1),
        ..head
    };
    canvas.line(inner, 0, columns.heading());
    let shown = listing(canvas.model).shown();
    let most = body.height / 2;
    let (list, below) = split_top(body, cells(shown.len().max(1)).saturating_add(1).min(most));
    let rows = Content::of(shown, |line: &&ReviewLine| columns.line(cells_of(line)));
    rows::draw(canvas, ListName::Reviews, rows, Keys::here(focused), list);
    figures(canvas, below);
}

fn cells_of(line: &ReviewLine) -> Vec<Cell> {
    let kind = line.kind.map_or("?", ReviewKind::as_str);
    vec![
        (
            format!(" {}", words::name_or_id(&line.named.name, &line.named.id)),
            Role::Plain,
        ),
        (words::day_or_unknown(line.day), Role::Plain),
        (line.state.to_string(), Role::Plain),
        (kind.to_owned(), Role::Muted),
    ]
}

fn figures(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(facts) = canvas.model.facts() else {
        return;
    };
    let mut page = Page::new(area, LABELS, canvas.theme);
    page.title("WHAT THEY COME TO");
    for (label, words) in facts.reviews.seen.in_short(words::day) {
        page.fact(label, &words);
    }
    page.draw(area, "v shows all of it", canvas.buffer);
}

/// What is told of the selected review, or of all of them; the row with the focus is marked and kept in view.
fn detail(canvas: &mut Canvas<'_>, area: Rect, which: &str) {
    canvas
        .view
        .mark(area, Target::Pane(Marked::Reviews(Pane::Detail)));
    let (model, theme) = (canvas.model, canvas.theme);
    let room = &model.rooms.reviews;
    let focused = room.pane == Pane::Detail;
    let title = title(canvas);
    let left = usize::from(area.width).saturating_sub(width(which) + 4);
    let body = Heading {
        title: &cut(&title, left, theme.glyphs().cut),
        aside: which,
        focused,
        theme,
    }
    .draw(area, canvas.buffer);
    let rows = rows_of(model);
    let mut page = Page::new(body, LABELS, theme);
    let mut places = Vec::new();
    for row in rows {
        if let Some(heading) = row.heading {
            page.blank();
            page.title(heading);
        }
        let from = page.count();
        write(&mut page, row);
        places.push(from..page.count());
    }
    let last = places.len().saturating_sub(1);
    let here = places.get(room.row.min(last)).cloned();
    Scrolled {
        of: Rows::Of(ListName::ReviewRows),
        rows: places,
        lines: page.into_lines(),
        here: here.filter(|_| focused),
        theme,
    }
    .draw(body, canvas.buffer, canvas.view);
}

fn write(page: &mut Page<'_>, row: &Row) {
    let label = if width(&row.label) > LABELS {
        page.line(Role::Muted, format!(" {}", row.label));
        ""
    } else {
        row.label.as_str()
    };
    page.fact(label, &row.words);
}

fn title(canvas: &Canvas<'_>) -> String {
    let model = canvas.model;
    match (model.rooms.reviews.view, review(model), model.plan()) {
        (View::Review, Some(review), Some(plan)) => {
            words::name_or_id(&review.name(plan), review.id.as_str()).to_uppercase()
        }
        (View::Review | View::Since, _, _) => "ALL REVIEWS".to_owned(),
    }
}
