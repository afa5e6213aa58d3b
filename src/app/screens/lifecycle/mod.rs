//! Screen 1: where the collective is on its way, what needs someone, how far the hand-over is.

mod actions;

pub use actions::ACTIONS;

use crate::app::effect::Effect;
use crate::app::key::Direction;
use crate::app::modals::{Modal, TextBox, open_form};
use crate::app::model::Model;
use crate::app::purpose::phase;
use crate::app::screens::sustainability;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::flags::Flag;
use crate::domain::phase::{Phase, PhaseId, Signal};
use crate::twin::lifecycle::CurveTable;
use crate::twin::{Lines, Twin};

/// What the screen remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LifecycleRoom {
    /// The phase looked at; the declared one until Left or Right was pressed.
    pub phase: Option<PhaseId>,
    /// The pane that has the focus.
    pub pane: Pane,
    /// The selected signal, by its place.
    pub signal: usize,
    /// The selected line of what needs someone.
    pub need: usize,
    /// The selected flag.
    pub flag: usize,
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
    /// Every pane in the order of Tab.
    pub const ALL: [Self; 4] = [Self::Signals, Self::Needs, Self::Curve, Self::Flags];

    /// Its place in that order, from 0.
    #[must_use]
    pub const fn place(self) -> usize {
        self as usize
    }
}

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

/// The flags that are listed here: the open ones.
pub fn open_flags(model: &Model) -> impl Iterator<Item = &Flag> {
    model
        .facts()
        .into_iter()
        .flat_map(|facts| facts.assessment.open())
}

pub(super) fn travel(model: &mut Model, direction: Direction) {
    let Some(open) = &model.open else { return };
    let room = &mut model.rooms.lifecycle;
    let here = room.phase.unwrap_or(open.plan.walk.current);
    if matches!(direction, Direction::Left | Direction::Right) {
        let to = if direction == Direction::Left {
            previous(here)
        } else {
            here.next()
        };
        room.phase = Some(to.unwrap_or(here));
        room.signal = 0;
        return;
    }
    let (row, rows) = match room.pane {
        Pane::Signals => {
            let signals = open
                .plan
                .walk
                .phase(here)
                .map_or(0, |phase| phase.signals.len());
            (&mut room.signal, signals)
        }
        Pane::Needs => (&mut room.need, open.facts.lifecycle.needs.all.len()),
        Pane::Flags => (&mut room.flag, open.facts.assessment.open().count()),
        Pane::Curve => return,
    };
    *row = direction.step(*row, rows);
}

pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    match model.rooms.lifecycle.pane {
        Pane::Signals => open_signal(model),
        Pane::Needs => {
            let need = model
                .facts()
                .and_then(|facts| facts.lifecycle.needs.all.get(model.rooms.lifecycle.need));
            if let Some(subject) = need.map(|need| need.subject.clone()) {
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
            let flag = open_flags(model).nth(model.rooms.lifecycle.flag);
            if let Some(key) = flag.map(sustainability::flags::key) {
                sustainability::show_flag(model, key);
            }
        }
    }
    Vec::new()
}

pub(super) fn next_pane(model: &mut Model, forward: bool) {
    let room = &mut model.rooms.lifecycle;
    let step = if forward { 1 } else { Pane::ALL.len() - 1 };
    let mut panes = Pane::ALL.iter().cycle().skip(room.pane.place() + step);
    room.pane = panes.next().copied().unwrap_or_default();
}

pub(super) fn subject(model: &Model) -> Option<String> {
    let phase = phase_in_view(&model.rooms.lifecycle, model.plan()?)?;
    Some(format!("{}: {}", phase.id, phase.posture))
}

pub(super) fn remark(model: &Model) -> Option<String> {
    match model.rooms.lifecycle.pane {
        Pane::Signals => {
            let signal = selected_signal(model)?;
            match (&signal.evidence, signal.met) {
                (Some(evidence), _) => Some(format!("Rests on: {evidence}")),
                (None, Some(true)) => Some("Marked yes without evidence.".to_owned()),
                (None, Some(false) | None) => Some(signal.text.to_string()),
            }
        }
        Pane::Needs => model
            .facts()?
            .lifecycle
            .needs
            .all
            .get(model.rooms.lifecycle.need)
            .map(ToString::to_string),
        Pane::Curve => Some(
            "Weight handed over, of weight counted: planned, as it happened, as it looks."
                .to_owned(),
        ),
        Pane::Flags => open_flags(model)
            .nth(model.rooms.lifecycle.flag)
            .map(|flag| flag.message.clone()),
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

/// The phase before one, in the order of the walk.
#[must_use]
pub fn previous(phase: PhaseId) -> Option<PhaseId> {
    PhaseId::ALL
        .iter()
        .copied()
        .rev()
        .find(|other| *other < phase)
}

fn open_signal(model: &mut Model) {
    if let Some(why) = model.read_only() {
        model.said = crate::app::model::Said::Problem(why);
        return;
    }
    let form = selected_signal(model).map(|signal| phase::mark_form(signal, model.today()));
    if let Some(form) = form {
        open_form(model, form);
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
    let made = match curve.lateness {
        Some(days) => format!(
            "The transfers made were {days} days late, by the median; those to come are moved by it."
        ),
        None => "No transfer has been made yet, so there is no forecast.".to_owned(),
    };
    let undated = format!(
        "{} functions have no planned transfer and are left out.",
        curve.undated
    );
    std::iter::once(head)
        .chain(rows)
        .chain([String::new(), made, undated])
        .collect()
}
