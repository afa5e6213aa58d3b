//! The written shapes of JSON answers, in `docs/schema/`.

use serde_json::Value;
use std::fs;
use std::path::Path;

/// Asks that a value has the shape written in `docs/schema/<name>.json`.
#[track_caller]
pub fn fits(name: &str, value: &Value) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs/schema")
        .join(format!("{name}.json"));
    let schema: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let wrong: Vec<String> = validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(
        wrong.is_empty(),
        "not of the shape {name}: {wrong:#?}\n{value:#}"
    );
}
