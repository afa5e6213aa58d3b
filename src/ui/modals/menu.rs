//! The Space menu.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::modals::Menu;
use crate::app::modals::menu;
use crate::ui::Canvas;
use crate::ui::text::{fit, width};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::List;
use crate::ui::widgets::popup::Popup;

pub(super) fn draw(canvas: &mut Canvas<'_>, menu: &Menu, area: Rect) {
    let labels = menu
        .lines
        .iter()
        .map(|line| width(line.action.label))
        .max()
        .unwrap_or(0)
        .max(20);
    let whys = menu
        .lines
        .iter()
        .filter_map(|line| line.why_not.as_deref().map(width))
        .max()
        .unwrap_or(0);
    let content = (labels + 14.max(whys + 4), menu.lines.len());
    let popup = Popup {
        title: &menu.title,
        foot: "Enter does it  Esc closes",
        content,
        theme: canvas.theme,
    };
    let inside = popup.draw(area, canvas.buffer);
    let rows = menu
        .lines
        .iter()
        .map(|line| row(line, labels, canvas.theme))
        .collect();
    let list = List {
        name: "menu",
        rows,
        selected: Some(menu.at),
        focused: true,
        theme: canvas.theme,
    };
    list.draw(inside, canvas.buffer, canvas.view);
}

/// `label   key`, or `- label   why not`.
fn row(line: &menu::Line, labels: usize, theme: &Theme) -> Line<'static> {
    let label = fit(line.action.label, labels, theme.glyphs().cut);
    match &line.why_not {
        None => Line::from(vec![
            theme.span(Role::Plain, format!("  {label}  ")),
            theme.span(Role::Key, line.action.shown_keys()),
        ]),
        Some(why) => Line::from(theme.span(Role::Muted, format!("- {label}  {why}"))),
    }
}
