//! A rehearsal in words: what would happen if the backbone were gone on a day.

use super::money::lasts;
use super::named::Named;
use super::{Lines, Seen, Twin};
use crate::domain::analysis::Rehearsal;
use crate::domain::analysis::money::{Received, Receiving, Runway};
use crate::domain::analysis::rehearsal::{Because, Cover, Stop, Uncalled};
use crate::domain::analysis::trust::is_important;
use crate::domain::book::handover::{BY, TO};
use crate::domain::book::{Book, Entry};
use crate::domain::function::{Function, Standing};
use crate::domain::question::Question;
use crate::domain::{Date, Plan};

/// What a rehearsal goes by.
pub const COUNTED: &str =
    "what is done by today; introductions and plans dated after today are not";

/// What a rehearsal says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RehearsalSeen {
    /// The day.
    pub day: Date,
    /// In how many days.
    pub days: u32,
    /// Who would be gone.
    pub gone: Vec<Named>,
    /// The functions that would stop.
    pub stops: Vec<Stopping>,
    /// The functions that somebody would cover, and who.
    pub covered: Vec<(Named, Vec<String>)>,
    /// The functions that would end and are meant to.
    pub ends: Vec<Named>,
    /// How long secured coordination money would last.
    pub runway: Runway,
    /// Secured money that the backbone receives and that would run on.
    pub received: Vec<Named>,
    /// How much of the secured coordination money after that day the backbone receives.
    pub receiving: Receiving,
    /// The relationships that nobody would look after.
    pub uncalled: Vec<NobodyCalls>,
    /// Relationships of which nobody knows who looks after them.
    pub unknown_steward: usize,
    /// How many relationships there are.
    pub relationships: usize,
    /// What the backbone would still own.
    pub assets: Vec<Staying>,
    /// The questions without an answer.
    pub unanswered: Vec<Open>,
}

/// A function that would stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stopping {
    /// Which.
    pub named: Named,
    /// Where it stands today.
    pub standing: Standing,
    /// Who is to receive it one day.
    pub receiver: Option<Named>,
    /// Its deputy, where nobody recorded for whom that one works.
    pub unknown_deputy: Option<Named>,
}

/// A relationship that nobody would look after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NobodyCalls {
    /// With whom.
    pub named: Named,
    /// Whether much rests on it.
    pub important: bool,
    /// Why nobody would.
    pub because: Because,
}

/// Something the backbone would still own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staying {
    /// What.
    pub named: Named,
    /// Whose it is to be.
    pub to: Option<Named>,
    /// By when.
    pub by: Option<Date>,
}

/// A question without an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// Its id: `Q10`.
    pub id: String,
    /// The question.
    pub text: String,
    /// Whether it is one that must be asked.
    pub must_ask: bool,
}

impl RehearsalSeen {
    /// Rehearses that the backbone is gone so many days from today.
    #[must_use]
    pub fn of(seen: Seen<'_>, days: u32) -> Self {
        let plan = seen.plan;
        let rehearsal = Rehearsal::of(plan, seen.today, days);
        let covered = rehearsal.covered.iter();
        let covered = covered.map(|(function, covers)| {
            let covers = covers.iter().map(|cover| in_words(plan, *cover));
            (named(plan, function), covers.collect())
        });
        let gone = rehearsal.gone.iter();
        let uncalled = rehearsal.uncalled.iter();
        let received = rehearsal.received.iter();
        let stops = rehearsal.stops.iter();
        Self {
            day: rehearsal.day,
            days,
            gone: gone.map(|id| Named::organisation(plan, id)).collect(),
            stops: stops.map(|stop| Stopping::of(plan, *stop)).collect(),
            covered: covered.collect(),
            ends: each(&rehearsal.ends, |one| named(plan, one)),
            runway: rehearsal.runway,
            received: received
                .map(|grant| Named::entry(plan, grant.entry))
                .collect(),
            receiving: rehearsal.receiving.clone(),
            uncalled: uncalled.map(|one| NobodyCalls::of(plan, one)).collect(),
            unknown_steward: rehearsal.unknown_steward,
            relationships: plan.books.of(Book::Relationship).count(),
            assets: each(&rehearsal.assets, |one| Staying::of(plan, one)),
            unanswered: each(&rehearsal.unanswered, Open::of),
        }
    }

    /// Who would be gone: `Neem Trust`, or "the backbone" where none is named.
    #[must_use]
    pub fn who(&self) -> String {
        let names: Vec<&str> = self.gone.iter().map(|body| body.name.as_str()).collect();
        if names.is_empty() {
            "the backbone".to_owned()
        } else {
            names.join(" and ")
        }
    }
}

impl Stopping {
    fn of(plan: &Plan, stop: Stop<'_>) -> Self {
        let function = stop.function;
        let receiver = function.parties.receiver.as_ref();
        let deputy = stop.unknown_deputy;
        Self {
            named: named(plan, function),
            standing: function.standing,
            receiver: receiver.map(|id| Named::organisation(plan, id)),
            unknown_deputy: deputy.map(|id| Named::person(plan, id)),
        }
    }

