//! A framed box over the screen: a title in the top line, what Esc does in the bottom line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use crate::app::words::is_width_certain;
use crate::ui::layout::centred;
use crate::ui::text::{cells, cut, width};
use crate::ui::theme::{Role, Theme};

/// The frame of a popup.
#[derive(Debug)]
pub struct Popup<'a> {
    /// What it is.
    pub title: &'a str,
    /// What the keys do that leave it.
    pub foot: &'a str,
    /// How many cells and lines its content would like.
    pub content: (usize, usize),
    /// How it looks.
    pub theme: &'a Theme,
}

impl Popup<'_> {
    /// Clears its place, draws the frame and gives back the room inside, with a margin of one cell at the sides.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer) -> Rect {
        let wide = self
            .content
            .0
            .max(width(self.title) + 4)
            .max(width(self.foot) + 4);
        let place = centred(area, cells(wide + 4), cells(self.content.1 + 2));
        if place.width < 4 || place.height < 3 {
            return Rect::default();
        }
        make_room(place, buffer);
        self.frame(place, buffer);
        Rect {
            x: place.x + 2,
            y: place.y + 1,
            width: place.width - 4,
            height: place.height - 2,
        }
    }

    fn frame(&self, place: Rect, buffer: &mut Buffer) {
        let lines = self.theme.glyphs().lines;
        let style = self.theme.style(Role::Line);
        let [top_left, top_right, bottom_left, bottom_right] = lines.corners;
        let across = lines.across.repeat(usize::from(place.width - 2));
        buffer.set_string(
            place.x,
            place.y,
            format!("{top_left}{across}{top_right}"),
            style,
        );
        buffer.set_string(
            place.x,
            place.bottom() - 1,
            format!("{bottom_left}{across}{bottom_right}"),
            style,
        );
        for y in place.y + 1..place.bottom() - 1 {
            buffer.set_string(place.x, y, lines.down, style);
            buffer.set_string(place.right() - 1, y, lines.down, style);
        }
        self.captions(place, buffer);
    }

    fn captions(&self, place: Rect, buffer: &mut Buffer) {
        let room = usize::from(place.width).saturating_sub(6);
        let mark = self.theme.glyphs().cut;
        let title = format!(" {} ", cut(self.title, room, mark));
        buffer.set_string(place.x + 2, place.y, title, self.theme.style(Role::Title));
        if !self.foot.is_empty() {
            let foot = format!(" {} ", cut(self.foot, room, mark));
            let x = place.right().saturating_sub(cells(width(&foot)) + 2);
            buffer.set_string(x, place.bottom() - 1, foot, self.theme.style(Role::Plain));
        }
    }
}

/// Clears the place. In its rows nothing stays behind it that could push its frame aside.
fn make_room(place: Rect, buffer: &mut Buffer) {
    Clear.render(place, buffer);
    let window = *buffer.area();
    for y in place.top()..place.bottom() {
        for x in window.left()..place.left() {
            if !is_width_certain(buffer[(x, y)].symbol()) {
                buffer[(x, y)].reset();
            }
        }
    }
}

/// Takes away what stands behind a popup to the right of a row in which text of another script stands, and its frame with
/// it: where the text ends, every terminal says differently.
pub fn leave_nothing_beside(buffer: &mut Buffer, theme: &Theme) {
    let (area, lines) = (*buffer.area(), theme.glyphs().lines);
    let [_, top_right, ..] = lines.corners;
    for y in area.top()..area.bottom() {
        let mut columns = (area.left()..area.right()).rev();
        let Some(last) = columns.find(|x| !is_width_certain(buffer[(*x, y)].symbol())) else {
            continue;
        };
        let is_edge = |x: &u16| [lines.down, top_right].contains(&buffer[(*x, y)].symbol());
        if let Some(edge) = (last + 1..area.right()).find(is_edge) {
            for x in edge..area.right() {
                buffer[(x, y)].reset();
            }
        }
    }
}

/// Opens the frame of rows in which text of another script stands: nothing may stand to its right.
pub fn open_rows(buffer: &mut Buffer, theme: &Theme) {
    let (area, line) = (*buffer.area(), theme.glyphs().lines.down);
    let style = theme.style(Role::Line);
    for y in area.top()..area.bottom() {
        let mut columns = (area.left()..area.right()).rev();
        let Some(last) = columns.find(|x| !is_width_certain(buffer[(*x, y)].symbol())) else {
            continue;
        };
        for x in last + 1..area.right() {
            let cell = &mut buffer[(x, y)];
            if cell.symbol() == line && cell.fg == style.fg.unwrap_or_default() {
                cell.reset();
            }
        }
    }
}
