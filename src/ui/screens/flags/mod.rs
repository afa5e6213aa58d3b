//! Screen 6, the flags: by severity, the accepted ones last; and what is said of the selected one.

mod list;
mod one;

use ratatui::layout::Rect;

use crate::app::screens::sustainability::flags::{Group, Pane, told};
use crate::app::screens::sustainability::side_by_side as has_room_for_both;
use crate::ui::Canvas;
use crate::ui::layout::{part, side_by_side};
use crate::ui::theme::Role;
use crate::ui::widgets::pane::divider;
use crate::ui::widgets::severity::severity_mark;
use list::list;
use one::one;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(flags) = told(canvas.model) else {
        return;
    };
    if has_room_for_both(canvas.model) {
        let [left, line, right] = side_by_side(area, part(area.width, 46, 100));
        divider(line, canvas.buffer, canvas.theme);
        list(canvas, &flags, left, "");
        one(canvas, right, "");
    } else {
        match canvas.model.rooms.sustainability.flags.pane {
            Pane::Flags => list(canvas, &flags, area, "pane 1 of 2"),
            Pane::Records => one(canvas, area, "pane 2 of 2"),
        }
    }
}

/// The letter and the role of a group; an accepted flag has lost its severity's.
const fn mark_of(group: Group) -> (&'static str, Role) {
    match group {
        Group::Open(severity) => severity_mark(severity),
        Group::Accepted => ("[A]", Role::Accepted),
    }
}
