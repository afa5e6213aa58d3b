//! Screen 8: everything that happened, the newest first; what can be taken back, and why the rest cannot.

pub mod actions;
pub mod detail;
pub mod entries;
mod rows;
pub mod verdicts;

pub use actions::ACTIONS;
pub use rows::{in_words, keys};

use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::app::context::Screen;
use crate::app::effect::Effect;
use crate::app::key::Direction;
use crate::app::lists::{self, ListName};
use crate::app::meaning::Meaning;
use crate::app::modals::Modal;
use crate::app::model::{Model, OpenPlan};
use crate::domain::history::taken_back;
use crate::twin::Lines;
use crate::twin::log::{Log, LogLine};
use entries::Entry;
use verdicts::{Verdict, Verdicts};

/// What the screen remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogRoom {
    /// An event of the selected line, by its number; the newest one until a key was pressed.
    pub selected: Option<u64>,
    /// Whether runs of like events are folded.
    pub view: View,
    /// The runs that were unfolded, by the number of their oldest event.
    pub unfolded: BTreeSet<u64>,
    /// The lines that are shown, the newest first unless they were sorted.
    pub lines: Vec<Entry>,
    /// Every line, hidden ones too.
    all: Vec<Entry>,
    /// The same as rows in words, made when somebody first asks: there may be thousands.
    rows: OnceCell<Vec<lists::Entry>>,
    gone: BTreeSet<u64>,
    verdicts: Verdicts,
}

/// How the events are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// Runs of like events in one line.
    #[default]
    Folded,
    /// Every event in its own line.
    Every,
}

impl LogRoom {
    /// The place of the selected line among the lines; where it is hidden, of the nearest.
    #[must_use]
    pub fn place(&self) -> usize {
        let Some(seq) = self.selected else { return 0 };
        let found = self.lines.iter().position(|entry| entry.holds(seq));
        let away = |(_, line): &(usize, &Entry)| line.newest.abs_diff(seq);
        let nearest = || self.lines.iter().enumerate().min_by_key(away);
        found.or_else(|| nearest().map(|(at, _)| at)).unwrap_or(0)
    }

    /// Whether an event was taken back.
    #[must_use]
    pub fn is_gone(&self, seq: u64) -> bool {
        self.gone.contains(&seq)
    }

    /// Whether a line can be taken back, as far as that was worked out; nothing is said of a run as a whole.
    #[must_use]
    pub fn verdict(&self, entry: Entry) -> Option<&Verdict> {
        self.verdicts
            .of(entry.newest)
            .filter(|_| entry.count() == 1)
    }
}

/// The selected line.
#[must_use]
pub fn selected(model: &Model) -> Option<Entry> {
    let room = &model.rooms.log;
    room.lines.get(room.place()).copied()
}

/// The place of the selected line among those that are shown.
#[must_use]
pub fn place(model: &Model) -> usize {
    model.rooms.log.place()
}

/// Whether a line can be taken back, as far as that was worked out.
#[must_use]
pub fn verdict(model: &Model, entry: Entry) -> Option<&Verdict> {
    model.rooms.log.verdict(entry)
}

/// What the screen says of a line.
#[must_use]
pub fn told(model: &Model, entry: Entry) -> Option<LogLine> {
    let (open, room) = (model.open.as_ref()?, &model.rooms.log);
    let line = entries::line(open, entry, room.is_gone(entry.newest))?;
    let undo = room
        .verdict(entry)
        .map(|it| detail::undo(open, entry.newest, it));
    Some(line.with_undo(undo))
}

/// Whether the chain of a plan was found whole: it is walked whenever a plan is opened, and what is not whole, or is of
/// another day, can only be read.
#[must_use]
pub const fn is_checked(open: &OpenPlan) -> bool {
    open.read_only.is_none()
}

