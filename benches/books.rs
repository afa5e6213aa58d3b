//! Every flag of a plan that keeps much in its books.

use std::hint::black_box;

use baton::domain::book::forums::{DISSENT_SAID, SETTLED};
use baton::domain::book::{Book, Column, Entry, Kind, Value};
use baton::domain::flags::assess;
use baton::domain::id::EntryId;
use baton::domain::organisation::OrganisationRole;
use baton::domain::{Change, Plan};
use criterion::Criterion;

use crate::changes::{organisation, person};
use crate::plan::{Size, changes};
use crate::today;
use crate::words::id;

const FUNCTIONS: usize = 300;
const ORGANISATIONS: usize = 60;

/// How many entries each book has: 400 relationships, and 2,000 facts with a day.
const ENTRIES: &[(Book, usize)] = &[
    (Book::Relationship, 400),
    (Book::Pulse, 800),
    (Book::Funding, 60),
    (Book::Forum, 40),
    (Book::Decision, 500),
    (Book::Milestone, 100),
    (Book::Conversation, 60),
    (Book::Sitting, 240),
    (Book::Asset, 60),
    (Book::Message, 60),
    (Book::Role, 20),
    (Book::Strength, 24),
    (Book::Agreement, 16),
    (Book::Activity, 120),
    (Book::Occasion, 40),
];

/// Columns that have to agree with other entries or columns, and so cannot hold whatever comes.
const LEFT_OUT: &[&str] = &[DISSENT_SAID.name(), SETTLED.name()];

/// Judging it as it stands today.
pub(crate) fn flags(criterion: &mut Criterion) {
    let plan = plan();
    criterion.bench_function(
        "all flags of 300 functions, 400 relationships, 2,000 facts",
        |bench| {
            bench.iter(|| black_box(assess(&plan, today())));
        },
    );
}

fn plan() -> Plan {
    let mut plan = Plan::new(id("bench"));
    for change in watched() {
        plan.apply(&change);
    }
    plan
}

/// A plan with everything in its books, by changes that the rules allow.
pub(crate) fn watched() -> Vec<Change> {
    let mut changes = changes(Size {
        functions: FUNCTIONS,
        events: 1_000,
    });
    for number in 0..ORGANISATIONS {
        let role = OrganisationRole::ALL[number % OrganisationRole::ALL.len()];
        let slug = body(number);
        changes.push(organisation(&slug, &slug, role));
        changes.push(person(&leader(number), Some(&slug)));
    }
    for (book, count) in ENTRIES {
        let entries = (0..*count).map(|number| entry(*book, number));
        changes.extend(entries.map(|entry| Change::EntryAdded(Box::new(entry))));
    }
    changes
}

fn body(number: usize) -> String {
    format!("body-{}", number % ORGANISATIONS)
}

fn leader(number: usize) -> String {
    format!("leader-{}", number % ORGANISATIONS)
}

fn named(book: Book, number: usize) -> EntryId {
    id(&format!("{book}-{number}"))
}

fn entry(book: Book, number: usize) -> Entry {
    let columns = book.columns().iter();
    let columns = columns.filter(|column| !LEFT_OUT.contains(&column.name));
    columns.fold(Entry::new(book, named(book, number)), |entry, column| {
        entry.with(column, value(column, number))
    })
}

/// Something that can stand in a column, a little different for each number.
fn value(column: &Column, number: usize) -> Value {
    let typed = match column.kind {
        Kind::Line | Kind::Text => format!("point {number}"),
        // Each number has a day of its own, and all of them have come.
        Kind::Day(_) => format!(
            "20{}-{:02}-{:02}",
            20 + number / 336,
            1 + number / 28 % 12,
            1 + number % 28
        ),
        Kind::Amount => format!("{}", 1_000 * (number + 1)),
        Kind::Number { low, high } => (low + number as u64 % (high - low + 1)).to_string(),
        Kind::YesNo => ["yes", "no"][number % 2].to_owned(),
        Kind::Rule => "EV2".to_owned(),
        Kind::Word(words) => words[number % words.len()].to_owned(),
        Kind::Organisation => body(number),
        Kind::Organisations => format!("{}, {}", body(number), body(number + 7)),
        Kind::Person => leader(number),
        Kind::Function => "big-picture".to_owned(),
        Kind::Question => "q01".to_owned(),
        Kind::Entry(of) => named(of, number / 4 % 40).to_string(),
    };
    column.parse(&typed).expect("it fits the column")
}
