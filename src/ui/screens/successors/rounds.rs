//! Every round with its state, and the selected one below.

use ratatui::layout::Rect;

use super::state_of;
use crate::app::lists::ListName;
use crate::app::screens::successors::{listed_rounds, notes, selected_round};
use crate::app::words;
use crate::domain::Plan;
use crate::domain::round::Round;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::cells;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Row;
use crate::ui::widgets::paragraph::Paragraph;
use crate::ui::widgets::table::{Cell, Column, Columns};

const COLUMNS: &[Column] = &[
    Column::words("ROUND", 18),
    Column::words("STATE", 9),
    Column::words("OPENED", 11),
    Column::words("CLOSED", 11),
    Column::numbers("CAND.", 5),
    Column::numbers("SCORERS", 7),
    Column::words("NAME", 0),
];

pub(super) fn draw(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect) {
    let theme = canvas.theme;
    let layout = Columns::lay_out(COLUMNS, usize::from(area.width).saturating_sub(1), theme);
    let shown = listed_rounds(canvas.model).shown();
    let lines = shown
        .into_iter()
        .map(|round| Row::Entry(layout.line(row(round))));
    let rows: Vec<Row<'_>> = lines.collect();
    let (title, rest) = split_top(area, 1);
    let title_text = format!(" {} rounds", plan.rounds.len());
    canvas.line(title, 0, theme.span(Role::Title, title_text));
    let (head, rest) = split_top(rest, 1);
    let inner = Rect {
        x: head.x + 1.min(head.width),
        width: head.width.saturating_sub(1),
        ..head
    };
    canvas.line(inner, 0, layout.heading());
    let tall = cells(rows.len().max(1)).min(rest.height.saturating_sub(4));
    let (body, below) = split_top(rest, tall);
    rows::draw(canvas, ListName::Rounds, rows, Keys::Here, body);
    if let Some(round) = selected_round(canvas.model) {
        detail(canvas, round, split_top(below, 1).1);
    }
}

fn row(round: &Round) -> Vec<Cell> {
    let day = |day| (words::day_or_unknown(day), Role::Plain);
    let days = &round.days;
    vec![
        (round.id.to_string(), Role::Plain),
        (round.state.to_string(), Role::Plain),
        day(days.opened),
        day(days.closed),
        (round.candidates.len().to_string(), Role::Plain),
        (round.scorers.len().to_string(), Role::Plain),
        (round.name.to_string(), Role::Plain),
    ]
}

fn detail(canvas: &mut Canvas<'_>, round: &Round, area: Rect) {
    let mut text = format!("{}\n{}", round.name, state_of(round));
    if let Some(decision) = &round.days.decision {
        let what = notes::decided(round, decision);
        text = format!("{text}\n{what}. \"{}\"", decision.sentence);
    }
    let text = Paragraph {
        text: &text,
        role: Role::Plain,
        theme: canvas.theme,
    };
    text.draw(area, canvas.buffer);
}
