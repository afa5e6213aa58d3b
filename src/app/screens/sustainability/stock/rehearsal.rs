//! What would happen if the backbone were gone in so many days. Nothing is changed.

use super::{Matter, Point, Told, Tone};
use crate::app::modals::{Modal, Pick, Picked};
use crate::app::model::Model;
use crate::app::screens::partners::fact::Leads;
use crate::app::words;
use crate::domain::analysis::calendar::{count, days_after};
use crate::domain::book::Book;
use crate::domain::flags::settings::{Subject, SubjectKind};
use crate::twin::money::lasts;
use crate::twin::named::Named;
use crate::twin::rehearsal::RehearsalSeen;

/// In how many days the backbone is gone; a command takes any other number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Ahead {
    /// In a month.
    Month,
    /// In a quarter of a year.
    #[default]
    Quarter,
    /// In half a year.
    Half,
    /// In a year.
    Year,
}

impl Ahead {
    /// The nearest first.
    pub const ALL: [Self; 4] = [Self::Month, Self::Quarter, Self::Half, Self::Year];

    /// The days from today.
    #[must_use]
    pub const fn days(self) -> u32 {
        match self {
            Self::Month => 30,
            Self::Quarter => 90,
            Self::Half => 180,
            Self::Year => 365,
        }
    }
}

/// Asks in how many days the backbone is to be gone.
pub(in crate::app::screens) fn ask(model: &mut Model) {
    let now = model.rooms.sustainability.stock.ahead;
    let line = |ahead: Ahead| {
        let day = days_after(model.today(), i64::from(ahead.days()));
        format!("in {} days, on {}", ahead.days(), words::day(day))
    };
    let lines = Ahead::ALL.into_iter().map(line).collect();
    let at = Ahead::ALL.iter().position(|ahead| *ahead == now);
    let pick = Pick::new("When is the backbone gone?", lines, Picked::Ahead);
    model.modals.push(Modal::Pick(pick.at(at.unwrap_or(0))));
}

/// Rehearses for another day; what was selected stays so.
pub(in crate::app) fn rehearse(model: &mut Model, ahead: Ahead) {
    let room = &mut model.rooms.sustainability.stock;
    (room.ahead, room.point) = (ahead, 0);
}

/// A matter for each thing that a rehearsal asks.
pub(super) fn told(seen: &RehearsalSeen) -> Told {
    Told {
        matters: vec![
            stops(seen),
            covered(seen),
            ends(seen),
            money(seen),
            uncalled(seen),
            assets(seen),
            unanswered(seen),
        ],
        remark: remark(seen),
    }
}

/// Who is gone, and when.
fn remark(seen: &RehearsalSeen) -> String {
    let (who, on) = (words::capital(&seen.who()), words::day(seen.day));
    let days = count(seen.days, "day");
    format!("{who} gone in {days}, {on}. Changes nothing.")
}

fn stops(seen: &RehearsalSeen) -> Matter {
    let points = seen.stops.iter();
    let points = points.map(|one| point(SubjectKind::Function, &one.named, one.told()));
    matter(
        ("stops", "Functions that stop"),
        "The backbone holds them and nobody covers them today.",
        points.collect(),
    )
}

fn covered(seen: &RehearsalSeen) -> Matter {
    let points = seen.covered.iter();
    let points = points.map(|(named, by)| point(SubjectKind::Function, named, by.join("; ")));
    well(matter(
        ("covered", "Functions somebody covers"),
        "The backbone holds them, and somebody else could go on today.",
        points.collect(),
    ))
}

fn ends(seen: &RehearsalSeen) -> Matter {
    let points = seen.ends.iter();
    let points = points.map(|named| point(SubjectKind::Function, named, String::new()));
    well(matter(
        ("ends", "Functions meant to end"),
        "They would end, as the plan means them to.",
        points.collect(),
    ))
}

fn money(seen: &RehearsalSeen) -> Matter {
    let funding = SubjectKind::Entry(Book::Funding);
    let points = seen.received.iter();
    let points = points.map(|named| point(funding, named, String::new()));
    let mut money = matter(
        ("money", "Money the backbone receives"),
        "Secured money that would run on, and whose receiver would be gone.",
        points.collect(),
    );
    let runway = ("Runway", format!("{}, from then on", lasts(seen.runway)));
    money.facts.push(runway);
    money
}

fn uncalled(seen: &RehearsalSeen) -> Matter {
    let relationship = SubjectKind::Entry(Book::Relationship);
    let points = seen.uncalled.iter();
    let points = points.map(|one| point(relationship, &one.named, one.told()));
    let mut uncalled = matter(
        ("uncalled", "Whom nobody would call"),
        "Relationships that the backbone looks after, and nobody else yet.",
        points.collect(),
    );
    let unknown = seen.unknown_steward;
    let all = ("Of", format!("{} on record", seen.relationships));
    uncalled.facts.push(all);
    if unknown > 0 {
        let told = format!("of {unknown} nobody knows who looks after them");
        uncalled.facts.push(("Unknown", told));
    }
    uncalled
}

fn assets(seen: &RehearsalSeen) -> Matter {
    let points = seen.assets.iter();
    let points = points.map(|one| {
        point(
            SubjectKind::Entry(Book::Asset),
            &one.named,
            one.told(words::day),
        )
    });
    matter(
        ("assets", "What stays with the backbone"),
        "Names, accounts and contracts that nobody else could use.",
        points.collect(),
    )
}

fn unanswered(seen: &RehearsalSeen) -> Matter {
    let points = seen.unanswered.iter().map(|one| Point {
        about: one.id.clone(),
        says: one.text.clone() + if one.must_ask { " (must be asked)" } else { "" },
        leads: Leads::To(Subject::named(
            SubjectKind::Question,
            &one.id.to_lowercase(),
        )),
    });
    matter(
        ("unanswered", "Questions without an answer"),
        "Nobody would be left to answer them.",
        points.collect(),
    )
}

/// A matter that counts what it rests on.
fn matter((key, title): (&str, &str), about: &str, points: Vec<Point>) -> Matter {
    let number = points.len().to_string();
    Matter {
        key: key.to_owned(),
        title: title.to_owned(),
        mark: number.clone(),
        tone: if points.is_empty() {
            Tone::Quiet
        } else {
            Tone::Warn
        },
        stands: number.clone(),
        facts: vec![("Counted", number), ("Which", about.to_owned())],
        points,
        nothing: "There is none on record.",
    }
}

/// What is counted there needs nobody.
fn well(matter: Matter) -> Matter {
    let tone = match matter.tone {
        Tone::Warn => Tone::Done,
        other @ (Tone::Note | Tone::Done | Tone::Quiet | Tone::Unknown) => other,
    };
    Matter { tone, ..matter }
}

fn point(kind: SubjectKind, named: &Named, says: String) -> Point {
    Point {
        about: named.name.clone(),
        says,
        leads: Leads::To(Subject::named(kind, &named.id)),
    }
}
