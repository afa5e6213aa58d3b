//! The numbers behind a result, a sentence each, under what they are about.

use ratatui::layout::Rect;

use super::heading;
use crate::app::lists::ListName;
use crate::app::screens::successors::figures::{told, why_none};
use crate::app::screens::successors::{listed_figures, round};
use crate::app::{lists, meaning::Meaning};
use crate::twin::successors::RoundHead;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows;
use crate::ui::theme::Role;
use crate::ui::view_state::Rows;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::scrolled::Scrolled;

/// From this height on the heading stands apart.
const TALL: u16 = 12;
/// How far a figure stands from the left, under its title.
const MARGIN: usize = 2;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let model = canvas.model;
    let Some((plan, round)) = model.plan().zip(round(model)) else {
        return;
    };
    let gap = u16::from(area.height >= TALL);
    let (head, body) = split_top(area, 1 + gap);
    let views = format!("{}: other views", Meaning::View);
    heading(canvas, &RoundHead::of(plan, round), &views, head);
    if rows::nothing_shown(canvas, ListName::Figures, body) {
        return;
    }
    let mut page = Page::new(body, 0, canvas.theme);
    if told(model).is_none() {
        page.prose(Role::Plain, 0, why_none(round));
    }
    let mut places = Vec::new();
    let mut title = "";
    for (_, part, figure) in listed_figures(model).shown() {
        if title != part.title {
            if !title.is_empty() {
                page.blank();
            }
            page.title(part.title);
            page.prose(Role::Muted, 0, part.about);
            title = part.title;
        }
        let from = page.count();
        let text = format!("{}: {}", figure.name, figure.says);
        page.prose(Role::Plain, MARGIN, &text);
        places.push(from..page.count());
    }
    let here = lists::place(model, ListName::Figures);
    Scrolled {
        of: Rows::Of(ListName::Figures),
        here: here.and_then(|at| places.get(at).cloned()),
        rows: places,
        lines: page.into_lines(),
        theme: canvas.theme,
    }
    .draw(body, canvas.buffer, canvas.view);
}
