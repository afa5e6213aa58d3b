//! The days of a plan as an iCalendar file (RFC 5545), one for each audience.
//!
//! Each day keeps its UID, made of the ids of the plan and the thing and never of a name; its SEQUENCE rises with every
//! change, and what is gone is cancelled, so that a calendar that reads the file again moves what it has and doubles
//! nothing. No clock is in it: the same events give the same bytes.

use crate::domain::analysis::calendar::days_after;
use crate::domain::analysis::dates::{Audience, Kept, Place, kept};
use crate::domain::history::Recorded;
use crate::domain::{Date, Plan};
use chrono::Datelike;
use icalendar::{Calendar, Component, Event, EventStatus, Property};

/// Who wrote the file, in the form that the standard asks for.
const WRITER: &str = "-//baton//baton//EN";

/// The calendar of a plan for an audience, after these events.
#[must_use]
pub fn calendar(plan: &Plan, events: &[Recorded], audience: Audience) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", WRITER),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    let name = on_one_line(plan.collective.name.as_str());
    calendar.name(&name);
    let days = kept(&plan.id, events);
    let seen = days.iter().filter(|(place, _)| audience.sees(place.kind));
    for (place, kept) in seen {
        calendar.push(event(plan, place, kept));
    }
    calendar.to_string()
}

fn event(plan: &Plan, place: &Place, kept: &Kept) -> Event {
    let Place { kind, of } = place;
    let mut event = Event::new();
    event
        .uid(&format!("{}.{kind}.{of}@baton", plan.id))
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
