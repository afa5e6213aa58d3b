//! Who speaks with those who give.

use super::grants;
use crate::domain::analysis::handover::is_outgoing;
use crate::domain::book::Entry;
use crate::domain::book::money::{CONTACTS, FUNDER};
use crate::domain::id::OrganisationId;
use crate::domain::{Date, Plan};
use std::collections::BTreeMap;

/// A funder whose money has not ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funder<'a> {
    /// Who.
    pub id: &'a OrganisationId,
    /// Its money.
    pub entries: Vec<&'a Entry>,
    /// Whether the backbone that leaves is the only one who speaks with it; `None` when none of its entries says who
    /// does.
    pub only_backbone: Option<bool>,
}

/// The funders whose money has not ended, by id. What the backbone that leaves gives itself does not count.
#[must_use]
pub fn funders(plan: &Plan, today: Date) -> Vec<Funder<'_>> {
    let mut funders: BTreeMap<&OrganisationId, Vec<&Entry>> = BTreeMap::new();
    for grant in grants(plan).filter(|grant| !grant.is_over(today)) {
        let funder = grant.entry.get(FUNDER);
        if let Some(funder) = funder.filter(|body| !is_outgoing(plan, body)) {
            funders.entry(funder).or_default().push(grant.entry);
        }
    }
    let funders = funders.into_iter();
    funders
        .map(|(id, entries)| Funder {
            id,
            only_backbone: only_backbone(plan, &entries),
            entries,
        })
        .collect()
}

fn only_backbone(plan: &Plan, entries: &[&Entry]) -> Option<bool> {
    let mut contacts = entries
        .iter()
        .filter_map(|entry| entry.get(CONTACTS))
        .flatten()
        .peekable();
    contacts.peek()?;
    Some(contacts.all(|body| is_outgoing(plan, body)))
}
