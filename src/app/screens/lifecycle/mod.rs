//! Screen 1: where the collective is on its way, what needs someone, how far the hand-over is.

mod actions;
mod listed;

pub use actions::ACTIONS;
pub use listed::{flags, key, needs, selected_flag, selected_need, selected_signal, signals};
pub(super) use listed::{select_flag, select_need, select_signal};

use crate::app::action;
use crate::app::context::Screen;
use crate::app::effect::Effect;
use crate::app::key::{Direction, Turn};
use crate::app::lists::{self, ListName};
use crate::app::modals::{Modal, TextBox};
use crate::app::model::{Model, Window};
use crate::app::screens::sustainability;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::analysis::calendar::count;
use crate::domain::flags::settings::FlagKey;
use crate::domain::id::SignalId;
use crate::domain::phase::{Phase, PhaseId, Signal};
use crate::twin::lifecycle::{CurveTable, SignalSeen};
use crate::twin::{Lines, Twin};

/// What the screen remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LifecycleRoom {
    /// The phase looked at; the declared one until Left or Right was pressed.
    pub phase: Option<PhaseId>,
    /// The pane that has the focus.
    pub pane: Pane,
    /// The selected signal; the first one until a key was pressed, as with the others.
    pub signal: Option<SignalId>,
    /// The selected line of what needs someone, by what it says.
    pub need: Option<String>,
    /// The selected flag.
    pub flag: Option<FlagKey>,
}

/// A part of the screen that keys can go to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// The signals for leaving the phase looked at.
    #[default]
    Signals,
    /// What needs someone now.
    Needs,
    /// The hand-over curve.
    Curve,
    /// The open flags.
    Flags,
}

impl Pane {
    /// Every pane in the order of Tab: as they stand side by side; one under the other what needs someone comes first.
    #[must_use]
    pub const fn order(window: Window) -> [Self; 4] {
        if is_side_by_side(window) {
            [Self::Signals, Self::Needs, Self::Curve, Self::Flags]
        } else {
            [Self::Needs, Self::Signals, Self::Flags, Self::Curve]
        }
    }

    /// Its place in that order, from 0.
    #[must_use]
    pub fn place(self, window: Window) -> usize {
        let mut order = Self::order(window).into_iter();
        order.position(|pane| pane == self).unwrap_or_default()
    }

    /// Its list; the curve has none.
    #[must_use]
    pub const fn list(self) -> Option<ListName> {
        match self {
            Self::Signals => Some(ListName::Signals),
            Self::Needs => Some(ListName::Needs),
            Self::Curve => None,
            Self::Flags => Some(ListName::OpenFlags),
        }
    }
}

/// Whether a window has room for the panes side by side.
#[must_use]
pub const fn is_side_by_side(window: Window) -> bool {
    const SMALLEST: Window = Window {
        width: 90,
        height: 26,
    };
    window.width >= SMALLEST.width && window.height >= SMALLEST.height
}

/// The phase looked at.
#[must_use]
pub fn phase_in_view<'a>(room: &LifecycleRoom, plan: &'a Plan) -> Option<&'a Phase> {
    plan.walk.phase(room.phase.unwrap_or(plan.walk.current))
}

pub(super) const fn list_in_focus(model: &Model) -> Option<ListName> {
    model.rooms.lifecycle.pane.list()
}

/// Goes to a phase, from another screen.
pub(in crate::app) fn show_phase(model: &mut Model, phase: PhaseId) {
    model.screen = Screen::Lifecycle;
    let room = &mut model.rooms.lifecycle;
    (room.phase, room.pane, room.signal) = (Some(phase), Pane::Signals, None);
}

/// Goes to a signal, from another screen.
pub(super) fn show_signal(model: &mut Model, id: &str) {
    model.screen = Screen::Lifecycle;
    let Ok(id) = id.parse() else { return };
    let found = model.plan().and_then(|plan| plan.walk.signal(&id));
    if let Some(phase) = found.map(|(phase, _)| phase) {
        show_phase(model, phase);
        model.rooms.lifecycle.signal = Some(id);
    }
}

pub(super) fn travel(model: &mut Model, direction: Direction) {
    match direction {
        Direction::Left => look_beside(model, PhaseId::previous),
        Direction::Right => look_beside(model, PhaseId::next),
        Direction::Up
        | Direction::Down
        | Direction::PageUp
        | Direction::PageDown
        | Direction::First
        | Direction::Last => {
            if let Some(list) = list_in_focus(model) {
                lists::travel(model, list, direction);
            }
        }
    }
}

/// Looks at the phase beside the one looked at; at the ends of the walk it stays.
fn look_beside(model: &mut Model, step: impl Fn(PhaseId) -> Option<PhaseId>) {
    let Some(plan) = model.plan() else { return };
    let here = model.rooms.lifecycle.phase.unwrap_or(plan.walk.current);
    look_at(model, step(here).unwrap_or(here));
}

