//! Packs and review files that were written once stay readable for ever.
//!
//! `golden/pack-1.zip` and `golden/pack-1-named.zip` were written by the first baton that wrote packs, without and with
//! the names of people, for the second review of an invented plan; `golden/review-1.toml` answers the first of them.

use crate::support::surroundings::Fixed;
use baton::domain::book::review::{REVIEW_ID, VERDICT, Verdict};
use baton::domain::book::reviewer::BOOKS;
use baton::domain::book::{Book, Entry};
use baton::domain::id::EntryId;
use baton::domain::text::Line;
use baton::interchange::pack::{Pack, Part};
use baton::session::Session;
use baton::session::packs::{Reading, open_pack};
use baton::store::Memory;
use std::fs;

const PACK: &[u8] = include_bytes!("golden/pack-1.zip");
const NAMED: &[u8] = include_bytes!("golden/pack-1-named.zip");
const REVIEW: &str = include_str!("golden/review-1.toml");

fn mark(pack: &Pack) -> String {
    pack.manifest.mark.to_string()
}

#[test]
fn packs_of_the_first_form_are_opened() {
    let [pack, named] = [PACK, NAMED].map(|bytes| open_pack(bytes).unwrap());
    assert_eq!(
        [mark(&pack), mark(&named)],
        [
            "a97d331823776db00303341fe9d90e04f7bde1f98be1a3da905632f423ebb964",
            "68ce73131db83e3a4d62926bfa2dc14b7f483e695b94562d37b8aecbd2b2bf33"
        ]
    );
    assert_eq!(
        [
            pack.manifest.about.names_people,
            named.manifest.about.names_people
        ],
        [false, true]
    );
    for part in Part::ALL {
        assert!(pack.text(*part).is_some(), "{part}");
    }
    assert!(!pack.text(Part::Plan).unwrap().contains("Sample Asha"));
    assert!(named.text(Part::Plan).unwrap().contains("Sample Asha"));
}

#[test]
fn a_review_of_the_first_form_is_read_beside_its_pack() {
    let folder = tempfile::tempdir().unwrap();
    let beside = folder.path().join("pack-1.zip.review.toml");
    fs::write(&beside, REVIEW).unwrap();
    let actor = Line::parse("reviewer").unwrap();
    let mut session = Session::new(Box::new(Memory::new()), Box::new(Fixed::new()), actor);
    let plan = Reading::begin(&mut session, &open_pack(PACK).unwrap(), beside).unwrap();
    let plan = session.open(&plan).unwrap().plan;
    let second = EntryId::parse("second").unwrap();
    for book in BOOKS {
        let entries: Vec<&Entry> = plan.books.of(*book).collect();
        assert_eq!(entries.len(), 1, "{book}");
        assert_eq!(entries[0].get(REVIEW_ID), Some(&second), "{book}");
    }
    let review = plan.books.get(Book::Review, &second).unwrap();
    assert_eq!(review.get(VERDICT), Some(Verdict::StepBack));
}
