//! Screen 8: every event, the newest first, and the selected one below.

mod list;
mod one;

use ratatui::layout::Rect;

use crate::app::lists::ListName;
use crate::app::model::OpenPlan;
use crate::app::screens::log::{View, is_checked, selected};
use crate::domain::analysis::calendar::count;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::asked;
use crate::ui::theme::Role;

/// From how many lines on the selected event has room for what is mostly said of one.
const ROOMY: u16 = 16;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(open) = &canvas.model.open else {
        return;
    };
    let (head, rest) = split_top(area, 1);
    heading(canvas, open, head);
    let below = if rest.height >= ROOMY { 6 } else { 5 };
    let (main, detail) = split_top(rest, rest.height.saturating_sub(below));
    list::draw(canvas, main);
    if let Some(entry) = selected(canvas.model) {
        one::draw(canvas, open, entry, detail);
    }
}

/// What is shown of how many events, whether they are as they were written, and whose clock the times are on. What is
/// said first has the room; where there is little, the last is left out.
fn heading(canvas: &mut Canvas<'_>, open: &OpenPlan, area: Rect) {
    let sieve = canvas.model.rooms.sieves.of(ListName::Events);
    let runs = match canvas.model.rooms.log.view {
        View::Folded if sieve.filter.is_empty() => "all; runs folded",
        View::Folded | View::Every => "every event",
    };
    let events = count(open.events.len(), "event");
    let checked = if is_checked(open) {
        ", chain checked"
    } else {
        ""
    };
    let offset = canvas.model.here.offset;
    let mut spans = vec![canvas.theme.span(Role::Plain, format!(" Show: {runs}   "))];
    spans.extend(asked::words(canvas, ListName::Events, None));
    for said in [
        format!("   {events}{checked}"),
        format!("   times here {offset}"),
    ] {
        let used: usize = spans.iter().map(ratatui::text::Span::width).sum();
        if used + said.len() <= usize::from(area.width) {
            spans.push(canvas.theme.span(Role::Plain, said));
        }
    }
    canvas.line(area, 0, spans);
}
