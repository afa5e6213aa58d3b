//! Screen 8: everything that happened, the newest first; what can be taken back, and why the rest cannot.

pub mod actions;
pub mod detail;
pub mod entries;
pub mod verdict;

pub use actions::ACTIONS;

use std::collections::BTreeSet;

use crate::app::effect::Effect;
use crate::app::key::Direction;
use crate::app::modals::Modal;
use crate::app::model::{Model, OpenPlan};
use crate::domain::history::{Recorded, taken_back};
use entries::Entry;
use verdict::{Verdict, Verdicts};

/// What the screen remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogRoom {
    /// An event of the selected line, by its number; the newest one until a key was pressed.
    pub selected: Option<u64>,
    /// Whether runs of like events are folded.
    pub view: View,
    /// The runs that were unfolded, by the number of their oldest event.
    pub unfolded: BTreeSet<u64>,
    /// Whether the events around the selected line can be taken back.
    pub verdicts: Verdicts,
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

/// The lines of the log, the newest first.
#[must_use]
pub fn entries(room: &LogRoom, open: &OpenPlan) -> Vec<Entry> {
    let gone = taken_back(&open.events);
    match room.view {
        View::Folded => entries::folded(open, &gone, &room.unfolded),
        View::Every => entries::every(open),
    }
}

/// The place of the selected line among the lines.
#[must_use]
pub fn place(room: &LogRoom, entries: &[Entry]) -> usize {
    let Some(seq) = room.selected else { return 0 };
    let found = entries.iter().position(|entry| entry.holds(seq));
    found.unwrap_or(0)
}

/// The selected line.
#[must_use]
pub fn selected(model: &Model) -> Option<Entry> {
    let (room, open) = (&model.rooms.log, model.open.as_ref()?);
    let entries = entries(room, open);
    entries.get(place(room, &entries)).copied()
}

/// The event of a line that is not a folded run.
#[must_use]
pub fn event_of(open: &OpenPlan, entry: Entry) -> Option<&Recorded> {
    let one = entry.count() == 1;
    open.events
        .iter()
        .find(|event| one && event.seq == entry.newest)
}

/// Whether the selected event can be taken back, as far as that was worked out.
#[must_use]
pub fn verdict(model: &Model) -> Option<&Verdict> {
    let entry = selected(model).filter(|entry| entry.count() == 1)?;
    model.rooms.log.verdicts.of(entry.newest)
}

/// Judges the events around the selected line: as many as a window of this height can show.
pub(super) fn settle(model: &mut Model) {
    let Some(open) = &model.open else { return };
    let room = &mut model.rooms.log;
    let lines = entries(room, open);
    let (at, tall) = (place(room, &lines), usize::from(model.window.height));
    let around = lines.iter().take(at + tall).skip(at.saturating_sub(tall));
    let alone = around.filter(|entry| entry.count() == 1);
    room.verdicts.settle(open, alone.map(|entry| entry.newest));
}

pub(super) fn travel(model: &mut Model, direction: Direction) {
    let Some(open) = &model.open else { return };
    let room = &mut model.rooms.log;
    let lines = entries(room, open);
    let to = direction.step(place(room, &lines), lines.len());
    room.selected = lines.get(to).map(|entry| entry.newest);
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
    let folded = selected(model)?.count() > 1;
    Some(match verdict(model) {
        _ if folded => "A run of like events. Enter unfolds it.".to_owned(),
        Some(Verdict::No(why)) => format!("{why}."),
        Some(Verdict::Can(_) | Verdict::Asks(_) | Verdict::Redo(_) | Verdict::Done(_)) | None => {
            "An undo is a new event; nothing is erased. It works after quitting, too.".to_owned()
        }
    })
}