    /// Where it stands, who is to receive it and what nobody knows: `held, no receiver`.
    #[must_use]
    pub fn told(&self) -> String {
        let receiver = match &self.receiver {
            Some(receiver) => format!("{}, to go to {}", self.standing, receiver.name),
            None => format!("{}, no receiver", self.standing),
        };
        match &self.unknown_deputy {
            Some(deputy) => format!(
                "{receiver}; nobody knows for whom its deputy {} works",
                deputy.name
            ),
            None => receiver,
        }
    }
}

impl NobodyCalls {
    fn of(plan: &Plan, one: &Uncalled<'_>) -> Self {
        Self {
            named: Named::entry(plan, one.relationship),
            important: is_important(one.relationship),
            because: one.because,
        }
    }

    /// Why nobody would call: `much rests on it, no next steward`.
    #[must_use]
    pub fn told(&self) -> String {
        let weight = if self.important {
            "much rests on it, "
        } else {
            ""
        };
        let because = match self.because {
            Because::NoNextSteward => "no next steward",
            Because::NextStewardUnknown => "for whom the next steward works is unknown",
            Because::NotIntroduced => "the next steward was not introduced",
        };
        format!("{weight}{because}")
    }
}

impl Staying {
    fn of(plan: &Plan, asset: &Entry) -> Self {
        Self {
            named: Named::entry(plan, asset),
            to: asset.get(TO).map(|id| Named::organisation(plan, id)),
            by: asset.get(BY),
        }
    }

    /// Whose it is to be, with days as `day` writes them: `to Amla Trust by 2027-03-31`.
    #[must_use]
    pub fn told(&self, day: impl FnOnce(Date) -> String) -> String {
        let to = self.to.as_ref().map(|to| format!("to {}", to.name));
        let by = self.by.map(|by| format!(" by {}", day(by)));
        to.unwrap_or_else(|| "nobody is to have it".to_owned()) + &by.unwrap_or_default()
    }
}

impl Open {
    fn of(question: &Question) -> Self {
        Self {
            id: question.outline.id.as_str().to_uppercase(),
            text: question.outline.text.to_string(),
            must_ask: question.outline.must_ask,
        }
    }
}

impl Twin for RehearsalSeen {
    fn tell(&self, lines: &mut Lines) {
        lines.fact(
            "rehearsal",
            format_args!("{} gone on {}, nothing is changed", self.who(), self.day),
        );
        lines.fact("counted", COUNTED);
        lines.fact("functions that stop", self.stops.len());
        lines.each("stops", &self.stops, |lines, place, one| {
            lines.fact(place, format_args!("{}, {}", one.named, one.told()));
        });
        lines.fact("functions somebody covers", self.covered.len());
        lines.each("covered", &self.covered, |lines, place, (named, by)| {
            lines.fact(place, format_args!("{named}, {}", by.join("; ")));
        });
        lines.each("meant to end", &self.ends, |lines, place, named| {
            lines.fact(place, named);
        });
        lines.fact("coordination money from then on", lasts(self.runway));
        lines.each(
            "money received by the backbone",
            &self.received,
            |lines, place, one| {
                lines.fact(place, one);
            },
        );
        for sum in &self.receiving.sums {
            lines.fact("coordination money the backbone receives", received(sum));
        }
        lines.fact(
            "secured coordination money of an unknown amount or time",
            self.receiving.left_out,
        );
        lines.fact(
            "relationships nobody would call",
            format_args!("{} of {}", self.uncalled.len(), self.relationships),
        );
        lines.each("nobody would call", &self.uncalled, |lines, place, one| {
            lines.fact(place, format_args!("{}, {}", one.named, one.told()));
        });
        lines.fact(
            "relationships whose steward is unknown",
            self.unknown_steward,
        );
        lines.fact("assets that stay with the backbone", self.assets.len());
        lines.each("stays", &self.assets, |lines, place, one| {
            let told = one.told(|day| day.to_string());
            lines.fact(place, format_args!("{}, {told}", one.named));
        });
        lines.fact("questions without an answer", self.unanswered.len());
        lines.each("no answer", &self.unanswered, |lines, place, one| {
            let must = if one.must_ask { ", must be asked" } else { "" };
            lines.fact(
                format_args!("{place}{must}"),
                format_args!("{} {}", one.id, one.text),
            );
        });
    }
}

/// How much of the money of one currency the backbone receives: `Rs 3,00,000 of Rs 4,00,000 after that day`.
#[must_use]
pub fn received(sum: &Received) -> String {
    let shown = |amount| sum.currency.shown(amount);
    let told = format!(
        "{} of {} after that day",
        shown(sum.by_backbone),
        shown(sum.of)
    );
    match sum.by_nobody_knows {
        0 => told,
        unknown => format!(
            "{told}; nobody recorded who receives {} of it",
            shown(unknown)
        ),
    }
}

fn in_words(plan: &Plan, cover: Cover<'_>) -> String {
    match cover {
        Cover::Leads(body) => format!("{} leads it already", plan.organisation_name(body)),
        Cover::CoHolds(body) => format!("{} holds it too", plan.organisation_name(body)),
        Cover::IsAble(body) => format!("{} could run it today", plan.organisation_name(body)),
        Cover::Deputy(person) => format!("{} is the deputy", Named::person(plan, person).name),
    }
}

fn named(plan: &Plan, function: &Function) -> Named {
    Named::function(plan, &function.outline.id)
}

fn each<T, U>(all: &[&T], seen: impl Fn(&T) -> U) -> Vec<U> {
    all.iter().map(|one| seen(one)).collect()
}
