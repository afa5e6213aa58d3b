//! The plans, one a row; fewer columns where there is less room.

use ratatui::layout::Rect;

use super::WIDEST;
use crate::app::lists::ListName;
use crate::app::words;
use crate::twin::portfolio::{PlanRow, Portfolio};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::pad;
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::bar::bar;
use crate::ui::widgets::list::Content;
use crate::ui::widgets::pane::rule;
use crate::ui::widgets::table::{Cell, Column, Columns};

/// From which width on the table has room for every column.
const WIDE_FROM: u16 = 98;

/// The cells of a plan's name that stay, whatever column has to go.
const NAME: usize = 20;

/// The cells of the bar beside a share.
const BAR: usize = 10;

const WIDE: &[Column] = &[
    Column::at_least("PLAN", NAME),
    Column::words("DECLARED", 10),
    Column::words("SUGGESTED", 10),
    Column::words("HANDED OVER, weighted", 21),
    Column::numbers("DONE", 5),
    Column::numbers("S", 2),
    Column::numbers("W", 2),
    Column::numbers("N", 2),
    Column::words(" EXIT", 12),
    Column::numbers("EVENTS", 5),
];

/// What the summary of the selected plan does not say comes first.
const NARROW: &[Column] = &[
    Column::at_least("PLAN", NAME),
    Column::words("HANDED O.", 10),
    Column::numbers("S", 2),
    Column::numbers("W", 2),
    Column::numbers("N", 2),
    Column::words(" EXIT", 12),
    Column::words("DECLARED", 10),
    Column::numbers("DONE", 5),
    Column::words("SUGGESTED", 10),
];

pub(super) fn plans(canvas: &mut Canvas<'_>, portfolio: &Portfolio, area: Rect) {
    let wide = area.width >= WIDE_FROM;
    let area = Rect {
        width: area.width.min(WIDEST),
        ..area
    };
    let inner = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(2),
        ..area
    };
    let columns = if wide { WIDE } else { NARROW };
    // The last column needs no blank behind it.
    let layout = Columns::lay_out(columns, usize::from(inner.width) + 1, canvas.theme);
    let theme = canvas.theme;
    let line = |row: &&PlanRow| {
        let cells = if wide {
            wide_cells(row, theme)
        } else {
            narrow_cells(row)
        };
        let mut line = layout.line(cells);
        line.spans.insert(0, " ".into());
        line
    };
    let rows = Content::of(portfolio.plans.iter().collect(), line);
    canvas.line(inner, 0, layout.heading());
    let (head, body) = split_top(area, heading(area.width));
    if head.height > 1 {
        let under = Rect {
            y: head.y + 1,
            width: inner.width.saturating_sub(1),
            ..inner
        };
        rule(under, canvas.buffer, canvas.theme);
    }
    rows::draw(canvas, ListName::Plans, rows, Keys::Here, body);
}

/// The lines above the first plan.
pub(super) const fn heading(width: u16) -> u16 {
    if width >= WIDE_FROM { 2 } else { 1 }
}

fn wide_cells(row: &PlanRow, theme: &Theme) -> Vec<Cell> {
    let (handed, counted) = (row.shares.handed_over, row.shares.counted);
    let shares = format!(
        "{:>2}/{} {:>4} {}",
        handed.number,
        pad(&counted.number.to_string(), 2),
        handed.shown(),
        bar(handed.weight, counted.weight, BAR, theme.glyphs())
    );
    let [stop, warn, note] = flag_cells(row);
    vec![
        name(row),
        (row.phases.declared.to_string(), Role::Plain),
        suggested(row),
        (shares, Role::Plain),
        done(row),
        stop,
        warn,
        note,
        exit(row),
        (row.events.to_string(), Role::Muted),
    ]
}

fn narrow_cells(row: &PlanRow) -> Vec<Cell> {
    let (handed, counted) = (row.shares.handed_over, row.shares.counted);
    let share = format!(
        "{:>2}/{} {:>4}",
        handed.number,
        pad(&counted.number.to_string(), 2),
        handed.shown()
    );
    let [stop, warn, note] = flag_cells(row);
    vec![
        name(row),
        (share, Role::Plain),
        stop,
        warn,
        note,
        exit(row),
        (row.phases.declared.to_string(), Role::Plain),
        done(row),
        suggested(row),
    ]
}

fn name(row: &PlanRow) -> Cell {
    (words::between_borders(&row.named), Role::Plain)
}

fn suggested(row: &PlanRow) -> Cell {
    match row.phases.suggested {
        Some(phase) if row.phases.disagree() => (phase.to_string(), Role::Warn),
        Some(phase) => (phase.to_string(), Role::Plain),
        None => (words::UNKNOWN.to_owned(), Role::Unknown),
    }
}

fn done(row: &PlanRow) -> Cell {
    let (done, counted) = (row.shares.done.number, row.shares.counted.number);
    (format!("{done}/{counted}"), Role::Plain)
}

fn flag_cells(row: &PlanRow) -> [Cell; 3] {
    let cell = |number: u32, role| match number {
        0 => ("0".to_owned(), Role::Muted),
        some => (some.to_string(), role),
    };
    [
        cell(row.flags.stop, Role::Stop),
        cell(row.flags.warn, Role::Warn),
        cell(row.flags.note, Role::Note),
    ]
}

fn exit(row: &PlanRow) -> Cell {
    match row.exit {
        Some(day) => (format!(" {:>11}", words::day(day)), Role::Plain),
        None => (format!(" {}", words::UNKNOWN), Role::Unknown),
    }
}
