//! The plans, one a row; fewer columns where there is less room.

use ratatui::layout::Rect;

use super::percent;
use crate::app::lists::ListName;
use crate::app::screens::portfolio::listing;
use crate::app::words;
use crate::domain::analysis::portfolio::PortfolioRow;
use crate::domain::flags::settings::Severity;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::theme::Role;
use crate::ui::widgets::bar::bar;
use crate::ui::widgets::list::Row;
use crate::ui::widgets::table::{Cell, Column, Columns};

/// From which width on the table has room for every column.
const WIDE_FROM: u16 = 98;

/// The cells of the bar beside a share.
const BAR: usize = 10;

pub(super) fn plans(canvas: &mut Canvas<'_>, area: Rect) {
    const WIDE: &[Column] = &[
        Column::words("PLAN", 0),
        Column::words("DECLARED", 11),
        Column::words("SUGGESTED", 11),
        Column::words("HANDED OVER, weighted", 21),
        Column::numbers("DONE", 5),
        Column::numbers("S", 2),
        Column::numbers("W", 2),
        Column::numbers("N", 2),
        Column::words("EXIT", 11),
        Column::numbers("EVENTS", 6),
    ];
    const NARROW: &[Column] = &[
        Column::words("PLAN", 0),
        Column::words("DECLARED", 11),
        Column::words("HANDED O.", 10),
        Column::numbers("S", 2),
        Column::numbers("W", 2),
        Column::numbers("N", 2),
        Column::words("EXIT", 11),
        Column::numbers("DONE", 5),
        Column::words("SUGGESTED", 11),
    ];
    let wide = area.width >= WIDE_FROM;
    let room = usize::from(area.width).saturating_sub(2);
    let layout = Columns::lay_out(if wide { WIDE } else { NARROW }, room, canvas.theme);
    let line = |row: &PortfolioRow| {
        layout.line(if wide {
            wide_cells(row, canvas)
        } else {
            narrow_cells(row)
        })
    };
    let shown = listing(canvas.model).shown();
    let rows = shown.into_iter().map(|row| Row::Entry(line(row))).collect();
    let (head, body) = split_top(area, 1);
    let inner = Rect {
        x: head.x + 1,
        width: head.width.saturating_sub(1),
        ..head
    };
    canvas.line(inner, 0, layout.heading());
    rows::draw(canvas, ListName::Plans, rows, Keys::Here, body);
}

fn wide_cells(row: &PortfolioRow, canvas: &Canvas<'_>) -> Vec<Cell> {
    let (handed, counted) = (row.functions.handed_over, row.functions.counted);
    let shares = format!(
        "{:>2}/{:<2} {:>4} {}",
        handed.0,
        counted.0,
        percent(handed.1, counted.1),
        bar(handed.1, counted.1, BAR, canvas.theme.glyphs())
    );
    let [stop, warn, note] = flag_cells(row);
    vec![
        name(row),
        (row.phase.declared.to_string(), Role::Plain),
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

fn narrow_cells(row: &PortfolioRow) -> Vec<Cell> {
    let (handed, counted) = (row.functions.handed_over, row.functions.counted);
    let share = format!(
        "{}/{} {:>4}",
        handed.0,
        counted.0,
        percent(handed.1, counted.1)
    );
    let [stop, warn, note] = flag_cells(row);
    vec![
        name(row),
        (row.phase.declared.to_string(), Role::Plain),
        (share, Role::Plain),
        stop,
        warn,
        note,
        exit(row),
        done(row),
        suggested(row),
    ]
}

fn name(row: &PortfolioRow) -> Cell {
    (
        words::name_or_id(row.name.as_str(), row.id.as_str()),
        Role::Plain,
    )
}

fn suggested(row: &PortfolioRow) -> Cell {
    match row.phase.suggested {
        Some(phase) if phase == row.phase.declared => (phase.to_string(), Role::Plain),
        Some(phase) => (phase.to_string(), Role::Warn),
        None => (words::UNKNOWN.to_owned(), Role::Unknown),
    }
}

fn done(row: &PortfolioRow) -> Cell {
    (
        format!("{}/{}", row.functions.done.0, row.functions.counted.0),
        Role::Plain,
    )
}

fn flag_cells(row: &PortfolioRow) -> [Cell; 3] {
    let cell = |severity, role| match row.open_flags(severity) {
        0 => ("0".to_owned(), Role::Muted),
        some => (some.to_string(), role),
    };
    [
        cell(Severity::Stop, Role::Stop),
        cell(Severity::Warn, Role::Warn),
        cell(Severity::Note, Role::Note),
    ]
}

fn exit(row: &PortfolioRow) -> Cell {
    match row.exit_target {
        Some(day) => (words::day(day), Role::Plain),
        None => (words::UNKNOWN.to_owned(), Role::Unknown),
    }
}
