//! A plan file for programs: the same keys and values as JSON.

use super::{Head, export};
use crate::domain::Plan;
use serde_json::{Map, Value};

/// The whole plan as one JSON object with the keys of a plan file. Days are ISO text; what is unknown is left out.
///
/// # Panics
/// Never: what `export` writes is TOML, which a test asks of many plans.
#[must_use]
pub fn export_json(plan: &Plan, head: Option<&Head>) -> Value {
    let table = export(plan, head).parse::<toml::Table>();
    object(table.expect("what export writes is TOML"))
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
