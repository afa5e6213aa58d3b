//! A plan told without the names of its people.

use baton::domain::Plan;
use baton::domain::book::Book;
use baton::domain::id::{EntryId, PersonId};
use baton::domain::person::PersonName;
use baton::domain::retelling::Retelling;
use baton::domain::text::Line;

fn retelling() -> Retelling {
    let person = |id: &str, name: Option<&str>| {
        let name = name.map(|name| Line::parse(name).unwrap());
        let name = name.map_or(PersonName::Unknown, PersonName::Known);
        (PersonId::parse(id).unwrap(), name)
    };
    let people = [
        person("meera", Some("Meera Joshi")),
        person("person-1", Some("Ravi")),
        person("m-joshi", Some("Meera Joshi Rao")),
        person("x", Some("मीरा")),
        person("al", Some("Bo")),
    ];
    let mut plan = Plan::new("river".parse().unwrap());
    plan.collective.name = Line::parse("Friends of the Archive").unwrap();
    let actors = ["meera", "office", "office", "night shift", "archive"];
    let entries = ["al-visit", "visit", "meera-joshi", "meera", "person-2", "x"];
    let entries = entries.map(|id| (Book::Milestone, EntryId::parse(id).unwrap()));
    let long = format!("ravi-{}", "a".repeat(59));
    let long = (Book::Milestone, EntryId::parse(&long).unwrap());
    Retelling::of(people)
        .with_actors(actors, &plan)
        .with_entries(entries.into_iter().chain([long]).collect())
}

#[test]
fn names_and_ids_are_exchanged_as_words() {
    let told = retelling();
    for (said, wanted) in [
        ("Meera Joshi and RAVI met.", "someone-1 and someone-2 met."),
        ("ask meera.joshi@example.org", "ask someone-1@example.org"),
        ("Meera  Joshi-Rao decides", "someone-3 decides"),
        ("Meerabai is somebody else", "Meerabai is somebody else"),
        ("ravine, gravity", "ravine, gravity"),
        ("मीरा ने कहा", "someone-4 ने कहा"),
        (
            "Bo decides, alone, et al., at the bo tree",
            "someone-5 decides, alone, et al., at the bo tree",
        ),
        ("the archive keeps it", "the archive keeps it"),
        ("the office saw it", "the actor-1 saw it"),
        ("", ""),
    ] {
        assert_eq!(told.prose(said), wanted);
    }
}

#[test]
fn everybody_is_called_by_the_order_in_which_they_came() {
    let told = retelling();
    let called = |id: &str| told.person(&PersonId::parse(id).unwrap()).to_string();
    let all = ["meera", "person-1", "m-joshi", "x", "al", "nobody"].map(called);
    let wanted = [
        "someone-1",
        "someone-2",
        "someone-3",
        "someone-4",
        "someone-5",
        "someone-0",
    ];
    assert_eq!(all, wanted);
}

#[test]
fn whoever_acted_is_called_like_the_person_they_are() {
    let told = retelling();
    let called = ["meera", "office", "night shift", "archive"].map(|actor| told.actor(actor));
    assert_eq!(called, ["someone-1", "actor-1", "actor-2", "actor-3"]);
}

#[test]
fn what_was_told_once_is_told_the_same_again() {
    let told = retelling();
    let once = told.prose("Meera Joshi, Ravi and m-joshi");
    assert_eq!(told.prose(&once), once);
}

#[test]
fn ids_of_entries_lose_names_however_short_and_never_meet() {
    let told = retelling();
    let called = |id: &str| {
        let id = EntryId::parse(id).unwrap();
        told.entry(Book::Milestone, &id).to_string()
    };
    let long = format!("ravi-{}", "a".repeat(59));
    let all = [
        "al-visit",
        "visit",
        "meera-joshi",
        "meera",
        "person-2",
        "x",
        &long,
    ]
    .map(called);
    assert_eq!(
        all,
        [
            "someone-5-visit",
            "visit",
            "milestone-1",
            "someone-1",
            "person-2",
            "someone-4",
            "milestone-2"
        ]
    );
}
