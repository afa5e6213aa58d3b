//! The functions as a list: a row each, under the names of the stages where it stands in for the board.

use ratatui::layout::Rect;

use crate::app::lists::ListName;
use crate::app::model::Model;
use crate::app::screens::functions::{View, listing};
use crate::app::words;
use crate::domain::function::{Cluster, Cycle};
use crate::twin::functions::{FunctionRow, Functions, HandSaid};
use crate::twin::named::Named;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::{Content, Row};
use crate::ui::widgets::table::{Cell, Column, Columns as TableColumns, or_unknown};

/// The lines around the rows: the headings.
pub(super) const AROUND: usize = 1;

const NAME: &[Column] = &[Column::at_least("FUNCTION", 18)];
const STAGE: &[Column] = &[Column::words("STAGE", 11)];

/// The columns behind the name and the stage; those for which there is no room are left out from the right.
const COLUMNS: &[Column] = &[
    Column::numbers("W", 1),
    Column::words("RECEIVER", 16),
    Column::words("HANDS", 5),
    Column::words("TRANSFER", 11),
    Column::words("HOLDER", 16),
    Column::words("SINCE", 11),
    Column::words("CONFIRM", 11),
    Column::words("LEAD", 14),
    Column::words("DEPUTY", 14),
    Column::words("CYCLE", 9),
    Column::words("ENDS BY", 10),
    Column::words("CLUSTER", 12),
];

pub(super) fn draw(canvas: &mut Canvas<'_>, functions: &Functions, area: Rect) {
    let rows: Vec<&FunctionRow> = listing(canvas.model)
        .shown()
        .into_iter()
        .filter_map(|function| functions.find(function.outline.id.as_str()))
        .collect();
    let by_stage = is_by_stage(canvas.model);
    let stage = if by_stage { &[] } else { STAGE };
    let columns = [NAME, stage, COLUMNS];
    let room = usize::from(area.width).saturating_sub(1);
    let layout = TableColumns::lay_out(&columns.concat(), room, canvas.theme);
    let (head, body) = split_top(area, 1);
    let inner = Rect {
        x: head.x + 1,
        width: head.width.saturating_sub(1),
        ..head
    };
    canvas.line(inner, 0, layout.heading());
    let rows = if by_stage {
        under_stages(&rows, &layout, canvas.theme).into()
    } else {
        let stage = |row: &FunctionRow| (row.place.standing.to_string(), Role::Plain);
        let line = move |row: &&FunctionRow| {
            layout.line([vec![name(row), stage(row)], cells_of(row)].concat())
        };
        Content::of(rows, line)
    };
    rows::draw(canvas, ListName::Functions, rows, Keys::Here, body);
}

/// Whether the list stands in for the board, in a window too narrow for it, and nobody asked for another order.
fn is_by_stage(model: &Model) -> bool {
    let sieve = model.rooms.sieves.of(ListName::Functions);
    model.rooms.functions.view == View::Board && sieve.sort.is_none()
}

/// The rows under the name of each stage, with how many stand there.
fn under_stages(
    rows: &[&FunctionRow],
    layout: &TableColumns<'_>,
    theme: &Theme,
) -> Vec<Row<'static>> {
    let groups = rows.chunk_by(|a, b| a.place.standing == b.place.standing);
    let lines = groups.flat_map(|group| {
        let standing = group.first().map(|row| row.place.standing.as_str());
        let standing = standing.unwrap_or_default().replace('-', " ");
        let heading = format!("{} {}", standing.to_uppercase(), group.len());
        let heading = theme.span(Role::Title, heading);
        let indented = |row: &FunctionRow| {
            let (name, role) = name(row);
            (format!(" {name}"), role)
        };
        let line =
            move |row: &&FunctionRow| layout.line([vec![indented(row)], cells_of(row)].concat());
        let rows = group.iter().map(line).map(Row::Entry);
        std::iter::once(Row::Aside(heading.into())).chain(rows)
    });
    lines.collect()
}

fn name(row: &FunctionRow) -> Cell {
    (words::between_borders(&row.outline.named), Role::Plain)
}

/// What a row says behind the name and the stage.
fn cells_of(row: &FunctionRow) -> Vec<Cell> {
    let (outline, parties) = (&row.outline, &row.parties);
    let who = |named: &Option<Named>| {
        let named = named.as_ref();
        or_unknown(named.map_or_else(|| words::UNKNOWN.to_owned(), words::between_borders))
    };
    let day = |day| or_unknown(words::day_or_unknown(day));
    let word = |word: Option<&str>| or_unknown(word.unwrap_or(words::UNKNOWN).to_owned());
    let hands = format!(
        "G{} R{}",
        letter(&row.hands.giver),
        letter(&row.hands.receiver)
    );
    vec![
        (outline.weight.to_string(), Role::Plain),
        who(&parties.receiver),
        (hands, Role::Plain),
        day(row.planned.transfer),
        who(&parties.holder),
        day(row.place.since),
        day(row.planned.confirm),
        who(&parties.lead),
        who(&parties.deputy),
        word(outline.cycle.map(Cycle::as_str)),
        word(Some(outline.ends_by.as_str())),
        word(outline.cluster.map(Cluster::as_str)),
    ]
}

/// What a hand said, in one letter.
const fn letter(hand: &HandSaid) -> char {
    match hand.ready {
        None => '?',
        Some(true) => 'y',
        Some(false) => 'n',
    }
}
