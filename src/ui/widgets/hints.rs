//! The hint line: pairs of keys and what they do, cut from the right by whole pairs. The last pair is never cut.

use ratatui::text::{Line, Span};

use crate::ui::text::width;
use crate::ui::theme::{Role, Theme};

/// One pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The keys.
    pub keys: String,
    /// What they do.
    pub label: &'static str,
}

impl Hint {
    fn width(&self) -> usize {
        width(&self.keys) + 1 + width(self.label) + 2
    }
}

/// As many pairs as fit into `room` cells, and always the last.
#[must_use]
pub fn hint_line(hints: &[Hint], room: usize, theme: &Theme) -> Line<'static> {
    let Some((last, others)) = hints.split_last() else {
        return Line::default();
    };
    let mut left = room.saturating_sub(1 + last.width());
    let fitting = others.iter().take_while(|hint| {
        let fits = hint.width() <= left;
        left = left.saturating_sub(hint.width());
        fits
    });
    let mut spans: Vec<Span<'static>> = vec![" ".into()];
    for hint in fitting.chain([last]) {
        spans.push(theme.span(Role::Key, hint.keys.clone()));
        spans.push(theme.span(Role::Plain, format!(" {}  ", hint.label)));
    }
    Line::from(spans)
}
