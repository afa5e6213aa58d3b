//! Headings, rules and the lines between panes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::layout;
use crate::ui::text::{cells, width};
use crate::ui::theme::{Role, Theme};

/// A pane: its heading, and a word at the right of the heading.
#[derive(Debug)]
pub struct Pane<'a> {
    /// What the pane is.
    pub title: &'a str,
    /// A count or a hint at the right edge; may be empty.
    pub aside: &'a str,
    /// Whether keys go to it.
    pub focused: bool,
    /// How it looks.
    pub theme: &'a Theme,
}

impl Pane<'_> {
    /// Draws the heading and gives back the room below it.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer) -> Rect {
        let (head, body) = layout::split_top(area, 1);
        let role = if self.focused {
            Role::Focus
        } else {
            Role::Title
        };
        Line::from(vec![" ".into(), self.theme.span(role, self.title)]).render(head, buffer);
        let aside = cells(width(self.aside));
        if aside + cells(width(self.title)) + 2 < head.width {
            let place = Rect {
                x: head.right() - aside - 1,
                width: aside,
                ..head
            };
            Line::from(self.theme.span(Role::Muted, self.aside)).render(place, buffer);
        }
        body
    }
}

/// A horizontal line through the area's first row.
pub fn rule(area: Rect, buffer: &mut Buffer, theme: &Theme) {
    if area.height > 0 {
        let line = theme.glyphs().lines.across.repeat(usize::from(area.width));
        buffer.set_string(area.x, area.y, line, theme.style(Role::Line));
    }
}

/// A vertical line through the area's first column.
pub fn divider(area: Rect, buffer: &mut Buffer, theme: &Theme) {
    if area.width > 0 {
        for y in area.top()..area.bottom() {
            buffer.set_string(
                area.x,
                y,
                theme.glyphs().lines.down,
                theme.style(Role::Line),
            );
        }
    }
}
