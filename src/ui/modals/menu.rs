//! The Space menu.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::entry::{Entry, Room};
use super::{mark_closing, tallest};
use crate::app::modals::{Menu, menu};
use crate::ui::Canvas;
use crate::ui::theme::Role;
use crate::ui::widgets::choices::{Choice, Choices};
use crate::ui::widgets::popup::Popup;

/// The narrowest and the widest a menu is where there is room, in cells inside its frame.
const WIDE: (usize, usize) = (40, 64);
/// The room for the keys at the end of a line.
const KEYS: usize = 10;
/// What the keys do that leave it.
const FOOT: &str = "Enter does it  Esc closes";

pub(super) fn draw(canvas: &mut Canvas<'_>, menu: &Menu, area: Rect) {
    let room = usize::from(area.width)
        .saturating_sub(4)
        .min(widest(menu).clamp(WIDE.0, WIDE.1));
    let everywhere = menu.everywhere_from();
    let choices = menu.lines.iter().enumerate().map(|(at, line)| Choice {
        heading: (at == everywhere && at > 0)
            .then(|| Line::from(canvas.theme.span(Role::Title, "Everywhere"))),
        lines: with_entry(line, |entry| {
            let room = Room {
                wide: room,
                behind: KEYS,
            };
            entry.lines(room, canvas.theme)
        }),
    });
    let choices = Choices {
        choices: choices.collect(),
        selected: menu.at,
        theme: canvas.theme,
    };
    let popup = Popup {
        title: &menu.title,
        foot: FOOT,
        content: (room, choices.height().min(tallest(area))),
        theme: canvas.theme,
    };
    let inside = popup.draw(area, canvas.buffer);
    mark_closing(canvas, FOOT, inside);
    choices.draw(inside, canvas.buffer, canvas.view);
}

/// How wide the widest line would like to be.
fn widest(menu: &Menu) -> usize {
    let lines = menu.lines.iter();
    let wide = lines.map(|line| with_entry(line, |entry| entry.width(KEYS)));
    wide.max().unwrap_or(0)
}

fn with_entry<T>(line: &menu::Line, look: impl FnOnce(&Entry<'_>) -> T) -> T {
    look(&Entry {
        words: &line.told.words,
        behind: &line.action.meaning.to_string(),
        detail: line.told.detail.as_deref(),
        why_not: line.why_not.as_deref(),
    })
}
