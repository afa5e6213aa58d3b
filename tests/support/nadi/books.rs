//! What stands in the books of the collective, for what needs them: the trust register and the money of the sketch, and
//! a few entries of others.

use crate::support::entries::entry;
use baton::domain::Change;
use baton::domain::book::Book;

/// The entries, each after those to which it refers.
pub fn entries() -> Vec<Change> {
    let entries = ENTRIES.iter();
    entries
        .map(|(book, slug, typed)| Change::EntryAdded(Box::new(entry(*book, slug, typed))))
        .collect()
}

type Typed = (Book, &'static str, &'static [(&'static str, &'static str)]);

const ENTRIES: &[Typed] = &[
    (
        Book::Relationship,
        "director-of-city-health",
        &[
            ("with", "city-health"),
            ("office", "its director"),
            ("importance", "high"),
            ("steward", "a-rao"),
            ("next_steward", "meera-j"),
            ("introduced", "2026-11-03"),
            ("concerns", "Whether somebody answers within a week."),
        ],
    ),
    (
        Book::Relationship,
        "councillor-of-ward-9",
        &[("office", "councillor of ward 9"), ("steward", "a-rao")],
    ),
    (
        Book::Relationship,
        "kite",
        &[
            ("with", "kite"),
            ("person", "tom-k"),
            ("importance", "high"),
            ("steward", "a-rao"),
            ("next_steward", "farida-n"),
        ],
    ),
    (
        Book::Pulse,
        "city-health-in-october",
        &[
            ("relationship", "director-of-city-health"),
            ("on", "2026-10-01"),
            ("outgoing", "5"),
        ],
    ),
    (
        Book::Pulse,
        "city-health-in-november",
        &[
            ("relationship", "director-of-city-health"),
            ("on", "2026-11-20"),
            ("outgoing", "4"),
            ("incoming", "2"),
        ],
    ),
    (
        Book::Funding,
        "grant-3",
        &[
            ("funder", "kite"),
            ("pays_for", "coordination"),
            ("state", "secured"),
            ("amount", "4500000"),
            ("from", "2024-04-01"),
            ("to", "2027-06-30"),
            ("receiver", "neem"),
            ("contacts", "neem"),
            ("passed_to", "amla, champa"),
        ],
    ),
    (
        Book::Funding,
        "overlap-fund",
        &[
            ("funder", "kite"),
            ("pays_for", "transition"),
            ("state", "applied"),
            ("from", "2027-07-01"),
            ("to", "2027-12-31"),
            ("receiver", "champa"),
        ],
    ),
    (
        Book::Forum,
        "joint-table",
        &[
            ("name", "Joint table"),
            ("cycle", "monthly"),
            ("chair", "a-rao"),
            ("attends", "neem, amla, champa"),
            ("seat", "invited"),
        ],
    ),
    (
        Book::Conversation,
        "a-partner-that-does-not-come",
        &[
            ("about", "A partner that does not come"),
            ("raised", "2026-09-14"),
            ("with", "deodar"),
            ("letting_go", "yes"),
        ],
    ),
    (
        Book::Sitting,
        "first-sitting",
        &[
            ("conversation", "a-partner-that-does-not-come"),
            ("on", "2026-10-05"),
            ("said", "They want to stay, and to come by call."),
        ],
    ),
    (
        Book::Mandate,
        "archive",
        &[
            ("function", "archive"),
            ("standing", "out"),
            ("reason", "Partners can keep it."),
        ],
    ),
    (
        Book::Asset,
        "name",
        &[
            ("name", "The name of the collective"),
            ("kind", "name"),
            ("owner", "neem"),
        ],
    ),
    (
        Book::Area,
        "money",
        &[
            ("theme", "funding"),
            ("on", "2026-10-01"),
            ("by", "a-rao"),
            ("score", "3"),
        ],
    ),
];
