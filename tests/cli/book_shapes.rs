//! The list of a book's entries has the shape that is written down for it, and that is made from the columns.

use crate::support::schema::fits;
use baton::domain::book::{Book, Column, Kind, Need};
use serde_json::{Map, Value, json};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/schema/book-entries.json");

const SLUG: &str = "^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$";

/// The shape of every book, as the program has its columns.
fn schema() -> Value {
    let books: Vec<&str> = Book::ALL.iter().map(|book| book.as_str()).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "baton BOOK list PLAN --json",
        "description": "The entries of one book, such as `baton forum list PLAN --json`: each with every column of its book. \
            Unknown is null; books and keys may be added, never removed or renamed. Made from the program by \
            `BATON_BOOKS=write cargo test --test main book_shapes`; do not edit.",
        "type": "object",
        "required": ["schema", "book", "entries"],
        "properties": { "schema": { "const": "baton/1" }, "book": { "enum": books } },
        "oneOf": Book::ALL.iter().map(|book| of(*book)).collect::<Vec<Value>>()
    })
}

fn of(book: Book) -> Value {
    let columns = book.columns();
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    let holds = columns
        .iter()
        .map(|column| (column.name.to_owned(), known_or_not(column)));
    let values = json!({
        "type": "object",
        "required": names,
        "properties": holds.collect::<Map<String, Value>>()
    });
    let entry = json!({
        "type": "object",
        "required": ["id", "name", "values"],
        "properties": {
            "id": { "type": "string", "pattern": SLUG },
            "name": { "type": "string" },
            "values": values
        }
    });
    json!({
        "description": book.about(),
        "properties": {
            "book": { "const": book.as_str() },
            "entries": { "type": "array", "items": entry }
        }
    })
}

fn known_or_not(column: &Column) -> Value {
    let mut shape = holds(column.kind);
    shape["description"] = json!(column.asks);
    match column.need {
        Need::Always => shape,
        Need::WhenKnown => json!({ "anyOf": [shape, { "type": "null" }] }),
    }
}

fn holds(kind: Kind) -> Value {
    match kind {
        Kind::Line | Kind::Text | Kind::Rule => json!({ "type": "string" }),
        Kind::Day(_) => json!({ "type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$" }),
        Kind::Amount => json!({ "type": "integer", "minimum": 0 }),
        Kind::Number { low, high } => {
            json!({ "type": "integer", "minimum": low, "maximum": high })
        }
        Kind::YesNo => json!({ "type": "boolean" }),
        Kind::Word(words) => json!({ "enum": words }),
        Kind::Organisations => {
            json!({ "type": "array", "minItems": 1, "items": { "type": "string", "pattern": SLUG } })
        }
        Kind::Organisation | Kind::Person | Kind::Function | Kind::Question | Kind::Entry(_) => {
            json!({ "type": "string", "pattern": SLUG })
        }
    }
}

#[test]
fn the_written_shape_of_entries_is_made_from_the_columns() {
    if std::env::var_os("BATON_BOOKS").is_some_and(|what| what == "write") {
        let text = serde_json::to_string_pretty(&schema()).unwrap();
        std::fs::write(PATH, text + "\n").unwrap();
    }
    let written: Value = serde_json::from_str(&std::fs::read_to_string(PATH).unwrap()).unwrap();
    assert!(written == schema(), "make {PATH} anew");
}

#[test]
fn the_entries_of_every_book_have_their_written_shape() {
    let baton = super::figures::with_books();
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/plans/saamuhika-shakti.toml");
    baton.args("import").arg(sample).run().success();
    for plan in ["nadi", "saamuhika-shakti"] {
        for book in Book::ALL {
            let list = baton.ok(&format!("{book} list {plan} --json")).json();
            assert_eq!(list["book"], book.as_str());
            fits("book-entries", &list);
        }
    }
}

#[test]
fn an_entry_without_a_column_is_noticed() {
    let baton = super::figures::with_books();
    let mut list = baton.ok("funding list nadi --json").json();
    let values = list["entries"][0]["values"].as_object_mut().unwrap();
    values.remove("state").expect("every entry has it");
    assert!(std::panic::catch_unwind(|| fits("book-entries", &list)).is_err());
}
