//! Screen 6, the questions: the table of themes beside the questions of one theme.

mod questions;
mod themes;

use ratatui::layout::Rect;

use crate::app::screens::sustainability::questions::Pane;
use crate::app::screens::sustainability::side_by_side as has_room_for_both;
use crate::ui::Canvas;
use crate::ui::layout::side_by_side;
use crate::ui::theme::Role;
use crate::ui::widgets::pane::divider;
use crate::ui::widgets::paragraph::Paragraph;
use questions::questions;
use themes::themes;

/// The width of the table of themes.
const TABLE: u16 = 54;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(plan) = canvas.model.plan() else {
        return;
    };
    if plan.questions.is_empty() {
        let text = "No questions yet. These are the questions that are asked too late when nobody asks them on purpose. \
                    Add the first one, or start a plan from a template, which brings a list.";
        Paragraph {
            text,
            role: Role::Plain,
            theme: canvas.theme,
        }
        .draw(area, canvas.buffer);
        return;
    }
    if has_room_for_both(canvas.model) {
        let [left, line, right] = side_by_side(area, TABLE);
        divider(line, canvas.buffer, canvas.theme);
        themes(canvas, plan, left, "");
        questions(canvas, plan, right, "");
    } else {
        match canvas.model.rooms.sustainability.questions.pane {
            Pane::Themes => themes(canvas, plan, area, "pane 1 of 2"),
            Pane::Questions => questions(canvas, plan, area, "pane 2 of 2"),
        }
    }
}
