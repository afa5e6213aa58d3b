//! What reviewers wrote stands where the thing is that they wrote about.

use super::Screen;
use crate::support::entries::entry;
use crate::support::nadi;
use baton::app::screens::sustainability::flags;
use baton::domain::Change;
use baton::domain::book::Book;

/// The Nadi Collective with a review and remarks of these columns.
fn remarked(remarks: &[(&str, &str, &str)]) -> Screen {
    let mut changes = nadi::making().changes;
    let review = entry(Book::Review, "r1", &[("name", "R1"), ("kind", "peer")]);
    let remarks = remarks.iter().map(|(column, about, text)| {
        let typed = [("review", "r1"), ("text", text), (*column, *about)];
        entry(Book::Remark, "remarked", &typed)
    });
    let entries = std::iter::once(review).chain(remarks);
    let able = [("organisation", "banyan"), ("function", "peer-training")];
    let able = entry(Book::Ability, "able", &able);
    let mandate = [
        ("function", "peer-training"),
        ("standing", "grey"),
        ("reason", "power"),
    ];
    let entries = entries.chain([able, entry(Book::Mandate, "grey", &mandate)]);
    changes.extend(entries.map(|entry| Change::EntryAdded(Box::new(entry))));
    Screen::of(changes)
}

#[test]
fn a_function_shows_them_with_who_could_run_it_and_its_mandate() {
    let screen = remarked(&[("function", "peer-training", "Not before the monsoon")]);
    let text = screen
        .sized(120, 60)
        .press(":")
        .type_text("Peer training")
        .press("enter")
        .text();
    for said in [
        "remark, R1: Not before the monsoon",
        "Could run it Banyan Network",
        "Mandate      grey, ",
    ] {
        assert!(text.contains(said), "no {said:?} in\n{text}");
    }
}

#[test]
fn a_question_shows_them() {
    let text = remarked(&[("question", "q16", "Ask the forum")])
        .sized(120, 60)
        .press(":")
        .type_text("Q16")
        .press("enter")
        .text();
    assert!(text.contains("remark, R1: Ask the forum"), "{text}");
}

#[test]
fn a_flag_shows_them() {
    let screen = remarked(&[]).press("6 v");
    let rule = flags::one(screen.model()).unwrap().rule.to_string();
    let mut screen = remarked(&[("flag", &rule, "It has been seen to")])
        .sized(160, 60)
        .press("6 v");
    let text = screen.text();
    assert!(text.contains("remark, R1: It has been seen to"), "{text}");
}

#[test]
fn a_phase_shows_them_under_its_signals() {
    let screen = remarked(&[("phase", "middle", "It takes too long")]);
    let declared = screen.model().plan().unwrap().walk.current.to_string();
    let screen = remarked(&[("phase", &declared, "It takes too long")]).sized(160, 60);
    let text = screen.press("1").text();
    assert!(text.contains("remark, R1: It takes too long"), "{text}");
}
