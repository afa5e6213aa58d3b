//! Finding, filtering, sorting: what is asked of the list in front, and what comes of the answers.

use super::wanted::Wanted;
use super::{ListName, counted, keys, place, sifted};
use crate::app::action::Availability;
use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::modals::{Asked, Modal, Pick, Picked, Prompt};
use crate::app::model::{Model, Said};
use crate::app::screens;

/// Whether there is a list in front that can be asked for something.
///
/// # Errors
/// The sentence that says why not.
pub fn has_list(model: &Model) -> Availability {
    list_in_front(model).map(|_| ())
}

/// Asks what to look for.
pub fn find(model: &mut Model, _: Key) -> Vec<Effect> {
    if let Ok(list) = list_in_front(model) {
        let from = screens::selected(model, list);
        let before = model.rooms.sieves.sought.clone();
        let asked = Asked::Find { list, from, before };
        model
            .modals
            .push(Modal::Prompt(Prompt::new("find", "", asked)));
    }
    Vec::new()
}

/// Goes to the next row that says what was last looked for.
pub fn find_next(model: &mut Model, _: Key) -> Vec<Effect> {
    find_again(model, |at, rows| forward(at + 1, rows))
}

/// Goes to the row before that says what was last looked for.
pub fn find_previous(model: &mut Model, _: Key) -> Vec<Effect> {
    find_again(model, backward)
}

fn find_again<I: Iterator<Item = usize>>(
    model: &mut Model,
    order: impl Fn(usize, usize) -> I,
) -> Vec<Effect> {
    let Ok(list) = list_in_front(model) else {
        return Vec::new();
    };
    let sought = model.rooms.sieves.sought.clone();
    let at = place(model, list).unwrap_or(0);
    match found(model, list, &sought, |rows| order(at, rows)) {
        Some(key) => screens::select(model, list, &key),
        None => model.said = Said::Remark(format!("No row says '{sought}'.")),
    }
    Vec::new()
}

/// Whether something was looked for already.
///
/// # Errors
/// The sentence that says why not.
pub fn can_find_again(model: &Model) -> Availability {
    list_in_front(model)?;
    if model.rooms.sieves.sought.is_empty() {
        return Err("Nothing was looked for yet.".to_owned());
    }
    Ok(())
}

/// What stands behind the question until something is typed.
const HOW_TO_FILTER: &str = "words, or a column and words, as in  stage: held  or  receiver: none";

/// Asks which rows to show.
pub fn filter(model: &mut Model, _: Key) -> Vec<Effect> {
    if let Ok(list) = list_in_front(model) {
        let before = model.rooms.sieves.of(list).filter.clone();
        let mut prompt = Prompt::new(
            "filter",
            &before,
            Asked::Filter {
                list,
                before: before.clone(),
            },
        );
        prompt.remark.push_str(HOW_TO_FILTER);
        model.modals.push(Modal::Prompt(prompt));
    }
    Vec::new()
}

/// Asks by which column to sort.
pub fn sort(model: &mut Model, _: Key) -> Vec<Effect> {
    let Ok(list) = list_in_front(model) else {
        return Vec::new();
    };
    let columns = columns(model, list);
    let now = model.rooms.sieves.of(list).sort;
    let line = |column: &&'static str| match now {
        Some(sort) if sort.column == *column => format!("{column}   again turns the order round"),
        Some(_) | None => (*column).to_owned(),
    };
    let lines = std::iter::once("as it comes".to_owned()).chain(columns.iter().map(line));
    let at = now.and_then(|sort| columns.iter().position(|column| *column == sort.column));
    let picked = Picked::Sort {
        list,
        columns: columns.clone(),
    };
    let pick = Pick::new("Sort by", lines.collect(), picked).at(at.map_or(0, |at| at + 1));
    model.modals.push(Modal::Pick(pick));
    Vec::new()
}

/// Sorts as was picked: in the list's own order, or by a column.
pub(in crate::app) fn sorted(model: &mut Model, list: ListName, column: Option<&'static str>) {
    let sieve = model.rooms.sieves.of_mut(list);
    match column {
        None => sieve.sort = None,
        Some(column) => sieve.sort_by(column),
    }
}

/// Jumps to the first row from where the search began that says what was typed, and says where there is none.
pub(in crate::app) fn look_for(
    model: &mut Model,
    list: ListName,
    from: Option<&str>,
    typed: &str,
) -> String {
    let rows = keys(model, list);
    let start = rows
        .iter()
        .position(|key| Some(key.as_str()) == from)
        .unwrap_or(0);
    if typed.is_empty() {
        go_back_to(model, list, from);
        return String::new();
    }
    typed.clone_into(&mut model.rooms.sieves.sought);
    let Some(key) = found(model, list, typed, |rows| forward(start, rows)) else {
        go_back_to(model, list, from);
        return format!("none of {} rows says so", rows.len());
    };
    screens::select(model, list, &key);
    String::new()
}

/// Selects the row where a search began.
pub(in crate::app) fn go_back_to(model: &mut Model, list: ListName, from: Option<&str>) {
    if let Some(key) = from {
        screens::select(model, list, key);
    }
}

/// Filters by what was typed, and says how many rows are left.
pub(in crate::app) fn filter_by(model: &mut Model, list: ListName, typed: &str) -> String {
    typed.clone_into(&mut model.rooms.sieves.of_mut(list).filter);
    screens::settle(model);
    counted(model, list).map_or_else(String::new, |(shown, all)| {
        format!("{shown} of {all} match")
    })
}

/// Shows all rows of the list in front again. `false` where no filter hides any.
pub(in crate::app) fn clear_filter(model: &mut Model) -> bool {
    let Some(list) = screens::list_in_focus(model) else {
        return false;
    };
    let filter = &mut model.rooms.sieves.of_mut(list).filter;
    let was_filtered = !filter.is_empty();
    filter.clear();
    was_filtered
}

/// The list in front, where it has rows, hidden or not.
pub(in crate::app) fn list_in_front(model: &Model) -> Result<ListName, String> {
    let list = screens::list_in_focus(model).ok_or("There is no list in front here.")?;
    let has_rows = screens::selected(model, list).is_some();
    if has_rows || !model.rooms.sieves.of(list).filter.is_empty() {
        Ok(list)
    } else {
        Err("The list in front has no rows yet.".to_owned())
    }
}

fn columns(model: &Model, list: ListName) -> Vec<&'static str> {
    let entries = screens::entries(model, list);
    let first = entries.first().map(|entry| &*entry.cells);
    first
        .unwrap_or_default()
        .iter()
        .map(|cell| cell.column)
        .collect()
}

/// The key of the first row that says what is looked for, in the order in which the rows are tried.
fn found<I: Iterator<Item = usize>>(
    model: &Model,
    list: ListName,
    sought: &str,
    order: impl Fn(usize) -> I,
) -> Option<String> {
    let wanted = Wanted::read(sought);
    let (entries, places) = sifted(model, list);
    let rows = order(places.len()).filter_map(|at| places.get(at));
    let mut tried = rows.filter_map(|at| entries.get(*at));
    tried
        .find(|row| wanted.matches(row))
        .map(|row| row.key.clone())
}

/// Every place once, from one on, round the end.
fn forward(from: usize, count: usize) -> impl Iterator<Item = usize> {
    (0..count).map(move |step| (from + step) % count)
}

/// Every place once, from the one before backwards, round the beginning.
fn backward(from: usize, count: usize) -> impl Iterator<Item = usize> {
    (1..=count).map(move |step| (from + count - step) % count)
}
