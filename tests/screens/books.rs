//! The books behind Partners: their list, the entries of one, what is known of an entry, and what is written into them.

use super::Screen;
use crate::support::entries::entry as entry_of;
use crate::support::nadi;
use baton::app::lists::{self, ListName};
use baton::app::modals::Modal;
use baton::app::screens::selected;
use baton::domain::Change;
use baton::domain::book::{Book, Concern, Entry};
use baton::twin::Lines;
use baton::twin::money::MoneySeen;
use baton::twin::trust::TrustSeen;

fn entry<'a>(screen: &'a Screen, book: Book, id: &str) -> Option<&'a Entry> {
    screen.plan().books.get(book, &id.parse().unwrap())
}

fn selected_entry(screen: &Screen) -> Option<String> {
    selected(screen.model(), ListName::Entries)
}

/// The facts beside an organisation are those that the sketch draws under TRUST REGISTER and FUNDING.
#[test]
fn an_organisation_is_told_with_its_trust_and_its_money() {
    let text = Screen::booked()
        .sized(200, 60)
        .press("3")
        .select(ListName::Organisations, "city-health")
        .text();
    for words in [
        "Trust with    its director",
        "steward today A. Rao, next Meera J",
        "introduced 3 Nov 2026, one-to-one ?",
        "trust in A. Rao 4, in Meera J 2",
    ] {
        assert!(text.contains(words), "no {words:?} in\n{text}");
    }
    let kite = Screen::booked()
        .sized(200, 60)
        .press("3")
        .select(ListName::Organisations, "kite")
        .text();
    assert!(kite.contains("not introduced, one-to-one ?"), "{kite}");
    assert!(
        kite.contains("to Neem Trust, 1 Apr 2024 to 30 Jun 2027, secured"),
        "{kite}"
    );
}

#[test]
fn an_organisation_leads_to_its_relationship_and_that_to_its_steward() {
    let screen = Screen::booked()
        .press("3")
        .select(ListName::Organisations, "city-health");
    let mut screen = at_fact(screen.press("enter"), "Trust with").press("enter");
    assert!(screen.text().contains("> Books"), "{}", screen.text());
    assert_eq!(
        selected_entry(&screen).as_deref(),
        Some("director-of-city-health")
    );
    let screen = at_fact(screen.press("enter"), "Next steward").press("enter");
    assert_eq!(
        selected(screen.model(), ListName::People).as_deref(),
        Some("meera-j")
    );
}

/// Walks down the detail until a fact with this label is selected.
fn at_fact(screen: Screen, label: &str) -> Screen {
    let mut screen = screen;
    for _ in 0..60 {
        let at = lists::place(screen.model(), ListName::Facts).unwrap_or(0);
        let rows = lists::rows(screen.model(), ListName::Facts);
        if rows[at].cells[0].words == label {
            return screen;
        }
        screen = screen.press("down");
    }
    panic!("no fact is labelled {label:?}");
}

#[test]
fn an_empty_book_says_what_it_is_for_and_how_it_begins() {
    let here = Book::ALL
        .iter()
        .filter(|book| book.concern() != Concern::Review);
    for book in here {
        let way = match book.concern() {
            Concern::Transition => "4 v",
            Concern::Collective | Concern::Review => "3 v",
        };
        let screen = Screen::bare().sized(200, 60).press(way);
        let text = screen
            .select(ListName::Books, book.as_str())
            .press("enter")
            .text();
        for words in [book.title(), book.about(), "a  add the first one"] {
            assert!(text.contains(words), "{book}: no {words:?} in\n{text}");
        }
    }
}

#[test]
fn a_pulse_is_added_beside_the_relationship_to_which_it_belongs() {
    let mut screen = Screen::booked().press("3 v enter enter a");
    let text = screen.text();
    assert!(text.contains("Add a trust pulse"), "{text}");
    assert_eq!(screen.field().label, "Outgoing", "the rest is filled in");
    let screen = screen.fill("Outgoing", "3").fill("Incoming", "3").send();
    let id = selected_entry(&screen).unwrap();
    let pulse = entry(&screen, Book::Pulse, &id).unwrap();
    assert_eq!(
        pulse.value("relationship").unwrap().typed(),
        "director-of-city-health"
    );
    assert_eq!(pulse.value("on").unwrap().typed(), "2026-12-09");
    let text = Screen::booked().press("3 v enter space").text();
    assert!(text.contains("Add a trust pulse to it ..."), "{text}");
}

#[test]
fn a_sitting_is_added_to_its_conversation_and_nothing_to_a_forum() {
    let conversation = at_book("conversation")
        .press("enter")
        .perform("entry-add-to");
    assert!(conversation.form().title.contains("a sitting"));
    let forum = at_book("forum").press("enter").perform("entry-add-to");
    assert!(forum.model().modals.is_empty());
}

fn at_book(book: &str) -> Screen {
    Screen::booked().press("3 v").select(ListName::Books, book)
}

