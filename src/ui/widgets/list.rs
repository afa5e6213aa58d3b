//! A list of rows with one selected; what does not fit is counted on the last line. Only rows in view are made: a log
//! has thousands.

use std::fmt;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::text::{cells, width};
use crate::ui::theme::{Role, Theme};
use crate::ui::view_state::{Rows, ViewState};
use crate::ui::widgets::hidden;

/// Rows, the selected one marked and kept in view.
#[derive(Debug)]
pub struct List<'a, 'c> {
    /// What the rows are of: their scroll offset is remembered under it.
    pub of: Rows,
    /// What it shows, without the mark of the selected row.
    pub content: Content<'c>,
    /// Which entry is selected, by its place among the entries.
    pub selected: Option<usize>,
    /// Whether keys go to this list.
    pub focused: bool,
    /// The heading at whose right end what does not fit is counted; on the last line of the list where there is none.
    pub heading: Option<Rect>,
    /// How it looks.
    pub theme: &'a Theme,
}

/// What a list shows.
pub enum Content<'a> {
    /// So many entries, each a row.
    Entries(usize, Box<dyn Fn(usize) -> Line<'a> + 'a>),
    /// Few entries, with other rows between them.
    Mixed(Vec<Row<'a>>),
}

/// One row.
#[derive(Debug, Clone)]
pub enum Row<'a> {
    /// Something that can be selected.
    Entry(Line<'a>),
    /// A heading, or a line that belongs to the entry above it.
    Aside(Line<'a>),
}

impl<'a> Content<'a> {
    /// An entry for each of these, whose line is made when it is in view.
    pub fn of<T>(entries: Vec<T>, line: impl Fn(&T) -> Line<'a> + 'a) -> Self
    where
        T: 'a,
    {
        let total = entries.len();
        let line = move |at| entries.get(at).map_or_else(Line::default, &line);
        Self::Entries(total, Box::new(line))
    }

    /// How many rows there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        match self {
            Self::Entries(total, _) => *total,
            Self::Mixed(rows) => rows.len(),
        }
    }

    /// Whether there is no row.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn row(&self, at: usize) -> Option<Row<'a>> {
        match self {
            Self::Entries(total, line) => (at < *total).then(|| Row::Entry(line(at))),
            Self::Mixed(rows) => rows.get(at).cloned(),
        }
    }

    /// The row of an entry.
    fn row_of(&self, entry: usize) -> Option<usize> {
        match self {
            Self::Entries(total, _) => Some(entry).filter(|entry| entry < total),
            Self::Mixed(rows) => {
                let mut entries = rows.iter().enumerate().filter(|(_, row)| row.is_entry());
                entries.nth(entry).map(|(at, _)| at)
            }
        }
    }

    fn entries_before(&self, row: usize) -> usize {
        match self {
            Self::Entries(..) => row,
            Self::Mixed(rows) => rows.iter().take(row).filter(|row| row.is_entry()).count(),
        }
    }
}

impl<'a> From<Vec<Row<'a>>> for Content<'a> {
    fn from(rows: Vec<Row<'a>>) -> Self {
        Self::Mixed(rows)
    }
}

impl fmt::Debug for Content<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} rows", self.len())
    }
}

impl Row<'_> {
    const fn is_entry(&self) -> bool {
        matches!(self, Self::Entry(_))
    }
}

impl List<'_, '_> {
    /// Draws the list; the first column holds the mark of the selected row.
    pub fn draw(self, area: Rect, buffer: &mut Buffer, view: &mut ViewState) {
        if area.is_empty() {
            return;
        }
        let total = self.content.len();
        let selected = self.selected.and_then(|entry| self.content.row_of(entry));
        let here = selected.map_or(0..1, |row| row..row + 1);
        let offset = view.offset(self.of);
        let in_view = match self.heading {
            Some(_) => hidden::filling(&here, offset, total, area.height),
            None => hidden::around(&here, offset, total, area.height),
        };
        let mut entry = self.content.entries_before(in_view.start);
        for (line, at) in in_view.clone().enumerate() {
            let place = Rect {
                y: area.y + cells(line),
                height: 1,
                ..area
            };
            if let Some(row) = self.content.row(at) {
                draw_row(&row, place, buffer);
                if row.is_entry() {
                    view.mark_row(place, self.of, entry);
                    entry += 1;
                }
            }
            if selected == Some(at) {
                self.mark_selected(place, buffer, view);
            }
        }
        match self.heading {
            Some(heading) => self.say_in_heading(total - in_view.len(), heading, buffer),
            None => hidden::say(&in_view, total, area, buffer, self.theme),
        }
    }

    fn say_in_heading(&self, hidden: usize, heading: Rect, buffer: &mut Buffer) {
        if hidden > 0 {
            let text = format!("{hidden} more ");
            let x = heading.right().saturating_sub(cells(width(&text)));
            let row = Rect {
                x,
                height: 1,
                ..heading
            };
            Line::from(self.theme.span(Role::Muted, text))
                .render(row.intersection(*buffer.area()), buffer);
        }
    }

    fn mark_selected(&self, area: Rect, buffer: &mut Buffer, view: &mut ViewState) {
        buffer.set_string(
            area.x,
            area.y,
            self.theme.glyphs().selected,
            self.theme.style(Role::Key),
        );
        if self.focused {
            // One look from end to end: reversed, a colour would be the ground of its words.
            let plain = Style::reset();
            buffer.set_style(area, plain.patch(self.theme.style(Role::Selected)));
            view.put_cursor(Position::new(area.x, area.y));
        }
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
