//! Screen 5: one side of a round at a time. What an open round shows is who has answered, and nothing else.

mod ballot;
mod cell;
mod figures;
mod people;
mod result;
mod rounds;
mod what_if;

use ratatui::layout::Rect;

use crate::app::empty::Empty;
use crate::app::screens::successors::ballot as answers;
use crate::app::screens::successors::what_if as trial;
use crate::app::screens::successors::{
    self as successors, Front, front, notes, one_cell, panel, round,
};
use crate::app::words;
use crate::domain::round::RoundState;
use crate::twin::successors::RoundHead;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::empty;
use crate::ui::text::{cut, width};
use crate::ui::theme::Role;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(plan) = canvas.model.plan() else {
        return;
    };
    if round(canvas.model).is_none() {
        let (_, below) = split_top(area, 1);
        empty::draw(canvas, &Empty::rounds(plan), below);
        return;
    }
    draw_front(canvas, area);
}

/// What is in front; nothing where there is nothing to say.
fn draw_front(canvas: &mut Canvas<'_>, area: Rect) -> Option<()> {
    let model = canvas.model;
    match front(model) {
        Front::People => people::draw(canvas, &panel(model)?, area),
        Front::Figures => figures::draw(canvas, area),
        Front::Rounds => rounds::draw(canvas, &successors::rounds(model)?, area),
        Front::Cell => cell::draw(canvas, &one_cell(model)?, area),
        Front::Ballot => ballot::draw(canvas, &answers::told(model)?, area),
        Front::Result => result::draw(canvas, &successors::said(model)?, area),
        Front::WhatIf => what_if::draw(canvas, &trial::told(model)?, area),
    }
    Some(())
}

/// Which round, its name and how it stands, with something said after it where there is room. Names that may be in any
/// script stand last.
fn heading(canvas: &mut Canvas<'_>, head: &RoundHead, after: &str, area: Rect) {
    let theme = canvas.theme;
    let (id, state) = (format!(" Round {}", head.named.id), state_in_full(head));
    let name = format!("\"{}\"", head.named.name);
    let room = usize::from(area.width);
    let left = room.saturating_sub(width(&id) + width(&state) + width(GAP));
    let certain = words::is_width_certain(&name) && words::is_width_certain(&state);
    let mut spans = vec![theme.span(Role::Title, id.clone())];
    if certain && width(&name) < left {
        let left = left - width(&name) - 1;
        spans.push(theme.span(Role::Plain, format!(" {name}{GAP}")));
        spans.push(theme.span(Role::Focus, state));
        if width(after) + width(GAP) <= left {
            spans.push(theme.span(Role::Muted, format!("{GAP}{after}")));
        }
    } else {
        let name = cut(&name, left.saturating_sub(width(GAP)), theme.glyphs().cut);
        let room = room.saturating_sub(width(&id) + width(GAP));
        let shown = cut(&state, room, theme.glyphs().cut);
        // What goes on in the same sentence drifts with what is before it; after a gap something else would begin.
        let gap = if words::is_width_certain(&state) {
            GAP
        } else {
            ", "
        };
        spans.push(theme.span(Role::Focus, format!("{GAP}{shown}")));
        spans.push(theme.span(Role::Plain, format!("{gap}{name}")));
    }
    canvas.line(area, 0, spans);
}

/// What stands between the parts of a heading.
const GAP: &str = "   ";

/// Where a round stands, with its day.
fn state_of(head: &RoundHead) -> String {
    let state = head.state.as_str().to_uppercase();
    let day = words::day_or_unknown;
    match head.state {
        RoundState::Draft => format!("{state}, being prepared"),
        RoundState::Open => format!("{state} since {}", day(head.opened)),
        RoundState::Closed => {
            let so_far = head.reveals.so_far();
            let so_far = so_far.as_deref().unwrap_or("no decision yet");
            format!("{state} {}, {so_far}", day(head.closed))
        }
        RoundState::Decided => {
            let on = head.decision.as_ref().map(|decision| decision.on);
            format!("{state} {}", day(on))
        }
        RoundState::Abandoned => {
            let on = head.abandoned.as_ref().map(|(on, _)| *on);
            format!("{state} {}", day(on))
        }
    }
}

/// Where a round stands, with what was decided.
fn state_in_full(head: &RoundHead) -> String {
    let state = state_of(head);
    match &head.decision {
        Some(decision) => format!("{state}, {}", notes::decided(decision)),
        None => state,
    }
}
