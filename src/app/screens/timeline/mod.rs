//! Screen 4: the plan in time, a row for each thing and a column for each week, month or quarter.

mod actions;
pub mod draft;
mod in_view;
mod rows;
pub mod trial;
pub mod what_if;

pub use actions::ACTIONS;
pub use in_view::first;
pub use rows::InTime;

use super::{functions, lifecycle, partners, show_entry};
use crate::app::context::Screen;
use crate::app::effect::Effect;
use crate::app::key::{Direction, Turn};
use crate::app::lists::{self, Entry, ListName, Listing};
use crate::app::meaning::Meaning;
use crate::app::model::{Model, Said, Window};
use crate::app::words;
use crate::domain::Date;
use crate::domain::analysis::calendar::count;
use crate::domain::analysis::timeline::{About, Baseline, State, Zoom};
use crate::domain::id::FunctionId;
use crate::twin::Lines;
use crate::twin::timeline::{TimeRowSeen, TimelineSeen};

/// What the screen remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TimelineRoom {
    /// The key of the selected row; the first one until a key was pressed.
    pub selected: Option<String>,
    /// How much time one column holds.
    pub zoom: Zoom,
    /// A day of the first column; a little before today until it was scrolled.
    pub first: Option<Date>,
    /// What was planned on an earlier day, where that is laid beside it.
    pub baseline: Option<Baseline>,
    /// Whether the books of the transition stand in front of it.
    pub books: bool,
    /// Other days that are tried.
    pub trial: Option<trial::Trial>,
}

/// The cells of a name in a narrow window and in others, with the mark of how it stands.
const LABELS: [u16; 2] = [17, 23];
/// From this width on names have more room.
const ROOMY: u16 = 90;

/// The cells before the calendar: the mark of the selected row, a name, how it stands, a line.
#[must_use]
pub const fn before_calendar(window: Window) -> u16 {
    let [narrow, wide] = LABELS;
    2 + if window.width >= ROOMY { wide } else { narrow }
}

/// What the screen says, kept until the plan changes; while other days are tried, what it would say.
#[must_use]
pub fn seen(model: &Model) -> Option<&TimelineSeen> {
    if let Some(trial) = &model.rooms.timeline.trial {
        return Some(&trial.tried().seen);
    }
    let open = model.open.as_ref()?;
    Some(open.facts.time.seen(&open.plan, model.today()))
}

/// The rows in words.
#[must_use]
pub fn in_words(model: &Model) -> &[Entry] {
    let open = model.open.as_ref();
    let today = model.today();
    open.map_or(&[], |open| open.facts.time.in_words(&open.plan, today))
}

/// What was planned on an earlier day, where that is laid beside it; beside a draft lies what is planned now.
#[must_use]
pub fn baseline(model: &Model) -> Option<&Baseline> {
    match draft::trial(model) {
        Some(draft) => Some(&draft.now),
        None => model.rooms.timeline.baseline.as_ref(),
    }
}

/// The selected row.
#[must_use]
pub fn selected(model: &Model) -> Option<&TimeRowSeen> {
    if let Some(draft) = draft::trial(model) {
        let (one, _) = draft::selected(model)?;
        return draft.row(one);
    }
    let chosen = model.rooms.timeline.selected.as_deref();
    let listing = Listing {
        all: in_words(model).iter().collect(),
        entry: Box::new(Entry::clone),
        sieve: model.rooms.sieves.of(ListName::Timeline),
    };
    let row: &Entry = listing.selected(|row| Some(row.key.as_str()) == chosen)?;
    seen(model)?.find(&row.key)
}

pub(super) fn selected_key(model: &Model) -> Option<String> {
    selected(model).map(|row| row.key.clone())
}

/// Selects a row; while days are tried, their function stays selected.
pub(super) fn select(model: &mut Model, key: &str) {
    if model.rooms.timeline.trial.is_some() {
        return;
    }
    model.rooms.timeline.selected = Some(key.to_owned());
}

/// Whether the books of the transition are looked at instead of the calendar.
#[must_use]
pub fn shows_books(model: &Model) -> bool {
    model.screen == Screen::Timeline
        && model.rooms.timeline.books
        && model.rooms.partners.list.view() == partners::View::Books
}

