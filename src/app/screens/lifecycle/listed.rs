//! The lists of the screen: signals, what needs someone, the open flags.

use crate::app::lists::{Cell, Entry, ListName, Listing};
use crate::app::model::Model;
use crate::app::screens::sustainability::flags::{key_named, name};
use crate::app::words;
use crate::domain::flags::settings::FlagKey;
use crate::twin::flag_in_short::FlagInShort;
use crate::twin::lifecycle::{NeedSeen, SignalSeen};

/// The signals for leaving the phase looked at.
#[must_use]
pub fn signals(model: &Model) -> Listing<'_, &SignalSeen> {
    let phase = model.facts().and_then(|facts| {
        let walk = &facts.lifecycle.walk;
        walk.phase(model.rooms.lifecycle.phase.unwrap_or(walk.declared))
    });
    Listing {
        all: phase
            .into_iter()
            .flat_map(|phase| &phase.signals.all)
            .collect(),
        entry: Box::new(signal_entry),
        sieve: model.rooms.sieves.of(ListName::Signals),
    }
}

/// The selected signal.
#[must_use]
pub fn selected_signal(model: &Model) -> Option<&SignalSeen> {
    let chosen = model.rooms.lifecycle.signal.as_ref();
    signals(model).selected(|signal| chosen.is_some_and(|id| id.as_str() == signal.id))
}

/// What needs someone now.
#[must_use]
pub fn needs(model: &Model) -> Listing<'_, &NeedSeen> {
    let facts = model.facts();
    Listing {
        all: facts
            .into_iter()
            .flat_map(|facts| &facts.lifecycle.needs.all)
            .collect(),
        entry: Box::new(need_entry),
        sieve: model.rooms.sieves.of(ListName::Needs),
    }
}

/// The selected line of what needs someone.
#[must_use]
pub fn selected_need(model: &Model) -> Option<&NeedSeen> {
    let chosen = model.rooms.lifecycle.need.as_ref();
    needs(model).selected(|need| chosen.is_some_and(|chosen| need.to_string() == *chosen))
}

/// The flags that are listed here: the open ones.
#[must_use]
pub fn flags(model: &Model) -> Listing<'_, &FlagInShort> {
    let facts = model.facts();
    Listing {
        all: facts
            .into_iter()
            .flat_map(|facts| &facts.lifecycle.flags.all)
            .collect(),
        entry: Box::new(|flag| flag_entry(model, flag)),
        sieve: model.rooms.sieves.of(ListName::OpenFlags),
    }
}

/// The selected flag.
#[must_use]
pub fn selected_flag(model: &Model) -> Option<&FlagInShort> {
    let chosen = model.rooms.lifecycle.flag.as_ref();
    flags(model).selected(|flag| Some(&key(flag)) == chosen)
}

/// What tells an open flag from every other.
#[must_use]
pub fn key(flag: &FlagInShort) -> FlagKey {
    FlagKey {
        rule: flag.rule,
        subject: flag.subject.clone(),
    }
}

pub(in crate::app::screens) fn select_signal(model: &mut Model, key: &str) {
    model.rooms.lifecycle.signal = key.parse().ok();
}

pub(in crate::app::screens) fn select_need(model: &mut Model, key: &str) {
    model.rooms.lifecycle.need = Some(key.to_owned());
}

pub(in crate::app::screens) fn select_flag(model: &mut Model, key: &str) {
    model.rooms.lifecycle.flag = key_named(model, key);
}

fn signal_entry(signal: &SignalSeen) -> Entry {
    let met = match signal.met {
        Some(true) => "yes",
        Some(false) => "no",
        None => words::UNKNOWN,
    };
    let evidence = signal.evidence.as_deref().unwrap_or(words::UNKNOWN);
    Entry::new(
        signal.id.as_str(),
        vec![
            Cell::words("signal", signal.text.as_str()),
            Cell::words("met", met),
            Cell::day("on", signal.on),
            Cell::words("evidence", evidence),
        ],
    )
}

fn flag_entry(model: &Model, flag: &FlagInShort) -> Entry {
    let about = model.plan().map(|plan| words::subject(plan, &flag.subject));
    let gravest_first = -(flag.severity as i64);
    Entry::new(
        name(&key(flag)),
        vec![
            Cell::words("flag", flag.brief.as_str()),
            Cell::words("severity", flag.severity.as_str()).ranked(gravest_first),
            Cell::words("rule", flag.rule.as_str()),
            Cell::words("about", about.unwrap_or_default()),
        ],
    )
}

fn need_entry(need: &NeedSeen) -> Entry {
    Entry::new(
        need.to_string(),
        vec![
            Cell::words("about", need.need.about.as_str()),
            Cell::words("matter", need.need.matter.as_str()),
        ],
    )
}
