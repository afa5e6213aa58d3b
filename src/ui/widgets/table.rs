//! Columns of a fixed width and one that takes the room left; the rows are drawn by `List`.

use ratatui::text::{Line, Span};

use crate::app::words;
use crate::ui::text::{fit, fit_right, width};
use crate::ui::theme::{Role, Theme};

/// One column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its heading.
    pub title: &'static str,
    /// Its width in cells; `0` takes the room left.
    pub width: usize,
    /// The fewest cells with which it is of use.
    pub least: usize,
    /// Numbers stand at the right.
    pub numbers: bool,
}

/// The fewest cells of a column that takes the room left, where it asks for no more.
const NARROWEST: usize = 12;

/// One cell of a row: its text and its role.
pub type Cell = (String, Role);

/// A cell that looks unknown where its text says so.
#[must_use]
pub fn or_unknown(text: String) -> Cell {
    let role = if text == words::UNKNOWN {
        Role::Unknown
    } else {
        Role::Plain
    };
    (text, role)
}

/// The columns of one table, laid out for a width.
#[derive(Debug)]
pub struct Columns<'a> {
    columns: Vec<(Column, usize)>,
    theme: &'a Theme,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub const fn words(title: &'static str, width: usize) -> Self {
        Self {
            title,
            width,
            least: if width == 0 { NARROWEST } else { width },
            numbers: false,
        }
    }

    /// A column of words that takes the room left; others go before it has fewer cells than these.
    #[must_use]
    pub const fn at_least(title: &'static str, least: usize) -> Self {
        Self {
            least,
            ..Self::words(title, 0)
        }
    }

    /// A column of numbers.
    #[must_use]
    pub const fn numbers(title: &'static str, width: usize) -> Self {
        Self {
            title,
            numbers: true,
            ..Self::words(title, width)
        }
    }
}

impl<'a> Columns<'a> {
    /// Lays columns out in `room` cells. Columns that no longer fit are left out from the right.
    #[must_use]
    pub fn lay_out(columns: &[Column], room: usize, theme: &'a Theme) -> Self {
        let mut kept = columns.to_vec();
        let needed =
            |columns: &[Column]| -> usize { columns.iter().map(|column| column.least + 1).sum() };
        while kept.len() > 1 && needed(&kept) > room {
            kept.pop();
        }
        let fixed: usize = kept.iter().map(|column| column.width + 1).sum();
        let left = room.saturating_sub(fixed);
        let columns = kept
            .into_iter()
            .map(|c| (c, if c.width == 0 { left } else { c.width }))
            .collect();
        Self { columns, theme }
    }

    /// The line of headings.
    #[must_use]
    pub fn heading(&self) -> Line<'static> {
        let mut text = String::new();
        for (column, room) in &self.columns {
            if column.numbers {
                // A long heading of short numbers reaches into the blanks at its left.
                let over = width(column.title).saturating_sub(*room);
                let blanks = width(&text) - width(text.trim_end());
                text.truncate(text.len() - over.min(blanks));
                text += &fit_right(
                    column.title,
                    room + over.min(blanks),
                    self.theme.glyphs().cut,
                );
            } else {
                text += &fit(column.title, *room, self.theme.glyphs().cut);
            }
            text.push(' ');
        }
        Line::from(self.theme.span(Role::Muted, text))
    }

    /// A row; cells beyond the columns that fit are left out.
    pub fn line(&self, cells: impl IntoIterator<Item = Cell>) -> Line<'static> {
        let mark = self.theme.glyphs().cut;
        let mut spans: Vec<Span<'static>> = Vec::new();
        for ((column, width), (text, role)) in self.columns.iter().zip(cells) {
            let text = if column.numbers {
                fit_right(&text, *width, mark)
            } else {
                fit(&text, *width, mark)
            };
            spans.push(self.theme.span(role, text));
            spans.push(" ".into());
        }
        Line::from(spans)
    }
}
