//! The id of a new thing: it follows the name while that is typed, until somebody types another one.
//!
//! A name without a letter of a-z or a digit still gets one, with a number: nobody has to learn what an id is.

use crate::app::form::{Answers, Field, Form};
use crate::domain::id::Slug;

/// The field of an id.
pub(super) fn field() -> Field {
    Field::line("id", "Id", "")
        .needed()
        .such_as("press-office")
        .hint("Made from the name; a-z, 0-9 and -. It stays for ever.")
}

/// Lets the id follow the name. `kind` begins the id where the name gives none; `taken` tells which are in use.
pub(super) fn revise(form: &mut Form, kind: &str, taken: impl Fn(&Slug) -> bool) {
    let name = form.field("name").map_or("", Field::text).trim().to_owned();
    let id = if name.is_empty() {
        None
    } else {
        Slug::from_name(&name).or_else(|| numbered(kind, taken))
    };
    if let Some(field) = form.field_mut("id").filter(|id| !id.is_changed()) {
        field.follow(id.as_ref().map_or("", Slug::as_str));
    }
}

/// Reads it.
pub(super) fn read<T: From<Slug>>(answers: &mut Answers<'_>) -> Option<T> {
    let typed: String = answers.parsed("id")?;
    let slug = Slug::parse(&typed);
    if slug.is_err() {
        let wanted = "An id is of a-z, 0-9 and -, and begins and ends with a letter or digit, such as press-office.";
        answers.problem("id", wanted.to_owned());
    }
    slug.ok().map(T::from)
}

/// The first of `function-1`, `function-2` ... that is free.
pub(super) fn numbered(kind: &str, taken: impl Fn(&Slug) -> bool) -> Option<Slug> {
    let mut ids = (1_u32..).filter_map(|number| Slug::parse(&format!("{kind}-{number}")).ok());
    ids.find(|id| !taken(id))
}
