//! What changed between two states of one plan, in sentences.

use crate::support::any::any_making;
use crate::support::changes::{cell, planned};
use crate::support::entries::entry;
use crate::support::plan::{Making, ROUND, in_the_middle, scored};
use crate::support::words::{day, id, line, text};
use baton::domain::book::{Book, EntryEdit};
use baton::domain::comparison::compare;
use baton::domain::function::{FunctionEdit, FunctionPlan, Weight};
use baton::domain::organisation::OrganisationEdit;
use baton::domain::patch::Patch;
use baton::domain::phase::{PhaseId, Span};
use baton::domain::question::Answer;
use baton::domain::round::{Moderation, ScoreValue};
use baton::domain::{Change, Plan};
use proptest::prelude::*;

fn told(before: Making, change: Change) -> Vec<String> {
    let plan = before.plan.clone();
    compare(&plan, &before.then(change).plan)
}

#[test]
fn who_has_to_do_with_a_function_and_its_days_are_told() {
    let plan = FunctionPlan {
        holder: Patch::Set(id("river-women")),
        co_holders: Patch::Set(vec![id("nadi-trust")]),
        lead: Patch::Set(id("p-bela")),
        deputy: Patch::Clear,
        resourced: Patch::Set(true),
        start: Patch::Set(day("2026-01-02")),
        confirm: Patch::Set(day("2027-07-01")),
        ..FunctionPlan::default()
    };
    assert_eq!(
        told(in_the_middle(), planned("archive", plan)),
        [
            "Archive is held by River Women now; is held beside that by: Nadi Trust; is led by p-bela now; \
             has ? as deputy now; has budget or time committed by its receiver: yes.",
            "Of the planned days of Archive the start moved from 1 Jan 2026 to 2 Jan 2026 and the confirmation \
             moved from 30 Jun 2027 to 1 Jul 2027.",
        ]
    );
}

#[test]
fn a_new_name_and_weight_are_told() {
    let edit = FunctionEdit {
        name: Patch::Set(line("Records")),
        weight: Patch::Set(Weight::new(5).unwrap()),
        ..FunctionEdit::default()
    };
    let edited = Change::FunctionEdited {
        function: id("archive"),
        edit: Box::new(edit),
    };
    assert_eq!(
        told(in_the_middle(), edited),
        [
            "Archive is called Records now.",
            "Records weighs 5 now, not 3."
        ]
    );
}

#[test]
fn days_of_a_phase_further_answers_and_moderations_are_told() {
    let planned = Change::PhasePlanned {
        phase: PhaseId::Mature,
        planned: Span {
            start: Some(day("2027-01-01")),
            end: None,
        },
    };
    assert_eq!(
        told(in_the_middle(), planned),
        ["The phase mature is planned 1 Jan 2027 to ? (before: ? to ?)."]
    );
    let again = Change::QuestionAnswered {
        question: id("q02"),
        answer: Answer {
            text: text("River Women hold it"),
            evidence: None,
            on: day("2026-11-01"),
            revisit_on: None,
        },
    };
    assert_eq!(
        told(in_the_middle(), again),
        ["Questions answered again: Q02."]
    );
    let moderated = Change::ScoreModerated {
        round: id(ROUND),
        moderation: Moderation {
            cell: cell("p-dev", "candidate-a", "depth"),
            value: ScoreValue::Points(5),
            reason: text("the report came after the interview"),
            on: day("2026-11-02"),
        },
    };
    assert_eq!(
        told(scored(), moderated),
        ["Scores moderated in the round Who leads next: 0 before, 1 after."]
    );
}

fn written(book: Book, slug: &str, typed: &[(&str, &str)]) -> Change {
    Change::EntryAdded(Box::new(entry(book, slug, typed)))
}

fn rewritten(book: Book, slug: &str, typed: &[(&str, &str)]) -> Change {
    let edit = typed
        .iter()
        .fold(EntryEdit::new(book, id(slug)), |edit, (name, typed)| {
            let column = book.column(name).unwrap();
            let value = (*typed != "?").then(|| column.parse(typed).unwrap());
            edit.with(column, value)
        });
    Change::EntryEdited(Box::new(edit))
}

#[test]
fn entries_that_came_went_or_changed_are_told_by_their_names_book_by_book() {
    let before = in_the_middle()
        .then(written(Book::Forum, "town", &[("name", "Town meeting")]))
        .then(written(
            Book::Funding,
            "grant",
            &[
                ("funder", "river-women"),
                ("pays_for", "coordination"),
                ("state", "applied"),
                ("amount", "100000"),
                ("from", "2027-01-01"),
            ],
        ));
    let plan = before.plan.clone();
    let after = before
        .then(rewritten(
            Book::Funding,
            "grant",
            &[
                ("state", "secured"),
                ("amount", "?"),
                ("receiver", "nadi-trust"),
                ("foreign", "no"),
                ("note", "Signed in the hall.\nTwo copies."),
            ],
        ))
        .then(Change::EntryRemoved {
            book: Book::Forum,
            entry: id("town"),
            reason: None,
        })
        .then(written(Book::Forum, "river", &[("name", "River day")]))
        .then(written(Book::Asset, "van", &[("name", "The van")]));
    assert_eq!(
        compare(&plan, &after.plan),
        [
            "In Funding, River Women, coordination, 1 Jan 2027: \"State\" went from applied to secured; \
             \"Amount\" is unknown now; \"Received by\" is Nadi Trust now; changed too: \"Foreign\" and \"Note\".",
            "Added to Forums: River day.",
            "Taken out of Forums: Town meeting.",
            "Added to Assets: The van.",
        ]
    );
}

#[test]
fn prose_is_not_repeated_and_what_is_much_is_counted() {
    let name = |number: u32| format!("Meeting {number}");
    let all = (0..8).fold(in_the_middle(), |making, number| {
        let forum = [("name", &*name(number))];
        making.then(written(Book::Forum, &format!("f{number}"), &forum))
    });
    assert_eq!(
        compare(&in_the_middle().plan, &all.plan),
        ["Added to Forums: Meeting 0; Meeting 1; Meeting 2; and 5 more."]
    );
    let plan = all.plan.clone();
    let noted = (0..8).fold(all, |making, number| {
        let note = [("note", "They want the hall warm.")];
        making.then(rewritten(Book::Forum, &format!("f{number}"), &note))
    });
    let told = compare(&plan, &noted.plan);
    assert_eq!(told[0], "In Forums, Meeting 0: \"Note\" was written.");
    assert_eq!(told[5], "In Forums, 3 more changed.");
    assert_eq!(told.len(), 6);
}

#[test]
fn what_may_befall_an_organisation_is_told_and_the_rest_of_its_fields_beside_it() {
    let edit = OrganisationEdit {
        would_leave: Patch::Set(true),
        in_dispute: Patch::Set(false),
        note: Patch::Set(text("asked in the hall")),
        ..OrganisationEdit::default()
    };
    let edited = Change::OrganisationEdited {
        organisation: id("river-women"),
        edit: Box::new(edit),
    };
    assert_eq!(
        told(in_the_middle(), edited),
        [
            "River Women would leave with the backbone: yes now, unknown before.",
            "River Women is in dispute or under notice: no now, unknown before.",
            "Fields of River Women changed: note.",
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn something_is_told_exactly_when_something_differs(making in any_making()) {
        let mut before = Plan::new(id("nadi"));
        for change in &making.changes {
            let mut after = before.clone();
            after.apply(change);
            prop_assert_eq!(compare(&before, &after).is_empty(), before == after, "{:?}", change);
            before = after;
        }
    }
}
