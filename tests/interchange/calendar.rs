//! The days of a plan as a calendar file: one published form, and what holds of it for every history.

use crate::support::any::any_making;
use crate::support::entries::entry;
use crate::support::plan::{in_the_middle, recorded};
use crate::support::words::id;
use baton::domain::Change;
use baton::domain::analysis::dates::Audience;
use baton::domain::book::Book;
use baton::domain::history::{Recorded, can_undo, fold, last_action};
use baton::interchange::calendar::calendar;
use baton::interchange::records::Hex;
use icalendar::{Calendar, CalendarComponent, Component};
use proptest::prelude::*;
use std::collections::BTreeMap;

const BIRTH: Hex<32> = Hex([7; 32]);

fn written(events: &[Recorded]) -> String {
    calendar(&fold(&id("nadi"), events), events, BIRTH, Audience::All)
}

/// Each day by its UID: its SEQUENCE, and all that it says.
fn read(text: &str) -> Vec<(String, (u32, String))> {
    let calendar: Calendar = text.parse().unwrap();
    let days = calendar.components.iter().map(|one| match one {
        CalendarComponent::Event(event) => {
            let uid = event.get_uid().unwrap().to_owned();
            (uid, (event.get_sequence().unwrap(), event.to_string()))
        }
        other => panic!("{other:?}"),
    });
    days.collect()
}

/// The form in which calendars were published: what is in people's calendars is moved only while this stays.
#[test]
fn a_calendar_is_written_as_it_was_published() {
    let stage = [
        ("name", "Watching"),
        ("from", "2027-10-01"),
        ("to", "2027-10-31"),
        ("leads", "nadi-trust"),
    ];
    let harvest = [("name", "Harvest"), ("from", "2027-04-10")];
    let added =
        |book, slug, typed: &[(&str, &str)]| Change::EntryAdded(Box::new(entry(book, slug, typed)));
    let making = in_the_middle()
        .then(added(Book::Coexistence, "watching", &stage))
        .then(added(Book::Occasion, "harvest", &harvest))
        .then(Change::EntryRemoved {
            book: Book::Occasion,
            entry: id("harvest"),
            reason: None,
        });
    insta::assert_snapshot!(written(&making.events()).replace("\r\n", "\n"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn reading_a_later_file_moves_what_is_there_and_doubles_nothing(
        making in any_making(), at in any::<prop::sample::Index>()
    ) {
        let mut events = making.events();
        let earlier = written(&events[..=at.index(events.len())]);
        take_back_the_last(&mut events);
        let later = written(&events);
        prop_assert_eq!(&later, &written(&events));
        let number = read(&later).len();
        let later: BTreeMap<_, _> = read(&later).into_iter().collect();
        prop_assert_eq!(later.len(), number, "a UID stands twice");
        for (uid, (sequence, says)) in read(&earlier) {
            let (after, then) = &later[&uid];
            prop_assert!(*after >= sequence);
            prop_assert!(*after > sequence || *then == says, "{} became {}", says, then);
        }
    }
}

fn take_back_the_last(events: &mut Vec<Recorded>) {
    let last = last_action(events);
    if last.is_empty() || can_undo(&id("nadi"), events, &last).is_err() {
        return;
    }
    let undone: Vec<Change> = last
        .iter()
        .map(|seq| Change::Undone { seq: *seq })
        .collect();
    let first = events.len() as u64 + 1;
    let today = events[events.len() - 1].at.date_naive();
    let undone = recorded(&undone, today).into_iter();
    events.extend(
        (first..)
            .zip(undone)
            .map(|(seq, event)| Recorded { seq, ..event }),
    );
}