#[test]
fn what_others_belong_to_is_not_taken_out_before_them() {
    let mut screen = Screen::booked().press("3 v enter D").send();
    let text = screen.text();
    assert!(text.contains("is still needed by 2 entries"), "{text}");
    assert!(entry(&screen, Book::Relationship, "director-of-city-health").is_some());
    let screen = at_book("pulse").press("enter end D").send();
    assert!(entry(&screen, Book::Pulse, "city-health-in-october").is_none());
    let screen = screen.press("u");
    assert!(entry(&screen, Book::Pulse, "city-health-in-october").is_some());
}

#[test]
fn a_refusal_stands_under_the_column_that_it_is_about() {
    let screen = at_book("conversation")
        .press("a")
        .fill("About", "money")
        .fill("Raised", "1 dec 2026")
        .fill("Settled", "1 nov 2026")
        .send();
    let at = |label: &str| {
        let mut fields = screen.form().fields.iter();
        fields
            .find(|field| field.label == label)
            .unwrap()
            .problem
            .clone()
    };
    assert!(at("Settled").is_some_and(|why| why.contains("put the days in order")));
    assert_eq!(at("Raised"), None);
}

#[test]
fn what_cannot_be_an_amount_is_said_with_an_example() {
    let screen = at_book("funding").press("a").at_field("Amount");
    let mut screen = screen.type_text("much").press("tab");
    let text = screen.text();
    assert!(
        text.contains("\"much\" is not a whole amount such as 4500000."),
        "{text}"
    );
}

#[test]
fn what_was_typed_is_kept_for_the_same_entry_only() {
    let screen = at_book("relationship").press("enter e");
    let screen = screen.fill("Office", "the deputy director").press("esc");
    let other = screen.press("down e");
    assert!(!other.form().is_touched());
    let again = other.press("esc up e");
    let office = again.form().field("office").unwrap();
    assert_eq!(office.text(), "the deputy director");
}

#[test]
fn entries_are_found_filtered_and_sorted_like_every_list() {
    let shown = |screen: &Screen| lists::keys(screen.model(), ListName::Entries);
    let mut screen = at_book("relationship")
        .press("enter f")
        .type_text("next steward: meera")
        .press("enter");
    assert_eq!(shown(&screen), ["director-of-city-health"]);
    assert!(screen.text().contains("(1 of 3)"), "{}", screen.text());
    let screen = screen
        .press("backspace /")
        .type_text("councillor")
        .press("enter");
    assert_eq!(
        selected_entry(&screen).as_deref(),
        Some("councillor-of-ward-9")
    );
    let screen = screen.press("left up down down down");
    let sorted = at_book("funding").press("enter s").press("down down enter");
    assert_eq!(shown(&sorted).len(), 2);
    assert_eq!(shown(&screen).len(), 1, "another book begins at rest");
}

#[test]
fn the_palette_finds_every_book_and_every_entry() {
    let screen = Screen::booked()
        .press("6 :")
        .type_text("joint table")
        .press("enter");
    assert_eq!(selected_entry(&screen).as_deref(), Some("joint-table"));
    let screen = screen
        .press("6 :")
        .type_text("book: sustainability areas")
        .press("enter");
    assert_eq!(
        selected(screen.model(), ListName::Books).as_deref(),
        Some("area")
    );
}

#[test]
fn entries_are_walked_with_the_mouse_alone() {
    let mut screen = Screen::booked().press("3").click("v books");
    screen = screen.click("Funding").click("Kite Fund, transi");
    assert_eq!(selected_entry(&screen).as_deref(), Some("overlap-fund"));
    let text = screen.text();
    assert!(text.contains("KITE FUND, TRANSITION"), "{text}");
}

#[test]
fn going_back_leads_from_an_entry_to_the_books_and_to_the_organisations() {
    let path = |screen: &mut Screen| screen.text().lines().next().unwrap_or_default().to_owned();
    let mut screen = Screen::booked().press("3 v enter enter esc esc");
    assert!(path(&mut screen).contains("> Books"));
    let mut screen = screen.press("esc");
    assert!(!path(&mut screen).contains("> Books"));
    let mut screen = screen.press("v v");
    assert!(!path(&mut screen).contains("> Books"));
}

#[test]
fn a_book_says_at_its_head_what_it_comes_to() {
    for (width, height) in [(60, 18), (80, 24), (100, 30)] {
        let text = at_book("relationship")
            .sized(width, height)
            .press("enter")
            .text();
        for words in [
            "Much rests   on 2 of 3; importance of 1 unknown",
            "Introduced   1 of 2, 50 percent; 0 booked, 1 no day",
            "Carried over 0 of 1, 0 percent; 1 not measured",
            "Space: read all of it",
        ] {
            assert!(text.contains(words), "no {words:?} in\n{text}");
        }
        let text = at_book("funding")
            .sized(width, height)
            .press("enter")
            .text();
        for words in [
            "Coordination covered to 2027-06, 7 months; then short",
            "First gap    2027-07 to 2029-03, short",
            "Largest      Kite Fund (kite) gives 100 percent, 774,031",
        ] {
            assert!(text.contains(words), "no {words:?} in\n{text}");
        }
    }
}

