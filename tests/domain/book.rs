//! The books: what may be written into them, and what may not.

use super::ruling;
use crate::support::plan::{Making, in_the_middle};
use crate::support::words::id;
use baton::domain::Change;
use baton::domain::book::{Book, Books, Column, Entry, Kind, Need, Needed, Value, Within};
use baton::domain::rules::ENTRY_LIMIT;
use std::fmt::Write;

/// An entry with what its columns were typed.
fn entry(book: Book, slug: &str, typed: &[(&str, &str)]) -> Entry {
    typed
        .iter()
        .fold(Entry::new(book, id(slug)), |entry, (name, words)| {
            let column = book.column(name).unwrap();
            entry.with(column, column.parse(words).unwrap())
        })
}

fn added(book: Book, slug: &str, typed: &[(&str, &str)]) -> Change {
    Change::EntryAdded(Box::new(entry(book, slug, typed)))
}

fn edited(book: Book, slug: &str, before: &[(&str, &str)], after: &[(&str, &str)]) -> Change {
    let (before, after) = (entry(book, slug, before), entry(book, slug, after));
    Change::EntryEdited(Box::new(before.edit_to(&after)))
}

fn removed(book: Book, slug: &str) -> Change {
    Change::EntryRemoved {
        book,
        entry: id(slug),
        reason: None,
    }
}

fn check(change: &Change) -> &'static str {
    ruling(&in_the_middle(), change)
}

const SETU: &[(&str, &str)] = &[("with", "setu-house"), ("steward", "p-asha")];
const PULSE: &[(&str, &str)] = &[
    ("relationship", "setu"),
    ("on", "2026-11-01"),
    ("outgoing", "4"),
];

fn with_setu() -> Making {
    in_the_middle().then(added(Book::Relationship, "setu", SETU))
}

#[test]
fn an_id_names_one_entry_of_a_book() {
    let making = with_setu();
    assert_eq!(
        ruling(&making, &added(Book::Relationship, "setu", SETU)),
        "unique-entry"
    );
    assert_eq!(
        ruling(
            &making,
            &added(Book::Forum, "setu", &[("name", "Setu forum")])
        ),
        "allowed"
    );
    assert_eq!(check(&removed(Book::Forum, "setu")), "known-entry");
    let edit = edited(Book::Forum, "setu", &[], &[("cycle", "monthly")]);
    assert_eq!(check(&edit), "known-entry");
}

#[test]
fn what_an_entry_names_is_in_the_plan() {
    let with = |name, words| {
        added(
            Book::Relationship,
            "x",
            &[("office", "Ward office"), (name, words)],
        )
    };
    assert_eq!(check(&with("with", "setu-house")), "allowed");
    assert_eq!(check(&with("with", "nobody")), "known-id");
    assert_eq!(check(&with("steward", "nobody")), "known-id");
    let mandate = |function| {
        let typed = [
            ("function", function),
            ("standing", "grey"),
            ("reason", "depends on power"),
        ];
        added(Book::Mandate, "x", &typed)
    };
    assert_eq!(check(&mandate("archive")), "allowed");
    assert_eq!(check(&mandate("nothing")), "known-id");
    let attended = added(
        Book::Forum,
        "x",
        &[("name", "Forum"), ("attends", "setu-house, nobody")],
    );
    assert_eq!(check(&attended), "known-id");
    assert_eq!(check(&added(Book::Pulse, "p", PULSE)), "known-entry");
    assert_eq!(
        ruling(&with_setu(), &added(Book::Pulse, "p", PULSE)),
        "allowed"
    );
}

#[test]
fn every_book_insists_on_what_it_needs() {
    for book in Book::ALL {
        let nothing = Change::EntryAdded(Box::new(Entry::new(*book, id("x"))));
        let refusal = check(&nothing);
        assert!(matches!(refusal, "needed" | "one-of"), "{book}: {refusal}");
    }
    let cleared = edited(Book::Forum, "f", &[("name", "Forum")], &[]);
    let making = in_the_middle().then(added(Book::Forum, "f", &[("name", "Forum")]));
    assert_eq!(ruling(&making, &cleared), "needed");
}

