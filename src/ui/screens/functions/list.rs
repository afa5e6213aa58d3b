//! The functions as a list: a row each.

use ratatui::layout::Rect;

use crate::app::lists::ListName;
use crate::app::screens::functions::listing;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::function::{Function, HandSide};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Row;
use crate::ui::widgets::table::{Column, Columns as TableColumns, or_unknown};

pub(super) fn draw(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect) {
    const COLUMNS: &[Column] = &[
        Column::words("FUNCTION", 0),
        Column::words("STAGE", 11),
        Column::numbers("W", 1),
        Column::words("RECEIVER", 16),
        Column::words("HANDS", 5),
        Column::words("TRANSFER", 11),
        Column::words("HOLDER", 16),
        Column::words("SINCE", 11),
    ];
    let layout = TableColumns::lay_out(
        COLUMNS,
        usize::from(area.width).saturating_sub(1),
        canvas.theme,
    );
    let line = |function| Row::Entry(layout.line(cells_of(plan, function)));
    let shown = listing(canvas.model).shown();
    let rows = shown.into_iter().map(line).collect();
    let (head, body) = split_top(area, 1);
    let inner = Rect {
        x: head.x + 1,
        width: head.width.saturating_sub(1),
        ..head
    };
    canvas.line(inner, 0, layout.heading());
    rows::draw(canvas, ListName::Functions, rows, Keys::Here, body);
}

fn cells_of(plan: &Plan, function: &Function) -> Vec<(String, Role)> {
    let hand = |side| match function.hands.ready(side) {
        None => '?',
        Some(true) => 'y',
        Some(false) => 'n',
    };
    let parties = &function.parties;
    vec![
        (words::function(function), Role::Plain),
        (function.standing.to_string(), Role::Plain),
        (function.outline.weight.get().to_string(), Role::Plain),
        or_unknown(words::organisation(plan, parties.receiver.as_ref())),
        (
            format!("G{} R{}", hand(HandSide::Giver), hand(HandSide::Receiver)),
            Role::Plain,
        ),
        or_unknown(words::day_or_unknown(function.planned.transfer)),
        or_unknown(words::organisation(plan, plan.holder(function))),
        or_unknown(words::day_or_unknown(function.since())),
    ]
}
