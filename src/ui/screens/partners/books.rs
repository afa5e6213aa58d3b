//! The books of the plan, each with the number of its entries; under those of the transition what follows from them.

use ratatui::layout::Rect;

use super::entries::in_lines;
use super::table;
use crate::app::lists::ListName;
use crate::app::meaning::Meaning;
use crate::app::screens::partners::List as Listed;
use crate::app::screens::partners::books::{Figures, follows, shelf};
use crate::app::words::name_or_id;
use crate::domain::book::Book;
use crate::ui::Canvas;
use crate::ui::layout::{part, split_top};
use crate::ui::screens::rows;
use crate::ui::text::cells;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Content;
use crate::ui::widgets::pane::Pane;
use crate::ui::widgets::table::{Cell, Column};

/// The lines around the books: the title, the heading, a blank.
const AROUND: u16 = 3;

/// What stands in the place of words whose width nobody knows, where something stands to their right.
const IN_ANOTHER_SCRIPT: &str = "(in another script: read all of it)";

const COLUMNS: &[Column] = &[Column::words("BOOK", 0), Column::numbers("entries", 4)];

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, which: &str) {
    let follows = follows(canvas.model);
    let rows = cells(shelf(canvas.model).shown().len());
    let (area, below) = match follows {
        Some(_) => split_top(area, (rows + AROUND).min(part(area.height, 3, 5))),
        None => (area, Rect::default()),
    };
    if let Some(follows) = follows {
        draw_follows(canvas, below, follows, which);
    }
    let (columns, body, keys) = table(canvas, area, Listed::Books, ("BOOKS", which), COLUMNS);
    let line = |row: &(Book, usize)| columns.line(cells_of(*row));
    let rows = Content::of(shelf(canvas.model).shown(), line);
    rows::draw(canvas, ListName::Books, rows, keys, body);
}

/// As much of what follows as there is room for. Beside the entries of a book, words in another script give way.
fn draw_follows(canvas: &mut Canvas<'_>, area: Rect, follows: &Figures, which: &str) {
    let theme = canvas.theme;
    let body = Pane {
        title: &follows.title.to_uppercase(),
        aside: "",
        focused: false,
        theme,
    }
    .draw(area, canvas.buffer);
    let head = follows.head.iter().map(|(label, words)| {
        let words = if which.is_empty() {
            name_or_id(words, IN_ANOTHER_SCRIPT)
        } else {
            words.clone()
        };
        (*label, words)
    });
    let rest = format!("{}: read all of it", Meaning::Menu);
    in_lines(canvas, body, head).draw(body, &rest, canvas.buffer);
}

fn cells_of((book, entries): (Book, usize)) -> Vec<Cell> {
    let title = (format!(" {}", book.title()), Role::Plain);
    let entries = match entries {
        0 => ("-".to_owned(), Role::Muted),
        some => (some.to_string(), Role::Plain),
    };
    vec![title, entries]
}
