//! The years and months over the calendar.

use chrono::Datelike;
use ratatui::layout::Rect;

use super::Scale;
use crate::domain::Date;
use crate::domain::analysis::timeline::Zoom;
use crate::ui::Canvas;
use crate::ui::theme::Role;

pub(super) fn draw(canvas: &mut Canvas<'_>, scale: Scale, before: u16, area: Rect) {
    let down = canvas.theme.glyphs().lines.down;
    let place = Rect {
        x: area.x + before.min(area.width) - u16::from(before > 0 && area.width > 0),
        width: area.width.saturating_sub(before.saturating_sub(1)),
        ..area
    };
    for (row, text) in [years(scale), months(scale)].into_iter().enumerate() {
        let spans = vec![
            canvas.theme.span(Role::Line, down),
            canvas.theme.span(Role::Muted, text),
        ];
        canvas.line(place, u16::from(row > 0), spans);
    }
}

/// The day with which a column begins.
fn day(scale: Scale, column: usize) -> Date {
    let columns = i64::try_from(column).unwrap_or(i64::MAX);
    scale.zoom.step(scale.first, columns)
}

/// Each year over its first column, in short where a year has four.
fn years(scale: Scale) -> String {
    written(
        scale,
        |now, before| before.is_none_or(|before| before.year() != now.year()),
        |day| match scale.zoom {
            Zoom::Week | Zoom::Month => day.year().to_string(),
            Zoom::Quarter => day.format("'%y").to_string(),
        },
    )
}

/// Each month over its first column; of months and quarters only as many as have room.
fn months(scale: Scale) -> String {
    let zoom = scale.zoom;
    let begins = move |now: Date, before: Option<Date>| match zoom {
        Zoom::Week => before.is_none_or(|before| before.month() != now.month()),
        Zoom::Month => now.month0().is_multiple_of(6),
        Zoom::Quarter => false,
    };
    written(scale, begins, |day| day.format("%b").to_string())
}

/// Labels over the columns where they begin. One that would run into another gives way.
fn written(
    scale: Scale,
    begins: impl Fn(Date, Option<Date>) -> bool,
    label: impl Fn(Date) -> String,
) -> String {
    let mut text = String::new();
    let mut before = None;
    for column in 0..scale.columns {
        let now = day(scale, column);
        let fits = text.len() < column || column == 0;
        if begins(now, before) && fits {
            let pad = column.saturating_sub(text.len());
            text.push_str(&" ".repeat(pad));
            text.push_str(&label(now));
        }
        before = Some(now);
    }
    text.truncate(scale.columns);
    text
}
