//! Text being typed: one line or several, with a caret, undo and redo of its own.
//!
//! The caret stands between grapheme clusters, so that no key ever splits one. A pasted text that the domain
//! would refuse is refused here already, with the place named.

use unicode_segmentation::UnicodeSegmentation;

use crate::app::key::Key;
use crate::domain::text::{Text, TextProblem};

/// A text and a caret in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Editor {
    text: String,
    /// Byte offset, always at a cluster's edge.
    caret: usize,
    several_lines: bool,
    before: Vec<(String, usize)>,
    after: Vec<(String, usize)>,
}

/// What became of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// The editor took it.
    Taken,
    /// It means nothing to the editor; the form may use it.
    Left,
}

impl Editor {
    /// A field of one line.
    #[must_use]
    pub fn line(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            caret: text.len(),
            ..Self::default()
        }
    }

    /// A field in which Enter starts a new line.
    #[must_use]
    pub fn several_lines(text: &str) -> Self {
        Self {
            several_lines: true,
            ..Self::line(text)
        }
    }

    /// What has been typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text on either side of the caret.
    #[must_use]
    pub fn around_caret(&self) -> (&str, &str) {
        self.text.split_at(self.caret)
    }

    /// Whether Enter starts a new line here.
    #[must_use]
    pub const fn has_lines(&self) -> bool {
        self.several_lines
    }

    /// Takes a key.
    pub fn press(&mut self, key: Key) -> Typed {
        match key {
            Key::Char(c) => self.insert(c.encode_utf8(&mut [0; 4])),
            Key::Enter if self.several_lines => self.insert("\n"),
            Key::Backspace => self.delete(self.left_of(self.caret), self.caret),
            Key::Delete => self.delete(self.caret, self.right_of(self.caret)),
            Key::Left => self.caret = self.left_of(self.caret),
            Key::Right => self.caret = self.right_of(self.caret),
            Key::Home | Key::Ctrl('a') => self.caret = self.line_start(),
            Key::End => self.caret = self.line_end(),
            Key::Up | Key::Down if self.several_lines => return self.change_line(key == Key::Up),
            Key::Ctrl('u') => self.delete(self.line_start(), self.caret),
            Key::Ctrl('w') => self.delete(self.word_left(), self.caret),
            Key::Ctrl('z') => self.step_back(),
            Key::Ctrl('y') => self.step_forward(),
            Key::Enter
            | Key::Esc
            | Key::Tab
            | Key::BackTab
            | Key::Up
            | Key::Down
            | Key::PageUp
            | Key::PageDown
            | Key::Ctrl(_)
            | Key::Function(_) => return Typed::Left,
        }
        Typed::Taken
    }

    /// Puts a pasted text in, as one step of undo; or nothing of it, naming the character that may not come in.
    ///
    /// # Errors
    /// [`TextProblem::Forbidden`] when the text holds a control character or one that turns its direction.
    pub fn paste(&mut self, text: &str) -> Result<(), TextProblem> {
        let text = text.replace("\r\n", "\n").replace(['\r', '\t'], " ");
        let text = if self.several_lines {
            text
        } else {
            text.trim_end().replace('\n', " ")
        };
        match Text::parse(&text) {
            Err(problem @ TextProblem::Forbidden { .. }) => Err(problem),
            // How long it may be is asked of the whole field, when the form is sent.
            Ok(_) | Err(TextProblem::Empty | TextProblem::TooLong { .. }) => {
                self.insert(&text);
                Ok(())
            }
        }
    }

    /// Replaces everything, as one step of undo.
    pub fn replace(&mut self, text: &str) {
        self.remember();
        text.clone_into(&mut self.text);
        self.caret = self.text.len();
    }

    fn insert(&mut self, text: &str) {
        self.remember();
        self.text.insert_str(self.caret, text);
        self.caret += text.len();
        // A combining mark joins the cluster before it: the caret must not stand inside.
        self.caret = self.edge_at_or_after(self.caret);
    }

    fn delete(&mut self, from: usize, to: usize) {
        if from < to {
            self.remember();
            self.text.replace_range(from..to, "");
            self.caret = self.edge_at_or_after(from);
        }
    }

    fn remember(&mut self) {
        self.before.push((self.text.clone(), self.caret));
        self.after.clear();
    }

    fn step_back(&mut self) {
        if let Some((text, caret)) = self.before.pop() {
            self.after
                .push((std::mem::replace(&mut self.text, text), self.caret));
            self.caret = caret;
        }
    }

    fn step_forward(&mut self) {
        if let Some((text, caret)) = self.after.pop() {
            self.before
                .push((std::mem::replace(&mut self.text, text), self.caret));
            self.caret = caret;
        }
    }

    /// Up and down by the lines typed; at the first or last of them the key is left to the form.
    fn change_line(&mut self, up: bool) -> Typed {
        let column = self.text[self.line_start()..self.caret]
            .graphemes(true)
            .count();
        let start = if up {
            let Some(end) = self.line_start().checked_sub(1) else {
                return Typed::Left;
            };
            self.text[..end].rfind('\n').map_or(0, |at| at + 1)
        } else {
            if self.line_end() == self.text.len() {
                return Typed::Left;
            }
            self.line_end() + 1
        };
        let line = self.text[start..].split('\n').next().unwrap_or_default();
        self.caret = start
            + line
                .grapheme_indices(true)
                .nth(column)
                .map_or(line.len(), |(at, _)| at);
        Typed::Taken
    }

    fn line_start(&self) -> usize {
        self.text[..self.caret].rfind('\n').map_or(0, |at| at + 1)
    }

    fn line_end(&self) -> usize {
        self.text[self.caret..]
            .find('\n')
            .map_or(self.text.len(), |at| self.caret + at)
    }

    fn word_left(&self) -> usize {
        let before = self.text[..self.caret].trim_end();
        before
            .rfind(char::is_whitespace)
            .map_or(0, |at| at + 1)
            .max(self.line_start().min(before.len()))
    }

    fn left_of(&self, at: usize) -> usize {
        self.text[..at]
            .grapheme_indices(true)
            .next_back()
            .map_or(0, |(edge, _)| edge)
    }

    fn right_of(&self, at: usize) -> usize {
        self.text[at..]
            .graphemes(true)
            .next()
            .map_or(at, |cluster| at + cluster.len())
    }

    fn edge_at_or_after(&self, at: usize) -> usize {
        self.text
            .grapheme_indices(true)
            .map(|(edge, _)| edge)
            .find(|&edge| edge >= at)
            .unwrap_or(self.text.len())
    }
}
