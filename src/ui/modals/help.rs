//! Help: what was typed to find a line, and the lines that match.

use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::app::modals::Help;
use crate::app::modals::menu;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::text::{cells, fit, width};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::List;
use crate::ui::widgets::popup::Popup;

pub(super) fn draw(canvas: &mut Canvas<'_>, help: &Help, area: Rect) {
    let rows: Vec<_> = help
        .matching()
        .map(|line| row(line, canvas.theme))
        .collect();
    let content = (92, help.lines_in_all() + 1);
    let popup = Popup {
        title: &help.title,
        foot: "Enter does the line  Esc closes",
        content,
        theme: canvas.theme,
    };
    let inside = popup.draw(area, canvas.buffer);
    let (find, list_area) = split_top(inside, 1);
    canvas.line(
        find,
        0,
        canvas
            .theme
            .span(Role::Plain, format!("find: {}", help.filter)),
    );
    let list = List {
        name: "help",
        rows,
        selected: Some(help.at),
        focused: true,
        theme: canvas.theme,
    };
    list.draw(list_area, canvas.buffer, canvas.view);
    let x = find
        .x
        .saturating_add(cells(6 + width(&help.filter)))
        .min(find.right().saturating_sub(1));
    canvas.view.put_cursor(Position::new(x, find.y));
}

fn row(line: &menu::Line, theme: &Theme) -> Line<'static> {
    let action = line.action;
    let mark = theme.glyphs().cut;
    let (role, help) = match &line.why_not {
        None => (Role::Plain, action.help.to_owned()),
        Some(why) => (Role::Muted, format!("Not now: {why}")),
    };
    Line::from(vec![
        theme.span(
            Role::Key,
            format!(" {} ", fit(&action.shown_keys(), 7, mark)),
        ),
        theme.span(role, format!("{} {help}", fit(action.label, 16, mark))),
    ])
}
