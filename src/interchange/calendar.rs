//! The days of a plan as an iCalendar file (RFC 5545), one for each audience.
//!
//! Each day keeps its UID, made of the birth of the plan, the kind of the day and the id of the thing, and no words stand
//! in it; its SEQUENCE rises with every change, and what is gone is cancelled, so that a calendar that reads the file
//! again moves what it has and doubles nothing. No clock is in it: the same events give the same bytes.

use crate::domain::analysis::calendar::days_after;
use crate::domain::analysis::dates::{Audience, Kept, Place, kept};
use crate::domain::history::Recorded;
use crate::domain::{Date, Plan};
use crate::interchange::records::Hex;
use chrono::Datelike;
use icalendar::{Calendar, Component, Event, EventStatus, Property};
use sha2::{Digest, Sha256};

/// Who wrote the file, in the form that the standard asks for.
const WRITER: &str = "-//baton//baton//EN";

/// The calendar of a plan for an audience, after these events, of which the first has this hash.
///
/// That hash tells the days of two plans with one id apart, and stays with a history wherever it is taken.
#[must_use]
pub fn calendar(plan: &Plan, events: &[Recorded], birth: Hex<32>, audience: Audience) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", WRITER),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    for property in called(plan.collective.name.as_str()) {
        calendar.append_property(property);
    }
    let days = kept(&plan.id, events);
    let seen = days.iter().filter(|(place, _)| audience.sees(place.kind));
    for (place, kept) in seen {
        calendar.push(event(&uid(birth, place), kept));
    }
    calendar.to_string()
}

/// What the calendar is called, for those who read the standard and for those who read what came before it.
fn called(name: &str) -> [Property; 2] {
    let name = on_one_line(name);
    let mut standard = Property::new("NAME", &name);
    // The crate escapes only what it is told is text.
    standard.add_parameter("VALUE", "TEXT");
    [standard, Property::new("X-WR-CALNAME", &name)]
}

/// Ids may be made of words that somebody wrote, which a calendar passes on to anybody; so they are hashed.
fn uid(birth: Hex<32>, Place { kind, of }: &Place) -> String {
    let hash = Sha256::new()
        .chain_update(birth.0)
        .chain_update(format!("{kind}.{of}"))
        .finalize();
    // Half of it still never meets another by chance.
    format!("{:.32}@baton", Hex::<32>(hash.into()).to_string())
}

fn event(uid: &str, kept: &Kept) -> Event {
    let mut event = Event::new();
    event
        .uid(uid)
        .timestamp(kept.at)
        .sequence(kept.sequence)
        .summary(&on_one_line(&kept.falls.words))
        .add_property("TRANSP", "TRANSPARENT")
        .status(if kept.cancelled {
            EventStatus::Cancelled
        } else {
            EventStatus::Confirmed
        });
    // The last day of the standard is the first on which it is over.
    event.append_property(all_day("DTSTART", kept.falls.first));
    event.append_property(all_day("DTEND", days_after(kept.falls.last, 1)));
    event
}

fn all_day(name: &str, day: Date) -> Property {
    let value = format!("{:04}{:02}{:02}", day.year(), day.month(), day.day());
    let mut property = Property::new(name, value);
    property.add_parameter("VALUE", "DATE");
    property
}

/// What somebody wrote, without the breaks in it.
fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
