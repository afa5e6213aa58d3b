//! The palette: what was typed, and what it finds.

use ratatui::layout::Rect;

use super::entry::{Entry, Room};
use super::{mark_closing, tallest, typed};
use crate::app::modals::Palette;
use crate::app::modals::palette::Thing;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::text::{cells, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::choices::{Choice, Choices};
use crate::ui::widgets::popup::Popup;

/// The widest the palette is, in cells inside its frame.
const WIDEST: usize = 80;
/// The room for the key or the place at the end of a line.
const BEHIND: usize = 24;
/// What stands below while nothing is typed.
const EXPLAINED: &str = "Type to filter. Also finds functions, people, organisations, questions, flags, rounds, \
     candidates, phases, signals and the newest events.";
const NOTHING: &str = "Nothing is called that. Backspace takes a letter back.";
/// What the keys do that leave it.
const FOOT: &str = "Enter runs it  Esc closes";

pub(super) fn draw(canvas: &mut Canvas<'_>, palette: &Palette, area: Rect) {
    let room = usize::from(area.width).saturating_sub(4).min(WIDEST);
    let found = palette
        .found()
        .map(|thing| choice(thing, room, canvas.theme));
    let choices = Choices {
        choices: found.collect(),
        selected: palette.at,
        theme: canvas.theme,
    };
    // As tall as the window allows, however little is found: a box that jumps while one types cannot be read.
    let popup = Popup {
        title: "Commands",
        foot: FOOT,
        content: (room, tallest(area)),
        theme: canvas.theme,
    };
    let inside = popup.draw(area, canvas.buffer);
    mark_closing(canvas, FOOT, inside);
    let below = match (palette.typed.text(), choices.choices.is_empty()) {
        ("", _) => EXPLAINED,
        (_, true) => NOTHING,
        (_, false) => "",
    };
    let below = remark(canvas, inside, below);
    let (line, list) = split_top(
        Rect {
            height: inside.height - below,
            ..inside
        },
        1,
    );
    choices.draw(list, canvas.buffer, canvas.view);
    typed::draw(canvas, ": ", &palette.typed, line);
}

fn choice(thing: &Thing, room: usize, theme: &Theme) -> Choice<'static> {
    let entry = Entry {
        words: &thing.words,
        behind: &thing.behind,
        detail: None,
        why_not: thing.why_not.as_deref(),
    };
    let room = Room {
        wide: room,
        behind: BEHIND.min(room / 3),
    };
    Choice {
        heading: None,
        lines: entry.lines(room, theme),
    }
}

/// Writes a remark on the last lines and says how many it took.
fn remark(canvas: &mut Canvas<'_>, inside: Rect, remark: &str) -> u16 {
    if remark.is_empty() {
        return 0;
    }
    let lines = wrap(remark, usize::from(inside.width));
    let tall = cells(lines.len());
    if tall + 3 > inside.height {
        return 0;
    }
    for (row, line) in (inside.height - tall..).zip(lines) {
        canvas.line(inside, row, canvas.theme.span(Role::Muted, line));
    }
    tall
}
