//! Text being typed: one line or several, with a caret, undo and redo of its own.
//!
//! The caret stands between grapheme clusters, so that no key ever splits one. A character that the domain would refuse
//! is refused here already, with the place named: typed, pasted, or brought back from another editor.

use unicode_segmentation::UnicodeSegmentation;

use super::past::{Past, Run};
use super::wrap;
use crate::app::key::Key;
use crate::domain::text::{BLANKS, LINE_LIMIT, TEXT_LIMIT, Text, TextProblem, length};

/// A text and a caret in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor {
    text: String,
    /// Byte offset, always at a cluster's edge.
    caret: usize,
    /// The column that Up and Down keep to, from the first of several of them on.
    column: Option<usize>,
    several_lines: bool,
    limit: usize,
    past: Past,
}

/// What became of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// The field took it.
    Taken,
    /// It means nothing to the field; the form may use it.
    Left,
    /// It is a character that may not come in.
    Refused(TextProblem),
}

impl Editor {
    /// A field of one line that holds a name, a link or another short thing.
    #[must_use]
    pub fn line(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            caret: text.len(),
            column: None,
            several_lines: false,
            limit: LINE_LIMIT,
            past: Past::default(),
        }
    }

    /// A field of one line that holds a sentence, as long as prose may be.
    #[must_use]
    pub fn sentence(text: &str) -> Self {
        Self {
            limit: TEXT_LIMIT,
            ..Self::line(text)
        }
    }

    /// A field in which Enter starts a new line.
    #[must_use]
    pub fn several_lines(text: &str) -> Self {
        Self {
            several_lines: true,
            limit: TEXT_LIMIT,
            ..Self::line(text)
        }
    }

    /// What has been typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The caret's place, in bytes.
    #[must_use]
    pub const fn caret(&self) -> usize {
        self.caret
    }

    /// Puts the caret at a byte, or at the next place where it may stand.
    pub fn put_caret(&mut self, at: usize) {
        self.column = None;
        self.go(self.edge_at_or_after(at));
    }

    /// How many words there are.
    #[must_use]
    pub fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }

    /// How many characters there are and how many there may be, from nine tenths on.
    #[must_use]
    pub fn nearly_full(&self) -> Option<(usize, usize)> {
        let length = length(&self.text);
        (length * 10 >= self.limit * 9).then_some((length, self.limit))
    }

    /// Takes a key. `room` is how many cells a line has: Up and Down go by lines as they are seen.
    pub fn press(&mut self, key: Key, room: usize) -> Typed {
        let column = self.column.take();
        match key {
            Key::Char(c) => return self.type_char(c),
            Key::Enter if self.several_lines => self.insert("\n"),
            Key::Backspace => self.delete(self.left_of(self.caret), self.caret),
            Key::Delete => self.delete(self.caret, self.right_of(self.caret)),
            Key::Left => self.go(self.left_of(self.caret)),
            Key::Right => self.go(self.right_of(self.caret)),
            Key::Home | Key::Ctrl('a') => self.go(self.row_end(room, 0)),
            Key::End => self.go(self.row_end(room, usize::MAX)),
            Key::Up | Key::Down if self.several_lines => {
                return self.change_row(key == Key::Up, room, column);
            }
            Key::Ctrl('u') => self.delete(self.line_start(), self.caret),
            Key::Ctrl('w') => self.delete(self.word_left(), self.caret),
            Key::Ctrl('z') => self.step(Past::back),
            Key::Ctrl('y') => self.step(Past::forward),
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
        let text = self.as_typed(text)?;
        self.insert(&text);
        Ok(())
    }

    /// Replaces everything by a text from outside, as one step of undo; or nothing, as with [`paste`](Self::paste).
    ///
    /// # Errors
    /// The same.
    pub fn take_over(&mut self, text: &str) -> Result<(), TextProblem> {
        let text = self.as_typed(text)?;
        self.replace(text.trim_end());
        Ok(())
    }

    /// Replaces everything, as one step of undo.
    pub fn replace(&mut self, text: &str) {
        self.past.remember(self.now());
        text.clone_into(&mut self.text);
        self.caret = self.text.len();
    }

    /// Begins anew with a character, as one step of undo with what is typed behind it.
    pub fn type_over(&mut self, c: char) -> Typed {
        let before = self.now();
        (self.text, self.caret) = (String::new(), 0);
        let typed = self.type_char(c);
        if matches!(typed, Typed::Refused(_)) {
            (self.text, self.caret) = before;
        } else {
            self.past.forget_last();
            self.past.remember_run(Run::Typing, before);
        }
        typed
    }

    /// A text from outside with the line ends and blanks that typing would have given it.
    fn as_typed(&self, text: &str) -> Result<String, TextProblem> {
        // Terminals end the lines of what is pasted as they please.
        let text = text
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .replace('\t', " ");
        may_come_in(&text)?;
        Ok(if self.several_lines {
            text
        } else {
            text.trim_end().replace('\n', " ")
        })
    }

    fn type_char(&mut self, c: char) -> Typed {
        let mut bytes = [0; 4];
        let typed = c.encode_utf8(&mut bytes);
        if let Err(problem) = may_come_in(typed) {
            let place = self.text[..self.caret].chars().count() + 1;
            return Typed::Refused(problem.at(place));
        }
        let before = self.text[..self.caret].chars().next_back();
        if before.is_some_and(char::is_whitespace) && !c.is_whitespace() {
            self.past.pause();
        }
        self.past.remember_run(Run::Typing, self.now());
        self.put(typed);
        Typed::Taken
    }

    fn insert(&mut self, text: &str) {
        self.past.remember(self.now());
        self.put(text);
    }

    fn put(&mut self, text: &str) {
        self.text.insert_str(self.caret, text);
        self.caret += text.len();
        // A combining mark joins the cluster before it: the caret must not stand inside.
        self.caret = self.edge_at_or_after(self.caret);
    }

    fn delete(&mut self, from: usize, to: usize) {
        if from < to {
            self.past.remember_run(Run::Deleting, self.now());
            self.text.replace_range(from..to, "");
            self.caret = self.edge_at_or_after(from);
        }
    }

    fn go(&mut self, caret: usize) {
        self.past.pause();
        self.caret = caret;
    }

    fn now(&self) -> (String, usize) {
        (self.text.clone(), self.caret)
    }

    fn step(&mut self, step: fn(&mut Past, (String, usize)) -> (String, usize)) {
        let now = (std::mem::take(&mut self.text), self.caret);
        (self.text, self.caret) = step(&mut self.past, now);
    }

    /// Up and down by the lines as they are seen; at the first or last of them the key is left to the form.
    fn change_row(&mut self, up: bool, room: usize, column: Option<usize>) -> Typed {
        let rows = wrap::rows(&self.text, room);
        let (row, here) = wrap::place_of(&self.text, &rows, self.caret, room);
        let wanted = if up {
            row.checked_sub(1)
        } else {
            Some(row + 1)
        };
        let Some(row) = wanted.filter(|row| *row < rows.len()) else {
            return Typed::Left;
        };
        let column = column.unwrap_or(here);
        self.go(wrap::caret_at(&self.text, &rows, row, column));
        self.column = Some(column);
        Typed::Taken
    }

    /// The place in the line as it is seen at a column, or at its end.
    fn row_end(&self, room: usize, column: usize) -> usize {
        let room = if self.several_lines { room } else { usize::MAX };
        let rows = wrap::rows(&self.text, room);
        let (row, _) = wrap::place_of(&self.text, &rows, self.caret, room);
        wrap::caret_at(&self.text, &rows, row, column)
    }

    fn line_start(&self) -> usize {
        self.text[..self.caret].rfind('\n').map_or(0, |at| at + 1)
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

/// Whether every character of a text may stand in a plan. How long it is is asked of the whole field, when it is left.
fn may_come_in(text: &str) -> Result<(), TextProblem> {
    match Text::parse(text) {
        Err(problem @ TextProblem::Forbidden { place, .. }) => {
            // The domain counts from the first character that is no blank.
            let blanks = text.chars().take_while(|c| BLANKS.contains(c)).count();
            Err(problem.at(blanks + place))
        }
        Ok(_) | Err(TextProblem::Empty | TextProblem::TooLong { .. }) => Ok(()),
    }
}
