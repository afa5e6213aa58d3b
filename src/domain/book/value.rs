//! What stands in a column, and how it is read from what people and files write.

use super::{Column, Kind};
use crate::domain::Date;
use crate::domain::analysis::amount::{self, Currency};
use crate::domain::flags::settings::RuleId;
use crate::domain::id::{EntryId, FunctionId, OrganisationId, PersonId, QuestionId, SlugProblem};
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
    /// A question.
    Question(QuestionId),
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
    /// One of several is named twice.
    #[error("{0} is named twice; name each once")]
    Twice(OrganisationId),
    /// More than any column holds.
    #[error("there are more than {ORGANISATIONS_LIMIT} of them")]
    TooMany,
    /// An amount in another currency than is counted in.
    #[error(
        "the amount is in {says}, and this is counted in {counted}; say {says} as its currency, or write the amount without"
    )]
    Currency {
        /// In which it was given.
        says: String,
        /// In which it would be counted.
        counted: String,
    },
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
            Kind::Rule => "the id of a flag rule such as CT4".to_owned(),
            Kind::Organisation => "the id of an organisation".to_owned(),
            Kind::Organisations => "ids of organisations".to_owned(),
            Kind::Person => "the id of a person".to_owned(),
            Kind::Function => "the id of a function".to_owned(),
            Kind::Question => "the id of a question".to_owned(),
            Kind::Entry(book) => format!("the id of a {book}"),
        }
    }

    /// Reads what a person typed: days as `2026-03-31`, `yes` and `no`, ids of several organisations between commas,
    /// amounts with or without their currency, which [`Entry::counts_in`](super::Entry::counts_in) judges.
    ///
    /// # Errors
    /// [`ValueProblem`] when it cannot stand in this column.
    pub fn parse(&self, typed: &str) -> Result<Value, ValueProblem> {
        let typed = typed.trim();
        match self.kind {
            Kind::YesNo => match typed {
                "yes" => Ok(Value::YesNo(true)),
                "no" => Ok(Value::YesNo(false)),
                _ => Err(self.other(typed)),
            },
            Kind::Amount => {
                let written = amount::read(typed).ok_or_else(|| self.other(typed))?;
                self.number(written.amount)
            }
            Kind::Number { .. } => {
                let number = typed.parse().map_err(|_| self.other(typed))?;
                self.number(number)
            }
            Kind::Organisations => {
                let ids = typed.split(',').map(str::trim);
                organisations(ids.filter(|id| !id.is_empty()))
            }
            Kind::Line
            | Kind::Text
            | Kind::Day(_)
            | Kind::Word(_)
            | Kind::Rule
            | Kind::Organisation
            | Kind::Person
            | Kind::Function
            | Kind::Question
            | Kind::Entry(_) => self.text(typed),
        }
    }

    /// The currency that was typed with an amount.
    #[must_use]
    pub fn currency_in(&self, typed: &str) -> Option<Currency> {
        let amount = Some(typed).filter(|_| self.kind == Kind::Amount);
        amount.and_then(amount::read)?.currency
    }

    /// Reads what a file or an event says, to the letter.
    ///
    /// # Errors
    /// [`ValueProblem`] when it cannot stand in this column.
    pub fn read(&self, written: &Written) -> Result<Value, ValueProblem> {
        match (self.kind, written) {
            (Kind::YesNo, Written::YesNo(yes)) => Ok(Value::YesNo(*yes)),
            (Kind::Amount | Kind::Number { .. }, Written::Number(number)) => self.number(*number),
            (Kind::Organisations, Written::List(ids)) => {
                organisations(ids.iter().map(String::as_str))
            }
            // What is a number, a truth value or a list in a file is not a word in quotes there.
            (Kind::YesNo | Kind::Amount | Kind::Number { .. } | Kind::Organisations, other)
            | (_, other @ (Written::YesNo(_) | Written::Number(_) | Written::List(_))) => {
                Err(self.other(&other.shown()))
            }
            (_, Written::Text(text)) => self.text(text),
        }
    }

    /// Whether a value is one that this column can hold.
    #[must_use]
    pub fn holds(&self, value: &Value) -> bool {
        match (self.kind, value) {
            (Kind::Line, Value::Line(_))
            | (Kind::Text, Value::Text(_))
            | (Kind::Day(_), Value::Day(_))
            | (Kind::YesNo, Value::YesNo(_))
            | (Kind::Organisation, Value::Organisation(_))
            | (Kind::Person, Value::Person(_))
            | (Kind::Function, Value::Function(_))
            | (Kind::Question, Value::Question(_))
            | (Kind::Entry(_), Value::Entry(_)) => true,
            (Kind::Amount | Kind::Number { .. }, Value::Number(number)) => {
                self.number(*number).is_ok()
            }
            (Kind::Word(words), Value::Word(word)) => words.contains(word),
            (Kind::Rule, Value::Word(word)) => RuleId::WORDS.contains(word),
            (Kind::Organisations, Value::Organisations(ids)) => {
                let ids = ids.iter().map(OrganisationId::as_str);
                organisations(ids).is_ok()
            }
            _ => false,
        }
    }

    /// A value that is written as text.
    fn text(&self, typed: &str) -> Result<Value, ValueProblem> {
        let other = || self.other(typed);
        Ok(match self.kind {
            Kind::Line => Value::Line(Line::parse(typed)?),
            Kind::Text => Value::Text(Text::parse(typed)?),
            Kind::Day(_) => Value::Day(typed.parse().map_err(|_| other())?),
            Kind::Word(words) => word(words, typed).ok_or_else(other)?,
            Kind::Rule => word(RuleId::WORDS, &typed.to_uppercase()).ok_or_else(other)?,
            Kind::Organisation => Value::Organisation(typed.parse()?),
            Kind::Person => Value::Person(typed.parse()?),
            Kind::Function => Value::Function(typed.parse()?),
            Kind::Question => Value::Question(typed.parse()?),
            Kind::Entry(_) => Value::Entry(typed.parse()?),
            Kind::YesNo | Kind::Amount | Kind::Number { .. } | Kind::Organisations => {
                return Err(other());
            }
        })
    }

    /// A number that is within the column's bounds.
    fn number(&self, number: u64) -> Result<Value, ValueProblem> {
        let bounds = match self.kind {
            Kind::Number { low, high } => low..=high,
            _ => 0..=AMOUNT_LIMIT,
        };
        if bounds.contains(&number) {
            Ok(Value::Number(number))
        } else {
            Err(self.other(&number.to_string()))
        }
    }

    fn other(&self, says: &str) -> ValueProblem {
        ValueProblem::Other {
            says: shown(says),
            wanted: self.wanted(),
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
    /// The day that it is, where it is one.
    #[must_use]
    pub const fn day(&self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Line(_)
            | Self::Text(_)
            | Self::Number(_)
            | Self::YesNo(_)
            | Self::Word(_)
            | Self::Organisation(_)
            | Self::Organisations(_)
            | Self::Person(_)
            | Self::Function(_)
            | Self::Question(_)
            | Self::Entry(_) => None,
        }
    }

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
            Self::Question(id) => id.to_string(),
            Self::Entry(id) => id.to_string(),
        }
    }
}

/// Ids of organisations: at least one, each once.
fn organisations<'a>(ids: impl Iterator<Item = &'a str>) -> Result<Value, ValueProblem> {
    let mut each: Vec<OrganisationId> = Vec::new();
    for id in ids {
        let id = id.parse()?;
        if each.contains(&id) {
            return Err(ValueProblem::Twice(id));
        }
        if each.len() == ORGANISATIONS_LIMIT {
            return Err(ValueProblem::TooMany);
        }
        each.push(id);
    }
    if each.is_empty() {
        return Err(TextProblem::Empty.into());
    }
    Ok(Value::Organisations(each))
}

/// The greatest amount: a million million.
const AMOUNT_LIMIT: u64 = 1_000_000_000_000;

/// The most organisations in one column.
const ORGANISATIONS_LIMIT: usize = 200;

/// The one of these words that was typed.
fn word(words: &'static [&'static str], typed: &str) -> Option<Value> {
    let mut words = words.iter();
    words.find(|word| **word == typed).copied().map(Value::Word)
}
