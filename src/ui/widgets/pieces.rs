//! A line made of pieces, some of which can be clicked.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::app::target::Target;
use crate::ui::text::{cells, width};
use crate::ui::view_state::ViewState;

/// Pieces of a line, left to right.
#[derive(Debug, Clone, Default)]
pub struct Pieces {
    spans: Vec<Span<'static>>,
    places: Vec<(Range<usize>, Target)>,
    used: usize,
}

impl Pieces {
    /// Adds a piece.
    pub fn push(&mut self, span: impl Into<Span<'static>>) {
        let span = span.into();
        self.used += width(&span.content);
        self.spans.push(span);
    }

    /// Adds a piece that can be clicked, where it has something to point at.
    pub fn push_target(&mut self, span: impl Into<Span<'static>>, target: Option<Target>) {
        let from = self.used;
        self.push(span);
        self.places
            .extend(target.map(|target| (from..self.used, target)));
    }

    /// How many cells it takes.
    #[must_use]
    pub const fn taken(&self) -> usize {
        self.used
    }

    /// The line, and which of its cells can be clicked.
    #[must_use]
    pub fn into_line(self) -> (Line<'static>, Vec<(Range<usize>, Target)>) {
        (Line::from(self.spans), self.places)
    }

    /// Draws it on the first row of an area.
    pub fn draw(self, area: Rect, buffer: &mut Buffer, view: &mut ViewState) {
        let row = Rect {
            height: area.height.min(1),
            ..area
        };
        let (line, places) = self.into_line();
        line.render(row, buffer);
        for (columns, target) in places {
            view.mark(part_of(row, &columns), target);
        }
    }
}

/// Some columns of a row.
#[must_use]
pub fn part_of(row: Rect, columns: &Range<usize>) -> Rect {
    let part = Rect {
        x: row.x.saturating_add(cells(columns.start)),
        width: cells(columns.len()),
        ..row
    };
    part.intersection(row)
}
