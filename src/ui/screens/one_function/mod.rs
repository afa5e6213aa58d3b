//! One function, opened: what it is and its dates on the left; stage, hands, evidence and history on the right.

mod about;
mod in_full;
mod progress;

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::meaning::Meaning;
use crate::app::screens::functions::one_function;
use crate::twin::one_function::OneFunction;
use crate::ui::Canvas;
use crate::ui::layout::{part, side_by_side};
use crate::ui::text::{fit, width};
use crate::ui::theme::Role;
use crate::ui::widgets::hidden::{self, Written};
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::divider;

/// The cells of the labels.
const LABELS: usize = 12;
/// The narrowest window in which both columns stand side by side.
const SIDE_BY_SIDE: u16 = 90;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(one) = one_function(canvas.model) else {
        return;
    };
    let [left, line, right] = if area.width >= SIDE_BY_SIDE {
        side_by_side(area, part(area.width, 11, 25))
    } else {
        [area, Rect::default(), area]
    };
    let theme = canvas.theme;
    let progress: [fn(&mut Page<'_>, &OneFunction); 5] = [
        progress::stage,
        progress::hands,
        progress::evidence,
        progress::history,
        in_full::in_full,
    ];
    let about: [fn(&mut Page<'_>, &OneFunction); 5] = [
        about::what,
        about::who,
        about::others,
        about::dates,
        about::said,
    ];
    let progress = Parts::write(&progress, &one, Page::new(right, LABELS, theme));
    let about = Parts::write(&about, &one, Page::new(left, LABELS, theme));
    let part = canvas.model.rooms.functions.part;
    if line.is_empty() {
        progress.followed_by(about).draw(canvas, area, part);
    } else {
        divider(line, canvas.buffer, theme);
        let before = progress.begins.len();
        progress.draw(canvas, right, part);
        about.draw(canvas, left, part.saturating_sub(before));
    }
}

/// Lines of a column, and where each of its parts begins.
struct Parts {
    lines: Vec<Line<'static>>,
    begins: Vec<usize>,
}

impl Parts {
    fn write(
        parts: &[fn(&mut Page<'_>, &OneFunction)],
        one: &OneFunction,
        mut page: Page<'_>,
    ) -> Self {
        let mut begins = Vec::new();
        for part in parts {
            begins.push(page.count());
            part(&mut page, one);
        }
        Self {
            lines: page.into_lines(),
            begins,
        }
    }

    /// The same, with another column under it.
    fn followed_by(mut self, other: Self) -> Self {
        self.lines.push(Line::default());
        let from = self.lines.len();
        self.begins.extend(other.begins.iter().map(|at| at + from));
        self.lines.extend(other.lines);
        self
    }

    /// Draws it from a part on, and wastes no line; what does not fit is counted.
    fn draw(self, canvas: &mut Canvas<'_>, area: Rect, part: usize) {
        let begin = self.begins.get(part).or(self.begins.last());
        let last = hidden::last_page(self.lines.len(), area.height);
        let written = Written {
            first: begin.copied().unwrap_or(0).min(last),
            rest: &format!("{} goes on.", Meaning::NextPane),
            ..Written::new(self.lines, canvas.theme)
        };
        written.draw(area, canvas.buffer);
    }
}

/// A heading, and a word at the right of it.
fn title_with(page: &mut Page<'_>, title: &str, aside: &str) {
    let theme = page.theme();
    let room = page.room().saturating_sub(width(aside) + 1);
    let title = fit(title, room, theme.glyphs().cut);
    page.add(Line::from(vec![
        " ".into(),
        theme.span(Role::Title, title),
        theme.span(Role::Muted, format!(" {aside}")),
    ]));
}
