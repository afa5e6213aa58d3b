//! Screen 7: the reviews, what they recommend and what becomes of it, and what changed since the last report.

use super::Screen;
use crate::support::entries::entry;
use crate::support::nadi;
use baton::app::context::Screen as Place;
use baton::app::lists::{self, ListName};
use baton::app::screens::reviews::{Pane, selected};
use baton::domain::Change;
use baton::domain::book::{Book, Entry};

/// The Nadi Collective with a self check, a review by peers that says one thing again, and one from outside to come.
pub(super) fn reviewed() -> Screen {
    let mut changes = nadi::making().changes;
    let entries = reviews().into_iter().chain(said());
    changes.extend(entries.map(|entry| Change::EntryAdded(Box::new(entry))));
    Screen::of(changes)
}

fn reviews() -> [Entry; 3] {
    let review = |slug: &str, typed: &[(&str, &str)]| entry(Book::Review, slug, typed);
    [
        review(
            "r1",
            &[
                ("name", "R1"),
                ("kind", "self"),
                ("reported", "2026-03-10"),
                ("closed", "2026-04-10"),
            ],
        ),
        review(
            "r2",
            &[
                ("name", "R2"),
                ("kind", "peer"),
                ("commissioner", "Steering group"),
                ("reported", "2026-09-12"),
                ("verdict", "step-back"),
            ],
        ),
        review(
            "r3",
            &[
                ("name", "R3"),
                ("kind", "third-party"),
                ("planned", "2027-01-14"),
                ("scope", "readiness for the exit"),
            ],
        ),
    ]
}

/// What they recommend, what is done about it, whom they heard and what they answer.
fn said() -> [Entry; 6] {
    let recommended = |slug: &str, typed: &[(&str, &str)]| entry(Book::Recommendation, slug, typed);
    [
        recommended(
            "name-a-deputy",
            &[("review", "r1"), ("text", "Name a deputy for the lead")],
        ),
        recommended(
            "tell-the-community",
            &[
                ("review", "r2"),
                ("text", "Tell the community"),
                ("position", "accept"),
            ],
        ),
        recommended(
            "deputies",
            &[("review", "r2"), ("text", "The lead should name deputies")],
        ),
        entry(
            Book::Action,
            "meet-the-forum",
            &[
                ("recommendation", "tell-the-community"),
                ("text", "Meet the forum"),
                ("owner", "amla"),
                ("due", "2026-12-01"),
            ],
        ),
        entry(
            Book::Hearing,
            "partners-heard",
            &[
                ("review", "r2"),
                ("group", "partner heads"),
                ("people", "9"),
            ],
        ),
        entry(
            Book::Judgement,
            "relevance",
            &[
                ("review", "r2"),
                ("criterion", "relevance"),
                ("text", "Less than before"),
            ],
        ),
    ]
}

#[test]
fn the_screen_lists_the_reviews_with_their_states() {
    let text = reviewed().press("7").text();
    for row in [
        "R1",
        "10 Mar 2026",
        "closed",
        "R2",
        "reported",
        "R3",
        "planned",
    ] {
        assert!(text.contains(row), "no {row:?} in\n{text}");
    }
    insta::assert_snapshot!(reviewed().press("7 down").seen());
}

#[test]
fn the_screen_fits_every_window() {
    for (wide, high) in [(60, 18), (80, 24), (200, 60)] {
        let name = format!("in_{wide}x{high}");
        let seen = reviewed().sized(wide, high).press("7 down enter").seen();
        insta::assert_snapshot!(name, seen);
    }
}

#[test]
fn what_was_recommended_before_stands_first_and_says_why() {
    let text = reviewed().sized(200, 60).press("7 down").text();
    let again = text
        .find("The lead should name deputies; not answered")
        .unwrap();
    let new = text.find("Tell the community; accepted").unwrap();
    assert!(again < new, "{text}");
    assert!(text.contains("Recommended before,"), "{text}");
    assert!(text.contains("by R1: both say \"deputies\""), "{text}");
    assert!(text.contains("8 days overdue"), "{text}");
}

#[test]
fn a_review_is_planned_from_the_empty_screen() {
    let mut screen = Screen::nadi().press("7");
    assert!(screen.text().contains("No review yet."));
    let screen = screen
        .press("a")
        .fill("Name", "First look")
        .fill("Kind", "self")
        .send();
    assert_eq!(screen.model().screen, Place::Reviews);
    assert_eq!(
        lists::rows(screen.model(), ListName::Reviews)[0].cells[3].words,
        "planned"
    );
}

