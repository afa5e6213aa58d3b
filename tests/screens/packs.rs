//! A pack as its reviewer sees it: everything can be looked at, and the review written.

use super::Screen;
use crate::support::cli::Baton;
use crate::support::surroundings::Fixed;
use baton::app::action;
use baton::app::context::Context;
use baton::domain::book::review::{INDEPENDENCE, VERDICT};
use baton::domain::book::{Book, Entry};
use baton::session::Session;
use baton::session::packs::{Reading, open_pack};
use baton::store::Memory;
use std::fs;

const WHY: &str = "! This is a pack: only its review can be written here.";

/// A plan whose second review got a pack, and what happened since the first.
fn packed() -> Baton {
    let baton = Baton::new();
    for line in [
        "new nadi --name \"Nadi Collective\"",
        "org add nadi trust --name \"Sample Trust\" --role backbone --joined 2020-01-01",
        "review add nadi early --name \"First look\" --kind peer",
        "finding add nadi alone --review early --text \"Nobody else can\"",
        "review pack nadi early -o early.zip",
        "org add nadi fund --name \"Sample Fund\" --role funder",
        "review add nadi mid --name \"Second look\" --kind third-party",
        "finding add nadi mid-slow --review mid --text \"It is slow\"",
        "recommendation add nadi mid-faster --review mid --text \"Be faster\"",
        "review pack nadi mid -o mid.zip",
    ] {
        baton.ok(line);
    }
    baton
}

/// The program as `baton open` shows a pack.
fn reading(baton: &Baton, file: &str) -> Screen {
    let actor = "reviewer".parse().unwrap();
    let around = Box::new(Fixed::new());
    let mut session = Session::new(Box::new(Memory::default()), around, actor);
    let pack = open_pack(&fs::read(baton.path(file)).unwrap()).unwrap();
    let beside = baton.path(&format!("{file}.review.toml"));
    Reading::begin(&mut session, &pack, beside).unwrap();
    Screen::at(session)
}

/// The last entry of a book.
fn last(screen: &Screen, book: Book) -> Entry {
    screen.plan().books.of(book).last().unwrap().clone()
}

#[test]
fn what_is_not_the_review_says_why_not_before_anything_is_typed() {
    let baton = packed();
    for keys in [
        "1 e", "1 >", "1 d", "2 a", "2 e", "2 >", "3 a", "5 a", "6 a", "7 C", "0 a",
    ] {
        let mut screen = reading(&baton, "mid.zip").press(keys);
        assert_eq!(screen.event_line(), WHY, "{keys}");
        assert!(screen.model().modals.is_empty(), "{keys}");
    }
    for digit in "123456780".chars() {
        let screen = reading(&baton, "mid.zip").press(&digit.to_string());
        let here = Context::of(screen.model());
        for action in action::of(here).filter(|action| action.kind == action::Kind::Change) {
            let answer = action.availability(screen.model());
            assert_eq!(answer, Err(WHY[2..].to_owned()), "{}", action.name);
        }
    }
    let mut menu = reading(&baton, "mid.zip").press("2 space");
    assert!(menu.text().contains("only its review"), "{}", menu.text());
    let mut rules = reading(&baton, "mid.zip").choose("Rules and thresholds");
    rules = rules.press("enter");
    assert_eq!(rules.event_line(), WHY);
}

