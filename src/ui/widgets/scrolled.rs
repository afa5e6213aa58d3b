//! Lines of which some have the focus: those are marked and kept in view, and what is hidden is counted.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::text::cells;
use crate::ui::theme::{Role, Theme};
use crate::ui::view_state::{Rows, ViewState};
use crate::ui::widgets::hidden;

/// Lines to be read, longer than the pane perhaps.
#[derive(Debug)]
pub struct Scrolled<'a> {
    /// What the lines are of: their scroll offset is remembered under it.
    pub of: Rows,
    /// The lines of each row that can be selected.
    pub rows: Vec<Range<usize>>,
    /// The lines.
    pub lines: Vec<Line<'static>>,
    /// Which of them have the focus; none while keys go elsewhere.
    pub here: Option<Range<usize>>,
    /// How it looks.
    pub theme: &'a Theme,
}

impl Scrolled<'_> {
    /// Draws what is in view.
    pub fn draw(self, area: Rect, buffer: &mut Buffer, view: &mut ViewState) {
        let all = self.lines.len();
        if area.is_empty() {
            return;
        }
        let at_the_top = hidden::from(0, all, area.height);
        let here = match self.here.clone() {
            // Nothing stands above what has the focus first, so the very top comes with it.
            Some(here) if here.end > at_the_top.end => here,
            Some(_) | None => 0..0,
        };
        let in_view = hidden::around(&here, view.offset(self.of), all, area.height);
        let (first, shown) = (in_view.start, in_view.len());
        for (at, line) in self.lines.iter().enumerate().skip(first).take(shown) {
            let place = row(area, at - first);
            line.render(place, buffer);
            if let Some(row) = self.rows.iter().position(|lines| lines.contains(&at)) {
                view.mark_row(place, self.of, row);
            }
            if self.here.as_ref().is_some_and(|here| here.contains(&at)) {
                self.mark(at, place, buffer, view);
            }
        }
        hidden::say(&in_view, all, area, buffer, self.theme);
    }

    /// Lights a line up; the first of those with the focus is pointed at.
    fn mark(&self, at: usize, place: Rect, buffer: &mut Buffer, view: &mut ViewState) {
        buffer.set_style(place, self.theme.style(Role::Selected));
        if self.here.as_ref().is_some_and(|here| here.start == at) {
            let pointer = self.theme.glyphs().selected;
            buffer.set_string(place.x, place.y, pointer, self.theme.style(Role::Key));
            buffer.set_style(place, self.theme.style(Role::Selected));
            view.put_cursor(Position::new(place.x, place.y));
        }
    }
}

fn row(area: Rect, at: usize) -> Rect {
    Rect {
        y: area.y.saturating_add(cells(at)),
        height: 1,
        ..area
    }
    .intersection(area)
}
