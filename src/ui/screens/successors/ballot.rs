//! One scorer's ballot in an open round: which cells are answered. What was answered is not known here.

use ratatui::layout::Rect;

use super::heading;
use crate::app::lists::ListName;
use crate::app::screens::successors::{candidate, criterion};
use crate::app::words;
use crate::twin::successors::{BallotCell, BallotSeen, Tie};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows;
use crate::ui::theme::Role;
use crate::ui::widgets::matrix::{Matrix, MatrixGrid, MatrixRow};
use crate::ui::widgets::paragraph::Paragraph;
use crate::ui::widgets::table::{Cell, or_unknown};

pub(super) fn draw(canvas: &mut Canvas<'_>, ballot: &BallotSeen, area: Rect) {
    let (head, rest) = split_top(area, 1);
    heading(canvas, &ballot.head, "", head);
    let (whose, rest) = split_top(rest, 2);
    let (answered, all) = (ballot.answered, ballot.all);
    let text = format!(" {answered} of {all} answered by {}", ballot.scorer.name);
    canvas.line(whose, 0, canvas.theme.span(Role::Title, text));
    if rows::nothing_shown(canvas, ListName::Candidates, rest) {
        return;
    }
    let matrix = matrix(canvas, ballot);
    let below = matrix.draw(rest, canvas.buffer, canvas.view);
    let note = Paragraph {
        text: "A saved cell reads \"answered\" and no more, to everyone. Scoring it again takes the place of what was \
               there; the log keeps that it was done, not what it was.",
        role: Role::Muted,
        theme: canvas.theme,
    };
    note.draw(split_top(below, 1).1, canvas.buffer);
}

fn matrix<'a>(canvas: &Canvas<'a>, ballot: &BallotSeen) -> Matrix<'a> {
    let model = canvas.model;
    let title =
        |tie: &Tie| words::name_or_id(&tie.candidate.name, &tie.candidate.id).to_uppercase();
    // The cells are told candidate by candidate; a row goes through all of them.
    let criteria = ballot.cells.len() / ballot.ties.len().max(1);
    let across = |row: usize| ballot.cells.iter().skip(row).step_by(criteria.max(1));
    let row = |first: &BallotCell, at: usize| {
        let cells = across(at).map(standing).collect();
        MatrixRow::new(&first.criterion, first.weight.to_string(), cells)
    };
    let firsts = || ballot.cells.iter().take(criteria);
    let ties = ballot.ties.iter();
    let (column, here) = (candidate(model), criterion(model));
    let is_column = |tie: &Tie| column.is_some_and(|one| tie.candidate.id == one.id.as_str());
    let is_row = |cell: &BallotCell| here.is_some_and(|one| cell.criterion == one.id.as_str());
    Matrix {
        corner: ("CRITERION", "weight"),
        columns: ties.clone().map(title).collect(),
        above: vec![MatrixRow::new("tie", "", ties.clone().map(tie).collect())],
        rows: firsts()
            .zip(0..)
            .map(|(first, at)| row(first, at))
            .collect(),
        below: Vec::new(),
        selected: (
            firsts().position(is_row).unwrap_or(0),
            ties.clone().position(is_column).unwrap_or(0),
        ),
        focused: true,
        grid: MatrixGrid::COMPARED,
        theme: canvas.theme,
    }
}

fn standing(cell: &BallotCell) -> Cell {
    let role = match cell.standing.as_str() {
        "answered" => Role::Done,
        "waiting" => Role::Unknown,
        _ => Role::Muted,
    };
    (cell.standing.clone(), role)
}

fn tie(tie: &Tie) -> Cell {
    or_unknown(tie.conflict.clone())
}
