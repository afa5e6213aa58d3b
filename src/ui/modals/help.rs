//! Help: what was typed to find a line, and the lines that match.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{mark_closing, tallest, typed};
use crate::app::modals::{Help, menu};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::text::{fit, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::choices::{Choice, Choices};
use crate::ui::widgets::popup::Popup;

/// The widest the help is, in cells inside its frame.
const WIDEST: usize = 92;
/// The room for the key that is shown.
const KEY: usize = 7;
/// The room for what it does in few words.
const LABEL: usize = 20;
/// What the keys do that leave it.
const FOOT: &str = "Enter does the line  Esc closes";

pub(super) fn draw(canvas: &mut Canvas<'_>, help: &Help, area: Rect) {
    let room = usize::from(area.width).saturating_sub(4).min(WIDEST);
    let choices = Choices {
        choices: choices(help, room, canvas.theme),
        selected: help.at,
        theme: canvas.theme,
    };
    // As tall as the window allows, however few lines match: a box that jumps while one types cannot be read.
    let popup = Popup {
        title: &format!("Help: {}", help.place),
        foot: FOOT,
        content: (room, tallest(area)),
        theme: canvas.theme,
    };
    let inside = popup.draw(area, canvas.buffer);
    mark_closing(canvas, FOOT, inside);
    let (find, list) = split_top(inside, 1);
    if choices.choices.is_empty() {
        let none = "Nothing here matches. Backspace takes a letter back.";
        canvas.line(list, 0, canvas.theme.span(Role::Muted, none));
    }
    choices.draw(list, canvas.buffer, canvas.view);
    typed::draw(canvas, "find: ", &help.filter, find);
}

fn choices(help: &Help, room: usize, theme: &Theme) -> Vec<Choice<'static>> {
    let mut group = None;
    let choice = |line: &menu::Line| {
        let heading = if line.is_everywhere() {
            "Everywhere"
        } else {
            help.place
        };
        let begins = group.replace(heading) != Some(heading);
        Choice {
            heading: begins.then(|| Line::from(theme.span(Role::Title, heading))),
            lines: lines(line, room, theme),
        }
    };
    help.matching().map(choice).collect()
}

/// `  key   label   sentence`, which takes as many lines as it needs; `-` marks what cannot be done now.
fn lines(line: &menu::Line, room: usize, theme: &Theme) -> Vec<Line<'static>> {
    let action = line.action;
    let (mark, role) = match line.why_not {
        None => ("  ", Role::Plain),
        Some(_) => ("- ", Role::Muted),
    };
    let cut = theme.glyphs().cut;
    let label = LABEL.min(room.saturating_sub(KEY + 5) * 2 / 5);
    let wide = room.saturating_sub(KEY + label + 5);
    let sentences = wrap(&sentence(line), wide);
    let rows = sentences.into_iter().enumerate().map(|(row, sentence)| {
        let (mark, key, label_words) = match row {
            0 => (mark, action.meaning.to_string(), &*line.told.label),
            _ => ("  ", String::new(), ""),
        };
        Line::from(vec![
            theme.span(role, mark),
            theme.span(Role::Key, fit(&key, KEY, cut)),
            theme.span(role, format!("{} {sentence}", fit(label_words, label, cut))),
        ])
    });
    rows.collect()
}

/// What it does, or why it cannot be done now; then its other keys.
fn sentence(line: &menu::Line) -> String {
    let action = line.action;
    let help = match &line.why_not {
        None => action.help.to_owned(),
        Some(why) => format!("Not now: {why}"),
    };
    match action.keys() {
        [] | [_] => help,
        [_, _, ..] => format!("{help} ({})", action.meaning.all_keys()),
    }
}
