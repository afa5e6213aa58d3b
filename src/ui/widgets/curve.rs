//! Three curves over time: planned, as it happened, forecast; with an axis of shares and one of months.
//!
//! A share changes on a day and stays, so the curves are stairs. What happened is an area where the marks allow it, so
//! that done and to come are told apart at a glance; lines lie on top of it. Of two lines in one cell what happened is seen
//! before what was planned, and that before what is forecast.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::glyphs::{Stair, Trace};
use crate::ui::text::{cells, width};
use crate::ui::theme::{Role, Theme};

/// One month. Heights in whole percent, from 0 to 100.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What stands under it on the axis.
    pub label: String,
    /// Planned.
    pub planned: u16,
    /// As it happened; nothing in the future.
    pub actual: Option<u16>,
    /// As it looks; nothing in the past.
    pub forecast: Option<u16>,
}

/// What one of the curves shows of a month.
type Share = fn(&Point) -> Option<u16>;

/// A chart of months over the whole width.
#[derive(Debug)]
pub struct Chart<'a> {
    /// The months, left to right, none left out.
    pub points: Vec<Point>,
    /// How it looks.
    pub theme: &'a Theme,
}

/// The width of the axis of shares.
const AXIS: u16 = 7;
/// The quarters that have a row with their share; between two of them lie equally many rows.
const QUARTERS: u16 = 4;
/// The blanks between two labels of months.
const BETWEEN_LABELS: usize = 3;

