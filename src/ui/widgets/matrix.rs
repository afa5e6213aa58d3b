//! Rows down, columns across, one cell selected. What does not fit is scrolled by whole rows and whole columns, while
//! the headings and the rows under the line stay.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::app::target::Target;
use crate::ui::text::{cells, fit, fit_right, tail, width};
use crate::ui::theme::{Role, Theme};
use crate::ui::view_state::{Rows, ViewState};
use crate::ui::widgets::hidden;
use crate::ui::widgets::table::Cell;

/// How wide a column may be.
const WIDEST: u16 = 26;

/// How the cells are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MatrixGrid {
    /// How wide the labels of the rows are, with the mark before and the blank behind.
    pub label: u16,
    /// The cells that a column needs, what parts it from the one before included; columns that have less scroll.
    pub narrowest: u16,
    /// What is ruled.
    pub ruled: Ruled,
}

impl MatrixGrid {
    /// Columns to be compared: parted by lines, with room for a mean, a count and a spread.
    pub const COMPARED: Self = Self {
        label: 28,
        narrowest: 18,
        ruled: Ruled::Columns,
    };
}

/// What is ruled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruled {
    /// Every column, and a line above the totals; columns share the room.
    Columns,
    /// The headings alone; columns are as wide as what stands in them.
    Headings,
}

/// A table whose columns matter as much as its rows.
#[derive(Debug)]
pub struct Matrix<'a> {
    /// What the rows are, and what the number in their label is.
    pub corner: (&'static str, &'static str),
    /// The headings of the columns.
    pub columns: Vec<String>,
    /// Rows under the headings that are not selected.
    pub above: Vec<MatrixRow>,
    /// The rows among which one is selected.
    pub rows: Vec<MatrixRow>,
    /// Rows under the line.
    pub below: Vec<MatrixRow>,
    /// The selected row and column.
    pub selected: (usize, usize),
    /// Whether keys go to it.
    pub focused: bool,
    /// How the cells are laid out.
    pub grid: MatrixGrid,
    /// How it looks.
    pub theme: &'a Theme,
}

/// One row.
#[derive(Debug, Clone, Default)]
pub struct MatrixRow {
    /// What it is about, and its number, which may be empty.
    pub label: (String, String),
    /// One text for each column.
    pub cells: Vec<Cell>,
}

impl MatrixRow {
    /// A row.
    pub fn new(label: impl Into<String>, number: impl Into<String>, cells: Vec<Cell>) -> Self {
        Self {
            label: (label.into(), number.into()),
            cells,
        }
    }
}

