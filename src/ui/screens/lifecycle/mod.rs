//! Screen 1: the walk on top; under it signals, needs, curve and flags, side by side or one under the other.

mod curve;
mod panes;
mod walk;

use ratatui::layout::Rect;

use crate::app::screens::lifecycle::Pane;
use crate::twin::lifecycle::{Lifecycle, Walk};
use crate::ui::Canvas;
use crate::ui::layout::{side_by_side, split_top};
use crate::ui::text::{cut, width};
use crate::ui::theme::Role;
use crate::ui::widgets::pane::divider;

/// The smallest body in which the panes stand side by side.
const SIDE_BY_SIDE: (u16, u16) = (90, 20);

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(lifecycle) = canvas.model.facts().map(|facts| &facts.lifecycle) else {
        return;
    };
    let wide = area.width >= SIDE_BY_SIDE.0 && area.height >= SIDE_BY_SIDE.1;
    let (head, rest) = split_top(area, if wide { 6 } else { 2 });
    walk::draw(canvas, lifecycle, head);
    let (suggested, panes) = split_top(rest, if wide { 1 } else { 2 });
    suggestion(canvas, &lifecycle.walk, suggested);
    if wide {
        beside(canvas, lifecycle, panes)
    } else {
        stacked(canvas, lifecycle, panes)
    }
}

/// What the functions suggest; said beside the declared phase, never instead of it.
fn suggestion(canvas: &mut Canvas<'_>, walk: &Walk, area: Rect) {
    let Some(suggestion) = &walk.suggested else {
        return;
    };
    let phase = suggestion.phase.as_str().to_uppercase();
    let text = format!(" The functions suggest {phase}: {}.", suggestion.because);
    let more = " Only people move a phase.";
    let room = usize::from(area.width);
    let agrees = !walk.disagrees();
    let fits = width(&text) + width(more) <= room;
    let text = if !agrees && fits {
        format!("{text}{more}")
    } else {
        text
    };
    let text = cut(&text, room, canvas.theme.glyphs().cut).into_owned();
    let role = if agrees { Role::Plain } else { Role::Warn };
    canvas.line(area, 0, canvas.theme.span(role, text));
}

fn beside(canvas: &mut Canvas<'_>, lifecycle: &Lifecycle, area: Rect) {
    let [left, line, right] = side_by_side(area, area.width * 11 / 25);
    divider(line, canvas.buffer, canvas.theme);
    let needs = panes::height(canvas.model, lifecycle, Pane::Needs).min(area.height / 2);
    let (signals, needs) = split_top(left, area.height.saturating_sub(needs));
    panes::draw(canvas, lifecycle, Pane::Signals, signals);
    panes::draw(canvas, lifecycle, Pane::Needs, needs);
    let flags = panes::height(canvas.model, lifecycle, Pane::Flags).min(area.height / 4);
    let (curve, below) = split_top(right, area.height.saturating_sub(flags + 1));
    let (flags, since) = split_top(below, flags);
    panes::draw(canvas, lifecycle, Pane::Curve, curve);
    panes::draw(canvas, lifecycle, Pane::Flags, flags);
    panes::since(canvas, &lifecycle.since, since);
}

/// The pane with the focus, and under it the next ones in the order of Tab, as far as there is room.
fn stacked(canvas: &mut Canvas<'_>, lifecycle: &Lifecycle, area: Rect) {
    let first = canvas.model.rooms.lifecycle.pane.place();
    let panes = Pane::ALL.iter().cycle().skip(first).take(Pane::ALL.len());
    let mut rest = area;
    for pane in panes {
        let (place, below) = split_top(
            rest,
            panes::height(canvas.model, lifecycle, *pane).min(rest.height),
        );
        if place.height < 2 {
            return;
        }
        panes::draw(canvas, lifecycle, *pane, place);
        rest = below;
    }
}