/// Works out the lines, and judges the events around the selected one.
pub(super) fn settle(model: &mut Model) {
    let why = model.read_only();
    let read_only = why.map(|why| why.trim_end_matches('.').to_owned());
    let Some(open) = &model.open else { return };
    let room = &mut model.rooms.log;
    room.gone = taken_back(&open.events);
    let sieve = model.rooms.sieves.of(ListName::Events);
    let all = match room.view {
        // What is looked for may be one event of a run.
        View::Folded if sieve.filter.is_empty() => {
            entries::folded(open, &room.gone, &room.unfolded)
        }
        View::Folded | View::Every => entries::every(open),
    };
    room.keep(all);
    room.lines = if sieve.is_at_rest() {
        room.all.clone()
    } else {
        let rows = room.rows(open);
        let places = sieve.places(rows).into_iter();
        places.filter_map(|at| room.all.get(at)).copied().collect()
    };
    let wanted = nearest_first(&room.lines, room.place(), usize::from(model.window.height));
    room.verdicts.settle(open, read_only, &wanted);
}

/// The events that stand alone around a line, as many as a window of this height can show, the nearest first.
fn nearest_first(lines: &[Entry], at: usize, tall: usize) -> Vec<u64> {
    let around = lines.iter().enumerate().take(at + tall);
    let around = around.skip(at.saturating_sub(tall));
    let mut alone: Vec<(usize, &Entry)> = around.filter(|(_, line)| line.count() == 1).collect();
    alone.sort_by_key(|(place, _)| place.abs_diff(at));
    alone.into_iter().map(|(_, line)| line.newest).collect()
}

/// Goes to an event, from another screen.
pub(in crate::app) fn show(model: &mut Model, seq: u64) {
    model.screen = Screen::Log;
    model.rooms.log.selected = Some(seq);
}

/// What the screen says, in lines: first the selected event, then all.
pub(super) fn twin(model: &Model, lines: &mut Lines) {
    let Some(open) = &model.open else { return };
    let room = &model.rooms.log;
    let alone = selected(model).filter(|entry| entry.count() == 1);
    if let Some(entry) = alone
        && let Some(event) = detail::one_event(open, entry.newest, room.verdict(entry))
    {
        lines.tell(&event);
    }
    let told = |entry: &Entry| told(model, *entry);
    lines.tell(&Log {
        events: open.events.len(),
        checked: is_checked(open),
        lines: room.lines.iter().filter_map(told).collect(),
    });
}

pub(super) fn travel(model: &mut Model, direction: Direction) {
    lists::travel(model, ListName::Events, direction);
}

pub(super) fn select(model: &mut Model, key: &str) {
    model.rooms.log.selected = key.parse().ok();
}

/// Unfolds a run; of one event it shows how the plan stood before and after.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    let Some(entry) = selected(model) else {
        return Vec::new();
    };
    if entry.count() > 1 {
        let room = &mut model.rooms.log;
        room.unfolded.insert(entry.oldest);
        room.selected = Some(entry.newest);
    } else if let Some(open) = &model.open {
        let text = detail::before_and_after(open, entry.newest, model.here);
        model.modals.extend(text.map(Modal::Text));
    }
    Vec::new()
}

pub(super) fn subject(model: &Model) -> Option<String> {
    selected(model).map(|entry| match entry.count() {
        1 => format!("Event {}", entry.newest),
        _ => format!("Events {} to {}", entry.oldest, entry.newest),
    })
}

pub(super) fn remark(model: &Model) -> Option<String> {
    let entry = selected(model)?;
    Some(match model.rooms.log.verdict(entry) {
        _ if entry.count() > 1 => format!("A run of like events. {} unfolds it.", Meaning::Open),
        Some(Verdict::No(why)) => format!("{why}."),
        Some(Verdict::Can(_) | Verdict::Asks(_) | Verdict::Redo(_) | Verdict::Done(_)) | None => {
            "An undo is a new event; nothing is erased. It works after quitting, too.".to_owned()
        }
    })
}
