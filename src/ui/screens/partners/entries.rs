//! The entries of one book as a table: what each is called, and as many of its columns as there is room for; above it
//! the few figures that tell the most of what the book comes to.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{First, titled, under_title};
use crate::app::empty::Empty;
use crate::app::lists::{Entry as Row, ListName};
use crate::app::meaning::Meaning;
use crate::app::model::Model;
use crate::app::screens::partners::List as Listed;
use crate::app::screens::partners::books::{
    DOES_NOT_FIT, book, columns, figures, findings, in_words, listing,
};
use crate::app::words::is_width_certain;
use crate::domain::analysis::calendar::count_of;
use crate::domain::book::{Book, Column as Kept, Kind};
use crate::ui::Canvas;
use crate::ui::layout::{part, split_top};
use crate::ui::screens::{empty, rows};
use crate::ui::text::cells;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Content;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::table::{Cell, Column, or_unknown};

/// The lines around the rows: the title, the headings, a blank.
pub(super) const AROUND: u16 = 3;

/// The fewest cells of what an entry is called.
const NAME: usize = 18;

/// How many rows there are.
pub(super) fn tall(model: &Model) -> usize {
    in_words(model).len()
}

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, which: &str) {
    let Some(book) = book(canvas.model) else {
        return;
    };
    let mut shown = vec![Column::at_least(book.as_str(), NAME)];
    shown.extend(columns(book).filter_map(column));
    let title = book.title().to_uppercase();
    let entries = in_words(canvas.model).len();
    let aside = if which.is_empty() {
        count_of(entries, "entry", "entries")
    } else {
        which.to_owned()
    };
    let body = titled(canvas, area, Listed::Entries, (&title, &aside));
    let head = head(canvas, body);
    let (above, body) = split_top(body, cells(head.len()));
    for (row, line) in (0..).zip(head) {
        canvas.line(above, row, line);
    }
    let (columns, body, keys) =
        under_title(canvas, body, Listed::Entries, &shown, First::UnderATitle);
    if entries == 0 {
        empty::draw(canvas, &Empty::book(book), body);
        return;
    }
    let model = canvas.model;
    let line = |row: &&Row| columns.line(cells_of(model, book, row));
    let rows = Content::of(listing(canvas.model).shown(), line);
    rows::draw(canvas, ListName::Entries, rows, keys, body);
}

/// The figures at the head of the book, and how the rest of them is read; they take less than a third
/// of the window.
pub(super) fn head(canvas: &Canvas<'_>, area: Rect) -> Vec<Line<'static>> {
    let Some(figures) = figures(canvas.model) else {
        return Vec::new();
    };
    let head = figures.head.iter().cloned();
    let mut lines = in_lines(canvas, area, head).into_lines();
    lines.truncate(usize::from(part(canvas.model.window.height, 2, 7)).saturating_sub(1));
    let rest = format!("  {}: read all of it", Meaning::Menu);
    lines.push(canvas.theme.span(Role::Muted, rest).into());
    lines
}

/// Figures one under the other; what does not fit looks like a warning.
pub(super) fn in_lines<'a>(
    canvas: &Canvas<'a>,
    area: Rect,
    figures: impl Iterator<Item = (&'static str, String)> + Clone,
) -> Page<'a> {
    let labels = figures.clone().map(|(label, _)| label.len()).max();
    let mut page = Page::new(area, labels.unwrap_or(0), canvas.theme);
    for (label, words) in figures {
        if label == DOES_NOT_FIT {
            page.hanging(Role::Warn, &format!(" {DOES_NOT_FIT} "), &words);
        } else {
            page.fact(label, &words);
        }
    }
    page
}

/// The columns of the table; prose stands in the detail.
fn column(column: &Kept) -> Option<Column> {
    let wide = column.label.len();
    Some(match column.kind {
        Kind::Text => return None,
        Kind::Day(_) => Column::words(column.label, wide.max(11)),
        Kind::Amount => Column::numbers(column.label, wide.max(14)),
        Kind::Number { .. } => Column::numbers(column.label, wide),
        Kind::YesNo => Column::words(column.label, wide),
        Kind::Word(words) => {
            let longest = words.iter().map(|word| word.len()).max().unwrap_or(0);
            Column::words(column.label, wide.max(longest))
        }
        Kind::Line
        | Kind::Organisation
        | Kind::Organisations
        | Kind::Person
        | Kind::Function
        | Kind::Question
        | Kind::Rule
        | Kind::Entry(_) => Column::words(column.label, wide.max(13)),
    })
}

/// What it is called, then its columns. A text of another script stands in the detail, where nothing is to its right.
/// In front of what does not fit stands its mark.
fn cells_of(model: &Model, book: Book, row: &Row) -> Vec<Cell> {
    let in_its_place = |words: &str, instead: &str| {
        let words = if is_width_certain(words) {
            words
        } else {
            instead
        };
        words.to_owned()
    };
    let mut cells = row.cells.iter();
    let name = cells.next().map_or("", |cell| cell.words.as_str());
    let kept = columns(book)
        .zip(cells)
        .filter(|(column, _)| column.kind != Kind::Text);
    let kept = kept.map(|(_, cell)| or_unknown(in_its_place(&cell.words, "see its detail")));
    let id = row.key.parse().ok();
    let fits = id.is_none_or(|id| findings(model, book, &id).next().is_none());
    let (mark, role) = if fits {
        (" ", Role::Plain)
    } else {
        (DOES_NOT_FIT, Role::Warn)
    };
    let name = format!("{mark}{}", in_its_place(name, &row.key));
    std::iter::once((name, role)).chain(kept).collect()
}
