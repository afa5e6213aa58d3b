//! Screen 8: every event, the newest first, and the selected one below.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::lists::ListName;
use crate::app::model::OpenPlan;
use crate::app::screens::log::entries::{Entry, sentence, who};
use crate::app::screens::log::{View, detail};
use crate::app::words;
use crate::domain::analysis::calendar::count;
use crate::twin::log::EventFact;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::asked;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::theme::Role;
use crate::ui::view_state::Rows;
use crate::ui::widgets::list::{List, Row};
use crate::ui::widgets::page::Page;
use crate::ui::widgets::table::{Cell, Column, Columns};

const COLUMNS: &[Column] = &[
    Column::numbers("SEQ", 5),
    Column::words("WHEN", 12),
    Column::words("WHO", 10),
    Column::words("WHAT HAPPENED", 0),
    Column::words("", 6),
    Column::words("UNDO", 4),
];
/// The same where there is less room.
const NARROW: &[Column] = &[
    Column::numbers("SEQ", 5),
    Column::words("WHEN", 6),
    Column::words("WHAT HAPPENED", 0),
    Column::words("UNDO", 6),
];
/// From which width on there is room for who.
const WIDE_FROM: u16 = 78;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(open) = &canvas.model.open else {
        return;
    };
    let lines = &canvas.model.rooms.log.lines;
    let at = canvas.model.rooms.log.place();
    let (head, rest) = split_top(area, 1);
    heading(canvas, open, head);
    let below = if rest.height >= 16 { 8 } else { 5 };
    let (main, detail) = split_top(rest, rest.height.saturating_sub(below));
    list(canvas, open, lines, at, main);
    if let Some(entry) = lines.get(at) {
        one(canvas, open, *entry, detail);
    }
}

fn heading(canvas: &mut Canvas<'_>, open: &OpenPlan, area: Rect) {
    let filtered = !canvas
        .model
        .rooms
        .sieves
        .of(ListName::Events)
        .filter
        .is_empty();
    let runs = match canvas.model.rooms.log.view {
        View::Folded if !filtered => "runs of like events folded",
        View::Folded | View::Every => "every event",
    };
    let events = count(
        i64::try_from(open.events.len()).unwrap_or(i64::MAX),
        "event",
    );
    let offset = canvas.model.here.offset;
    let text = format!("   {events}   times here {offset}");
    let mut spans = vec![canvas.theme.span(Role::Plain, format!(" Show: {runs}   "))];
    spans.extend(asked::words(canvas, ListName::Events, None));
    spans.push(canvas.theme.span(Role::Plain, text));
    canvas.line(area, 0, spans);
}

fn list(canvas: &mut Canvas<'_>, open: &OpenPlan, entries: &[Entry], at: usize, area: Rect) {
    let theme = canvas.theme;
    let (_, area) = split_top(area, 1);
    let (head, body) = split_top(area, 1);
    let wide = area.width >= WIDE_FROM;
    let room = usize::from(area.width).saturating_sub(2);
    let layout = Columns::lay_out(if wide { COLUMNS } else { NARROW }, room, theme);
    let inner = Rect {
        x: head.x + 1,
        width: head.width.saturating_sub(1),
        ..head
    };
    canvas.line(inner, 0, layout.heading());
    let in_view = List::in_view(
        Rows::Of(ListName::Events),
        at,
        entries.len(),
        body,
        canvas.view,
    );
    // Sentences are made only for what is seen: a plan may have thousands of events.
    let lines = entries.iter().enumerate().map(|(place, entry)| {
        Row::Entry(if in_view.contains(&place) {
            layout.line(cells_of(canvas, open, *entry, wide))
        } else {
            Line::default()
        })
    });
    let lines = lines.collect();
    rows::draw(canvas, ListName::Events, lines, Keys::Here, body);
}

fn cells_of(canvas: &Canvas<'_>, open: &OpenPlan, entry: Entry, wide: bool) -> Vec<Cell> {
    let (here, log) = (canvas.model.here, &canvas.model.rooms.log);
    let at = open.event(entry.newest).map(|event| event.at);
    let gone = log.is_gone(entry.newest);
    let role = if gone { Role::Muted } else { Role::Plain };
    let undo = match log.verdict(entry) {
        Some(verdict) => verdict.word(),
        None if entry.count() == 1 => words::UNKNOWN,
        None => "-",
    };
    let undone = if gone { "UNDONE" } else { "" };
    let seq = (entry.newest.to_string(), role);
    let what = (sentence(open, entry), role);
    if wide {
        let when = at.map(|at| here.short_moment(at)).unwrap_or_default();
        vec![
            seq,
            (when, role),
            (who(open, entry), role),
            what,
            (undone.to_owned(), Role::Warn),
            (undo.to_owned(), role),
        ]
    } else {
        let when = at.map(|at| here.shortest_moment(at)).unwrap_or_default();
        let undo = if gone { undone } else { undo };
        vec![seq, (when, role), what, (undo.to_owned(), role)]
    }
}

fn one(canvas: &mut Canvas<'_>, open: &OpenPlan, entry: Entry, area: Rect) {
    let mut page = Page::new(area, 9, canvas.theme);
    page.blank();
    let verdict = canvas.model.rooms.log.verdict(entry);
    let alone = (entry.count() == 1).then(|| detail::one_event(open, entry.newest, verdict));
    if let Some(event) = alone.flatten() {
        page.title(&format!("THIS EVENT   {}", event.heading()));
        page.prose(Role::Plain, 1, &event.line.sentence);
        if let Some(undo) = &event.line.undo {
            page.fact("undo", &undo.words);
        }
        for EventFact { label, words } in &event.facts {
            page.fact(label, words);
        }
    } else {
        page.title(&format!(
            "THESE EVENTS   {} to {}",
            entry.oldest, entry.newest
        ));
        page.prose(Role::Plain, 1, &sentence(open, entry));
    }
    page.draw(area, "Enter shows all.", canvas.buffer);
}
