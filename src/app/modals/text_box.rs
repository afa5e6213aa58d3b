//! Something to read, scrolled line by line.

use super::Modal;
use crate::app::key::{Direction, Key};
use crate::app::model::Model;

/// Lines to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextBox {
    /// What they are about.
    pub title: String,
    /// The paragraphs, none of them long.
    pub lines: Vec<String>,
    /// The first line in view.
    pub at: usize,
}

impl TextBox {
    /// A text from its beginning.
    pub fn new(title: impl Into<String>, lines: Vec<String>) -> Self {
        Self {
            title: title.into(),
            lines: lines.into_iter().flat_map(|line| short(&line)).collect(),
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

/// The longest a paragraph is kept whole, in characters: scrolling goes by paragraphs, and must reach all of a long one
/// in a small window.
const LONGEST: usize = 240;

/// A paragraph in pieces of at most [`LONGEST`] characters, broken between words.
fn short(line: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for word in line.split(' ') {
        let last = pieces.last_mut().expect("there is always a piece");
        if last.chars().count() + word.chars().count() >= LONGEST && !last.is_empty() {
            pieces.push(word.to_owned());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    pieces
}
