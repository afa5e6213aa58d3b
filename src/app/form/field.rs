//! One field of a form: its label, what is typed into it, and what is said under it.

use crate::domain::Date;

use super::date::{self, Reading};
use super::editor::{Editor, Typed};
use super::options::{Choice, Radio, Ticks};
use crate::app::key::Key;

/// What a field is called in code; unique within its form.
pub type FieldName = &'static str;

/// One field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name in code.
    pub name: FieldName,
    /// What people read before it.
    pub label: String,
    /// What is typed or chosen.
    pub input: Input,
    /// Whether the form cannot be sent without it.
    pub needed: bool,
    /// What helps, shown behind or under the field at all times.
    pub hint: Option<String>,
    /// What is wrong with it; shown under it until it is changed.
    pub problem: Option<String>,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// One line of text.
    Line(Editor),
    /// Prose of several lines.
    Long(Editor),
    /// A date as people write it.
    Date(DateInput),
    /// One of a list.
    Choice(Choice),
    /// One of a few.
    Radio(Radio),
    /// Any of a list.
    Ticks(Ticks),
}

/// A date being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateInput {
    editor: Editor,
    base: Option<Date>,
    today: Date,
}

impl DateInput {
    /// What has been typed.
    #[must_use]
    pub const fn editor(&self) -> &Editor {
        &self.editor
    }

    /// What it means.
    ///
    /// # Errors
    /// A sentence with examples when it cannot be read.
    pub fn reading(&self) -> Result<Reading, &'static str> {
        date::read(self.editor.text(), self.base, self.today)
    }

    /// What was understood, for the end of the line; nothing while it cannot be read.
    #[must_use]
    pub fn echo(&self) -> Option<String> {
        self.reading()
            .ok()
            .map(|reading| date::echo(reading, self.today))
    }
}

impl Field {
    /// A field that may stay empty.
    pub fn new(name: FieldName, label: impl Into<String>, input: Input) -> Self {
        Self {
            name,
            label: label.into(),
            input,
            needed: false,
            hint: None,
            problem: None,
        }
    }

    /// One line of text.
    pub fn line(name: FieldName, label: impl Into<String>, text: &str) -> Self {
        Self::new(name, label, Input::Line(Editor::line(text)))
    }

    /// Prose.
    pub fn long(name: FieldName, label: impl Into<String>, text: &str) -> Self {
        Self::new(name, label, Input::Long(Editor::several_lines(text)))
    }

    /// A date; `+` and `-` count from `day`, else from today.
    pub fn date(name: FieldName, label: impl Into<String>, day: Option<Date>, today: Date) -> Self {
        let text = day
            .map(|day| day.format("%Y-%m-%d").to_string())
            .unwrap_or_default();
        Self::new(
            name,
            label,
            Input::Date(DateInput {
                editor: Editor::line(&text),
                base: day,
                today,
            }),
        )
    }

    /// The same field, which cannot stay empty.
    #[must_use]
    pub fn needed(mut self) -> Self {
        self.needed = true;
        self
    }

    /// The same field with a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The editor, where the field is typed into.
    pub const fn editor_mut(&mut self) -> Option<&mut Editor> {
        match &mut self.input {
            Input::Line(editor) | Input::Long(editor) => Some(editor),
            Input::Date(date) => Some(&mut date.editor),
            Input::Choice(_) | Input::Radio(_) | Input::Ticks(_) => None,
        }
    }

    /// What has been typed, or the value chosen; empty when there is none.
    #[must_use]
    pub fn text(&self) -> &str {
        match &self.input {
            Input::Line(editor) | Input::Long(editor) => editor.text(),
            Input::Date(date) => date.editor.text(),
            Input::Choice(choice) => choice.value().unwrap_or_default(),
            Input::Radio(radio) => radio.value().unwrap_or_default(),
            Input::Ticks(_) => "",
        }
    }

    /// Takes a key; what was said against the field is withdrawn when it changes.
    pub fn press(&mut self, key: Key) -> Typed {
        let typed = match &mut self.input {
            Input::Line(editor) | Input::Long(editor) => editor.press(key),
            Input::Date(date) => date.editor.press(key),
            Input::Choice(choice) => choice.press(key),
            Input::Radio(radio) => radio.press(key),
            Input::Ticks(ticks) => ticks.press(key),
        };
        if typed == Typed::Taken {
            self.problem = None;
        }
        typed
    }

    /// Looks the field over as it is left: a date that cannot be read says so now.
    pub fn leave(&mut self) {
        if let Input::Choice(choice) = &mut self.input {
            choice.settle();
        }
        if let Input::Date(date) = &self.input
            && let Err(examples) = date.reading()
        {
            self.problem = Some(examples.to_owned());
        }
    }
}
