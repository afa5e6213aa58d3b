//! The people of the collective: name, where they work, what they do there.

use ratatui::layout::Rect;

use super::table;
use crate::app::empty::Empty;
use crate::app::lists::ListName;
use crate::app::screens::partners::{List as Listed, people};
use crate::app::words;
use crate::twin::named::Named;
use crate::twin::partners::PersonSeen;
use crate::ui::Canvas;
use crate::ui::screens::empty;
use crate::ui::screens::rows;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Content;
use crate::ui::widgets::table::{Cell, Column};

/// The line that stands around the rows: the headings.
pub(super) const AROUND: u16 = 1;

const COLUMNS: &[Column] = &[
    Column::words("PERSON", 16),
    Column::words("organisation", 16),
    Column::words("role", 0),
];

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, which: &str) {
    let Some(partners) = canvas.model.facts().map(|facts| &facts.partners) else {
        return;
    };
    let (columns, body, keys) = table(canvas, area, Listed::People, ("PEOPLE", which), COLUMNS);
    if partners.people.all.is_empty() {
        empty::draw(canvas, &Empty::people(), body);
        return;
    }
    let line = |person: &&PersonSeen| columns.line(cells_of(person));
    let rows = Content::of(people(canvas.model).shown(), line);
    rows::draw(canvas, ListName::People, rows, keys, body);
}

fn cells_of(person: &PersonSeen) -> Vec<Cell> {
    let short = |named: &Named| words::name_or_id(&named.name, &named.id);
    // What is written in another script stands in the detail, where nothing is to its right.
    let role = person.role.as_ref();
    let role = role.map(|role| words::name_or_id(role, "see its detail"));
    let known = |text: Option<String>| match text {
        Some(text) => (text, Role::Plain),
        None => (words::UNKNOWN.to_owned(), Role::Unknown),
    };
    vec![
        (format!(" {}", short(&person.named)), Role::Plain),
        known(person.organisation.as_ref().map(short)),
        known(role),
    ]
}
