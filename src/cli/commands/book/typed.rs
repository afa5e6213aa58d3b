//! What was typed for the columns of an entry.

use crate::cli::values::{Day, Knowable};
use crate::domain::Date;
use crate::domain::book::{Book, Column, EntryEdit, Kind, Value};
use crate::domain::id::{EntryId, OrganisationId};
use crate::domain::patch::Patch;

/// A value as it stands on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Word {
    /// The day that counts as today.
    Today,
    /// The value.
    Value(Value),
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
    Ok(Knowable::Known(Word::Value(value)))
}

impl Typed {
    /// The edit that says this much.
    pub(super) fn edit(&self, book: Book, id: EntryId, today: Date) -> EntryEdit {
        let patches = self.0.iter().map(|(column, words)| {
            let known = words.iter().filter_map(|word| word.clone().known());
            let values: Vec<Value> = known.map(|word| word.value(today)).collect();
            (column.name, patch(values))
        });
        EntryEdit {
            book,
            id,
            values: patches.collect(),
        }
    }
}

impl Word {
    fn value(self, today: Date) -> Value {
        match self {
            Self::Today => Value::Day(today),
            Self::Value(value) => value,
        }
    }
}

/// Several organisations become one list; of anything else there is one.
fn patch(values: Vec<Value>) -> Patch<Value> {
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
    match (last, bodies.is_empty()) {
        (Some(value), _) => Patch::Set(value),
        (None, false) => Patch::Set(Value::Organisations(bodies)),
        (None, true) => Patch::Clear,
    }
}
