//! The list in front as text for another program: the selected line, or every line that is shown, with tabs between the
//! columns.
//!
//! It says what the list says and never more, so that what is blind there is blind here. Names come from many hands: none
//! may become a formula in the spreadsheet into which it is pasted.

use super::action::{Availability, named};
use super::effect::{Effect, Request};
use super::key::Key;
use super::lists::{self, Entry, ListName, asking};
use super::meaning::Meaning;
use super::model::{Model, Said};
use super::{screens, words};
use crate::domain::analysis::calendar::count;

/// More bytes than this some terminals do not take.
const MUCH: usize = 50_000;

/// Whether there is a line to copy.
///
/// # Errors
/// The sentence that says why not.
pub fn has_lines(model: &Model) -> Availability {
    let list = list(model)?;
    if screens::selected(model, list).is_none() {
        return Err("No line is shown that could be copied.".to_owned());
    }
    Ok(())
}

/// Copies the selected line.
pub fn line(model: &mut Model, _: Key) -> Vec<Effect> {
    let Ok(list) = list(model) else {
        return Vec::new();
    };
    let selected = screens::selected(model, list);
    let mut rows = lists::rows(model, list).into_iter();
    let Some(row) = rows.find(|row| Some(&row.key) == selected.as_ref()) else {
        return Vec::new();
    };
    let subject = screens::subject(model).filter(|name| words::is_width_certain(name));
    let what = subject.map_or_else(
        || "the selected line".to_owned(),
        |name| format!("the line of {name}"),
    );
    hand_over(model, &what, cells_of(&row))
}

/// Copies every line that is shown, under the headings of its columns.
pub fn table(model: &mut Model, _: Key) -> Vec<Effect> {
    let Ok(list) = list(model) else {
        return Vec::new();
    };
    let rows = lists::rows(model, list);
    let headings = rows.first().map(headings_of).unwrap_or_default();
    let lines = std::iter::once(headings).chain(rows.iter().map(cells_of));
    let text: Vec<String> = lines.collect();
    let some = lists::counted(model, list);
    let some = some.map(|(shown, all)| format!("the {shown} of {all} lines that are shown"));
    let what = some.unwrap_or_else(|| count(rows.len(), "line")) + ", with headings";
    hand_over(model, &what, text.join("\n"))
}

fn list(model: &Model) -> Result<ListName, String> {
    let instead = format!("{} shows all of it as text", Meaning::AsText);
    let none = || format!("There is no list in front here; {instead}.");
    screens::list_in_focus(model)
        .ok_or_else(none)
        .and_then(|_| asking::list_in_front(model))
}

/// No terminal says whether it took what it was given, so another way is named.
fn hand_over(model: &mut Model, what: &str, text: String) -> Vec<Effect> {
    let export = named("export").filter(|action| action.availability(model).is_ok());
    let other_way = match export {
        Some(export) => format!("{} exports the plan", export.meaning),
        None => format!("{} frees the mouse to select it", Meaning::FreeMouse),
    };
    let doubt = if text.len() > MUCH {
        "It is much for a terminal: if not all of it arrives"
    } else {
        "If nothing arrives"
    };
    model.said = Said::Remark(format!("Copied {what}. {doubt}, {other_way}."));
    vec![Effect::Ask(Request::Copy(text))]
}

fn headings_of(row: &Entry) -> String {
    let headings: Vec<&str> = row.cells.iter().map(|cell| cell.column).collect();
    headings.join("\t")
}

fn cells_of(row: &Entry) -> String {
    let cells: Vec<String> = row.cells.iter().map(|cell| as_text(&cell.words)).collect();
    cells.join("\t")
}

/// A cell on one line. What a spreadsheet would take for a formula gets the mark by which it knows text; a number stays
/// one.
fn as_text(words: &str) -> String {
    let line: String = words
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if begins_a_formula(&line) && !is_number(&line) {
        format!("'{line}")
    } else {
        line
    }
}

/// The signs with which formulas begin, and the same in the width of East Asian scripts.
fn begins_a_formula(text: &str) -> bool {
    text.trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// A number, perhaps of percent; or a lone sign, which computes nothing.
fn is_number(text: &str) -> bool {
    let text = text.trim();
    text == "-"
        || text
            .trim_end_matches(['%', ' '])
            .parse::<f64>()
            .is_ok_and(f64::is_finite)
}
