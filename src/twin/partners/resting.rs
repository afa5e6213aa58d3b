//! What the books say of one organisation: who looks after the relationships with it, and the money that it gives or
//! receives.

use crate::domain::analysis::money::{Grant, grants};
use crate::domain::analysis::trust::{Introduction, Pulse, introduction, latest_pulses};
use crate::domain::book::money::{
    AMOUNT, Certainty, FROM, FUNDER, PAYS_FOR, Purpose, RECEIVER, STATE, TO,
};
use crate::domain::book::trust::{NEXT_STEWARD, OFFICE, ONE_TO_ONE, PERSON, STEWARD, WITH};
use crate::domain::book::{Book, Entry};
use crate::domain::id::{EntryId, OrganisationId, PersonId};
use crate::domain::{Date, Plan};
use crate::twin::lines::UNKNOWN;
use crate::twin::named::Named;
use crate::twin::{Lines, Seen};
use std::collections::BTreeMap;

/// What is recorded of one organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RestsOn {
    /// The relationships with it, or with its people.
    pub trust: Vec<TrustedWith>,
    /// The money that it gives.
    pub gives: Vec<GrantSeen>,
    /// The money that it receives.
    pub receives: Vec<GrantSeen>,
}

/// One relationship of the trust register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustedWith {
    /// What it is called, and its id.
    pub named: Named,
    /// Which person or office of the organisation it is with, where it is one.
    pub whom: Option<String>,
    /// Who looks after it today.
    pub steward: Option<Named>,
    /// Who will look after it.
    pub next_steward: Option<Named>,
    /// Where the introduction stands.
    pub introduction: Introduction,
    /// The first talk without the outgoing steward.
    pub one_to_one: Option<Date>,
    /// How far both stewards are trusted.
    pub pulse: Pulse,
}

/// On which side of money an organisation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It gives.
    Gives,
    /// It receives.
    Receives,
}

/// One entry of the book of funding, from the side of one organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantSeen {
    /// What it is called, and its id.
    pub named: Named,
    /// On which side the organisation stands.
    pub side: Side,
    /// Who is on the other side.
    pub other: Option<Named>,
    /// What it is for.
    pub pays_for: Option<Purpose>,
    /// How sure it is.
    pub state: Option<Certainty>,
    /// How much, in its currency.
    pub amount: Option<String>,
    /// Its first and its last day.
    pub days: [Option<Date>; 2],
}

/// The books from which it is told, looked through once for all organisations.
pub(super) struct Recorded<'a> {
    plan: &'a Plan,
    today: Date,
    pulses: BTreeMap<&'a EntryId, Pulse>,
    grants: Vec<Grant<'a>>,
}

impl<'a> Recorded<'a> {
    pub(super) fn of(seen: Seen<'a>) -> Self {
        Self {
            plan: seen.plan,
            today: seen.today,
            pulses: latest_pulses(seen.plan, seen.today),
            grants: grants(seen.plan).collect(),
        }
    }

    pub(super) fn about(&self, body: &OrganisationId) -> RestsOn {
        let relationships = self.plan.books.of(Book::Relationship);
        let theirs = relationships.filter(|one| self.is_with(one, body));
        RestsOn {
            trust: theirs.map(|one| self.trusted(one)).collect(),
            gives: self.money(body, Side::Gives),
            receives: self.money(body, Side::Receives),
        }
    }

    fn is_with(&self, relationship: &Entry, body: &OrganisationId) -> bool {
        let person = relationship.get(PERSON);
        let person = person.and_then(|id| self.plan.members.people.get(id));
        let of_person = person.and_then(|person| person.organisation.as_ref());
        relationship.get(WITH).or(of_person) == Some(body)
    }

    fn trusted(&self, relationship: &Entry) -> TrustedWith {
        let person = |id: Option<&PersonId>| id.map(|id| Named::person(self.plan, id));
        let office = relationship.get(OFFICE).map(ToString::to_string);
        TrustedWith {
            named: self.named(relationship),
            whom: person(relationship.get(PERSON))
                .map(|person| person.name)
                .or(office),
            steward: person(relationship.get(STEWARD)),
            next_steward: person(relationship.get(NEXT_STEWARD)),
            introduction: introduction(relationship, self.today),
            one_to_one: relationship.get(ONE_TO_ONE),
            pulse: self
                .pulses
                .get(&relationship.id)
                .copied()
                .unwrap_or_default(),
        }
    }

