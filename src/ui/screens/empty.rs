//! What stands where there is nothing yet: what belongs there, why, and the keys of the ways on.

use ratatui::layout::Rect;

use crate::app::empty::{Empty, Way};
use crate::app::target::Target;
use crate::ui::Canvas;
use crate::ui::text::{cells, width};
use crate::ui::theme::Role;
use crate::ui::widgets::paragraph::Paragraph;

/// The room that one way has where they stand side by side.
const WAY: usize = 28;

/// Draws it from the top of an area, and gives back the room under it.
pub(super) fn draw(canvas: &mut Canvas<'_>, empty: &Empty, area: Rect) -> Rect {
    let theme = canvas.theme;
    let mut rest = area;
    for text in [&empty.what, &empty.why] {
        let paragraph = Paragraph {
            text,
            role: Role::Plain,
            theme,
        };
        rest = paragraph.draw(rest, canvas.buffer);
    }
    for row in in_rows(&empty.ways(canvas.model), usize::from(area.width)) {
        let mut place = Rect {
            x: rest.x.saturating_add(3),
            height: rest.height.min(1),
            ..rest
        };
        for (keys, way) in row {
            place.width = cells(wide(keys, *way));
            place = place.intersection(rest);
            let spans = vec![
                theme.span(Role::Key, keys.clone()),
                theme.span(Role::Plain, format!("  {}", way.words)),
            ];
            canvas.line(place, 0, spans);
            canvas.view.mark(place, Target::Action(way.action));
            place.x = place.right();
        }
        rest = below(rest);
    }
    rest
}

type Ways = [(String, Way)];

/// The cells that a way takes.
fn wide(keys: &str, way: Way) -> usize {
    (width(keys) + width(way.words) + 4).max(WAY)
}

/// As many ways in a row as it has room for.
fn in_rows(ways: &Ways, room: usize) -> Vec<&Ways> {
    let (mut rows, mut from, mut used) = (Vec::new(), 0, 2);
    for (at, (keys, way)) in ways.iter().enumerate() {
        let wide = wide(keys, *way);
        if used + wide > room && at > from {
            rows.push(&ways[from..at]);
            (from, used) = (at, 2);
        }
        used += wide;
    }
    rows.push(&ways[from..]);
    rows
}

const fn below(area: Rect) -> Rect {
    Rect {
        y: area.y.saturating_add(1),
        height: area.height.saturating_sub(1),
        ..area
    }
}
