//! The books of the plan, each with the number of its entries.

use ratatui::layout::Rect;

use super::table;
use crate::app::lists::ListName;
use crate::app::screens::partners::List as Listed;
use crate::app::screens::partners::books::shelf;
use crate::domain::book::Book;
use crate::ui::Canvas;
use crate::ui::screens::rows;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Content;
use crate::ui::widgets::table::{Cell, Column};

const COLUMNS: &[Column] = &[Column::words("BOOK", 0), Column::numbers("entries", 4)];

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, which: &str) {
    let (columns, body, keys) = table(canvas, area, Listed::Books, ("BOOKS", which), COLUMNS);
    let line = |row: &(Book, usize)| columns.line(cells_of(*row));
    let rows = Content::of(shelf(canvas.model).shown(), line);
    rows::draw(canvas, ListName::Books, rows, keys, body);
}

fn cells_of((book, entries): (Book, usize)) -> Vec<Cell> {
    let title = (format!(" {}", book.title()), Role::Plain);
    let entries = match entries {
        0 => ("-".to_owned(), Role::Muted),
        some => (some.to_string(), Role::Plain),
    };
    vec![title, entries]
}
