//! What the letters stand for, those that are used.

use ratatui::text::{Line, Span};

use super::marks::{self, Letter, TODAY};
use crate::domain::analysis::timeline::Mark;
use crate::twin::timeline::TimelineSeen;
use crate::ui::Canvas;
use crate::ui::text::width;
use crate::ui::theme::Role;

/// As many lines as the words need in so many cells.
pub(super) fn lines(canvas: &Canvas<'_>, seen: &TimelineSeen, room: usize) -> Vec<Line<'static>> {
    let theme = canvas.theme;
    let beside = canvas.model.rooms.timeline.baseline.is_some();
    let mut lines: Vec<Vec<Span<'static>>> = vec![Vec::new()];
    let mut used = 0;
    for (Letter { sign, role, .. }, words) in letters(seen, beside) {
        let taken = width(&words) + 4;
        if used + taken > room && used > 0 {
            lines.push(Vec::new());
            used = 0;
        }
        used += taken;
        if let Some(line) = lines.last_mut() {
            line.push(theme.span(role, format!(" {sign}")));
            line.push(theme.span(Role::Plain, format!(" {words} ")));
        }
    }
    lines.into_iter().map(Line::from).collect()
}

/// Each letter with its words. One that stands for several things is explained once, where the first of them stands.
fn letters(seen: &TimelineSeen, beside: bool) -> Vec<(Letter, String)> {
    let is_used = |mark: &Mark| {
        let mut stretches = seen.rows.iter().flat_map(|row| &row.row.stretches);
        stretches.any(|stretch| stretch.mark == *mark)
    };
    let is_used = |mark: &Mark| match mark {
        Mark::Was => beside,
        mark => is_used(mark),
    };
    let used = marks::ALL.iter().copied().filter(is_used);
    let mut explained: Vec<(Letter, String)> = Vec::new();
    for of in used.map(marks::of).chain([TODAY]) {
        let known = explained.iter_mut().find(|(one, _)| one.sign == of.sign);
        match known {
            Some((_, words)) => words.extend([", or ", of.words]),
            None => explained.push((of, of.words.to_owned())),
        }
    }
    explained
}
