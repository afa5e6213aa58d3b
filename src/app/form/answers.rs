//! From what stands in a form to the domain's own types: parsed once, with every problem kept for its field.

use std::str::FromStr;

use super::Form;
use super::field::{Field, FieldName, Need};
use super::input::Input;
use crate::domain::Date;
use crate::domain::patch::Patch;
use crate::domain::text::{Line, Text};

/// Reads a form's fields and collects what is wrong with them.
#[derive(Debug)]
pub struct Answers<'a> {
    form: &'a Form,
    problems: Problems,
}

/// What is wrong with a form, by field.
pub type Problems = Vec<(FieldName, String)>;

impl<'a> Answers<'a> {
    /// Begins to read a form.
    #[must_use]
    pub const fn of(form: &'a Form) -> Self {
        Self {
            form,
            problems: Vec::new(),
        }
    }

    /// Whether the form asks for something.
    #[must_use]
    pub fn asks(&self, name: impl Into<FieldName>) -> bool {
        self.form.field(name).is_some()
    }

    /// One line of text; absent when the field is empty.
    pub fn line(&mut self, name: impl Into<FieldName>) -> Option<Line> {
        self.parsed(name)
    }

    /// Prose; absent when the field is empty.
    pub fn text(&mut self, name: impl Into<FieldName>) -> Option<Text> {
        self.parsed(name)
    }

    /// Any value that can be read from its word or id; absent when the field is empty or `?`.
    pub fn parsed<T: FromStr<Err: ToString>>(&mut self, name: impl Into<FieldName>) -> Option<T> {
        let name = name.into();
        let field = self.field(name);
        let raw = field.text().trim();
        if raw.is_empty() || raw == "?" {
            if field.need == Need::ByForm {
                self.problem(name, field.needs());
            }
            return None;
        }
        raw.parse()
            .map_err(|problem: T::Err| self.problem(name, capitalised(&problem.to_string())))
            .ok()
    }

    /// A day; absent when it is unknown.
    pub fn date(&mut self, name: impl Into<FieldName>) -> Option<Date> {
        let name = name.into();
        let field = self.field(name);
        let Input::Date(input) = &field.input else {
            return None;
        };
        match input.reading() {
            Ok(reading) => {
                let day = reading.day();
                if day.is_none() && field.need == Need::ByForm {
                    self.problem(name, field.needs());
                }
                day
            }
            Err(examples) => {
                self.problem(name, examples.to_owned());
                None
            }
        }
    }

    /// Every ticked value that can be read.
    #[must_use]
    pub fn ticked<T: FromStr>(&self, name: impl Into<FieldName>) -> Vec<T> {
        match &self.field(name).input {
            Input::Ticks(ticks) => ticks
                .values()
                .filter_map(|value| value.parse().ok())
                .collect(),
            Input::Line(_)
            | Input::Long(_)
            | Input::Date(_)
            | Input::Choice(_)
            | Input::Radio(_) => Vec::new(),
        }
    }

    /// The edit that makes `old` into what the field holds now.
    pub fn edited<T>(&mut self, name: impl Into<FieldName>, old: Option<&T>) -> Patch<T>
    where
        T: FromStr<Err: ToString> + PartialEq + Clone,
    {
        let new = self.parsed(name);
        Patch::between(old, new.as_ref())
    }

    /// The same for a date.
    pub fn edited_date(&mut self, name: impl Into<FieldName>, old: Option<Date>) -> Patch<Date> {
        let new = self.date(name);
        Patch::between(old.as_ref(), new.as_ref())
    }

    /// Says something against a field.
    pub fn problem(&mut self, name: impl Into<FieldName>, problem: String) {
        self.problems.push((name.into(), problem));
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// Every problem found, when there was any or when `value` could not be made.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Problems> {
        match value {
            Some(value) if self.problems.is_empty() => Ok(value),
            Some(_) | None => Err(self.problems),
        }
    }

    fn field(&self, name: impl Into<FieldName>) -> &'a Field {
        self.form
            .field(name)
            .expect("a form asks only for its own fields")
    }
}

/// A sentence as it begins on a line of its own. One that begins with what was typed in quotes stays as it is.
fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
