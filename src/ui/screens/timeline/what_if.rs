//! What if a function moved on another day: what is tried, above the calendar.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::words;
use crate::twin::timeline::WhatFollowsSeen;
use crate::ui::Canvas;
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
