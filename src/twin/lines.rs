//! Facts in lines: `name: value`, one each.

use std::fmt::{self, Display};

use super::Twin;

/// What stands where nobody knows.
pub const UNKNOWN: &str = "?";

/// Facts in the order in which they are told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    facts: Vec<Fact>,
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is about: `signal 1 of 7, no`.
    pub name: String,
    /// What is the case.
    pub value: String,
}

impl Lines {
    /// The lines of one value.
    #[must_use]
    pub fn of(twin: &impl Twin) -> Self {
        let mut lines = Self::default();
        twin.tell(&mut lines);
        lines
    }

    /// One fact.
    pub fn fact(&mut self, name: impl Display, value: impl Display) {
        self.facts.push(Fact {
            name: on_one_line(&name.to_string()),
            value: on_one_line(&value.to_string()),
        });
    }

    /// One fact that may be unknown: `name: ?`.
    pub fn fact_or_unknown(&mut self, name: impl Display, value: Option<impl Display>) {
        match value {
            Some(value) => self.fact(name, value),
            None => self.fact(name, UNKNOWN),
        }
    }

    /// One fact, where there is something to tell.
    pub fn fact_if_any(&mut self, name: impl Display, value: Option<impl Display>) {
        if let Some(value) = value {
            self.fact(name, value);
        }
    }

    /// Several things of one kind, each with its position in words: `signal 1 of 7`.
    pub fn each<T>(
        &mut self,
        kind: &str,
        all: impl IntoIterator<Item = T>,
        mut tell: impl FnMut(&mut Self, &str, T),
    ) {
        let all: Vec<T> = all.into_iter().collect();
        let number = all.len();
        for (n, one) in all.into_iter().enumerate() {
            tell(self, &format!("{kind} {} of {number}", n + 1), one);
        }
    }

    /// Everything that another value tells.
    pub fn tell(&mut self, twin: &impl Twin) {
        twin.tell(self);
    }

    /// The facts, in order.
    #[must_use]
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The facts as lines of text.
    #[must_use]
    pub fn into_text(self) -> Vec<String> {
        self.facts.iter().map(ToString::to_string).collect()
    }
}

impl Twin for Lines {
    /// Lines that were told before are told again.
    fn tell(&self, lines: &mut Lines) {
        lines.facts.extend_from_slice(&self.facts);
    }
}

impl Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.value)
    }
}

/// A text of several lines on one.
fn on_one_line(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}
