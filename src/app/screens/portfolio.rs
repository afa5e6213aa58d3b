//! Screen 0: every plan of the store, the most urgent first. Shows no names of people, no scores and no notes.

use crate::app::action::{Action, Wording};
use crate::app::context::{Context, Screen};
use crate::app::effect::Effect;
use crate::app::key::Direction;
use crate::app::lists::{self, Cell, Entry, ListName, Listing};
use crate::app::meaning::Meaning;
use crate::app::model::Model;
use crate::app::screens::welcome;
use crate::app::templates::TemplatesFor;
use crate::app::words;
use crate::domain::analysis::Fraction;
use crate::domain::analysis::portfolio::PortfolioRow;
use crate::domain::flags::settings::Severity;
use crate::domain::id::PlanId;
use crate::domain::phase::PhaseId;
use crate::twin::Lines;
use crate::twin::portfolio::Portfolio;

/// What the screen remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PortfolioRoom {
    /// The selected plan; the first one until a key was pressed.
    pub selected: Option<PlanId>,
    /// What is shown where not all has room.
    pub pane: Pane,
    /// The selected way to begin, where there is no plan.
    pub way: usize,
}

/// A part of the screen that a small window shows alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// The plans.
    #[default]
    Plans,
    /// What the plans have in common, and what comes up in any of them.
    Across,
}

/// The lowest window with room for both panes.
const BOTH_FROM: u16 = 22;

/// The pane that a small window shows alone; none where both have room.
#[must_use]
pub const fn alone(model: &Model) -> Option<Pane> {
    if model.window.height < BOTH_FROM {
        Some(model.rooms.portfolio.pane)
    } else {
        None
    }
}

const HERE: &[Context] = &[Context::On(Screen::Portfolio)];

/// What can be done here beside moving and opening: this is the top, from which one step back leaves.
pub static ACTIONS: &[Action] = &[Action {
    name: "plan-new",
    label: "new plan",
    help: "Begin a plan from a template.",
    wording: Wording::Fixed("New plan from a template ..."),
    meaning: Meaning::Add,
    contexts: HERE,
    hint: 10,
    run: |_, _| vec![Effect::ListTemplates(TemplatesFor::NewPlan)],
    ..Action::PLAIN
}];

/// The plans, the most urgent first.
#[must_use]
pub fn listing(model: &Model) -> Listing<'_, &PortfolioRow> {
    Listing {
        all: model.portfolio.iter().collect(),
        entry: Box::new(entry),
        sieve: model.rooms.sieves.of(ListName::Plans),
    }
}

/// The selected plan.
#[must_use]
pub fn selected(model: &Model) -> Option<&PortfolioRow> {
    let chosen = model.rooms.portfolio.selected.as_ref();
    listing(model).selected(|row| Some(&row.id) == chosen)
}

fn entry(row: &PortfolioRow) -> Entry {
    let (functions, phase) = (&row.functions, &row.phase);
    let share = |part: u32, whole: u32| Fraction::of(part, whole).map_or(-1, Fraction::percent);
    let of = |part: (u32, u32)| format!("{}/{}", part.0, functions.counted.0);
    let phase_cell =
        |column, phase: PhaseId| Cell::words(column, phase.as_str()).ranked(phase as i64);
    let suggested = match phase.suggested {
        Some(suggested) => phase_cell("suggested", suggested),
        None => Cell::words("suggested", words::UNKNOWN),
    };
    let handed_over = Cell::words("handed over", of(functions.handed_over));
    let done = Cell::words("done", of(functions.done));
    let flags = |column, severity| Cell::number(column, row.open_flags(severity));
    Entry::new(
        row.id.as_str(),
        vec![
            Cell::words("plan", row.name.as_str()),
            phase_cell("declared", phase.declared),
            suggested,
            handed_over.ranked(share(functions.handed_over.1, functions.counted.1)),
            done.ranked(share(functions.done.1, functions.counted.1)),
            flags("stop", Severity::Stop),
            flags("warn", Severity::Warn),
            flags("note", Severity::Note),
            Cell::day("exit", row.exit_target),
            Cell::number("events", row.events),
        ],
    )
}

/// What the screen says, of the plans that are shown.
#[must_use]
pub fn shown(model: &Model) -> Portfolio {
    let ids = listing(model).shown().into_iter().map(|row| &row.id);
    Portfolio::of(&model.portfolio, model.today()).listing(ids)
}

/// What the screen says, in lines.
pub(super) fn twin(model: &Model, lines: &mut Lines) {
    lines.tell(&shown(model));
}

pub(super) const fn list_in_focus(model: &Model) -> Option<ListName> {
    match alone(model) {
        _ if welcome::is_in_front(model) => None,
        Some(Pane::Across) => None,
        Some(Pane::Plans) | None => Some(ListName::Plans),
    }
}

pub(super) fn select(model: &mut Model, key: &str) {
    model.rooms.portfolio.selected = key.parse().ok();
}

pub(super) fn travel(model: &mut Model, direction: Direction) {
    if welcome::is_in_front(model) {
        return welcome::travel(model, direction);
    }
    lists::travel(model, ListName::Plans, direction);
}

pub(super) const fn next_pane(model: &mut Model) {
    let room = &mut model.rooms.portfolio;
    room.pane = match room.pane {
        Pane::Plans => Pane::Across,
        Pane::Across => Pane::Plans,
    };
}

pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    if welcome::is_in_front(model) {
        return welcome::enter(model);
    }
    selected(model)
        .map(|row| Effect::OpenPlan(row.id.clone()))
        .into_iter()
        .collect()
}

pub(super) fn subject(model: &Model) -> Option<String> {
    selected(model).map(|row| row.name.to_string())
}

pub(super) fn remark(model: &Model) -> Option<String> {
    (!model.portfolio.is_empty())
        .then(|| "No names of people, no scores and no notes are shown on this screen.".to_owned())
}
