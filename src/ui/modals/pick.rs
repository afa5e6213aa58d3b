//! One of a few lines to choose.

use ratatui::layout::Rect;

use super::mark_closing;
use crate::app::modals::Pick;
use crate::ui::Canvas;
use crate::ui::text::{cut, width};
use crate::ui::theme::Role;
use crate::ui::view_state::Rows;
use crate::ui::widgets::list::{Content, List};
use crate::ui::widgets::popup::Popup;

/// The narrowest a choice is, in cells inside its frame.
const NARROWEST: usize = 30;
/// The fewest lines that a choice shows at once, where there are as many.
const LOWEST: usize = 4;
/// What the keys do that leave it.
const FOOT: &str = "Enter takes it  Esc closes";

pub(super) fn draw(canvas: &mut Canvas<'_>, pick: &Pick, area: Rect) {
    let theme = canvas.theme;
    let widest = pick.lines.iter().map(|line| width(line)).max().unwrap_or(0);
    // Why a line cannot be taken is said on the event line, which stays in sight.
    let tallest = usize::from(area.height).saturating_sub(6).max(LOWEST);
    let popup = Popup {
        title: &pick.title,
        foot: FOOT,
        content: (widest.max(NARROWEST) + 2, pick.lines.len().min(tallest)),
        theme,
    };
    let inside = popup.draw(area, canvas.buffer);
    mark_closing(canvas, FOOT, inside);
    let room = usize::from(inside.width).saturating_sub(2);
    let row = |line: &&String| {
        let line = cut(line, room, theme.glyphs().cut);
        theme.span(Role::Plain, format!(" {line}")).into()
    };
    let list = List {
        of: Rows::OfPopup,
        content: Content::of(pick.lines.iter().collect(), row),
        selected: Some(pick.at),
        focused: true,
        heading: None,
        theme,
    };
    list.draw(inside, canvas.buffer, canvas.view);
}