#[test]
fn one_of_several_columns_is_known() {
    assert_eq!(
        check(&added(Book::Relationship, "x", &[("importance", "high")])),
        "one-of"
    );
    assert_eq!(
        ruling(
            &with_setu(),
            &edited(Book::Relationship, "setu", SETU, &SETU[1..])
        ),
        "one-of"
    );
    assert_eq!(
        ruling(&with_setu(), &added(Book::Pulse, "p", &PULSE[..2])),
        "one-of"
    );
}

#[test]
fn what_happened_is_not_in_the_future() {
    let on = |day: &str| {
        added(
            Book::Decision,
            "x",
            &[("decided", "Meet monthly"), ("on", day)],
        )
    };
    let today = in_the_middle().today;
    assert_eq!(check(&on(&today.to_string())), "allowed");
    assert_eq!(
        check(&on(&today.succ_opt().unwrap().to_string())),
        "not-yet"
    );
    // An introduction may be booked.
    let booked = added(
        Book::Relationship,
        "x",
        &[("with", "setu-house"), ("introduced", "2099-01-01")],
    );
    assert_eq!(check(&booked), "allowed");
}

#[test]
fn days_of_an_entry_are_in_order_and_in_range() {
    let funding = |from, to| {
        let typed = [
            ("funder", "setu-house"),
            ("pays_for", "coordination"),
            ("state", "secured"),
            ("from", from),
            ("to", to),
        ];
        added(Book::Funding, "x", &typed)
    };
    assert_eq!(check(&funding("2026-01-01", "2026-12-31")), "allowed");
    assert_eq!(check(&funding("2026-12-31", "2026-01-01")), "in-order");
    assert_eq!(check(&funding("1026-01-01", "2026-01-01")), "day-in-range");
}

#[test]
fn a_sitting_is_within_the_days_of_its_conversation_from_either_side() {
    let raised = |on| [("about", "Rent of the hall"), ("raised", on)];
    let sitting = |on| [("conversation", "rent"), ("on", on)];
    let conversation = added(Book::Conversation, "rent", &raised("2026-03-10"));
    let making = in_the_middle().then(conversation);
    let held = |on| added(Book::Sitting, "first", &sitting(on));
    assert_eq!(ruling(&making, &held("2026-03-09")), "within-its-days");
    assert_eq!(ruling(&making, &held("2026-03-10")), "allowed");
    let making = making.then(held("2026-04-01"));
    let said = making
        .check(&edited(
            Book::Conversation,
            "rent",
            &raised("2026-03-10"),
            &raised("2026-04-02"),
        ))
        .unwrap_err();
    assert_eq!(said.rule(), "within-its-days");
    assert_eq!(
        said.to_string(),
        "the sitting \"first\" would lie before \"Raised\" of its conversation; put the days in order"
    );
    let moved = |on| edited(Book::Sitting, "first", &sitting("2026-04-01"), &sitting(on));
    assert_eq!(ruling(&making, &moved("2026-03-01")), "within-its-days");
    assert_eq!(ruling(&making, &moved("2026-03-20")), "allowed");
    let settled = |on| {
        let [about, raised] = raised("2026-03-10");
        let after = [about, raised, ("settled", on)];
        edited(Book::Conversation, "rent", &[about, raised], &after)
    };
    let said = making.check(&settled("2026-03-31")).unwrap_err();
    assert_eq!(
        said.to_string(),
        "the sitting \"first\" would lie after \"Settled\" of its conversation; put the days in order"
    );
    let making = making.then(settled("2026-04-01"));
    let later = added(Book::Sitting, "later", &sitting("2026-04-02"));
    assert_eq!(ruling(&making, &later), "within-its-days");
}