#[test]
fn what_the_reviewer_writes_is_written() {
    let baton = packed();
    let mut screen = reading(&baton, "mid.zip").press("7");
    let text = screen.text();
    assert!(text.contains("SECOND LOOK"), "{text}");
    for (label, what) in [
        ("Add a remark", "Who asks whom?"),
        ("Add a finding", "One body holds it all"),
        ("Add a recommendation", "Share it"),
    ] {
        screen = screen.choose(label).type_text(what);
        let form = screen.text();
        assert!(!form.contains("Responded"), "{form}");
        screen = screen.send();
        assert!(
            screen.model().modals.is_empty(),
            "{label}\n{}",
            screen.text()
        );
    }
    screen = screen.press("left e");
    let form = screen.text();
    assert!(form.contains("Verdict"), "{form}");
    assert!(!form.contains("Commissioner"), "{form}");
    screen = screen
        .type_text("Paid by the fund alone")
        .press("tab tab tab tab right right")
        .send();
    for (book, text) in [
        (Book::Remark, "Who asks whom?"),
        (Book::Finding, "One body holds it all"),
        (Book::Recommendation, "Share it"),
    ] {
        assert_eq!(last(&screen, book).name(screen.plan()), text);
        let kept = baton.text("mid.zip.review.toml");
        assert!(kept.contains(text), "{kept}");
    }
    let reviews = &screen.plan().books;
    let review = reviews.get(Book::Review, &"mid".parse().unwrap()).unwrap();
    assert!(review.get(VERDICT).is_some());
    assert_eq!(
        review.get(INDEPENDENCE).unwrap().as_str(),
        "Paid by the fund alone"
    );
    assert_eq!(review.name(screen.plan()), "Second look");
    let mut undone = screen.press("u");
    assert!(
        undone.event_line().contains("Taken back"),
        "{}",
        undone.event_line()
    );
}

#[test]
fn what_the_pack_brought_is_neither_taken_out_nor_taken_back() {
    let baton = packed();
    let brought = "! The pack brought this; take out or take back what you wrote yourself.";
    let at_finding = reading(&baton, "mid.zip")
        .press(":")
        .type_text("Finding: It is slow")
        .press("enter");
    let edited = at_finding.press("e").type_text("Very: ").send();
    assert!(
        last(&edited, Book::Finding)
            .name(edited.plan())
            .contains("Very")
    );
    assert_eq!(edited.perform("review-remove").event_line(), brought);
    let mut early = reading(&baton, "mid.zip").press("u");
    assert_eq!(early.event_line(), brought);
    let mut other = reading(&baton, "mid.zip")
        .press(":")
        .type_text("Finding: Nobody else can")
        .press("enter e");
    assert_eq!(other.event_line(), WHY);
    let mut log = reading(&baton, "mid.zip").press("8 v u");
    assert_eq!(log.event_line(), brought);
}

#[test]
fn one_key_adds_what_was_found() {
    let baton = packed();
    let screen = reading(&baton, "mid.zip").press("7 a");
    let screen = screen.type_text("One body holds it all").send();
    let found = last(&screen, Book::Finding);
    assert_eq!(found.name(screen.plan()), "One body holds it all");
    let mut other = screen.press("left up a");
    assert_eq!(other.event_line(), WHY);
}

#[test]
fn a_recommendation_follows_only_from_what_the_review_found() {
    let baton = packed();
    let mut form = reading(&baton, "mid.zip")
        .press("7")
        .choose("Add a recommendation");
    form = form.type_text("Share it").press("tab down");
    let text = form.text();
    assert!(text.contains("It is slow"), "{text}");
    assert!(!text.contains("Nobody else can"), "{text}");
}

#[test]
fn what_changed_is_told_from_where_the_review_before_left_off() {
    let baton = packed();
    let mut screen = reading(&baton, "mid.zip").press("7 v");
    let text = screen.text();
    assert!(text.contains("this one left off"), "{text}");
    assert!(text.contains("Sample Fund"), "{text}");
    assert!(!text.contains("Other fields changed"), "{text}");
    let lifecycle = screen.press("1").text();
    let since = lifecycle
        .lines()
        .find(|line| line.contains("SINCE"))
        .unwrap();
    assert!(!since.contains("nothing changed"), "{since}");
    // The first pack has nothing to be held against.
    let mut first = reading(&baton, "early.zip").press("1");
    let text = first.text();
    assert!(text.contains("the history begins here"), "{text}");
}
