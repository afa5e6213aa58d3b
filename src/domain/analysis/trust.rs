//! The trust register in figures: how many of the relationships that much rests on were introduced to the next steward,
//! and in how many trust has carried over.
//!
//! Trust has carried over where the incoming steward is trusted at least as far as the outgoing one, by the last pulse
//! that says either. What nobody measured is unknown, and counted as that.

use super::Fraction;
use crate::domain::book::trust::{
    IMPORTANCE, INCOMING, INTRODUCED, Importance, ON, OUTGOING, RELATIONSHIP_ID,
};
use crate::domain::book::{Book, Entry};
use crate::domain::id::EntryId;
use crate::domain::{Date, Plan};
use std::collections::{BTreeMap, BTreeSet};

/// What the trust register says on a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trust {
    /// All relationships.
    pub all: u32,
    /// Those on which much rests.
    pub important: u32,
    /// Those of which nobody said how much rests on them.
    pub importance_unknown: u32,
    /// How many of the important ones were introduced.
    pub introduced: Introductions,
    /// In how many of the important ones trust has carried over.
    pub carried: Carried,
}

/// How many were introduced to their next steward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Introductions {
    /// The day has come.
    pub done: u32,
    /// The day is to come.
    pub booked: u32,
    /// No day is known.
    pub no_day: u32,
}

/// Where the introduction of one relationship stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Introduction {
    /// It took place on this day.
    Done(Date),
    /// It is booked for this day.
    Booked(Date),
    /// No day is known.
    NoDay,
}

/// In how many relationships trust has carried over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Carried {
    /// The incoming steward is trusted at least as far as the outgoing one.
    pub reached: u32,
    /// Not yet as far.
    pub not_yet: u32,
    /// Nobody measured both.
    pub unknown: u32,
}

/// How far both stewards are trusted, 1 to 5, by the last pulse that says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pulse {
    /// The outgoing one.
    pub outgoing: Option<u64>,
    /// The incoming one.
    pub incoming: Option<u64>,
}

/// The trust in both stewards at the end of a day, over all important relationships that were measured until then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustPoint {
    /// The day.
    pub on: Date,
    /// The mean of the trust in outgoing stewards, 1 to 5.
    pub outgoing: Option<Fraction>,
    /// The mean of the trust in incoming stewards, 1 to 5.
    pub incoming: Option<Fraction>,
    /// How many relationships were measured until then.
    pub relationships: u32,
}

impl Trust {
    /// Counts the trust register of a plan.
    #[must_use]
    pub fn of(plan: &Plan, today: Date) -> Self {
        let pulses = latest_pulses(plan, today);
        let mut trust = Self::default();
        for relationship in plan.books.of(Book::Relationship) {
            trust.all += 1;
            match relationship.get(IMPORTANCE) {
                None => trust.importance_unknown += 1,
                Some(Importance::Low | Importance::Normal) => {}
                Some(Importance::High) => {
                    trust.important += 1;
                    trust.introduced.add(introduction(relationship, today));
                    let pulse = pulses.get(&relationship.id).copied();
                    trust.carried.add(pulse.unwrap_or_default());
                }
            }
        }
        trust
    }

    /// The share of the important relationships that were introduced; `None` when there is none.
    #[must_use]
    pub fn introduced_share(&self) -> Option<Fraction> {
        Fraction::of(self.introduced.done, self.important)
    }

    /// The share of the important relationships in which trust has carried over, of those measured; `None` when none
    /// is.
    #[must_use]
    pub fn carried_share(&self) -> Option<Fraction> {
        Fraction::of(
            self.carried.reached,
            self.carried.reached + self.carried.not_yet,
        )
    }
}

impl Introductions {
    const fn add(&mut self, one: Introduction) {
        match one {
            Introduction::Done(_) => self.done += 1,
            Introduction::Booked(_) => self.booked += 1,
            Introduction::NoDay => self.no_day += 1,
        }
    }
}

impl Carried {
    const fn add(&mut self, pulse: Pulse) {
        match pulse.has_carried_over() {
            Some(true) => self.reached += 1,
            Some(false) => self.not_yet += 1,
            None => self.unknown += 1,
        }
    }
}

