//! The pane of the hand-over curve.

use ratatui::layout::Rect;

use super::panes::heading;
use crate::app::screens::lifecycle::Pane as Part;
use crate::domain::Date;
use crate::domain::analysis::calendar::{months_before, months_between, start_of_month};
use crate::domain::analysis::curve::CurvePoint;
use crate::ui::Canvas;
use crate::ui::theme::Role;
use crate::ui::widgets::curve::{Chart, Point};

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(facts) = canvas.model.facts() else {
        return;
    };
    let curve = &facts.curve;
    let glyphs = canvas.theme.glyphs();
    let actual = facts.functions.handed_over_weighted();
    let actual = actual.map_or_else(String::new, |share| format!(" {}%", share.percent()));
    let late = curve.lateness.map_or_else(String::new, |days| {
        format!("  {} {}", glyphs.forecast.mark(), lateness(days))
    });
    let title = format!(
        "HAND-OVER  {} plan  {} actual{actual}{late}",
        glyphs.planned.mark(),
        glyphs.actual.mark()
    );
    let undated = format!("{} undated", curve.undated);
    let body = heading(canvas, Part::Curve, &title, &undated, area);
    let share = |weight: u32| {
        curve
            .share(weight)
            .map_or(0, |share| u16::try_from(share.percent()).unwrap_or(100))
    };
    let months = curve.months();
    let from = first_day_shown(&months, canvas.model.today());
    let points: Vec<Point> = months
        .iter()
        .filter(|point| point.day >= from)
        .map(|point| Point {
            label: point.day.format("%b %y").to_string(),
            planned: share(point.planned),
            actual: point.actual.map(share),
            // This month is seen as it happened so far.
            forecast: point.forecast.filter(|_| point.actual.is_none()).map(share),
        })
        .collect();
    if points.is_empty() {
        canvas.line(
            body,
            0,
            canvas.theme.span(
                Role::Muted,
                "  no function has a planned or made transfer yet",
            ),
        );
    }
    Chart {
        points,
        theme: canvas.theme,
    }
    .draw(body, canvas.buffer);
}

/// By how much transfers come late: in weeks from two of them on.
fn lateness(days: i64) -> String {
    match days {
        0 => "on time".to_owned(),
        -13..14 => format!("{days:+} d"),
        _ => format!("{:+} weeks", days / 7),
    }
}

/// The first day shown: half as far back as the curve goes ahead, and half a year at least. What lies further back
/// would squeeze what people look for. A curve that is over is shown by its last two years.
fn first_day_shown(months: &[CurvePoint], today: Date) -> Date {
    const LEAST: u32 = 6;
    const OVER: u32 = 24;
    let end = months.last().map_or(today, |last| last.day);
    let from = match months_between(today, end) {
        0 => months_before(end, OVER),
        ahead => months_before(today, (ahead / 2).max(LEAST)),
    };
    start_of_month(from)
}