/// Looks at a phase.
pub(in crate::app) fn look_at(model: &mut Model, phase: PhaseId) {
    let room = &mut model.rooms.lifecycle;
    (room.phase, room.signal) = (Some(phase), None);
}

pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    match model.rooms.lifecycle.pane {
        Pane::Signals => return action::perform_named(model, actions::MARK),
        Pane::Needs => {
            if let Some(subject) = selected_need(model).map(|need| need.need.subject.clone()) {
                super::go_to_subject(model, &subject);
            }
        }
        Pane::Curve => {
            let table = model
                .facts()
                .map(|facts| curve_table(&facts.lifecycle.curve));
            if let Some(lines) = table {
                model.modals.push(Modal::Text(TextBox::new(
                    "The hand-over curve as a table",
                    lines,
                )));
            }
        }
        Pane::Flags => {
            if let Some(key) = selected_flag(model).map(key) {
                sustainability::show_flag(model, key);
            }
        }
    }
    Vec::new()
}

pub(super) fn next_pane(model: &mut Model, turn: Turn) {
    let order = Pane::order(model.window);
    let room = &mut model.rooms.lifecycle;
    let mut panes = order.iter().cycle();
    let next = panes.nth(room.pane.place(model.window) + turn.step(order.len()));
    room.pane = next.copied().unwrap_or_default();
}

pub(super) fn subject(model: &Model) -> Option<String> {
    let phase = phase_in_view(&model.rooms.lifecycle, model.plan()?)?;
    Some(format!("{}: {}", phase.id, phase.posture))
}

pub(super) fn remark(model: &Model) -> Option<String> {
    match model.rooms.lifecycle.pane {
        Pane::Signals => selected_signal(model).map(in_full),
        Pane::Needs => selected_need(model).map(ToString::to_string),
        Pane::Curve => model.facts().map(|facts| about(&facts.lifecycle.curve)),
        Pane::Flags => selected_flag(model).map(|flag| flag.message.clone()),
    }
}

/// A signal in its own words, and what is known of its answer.
fn in_full(signal: &SignalSeen) -> String {
    let text = signal.text.trim_end_matches('.');
    let on = signal.on.map(|day| format!(" on {}", words::day(day)));
    let on = on.unwrap_or_default();
    match (&signal.evidence, signal.met) {
        (Some(evidence), _) => format!("{text}. Rests on: {evidence}"),
        (None, Some(true)) => format!("{text}. Answered yes{on}, without evidence."),
        (None, Some(false)) => format!("{text}. Answered no{on}."),
        (None, None) => format!("{text}. Not answered yet."),
    }
}

/// What the screen says, in lines.
pub(super) fn twin(model: &Model, lines: &mut Lines) {
    let room = &model.rooms.lifecycle;
    if let Some(open) = &model.open {
        let phase = room.phase.unwrap_or(open.plan.walk.current);
        open.facts.lifecycle.in_view(phase).tell(lines);
    }
}

/// The selected signal with all that the plan knows of it.
fn selected_in_plan(model: &Model) -> Option<&Signal> {
    let id = selected_signal(model)?.id.parse().ok()?;
    model.plan()?.walk.signal(&id).map(|(_, signal)| signal)
}

/// What the curve shows, and why it has no forecast.
fn about(curve: &CurveTable) -> String {
    if curve.forecast.functions.is_empty() {
        let forecast = curve.forecast.possible();
        format!("Weight handed over, of weight counted. Forecast: {forecast}.")
    } else {
        "Weight handed over, of weight counted: planned, as it happened, as it looks.".to_owned()
    }
}

/// The curve a month a line.
fn curve_table(curve: &CurveTable) -> Vec<String> {
    let share = |share: Option<i128>| {
        share.map_or_else(|| words::UNKNOWN.to_owned(), |share| format!("{share} %"))
    };
    let head = format!(
        "{:<14}{:>9}{:>11}{:>10}",
        "end of", "planned", "happened", "forecast"
    );
    let rows = curve.months.iter().map(|month| {
        let end = month.day.format("%b %Y").to_string();
        let [planned, actual, forecast] = [month.planned, month.actual, month.forecast].map(share);
        format!("{end:<14}{planned:>9}{actual:>11}{forecast:>10}")
    });
    let made = format!("It rests on {}.", curve.forecast.made());
    let possible = format!("The exit would be possible: {}.", curve.forecast.possible());
    let forecast = if curve.forecast.functions.is_empty() {
        "There is no forecast."
    } else {
        "Forecast: each function on the day by which it has moved half the time."
    };
    let undated = format!(
        "Without a planned transfer, and left out: {}.",
        count(curve.undated, "function")
    );
    std::iter::once(head)
        .chain(rows)
        .chain([String::new(), forecast.to_owned(), made, possible, undated])
        .collect()
}
