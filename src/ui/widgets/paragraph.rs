//! Text wrapped at words, from the top of an area down.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::text::{cells, wrap};
use crate::ui::theme::{Role, Theme};

/// The widest a text is set, in cells: longer lines are hard to read.
pub const MEASURE: u16 = 100;

/// Text in one role, with a margin of one cell.
#[derive(Debug)]
pub struct Paragraph<'a> {
    /// What it says.
    pub text: &'a str,
    /// Its role.
    pub role: Role,
    /// How it looks.
    pub theme: &'a Theme,
}

impl Paragraph<'_> {
    /// Draws as much as fits and gives back the room left under it.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer) -> Rect {
        let room = area.width.saturating_sub(2).min(MEASURE);
        let lines = wrap(self.text, usize::from(room));
        let used = cells(lines.len()).min(area.height);
        for (at, line) in (0..used).zip(&lines) {
            let place = Rect {
                x: area.x + 1.min(area.width),
                y: area.y + at,
                width: room,
                height: 1,
            };
            Line::from(self.theme.span(self.role, line.as_str()))
                .render(place.intersection(area), buffer);
        }
        Rect {
            y: area.y + used,
            height: area.height - used,
            ..area
        }
    }
}
