//! The lists of the screen: organisations, people, and the facts of the detail.

use super::fact::Fact;
use super::organisation::{legal_until, standing};
use super::{List, Pane, facts};
use crate::app::lists::{Cell, Entry, ListName, Listing};
use crate::app::model::Model;
use crate::app::mouse::Was;
use crate::app::screens::pointed::put;
use crate::app::words;
use crate::twin::partners::{OrganisationSeen, PersonSeen};

/// The facts of a detail are few, and all of them are read.
pub(in crate::app::screens) const fn list_in_focus(model: &Model) -> Option<ListName> {
    match (model.rooms.partners.pane, model.rooms.partners.list) {
        (Pane::Rows, List::Organisations) => Some(ListName::Organisations),
        (Pane::Rows, List::People) => Some(ListName::People),
        (Pane::Rows, List::Books) => Some(ListName::Books),
        (Pane::Rows, List::Entries) => Some(ListName::Entries),
        (Pane::Detail, _) => None,
    }
}

/// The organisations.
#[must_use]
pub fn organisations(model: &Model) -> Listing<'_, &OrganisationSeen> {
    let facts = model.facts();
    Listing {
        all: facts
            .into_iter()
            .flat_map(|facts| &facts.partners.organisations.all)
            .collect(),
        entry: Box::new(organisation_entry),
        sieve: model.rooms.sieves.of(ListName::Organisations),
    }
}

/// The selected organisation.
#[must_use]
pub fn organisation(model: &Model) -> Option<&OrganisationSeen> {
    let chosen = model.rooms.partners.organisation.as_ref();
    let is_chosen = |body: &OrganisationSeen| chosen.is_some_and(|id| id.as_str() == body.named.id);
    organisations(model).selected(is_chosen)
}

/// The people.
#[must_use]
pub fn people(model: &Model) -> Listing<'_, &PersonSeen> {
    let facts = model.facts();
    Listing {
        all: facts
            .into_iter()
            .flat_map(|facts| &facts.partners.people.all)
            .collect(),
        entry: Box::new(person_entry),
        sieve: model.rooms.sieves.of(ListName::People),
    }
}

/// The selected person.
#[must_use]
pub fn person(model: &Model) -> Option<&PersonSeen> {
    let chosen = model.rooms.partners.person.as_ref();
    let is_chosen = |person: &PersonSeen| chosen.is_some_and(|id| id.as_str() == person.named.id);
    people(model).selected(is_chosen)
}

/// The facts of the detail as rows; they are so few that all of them are always shown.
pub(in crate::app::screens) fn fact_entries(model: &Model) -> Vec<Entry> {
    let entry = |(at, fact): (usize, Fact)| {
        let cells = vec![
            Cell::words("what", fact.label),
            Cell::words("words", fact.words),
        ];
        Entry::new(at.to_string(), cells)
    };
    facts(model).into_iter().enumerate().map(entry).collect()
}

/// Brings the focus to one of the lists.
pub(in crate::app::screens) fn focus(model: &mut Model, list: List) -> Was {
    let room = &mut model.rooms.partners;
    let (was_list, was_pane) = (put(&mut room.list, list), put(&mut room.pane, Pane::Rows));
    if was_list == Was::Here {
        return was_pane;
    }
    room.fact = 0;
    Was::Elsewhere
}

pub(in crate::app::screens) fn select_organisation(model: &mut Model, key: &str) {
    let room = &mut model.rooms.partners;
    (room.organisation, room.fact) = (key.parse().ok(), 0);
}

pub(in crate::app::screens) fn select_person(model: &mut Model, key: &str) {
    let room = &mut model.rooms.partners;
    (room.person, room.fact) = (key.parse().ok(), 0);
}

pub(in crate::app::screens) fn select_fact(model: &mut Model, key: &str) {
    model.rooms.partners.fact = key.parse().unwrap_or(0);
}

fn organisation_entry(body: &OrganisationSeen) -> Entry {
    let until = body.legal.until;
    let legal = Cell::words("legal until", legal_until(&body.legal));
    Entry::new(
        body.named.id.as_str(),
        vec![
            Cell::words("organisation", body.named.name.as_str()),
            Cell::words("role", standing(body)),
            until.map_or(legal, |until| Cell::day("legal until", Some(until))),
            Cell::number("now", body.work.load.now),
            Cell::number("moved", body.work.load.moved),
        ],
    )
}

fn person_entry(person: &PersonSeen) -> Entry {
    let body = person.organisation.as_ref();
    let body = body.map_or(words::UNKNOWN, |body| body.name.as_str());
    let role = person.role.as_deref().unwrap_or(words::UNKNOWN);
    Entry::new(
        person.named.id.as_str(),
        vec![
            Cell::words("person", person.named.name.as_str()),
            Cell::words("organisation", body),
            Cell::words("role", role),
        ],
    )
}
