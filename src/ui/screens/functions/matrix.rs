//! The functions by organisation: who holds each, who receives it, and the sums under the line.
//!
//! Rows and columns bear ids where a name is long or in another script; under the table the selected function and the
//! selected body stand by their names.

use ratatui::layout::Rect;

use crate::app::lists::{self, ListName};
use crate::app::screens::functions::listing;
use crate::app::screens::functions::matrix::{Body, Part, bodies, column, load, part, takes_most};
use crate::app::words;
use crate::domain::Plan;
use crate::domain::analysis::Load;
use crate::domain::function::Function;
use crate::ui::Canvas;
use crate::ui::text::{cells, width};
use crate::ui::theme::Role;
use crate::ui::widgets::matrix::{Matrix, MatrixGrid, MatrixRow, Ruled};
use crate::ui::widgets::table::Cell;

/// The lines around the rows: the headings, the line under them, and the sums.
pub(super) const AROUND: usize = 4;

/// What stands before the sums of what each holds when every receiver has taken theirs.
const WHEN_MOVED: &str = "when all have moved";
/// What stands over the functions that nobody has.
const NOBODY: &str = "nobody yet";

pub(super) fn draw(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect) {
    let functions = listing(canvas.model).shown();
    let bodies = bodies(plan);
    let row_of = lists::place(canvas.model, ListName::Functions);
    let matrix = Matrix {
        corner: ("FUNCTION", "weight"),
        columns: headings(canvas, &bodies),
        above: Vec::new(),
        rows: functions
            .iter()
            .map(|function| row(plan, function, &bodies))
            .collect(),
        below: vec![
            sum(plan, &bodies, "weight held today", |load| load.now),
            sum(plan, &bodies, WHEN_MOVED, |load| load.moved),
        ],
        selected: (row_of.unwrap_or(0), column(canvas.model)),
        focused: true,
        grid: grid(&Load::total(plan).now.to_string()),
        theme: canvas.theme,
    };
    matrix.draw(area, canvas.buffer, canvas.view);
}

/// Labels with room for the longest before the largest number.
fn grid(largest: &str) -> MatrixGrid {
    MatrixGrid {
        label: cells(WHEN_MOVED.len() + largest.len().max(2) + 4),
        // `receives`, with the mark of the selected one and the blank before it.
        narrowest: 10,
        ruled: Ruled::Headings,
    }
}

/// The names of the bodies where all of them fit, else their ids; `!` on one that takes too large a share.
fn headings(canvas: &Canvas<'_>, bodies: &[Body<'_>]) -> Vec<String> {
    const ROOM: usize = 15;
    let names = bodies.iter().flatten().map(|body| body.name.as_str());
    let short = |name: &str| words::is_width_certain(name) && width(name) <= ROOM;
    let fit = canvas.model.window.width >= 160 && names.clone().all(short);
    let heading = |body: &Body<'_>| {
        let Some(found) = body else {
            return NOBODY.to_owned();
        };
        let name = if fit {
            found.name.as_str()
        } else {
            found.id.as_str()
        };
        let assessment = canvas.model.facts().map(|facts| &facts.assessment);
        let heavy = assessment.and_then(|assessment| takes_most(assessment, *body));
        let mark = if heavy.is_some() { " !" } else { "" };
        format!("{}{mark}", name.to_uppercase())
    };
    bodies.iter().map(heading).collect()
}

fn row(plan: &Plan, function: &Function, bodies: &[Body<'_>]) -> MatrixRow {
    let cell = |body: &Body<'_>| match part(plan, function, *body) {
        Some(Part::Holds) => (Part::Holds.as_str().to_owned(), Role::Plain),
        Some(Part::Receives) if body.is_none() => {
            (Part::Receives.as_str().to_owned(), Role::Unknown)
        }
        Some(Part::Receives) => (Part::Receives.as_str().to_owned(), Role::Done),
        None => (String::new(), Role::Plain),
    };
    let weight = function.outline.weight.get().to_string();
    MatrixRow::new(
        words::function(function),
        weight,
        bodies.iter().map(cell).collect(),
    )
}

fn sum(plan: &Plan, bodies: &[Body<'_>], label: &str, pick: fn(Load) -> u32) -> MatrixRow {
    let cell = |body: &Body<'_>| -> Cell {
        let weight = pick(load(plan, *body));
        let text = if body.is_none() && weight == 0 {
            "-".to_owned()
        } else {
            weight.to_string()
        };
        (text, Role::Title)
    };
    let total = pick(Load::total(plan)).to_string();
    MatrixRow::new(label, total, bodies.iter().map(cell).collect())
}
