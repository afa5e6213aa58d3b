//! What leaving costs: by kind, how much of it is secured, what nobody pays, and over which days.
//!
//! Amounts of different currencies are never added; what has no amount is named, not guessed.

use crate::domain::Date;
use crate::domain::Plan;
use crate::domain::analysis::amount::Currency;
use crate::domain::book::money::{Certainty, FROM, STATE, TO};
use crate::domain::book::review::PAID_BY;
use crate::domain::book::transition::{AMOUNT, COST_KIND, CostKind};
use crate::domain::book::{Book, Entry};
use std::collections::BTreeMap;

/// The exit budget.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Budget<'a> {
    /// How much, by kind and currency, in the order of the kinds.
    pub kinds: BTreeMap<(CostKind, Currency), Split>,
    /// How much altogether, by currency.
    pub total: BTreeMap<Currency, Split>,
    /// Those of which the amount is not known.
    pub without_amount: Vec<&'a Entry>,
    /// Those for which nobody is named who pays.
    pub unpaid: Vec<&'a Entry>,
    /// The first and the last day on which something is to be paid, as far as days are known.
    pub days: Option<(Date, Date)>,
}

/// A sum, and what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Split {
    /// All of it.
    pub all: u64,
    /// How much of it is secured.
    pub secured: u64,
    /// For how much of it nobody is named who pays.
    pub unpaid: u64,
}

impl<'a> Budget<'a> {
    /// The exit budget of a plan.
    #[must_use]
    pub fn of(plan: &'a Plan) -> Self {
        let mut budget = Self::default();
        for cost in plan.books.of(Book::ExitCost) {
            budget.add(plan, cost);
        }
        budget
    }

    fn add(&mut self, plan: &Plan, cost: &'a Entry) {
        if cost.get(PAID_BY).is_none() {
            self.unpaid.push(cost);
        }
        let known = [cost.get(FROM), cost.get(TO)].into_iter().flatten();
        for day in known {
            let (first, last) = self.days.unwrap_or((day, day));
            self.days = Some((first.min(day), last.max(day)));
        }
        let Some((amount, kind)) = cost.get(AMOUNT).zip(cost.get(COST_KIND)) else {
            self.without_amount.push(cost);
            return;
        };
        let currency = cost.currency(plan);
        let of = |applies: bool| if applies { amount } else { 0 };
        let split = Split {
            all: amount,
            secured: of(cost.get(STATE) == Some(Certainty::Secured)),
            unpaid: of(cost.get(PAID_BY).is_none()),
        };
        self.kinds
            .entry((kind, currency.clone()))
            .or_default()
            .add(split);
        self.total.entry(currency).or_default().add(split);
    }
}

impl Split {
    fn add(&mut self, other: Self) {
        self.all = self.all.saturating_add(other.all);
        self.secured = self.secured.saturating_add(other.secured);
        self.unpaid = self.unpaid.saturating_add(other.unpaid);
    }
}
