//! Columns of cards. Cards are as tall as the fullest column allows; a column that still does not fit scrolls.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::text::{cells, cut, fit, fit_right, in_short, width};
use crate::ui::theme::{Role, Theme};
use crate::ui::view_state::{Rows, ViewState};
use crate::ui::widgets::hidden;
use crate::ui::widgets::pane::divider;

/// One column.
#[derive(Debug)]
pub struct BoardColumn {
    /// Its heading.
    pub title: String,
    /// Its cards, top to bottom.
    pub cards: Vec<Card>,
    /// Which of them is selected.
    pub selected: Option<usize>,
}

/// One card: a title with a figure, and up to two lines.
#[derive(Debug)]
pub struct Card {
    /// What it is.
    pub title: String,
    /// A short figure at the right of the title.
    pub weight: String,
    /// Its place among the rows of its list.
    pub at: usize,
    /// What is said of it, the most important last.
    pub lines: Vec<(String, Role)>,
}

/// What a column is painted with.
struct Paint<'a> {
    buffer: &'a mut Buffer,
    view: &'a mut ViewState,
}

/// A board.
#[derive(Debug)]
pub struct Board<'a> {
    /// What its cards are of.
    pub of: Rows,
    /// Its columns, left to right.
    pub columns: Vec<BoardColumn>,
    /// How it looks.
    pub theme: &'a Theme,
}

impl Board<'_> {
    /// Draws the board.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, view: &mut ViewState) {
        let tall = area.height.saturating_sub(2);
        let wide = column_width(area.width, self.columns.len());
        if wide < 4 || tall == 0 {
            return;
        }
        let card = self.card_height(tall);
        let last = self.columns.len().saturating_sub(1);
        for (at, column) in self.columns.iter().enumerate() {
            let place = Rect {
                x: area.x + MARGIN + cells(at) * (wide + 1),
                width: wide,
                ..area
            };
            self.column(column, card, place, &mut Paint { buffer, view });
            let edge = Rect {
                x: place.right(),
                width: u16::from(at < last),
                ..area
            };
            divider(edge, buffer, self.theme);
            self.underline(place, at < last, buffer);
        }
    }

    /// The tallest card with which the fullest column fits, or nearly fits; else one line each.
    fn card_height(&self, tall: u16) -> u16 {
        let cards = self.columns.iter().map(|column| column.cards.len());
        let fullest = cells(cards.max().unwrap_or(0));
        let fits = |height: &u16| fullest.saturating_mul(*height) <= tall;
        let nearly = fullest.saturating_mul(2) <= tall + tall / 3;
        [4, 3, 2]
            .into_iter()
            .find(fits)
            .unwrap_or(if nearly { 2 } else { 1 })
    }

    fn column(&self, column: &BoardColumn, card: u16, area: Rect, paint: &mut Paint<'_>) {
        let mark = self.theme.glyphs().cut;
        let room = usize::from(area.width);
        let count = column.cards.len().to_string();
        let title = fit(
            &format!(" {}", column.title),
            room.saturating_sub(width(&count)),
            mark,
        );
        Line::from(self.theme.span(Role::Title, format!("{title}{count}")))
            .render(Rect { height: 1, ..area }, paint.buffer);
        let body = Rect {
            y: area.y + 2,
            height: area.height - 2,
            ..area
        };
        let fitting = usize::from(body.height / card);
        let all = column.cards.len();
        let shown = if all > fitting {
            usize::from(body.height.saturating_sub(1) / card).max(1)
        } else {
            fitting
        };
        let first = column
            .selected
            .map_or(0, |at| (at + 1).saturating_sub(shown));
        for (row, at) in (first..all.min(first + shown)).enumerate() {
            let place = Rect {
                y: body.y + cells(row) * card,
                height: card,
                ..body
            }
            .intersection(body);
            self.card(column, at, place, paint);
        }
        if all > shown && body.height > 1 {
            let (above, below) = (first, all - (first + shown).min(all));
            let text = hidden::words(above, below, room.saturating_sub(1));
            let text = format!(" {text}");
            let place = Rect {
                y: body.bottom() - 1,
                height: 1,
                ..body
            };
            Line::from(self.theme.span(Role::Muted, fit(&text, room, mark)))
                .render(place, paint.buffer);
        }
    }

    fn card(&self, column: &BoardColumn, at: usize, area: Rect, paint: &mut Paint<'_>) {
        let Some(card) = column.cards.get(at) else {
            return;
        };
        let selected = column.selected == Some(at);
        let mark = self.theme.glyphs().cut;
        let room = usize::from(area.width);
        let before = if selected {
            self.theme.glyphs().selected
        } else {
            " "
        };
        let name = cut(&card.title, room.saturating_sub(4), mark);
        // No blank before the mark: it would look like an end.
        let name = name.replace(&format!(" {mark}"), mark);
        let title = format!(
            "{before}{}{} ",
            fit(&name, room.saturating_sub(4), mark),
            fit_right(&card.weight, 2, "")
        );
        let role = if selected {
            Role::Selected
        } else {
            Role::Plain
        };
        Line::from(self.theme.span(role, fit(&title, room, ""))).render(
            Rect {
                height: 1.min(area.height),
                ..area
            },
            paint.buffer,
        );
        paint.view.mark_row(area, self.of, card.at);
        if selected {
            paint.view.put_cursor(Position::new(area.x, area.y));
        }
        let lines = area.height.saturating_sub(1).min(2);
        // With one line only, the most important one is kept: the last.
        let skipped = card.lines.len().saturating_sub(usize::from(lines));
        for (row, (text, role)) in (1..=lines).zip(card.lines.iter().skip(skipped)) {
            let text = in_short(text, line_room(area.width), mark);
            Line::from(self.theme.span(*role, format!("  {text}"))).render(
                Rect {
                    y: area.y + row,
                    height: 1,
                    ..area
                },
                paint.buffer,
            );
        }
    }

    /// The rule under a heading, crossed where the next column begins.
    fn underline(&self, place: Rect, goes_on: bool, buffer: &mut Buffer) {
        let lines = self.theme.glyphs().lines;
        let across = lines.across.repeat(usize::from(place.width));
        let end = if goes_on { lines.cross } else { "" };
        buffer.set_string(
            place.x,
            place.y + 1,
            format!("{across}{end}"),
            self.theme.style(Role::Line),
        );
    }
}

/// The blank cells before the first column.
const MARGIN: u16 = 1;

/// The width that each of so many columns has, without the line behind it.
fn column_width(room: u16, columns: usize) -> u16 {
    let columns = cells(columns.max(1));
    let with_line = (room + 1).saturating_sub(MARGIN) / columns;
    with_line.saturating_sub(1)
}

/// The cells of a line on a card, which stands in from its name and keeps clear of the next column.
const fn line_room(column: u16) -> usize {
    column.saturating_sub(3) as usize
}

/// The cells of a line on a card of a board of this width.
#[must_use]
pub fn card_room(board: u16, columns: usize) -> usize {
    line_room(column_width(board, columns))
}
