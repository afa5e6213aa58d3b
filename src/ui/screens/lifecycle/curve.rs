//! The pane of the hand-over curve.

use ratatui::layout::Rect;

use super::panes::heading;
use crate::app::context::Screen;
use crate::app::meaning::Meaning;
use crate::app::screens::lifecycle::Pane as Part;
use crate::twin::lifecycle::Lifecycle;
use crate::ui::Canvas;
use crate::ui::text::{width, wrap};
use crate::ui::theme::Role;
use crate::ui::widgets::curve::{Chart, Point};

/// The room for which of how many panes it is.
const PLACE: usize = 9;

pub(super) fn draw(canvas: &mut Canvas<'_>, lifecycle: &Lifecycle, area: Rect) {
    let curve = &lifecycle.curve;
    let glyphs = canvas.theme.glyphs();
    let actual = lifecycle.shares.handed_over;
    let actual = actual
        .percent
        .map_or_else(String::new, |_| format!(" {}", actual.shown()));
    let undated = match curve.undated {
        0 => String::new(),
        undated => format!("  {undated} undated"),
    };
    let title = |late: &str| {
        format!(
            "HAND-OVER  {} plan  {} actual{actual}{late}{undated}",
            glyphs.planned.mark(),
            glyphs.actual.mark()
        )
    };
    let title = match curve.foreseen() {
        _ if curve.months.is_empty() => format!("HAND-OVER{undated}"),
        None => title(""),
        Some(forms) => {
            let [long, short] =
                forms.map(|late| title(&format!("  {} {late}", glyphs.forecast.mark())));
            let room = usize::from(area.width).saturating_sub(PLACE);
            if width(&long) < room { long } else { short }
        }
    };
    let body = heading(canvas, Part::Curve, &title, "", area);
    if curve.months.is_empty() {
        return nothing_yet(canvas, body);
    }
    let height = |percent: i128| u16::try_from(percent).unwrap_or(100);
    let points: Vec<Point> = curve
        .shown()
        .map(|month| Point {
            label: month.day.format("%b %y").to_string(),
            planned: month.planned.map_or(0, height),
            actual: month.actual.map(height),
            // This month is seen as it happened so far.
            forecast: month
                .forecast
                .filter(|_| month.actual.is_none())
                .map(height),
        })
        .collect();
    Chart {
        points,
        theme: canvas.theme,
    }
    .draw(body, canvas.buffer);
}

/// What belongs here, and how to come to it.
fn nothing_yet(canvas: &mut Canvas<'_>, area: Rect) {
    let text = format!(
        "No transfer has a day yet. The curve begins with the first one: {} {}, then {} on a function.",
        Meaning::Go(Screen::Functions),
        Screen::Functions.name(),
        Meaning::Dates
    );
    let lines = wrap(&text, usize::from(area.width).saturating_sub(3));
    for (row, line) in (0..area.height).zip(lines) {
        let line = canvas.theme.span(Role::Muted, format!("  {line}"));
        canvas.line(area, row, line);
    }
}
