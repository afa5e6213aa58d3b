//! What was typed for the columns of an entry.

use crate::cli::CommandError;
use crate::cli::values::{Day, Knowable};
use crate::domain::analysis::amount::Currency;
use crate::domain::book::{Book, Column, Entry, EntryEdit, Kind, Value};
use crate::domain::id::{EntryId, OrganisationId};
use crate::domain::{Date, Plan};

/// A value as it stands on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Word {
    /// The day that counts as today.
    Today,
    /// The value.
    Value(Value),
    /// An amount, with the currency that was typed with it.
    Money(Value, Currency),
}

/// The columns that were named, each with what was typed; several times for a column of several organisations.
#[derive(Debug, Default)]
pub(super) struct Typed(pub(super) Vec<(&'static Column, Vec<Knowable<Word>>)>);

/// Reads one value of a column.
pub(super) fn word(column: &Column, raw: &str) -> Result<Knowable<Word>, String> {
    if matches!(raw, "?" | "unknown") {
        return Ok(Knowable::Unknown);
    }
    if matches!(column.kind, Kind::Day(_)) {
        let day: Day = raw.parse().map_err(|problem| format!("{problem}"))?;
        return Ok(Knowable::Known(match day {
            Day::Today => Word::Today,
            Day::On(date) => Word::Value(Value::Day(date)),
        }));
    }
    let value = column.parse(raw).map_err(|problem| problem.to_string())?;
    Ok(Knowable::Known(match column.currency_in(raw) {
        Some(currency) => Word::Money(value, currency),
        None => Word::Value(value),
    }))
}

impl Typed {
    /// The entry that says this much, under an id that is not its own yet.
    pub(super) fn entry(&self, book: Book, today: Date) -> Entry {
        let mut known = self.values(today);
        let given = known
            .iter_mut()
            .filter_map(|(column, value)| Some((*column, value.take()?)));
        given.fold(Entry::nameless(book), |entry, (column, value)| {
            entry.with(column, value)
        })
    }

    /// The edit that says this much.
    pub(super) fn edit(&self, book: Book, id: EntryId, today: Date) -> EntryEdit {
        let values = self.values(today).into_iter();
        values.fold(EntryEdit::new(book, id), |edit, (column, value)| {
            edit.with(column, value)
        })
    }

    /// Holds when the amounts were typed in the currency in which the entry that came of it is counted.
    ///
    /// # Errors
    /// Which it is instead.
    pub(super) fn counts(&self, plan: &Plan, entry: &Entry) -> Result<(), CommandError> {
        let words = self.0.iter().flat_map(|(_, words)| words);
        for word in words {
            if let Knowable::Known(Word::Money(_, currency)) = word {
                let counts = entry.counts_in(plan, currency);
                counts
                    .map_err(|why| CommandError::failed(format!("{why}; nothing was changed")))?;
            }
        }
        Ok(())
    }

    fn values(&self, today: Date) -> Vec<(&'static Column, Option<Value>)> {
        let columns = self.0.iter().map(|(column, words)| {
            let known = words.iter().filter_map(|word| word.clone().known());
            (*column, one_value(known.map(|word| word.value(today))))
        });
        columns.collect()
    }
}

impl Word {
    fn value(self, today: Date) -> Value {
        match self {
            Self::Today => Value::Day(today),
            Self::Value(value) | Self::Money(value, _) => value,
        }
    }
}

/// Several organisations become one list; of anything else there is one.
fn one_value(values: impl Iterator<Item = Value>) -> Option<Value> {
    let mut bodies: Vec<OrganisationId> = Vec::new();
    let mut last = None;
    for value in values {
        match value {
            Value::Organisations(ids) => {
                for id in ids {
                    if !bodies.contains(&id) {
                        bodies.push(id);
                    }
                }
            }
            other => last = Some(other),
        }
    }
    last.or_else(|| (!bodies.is_empty()).then_some(Value::Organisations(bodies)))
}
