//! The events in lines. A plan may have thousands: sentences are made only for those that are seen.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::lists::ListName;
use crate::app::model::Here;
use crate::app::screens::log::told;
use crate::app::words::{self, is_width_certain};
use crate::twin::log::LogLine;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::Content;
use crate::ui::widgets::table::{Cell, Column, Columns};

const COLUMNS: &[Column] = &[
    Column::numbers("SEQ", 5),
    Column::words(" WHEN", 13),
    Column::words("WHO", 10),
    Column::words("WHAT HAPPENED", 0),
    Column::words("UNDO", 8),
];
/// The same for an event that was taken back, which says so before its last column.
const TAKEN_BACK: &[Column] = &[
    Column::numbers("SEQ", 5),
    Column::words(" WHEN", 13),
    Column::words("WHO", 10),
    Column::words("WHAT HAPPENED", 0),
    Column::words("", 7),
    Column::words("UNDO", 8),
];
/// The same where there is less room.
const NARROW: &[Column] = &[
    Column::numbers("SEQ", 5),
    Column::words(" WHEN", 7),
    Column::words("WHAT HAPPENED", 0),
    Column::words("UNDO", 6),
];
/// The same for an event whose words are of another script: they stand last.
const WORDS_LAST: &[Column] = &[
    Column::numbers("SEQ", 5),
    Column::words(" WHEN", 13),
    Column::words("WHO", 10),
    Column::words("UNDO", 6),
    Column::words("WHAT HAPPENED", 0),
];
const WORDS_LAST_NARROW: &[Column] = &[
    Column::numbers("SEQ", 5),
    Column::words(" WHEN", 7),
    Column::words("UNDO", 6),
    Column::words("WHAT HAPPENED", 0),
];
/// From which width on there is room for who.
const WIDE_FROM: u16 = 78;
/// From how many lines on there is room for a line under the headings.
const ROOMY: u16 = 10;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let theme = canvas.theme;
    let (_, area) = split_top(area, 1);
    let (head, body) = split_top(area, 1);
    let table = Table {
        wide: area.width >= WIDE_FROM,
        room: usize::from(area.width).saturating_sub(1),
    };
    let (rule, body) = split_top(body, u16::from(body.height >= ROOMY));
    let inner = Rect {
        x: head.x + 1,
        width: head.width.saturating_sub(1),
        ..head
    };
    canvas.line(inner, 0, table.lay_out(theme, Order::WordsFirst).heading());
    let line = theme.glyphs().lines.across;
    let line = line.repeat(usize::from(rule.width.saturating_sub(4)));
    canvas.line(rule, 0, theme.span(Role::Line, format!("  {line}")));
    let (model, entries) = (canvas.model, &canvas.model.rooms.log.lines);
    let line = |at: usize| {
        let told = entries.get(at).and_then(|entry| told(model, *entry));
        told.map_or_else(Line::default, |told| table.line(model.here, theme, &told))
    };
    let lines = Content::Entries(entries.len(), Box::new(line));
    rows::draw(canvas, ListName::Events, lines, Keys::Here, body);
}

/// In which order an event is told.
#[derive(Clone, Copy)]
enum Order {
    /// Its words, then what can be undone.
    WordsFirst,
    /// Its words, that it was taken back, what can be undone.
    TakenBack,
    /// Its words last: nobody knows how wide they are.
    WordsLast,
}

/// The columns as far as there is room for them.
struct Table {
    wide: bool,
    room: usize,
}

impl Table {
    fn lay_out<'a>(&self, theme: &'a Theme, order: Order) -> Columns<'a> {
        let columns = match (order, self.wide) {
            (Order::WordsFirst, true) => COLUMNS,
            (Order::TakenBack, true) => TAKEN_BACK,
            (Order::WordsFirst | Order::TakenBack, false) => NARROW,
            (Order::WordsLast, true) => WORDS_LAST,
            (Order::WordsLast, false) => WORDS_LAST_NARROW,
        };
        Columns::lay_out(columns, self.room, theme)
    }

    fn line(&self, here: Here, theme: &Theme, line: &LogLine) -> Line<'static> {
        let certain = is_width_certain(&line.sentence) && is_width_certain(&line.who);
        let order = match (certain, line.undone) {
            (false, _) => Order::WordsLast,
            (true, true) => Order::TakenBack,
            (true, false) => Order::WordsFirst,
        };
        self.lay_out(theme, order)
            .line(self.cells(here, line, order))
    }

    fn cells(&self, here: Here, line: &LogLine, order: Order) -> Vec<Cell> {
        let role = if line.undone {
            Role::Muted
        } else {
            Role::Plain
        };
        let when = if self.wide {
            here.short_moment(line.at)
        } else {
            here.shortest_moment(line.at)
        };
        let undone = if line.undone { "UNDONE" } else { "" };
        let undo = undo_of(line);
        let short = if line.undone { undone } else { undo };
        let cell = |text: &str| (text.to_owned(), role);
        let mut cells = vec![cell(&line.newest.to_string()), cell(&format!(" {when}"))];
        match (order, self.wide) {
            (Order::WordsFirst, true) => {
                cells.extend([cell(&line.who), cell(&line.sentence), cell(undo)]);
            }
            (Order::TakenBack, true) => cells.extend([
                cell(&line.who),
                cell(&line.sentence),
                (undone.to_owned(), Role::Warn),
                cell(undo),
            ]),
            (Order::WordsFirst | Order::TakenBack, false) => {
                cells.extend([cell(&line.sentence), cell(short)]);
            }
            (Order::WordsLast, true) if is_width_certain(&line.who) => {
                cells.extend([cell(&line.who), cell(short), cell(&line.sentence)]);
            }
            (Order::WordsLast, true) => {
                let said = format!("{}: {}", line.who, line.sentence);
                cells.extend([cell(""), cell(short), cell(&said)]);
            }
            (Order::WordsLast, false) => cells.extend([cell(short), cell(&line.sentence)]),
        }
        cells
    }
}

/// Whether it can be taken back, in a word; nothing is said of a run.
fn undo_of(line: &LogLine) -> &'static str {
    match &line.undo {
        Some(undo) => undo.word,
        None if line.count() == 1 => words::UNKNOWN,
        None => "-",
    }
}
