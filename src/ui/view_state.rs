//! What only drawing needs to remember between frames: how far each list is scrolled.
//!
//! The program's own state never holds a scroll offset: it would have to know how tall the window is.

use std::collections::BTreeMap;

use ratatui::layout::{Position, Rect};

use crate::app::form::FieldName;
use crate::app::lists::ListName;
use crate::app::target::Target;
use crate::domain::id::PlanId;

/// Scroll offsets by what is scrolled, where the real cursor goes in this frame, and what can be clicked where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ViewState {
    plan: Option<PlanId>,
    offsets: BTreeMap<Rows, usize>,
    cursor: Option<Position>,
    /// What can be clicked in the last frame, and where.
    marks: Vec<(Rect, Target)>,
}

impl Rows {
    /// What a click on one of the rows points at, by its place.
    #[must_use]
    pub const fn target(self, at: usize) -> Option<Target> {
        match self {
            Self::Of(list) => Some(Target::Row { list, at }),
            Self::OfPopup => Some(Target::Line(at)),
            Self::Field(_) | Self::Down | Self::Across => None,
        }
    }
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
        self.marks.clear();
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

    /// Says what is drawn in a place, so that it can be clicked. What is marked later lies above what was marked before.
    pub fn mark(&mut self, place: Rect, target: Target) {
        if !place.is_empty() {
            self.marks.push((place, target));
        }
    }

    /// Marks one row of something, by its place.
    pub fn mark_row(&mut self, place: Rect, rows: Rows, at: usize) {
        if let Some(target) = rows.target(at) {
            self.mark(place, target);
        }
    }

    /// Forgets what can be clicked, because something is drawn over it that alone is answered.
    pub fn forget_marks(&mut self) {
        self.marks.clear();
    }

    /// What was drawn at a column and a row of the window.
    #[must_use]
    pub fn target_at(&self, column: u16, row: u16) -> Option<Target> {
        let here = Position::new(column, row);
        let mut marks = self.marks.iter().rev();
        marks
            .find(|(place, _)| place.contains(here))
            .map(|(_, target)| *target)
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
