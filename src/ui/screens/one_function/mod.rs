//! One function, opened: what it is and its dates on the left; stage, hands, evidence and history on the right.

mod about;
mod progress;

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::screens::functions::selected;
use crate::domain::flags::settings::Subject;
use crate::twin::one_function::history;
use crate::ui::Canvas;
use crate::ui::layout::side_by_side;
use crate::ui::text::{cells, fit};
use crate::ui::theme::Role;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::divider;

/// The cells of the labels.
const LABELS: usize = 12;
/// The narrowest window in which both columns stand side by side.
const SIDE_BY_SIDE: u16 = 80;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(open) = &canvas.model.open else {
        return;
    };
    let plan = &open.plan;
    let Some(function) = selected(canvas.model) else {
        return;
    };
    let subject = Subject::function(&function.outline.id);
    let flags = open.facts.assessment.about(&subject);
    let past = history(plan, &open.events, &function.outline.id);
    let [left, line, right] = if area.width >= SIDE_BY_SIDE {
        side_by_side(area, area.width * 11 / 25)
    } else {
        [area, Rect::default(), area]
    };
    let theme = canvas.theme;
    let mut left_page = Page::new(left, LABELS, theme);
    about::about(&mut left_page, plan, function);
    about::dates(&mut left_page, function);
    about::flags(&mut left_page, flags);
    let mut right_page = Page::new(right, LABELS, theme);
    progress::stage(&mut right_page, function);
    progress::hands(&mut right_page, plan, function);
    progress::evidence(&mut right_page, function);
    progress::history(&mut right_page, &past);
    let (about, progress) = (left_page.into_lines(), right_page.into_lines());
    if line.is_empty() {
        column(canvas, area, progress.into_iter().chain(about).collect());
    } else {
        divider(line, canvas.buffer, theme);
        column(canvas, left, about);
        column(canvas, right, progress);
    }
}

/// Lines from the one scrolled to; what does not fit is counted.
fn column(canvas: &mut Canvas<'_>, area: Rect, lines: Vec<Line<'static>>) {
    let tall = usize::from(area.height);
    let first = canvas
        .model
        .rooms
        .functions
        .scrolled
        .min(lines.len().saturating_sub(tall));
    let below = lines.len().saturating_sub(first + tall);
    for (row, line) in lines.into_iter().skip(first).take(tall).enumerate() {
        canvas.line(area, cells(row), line);
    }
    if below > 0 && tall > 0 {
        let text = fit(
            &format!("  {} more below: PgDn", below + 1),
            usize::from(area.width),
            "",
        );
        canvas.line(area, area.height - 1, canvas.theme.span(Role::Muted, text));
    }
}
