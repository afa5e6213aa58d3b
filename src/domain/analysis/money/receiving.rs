//! How much of the secured coordination money the backbone that leaves receives.

use super::{Coordination, Days};
use crate::domain::analysis::amount::Currency;
use crate::domain::analysis::handover::is_outgoing;
use crate::domain::book::money::{Certainty, RECEIVER};
use crate::domain::{Date, Plan};
use std::collections::BTreeMap;

/// Who receives the secured coordination money from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Receiving {
    /// By currency; no currency of which there is none.
    pub sums: Vec<Received>,
    /// Entries of which no part is in the sums, because their amount or their days are unknown.
    pub left_out: usize,
}

/// The money of one currency, in whole units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// In which currency.
    pub currency: Currency,
    /// What the backbone that leaves receives.
    pub by_backbone: u64,
    /// What nobody recorded who receives.
    pub by_nobody_knows: u64,
    /// All of it.
    pub of: u64,
}

impl Receiving {
    /// Of the money that falls on the days from this one on.
    #[must_use]
    pub fn of(plan: &Plan, money: &Coordination<'_>, from: Date) -> Self {
        let days = Days {
            first: from,
            last: Date::MAX,
        };
        let mut sums: BTreeMap<&Currency, Received> = BTreeMap::new();
        for grant in money.that_is(Certainty::Secured) {
            let Some(part) = grant.within(days).filter(|part| *part > 0) else {
                continue;
            };
            let sum = sums.entry(&grant.currency);
            let sum = sum.or_insert_with(|| Received::nothing(grant.currency.clone()));
            sum.of += part;
            match grant.entry.get(RECEIVER) {
                Some(body) if is_outgoing(plan, body) => sum.by_backbone += part,
                Some(_) => {}
                None => sum.by_nobody_knows += part,
            }
        }
        Self {
            sums: sums.into_values().collect(),
            left_out: money.left_out(from).count(),
        }
    }
}

impl Received {
    const fn nothing(currency: Currency) -> Self {
        Self {
            currency,
            by_backbone: 0,
            by_nobody_knows: 0,
            of: 0,
        }
    }
}
