//! A question before something weighty.

use ratatui::layout::{Position, Rect};

use crate::app::modals::Confirm;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::text::{cells, wrap};
use crate::ui::theme::Role;
use crate::ui::widgets::fields::buttons;
use crate::ui::widgets::popup::Popup;

/// The widest a question is, in cells inside its frame.
const WIDEST: usize = 60;

pub(super) fn draw(canvas: &mut Canvas<'_>, confirm: &Confirm, area: Rect) {
    let room = usize::from(area.width).saturating_sub(4).min(WIDEST);
    let lines: Vec<String> = confirm
        .lines
        .iter()
        .flat_map(|line| wrap(line, room))
        .collect();
    let content = (room, lines.len() + 2);
    let popup = Popup {
        title: &confirm.title,
        foot: "Tab other button  Esc not yet",
        content,
        theme: canvas.theme,
    };
    let inside = popup.draw(area, canvas.buffer);
    let last = inside.height.saturating_sub(1);
    for (row, line) in (0..last).zip(lines) {
        canvas.line(inside, row, canvas.theme.span(Role::Plain, line));
    }
    let (line, caret) = buttons(
        ("Not yet", !confirm.on_yes),
        (&confirm.yes, confirm.on_yes),
        usize::from(inside.width),
        canvas.theme,
    );
    let (_, bottom) = split_top(inside, last);
    line.draw(bottom, canvas.buffer, canvas.view);
    if let Some(column) = caret {
        canvas.view.put_cursor(Position::new(
            inside.x + cells(column).min(inside.width),
            inside.y + last,
        ));
    }
}
