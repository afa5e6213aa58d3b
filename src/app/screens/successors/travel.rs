//! Walking the screen: criteria down, candidates across, scorers and rounds in their lists.

use super::{
    Front, Pane, SuccessorsRoom, candidate, candidates, criterion, front, round, scorer, tally,
};
use crate::app::key::Direction;
use crate::app::model::Model;
use crate::domain::id::RoundId;
use crate::domain::register::Identified;

/// Moves the selection.
pub(in crate::app::screens) fn travel(model: &mut Model, direction: Direction) {
    let across = matches!(direction, Direction::Left | Direction::Right);
    match front(model) {
        Front::Rounds => across_rounds(model, direction),
        Front::People => along_scorers(model, direction),
        Front::Cell if !across => along_scorers(model, direction),
        Front::Result if !across && model.rooms.successors.pane != Pane::Matrix => {
            along_points(model, direction)
        }
        Front::Result | Front::Cell | Front::Ballot => along_cells(model, direction, across),
    }
}

/// Goes to the next part of the result that has something in it, or to the one before.
pub(in crate::app::screens) fn next_pane(model: &mut Model, forward: bool) {
    if front(model) != Front::Result {
        return;
    }
    let panes = panes(model);
    let here = panes
        .iter()
        .position(|pane| *pane == model.rooms.successors.pane)
        .unwrap_or(0);
    let step = if forward { 1 } else { panes.len() - 1 };
    model.rooms.successors.pane = panes[(here + step) % panes.len()];
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
    let points = round(model)
        .and_then(|round| tally(model, round))
        .map_or(0, |tally| tally.talk_first.len());
    let room = &mut model.rooms.successors;
    if room.pane == Pane::Talk {
        room.talk = direction.step(room.talk, points);
    }
}

fn along_cells(model: &mut Model, direction: Direction, across: bool) {
    let Some(round) = round(model) else { return };
    if across {
        let shown = candidates(round, tally(model, round));
        let ids: Vec<_> = shown.iter().map(|candidate| &candidate.id).collect();
        let here = candidate(model).map(|candidate| &candidate.id);
        let direction = match direction {
            Direction::Left => Direction::Up,
            _ => Direction::Down,
        };
        model.rooms.successors.candidate = stepped(&ids, here, direction);
    } else {
        let criteria = round.yardstick.criteria.iter();
        let ids: Vec<_> = criteria.map(|criterion| &criterion.id).collect();
        let here = criterion(model).map(|criterion| &criterion.id);
        model.rooms.successors.criterion = stepped(&ids, here, direction);
    }
}

fn along_scorers(model: &mut Model, direction: Direction) {
    let Some(round) = round(model) else { return };
    let ids: Vec<_> = round.scorers.iter().map(Identified::id).collect();
    let here = scorer(model).map(Identified::id);
    model.rooms.successors.scorer = stepped(&ids, here, direction);
}

/// Another round: what was selected in the one before means nothing there.
fn across_rounds(model: &mut Model, direction: Direction) {
    let Some(plan) = model.plan() else { return };
    let ids: Vec<&RoundId> = plan.rounds.iter().map(Identified::id).collect();
    let here = round(model).map(Identified::id);
    let next = stepped(&ids, here, direction);
    let room = &mut model.rooms.successors;
    *room = SuccessorsRoom {
        view: room.view,
        round: next,
        ..SuccessorsRoom::default()
    };
}

fn stepped<Id: PartialEq + Clone>(
    ids: &[&Id],
    here: Option<&Id>,
    direction: Direction,
) -> Option<Id> {
    let at = ids.iter().position(|id| Some(*id) == here).unwrap_or(0);
    ids.get(direction.step(at, ids.len()))
        .map(|id| (*id).clone())
}
