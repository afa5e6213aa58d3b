//! The functions as a board: a column for each stage, and a line for those set aside.

use ratatui::layout::Rect;

use crate::app::screens::functions::card::{Mark, Urgency, matters, title};
use crate::app::screens::functions::{columns, selected};
use crate::app::words;
use crate::domain::Plan;
use crate::domain::function::{Function, Stage};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::theme::Role;
use crate::ui::widgets::board::{Board, BoardColumn, Card};

pub(super) fn draw(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect) {
    let columns = columns(canvas.model);
    let here = selected(canvas.model).map(|function| &function.outline.id);
    let Some(facts) = canvas.model.facts() else {
        return;
    };
    let today = canvas.model.today();
    let stages = Stage::ALL.iter().map(|stage| BoardColumn {
        title: stage.as_str().to_uppercase(),
        cards: columns
            .at(*stage)
            .iter()
            .map(|function| card(plan, function, matters(function, &facts.assessment, today)))
            .collect(),
        selected: columns
            .at(*stage)
            .iter()
            .position(|function| Some(&function.outline.id) == here),
    });
    let (main, aside) = split_top(area, area.height.saturating_sub(2));
    Board {
        name: "board",
        columns: stages.collect(),
        theme: canvas.theme,
    }
    .draw(main, canvas.buffer, canvas.view);
    let mut spans = vec![canvas.theme.span(Role::Title, " ASIDE  ")];
    for function in columns.aside() {
        let chosen = Some(&function.outline.id) == here;
        let role = if chosen { Role::Selected } else { Role::Plain };
        let mark = if chosen {
            canvas.theme.glyphs().selected
        } else {
            " "
        };
        spans.push(canvas.theme.span(
            role,
            format!("{mark}{}: {} ", function.standing, title(function)),
        ));
    }
    if columns.aside().is_empty() {
        spans.push(canvas.theme.span(Role::Muted, " none"));
    }
    canvas.line(aside, 0, spans);
}

fn card(plan: &Plan, function: &Function, mark: Option<Mark>) -> Card {
    let mut lines = Vec::new();
    lines.push((party(plan, function), Role::Plain));
    if let Some(mark) = mark {
        lines.push((mark.text, urgency_role(mark.urgency)));
    }
    Card {
        title: title(function),
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
