//! What only drawing needs to remember between frames: how far each list is scrolled.
//!
//! The program's own state never holds a scroll offset: it would have to know how tall the window is.

use std::collections::BTreeMap;

use ratatui::layout::Position;

/// Scroll offsets by the name of the list, and where the real cursor goes in this frame.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ViewState {
    offsets: BTreeMap<&'static str, usize>,
    cursor: Option<Position>,
}

impl ViewState {
    /// How far the list of this name is scrolled, to be read and changed while it is drawn.
    pub fn offset(&mut self, list: &'static str) -> &mut usize {
        self.offsets.entry(list).or_default()
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
