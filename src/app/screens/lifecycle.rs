//! Screen 1: where the collective is on its way, and what needs someone.

use crate::app::action::{Action, Availability, Kind, always};
use crate::app::context::{Context, Screen};
use crate::app::effect::Effect;
use crate::app::key::{Direction, Key};
use crate::app::modals::open_form;
use crate::app::model::Model;
use crate::app::purpose::{collective, phase};
use crate::domain::Plan;
use crate::domain::phase::{Phase, PhaseId, Signal};

/// What the screen remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LifecycleRoom {
    /// The phase looked at; the declared one until Left or Right was pressed.
    pub phase: Option<PhaseId>,
    /// The selected signal, by its place.
    pub signal: usize,
    /// The pane that has the focus.
    pub pane: Pane,
}

/// A part of the screen that keys can go to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// The signals for leaving the phase looked at.
    #[default]
    Signals,
    /// What needs someone now.
    Needs,
}

const HERE: &[Context] = &[Context::On(Screen::Lifecycle)];

/// What can be done here.
pub static ACTIONS: &[Action] = &[
    Action {
        name: "phase-advance",
        label: "advance",
        help: "Walk on to the next phase; with signals unmet it asks for a reason.",
        keys: &[Key::Char('>')],
        contexts: HERE,
        kind: Kind::Change,
        hint: 10,
        available: |model| {
            step_available(model, PhaseId::next, "This is the last phase of the walk.")
        },
        run: |model, _| {
            let form = model
                .plan()
                .and_then(|plan| phase::advance_form(plan, model.here.today));
            if let Some(form) = form {
                open_form(model, form);
            }
            Vec::new()
        },
    },
    Action {
        name: "phase-back",
        label: "go back",
        help: "Walk back to an earlier phase, with a reason.",
        keys: &[Key::Char('<')],
        contexts: HERE,
        kind: Kind::Change,
        hint: 11,
        available: |model| step_available(model, previous, "This is the first phase of the walk."),
        run: |model, _| {
            let form = model
                .plan()
                .and_then(|plan| phase::return_form(plan, model.here.today));
            if let Some(form) = form {
                open_form(model, form);
            }
            Vec::new()
        },
    },
    Action {
        name: "collective-edit",
        label: "edit the collective",
        help: "Edit the collective's name, place, purpose and other fields.",
        keys: &[Key::Char('e')],
        contexts: HERE,
        kind: Kind::Change,
        hint: 12,
        available: always,
        run: |model, _| {
            if let Some(form) = model
                .plan()
                .map(|plan| collective::form(plan, model.here.today))
            {
                open_form(model, form);
            }
            Vec::new()
        },
    },
    Action {
        name: "exit-edit",
        label: "edit the exit",
        help: "Edit how, why and by when the backbone means to leave.",
        keys: &[Key::Char('d')],
        contexts: HERE,
        kind: Kind::Change,
        hint: 0,
        available: always,
        run: |model, _| {
            if let Some(form) = model
                .plan()
                .map(|plan| collective::exit_form(plan, model.here.today))
            {
                open_form(model, form);
            }
            Vec::new()
        },
    },
];

/// The phase looked at.
#[must_use]
pub fn phase_in_view<'a>(room: &LifecycleRoom, plan: &'a Plan) -> Option<&'a Phase> {
    plan.walk.phase(room.phase.unwrap_or(plan.walk.current))
}

/// The selected signal.
#[must_use]
pub fn selected_signal(model: &Model) -> Option<&Signal> {
    let room = &model.rooms.lifecycle;
    phase_in_view(room, model.plan()?)?
        .signals
        .iter()
        .nth(room.signal)
}

pub(super) fn travel(model: &mut Model, direction: Direction) {
    let Some(open) = &model.open else { return };
    let room = &mut model.rooms.lifecycle;
    let here = room.phase.unwrap_or(open.plan.walk.current);
    match direction {
        Direction::Left | Direction::Right => {
            let to = if direction == Direction::Left {
                previous(here)
            } else {
                here.next()
            };
            room.phase = Some(to.unwrap_or(here));
            room.signal = 0;
        }
        Direction::Up
        | Direction::Down
        | Direction::PageUp
        | Direction::PageDown
        | Direction::First
        | Direction::Last => {
            let signals = open
                .plan
                .walk
                .phase(here)
                .map_or(0, |phase| phase.signals.len());
            room.signal = direction.step(room.signal, signals);
        }
    }
}

pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    let form = selected_signal(model).map(|signal| phase::mark_form(signal, model.here.today));
    if let Some(form) = form
        && model.read_only().is_none()
    {
        open_form(model, form);
    }
    Vec::new()
}

pub(super) const fn next_pane(model: &mut Model, _forward: bool) {
    let room = &mut model.rooms.lifecycle;
    room.pane = match room.pane {
        Pane::Signals => Pane::Needs,
        Pane::Needs => Pane::Signals,
    };
}

pub(super) fn subject(model: &Model) -> Option<String> {
    let phase = phase_in_view(&model.rooms.lifecycle, model.plan()?)?;
    Some(format!("{}: {}", phase.id, phase.posture))
}

pub(super) fn remark(model: &Model) -> Option<String> {
    let signal = selected_signal(model)?;
    Some(match (&signal.evidence, signal.met) {
        (Some(evidence), _) => format!("Rests on: {evidence}"),
        (None, Some(true)) => "Marked yes without evidence.".to_owned(),
        (None, Some(false) | None) => return None,
    })
}

/// The phase before one, in the order of the walk.
#[must_use]
pub fn previous(phase: PhaseId) -> Option<PhaseId> {
    PhaseId::ALL
        .iter()
        .copied()
        .rev()
        .find(|other| *other < phase)
}

fn step_available(
    model: &Model,
    step: impl Fn(PhaseId) -> Option<PhaseId>,
    why_not: &str,
) -> Availability {
    let plan = model
        .plan()
        .ok_or_else(|| "Open a plan first.".to_owned())?;
    step(plan.walk.current)
        .map(|_| ())
        .ok_or_else(|| why_not.to_owned())
}