#[test]
fn a_view_that_is_told_was_voiced() {
    let decision = |more: &[(&str, &str)]| {
        let mut typed = vec![("decided", "To share the van"), ("on", "2026-03-10")];
        typed.extend_from_slice(more);
        added(Book::Decision, "van", &typed)
    };
    let said = ("dissent_said", "It is too old to share.");
    assert_eq!(check(&decision(&[said])), "allowed");
    assert_eq!(check(&decision(&[("dissent", "yes"), said])), "allowed");
    assert_eq!(check(&decision(&[("dissent", "no"), said])), "not-denied");
    let making = in_the_middle().then(decision(&[said]));
    let denied = edited(Book::Decision, "van", &[], &[("dissent", "no")]);
    assert_eq!(ruling(&making, &denied), "not-denied");
}

#[test]
fn what_can_be_said_once_is_said_once() {
    let mandate = |slug, standing| {
        let typed = [
            ("function", "archive"),
            ("standing", standing),
            ("reason", "as agreed"),
        ];
        added(Book::Mandate, slug, &typed)
    };
    let making = in_the_middle().then(mandate("archive", "in"));
    let said = making.check(&mandate("again", "out")).unwrap_err();
    assert_eq!(said.rule(), "said-once");
    assert_eq!(
        said.to_string(),
        "the mandate \"archive\" has the same \"Function\" already: \"Standing\" is in; edit that one"
    );
}

#[test]
fn a_relationship_is_written_down_once() {
    let again = |more: &[(&str, &str)]| {
        let mut typed = vec![("with", "setu-house")];
        typed.extend_from_slice(more);
        added(Book::Relationship, "again", &typed)
    };
    assert_eq!(ruling(&with_setu(), &again(&[])), "said-once");
    let office = again(&[("office", "Ward office")]);
    assert_eq!(ruling(&with_setu(), &office), "allowed");
    assert_eq!(
        ruling(&with_setu(), &again(&[("person", "p-asha")])),
        "allowed"
    );
}

#[test]
fn a_pulse_of_wellbeing_says_how_many_answered() {
    let pulse = |more: &[(&str, &str)]| {
        let mut typed = vec![("on", "2026-03-10"), ("score", "4")];
        typed.extend_from_slice(more);
        added(Book::Wellbeing, "march", &typed)
    };
    assert_eq!(check(&pulse(&[])), "needed");
    assert_eq!(check(&pulse(&[("answered", "3")])), "allowed");
    let answered = Book::Wellbeing.column("answered").unwrap();
    assert!(answered.parse("2").is_err());
    let making = in_the_middle().then(pulse(&[("answered", "3")]));
    let cleared = edited(Book::Wellbeing, "march", &[("answered", "3")], &[]);
    assert_eq!(ruling(&making, &cleared), "needed");
}

#[test]
fn a_recommendation_that_is_not_accepted_whole_says_why() {
    let making = in_the_middle().then(added(
        Book::Review,
        "first",
        &[("name", "First look"), ("kind", "self")],
    ));
    let answered = |position, reason: Option<&'static str>| {
        let mut typed = vec![
            ("review", "first"),
            ("text", "Name a deputy"),
            ("position", position),
        ];
        typed.extend(reason.map(|reason| ("reason", reason)));
        added(Book::Recommendation, "deputy", &typed)
    };
    let no_reason = |position| ruling(&making, &answered(position, None));
    assert_eq!(no_reason("accept"), "allowed");
    assert_eq!(no_reason("partly"), "needed-with");
    assert_eq!(no_reason("reject"), "needed-with");
    let because = answered("reject", Some("There is one"));
    assert_eq!(ruling(&making, &because), "allowed");
    // Nor can the reason be taken away later.
    let before = [
        ("review", "first"),
        ("text", "Name a deputy"),
        ("position", "reject"),
        ("reason", "There is one"),
    ];
    let silent = edited(Book::Recommendation, "deputy", &before, &before[..3]);
    assert_eq!(ruling(&making.then(because), &silent), "needed-with");
}

