//! Three curves over time: planned, as it happened, forecast; with an axis of shares and one of months.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::text::{cells, width};
use crate::ui::theme::{Role, Theme};

/// One point in time. Heights in whole percent, from 0 to 100.
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

/// A chart of points, evenly spaced.
#[derive(Debug)]
pub struct Chart<'a> {
    /// The points, left to right.
    pub points: Vec<Point>,
    /// How it looks.
    pub theme: &'a Theme,
}

/// The width of the axis of shares.
const AXIS: u16 = 6;

impl Chart<'_> {
    /// Draws the chart; with too little room for a curve it draws nothing.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer) {
        if area.width < AXIS + 10 || area.height < 5 || self.points.is_empty() {
            return;
        }
        let plot = Rect {
            x: area.x + AXIS,
            width: area.width - AXIS - 1,
            height: area.height - 2,
            ..area
        };
        self.axes(area, plot, buffer);
        let [actual, planned, forecast] = self.theme.glyphs().curve;
        self.trace(plot, buffer, (planned, Role::Plain), |point| {
            Some(point.planned)
        });
        self.trace(plot, buffer, (forecast, Role::Warn), |point| point.forecast);
        self.trace(plot, buffer, (actual, Role::Done), |point| point.actual);
    }

    fn trace(
        &self,
        plot: Rect,
        buffer: &mut Buffer,
        (mark, role): (&str, Role),
        height: impl Fn(&Point) -> Option<u16>,
    ) {
        for x in 0..plot.width {
            let point = self.points.get(self.point_at(x, plot.width));
            if let Some(percent) = point.and_then(&height) {
                let y = plot.bottom() - 1 - row(percent, plot.height);
                buffer.set_string(plot.x + x, y, mark, self.theme.style(role));
            }
        }
    }

    /// The point that stands in a column.
    fn point_at(&self, x: u16, wide: u16) -> usize {
        usize::from(x) * self.points.len() / usize::from(wide.max(1))
    }

    fn axes(&self, area: Rect, plot: Rect, buffer: &mut Buffer) {
        let lines = self.theme.glyphs().lines;
        let style = self.theme.style(Role::Line);
        for percent in [100, 75, 50, 25, 0] {
            let y = plot.bottom() - 1 - row(percent, plot.height);
            buffer.set_string(
                area.x,
                y,
                format!("{percent:>4}%"),
                self.theme.style(Role::Muted),
            );
        }
        for y in plot.top()..plot.bottom() {
            buffer.set_string(plot.x - 1, y, lines.down, style);
        }
        let base = format!(
            "{}{}",
            lines.cross,
            lines.across.repeat(usize::from(plot.width))
        );
        buffer.set_string(plot.x - 1, plot.bottom(), base, style);
        self.labels(
            Rect {
                y: plot.bottom() + 1,
                height: 1,
                ..plot
            },
            buffer,
        );
    }

    /// As many labels as fit with room between them, each under its own column.
    fn labels(&self, area: Rect, buffer: &mut Buffer) {
        let mut free = 0;
        for x in 0..area.width {
            let Some(point) = self.points.get(self.point_at(x, area.width)) else {
                continue;
            };
            let begins = x == 0 || self.point_at(x, area.width) != self.point_at(x - 1, area.width);
            let wide = cells(width(&point.label));
            let last = usize::from(x) + usize::from(wide) > usize::from(area.width);
            if begins && x >= free && !last {
                let place = Rect {
                    x: area.x + x,
                    width: wide,
                    ..area
                };
                Line::from(self.theme.span(Role::Muted, point.label.as_str()))
                    .render(place, buffer);
                free = x + wide + 6;
            }
        }
    }
}

/// The row, from the bottom, of a share.
fn row(percent: u16, height: u16) -> u16 {
    (percent.min(100) * (height - 1) + 50) / 100
}
