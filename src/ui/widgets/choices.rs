//! Choices of one or more lines each, some under a heading; one is selected and stays in view with all of its lines.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::text::cells;
use crate::ui::theme::{Role, Theme};
use crate::ui::view_state::{Rows, ViewState};
use crate::ui::widgets::hidden;

/// Things to choose from.
#[derive(Debug)]
pub struct Choices<'a> {
    /// What there is to choose.
    pub choices: Vec<Choice<'a>>,
    /// Which one is selected.
    pub selected: usize,
    /// How it looks.
    pub theme: &'a Theme,
}

/// One thing to choose.
#[derive(Debug, Default)]
pub struct Choice<'a> {
    /// What stands above it, because a group begins here.
    pub heading: Option<Line<'a>>,
    /// Its lines, without the mark of the selected one.
    pub lines: Vec<Line<'a>>,
}

impl Choice<'_> {
    fn height(&self) -> usize {
        usize::from(self.heading.is_some()) + self.lines.len()
    }
}

impl Choices<'_> {
    /// How many lines it would take to show all of them.
    #[must_use]
    pub fn height(&self) -> usize {
        self.choices.iter().map(Choice::height).sum()
    }

    /// Draws as many as fit; what does not fit is counted on the last line.
    pub fn draw(self, area: Rect, buffer: &mut Buffer, view: &mut ViewState) {
        if area.is_empty() {
            return;
        }
        let tall = usize::from(area.height);
        let hides = self.height() > tall && tall > 1;
        let room = Rect {
            height: area.height - u16::from(hides),
            ..area
        };
        let first = self.first(usize::from(room.height), *view.offset(Rows::OfPopup));
        *view.offset(Rows::OfPopup) = first;
        let shown = self.draw_from(first, room, buffer, view);
        if hides {
            let below = self.choices.len() - first - shown;
            let words = hidden::words(first, below, usize::from(area.width).saturating_sub(1));
            let place = Rect {
                y: room.bottom(),
                height: 1,
                ..area
            };
            let words = self.theme.span(Role::Muted, format!(" {words}"));
            Line::from(words).render(place, buffer);
        }
    }

    /// The first choice shown: the nearest to the present one with which all of the selected one is in view and no line
    /// is wasted.
    fn first(&self, room: usize, before: usize) -> usize {
        let height = |from: usize, to: usize| -> usize {
            let between = self.choices.get(from..to).unwrap_or_default();
            between.iter().map(Choice::height).sum()
        };
        let mut first = before.min(self.selected);
        while first < self.selected && height(first, self.selected + 1) > room {
            first += 1;
        }
        while first > 0 && height(first - 1, self.choices.len()) <= room {
            first -= 1;
        }
        first
    }

    /// Draws from a choice on and says how many were shown whole.
    fn draw_from(
        &self,
        first: usize,
        area: Rect,
        buffer: &mut Buffer,
        view: &mut ViewState,
    ) -> usize {
        let mut left = area;
        let mut shown = 0;
        for (at, choice) in self.choices.iter().enumerate().skip(first) {
            let whole = choice.height() <= usize::from(left.height);
            if left.is_empty() || !(whole || at == self.selected) {
                break;
            }
            let used = self.draw_choice(at, left, buffer, view);
            left.y += used;
            left.height -= used;
            shown += 1;
        }
        shown
    }

    fn draw_choice(&self, at: usize, area: Rect, buffer: &mut Buffer, view: &mut ViewState) -> u16 {
        let Some(choice) = self.choices.get(at) else {
            return 0;
        };
        let rows = choice.heading.iter().chain(&choice.lines);
        let mut used = 0;
        for (row, line) in (0..area.height).zip(rows) {
            let place = Rect {
                x: area.x + 1,
                y: area.y + row,
                width: area.width.saturating_sub(1),
                height: 1,
            };
            line.render(place, buffer);
            used = row + 1;
        }
        let above = cells(usize::from(choice.heading.is_some())).min(used);
        let own = Rect {
            y: area.y + above,
            height: used - above,
            ..area
        };
        view.mark_row(own, Rows::OfPopup, at);
        if at == self.selected {
            self.mark(own, buffer, view);
        }
        used
    }

    fn mark(&self, place: Rect, buffer: &mut Buffer, view: &mut ViewState) {
        if place.is_empty() {
            return;
        }
        let mark = self.theme.glyphs().selected;
        buffer.set_string(place.x, place.y, mark, self.theme.style(Role::Key));
        buffer.set_style(place, self.theme.style(Role::Selected));
        view.put_cursor(Position::new(place.x, place.y));
    }
}
