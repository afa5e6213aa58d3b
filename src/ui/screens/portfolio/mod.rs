//! Screen 0: every plan as a row, what several plans share, and the selected plan in words.

mod across;
mod table;
mod welcome;

use ratatui::layout::Rect;

use crate::app::lists::ListName;
use crate::app::screens::portfolio::{Pane, alone, selected};
use crate::app::words;
use crate::domain::analysis::Fraction;
use crate::domain::analysis::calendar::count;
use crate::domain::flags::settings::Severity;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::asked;
use crate::ui::text::cells;
use crate::ui::theme::Role;
use crate::ui::widgets::page::Page;
use across::across;
use table::plans;
use welcome::welcome;

/// The fewest and the most lines of the panes below the plans.
const ACROSS: u16 = 5;

const ACROSS_MOST: u16 = 10;

/// The lines of the selected plan's summary.
const SUMMARY: u16 = 5;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    if canvas.model.portfolio.is_empty() {
        return welcome(canvas, area);
    }
    let (head, rest) = split_top(area, 2);
    heading(canvas, head);
    let rows = cells(canvas.model.portfolio.len());
    match alone(canvas.model) {
        Some(Pane::Across) => across(canvas, rest),
        Some(Pane::Plans) => {
            let (top, bottom) = split_top(rest, rest.height.saturating_sub(SUMMARY));
            plans(canvas, top);
            summary(canvas, bottom);
        }
        None => {
            // The plans get what they need, but never so much that the panes below them vanish.
            let room = rest.height.saturating_sub(SUMMARY + ACROSS);
            let (top, rest) = split_top(rest, rows.saturating_add(3).min(room));
            plans(canvas, top);
            let tall = rest.height.saturating_sub(SUMMARY).min(ACROSS_MOST);
            let (middle, bottom) = split_top(rest, tall);
            across(canvas, middle);
            summary(canvas, bottom);
        }
    }
}

fn heading(canvas: &mut Canvas<'_>, area: Rect) {
    let number = i64::try_from(canvas.model.portfolio.len()).unwrap_or(i64::MAX);
    let left = format!(
        " {}, {}   ",
        count(number, "plan"),
        words::day(canvas.model.today())
    );
    let mut spans = vec![canvas.theme.span(Role::Plain, left)];
    let order = "most urgent (open stop flags, then exit date)";
    spans.extend(asked::words(canvas, ListName::Plans, Some(order)));
    canvas.line(area, 0, spans);
}

fn summary(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(row) = selected(canvas.model) else {
        return;
    };
    let mut page = Page::new(area, 0, canvas.theme);
    page.blank();
    page.title(row.name.as_str());
    let suggests = match row.phase.suggested {
        Some(phase) => format!("the functions suggest {phase}"),
        None => "there are no functions to suggest another".to_owned(),
    };
    page.prose(
        Role::Plain,
        2,
        &format!("declared {}; {suggests}", row.phase.declared),
    );
    let (counted, handed, done) = (
        row.functions.counted,
        row.functions.handed_over,
        row.functions.done,
    );
    let figures = format!(
        "handed over {} of {all}, weighted {}     done {} of {all}, weighted {}",
        handed.0,
        percent(handed.1, counted.1),
        done.0,
        percent(done.1, counted.1),
        all = counted.0
    );
    page.prose(Role::Plain, 2, &figures);
    let stops: Vec<&str> = row
        .flags
        .iter()
        .filter(|(_, severity)| *severity == Severity::Stop)
        .map(|(rule, _)| rule.as_str())
        .collect();
    let stops = if stops.is_empty() {
        "none".to_owned()
    } else {
        stops.join(", ")
    };
    let accepted = row.accepted;
    page.prose(
        Role::Plain,
        2,
        &format!("open stop flags: {stops}     accepted flags: {accepted}"),
    );
    page.draw(area, "", canvas.buffer);
}

fn percent(part: u32, whole: u32) -> String {
    Fraction::of(part, whole).map_or_else(
        || words::UNKNOWN.to_owned(),
        |share| format!("{}%", share.percent()),
    )
}