impl Matrix<'_> {
    /// How many rows of cells it takes in full.
    #[must_use]
    pub fn height(&self) -> u16 {
        cells(2 + self.above.len() + self.rows.len() + self.below.len())
    }

    /// Draws it from the top of the area and gives back the room under it.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, view: &mut ViewState) -> Rect {
        let across = self.columns_in_view(area.width, view);
        let fixed = self.height() - cells(self.rows.len());
        let room = usize::from(area.height.saturating_sub(fixed));
        let hides = self.rows.len() > room || across.shown < self.columns.len();
        let said = usize::from(hides && self.grid.ruled == Ruled::Headings);
        let room = room.saturating_sub(said).max(1);
        let down = in_view(
            view.offset(Rows::Down),
            self.selected.0,
            room,
            self.rows.len(),
        );
        let mut pen = Pen {
            matrix: self,
            area,
            row: 0,
            across,
        };
        pen.heading(buffer);
        if self.grid.ruled == Ruled::Headings {
            pen.line("", buffer);
        }
        for row in &self.above {
            pen.row(row, None, buffer);
        }
        for (at, row) in self.rows.iter().enumerate().skip(down.0).take(down.1) {
            if at == self.selected.0 && self.focused && pen.row < area.height {
                view.put_cursor(Position::new(area.x, area.y + pen.row));
            }
            pen.mark(at, view);
            pen.row(
                row,
                (at == self.selected.0).then_some(self.selected.1),
                buffer,
            );
        }
        let below = self.rows.len().saturating_sub(down.0 + down.1);
        let hidden = pen.hidden((down.0, below));
        match self.grid.ruled {
            Ruled::Columns => pen.line(&hidden, buffer),
            Ruled::Headings if hidden.is_empty() => {}
            Ruled::Headings => pen.unseen(&hidden, buffer),
        }
        for row in &self.below {
            pen.row(row, None, buffer);
        }
        let used = pen.row.min(area.height);
        Rect {
            y: area.y + used,
            height: area.height - used,
            ..area
        }
    }

    fn columns_in_view(&self, across: u16, view: &mut ViewState) -> Across {
        let room = across.saturating_sub(self.grid.label);
        let all = self.columns.len();
        let fitting = usize::from(room / self.grid.narrowest.max(1)).clamp(1, all.max(1));
        let (first, shown) = in_view(view.offset(Rows::Across), self.selected.1, fitting, all);
        let share = (room / cells(fitting).max(1)).min(WIDEST);
        let wide = match self.grid.ruled {
            Ruled::Columns if shown == all => self.beside_the_last(room, share),
            Ruled::Columns => share,
            Ruled::Headings => self
                .widest_but_last()
                .clamp(self.grid.narrowest.min(share), share),
        };
        Across {
            first,
            shown,
            wide,
            last: self
                .last(shown == all, wide)
                .min(room.saturating_sub(cells(shown.saturating_sub(1)) * wide)),
        }
    }

    /// How wide the last column in view may be.
    fn last(&self, is_very_last: bool, wide: u16) -> u16 {
        match self.grid.ruled {
            Ruled::Headings if is_very_last => {
                cells(self.needed(self.columns.len().saturating_sub(1)))
            }
            Ruled::Headings | Ruled::Columns => wide,
        }
    }

    /// How wide a column is where the last one may leave some of its room to the others.
    fn beside_the_last(&self, room: u16, wide: u16) -> u16 {
        let others = self.columns.len().saturating_sub(1);
        let needed = cells(self.needed(others));
        match cells(others) {
            0 => wide,
            others => (room.saturating_sub(needed) / others).clamp(wide, WIDEST.max(wide)),
        }
    }

    /// How many cells each of the columns needs, but for the last one, behind which nothing stands.
    fn widest_but_last(&self) -> u16 {
        let others = 0..self.columns.len().saturating_sub(1);
        cells(others.map(|column| self.needed(column)).max().unwrap_or(0))
    }

    /// How many cells a column needs, its border included.
    fn needed(&self, column: usize) -> usize {
        let rows = self.above.iter().chain(&self.rows).chain(&self.below);
        let texts = rows.filter_map(|row| row.cells.get(column).map(|(text, _)| text));
        let texts = texts.chain(self.columns.get(column));
        texts.map(|text| width(text.trim_end())).max().unwrap_or(0) + 2
    }
}

/// The columns that are drawn: the first, how many, how wide with their border, and how wide the last of them is.
#[derive(Clone, Copy)]
struct Across {
    first: usize,
    shown: usize,
    wide: u16,
    last: u16,
}

impl Across {
    /// How wide the column drawn at a place is, its border included.
    const fn width_of(&self, drawn: usize) -> u16 {
        if drawn + 1 == self.shown {
            self.last
        } else {
            self.wide
        }
    }
}

/// Writes one row after the other.
struct Pen<'a> {
    matrix: &'a Matrix<'a>,
    area: Rect,
    row: u16,
    across: Across,
}

