//! How a plan and what happened to it are told in a pack: as they are, or with people called otherwise.

use super::drafting::Names;
use crate::domain::book::Book;
use crate::domain::id::EntryId;
use crate::domain::retelling::Retelling;
use crate::domain::story::tell;
use crate::domain::{Change, Date, Plan};
use crate::interchange::pack::{Told, write_told};
use crate::interchange::records::{Hex, write_events};
use crate::session::OpenPlan;
use crate::session::exchange::export_events;

/// How a plan is told without the names of its people. People and entries that came later go, too: they may stand in
/// prose before.
pub(super) fn retelling(open: &OpenPlan) -> Retelling {
    let actors = open.stored.iter().map(|event| event.actor.as_str());
    Retelling::of(open.people_ever())
        .with_actors(actors, &open.plan)
        .with_entries(open.entries_ever())
}

/// Tells a plan and its events, with or without names.
pub(super) struct Teller(Option<Retelling>);

impl Teller {
    pub(super) fn of(open: &OpenPlan, names: Names) -> Self {
        Self((names == Names::Replaced).then(|| retelling(open)))
    }

    /// Ids of things, none of them a person or an entry, in which the name of somebody stands: they are kept.
    pub(super) fn names_in_ids(&self, plan: &Plan) -> Vec<String> {
        let Some(retelling) = &self.0 else {
            return Vec::new();
        };
        let rounds = plan.rounds.iter();
        let signals = plan.walk.phases.iter().flat_map(|phase| &phase.signals);
        let ids = plan
            .members
            .organisations
            .iter()
            .map(|body| ("organisation", body.id.as_str()))
            .chain(
                plan.functions
                    .iter()
                    .map(|one| ("function", one.outline.id.as_str())),
            )
            .chain(
                plan.questions
                    .iter()
                    .map(|one| ("question", one.outline.id.as_str())),
            )
            .chain(signals.map(|one| ("signal", one.id.as_str())))
            .chain(rounds.flat_map(|round| {
                let candidates = round.candidates.iter();
                let candidates = candidates.map(|one| ("candidate", one.id.as_str()));
                let criteria = round.yardstick.criteria.iter();
                let criteria = criteria.map(|one| ("criterion", one.id.as_str()));
                let gates = round.yardstick.gates.iter();
                let gates = gates.map(|one| ("gate", one.id.as_str()));
                let inside = candidates.chain(criteria).chain(gates);
                std::iter::once(("round", round.id.as_str())).chain(inside)
            }));
        ids.filter(|(_, id)| retelling.names_somebody(id))
            .map(|(what, id)| format!("{what} {id}"))
            .collect()
    }

    pub(super) fn plan(&self, plan: &Plan, on: Date) -> Plan {
        match &self.0 {
            Some(retelling) => retelling.plan(plan, on),
            None => plan.clone().without_what_waits(),
        }
    }

    pub(super) fn review(&self, id: &EntryId) -> EntryId {
        match &self.0 {
            Some(retelling) => retelling.entry(Book::Review, id),
            None => id.clone(),
        }
    }

    /// The events of an open plan after a number, with names from the plan as it is told.
    pub(super) fn events(&self, open: &OpenPlan, told: &Plan, after: u64) -> String {
        let Some(retelling) = &self.0 else {
            let mut records = export_events(open);
            records.retain(|record| record.seq > after);
            return write_events(&records);
        };
        let pairs = open.stored.iter().zip(&open.events);
        let told = pairs
            .filter(|(stored, _)| stored.seq > after)
            .map(|(stored, read)| Told {
                seq: stored.seq,
                at: stored.at.clone(),
                actor: retelling.actor(&stored.actor),
                kind: stored.kind.clone(),
                told: read
                    .change
                    .as_ref()
                    .map(|change| self.sentence((told, open), change)),
                prev: Hex(stored.prev.0),
                hash: Hex(stored.hash.0),
            });
        write_told(&told.collect::<Vec<_>>())
    }

    /// The same for people to read, each with its day.
    pub(super) fn happened(&self, open: &OpenPlan, told: &Plan, after: u64) -> Vec<String> {
        let events = open.events.iter().filter(|event| event.seq > after);
        let said = events.filter_map(|event| {
            let sentence = self.sentence((told, open), event.change.as_ref()?);
            Some(format!("{}: {sentence}", event.at.date_naive()))
        });
        said.collect()
    }

    /// What an event says. One that takes another back says what that one was: who reads a pack counts no events.
    fn sentence(&self, (told, open): (&Plan, &OpenPlan), change: &Change) -> String {
        let (mut meant, mut back) = (change, None);
        while let Change::Undone { seq } = meant {
            let gone = open.events.iter().find(|event| event.seq == *seq);
            let Some(gone) = gone.and_then(|event| event.change.as_ref()) else {
                break;
            };
            // What takes back a taking back brings again.
            back = Some(match back {
                None | Some("Brought back") => "Taken back",
                Some(_) => "Brought back",
            });
            meant = gone;
        }
        let words = match &self.0 {
            Some(retelling) => retelling.sentence(told, meant),
            None => tell(told, meant),
        };
        back.map_or_else(|| words.clone(), |back| format!("{back}: {words}"))
    }
}
