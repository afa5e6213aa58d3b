//! Screen 6, the questions: the table of themes beside the questions of one theme.

mod questions;
mod themes;

use ratatui::layout::Rect;

use crate::app::empty::Empty;
use crate::app::screens::sustainability::questions::{Pane, told};
use crate::app::screens::sustainability::side_by_side as has_room_for_both;
use crate::ui::Canvas;
use crate::ui::layout::{side_by_side, split_top};
use crate::ui::screens::empty;
use crate::ui::widgets::pane::divider;
use questions::questions;
use themes::themes;

/// The width of the table of themes.
const TABLE: u16 = 53;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(told) = told(canvas.model) else {
        return;
    };
    if told.figures.total == 0 {
        let (_, below) = split_top(area, 1);
        empty::draw(canvas, &Empty::questions(), below);
        return;
    }
    if has_room_for_both(canvas.model) {
        let [left, line, right] = side_by_side(area, TABLE);
        divider(line, canvas.buffer, canvas.theme);
        themes(canvas, &told, left, "");
        questions(canvas, &told, right, "");
    } else {
        match canvas.model.rooms.sustainability.questions.pane {
            Pane::Themes => themes(canvas, &told, area, "pane 1 of 2"),
            Pane::Questions => questions(canvas, &told, area, "pane 2 of 2"),
        }
    }
}
