//! Screen 6, taking stock: the matters of a view, and what is said of the selected one with what it rests on.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::lists::{self, ListName};
use crate::app::meaning::Meaning;
use crate::app::screens::sustainability::side_by_side as has_room_for_both;
use crate::app::screens::sustainability::stock::{
    Matter, Pane as Focused, Point, Stock, Tone, listing, points, selected, taken,
};
use crate::app::target::{Pane as Marked, Target};
use crate::app::words::is_width_certain;
use crate::ui::Canvas;
use crate::ui::layout::{part, side_by_side};
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::{cut, pad, width};
use crate::ui::theme::Role;
use crate::ui::view_state::Rows;
use crate::ui::widgets::list::Content;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::{Pane, divider};
use crate::ui::widgets::scrolled::Scrolled;

/// The cells of the labels.
const LABELS: usize = 10;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(stock) = taken(canvas.model) else {
        return;
    };
    if has_room_for_both(canvas.model) {
        let [left, line, right] = side_by_side(area, part(area.width, 42, 100));
        divider(line, canvas.buffer, canvas.theme);
        matters(canvas, stock, left, "");
        one(canvas, right, "");
    } else {
        match canvas.model.rooms.sustainability.stock.pane {
            Focused::Matters => matters(canvas, stock, area, "pane 1 of 2"),
            Focused::Points => one(canvas, area, "pane 2 of 2"),
        }
    }
}

fn matters(canvas: &mut Canvas<'_>, stock: Stock, area: Rect, which: &str) {
    let (body, focused) = heading(
        canvas,
        &stock.name().to_uppercase(),
        which,
        area,
        Focused::Matters,
    );
    let theme = canvas.theme;
    let shown = listing(canvas.model).shown();
    let mark = shown.iter().map(|matter| width(&matter.mark)).max();
    let mark = mark.unwrap_or(0);
    let rows = Content::of(shown, |matter| {
        let gap = " ".repeat(mark - width(&matter.mark) + 1);
        Line::from(vec![
            gap.into(),
            theme.span(role(matter.tone), matter.mark.clone()),
            theme.span(Role::Plain, format!("  {}", matter.title)),
        ])
    });
    rows::draw(canvas, ListName::Matters, rows, Keys::here(focused), body);
}

/// What is said of the selected matter; what it rests on can be walked.
fn one(canvas: &mut Canvas<'_>, area: Rect, which: &str) {
    let Some(matter) = selected(canvas.model) else {
        return;
    };
    let title = matter.title.to_uppercase();
    let (body, focused) = heading(canvas, &title, which, area, Focused::Points);
    let (theme, model) = (canvas.theme, canvas.model);
    let mut page = Page::new(body, LABELS, theme);
    page.blank();
    for (label, words) in &matter.facts {
        page.fact(label, words);
    }
    page.blank();
    let places = rests_on(&mut page, matter, &points(model).shown());
    if let Some(nothing) = lists::nothing_shown(model, ListName::Points) {
        page.prose(Role::Muted, 1, &nothing);
    }
    let at = lists::place(model, ListName::Points).filter(|_| focused);
    let here = at.and_then(|at| places.get(at).cloned());
    Scrolled {
        of: Rows::Of(ListName::Points),
        rows: places,
        lines: page.into_lines(),
        here,
        theme,
    }
    .draw(body, canvas.buffer, canvas.view);
}

/// The points, and the lines that each takes.
fn rests_on(
    page: &mut Page<'_>,
    matter: &Matter,
    shown: &[(usize, &Point)],
) -> Vec<std::ops::Range<usize>> {
    if matter.points.is_empty() {
        page.prose(Role::Muted, 0, matter.nothing);
        return Vec::new();
    }
    let opens = format!("{} opens one", Meaning::Open);
    page.title_and("What it rests on", &opens);
    let names = shown.iter().map(|(_, point)| width(&point.about));
    let name = names.max().unwrap_or(0).min(page.room() / 3);
    let mut places = Vec::new();
    for (_, point) in shown {
        let from = page.count();
        let fits = is_width_certain(&point.about) && width(&point.about) <= name;
        if fits && !point.says.is_empty() {
            let lead = format!(" {}  ", pad(&point.about, name));
            page.hanging(Role::Plain, &lead, &point.says);
        } else {
            page.prose(Role::Plain, 1, &point.in_words());
        }
        places.push(from..page.count());
    }
    places
}

/// The heading of a pane, the room under it, and whether the pane has the focus.
fn heading(
    canvas: &mut Canvas<'_>,
    title: &str,
    which: &str,
    area: Rect,
    pane: Focused,
) -> (Rect, bool) {
    canvas.view.mark(area, Target::Pane(Marked::Stock(pane)));
    let theme = canvas.theme;
    let focused = canvas.model.rooms.sustainability.stock.pane == pane;
    let left = usize::from(area.width).saturating_sub(width(which) + 4);
    let body = Pane {
        title: &cut(title, left, theme.glyphs().cut),
        aside: which,
        focused,
        theme,
    }
    .draw(area, canvas.buffer);
    (body, focused)
}

const fn role(tone: Tone) -> Role {
    match tone {
        Tone::Warn => Role::Warn,
        Tone::Note => Role::Note,
        Tone::Done => Role::Done,
        Tone::Quiet => Role::Muted,
        Tone::Unknown => Role::Unknown,
    }
}
