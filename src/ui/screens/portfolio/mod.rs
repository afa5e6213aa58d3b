//! Screen 0: every plan as a row, what several plans share, and the selected plan in words.

mod across;
mod summary;
mod table;
mod welcome;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::lists::ListName;
use crate::app::screens::portfolio::{Pane, alone, selected, shown};
use crate::app::words;
use crate::domain::analysis::calendar::count;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::asked;
use crate::ui::text::{cells, line_width, width};
use crate::ui::theme::Role;
use across::across;
use summary::summary;
use table::plans;
use welcome::welcome;

/// The most cells of a row of the table: further apart, eyes lose the row.
const WIDEST: u16 = 120;

/// The fewest lines of the panes below the plans.
const ACROSS: u16 = 5;

/// The lines of the selected plan's summary, and the blank one above it.
const SUMMARY: u16 = 5;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    if canvas.model.portfolio.is_empty() {
        return welcome(canvas, area);
    }
    let portfolio = shown(canvas.model);
    let (head, rest) = split_top(area, 2);
    heading(canvas, head);
    let selected = selected(canvas.model).and_then(|row| portfolio.find(row.id.as_str()));
    let rows = cells(portfolio.plans.len()).max(1) + table::heading(area.width);
    let bottom = match alone(canvas.model) {
        Some(Pane::Across) => return across(canvas, &portfolio, rest),
        Some(Pane::Plans) => {
            let (top, bottom) = split_top(rest, rows.min(rest.height.saturating_sub(SUMMARY)));
            plans(canvas, &portfolio, top);
            bottom
        }
        None => {
            // The plans get what they need, but never so much that the panes below them vanish.
            let room = rest.height.saturating_sub(SUMMARY + ACROSS);
            let (top, rest) = split_top(rest, (rows + 1).min(room));
            plans(canvas, &portfolio, top);
            let room = rest.height.saturating_sub(SUMMARY);
            let (middle, bottom) = split_top(rest, across::height(&portfolio, area).min(room));
            across(canvas, &portfolio, middle);
            bottom
        }
    };
    if let Some(row) = selected {
        summary(canvas, row, bottom);
    }
}

/// How many plans, in which order, which of them, and the day they are looked at.
fn heading(canvas: &mut Canvas<'_>, area: Rect) {
    let number = i64::try_from(canvas.model.portfolio.len()).unwrap_or(i64::MAX);
    let room = usize::from(area.width.min(WIDEST)).saturating_sub(1);
    let line = |order: &str| {
        let plans = format!(" {}   ", count(number, "plan"));
        let mut spans = vec![Span::raw(plans)];
        spans.extend(asked::words(canvas, ListName::Plans, Some(order)));
        Line::from(spans)
    };
    let today = format!("as of {}", words::day(canvas.model.today()));
    let orders = [
        "most urgent (open stop flags, then exit date)",
        "most urgent",
    ];
    let fits = |line: &Line<'_>| line_width(line) + 3 + width(&today) <= room;
    let mut line = orders
        .map(line)
        .into_iter()
        .find(fits)
        .unwrap_or_else(|| line("most urgent"));
    let gap = room.saturating_sub(line_width(&line) + width(&today));
    if gap >= 3 {
        line.spans.push(" ".repeat(gap).into());
        line.spans.push(canvas.theme.span(Role::Plain, today));
    }
    canvas.line(area, 0, line);
}
