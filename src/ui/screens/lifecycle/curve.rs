//! The pane of the hand-over curve.

use chrono::Months;
use ratatui::layout::Rect;

use super::panes::heading;
use crate::app::screens::lifecycle::Pane as Part;
use crate::domain::Date;
use crate::domain::analysis::curve::CurvePoint;
use crate::ui::Canvas;
use crate::ui::theme::Role;
use crate::ui::widgets::curve::{Chart, Point};

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(facts) = canvas.model.facts() else {
        return;
    };
    let curve = &facts.curve;
    let [happened, planned, expected] = canvas.theme.glyphs().curve;
    let actual = facts.functions.handed_over_weighted();
    let actual = actual.map_or_else(String::new, |share| format!(" {}%", share.percent()));
    let late = curve
        .lateness
        .map_or_else(String::new, |days| format!("  {expected} {days:+} d"));
    let title = format!("HAND-OVER  {planned} plan  {happened} actual{actual}{late}");
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
            forecast: point.forecast.map(share),
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

/// A little more than a year before today, or before the last thing planned where that has passed: what lies further
/// back would squeeze what people look for.
fn first_day_shown(months: &[CurvePoint], today: Date) -> Date {
    const BACK: Months = Months::new(15);
    let goal = months.last().map_or(0, |last| last.planned);
    let planned = months
        .iter()
        .find(|point| point.planned == goal)
        .map_or(today, |point| point.day);
    today
        .min(planned)
        .checked_sub_months(BACK)
        .unwrap_or(Date::MIN)
}
