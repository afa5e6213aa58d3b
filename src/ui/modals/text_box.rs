//! Something to read.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::mark_closing;
use crate::app::modals::TextBox;
use crate::ui::Canvas;
use crate::ui::text::wrap;
use crate::ui::theme::Role;
use crate::ui::widgets::hidden::Written;
use crate::ui::widgets::popup::Popup;

/// The widest a text is set, in cells.
const WIDEST: usize = 90;
/// What the keys do that leave it.
const FOOT: &str = "Up/Down scroll  Esc closes";

pub(super) fn draw(canvas: &mut Canvas<'_>, text: &TextBox, area: Rect) {
    let room = usize::from(area.width).saturating_sub(4).min(WIDEST);
    let lines: Vec<Vec<String>> = text.lines.iter().map(|line| wrap(line, room)).collect();
    let content = (room, lines.iter().map(Vec::len).sum());
    let popup = Popup {
        title: &text.title,
        foot: FOOT,
        content,
        theme: canvas.theme,
    };
    let inside = popup.draw(area, canvas.buffer);
    mark_closing(canvas, FOOT, inside);
    let first = lines.iter().take(text.at).map(Vec::len).sum();
    let theme = canvas.theme;
    let lines = lines.into_iter().flatten();
    let lines = lines.map(|line| Line::from(theme.span(Role::Plain, line)));
    let written = Written {
        first,
        ..Written::new(lines.collect(), theme)
    };
    written.draw(inside, canvas.buffer);
}
