//! How much room a form has in a window. The caret moves by lines as they are seen, so both the form and its drawing
//! have to know where they break.

use super::{Form, wrap};
use crate::app::model::Window;

/// The room of a form, in cells and lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Inside its frame.
    pub wide: usize,
    /// For the labels.
    pub label: usize,
    /// Inside a box that is typed into.
    pub inside: usize,
    /// The most lines of a long text that are shown at once.
    pub tall: usize,
    /// The lines inside its frame, in the largest it can have.
    pub high: usize,
}

/// What stands behind a box that must not stay empty.
pub const NEEDED: &str = "  needed";

/// The lines of a window that a form leaves free: the first says whether all is saved, the last two what happened.
pub const FIXED_LINES: usize = 3;
/// The widest a form is inside its frame.
const WIDEST: usize = 90;
/// The widest a box is inside.
const WIDEST_BOX: usize = 66;
/// The narrowest and the widest that labels are set.
const LABELS: (usize, usize) = (6, 20);

impl Room {
    /// The room of a form in a window.
    #[must_use]
    pub fn of(form: &Form, window: Window) -> Self {
        let labels = form.fields.iter().map(|field| wrap::width(&field.label));
        let label = labels.max().unwrap_or(0).clamp(LABELS.0, LABELS.1);
        let wide = usize::from(window.width).saturating_sub(4).min(WIDEST);
        let beside = label + 6 + wrap::width(NEEDED);
        Self {
            wide,
            label,
            inside: wide.saturating_sub(beside).clamp(1, WIDEST_BOX),
            tall: usize::from(window.height / 2).max(1),
            high: usize::from(window.height).saturating_sub(FIXED_LINES + 2),
        }
    }

    /// Whether all facts stay in view while the first field has the focus, when that takes three lines.
    #[must_use]
    pub fn shows_facts(&self, facts: &[String]) -> bool {
        // The margin of a fact with a short label; one without has more room.
        let room = self.wide.saturating_sub(6);
        let lines = facts.iter().map(|fact| wrap::rows(fact, room).len());
        lines.sum::<usize>() + 4 <= self.high
    }
}
