//! The functions as a board: a column for each stage, and a line for those set aside.

use ratatui::layout::Rect;

use crate::app::lists::ListName;
use crate::app::screens::functions::{columns, listing, selected};
use crate::app::words;
use crate::domain::Plan;
use crate::domain::function::{Function, Stage};
use crate::twin::functions::{Matter, Urgency};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::theme::Role;
use crate::ui::view_state::Rows;
use crate::ui::widgets::board::{Board, BoardColumn, Card};
use crate::ui::widgets::pieces::Pieces;

pub(super) fn draw(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect) {
    let columns = columns(canvas.model);
    let here = selected(canvas.model).map(|function| &function.outline.id);
    let Some(facts) = canvas.model.facts() else {
        return;
    };
    let shown = listing(canvas.model).shown();
    let place = |function: &Function| {
        let same = |other: &&Function| other.outline.id == function.outline.id;
        shown.iter().position(same).unwrap_or(0)
    };
    let matter = |function: &Function| {
        let row = facts.functions.find(function.outline.id.as_str());
        row.and_then(|row| row.matter.as_ref())
    };
    let card = |function: &&Function| Card {
        at: place(function),
        ..card(plan, function, matter(function))
    };
    let stages = Stage::ALL.iter().map(|stage| BoardColumn {
        title: stage.as_str().to_uppercase(),
        cards: columns.at(*stage).iter().map(card).collect(),
        selected: columns
            .at(*stage)
            .iter()
            .position(|function| Some(&function.outline.id) == here),
    });
    let (main, aside) = split_top(area, area.height.saturating_sub(2));
    Board {
        of: Rows::Of(ListName::Functions),
        columns: stages.collect(),
        theme: canvas.theme,
    }
    .draw(main, canvas.buffer, canvas.view);
    let mut line = Pieces::default();
    line.push(canvas.theme.span(Role::Title, " ASIDE  "));
    for function in columns.aside() {
        let chosen = Some(&function.outline.id) == here;
        let role = if chosen { Role::Selected } else { Role::Plain };
        let mark = if chosen {
            canvas.theme.glyphs().selected
        } else {
            " "
        };
        let text = format!(
            "{mark}{}: {} ",
            function.standing,
            words::function(function)
        );
        let target = Rows::Of(ListName::Functions).target(place(function));
        line.push_target(canvas.theme.span(role, text), target);
    }
    if columns.aside().is_empty() {
        line.push(canvas.theme.span(Role::Muted, " none"));
    }
    line.draw(aside, canvas.buffer, canvas.view);
}

fn card(plan: &Plan, function: &Function, matter: Option<&Matter>) -> Card {
    let mut lines = Vec::new();
    lines.push((party(plan, function), Role::Plain));
    if let Some(matter) = matter {
        lines.push((matter.short(), urgency_role(matter.urgency())));
    }
    Card {
        at: 0,
        title: words::function(function),
        weight: function.outline.weight.get().to_string(),
        lines,
    }
}

/// `to Banyan Network` while it is on its way, the holder's name once it has arrived.
fn party(plan: &Plan, function: &Function) -> String {
    let parties = &function.parties;
    if function.is_handed_over() {
        words::organisation(plan, plan.holder(function))
    } else {
        format!(
            "to {}",
            words::organisation(plan, parties.receiver.as_ref())
        )
    }
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
