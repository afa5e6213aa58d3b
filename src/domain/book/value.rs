//! What stands in a column, and how it is read from what people and files write.

use super::{Column, Kind};
use crate::domain::Date;
use crate::domain::id::{EntryId, FunctionId, OrganisationId, PersonId, SlugProblem};
use crate::domain::text::{Line, Text, TextProblem, shown};
use serde::{Deserialize, Serialize};

/// What stands in a column of an entry. In stored form it is a text, a whole number, a truth value or a list of texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// One line.
    Line(Line),
    /// Prose.
    Text(Text),
    /// A day.
    Day(Date),
    /// A whole number; money in whole units of the currency.
    Number(u64),
    /// Yes or no.
    YesNo(bool),
    /// A word of the column's list.
    Word(&'static str),
    /// An organisation.
    Organisation(OrganisationId),
    /// Several organisations, at least one, each once.
    Organisations(Vec<OrganisationId>),
    /// A person.
    Person(PersonId),
    /// A function.
    Function(FunctionId),
    /// An entry of the book that the column names.
    Entry(EntryId),
}

/// Why something cannot stand in a column.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ValueProblem {
    /// Text that cannot be kept.
    #[error(transparent)]
    Text(#[from] TextProblem),
    /// Not an id.
    #[error(transparent)]
    Id(#[from] SlugProblem),
    /// Another kind of value is wanted.
    #[error("\"{says}\" is not {wanted}")]
    Other {
        /// What was given, made safe to show.
        says: String,
        /// What is wanted: "a day such as 2026-03-31".
        wanted: String,
    },
}

/// A value as a file or an event writes it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Written {
    /// Yes or no.
    YesNo(bool),
    /// A whole number.
    Number(u64),
    /// A text.
    Text(String),
    /// A list of texts.
    List(Vec<String>),
}

impl Column {
    /// What may be written in it, for people: "a day such as 2026-03-31".
    #[must_use]
    pub fn wanted(&self) -> String {
        match self.kind {
            Kind::Line => "one line of text".to_owned(),
            Kind::Text => "text".to_owned(),
            Kind::Day(_) => "a day such as 2026-03-31".to_owned(),
            Kind::Amount => "a whole amount such as 4500000".to_owned(),
            Kind::Number { low, high } => format!("a whole number from {low} to {high}"),
            Kind::YesNo => "yes or no".to_owned(),
            Kind::Word(words) => format!("one of {}", words.join(", ")),
            Kind::Organisation => "the id of an organisation".to_owned(),
            Kind::Organisations => "ids of organisations".to_owned(),
            Kind::Person => "the id of a person".to_owned(),
            Kind::Function => "the id of a function".to_owned(),
            Kind::Entry(book) => format!("the id of a {book}"),
        }
    }

    /// Reads what a person typed: days as `2026-03-31`, `yes` and `no`, ids of several organisations between commas.
    ///
    /// # Errors
    /// [`ValueProblem`] when it cannot stand in this column.
    pub fn parse(&self, typed: &str) -> Result<Value, ValueProblem> {
        let typed = typed.trim();
        let other = || ValueProblem::Other {
            says: shown(typed),
            wanted: self.wanted(),
        };
        Ok(match self.kind {
            Kind::Line => Value::Line(Line::parse(typed)?),
            Kind::Text => Value::Text(Text::parse(typed)?),
            Kind::Day(_) => Value::Day(typed.parse().map_err(|_| other())?),
            Kind::Amount => Value::Number(amount(typed).ok_or_else(other)?),
            Kind::Number { low, high } => {
                let number = typed.parse().ok();
                let fits = number.filter(|number| (low..=high).contains(number));
                Value::Number(fits.ok_or_else(other)?)
            }
            Kind::YesNo => match typed {
                "yes" => Value::YesNo(true),
                "no" => Value::YesNo(false),
                _ => return Err(other()),
            },
            Kind::Word(words) => {
                let word = words.iter().find(|word| **word == typed);
                Value::Word(word.ok_or_else(other)?)
            }
            Kind::Organisation => Value::Organisation(typed.parse()?),
            Kind::Organisations => organisations(typed.split(',').map(str::trim))?,
            Kind::Person => Value::Person(typed.parse()?),
            Kind::Function => Value::Function(typed.parse()?),
            Kind::Entry(_) => Value::Entry(typed.parse()?),
        })
    }

    /// Reads what a file or an event says.
    ///
    /// # Errors
    /// [`ValueProblem`] when it cannot stand in this column.
    pub fn read(&self, written: Written) -> Result<Value, ValueProblem> {
        match (self.kind, written) {
            (Kind::YesNo, Written::YesNo(yes)) => Ok(Value::YesNo(yes)),
            (Kind::Amount | Kind::Number { .. }, Written::Number(number)) => {
                self.parse(&number.to_string())
            }
            (Kind::Organisations, Written::List(ids)) => {
                organisations(ids.iter().map(String::as_str))
            }
            // What is a number or a truth value in a file is not a word in quotes there.
            (Kind::YesNo | Kind::Amount | Kind::Number { .. } | Kind::Organisations, other)
            | (_, other @ (Written::YesNo(_) | Written::Number(_) | Written::List(_))) => {
                Err(ValueProblem::Other {
                    says: other.shown(),
                    wanted: self.wanted(),
                })
            }
            (_, Written::Text(text)) => self.parse(&text),
        }
    }
}

impl Written {
    fn shown(&self) -> String {
        match self {
            Self::YesNo(yes) => yes.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => shown(text),
            Self::List(texts) => shown(&texts.join(", ")),
        }
    }
}

impl Value {
    /// As it is typed; [`Column::parse`] reads it back.
    #[must_use]
    pub fn typed(&self) -> String {
        match self {
            Self::Line(line) => line.to_string(),
            Self::Text(text) => text.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Number(number) => number.to_string(),
            Self::YesNo(true) => "yes".to_owned(),
            Self::YesNo(false) => "no".to_owned(),
            Self::Word(word) => (*word).to_owned(),
            Self::Organisation(id) => id.to_string(),
            Self::Organisations(ids) => {
                let ids: Vec<&str> = ids.iter().map(OrganisationId::as_str).collect();
                ids.join(", ")
            }
            Self::Person(id) => id.to_string(),
            Self::Function(id) => id.to_string(),
            Self::Entry(id) => id.to_string(),
        }
    }
}

fn organisations<'a>(ids: impl Iterator<Item = &'a str>) -> Result<Value, ValueProblem> {
    let mut each: Vec<OrganisationId> = Vec::new();
    for id in ids.filter(|id| !id.is_empty()) {
        let id = id.parse()?;
        if !each.contains(&id) {
            each.push(id);
        }
    }
    if each.is_empty() {
        return Err(TextProblem::Empty.into());
    }
    Ok(Value::Organisations(each))
}

/// Whole units; commas between digits are how people group them, in thousands or in lakhs.
fn amount(typed: &str) -> Option<u64> {
    let digits: String = typed.chars().filter(|c| *c != ',' && *c != ' ').collect();
    let starts_and_ends_with_digits = typed.starts_with(|c: char| c.is_ascii_digit())
        && typed.ends_with(|c: char| c.is_ascii_digit());
    starts_and_ends_with_digits
        .then(|| digits.parse().ok())
        .flatten()
        .filter(|amount| *amount <= AMOUNT_LIMIT)
}

/// The greatest amount: a million million.
const AMOUNT_LIMIT: u64 = 1_000_000_000_000;