#[test]
fn what_others_belong_to_goes_last() {
    let making = with_setu().then(added(Book::Pulse, "p", PULSE));
    assert_eq!(
        ruling(&making, &removed(Book::Relationship, "setu")),
        "still-needed"
    );
    let making = making.then(removed(Book::Pulse, "p"));
    assert_eq!(
        ruling(&making, &removed(Book::Relationship, "setu")),
        "allowed"
    );
    let making = making.then(removed(Book::Relationship, "setu"));
    assert!(making.plan.books.is_empty());
}

#[test]
fn a_function_that_an_entry_is_about_goes_after_it() {
    let typed = [
        ("function", "learning"),
        ("standing", "in"),
        ("reason", "as agreed"),
    ];
    let making = in_the_middle().then(added(Book::Mandate, "learning", &typed));
    let gone = Change::FunctionRemoved {
        function: id("learning"),
        reason: None,
    };
    assert_eq!(ruling(&making, &gone), "function-still-named");
    let making = making.then(removed(Book::Mandate, "learning"));
    assert_eq!(ruling(&making, &gone), "allowed");
}

#[test]
fn an_edit_changes_what_it_names_and_clears_what_it_takes_away() {
    let after = &[("with", "setu-house"), ("next_steward", "p-bela")];
    let making = with_setu().then(edited(Book::Relationship, "setu", SETU, after));
    let entry = making
        .plan
        .books
        .get(Book::Relationship, &id("setu"))
        .unwrap();
    assert_eq!(
        entry.value("next_steward"),
        Some(&Value::Person(id("p-bela")))
    );
    assert_eq!(entry.value("steward"), None);
}

#[test]
fn a_column_takes_what_it_gives() {
    let samples = |column: &Column| match column.kind {
        Kind::Line | Kind::Text => vec!["as agreed".to_owned()],
        Kind::Day(_) => vec!["2026-03-31".to_owned()],
        Kind::Amount => vec!["0".to_owned(), "4500000".to_owned()],
        Kind::Number { low, high } => vec![low.to_string(), high.to_string()],
        Kind::YesNo => vec!["yes".to_owned(), "no".to_owned()],
        Kind::Rule => vec!["EV2".to_owned(), "Q-LATE".to_owned()],
        Kind::Word(words) => words.iter().map(|word| (*word).to_owned()).collect(),
        Kind::Organisations => vec!["a".to_owned(), "a, b".to_owned()],
        Kind::Organisation | Kind::Person | Kind::Function | Kind::Question | Kind::Entry(_) => {
            vec!["a".to_owned()]
        }
    };
    for book in Book::ALL {
        for column in book.columns() {
            for typed in samples(column) {
                let value = column.parse(&typed).unwrap();
                assert_eq!(value.typed(), typed, "{book} {}", column.name);
            }
        }
    }
}

#[test]
fn a_column_refuses_what_it_cannot_hold() {
    let refused = |book: Book, name: &str, typed: &str| {
        let problem = book.column(name).unwrap().parse(typed).unwrap_err();
        problem.to_string()
    };
    assert_eq!(
        refused(Book::Pulse, "outgoing", "6"),
        "\"6\" is not a whole number from 1 to 5"
    );
    assert_eq!(
        refused(Book::Pulse, "on", "May"),
        "\"May\" is not a day such as 2026-03-31"
    );
    assert_eq!(
        refused(Book::Funding, "amount", "-5"),
        "\"-5\" is not a whole amount such as 4500000"
    );
    assert_eq!(
        refused(Book::Funding, "amount", "4.5"),
        "\"4.5\" is not a whole amount such as 4500000"
    );
    assert_eq!(
        refused(Book::Funding, "state", "sure"),
        "\"sure\" is not one of secured, applied, expected"
    );
    assert_eq!(
        refused(Book::Decision, "dissent", "perhaps"),
        "\"perhaps\" is not yes or no"
    );
}

#[test]
fn amounts_are_read_as_people_group_them() {
    let amount = |typed: &str| {
        Book::Funding
            .column("amount")
            .unwrap()
            .parse(typed)
            .unwrap()
    };
    assert_eq!(amount("45,00,000"), Value::Number(4_500_000));
    assert_eq!(amount("4 500 000"), Value::Number(4_500_000));
}

