//! Forms about entries of the books, opened from the screens that list them.

use crate::app::effect::Effect;
use crate::app::modals::open_form;
use crate::app::model::Model;
use crate::app::purpose::entry;
use crate::domain::book::{Book, Entry};
use crate::domain::id::EntryId;

/// How a screen says which entry is selected.
type Selected = fn(&Model) -> Option<&Entry>;

/// Opens the form that adds an entry to a book; where it belongs to one of another book, to that.
pub(super) fn add(model: &mut Model, book: Book, to: Option<&EntryId>) -> Vec<Effect> {
    let today = model.today();
    let plan = model.plan();
    let form = plan.map(|plan| entry::add_form(plan, book, to, today));
    open_form(model, form)
}

/// Opens the form that edits the selected entry.
pub(super) fn edit(model: &mut Model, selected: Selected) -> Vec<Effect> {
    let today = model.today();
    let both = model.plan().zip(selected(model));
    let form = both.map(|(plan, entry)| entry::edit_form(plan, entry, today));
    open_form(model, form)
}

/// Opens the form that takes the selected entry out of its book.
pub(super) fn remove(model: &mut Model, selected: Selected) -> Vec<Effect> {
    let both = model.plan().zip(selected(model));
    let form = both.map(|(plan, entry)| entry::remove_form(plan, entry));
    open_form(model, form)
}
