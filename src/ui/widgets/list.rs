//! A list of rows with one selected; what does not fit is counted on the last line.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::text::cells;
use crate::ui::theme::{Role, Theme};
use crate::ui::view_state::{Rows, ViewState};

/// Rows, the selected one marked and kept in view.
#[derive(Debug)]
pub struct List<'a> {
    /// What the rows are of: their scroll offset is remembered under it.
    pub of: Rows,
    /// What it shows, without the mark of the selected row.
    pub rows: Vec<Row<'a>>,
    /// Which entry is selected, by its place among the entries.
    pub selected: Option<usize>,
    /// Whether keys go to this list.
    pub focused: bool,
    /// The heading at whose right end what does not fit is counted; on the last line of the list where there is none.
    pub heading: Option<Rect>,
    /// How it looks.
    pub theme: &'a Theme,
}

/// One row.
#[derive(Debug, Clone)]
pub enum Row<'a> {
    /// Something that can be selected.
    Entry(Line<'a>),
    /// A heading, or a line that belongs to the entry above it.
    Aside(Line<'a>),
}

impl List<'_> {
    /// Draws the list; the first column holds the mark of the selected row.
    pub fn draw(self, area: Rect, buffer: &mut Buffer, view: &mut ViewState) {
        if area.is_empty() {
            return;
        }
        let total = self.rows.len();
        let selected = self.selected.and_then(|entry| self.row_of(entry));
        let lines = match self.heading {
            Some(_) => usize::from(area.height),
            None => lines_for_rows(total, area),
        };
        let shown = scrolled(self.of, selected.unwrap_or(0), total, lines, view);
        let first = shown.start;
        let mut entry = self.entries_before(first);
        for (line, at) in shown.clone().enumerate() {
            let place = Rect {
                y: area.y + cells(line),
                height: 1,
                ..area
            };
            if let Some(row) = self.rows.get(at) {
                draw_row(row, place, buffer);
                if matches!(row, Row::Entry(_)) {
                    view.mark_row(place, self.of, entry);
                    entry += 1;
                }
            }
            if selected == Some(at) {
                self.mark_selected(place, buffer, view);
            }
        }
        if total > shown.len() {
            self.count_rest(first, total.saturating_sub(shown.end), area, buffer);
        }
    }

    fn count_rest(&self, above: usize, below: usize, area: Rect, buffer: &mut Buffer) {
        let (text, place) = match self.heading {
            Some(heading) => {
                let text = format!("{} more ", above + below);
                let x = heading.right().saturating_sub(cells(text.len()));
                (text, Rect { x, ..heading })
            }
            None if area.height > 1 => {
                let y = area.bottom() - 1;
                (remainder(above, below), Rect { y, ..area })
            }
            None => return,
        };
        let row = Rect { height: 1, ..place };
        Line::from(self.theme.span(Role::Muted, text))
            .render(row.intersection(*buffer.area()), buffer);
    }

    /// Which rows of so many are in view, for lists whose rows are costly to make.
    pub fn in_view(
        of: Rows,
        selected: usize,
        total: usize,
        area: Rect,
        view: &mut ViewState,
    ) -> Range<usize> {
        scrolled(of, selected, total, lines_for_rows(total, area), view)
    }

    /// The row of an entry.
    fn row_of(&self, entry: usize) -> Option<usize> {
        let rows = self.rows.iter().enumerate();
        let mut entries = rows.filter(|(_, row)| matches!(row, Row::Entry(_)));
        entries.nth(entry).map(|(at, _)| at)
    }

    fn entries_before(&self, row: usize) -> usize {
        let before = self.rows.iter().take(row);
        before.filter(|row| matches!(row, Row::Entry(_))).count()
    }

    fn mark_selected(&self, area: Rect, buffer: &mut Buffer, view: &mut ViewState) {
        buffer.set_string(
            area.x,
            area.y,
            self.theme.glyphs().selected,
            self.theme.style(Role::Key),
        );
        if self.focused {
            buffer.set_style(area, self.theme.style(Role::Selected));
            view.put_cursor(Position::new(area.x, area.y));
        }
    }
}

impl<'a> From<Line<'a>> for Row<'a> {
    fn from(line: Line<'a>) -> Self {
        Self::Entry(line)
    }
}

fn draw_row(row: &Row<'_>, area: Rect, buffer: &mut Buffer) {
    let inside = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(1),
        ..area
    };
    let (Row::Entry(line) | Row::Aside(line)) = row;
    line.render(inside, buffer);
}

/// The lines that rows can have: all, or all but the one on which the rest is counted.
fn lines_for_rows(total: usize, area: Rect) -> usize {
    let tall = usize::from(area.height);
    if total > tall {
        tall.saturating_sub(1).max(1)
    } else {
        tall
    }
}

/// Which rows are in view in so many lines, the selected one among them.
fn scrolled(
    of: Rows,
    selected: usize,
    total: usize,
    lines: usize,
    view: &mut ViewState,
) -> Range<usize> {
    let offset = view.offset(of);
    *offset = nearest(*offset, selected, lines, total);
    *offset..total.min(*offset + lines)
}

/// The offset nearest to the present one that shows the selected row and wastes no line.
fn nearest(offset: usize, selected: usize, shown: usize, total: usize) -> usize {
    let lowest = (selected + 1).saturating_sub(shown);
    offset
        .clamp(lowest, selected.max(lowest))
        .min(total.saturating_sub(shown))
}

fn remainder(above: usize, below: usize) -> String {
    match (above, below) {
        (0, below) => format!(" {below} more below"),
        (above, 0) => format!(" {above} more above"),
        (above, below) => format!(" {above} more above, {below} more below"),
    }
}