pub(super) fn list_in_focus(model: &Model) -> Option<ListName> {
    if shows_books(model) {
        return partners::list_in_focus(model);
    }
    Some(match draft::trial(model) {
        Some(_) => ListName::Proposed,
        None => ListName::Timeline,
    })
}

pub(super) fn next_pane(model: &mut Model, turn: Turn) {
    if shows_books(model) {
        partners::next_pane(model, turn);
    }
}

/// Up and down go from row to row; left and right through time, Home to today and End to the last day there is.
pub(super) fn travel(model: &mut Model, direction: Direction) {
    if shows_books(model) {
        return partners::travel(model, direction);
    }
    if what_if::trial(model).is_some() {
        return what_if::travel(model, direction);
    }
    match direction {
        Direction::Up | Direction::Down | Direction::PageUp | Direction::PageDown => {
            if let Some(list) = list_in_focus(model) {
                lists::travel(model, list, direction);
            }
        }
        Direction::Left => in_view::scroll_back(model),
        Direction::Right => in_view::scroll_on(model),
        Direction::First => model.rooms.timeline.first = None,
        Direction::Last => in_view::show_last_day(model),
    }
}

/// Keeps a function selected, whatever a filter hides.
fn keep_selected(model: &mut Model, id: &FunctionId) {
    model.rooms.timeline.selected = Some(About::Function(id.clone()).key());
}

/// Leaves the books, a step at a time, or what is tried.
pub(super) fn step_out(model: &mut Model) -> bool {
    if shows_books(model) {
        return partners::step_out(model);
    }
    trial::end(model)
}

/// Works out anew what follows from what is tried.
pub(super) fn settle(model: &mut Model) {
    trial::settle(model);
}

/// Lays what was planned on an earlier day beside the plan, or nothing.
pub(in crate::app) fn lay_beside(model: &mut Model, baseline: Option<Baseline>) {
    model.said = Said::Remark(match &baseline {
        Some(Baseline { day, .. }) => {
            format!("Beside it stands what was planned on {}.", words::day(*day))
        }
        None => "No earlier plan stands beside it.".to_owned(),
    });
    model.rooms.timeline.baseline = baseline;
}

/// Goes to the thing itself: a function, an entry, a phase, the exit.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    if shows_books(model) {
        return partners::enter(model);
    }
    let Some(about) = selected(model).map(|row| row.row.about.clone()) else {
        return Vec::new();
    };
    match about {
        About::Function(id) => functions::show(model, id.as_str()),
        About::Entry(book, id) => show_entry(model, book, id.as_str()),
        About::Phase(phase) => {
            model.screen = Screen::Lifecycle;
            lifecycle::show_phase(model, phase);
        }
        About::Exit | About::Check(_) => model.screen = Screen::Lifecycle,
    }
    Vec::new()
}

pub(super) fn subject(model: &Model) -> Option<String> {
    if shows_books(model) {
        return partners::subject(model);
    }
    selected(model).map(|row| row.named.name.clone())
}

pub(super) fn remark(model: &Model) -> Option<String> {
    if shows_books(model) {
        return partners::remark(model);
    }
    if let Some(tried) = what_if::remark(model).or_else(|| draft::remark(model)) {
        return Some(tried);
    }
    let row = selected(model)?;
    if row.row.is_without_transfer() && row.row.state == State::Undated {
        let menu = Meaning::Menu;
        return Some(format!(
            "Nobody planned when it moves. {menu}: propose days for what has none."
        ));
    }
    let days = row.late_by.filter(|days| *days > 0)?;
    let dates = Meaning::Dates;
    let late = count(days, "day");
    Some(format!("! {late} late. {dates} changes its dates."))
}

/// What the screen says, in lines.
pub(super) fn twin(model: &Model, lines: &mut Lines) {
    if shows_books(model) {
        return partners::twin(model, lines);
    }
    let (Some(seen), zoom) = (seen(model), model.rooms.timeline.zoom) else {
        return;
    };
    let baseline = baseline(model);
    if let Some(tried) = what_if::told(model) {
        lines.tell(&tried);
    }
    if let Some(draft) = draft::trial(model) {
        lines.tell(&draft.said);
    }
    if let Some(row) = selected(model) {
        lines.tell(&row.beside(baseline));
    }
    lines.tell(&seen.beside(baseline));
    lines.fact("zoom", format_args!("one column a {zoom}"));
    lines.fact("first column from", first(model));
}
