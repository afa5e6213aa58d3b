//! The functions as a board: a column for each stage, and a line for those set aside.

use ratatui::layout::Rect;

use super::aside;
use super::parties::Called;
use crate::app::lists::ListName;
use crate::app::screens::functions::{columns, listing, selected};
use crate::app::words;
use crate::domain::function::{Function, Stage};
use crate::twin::functions::{FunctionRow, Functions, Matter, Urgency};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::theme::Role;
use crate::ui::view_state::Rows;
use crate::ui::widgets::board::{Board, BoardColumn, Card, card_room};

pub(super) fn draw(canvas: &mut Canvas<'_>, functions: &Functions, area: Rect) {
    let columns = columns(canvas.model);
    let here = selected(canvas.model).map(|function| &function.outline.id);
    let partners = canvas.model.facts().map(|facts| &facts.partners);
    let bodies = partners
        .into_iter()
        .flat_map(|partners| &partners.organisations.all);
    let called = Called::on_cards(
        card_room(area.width, Stage::ALL.len()),
        &functions.all,
        bodies.map(|body| &body.named),
    );
    let shown = listing(canvas.model).shown();
    let place = |function: &Function| {
        let same = |other: &&Function| other.outline.id == function.outline.id;
        shown.iter().position(same).unwrap_or(0)
    };
    let card = |function: &&Function| {
        let row = functions.find(function.outline.id.as_str())?;
        Some(card(row, &called, place(function)))
    };
    let stages = Stage::ALL.iter().map(|stage| {
        let at = columns.at(*stage);
        let is_here = |function: &&Function| Some(&function.outline.id) == here;
        BoardColumn {
            title: stage.as_str().to_uppercase(),
            cards: at.iter().filter_map(card).collect(),
            selected: at.iter().position(is_here),
        }
    });
    let board = Board {
        of: Rows::Of(ListName::Functions),
        columns: stages.collect(),
        theme: canvas.theme,
    };
    let (main, line) = split_top(area, area.height.saturating_sub(1));
    board.draw(main, canvas.buffer, canvas.view);
    aside::draw(canvas, columns.aside(), place, line);
}

fn card(row: &FunctionRow, called: &Called<'_>, at: usize) -> Card {
    let mut lines = vec![(called.line(row), Role::Plain)];
    let matter = row.matter.as_ref();
    lines.extend(matter.map(|matter| (short(matter), urgency_role(matter.urgency()))));
    Card {
        at,
        title: words::between_borders(&row.outline.named),
        weight: row.outline.weight.to_string(),
        lines,
    }
}

/// What matters, in a few cells; of a flag that names a thing in another script the rule alone.
fn short(matter: &Matter) -> String {
    let short = matter.short();
    if let Matter::Flagged { rule, severity, .. } = matter
        && !words::is_width_certain(&short)
    {
        return format!("[{}] {rule}", severity.letter());
    }
    short
}

const fn urgency_role(urgency: Urgency) -> Role {
    match urgency {
        Urgency::Stop => Role::Stop,
        Urgency::Late => Role::Late,
        Urgency::Waiting => Role::Warn,
        Urgency::Ready => Role::Done,
        Urgency::Calm => Role::Muted,
    }
}