impl Pen<'_> {
    fn heading(&mut self, buffer: &mut Buffer) {
        let titles = self.matrix.columns.iter();
        let heading = MatrixRow {
            label: (
                self.matrix.corner.0.to_owned(),
                self.matrix.corner.1.to_owned(),
            ),
            cells: titles.map(|title| (title.clone(), Role::Title)).collect(),
        };
        self.row(&heading, None, buffer);
    }

    fn row(&mut self, row: &MatrixRow, selected: Option<usize>, buffer: &mut Buffer) {
        let theme = self.matrix.theme;
        let mark = theme.glyphs().cut;
        let focused = self.matrix.focused;
        let pointer = |here: bool| {
            let (text, role) = if here {
                (theme.glyphs().selected, Role::Key)
            } else {
                (" ", Role::Plain)
            };
            theme.span(role, text)
        };
        let mut spans = vec![pointer(selected.is_some()), " ".into()];
        let inside = usize::from(self.matrix.grid.label).saturating_sub(3);
        let (label, number) = &row.label;
        let left = match width(number) {
            0 => inside,
            digits => inside.saturating_sub(digits + 1),
        };
        let text = format!(
            "{}{}",
            fit(label, left, mark),
            fit_right(number, inside - left, mark)
        );
        spans.push(theme.span(Role::Plain, text));
        spans.push(" ".into());
        let columns = row.cells.iter().enumerate();
        let in_view = columns.skip(self.across.first).take(self.across.shown);
        for (drawn, (at, (text, role))) in in_view.enumerate() {
            let room = usize::from(self.across.width_of(drawn)).saturating_sub(2);
            let here = selected == Some(at);
            let role = if here && focused {
                Role::Selected
            } else {
                *role
            };
            spans.push(theme.span(Role::Line, self.before(drawn)));
            spans.push(pointer(here));
            spans.push(theme.span(role, fit(text, room, mark)));
        }
        self.write(spans, buffer);
    }

    /// What parts a column from the one before, the first from the labels.
    const fn before(&self, drawn: usize) -> &'static str {
        match self.matrix.grid.ruled {
            Ruled::Headings if drawn > 0 => " ",
            Ruled::Headings | Ruled::Columns => self.matrix.theme.glyphs().lines.down,
        }
    }

    /// Marks the cells of the row that is drawn next.
    fn mark(&self, row: usize, view: &mut ViewState) {
        let Across {
            first, shown, wide, ..
        } = self.across;
        for (drawn, column) in (first..first + shown).enumerate() {
            let place = Rect {
                x: self.area.x + self.matrix.grid.label + cells(drawn) * wide,
                y: self.area.y + self.row,
                width: self.across.width_of(drawn),
                height: 1,
            };
            view.mark(place.intersection(self.area), Target::Cell { row, column });
        }
    }

    /// Which columns are in view and how many rows are not; nothing where all are.
    fn hidden(&self, (above, below): (usize, usize)) -> String {
        let Across { first, shown, .. } = self.across;
        let all = self.matrix.columns.len();
        let columns = match shown {
            shown if shown >= all => None,
            1 => Some(format!("{} of {all} shown", first + 1)),
            _ => Some(format!("{} to {} of {all} shown", first + 1, first + shown)),
        };
        let rows = hidden::words(
            above,
            below,
            usize::from(self.matrix.grid.label).saturating_sub(3),
        );
        let rows = Some(rows).filter(|rows| !rows.is_empty());
        let said: Vec<String> = columns.into_iter().chain(rows).collect();
        said.join(", ")
    }

    /// A line across everything, with words before it where there are any.
    fn line(&mut self, said: &str, buffer: &mut Buffer) {
        let lines = self.matrix.theme.glyphs().lines;
        let label = match said {
            "" => "  ".to_owned(),
            said => format!("  {said} "),
        };
        let mut text = lines.across.repeat(usize::from(self.matrix.grid.label));
        for drawn in 0..self.across.shown {
            let wide = usize::from(self.across.width_of(drawn));
            let parted = self.before(drawn) == lines.down;
            text.push_str(if parted { lines.cross } else { lines.across });
            text.push_str(&lines.across.repeat(wide.saturating_sub(1)));
        }
        let wide = width(&text);
        let line = tail(&text, wide.saturating_sub(width(&label)));
        let spans = vec![self.matrix.theme.span(Role::Line, label + line)];
        self.write(spans, buffer);
    }

    /// What is not in view, in a row of its own.
    fn unseen(&mut self, said: &str, buffer: &mut Buffer) {
        let theme = self.matrix.theme;
        let room = usize::from(self.matrix.grid.label).saturating_sub(2);
        let fits = width(said) < room;
        let said = if fits {
            fit(said, room, "")
        } else {
            said.to_owned()
        };
        let said = theme.span(Role::Muted, format!("  {said}"));
        let edge = if fits { theme.glyphs().lines.down } else { "" };
        let edge = theme.span(Role::Line, edge);
        self.write(vec![said, edge], buffer);
    }

    fn write(&mut self, spans: Vec<Span<'_>>, buffer: &mut Buffer) {
        if self.row < self.area.height {
            let place = Rect {
                y: self.area.y + self.row,
                height: 1,
                ..self.area
            };
            Line::from(spans).render(place, buffer);
        }
        self.row += 1;
    }
}

/// Keeps what is selected in view: the first of those shown, and how many they are.
fn in_view(offset: &mut usize, selected: usize, room: usize, all: usize) -> (usize, usize) {
    let shown = room.min(all);
    *offset = hidden::nearest(*offset, &(selected..selected + 1), shown, all);
    (*offset, shown)
}
