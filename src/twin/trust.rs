//! The trust register in figures: who was introduced, where trust has carried over, and how both went over time.

use std::fmt;

use super::lines::UNKNOWN;
use super::named::Named;
use super::{Lines, Seen, Twin};
use crate::domain::Plan;
use crate::domain::analysis::trust::{
    Introduction, Pulse, TrustPoint, introduction, is_important, latest_pulses, line,
};
use crate::domain::analysis::{Fraction, Trust};
use crate::domain::book::trust::NEXT_STEWARD;
use crate::domain::book::{Book, Entry};

/// What the trust register says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustSeen {
    /// The counts.
    pub figures: Trust,
    /// The relationships on which much rests: those without an introduction first, then those where trust is behind.
    pub important: Vec<RelationshipSeen>,
    /// The trust in both stewards over time.
    pub line: Vec<TrustPoint>,
}

/// One relationship on which much rests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelationshipSeen {
    /// With whom, and its id.
    pub named: Named,
    /// Who will look after it.
    pub next_steward: Option<String>,
    /// Where the introduction stands.
    pub introduction: Introduction,
    /// How far both stewards are trusted.
    pub pulse: Pulse,
}

impl TrustSeen {
    /// The trust register of a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>) -> Self {
        let Seen { plan, today, .. } = seen;
        let pulses = latest_pulses(plan, today);
        let relationships = plan.books.of(Book::Relationship);
        let mut important: Vec<RelationshipSeen> = relationships
            .filter(|one| is_important(one))
            .map(|one| RelationshipSeen {
                named: Named::entry(plan, one),
                next_steward: next_steward(plan, one),
                introduction: introduction(one, today),
                pulse: pulses.get(&one.id).copied().unwrap_or_default(),
            })
            .collect();
        important.sort_by_key(RelationshipSeen::settled);
        Self {
            figures: Trust::of(plan, today),
            important,
            line: line(plan, today),
        }
    }

    /// How many were introduced, of the important ones: `2 of 3, 67 percent`.
    #[must_use]
    pub fn introduced(&self) -> String {
        let Trust { important, .. } = self.figures;
        part(
            self.figures.introduced.done,
            important,
            self.figures.introduced_share(),
        )
    }

    /// In how many trust has carried over, of those measured: `1 of 2, 50 percent`.
    #[must_use]
    pub fn carried(&self) -> String {
        let carried = self.figures.carried;
        let measured = carried.reached + carried.not_yet;
        part(carried.reached, measured, self.figures.carried_share())
    }
}

impl RelationshipSeen {
    /// What needs work sorts first.
    const fn settled(&self) -> (u8, Option<bool>) {
        let introduced = match self.introduction {
            Introduction::NoDay => 0,
            Introduction::Booked(_) => 1,
            Introduction::Done(_) => 2,
        };
        (introduced, self.pulse.has_carried_over())
    }

    /// Where the introduction stands: `introduced 2026-11-02`.
    #[must_use]
    pub fn introduced(&self) -> String {
        match self.introduction {
            Introduction::Done(on) => format!("introduced {on}"),
            Introduction::Booked(on) => format!("introduction booked for {on}"),
            Introduction::NoDay => "no day of introduction".to_owned(),
        }
    }

    /// How far both are trusted: `trust in outgoing 4, incoming ?`.
    #[must_use]
    pub fn trusted(&self) -> String {
        let Pulse { outgoing, incoming } = self.pulse;
        format!(
            "trust in outgoing {}, incoming {}",
            or_unknown(outgoing),
            or_unknown(incoming)
        )
    }
}

impl Twin for TrustSeen {
    fn tell(&self, lines: &mut Lines) {
        let Trust {
            all,
            important,
            importance_unknown,
            introduced,
            carried,
        } = self.figures;
        lines.fact("relationships", all);
        lines.fact("relationships on which much rests", important);
        lines.fact("importance unknown", importance_unknown);
        lines.fact("introduced", self.introduced());
        lines.fact("introduction booked", introduced.booked);
        lines.fact("no day of introduction", introduced.no_day);
        lines.fact("trust carried over, of those measured", self.carried());
        lines.fact("trust not measured", carried.unknown);
        lines.each("relationship", &self.important, |lines, place, one| {
            let next = one.next_steward.as_deref().unwrap_or(UNKNOWN);
            let facts = format!(
                "{}, {}, {}, next steward {next}",
                one.named,
                one.introduced(),
                one.trusted()
            );
            lines.fact(place, facts);
        });
        lines.each("trust over time", &self.line, |lines, place, point| {
            lines.fact(format_args!("{place}, {}", point.on), Mean(point));
        });
    }
}

/// A point of the line in words.
struct Mean<'a>(&'a TrustPoint);

impl fmt::Display for Mean<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let TrustPoint {
            outgoing,
            incoming,
            relationships,
            ..
        } = self.0;
        let mean = |mean: Option<Fraction>| or_unknown(mean.map(Fraction::shown));
        write!(
            f,
            "outgoing {}, incoming {}, relationships measured {relationships}",
            mean(*outgoing),
            mean(*incoming)
        )
    }
}

fn next_steward(plan: &Plan, relationship: &Entry) -> Option<String> {
    let next = relationship.get(NEXT_STEWARD)?;
    Some(Named::person(plan, next).name)
}

/// `2 of 3, 67 percent`; without a percentage where nothing is counted.
pub(super) fn part(number: u32, of: u32, share: Option<Fraction>) -> String {
    let percent = share.map(|share| format!(", {} percent", share.percent()));
    format!("{number} of {of}{}", percent.unwrap_or_default())
}

fn or_unknown(value: Option<impl fmt::Display>) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), |value| value.to_string())
}
