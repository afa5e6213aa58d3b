//! The lists of the screen: organisations, people, and the facts of the detail.

use super::fact::Fact;
use super::organisation::{legal_until, standing};
use super::{List, Pane, facts};
use crate::app::lists::{Cell, Entry, ListName, Listing};
use crate::app::model::Model;
use crate::app::mouse::Was;
use crate::app::screens::pointed::put;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::analysis::Load;
use crate::domain::organisation::Organisation;
use crate::domain::person::Person;

/// The facts of a detail are few, and all of them are read.
pub(in crate::app::screens) const fn list_in_focus(model: &Model) -> Option<ListName> {
    match (model.rooms.partners.pane, model.rooms.partners.list) {
        (Pane::Rows, List::Organisations) => Some(ListName::Organisations),
        (Pane::Rows, List::People) => Some(ListName::People),
        (Pane::Detail, _) => None,
    }
}

/// The organisations.
#[must_use]
pub fn organisations(model: &Model) -> Listing<'_, &Organisation> {
    let plan = model.plan();
    Listing {
        all: plan
            .into_iter()
            .flat_map(|plan| &plan.members.organisations)
            .collect(),
        entry: Box::new(move |body| organisation_entry(model, plan, body)),
        sieve: model.rooms.sieves.of(ListName::Organisations),
    }
}

/// The selected organisation.
#[must_use]
pub fn organisation(model: &Model) -> Option<&Organisation> {
    let chosen = model.rooms.partners.organisation.as_ref();
    organisations(model).selected(|body| Some(&body.id) == chosen)
}

/// The people.
#[must_use]
pub fn people(model: &Model) -> Listing<'_, &Person> {
    let plan = model.plan();
    Listing {
        all: plan
            .into_iter()
            .flat_map(|plan| &plan.members.people)
            .collect(),
        entry: Box::new(move |person| person_entry(plan, person)),
        sieve: model.rooms.sieves.of(ListName::People),
    }
}

/// The selected person.
#[must_use]
pub fn person(model: &Model) -> Option<&Person> {
    let chosen = model.rooms.partners.person.as_ref();
    people(model).selected(|person| Some(&person.id) == chosen)
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

fn organisation_entry(model: &Model, plan: Option<&Plan>, body: &Organisation) -> Entry {
    let load = plan
        .map(|plan| Load::of(plan, Some(&body.id)))
        .unwrap_or_default();
    let legal = Cell::words("legal until", legal_until(body, load));
    let legal = match body.legal.until {
        Some(day) => Cell::day("legal until", Some(day)),
        None => legal,
    };
    Entry::new(
        body.id.as_str(),
        vec![
            Cell::words("organisation", body.name.as_str()),
            Cell::words("role", standing(body, model.today())),
            legal,
            Cell::number("now", load.now),
            Cell::number("moved", load.moved),
        ],
    )
}

fn person_entry(plan: Option<&Plan>, person: &Person) -> Entry {
    let body = plan.map(|plan| words::organisation(plan, person.organisation.as_ref()));
    let role = person
        .role
        .as_ref()
        .map_or(words::UNKNOWN, |role| role.as_str());
    Entry::new(
        person.id.as_str(),
        vec![
            Cell::words("person", person.shown()),
            Cell::words("organisation", body.unwrap_or_default()),
            Cell::words("role", role),
        ],
    )
}