impl Pulse {
    /// Whether the incoming steward is trusted at least as far; `None` when either is unknown.
    #[must_use]
    pub const fn has_carried_over(self) -> Option<bool> {
        match (self.outgoing, self.incoming) {
            (Some(outgoing), Some(incoming)) => Some(incoming >= outgoing),
            (None, _) | (_, None) => None,
        }
    }

    /// What a later pulse leaves unsaid stays as it was.
    fn then(&mut self, later: &Entry) {
        self.outgoing = later.get(OUTGOING).or(self.outgoing);
        self.incoming = later.get(INCOMING).or(self.incoming);
    }
}

/// Whether much rests on a relationship.
#[must_use]
pub fn is_important(relationship: &Entry) -> bool {
    relationship.get(IMPORTANCE) == Some(Importance::High)
}

/// Where the introduction of a relationship stands on a day.
#[must_use]
pub fn introduction(relationship: &Entry, today: Date) -> Introduction {
    match relationship.get(INTRODUCED) {
        Some(on) if on <= today => Introduction::Done(on),
        Some(on) => Introduction::Booked(on),
        None => Introduction::NoDay,
    }
}

/// What the pulses until a day say last of each relationship that was measured.
#[must_use]
pub fn latest_pulses(plan: &Plan, today: Date) -> BTreeMap<&EntryId, Pulse> {
    let mut latest: BTreeMap<&EntryId, Pulse> = BTreeMap::new();
    for (_, relationship, pulse) in in_order(plan, today) {
        latest.entry(relationship).or_default().then(pulse);
    }
    latest
}

/// The trust in both stewards of the important relationships over time: a point for each day with a pulse.
#[must_use]
pub fn line(plan: &Plan, today: Date) -> Vec<TrustPoint> {
    let relationships = plan.books.of(Book::Relationship);
    let important = relationships.filter(|one| is_important(one));
    let important: BTreeSet<&EntryId> = important.map(|one| &one.id).collect();
    let mut known: BTreeMap<&EntryId, Pulse> = BTreeMap::new();
    let mut sums = Sums::default();
    let mut points: Vec<TrustPoint> = Vec::new();
    for (on, relationship, pulse) in in_order(plan, today) {
        if !important.contains(relationship) {
            continue;
        }
        let one = known.entry(relationship).or_default();
        sums.leave(*one);
        one.then(pulse);
        sums.enter(*one);
        if points.last().is_some_and(|last| last.on == on) {
            points.pop();
        }
        points.push(TrustPoint {
            on,
            outgoing: sums.outgoing.mean(),
            incoming: sums.incoming.mean(),
            relationships: u32::try_from(known.len()).unwrap_or(u32::MAX),
        });
    }
    points
}

/// Sums over what is known now, so that a line of many pulses is read once.
#[derive(Default)]
struct Sums {
    outgoing: Sum,
    incoming: Sum,
}

#[derive(Default)]
struct Sum {
    total: u64,
    number: u32,
}

impl Sums {
    fn enter(&mut self, pulse: Pulse) {
        self.outgoing.enter(pulse.outgoing);
        self.incoming.enter(pulse.incoming);
    }

    fn leave(&mut self, pulse: Pulse) {
        self.outgoing.leave(pulse.outgoing);
        self.incoming.leave(pulse.incoming);
    }
}

impl Sum {
    fn enter(&mut self, score: Option<u64>) {
        self.total += score.unwrap_or(0);
        self.number += u32::from(score.is_some());
    }

    fn leave(&mut self, score: Option<u64>) {
        self.total -= score.unwrap_or(0);
        self.number -= u32::from(score.is_some());
    }

    fn mean(&self) -> Option<Fraction> {
        Fraction::new(self.total.into(), self.number.into())
    }
}

/// The pulses until a day with their days and relationships, oldest first.
fn in_order(plan: &Plan, today: Date) -> Vec<(Date, &EntryId, &Entry)> {
    let pulses = plan.books.of(Book::Pulse).filter_map(|pulse| {
        let (on, relationship) = pulse.get(ON).zip(pulse.get(RELATIONSHIP_ID))?;
        (on <= today).then_some((on, relationship, pulse))
    });
    let mut pulses: Vec<_> = pulses.collect();
    pulses.sort_by_key(|(on, _, _)| *on);
    pulses
}
