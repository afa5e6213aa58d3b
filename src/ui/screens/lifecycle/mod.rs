//! Screen 1: the walk on top; under it signals, needs, curve and flags, side by side or one under the other.

mod curve;
mod panes;
mod walk;

use ratatui::layout::Rect;

use crate::app::screens::lifecycle::{Pane, is_side_by_side};
use crate::twin::lifecycle::{Lifecycle, Walk};
use crate::ui::Canvas;
use crate::ui::layout::{part, side_by_side, split_top};
use crate::ui::text::{cells, wrap};
use crate::ui::theme::Role;
use crate::ui::widgets::pane::divider;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(lifecycle) = canvas.model.facts().map(|facts| &facts.lifecycle) else {
        return;
    };
    let wide = is_side_by_side(canvas.model.window);
    let (head, rest) = split_top(area, if wide { 6 } else { 2 });
    walk::draw(canvas, lifecycle, head);
    let (suggested, panes) = split_top(rest, if wide { 1 } else { 2 });
    suggestion(canvas, &lifecycle.walk, suggested);
    let panes = since_the_exit(canvas, lifecycle, panes);
    if wide {
        beside(canvas, lifecycle, panes)
    } else {
        stacked(canvas, lifecycle, panes)
    }
}

/// What the functions suggest; said beside the declared phase, never instead of it.
fn suggestion(canvas: &mut Canvas<'_>, walk: &Walk, area: Rect) {
    let (role, text) = match &walk.suggested {
        None => {
            let nothing = "There are no functions yet that could suggest a phase.";
            (Role::Muted, nothing.to_owned())
        }
        Some(suggestion) => {
            let phase = suggestion.phase.as_str().to_uppercase();
            let text = format!("The functions suggest {phase}: {}.", suggestion.brief);
            if walk.disagrees() {
                (Role::Warn, text + " Only people move a phase.")
            } else {
                (Role::Plain, text)
            }
        }
    };
    let lines = wrap(&text, usize::from(area.width).saturating_sub(2));
    for (row, line) in (0..area.height).zip(lines) {
        canvas.line(area, row, canvas.theme.span(role, format!(" {line}")));
    }
}

/// Then and now, and what became of the collective, once the backbone has left; gives back the room under it.
fn since_the_exit(canvas: &mut Canvas<'_>, lifecycle: &Lifecycle, area: Rect) -> Rect {
    const MOST: usize = 2;
    let Some(after) = &lifecycle.after else {
        return area;
    };
    let lines = wrap(&after.in_short, usize::from(area.width).saturating_sub(2));
    let (above, rest) = split_top(area, cells(lines.len().min(MOST)));
    for (row, line) in (0..above.height).zip(lines) {
        canvas.line(
            above,
            row,
            canvas.theme.span(Role::Plain, format!(" {line}")),
        );
    }
    rest
}

fn beside(canvas: &mut Canvas<'_>, lifecycle: &Lifecycle, area: Rect) {
    let [left, line, right] = side_by_side(area, part(area.width, 11, 25));
    divider(line, canvas.buffer, canvas.theme);
    let height = |pane| panes::height(canvas.model, lifecycle, pane);
    let needs = height(Pane::Needs).min(area.height / 2);
    let signals = height(Pane::Signals).min(area.height.saturating_sub(needs));
    let flags = height(Pane::Flags).min(area.height / 4);
    let curve = if lifecycle.curve.months.is_empty() {
        height(Pane::Curve)
    } else {
        area.height.saturating_sub(flags + 1)
    };
    let (signals, needs) = split_top(left, signals);
    panes::draw(canvas, lifecycle, Pane::Signals, signals);
    panes::draw(canvas, lifecycle, Pane::Needs, needs);
    let (curve, below) = split_top(right, curve);
    let (flags, since) = split_top(below, below.height.saturating_sub(1));
    panes::draw(canvas, lifecycle, Pane::Curve, curve);
    panes::draw(canvas, lifecycle, Pane::Flags, flags);
    panes::since(canvas, &lifecycle.since, since);
}

/// One under the other, from the first one on with which the pane with the focus still has room.
fn stacked(canvas: &mut Canvas<'_>, lifecycle: &Lifecycle, area: Rect) {
    let window = canvas.model.window;
    let focus = canvas.model.rooms.lifecycle.pane;
    let height = |pane: &Pane| panes::height(canvas.model, lifecycle, *pane);
    let order = Pane::order(window);
    let (before, _) = order.split_at(focus.place(window));
    let has_room = |first: &usize| {
        let above: u16 = before.iter().skip(*first).map(height).sum();
        above + height(&focus).min(panes::least(lifecycle, focus)) <= area.height
    };
    let first = (0..before.len()).find(has_room).unwrap_or(before.len());
    let panes = order.iter().skip(first).map(|pane| (*pane, height(pane)));
    let mut rest = area;
    for (pane, height) in panes.collect::<Vec<_>>() {
        let (place, below) = split_top(rest, height.min(rest.height));
        if place.height < panes::least(lifecycle, pane).min(height) {
            return;
        }
        panes::draw(canvas, lifecycle, pane, place);
        rest = below;
    }
}