    fn money(&self, body: &OrganisationId, side: Side) -> Vec<GrantSeen> {
        let (own, other) = match side {
            Side::Gives => (FUNDER, RECEIVER),
            Side::Receives => (RECEIVER, FUNDER),
        };
        let grants = self.grants.iter();
        let theirs = grants.filter(|grant| grant.entry.get(own) == Some(body));
        let seen = |grant: &Grant<'_>| GrantSeen {
            named: self.named(grant.entry),
            side,
            other: grant
                .entry
                .get(other)
                .map(|id| Named::organisation(self.plan, id)),
            pays_for: grant.entry.get(PAYS_FOR),
            state: grant.entry.get(STATE),
            amount: grant
                .entry
                .get(AMOUNT)
                .map(|amount| grant.currency.shown(amount)),
            days: [grant.entry.get(FROM), grant.entry.get(TO)],
        };
        theirs.map(seen).collect()
    }

    fn named(&self, entry: &Entry) -> Named {
        Named::entry(self.plan, entry)
    }
}

impl RestsOn {
    pub(super) fn tell(&self, id: &str, lines: &mut Lines) {
        if self.trust.is_empty() {
            lines.fact(format_args!("{id} trust with"), "nobody recorded");
        }
        let name = format!("{id} trust with");
        lines.each(&name, &self.trust, |lines, place, one| {
            lines.fact(place, &one.named);
            for words in one.words(|day| day.to_string()) {
                lines.fact(
                    format_args!("{} in the trust register", one.named.id),
                    words,
                );
            }
        });
        for (name, grants) in [("gives", &self.gives), ("is given", &self.receives)] {
            lines.each(&format!("{id} {name}"), grants, |lines, place, one| {
                let words = one.words(|day| day.to_string());
                lines.fact(place, format_args!("{words} ({})", one.named.id));
            });
        }
    }
}

impl TrustedWith {
    /// Who looks after it; where the introduction stands; how far both are trusted. Days as `day` writes them.
    #[must_use]
    pub fn words(&self, day: impl Fn(Date) -> String) -> [String; 3] {
        let name = |named: &Option<Named>| {
            let name = named.as_ref().map(|named| named.name.clone());
            name.unwrap_or_else(|| UNKNOWN.to_owned())
        };
        let (steward, next) = (name(&self.steward), name(&self.next_steward));
        let introduced = match self.introduction {
            Introduction::Done(on) => format!("introduced {}", day(on)),
            Introduction::Booked(on) => format!("introduction booked for {}", day(on)),
            Introduction::NoDay => "not introduced".to_owned(),
        };
        let one_to_one = self.one_to_one.map_or_else(|| UNKNOWN.to_owned(), &day);
        let trust = |trust: Option<u64>| {
            trust.map_or_else(|| UNKNOWN.to_owned(), |trust| trust.to_string())
        };
        let Pulse { outgoing, incoming } = self.pulse;
        let [of, and] = [(&steward, "today's"), (&next, "the next")].map(|(name, which)| {
            if name == UNKNOWN {
                format!("{which} steward")
            } else {
                name.clone()
            }
        });
        [
            format!("steward today {steward}, next {next}"),
            format!("{introduced}, one-to-one {one_to_one}"),
            format!(
                "trust in {of} {}, in {and} {}",
                trust(outgoing),
                trust(incoming)
            ),
        ]
    }
}

impl GrantSeen {
    /// What it is, in a sentence with days as `day` writes them.
    #[must_use]
    pub fn words(&self, day: impl Fn(Date) -> String) -> String {
        let or_unknown = |words: Option<String>| words.unwrap_or_else(|| UNKNOWN.to_owned());
        let other = or_unknown(self.other.as_ref().map(|other| other.name.clone()));
        let pays_for = or_unknown(self.pays_for.map(|it| it.to_string()));
        let state = or_unknown(self.state.map(|it| it.to_string()));
        let amount = self.amount.as_deref().unwrap_or("amount ?");
        let [from, to] = self.days.map(|it| or_unknown(it.map(&day)));
        let side = match self.side {
            Side::Gives => "to",
            Side::Receives => "from",
        };
        format!("{pays_for}, {amount}, {side} {other}, {from} to {to}, {state}")
    }
}