#[test]
fn a_recommendation_is_answered_and_gets_its_action() {
    // The row of the repeated recommendation stands under the line of answers.
    let at_it = || reviewed().press("7 down enter down");
    let id = |screen: &Screen| selected(screen.model()).unwrap().id.to_string();
    assert_eq!(id(&at_it()), "deputies");
    let mut screen = at_it()
        .press("e")
        .fill("Response", "reject")
        .fill("Reason", "we are two")
        .send();
    assert!(screen.text().contains("because \"we are two\""));
    let screen = at_it()
        .press("a")
        .fill("Action", "Ask both partners")
        .send();
    assert_eq!(id(&screen), "ask-both-partners");
    assert_eq!(screen.model().rooms.reviews.pane, Pane::Detail);
}

#[test]
fn closing_asks_first_and_says_what_is_open() {
    let mut screen = reviewed().press("7 down C");
    let text = screen.text();
    assert!(text.contains("Close R2?"), "{text}");
    assert!(text.contains("2 recommendations of it open"), "{text}");
    let state = |screen: &Screen| {
        let rows = lists::rows(screen.model(), ListName::Reviews);
        rows[1].cells[3].words.clone()
    };
    assert_eq!(state(&reviewed().press("7 down C enter")), "reported");
    assert_eq!(state(&reviewed().press("7 down C tab enter")), "closed");
    let mut screen = reviewed().press("7 down down C");
    let planned = screen.text();
    assert!(planned.contains("This review has not begun"), "{planned}");
}

#[test]
fn what_changed_since_the_last_report_is_told_in_sentences() {
    let text = reviewed().sized(160, 50).press("7 v").text();
    assert!(text.contains("CHANGED SINCE THE LAST REVIEW"), "{text}");
    assert!(
        text.contains("9 Dec 2026, on which the history of this plan begins here"),
        "{text}"
    );
}

#[test]
fn the_books_of_reviews_stand_here_and_not_with_the_partners() {
    let books = lists::rows(reviewed().press("3 v").model(), ListName::Books);
    let is_of_reviews = |row: &lists::Entry| row.key == "review" || row.key == "recommendation";
    assert!(!books.iter().any(is_of_reviews));
    let screen = reviewed()
        .press(":")
        .type_text("Recommendation: Tell")
        .press("enter");
    assert_eq!(screen.model().screen, Place::Reviews);
    assert_eq!(
        selected(screen.model()).unwrap().id.as_str(),
        "tell-the-community"
    );
}

#[test]
fn what_somebody_wrote_joins_a_sentence_without_its_stop() {
    let mut changes = nadi::making().changes;
    let entries = [
        entry(
            Book::Review,
            "r1",
            &[("name", "R1"), ("kind", "self"), ("reported", "2026-09-12")],
        ),
        entry(
            Book::Recommendation,
            "stop",
            &[
                ("review", "r1"),
                ("text", "Leave the real work to them."),
                ("position", "accept"),
                ("reason", "With them at once."),
            ],
        ),
        entry(
            Book::Action,
            "leave",
            &[
                ("recommendation", "stop"),
                ("text", "Leave it."),
                ("done", "2026-09-21"),
                ("status", "done"),
            ],
        ),
    ];
    changes.extend(entries.map(|entry| Change::EntryAdded(Box::new(entry))));
    let text = Screen::of(changes).press("7").sized(200, 60).text();
    for words in [
        "work to them; accepted; because \"With them at once\"",
        "done 21 Sep 2026",
    ] {
        assert!(text.contains(words), "no {words:?} in\n{text}");
    }
    assert!(!text.contains("2026, done"), "{text}");
}

#[test]
fn a_row_leads_to_what_it_is_about() {
    let mut changes = nadi::making().changes;
    let about = [
        ("review", "r1"),
        ("text", "It is slow"),
        ("function", "peer-training"),
    ];
    let entries = [
        entry(Book::Review, "r1", &[("name", "R1"), ("kind", "self")]),
        entry(Book::Finding, "slow", &about),
    ];
    changes.extend(entries.map(|entry| Change::EntryAdded(Box::new(entry))));
    let at_it = Screen::of(changes)
        .press(":")
        .type_text("Finding: It is slow")
        .press("enter");
    assert_eq!(selected(at_it.model()).unwrap().id.as_str(), "slow");
    let mut there = at_it.press("space");
    let menu = there.text();
    assert!(menu.contains("Go to Peer training"), "{menu}");
    let there = there.press("esc enter");
    assert_eq!(there.model().screen, Place::Functions);
    let opened = there.model().rooms.functions.selected.as_ref();
    assert_eq!(opened.unwrap().as_str(), "peer-training");
}
