//! Something to read, scrolled line by line.

use super::Modal;
use crate::app::key::{Direction, Key};
use crate::app::model::Model;

/// Lines to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextBox {
    /// What they are about.
    pub title: String,
    /// The lines; each is wrapped where it is too long.
    pub lines: Vec<String>,
    /// The first line in view.
    pub at: usize,
}

impl TextBox {
    /// A text from its beginning.
    pub fn new(title: impl Into<String>, lines: Vec<String>) -> Self {
        Self {
            title: title.into(),
            lines,
            at: 0,
        }
    }

    pub(super) fn press(mut self, model: &mut Model, key: Key) {
        if matches!(key, Key::Esc | Key::Enter | Key::Backspace | Key::Char('q')) {
            return;
        }
        if let Some(direction) = Direction::of(key) {
            self.at = direction.step(self.at, self.lines.len());
        }
        model.modals.push(Modal::Text(self));
    }
}
