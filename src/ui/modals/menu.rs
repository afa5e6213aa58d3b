//! The Space menu.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::modals::{Menu, menu};
use crate::ui::Canvas;
use crate::ui::text::{fit, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::choices::{Choice, Choices};
use crate::ui::widgets::popup::Popup;

/// The widest a menu is, in cells inside its frame.
const WIDEST: usize = 64;
/// The room for the keys at the end of a line.
const KEYS: usize = 10;

pub(super) fn draw(canvas: &mut Canvas<'_>, menu: &Menu, area: Rect) {
    let room = usize::from(area.width)
        .saturating_sub(4)
        .min(widest(menu).clamp(40, WIDEST));
    let everywhere = menu.everywhere_from();
    let choices = menu.lines.iter().enumerate().map(|(at, line)| Choice {
        heading: (at == everywhere && at > 0)
            .then(|| Line::from(canvas.theme.span(Role::Title, "Everywhere"))),
        lines: choice(line, room, canvas.theme),
    });
    let choices = Choices {
        choices: choices.collect(),
        selected: menu.at,
        theme: canvas.theme,
    };
    let popup = Popup {
        title: &menu.title,
        foot: "Enter does it  Esc closes",
        content: (room, choices.height()),
        theme: canvas.theme,
    };
    let inside = popup.draw(area, canvas.buffer);
    choices.draw(inside, canvas.buffer, canvas.view);
}

/// How wide the widest line would like to be.
fn widest(menu: &Menu) -> usize {
    let wide = |line: &menu::Line| {
        let behind = match &line.why_not {
            Some(why) => width(why) + 2,
            None => KEYS,
        };
        3 + width(&line.told.words) + behind
    };
    menu.lines.iter().map(wide).max().unwrap_or(0)
}

/// `  words   key` and what to know beforehand on a line of its own, or `- words: why not`.
fn choice(line: &menu::Line, room: usize, theme: &Theme) -> Vec<Line<'static>> {
    let keys = line.action.meaning.to_string();
    let wide = room.saturating_sub(3 + KEYS);
    let told = &line.told;
    if let Some(why) = &line.why_not {
        let words = told.words.strip_suffix(" ...").unwrap_or(&told.words);
        let lines = wrap(&format!("{words}: {why}"), room.saturating_sub(5));
        let mark = |at| if at == 0 { "- " } else { "    " };
        let muted = |(at, line)| Line::from(theme.span(Role::Muted, format!("{}{line}", mark(at))));
        return lines.into_iter().enumerate().map(muted).collect();
    }
    let cut = theme.glyphs().cut;
    match &told.detail {
        Some(detail) if keys.is_empty() => vec![Line::from(vec![
            theme.span(Role::Plain, format!("  {}  ", told.words)),
            theme.span(Role::Muted, detail.clone()),
        ])],
        detail => {
            let first = Line::from(vec![
                theme.span(Role::Plain, format!("  {} ", fit(&told.words, wide, cut))),
                theme.span(Role::Key, keys),
            ]);
            let second = detail
                .iter()
                .map(|detail| Line::from(theme.span(Role::Muted, format!("    {detail}"))));
            std::iter::once(first).chain(second).collect()
        }
    }
}
