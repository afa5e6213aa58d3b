//! Lines of which some have the focus: those are marked and kept in view, and what is hidden is counted.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::text::cells;
use crate::ui::theme::{Role, Theme};
use crate::ui::view_state::{Rows, ViewState};

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
        let (tall, all) = (usize::from(area.height), self.lines.len());
        if tall == 0 {
            return;
        }
        let shown = if all > tall { (tall - 1).max(1) } else { tall };
        let offset = view.offset(self.of);
        *offset = in_view(*offset, self.here.as_ref(), shown, all);
        let first = *offset;
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
        let below = all.saturating_sub(first + shown);
        if all > tall && tall > 1 {
            let text = match (first, below) {
                (0, below) => format!(" {below} more lines below"),
                (above, 0) => format!(" {above} more lines above"),
                (above, below) => format!(" {above} more lines above, {below} below"),
            };
            Line::from(self.theme.span(Role::Muted, text)).render(row(area, shown), buffer);
        }
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

/// The offset nearest to the present one that shows what has the focus, from its first line on, and wastes no line.
/// Nothing stands above what has the focus first, so the very top comes with it.
fn in_view(offset: usize, here: Option<&Range<usize>>, shown: usize, all: usize) -> usize {
    let Some(here) = here else { return 0 };
    if here.end <= shown {
        return 0;
    }
    let lowest = here.end.saturating_sub(shown).min(here.start);
    offset
        .max(lowest)
        .min(here.start)
        .min(all.saturating_sub(shown))
}