impl Chart<'_> {
    /// Draws the chart; with too little room for a curve it draws nothing.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer) {
        if area.width < AXIS + 10 || area.height < QUARTERS + 3 || self.points.is_empty() {
            return;
        }
        let per_quarter = (area.height - 3) / QUARTERS;
        let plot = Rect {
            x: area.x + AXIS,
            width: area.width - AXIS,
            height: per_quarter * QUARTERS + 1,
            ..area
        };
        self.shares(area.x, plot, per_quarter, buffer);
        self.months(plot, buffer);
        let glyphs = self.theme.glyphs();
        let traces: [(Trace, Role, Share); 3] = [
            (glyphs.forecast, Role::Warn, |point| point.forecast),
            (glyphs.planned, Role::Plain, |point| Some(point.planned)),
            (glyphs.actual, Role::Done, |point| point.actual),
        ];
        for (trace, role, height) in traces {
            if let Trace::Area(eighths) = trace {
                self.area(plot, buffer, (&eighths, role), height);
            }
        }
        for (trace, role, height) in traces {
            if let Trace::Stair(stair) = trace {
                self.stair(plot, buffer, (stair, role), height);
            }
        }
    }

    /// The month that stands in a column.
    fn point_at(&self, x: u16, wide: u16) -> Option<&Point> {
        let month = usize::from(x) * self.points.len() / usize::from(wide.max(1));
        self.points.get(month)
    }

    /// Fills each column up to its height, the topmost cell by eighths: a share of nothing fills nothing.
    fn area(
        &self,
        plot: Rect,
        buffer: &mut Buffer,
        (eighths, role): (&[&str; 8], Role),
        height: impl Fn(&Point) -> Option<u16>,
    ) {
        let style = self.theme.style(role);
        for x in 0..plot.width {
            let percent = self.point_at(x, plot.width).and_then(&height);
            let Some(percent) = percent.filter(|percent| *percent > 0) else {
                continue;
            };
            // A share lies in the middle of its row, where the lines of the other curves run.
            let filled = usize::from(percent.min(100)) * usize::from(plot.height - 1) * 8 / 100 + 4;
            for level in 0..plot.height {
                let rest = filled.saturating_sub(usize::from(level) * 8).min(8);
                if let Some(mark) = rest.checked_sub(1).and_then(|at| eighths.get(at)) {
                    buffer.set_string(plot.x + x, plot.bottom() - 1 - level, mark, style);
                }
            }
        }
    }

    /// Draws a line that rises or falls where the share changes.
    fn stair(
        &self,
        plot: Rect,
        buffer: &mut Buffer,
        (stair, role): (Stair, Role),
        height: impl Fn(&Point) -> Option<u16>,
    ) {
        let style = self.theme.style(role);
        let mut put = |x: u16, level: u16, mark: &'static str| {
            let cell = buffer.cell_mut((plot.x + x, plot.bottom() - 1 - level));
            if let Some(cell) = cell.filter(|_| !mark.is_empty()) {
                cell.reset();
                cell.set_symbol(mark).set_style(style);
            }
        };
        let mut before = None;
        for x in 0..plot.width {
            let percent = self.point_at(x, plot.width).and_then(&height);
            let Some(here) = percent.map(|percent| level(percent, plot.height)) else {
                before = None;
                continue;
            };
            match before.filter(|before| *before != here) {
                None => put(x, here, stair.across),
                Some(before) => {
                    let [leaves, arrives] = stair.turns(before, here);
                    put(x, before, leaves);
                    for between in before.min(here) + 1..before.max(here) {
                        put(x, between, stair.along);
                    }
                    put(x, here, arrives);
                }
            }
            before = Some(here);
        }
    }

    /// The axis of shares.
    fn shares(&self, left: u16, plot: Rect, per_quarter: u16, buffer: &mut Buffer) {
        let label = self.theme.style(Role::Muted);
        for quarter in 0..=QUARTERS {
            let y = plot.bottom() - 1 - quarter * per_quarter;
            let percent = quarter * 100 / QUARTERS;
            buffer.set_string(left, y, format!("{percent:>4}%"), label);
        }
        let (line, style) = (self.theme.glyphs().lines.down, self.theme.style(Role::Line));
        for y in plot.top()..plot.bottom() {
            buffer.set_string(plot.x - 1, y, line, style);
        }
    }

    /// The axis of months: a tick and a name as often as names have room, in steps that a calendar has.
    fn months(&self, plot: Rect, buffer: &mut Buffer) {
        let lines = self.theme.glyphs().lines;
        let style = self.theme.style(Role::Line);
        let across = lines.across.repeat(usize::from(plot.width));
        let base = format!("{}{across}", lines.corners[2]);
        buffer.set_string(plot.x - 1, plot.bottom(), base, style);
        let widest = self.points.iter().map(|point| width(&point.label)).max();
        let needed = widest.unwrap_or(0) + BETWEEN_LABELS;
        let column = |month: usize| (month * usize::from(plot.width)).div_ceil(self.points.len());
        let step = [1, 2, 3, 6, 12, 24, 60, 120, 240]
            .into_iter()
            .find(|step| column(*step) >= needed)
            .unwrap_or(usize::MAX);
        let mut free = 0;
        for (month, point) in self.points.iter().enumerate().step_by(step) {
            let x = cells(column(month));
            if x + cells(width(&point.label)) <= plot.width {
                if month > 0 {
                    buffer.set_string(plot.x + x, plot.bottom(), lines.tick, style);
                }
                self.label(&point.label, x, plot, buffer);
                free = usize::from(x) + width(&point.label) + BETWEEN_LABELS;
            }
        }
        self.end(free, plot, buffer);
    }

    /// The name of the last month at the right end, where the others leave that much room.
    fn end(&self, free: usize, plot: Rect, buffer: &mut Buffer) {
        let Some(last) = self.points.last().filter(|_| free > 0) else {
            return;
        };
        let month = last.label.split(' ').next().unwrap_or_default();
        let room = usize::from(plot.width).saturating_sub(free);
        let mut names = [last.label.as_str(), month].into_iter();
        if let Some(name) = names.find(|name| width(name) <= room) {
            self.label(name, plot.width - cells(width(name)), plot, buffer);
        }
    }

    /// Writes a name under a column.
    fn label(&self, name: &str, column: u16, plot: Rect, buffer: &mut Buffer) {
        let place = Rect {
            x: plot.x + column,
            y: plot.bottom() + 1,
            width: plot.width.saturating_sub(column),
            height: 1,
        };
        Line::from(self.theme.span(Role::Muted, name)).render(place, buffer);
    }
}

/// The row, from the bottom, in whose middle a share lies.
fn level(percent: u16, height: u16) -> u16 {
    let half = u32::from(percent.min(100)) * u32::from(height - 1) + 50;
    cells(usize::try_from(half / 100).unwrap_or_default())
}
