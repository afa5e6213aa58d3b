//! A plan file for programs: the same keys and values as JSON.

use super::{Head, export};
use crate::domain::Plan;
use serde_json::{Map, Value};

/// A plan that no plan file can tell of. Only a history that other hands wrote makes one: it holds a day beyond the
/// year 9999, say, or a rule whose threshold is called like another field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "the plan holds something that a plan file has no way to write ({why}); nothing was written; \
     `baton export --format events` gives all of it"
)]
pub struct Unwritable {
    why: String,
}

/// The whole plan as one JSON object with the keys of a plan file. Days are ISO text; what is unknown is left out.
///
/// # Errors
/// [`Unwritable`], for a plan that the rules would not have let come about.
pub fn export_json(plan: &Plan, head: Option<&Head>) -> Result<Value, Unwritable> {
    let table = export(plan, head).parse::<toml::Table>();
    table.map(object).map_err(|error| Unwritable {
        why: error.message().to_owned(),
    })
}

fn object(table: toml::Table) -> Value {
    let entries = table.into_iter().map(|(key, value)| (key, json(value)));
    Value::Object(entries.collect::<Map<_, _>>())
}

fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => Value::from(number),
        toml::Value::Float(number) => Value::from(number),
        toml::Value::Boolean(truth) => Value::Bool(truth),
        toml::Value::Datetime(day) => Value::String(day.to_string()),
        toml::Value::Array(values) => values.into_iter().map(json).collect(),
        toml::Value::Table(table) => object(table),
    }
}