#[test]
fn the_tables_of_a_book_name_its_columns() {
    for book in Book::ALL {
        let names = |list: &[&'static str]| list.iter().all(|name| book.column(name).is_some());
        assert!(names(book.shape().called_by), "{book}");
        assert!(names(book.shape().one_of), "{book}");
        for needed in book.shape().needed_with {
            let Some(Kind::Word(words)) = book.column(needed.with).map(|with| with.kind) else {
                panic!("{book}: {} is no column of words", needed.with);
            };
            assert!(names(&[needed.column]), "{book}");
            assert!(
                needed.words.iter().all(|word| words.contains(word)),
                "{book}"
            );
        }
        assert!(names(book.shape().unique), "{book}");
        for (earlier, later) in book.shape().in_order {
            assert!(names(&[earlier, later]), "{book}");
        }
        let mut columns: Vec<&str> = book.columns().iter().map(|column| column.name).collect();
        columns.sort_unstable();
        columns.dedup();
        assert_eq!(columns.len(), book.columns().len(), "{book}");
        let referred = book
            .columns()
            .iter()
            .filter_map(|column| match column.kind {
                Kind::Entry(other) => Some((other, column.need)),
                _ => None,
            });
        for (other, _need) in referred {
            assert!(other < *book, "{book} comes after {other}");
        }
    }
    let always = |column: &&Column| column.need == Need::Always;
    assert_eq!(Book::Funding.columns().iter().filter(always).count(), 3);
}

#[test]
fn an_amount_is_in_sound_groups_or_none() {
    let amount = |typed: &str| {
        let column = Book::Funding.column("amount").unwrap();
        column.parse(typed).map(|value| value.typed())
    };
    for (typed, whole) in [
        ("0", "0"),
        ("4,500", "4500"),
        ("1,23,456", "123456"),
        ("12,34,56,789", "123456789"),
        ("1,234,567", "1234567"),
    ] {
        assert_eq!(amount(typed).as_deref(), Ok(whole), "{typed}");
    }
    for typed in [
        "", ",", "4,5", "45,00", "1,,234", "1,23,4", "1234,567", "1,234,56", "1 2", "4.5", "५",
    ] {
        assert!(amount(typed).is_err(), "{typed}");
    }
}

#[test]
fn a_value_of_another_kind_is_refused_even_where_no_reader_made_it() {
    let column = Book::Pulse.column("outgoing").unwrap();
    let wrong = |value| {
        let entry = entry(Book::Pulse, "p", PULSE).with(column, value);
        ruling(&with_setu(), &Change::EntryAdded(Box::new(entry)))
    };
    assert_eq!(wrong(Value::Number(5)), "allowed");
    assert_eq!(wrong(Value::Number(9)), "of-its-kind");
    assert_eq!(wrong(Value::YesNo(true)), "of-its-kind");
}

#[test]
fn a_book_has_so_many_entries_and_no_more() {
    let mut making = in_the_middle();
    for number in 0..ENTRY_LIMIT {
        let forum = entry(
            Book::Forum,
            &format!("forum-{number}"),
            &[("name", "Forum")],
        );
        making.plan.apply(&Change::EntryAdded(Box::new(forum)));
    }
    assert_eq!(
        ruling(
            &making,
            &added(Book::Forum, "one-more", &[("name", "Forum")])
        ),
        "at-most"
    );
    assert_eq!(
        ruling(&making, &added(Book::Relationship, "setu", SETU)),
        "allowed"
    );
}

#[test]
fn an_edit_is_judged_by_what_it_touches() {
    // As a version may have accepted it that had no rule about the order of these days.
    let mut making = in_the_middle();
    let typed = [
        ("name", "Kitchen"),
        ("kind", "delivery"),
        ("from", "2026-05-01"),
        ("to", "2026-04-01"),
    ];
    making.plan.apply(&added(Book::Activity, "kitchen", &typed));
    let noted = entry(Book::Activity, "kitchen", &typed);
    let column = Book::Activity.column("note").unwrap();
    let after = noted
        .clone()
        .with(column, column.parse("as agreed").unwrap());
    let edit = Change::EntryEdited(Box::new(noted.edit_to(&after)));
    assert_eq!(ruling(&making, &edit), "allowed");
    let column = Book::Activity.column("to").unwrap();
    let after = noted
        .clone()
        .with(column, column.parse("2026-04-02").unwrap());
    let edit = Change::EntryEdited(Box::new(noted.edit_to(&after)));
    assert_eq!(ruling(&making, &edit), "in-order");
}

#[test]
fn an_id_is_made_of_ids_and_never_of_the_name_of_a_person() {
    let making = in_the_middle();
    let free = |book, typed: &[(&str, &str)]| {
        making
            .plan
            .books
            .free_id(&entry(book, "x", typed))
            .to_string()
    };
    assert_eq!(
        free(
            Book::Relationship,
            &[("person", "p-asha"), ("with", "setu-house")]
        ),
        "p-asha-setu-house"
    );
    assert_eq!(
        free(Book::Forum, &[("name", "Steering group")]),
        "steering-group"
    );
    assert_eq!(free(Book::Forum, &[("name", "समिति")]), "forum");
}

#[test]
fn what_was_so_on_a_day_is_listed_with_the_newest_first() {
    let mut books = Books::default();
    let days = [
        ("a", "2026-01-01"),
        ("b", "2026-03-01"),
        ("c", "2026-02-01"),
        ("d", "2026-03-01"),
    ];
    for (slug, on) in days {
        books.put(entry(
            Book::Decision,
            slug,
            &[("decided", slug), ("on", on)],
        ));
        books.put(entry(Book::Forum, slug, &[("name", slug)]));
    }
    let listed = |book| -> String {
        let ids = books
            .listed(book)
            .into_iter()
            .map(|entry| entry.id.as_str());
        ids.collect()
    };
    assert_eq!(
        listed(Book::Decision),
        "dbca",
        "of one day, the one added last"
    );
    assert_eq!(listed(Book::Forum), "abcd");
}

#[test]
fn what_an_entry_is_called_can_stand_within_a_sentence() {
    let plan = in_the_middle().plan;
    let called = |book, column: &str, words: &str| entry(book, "x", &[(column, words)]).name(&plan);
    for (written, name) in [
        ("Find a deputy.", "Find a deputy"),
        ("Find a deputy. Soon.", "Find a deputy. Soon"),
        ("उपप्रमुख खोजें।", "उपप्रमुख खोजें"),
        ("Who leads?", "Who leads?"),
        ("...", "..."),
    ] {
        assert_eq!(called(Book::Action, "text", written), name);
    }
    let message = [("to", "partner-heads"), ("about", "We leave.")];
    assert_eq!(
        entry(Book::Message, "x", &message).name(&plan),
        "partner-heads, We leave"
    );
}

/// Every book and column as they were published: what is kept for ever changes by growing, and shows here when it does.
#[test]
fn the_whole_table_is_what_was_published() {
    let mut table = String::new();
    for book in Book::ALL {
        let shape = book.shape();
        let _ = writeln!(table, "{book}");
        for column in shape.columns {
            let _ = writeln!(
                table,
                "  {} {:?} {:?}",
                column.name, column.kind, column.need
            );
        }
        let _ = writeln!(
            table,
            "  one of {:?}, unique {:?}, in order {:?}",
            shape.one_of, shape.unique, shape.in_order
        );
        if let Some(Within { day, since, until }) = shape.within {
            let _ = writeln!(table, "  {day} not before {since} nor after {until}");
        }
        for (denied, said) in shape.denied {
            let _ = writeln!(table, "  {denied} not denied where {said}");
        }
        for Needed {
            column,
            with,
            words,
        } in shape.needed_with
        {
            let _ = writeln!(table, "  {column} needed where {with} is one of {words:?}");
        }
    }
    insta::assert_snapshot!(table);
}
