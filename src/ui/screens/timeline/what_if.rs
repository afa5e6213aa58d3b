//! What if a function moved on another day: what is tried above the calendar, and what follows below it.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::meaning::Meaning;
use crate::app::words;
use crate::twin::timeline::WhatFollowsSeen;
use crate::ui::Canvas;
use crate::ui::text::{cells, wrap};
use crate::ui::theme::Role;

/// ` WHAT-IF   transfer 31 Mar 2027 -> 28 Apr 2027   Nothing is saved.   Archive`: a name may be of another script and
/// stands last.
pub(super) fn heading(canvas: &mut Canvas<'_>, tried: &WhatFollowsSeen, area: Rect) {
    let theme = canvas.theme;
    let name = words::name_or_id(&tried.named.name, &tried.named.id);
    let line: Line<'_> = [
        theme.span(Role::Focus, " WHAT-IF"),
        theme.span(Role::Title, format!("   {}", tried.tried())),
        theme.span(Role::Plain, "   Nothing is saved."),
        theme.span(Role::Title, format!("   {name}")),
    ]
    .into_iter()
    .collect();
    canvas.line(area, 0, line);
}

/// The lines that the words need, up to the half of what there is.
pub(super) fn tall(tried: &WhatFollowsSeen, area: Rect) -> u16 {
    let needed = cells(lines(tried, area.width).len() + 1);
    needed.min(area.height / 2).max(2)
}

/// What follows; where it does not fit it says how much more there is, and where to read it.
pub(super) fn draw(canvas: &mut Canvas<'_>, tried: &WhatFollowsSeen, area: Rect) {
    let theme = canvas.theme;
    canvas.line(area, 0, theme.span(Role::Title, " WHAT FOLLOWS"));
    let lines = lines(tried, area.width);
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
fn lines(tried: &WhatFollowsSeen, width: u16) -> Vec<String> {
    let room = usize::from(width).saturating_sub(5);
    let mut lines = Vec::new();
    for sentence in &tried.sentences {
        for (at, line) in wrap(sentence, room).into_iter().enumerate() {
            let begin = if at == 0 { " - " } else { "   " };
            lines.push(format!("{begin}{line}"));
        }
    }
    lines
}
