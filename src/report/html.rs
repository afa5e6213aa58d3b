//! A document as a page for a browser: no script, nothing loaded, every word escaped by the template engine.

use super::Document;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Value, context};

const PAGE: &str = include_str!("page.html");

/// The whole page.
///
/// # Panics
/// Never: the template is part of the program, and a document is lists of text.
#[must_use]
pub fn html(document: &Document) -> String {
    let mut engine = Environment::new();
    // Said, and not left to a file ending: a page without escaping is a door.
    engine.set_auto_escape_callback(|_| AutoEscape::Html);
    engine
        .add_template("page", PAGE)
        .expect("the template is read in a test");
    let page = engine.get_template("page").expect("it was just added");
    page.render(context! { document => Value::from(Serde(document)) })
        .expect("a document is lists of text")
}
