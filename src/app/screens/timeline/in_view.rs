//! Which days the calendar shows: those around today at rest, else those that somebody went to.
//!
//! It never shows only days before the first or after the last one that the plan knows.

use super::{before_calendar, seen, selected};
use crate::app::model::Model;
use crate::domain::Date;
use crate::domain::analysis::timeline::{Dated, Zoom};

/// The columns that are shown before today until somebody scrolls.
const BEFORE_TODAY: i64 = 5;
/// How many columns one press scrolls.
const STEP: i64 = 4;
/// How many columns stay free behind the last day.
const BEHIND: i64 = 1;

/// The first day of the first column that is shown.
#[must_use]
pub fn first(model: &Model) -> Date {
    let room = &model.rooms.timeline;
    let Bounds { rest, first, last } = bounds(model, room.zoom);
    room.zoom
        .start(room.first.map_or(rest, |day| day.clamp(first, last)))
}

pub(super) fn scroll_back(model: &mut Model) {
    scroll(model, -STEP);
}

pub(super) fn scroll_on(model: &mut Model) {
    scroll(model, STEP);
}

fn scroll(model: &mut Model, columns: i64) {
    let there = model.rooms.timeline.zoom.step(first(model), columns);
    model.rooms.timeline.first = Some(there);
}

/// Where everything is in view already, nothing moves.
pub(super) fn show_last_day(model: &mut Model) {
    let last = bounds(model, model.rooms.timeline.zoom).last;
    model.rooms.timeline.first = Some(last);
}

/// Nearer or further; today stays where it is, or else a day of the selected row. Where neither is in view, the calendar
/// goes back to today.
pub(super) fn zoom_on(model: &mut Model) {
    let kept = kept(model);
    let room = &mut model.rooms.timeline;
    room.zoom = room.zoom.next();
    room.first = kept.map(|(day, column)| room.zoom.step(day, -column));
}

/// A day that is in view, and its column; nothing at rest.
fn kept(model: &Model) -> Option<(Date, i64)> {
    let room = &model.rooms.timeline;
    room.first?;
    let (from, columns) = (first(model), columns(model));
    let row = selected(model).into_iter().flat_map(|row| &row.row.days);
    let mut days = std::iter::once(model.today()).chain(row.filter_map(Dated::day));
    days.find_map(|day| {
        let column = room.zoom.columns(from, day);
        (0..columns).contains(&column).then_some((day, column))
    })
}

/// How far the first column goes.
struct Bounds {
    /// A little before today.
    rest: Date,
    /// The furthest back.
    first: Date,
    /// The furthest on: the last day stands in the last column.
    last: Date,
}

fn bounds(model: &Model, zoom: Zoom) -> Bounds {
    let rest = zoom.step(model.today(), -BEFORE_TODAY);
    let days = seen(model).and_then(|seen| seen.bounds);
    let (first, last) = days.unwrap_or((rest, rest));
    let last = zoom.step(last, BEHIND + 1 - columns(model));
    Bounds {
        rest,
        first: first.min(rest),
        last: last.max(rest),
    }
}

/// How many columns there are.
fn columns(model: &Model) -> i64 {
    let room = model.window.width;
    i64::from(room.saturating_sub(before_calendar(model.window))).max(1 + BEHIND)
}
