//! One function, opened: what it is and its dates on the left; stage, hands, evidence and history on the right.

mod about;
mod in_full;
mod progress;

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::screens::functions::one_function;
use crate::ui::Canvas;
use crate::ui::layout::{part, side_by_side};
use crate::ui::text::{fit, width};
use crate::ui::theme::Role;
use crate::ui::widgets::hidden::{self, Written};
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::divider;

/// The cells of the labels.
const LABELS: usize = 12;
/// The narrowest window in which both columns stand side by side.
const SIDE_BY_SIDE: u16 = 80;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(one) = one_function(canvas.model) else {
        return;
    };
    let [left, line, right] = if area.width >= SIDE_BY_SIDE {
        side_by_side(area, part(area.width, 11, 25))
    } else {
        [area, Rect::default(), area]
    };
    let theme = canvas.theme;
    let mut left_page = Page::new(left, LABELS, theme);
    about::about(&mut left_page, &one);
    about::dates(&mut left_page, &one.dates);
    about::flags(&mut left_page, &one.flags);
    let mut right_page = Page::new(right, LABELS, theme);
    progress::stage(&mut right_page, &one);
    progress::hands(&mut right_page, &one.row.hands);
    progress::evidence(&mut right_page, &one.evidence);
    progress::history(&mut right_page, &one.history);
    in_full::in_full(&mut right_page, &one);
    let (about, progress) = (left_page.into_lines(), right_page.into_lines());
    if line.is_empty() {
        let blank = std::iter::once(Line::default());
        let all = progress.into_iter().chain(blank).chain(about);
        column(canvas, area, all.collect());
    } else {
        divider(line, canvas.buffer, theme);
        column(canvas, left, about);
        column(canvas, right, progress);
    }
}

/// A heading, and a word at the right of it.
fn title_with(page: &mut Page<'_>, title: &str, aside: &str) {
    let theme = page.theme();
    let room = page.room().saturating_sub(width(aside) + 1);
    let title = fit(title, room, theme.glyphs().cut);
    page.add(Line::from(vec![
        " ".into(),
        theme.span(Role::Title, title),
        theme.span(Role::Muted, format!(" {aside}")),
    ]));
}

/// Lines from the one scrolled to; what does not fit is counted.
fn column(canvas: &mut Canvas<'_>, area: Rect, lines: Vec<Line<'static>>) {
    let scrolled = canvas.model.rooms.functions.scrolled;
    let written = Written {
        first: hidden::last_page(lines.len(), area.height).min(scrolled),
        ..Written::new(lines, canvas.theme)
    };
    written.draw(area, canvas.buffer);
}
