//! What only drawing needs to remember between frames: how far each list is scrolled.
//!
//! The program's own state never holds a scroll offset: it would have to know how tall the window is.

use std::collections::BTreeMap;

use ratatui::layout::Position;

use crate::app::form::FieldName;
use crate::app::lists::ListName;
use crate::domain::id::PlanId;

/// Scroll offsets by what is scrolled, and where the real cursor goes in this frame.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ViewState {
    plan: Option<PlanId>,
    offsets: BTreeMap<Rows, usize>,
    cursor: Option<Position>,
}

/// Something whose rows or columns are scrolled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rows {
    /// A list of a screen.
    Of(ListName),
    /// The lines of the popup on top.
    OfPopup,
    /// The lines of a long text being typed.
    Field(FieldName),
    /// The rows of a matrix.
    Down,
    /// The columns of a matrix.
    Across,
}

impl ViewState {
    /// Begins a frame. Another plan has lists of its own, which begin at their first rows.
    pub fn begin_frame(&mut self, plan: Option<&PlanId>) {
        if self.plan.as_ref() != plan {
            self.plan = plan.cloned();
            self.offsets
                .retain(|rows, _| *rows == Rows::Of(ListName::Plans));
        }
    }

    /// How far something is scrolled, to be read and changed while it is drawn.
    pub fn offset(&mut self, rows: Rows) -> &mut usize {
        self.offsets.entry(rows).or_default()
    }

    /// Puts the real cursor somewhere, so that magnifiers and input methods follow. The last call of a frame wins.
    pub const fn put_cursor(&mut self, at: Position) {
        self.cursor = Some(at);
    }

    /// Where the cursor goes; forgotten with this call, because every frame says it anew.
    pub const fn take_cursor(&mut self) -> Option<Position> {
        self.cursor.take()
    }
}
