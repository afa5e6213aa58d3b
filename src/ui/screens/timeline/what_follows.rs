//! What follows from days that are tried, below the calendar.

use ratatui::layout::Rect;

use crate::app::meaning::Meaning;
use crate::ui::Canvas;
use crate::ui::text::{cells, wrap};
use crate::ui::theme::Role;

/// The lines that the sentences need with their heading, up to so many.
pub(super) fn tall(sentences: &[String], width: u16, most: u16) -> u16 {
    let needed = cells(lines(sentences, width).len() + 1);
    needed.min(most).max(2)
}

/// What follows; where it does not fit it says how much more there is, and where to read it.
pub(super) fn draw(canvas: &mut Canvas<'_>, sentences: &[String], area: Rect) {
    let theme = canvas.theme;
    canvas.line(area, 0, theme.span(Role::Title, " WHAT FOLLOWS"));
    let lines = lines(sentences, area.width);
    let room = usize::from(area.height).saturating_sub(1);
    let shown = if lines.len() > room {
        room.saturating_sub(1)
    } else {
        room
    };
    let hidden = lines.len().saturating_sub(shown);
    for (row, line) in (1..area.height).zip(lines.iter().take(shown)) {
        canvas.line(area, row, theme.span(Role::Plain, line.clone()));
    }
    if hidden > 0 {
        let more = format!(" {hidden} more below; {} reads all", Meaning::AsText);
        let last = area.height.saturating_sub(1);
        canvas.line(area, last, theme.span(Role::Muted, more));
    }
}

/// The sentences, one after the other, cut into lines.
fn lines(sentences: &[String], width: u16) -> Vec<String> {
    let room = usize::from(width).saturating_sub(5);
    let mut lines = Vec::new();
    for sentence in sentences {
        for (at, line) in wrap(sentence, room).into_iter().enumerate() {
            let begin = if at == 0 { " - " } else { "   " };
            lines.push(format!("{begin}{line}"));
        }
    }
    lines
}
