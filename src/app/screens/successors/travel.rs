//! Walking the screen: criteria down, candidates across, scorers and rounds in their lists.

use super::{Front, Pane, criterion, front, round, tally, what_if};
use crate::app::key::{Direction, Turn};
use crate::app::lists::{self, ListName};
use crate::app::model::Model;

/// Moves the selection.
pub(in crate::app::screens) fn travel(model: &mut Model, direction: Direction) {
    let across = matches!(direction, Direction::Left | Direction::Right);
    match front(model) {
        Front::Rounds => lists::travel(model, ListName::Rounds, direction),
        Front::Figures => lists::travel(model, ListName::Figures, direction),
        Front::People => lists::travel(model, ListName::Scorers, direction),
        Front::Cell if !across => lists::travel(model, ListName::Scorers, direction),
        Front::Result if !across && model.rooms.successors.pane != Pane::Matrix => {
            along_points(model, direction)
        }
        Front::Result | Front::Cell | Front::Ballot => along_cells(model, direction),
        Front::WhatIf => along_weights(model, direction),
    }
}

/// Goes to the next part of the result that has something in it, or to the one before.
pub(in crate::app::screens) fn next_pane(model: &mut Model, turn: Turn) {
    if front(model) != Front::Result {
        return;
    }
    let panes = panes(model);
    let here = panes
        .iter()
        .position(|pane| *pane == model.rooms.successors.pane)
        .unwrap_or(0);
    let step = turn.step(panes.len());
    model.rooms.successors.pane = panes[(here + step) % panes.len()];
}

/// Whether the result has more than the matrix.
pub(in crate::app::screens) fn has_panes(model: &Model) -> bool {
    panes(model).len() > 1
}

/// The parts that the result has now; there is always the matrix.
fn panes(model: &Model) -> Vec<Pane> {
    let Some(round) = round(model) else {
        return vec![Pane::Matrix];
    };
    let mut panes = vec![Pane::Matrix];
    if round.days.decision.is_some() || round.days.abandoned.is_some() {
        panes.push(Pane::Decision);
    }
    if tally(model, round).is_some() {
        panes.extend([Pane::Firmness, Pane::Talk, Pane::LeftOut]);
    }
    panes
}

fn along_points(model: &mut Model, direction: Direction) {
    if model.rooms.successors.pane == Pane::Talk {
        lists::travel(model, ListName::Talk, direction);
    }
}

fn along_weights(model: &mut Model, direction: Direction) {
    match direction {
        Direction::Left | Direction::Right => what_if::shift(model, direction),
        Direction::PageUp => lists::travel(model, ListName::Candidates, Direction::Up),
        Direction::PageDown => lists::travel(model, ListName::Candidates, Direction::Down),
        Direction::Up | Direction::Down | Direction::First | Direction::Last => {
            lists::travel(model, ListName::Criteria, direction)
        }
    }
}

fn along_cells(model: &mut Model, direction: Direction) {
    match direction {
        Direction::Left => lists::travel(model, ListName::Candidates, Direction::Up),
        Direction::Right => lists::travel(model, ListName::Candidates, Direction::Down),
        Direction::Up
        | Direction::Down
        | Direction::PageUp
        | Direction::PageDown
        | Direction::First
        | Direction::Last => along_criteria(model, direction),
    }
}

fn along_criteria(model: &mut Model, direction: Direction) {
    let Some(round) = round(model) else { return };
    let criteria = &round.yardstick.criteria;
    let here = criterion(model).map(|criterion| &criterion.id);
    let at = criteria
        .iter()
        .position(|criterion| Some(&criterion.id) == here)
        .unwrap_or(0);
    let next = criteria.iter().nth(direction.step(at, criteria.len()));
    model.rooms.successors.criterion = next.map(|criterion| criterion.id.clone());
}