/// All of it, in the words of `baton trust --plain` and `baton money --plain`, in the menu and in the text of the screen.
#[test]
fn what_a_book_comes_to_is_read_in_full() {
    for book in ["relationship", "funding"] {
        let mut screen = at_book(book).press("enter");
        let open = screen.model().open.as_ref().unwrap();
        let seen = open.seen(screen.model().today());
        let all = match book {
            "funding" => Lines::of(&MoneySeen::of(seen)).into_text(),
            _ => Lines::of(&TrustSeen::of(seen)).into_text(),
        };
        let twin = screen.twin();
        for line in &all {
            assert!(twin.contains(line), "no {line:?} in {twin:#?}");
        }
        let menu = screen.press("space").menu();
        assert!(menu.contains("Read all of it"), "{menu}");
        screen = at_book(book).sized(200, 60).perform("book-figures");
        let text = screen.text();
        assert!(text.contains(&all[0]) && text.contains(&all[1]), "{text}");
        let Some(Modal::Text(read)) = screen.model().modals.last() else {
            panic!("{book} opens nothing");
        };
        assert_eq!(read.lines, all);
    }
}

#[test]
fn a_book_without_figures_or_without_entries_says_so() {
    for screen in [at_book("forum"), Screen::bare().press("3 v")] {
        let screen = screen.perform("book-figures");
        assert!(screen.model().modals.is_empty());
    }
}

#[test]
fn what_a_book_comes_to_follows_a_change_of_it() {
    let text = Screen::booked()
        .press("3 v enter e")
        .fill("Importance", "normal")
        .send()
        .text();
    assert!(text.contains("on 1 of 3; importance of 1"), "{text}");
}

#[test]
fn a_person_leads_to_whom_they_look_after_today_and_next() {
    let mut screen = Screen::booked()
        .sized(200, 60)
        .press("3 tab")
        .select(ListName::People, "a-rao");
    let text = screen.text();
    assert!(
        text.contains("Looks after   City Health, its director (today)"),
        "{text}"
    );
    let twin = screen.twin();
    let next =
        "meera-j looks after next 1 of 1: City Health, its director (director-of-city-health)";
    assert!(twin.iter().any(|line| line == next), "{twin:#?}");
    let screen = screen.select(ListName::People, "meera-j").press("enter");
    let mut screen = at_fact(screen, "Looks after");
    assert!(screen.text().contains("City Health, its director (next)"));
    let screen = screen.press("enter");
    assert_eq!(
        selected_entry(&screen).as_deref(),
        Some("director-of-city-health")
    );
}

/// A plan in which nobody decides for a while who is hired.
fn out_of_step() -> Screen {
    let rights = [
        ("before", "neem", "2026-01-01", Some("2027-02-28")),
        ("then", "banyan", "2027-04-15", None),
    ];
    let mut changes = nadi::making().changes;
    changes.extend(rights.map(|(slug, decides, from, to)| {
        let mut typed = vec![("matter", "Hiring"), ("decides", decides), ("from", from)];
        typed.extend(to.map(|to| ("to", to)));
        Change::EntryAdded(Box::new(entry_of(Book::DecisionRight, slug, &typed)))
    }));
    Screen::of(changes)
}

#[test]
fn what_follows_stands_under_the_books_of_the_transition() {
    let mut screen = out_of_step().sized(80, 24).press("4 v");
    let text = screen.text();
    for words in [
        "WHAT FOLLOWS FROM IT",
        "! nobody decides, Hiring: from 1 Mar 2027 to 14 Apr 2027",
        "read all of it",
    ] {
        assert!(text.contains(words), "no {words:?} in\n{text}");
    }
    let said = "nobody decides 1 of 5, Hiring: from 2027-03-01 to 2027-04-14, between Neem Trust and Banyan Network";
    assert!(
        screen.twin().iter().any(|line| line == said),
        "{:#?}",
        screen.twin()
    );
    let all = screen.perform("book-figures").text();
    assert!(all.contains("What follows from it"), "{all}");
    assert!(all.contains("the backbone leaves"), "{all}");
}

#[test]
fn what_does_not_fit_is_marked_on_its_row_and_said_beside_what_is_known_of_it() {
    let rights = out_of_step().sized(80, 24).press("4 v");
    let mut rights = rights
        .select(ListName::Books, "decision-right")
        .press("enter");
    let text = rights.text();
    assert_eq!(text.matches("!Hiring").count(), 2, "{text}");
    let detail = rights.press("enter").text();
    assert!(detail.contains("What follows"), "{detail}");
    assert!(detail.contains("! nobody decides, Hiring"), "{detail}");
    let clocks = out_of_step().press("4 v").select(ListName::Books, "clock");
    let text = clocks.press("enter").text();
    assert!(text.contains("notice needed by"), "{text}");
}
