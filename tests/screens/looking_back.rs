//! Earlier days: the whole program as of one of them, and what changed between two.

use super::Screen;
use crate::support::words::day;
use baton::app::action;
use baton::app::context::{Context, Screen as Place};
use baton::app::modals::Modal;
use baton::app::modals::menu::Line;
use baton::domain::Date;
use baton::domain::analysis::Tally;
use baton::domain::flags::assess;
use baton::domain::history::{Recorded, fold};
use baton::store::Sqlite;
use std::collections::BTreeSet;

/// Twenty events a day from 9 December on: enough days to look back to.
fn over_days() -> Screen {
    Screen::nadi_over_days(20)
}

/// Asks for a day and goes there.
fn as_of(screen: Screen, typed: &str) -> Screen {
    let mut screen = screen.press("t");
    let text = screen.text();
    assert!(text.contains("As of which day?"), "{text}");
    for _ in 0..12 {
        screen = screen.press("backspace");
    }
    screen.type_text(typed).press("enter enter")
}

fn first_line(screen: &mut Screen) -> String {
    screen.text().lines().next().unwrap_or_default().to_owned()
}

/// The days on which something happened.
fn days(events: &[Recorded]) -> BTreeSet<Date> {
    events.iter().map(|event| event.at.date_naive()).collect()
}

fn events(screen: &Screen) -> Vec<Recorded> {
    screen.model().open.as_ref().unwrap().events.clone()
}

#[test]
fn an_earlier_day_stands_as_drawn() {
    let mut screen = as_of(over_days(), "18 dec 2026");
    insta::assert_snapshot!(screen.text());
    insta::assert_snapshot!(screen.press("8").text());
}

#[test]
fn the_form_says_what_it_understood_and_what_it_can_show() {
    insta::assert_snapshot!(over_days().press("t").type_text("18 dec 2026").text());
}

#[test]
fn every_day_is_shown_as_the_fold_of_its_events() {
    let mut screen = over_days();
    let all = events(&screen);
    let today = screen.model().here.today;
    assert!(days(&all).len() > 10);
    for day in days(&all).into_iter().filter(|day| *day < today) {
        screen = as_of(screen, &day.to_string());
        let until: Vec<Recorded> = all
            .iter()
            .filter(|event| event.at.date_naive() <= day)
            .cloned()
            .collect();
        let open = screen.model().open.as_ref().unwrap();
        assert_eq!(open.events, until, "{day}");
        let mut then = fold(&open.plan.id, &until);
        // Names are kept beside the events.
        then.members.people = open.plan.members.people.clone();
        assert_eq!(open.plan, then, "{day}");
        assert_eq!(open.facts.assessment, assess(&then, day), "{day}");
        assert_eq!(screen.model().today(), day);
        for round in &then.rounds {
            assert_eq!(
                open.facts.tallies.get(&round.id),
                Tally::of(&then, round).as_ref()
            );
        }
    }
}

#[test]
fn the_top_line_says_it_at_every_size_and_on_every_screen() {
    for (width, height) in [(100, 30), (80, 24), (60, 18), (200, 60)] {
        let mut screen = as_of(over_days().sized(width, height), "18 dec 2026");
        for digit in "123456780".chars() {
            screen = screen.press(&digit.to_string());
            let line = first_line(&mut screen);
            assert!(
                line.contains("AS OF 18 Dec 2026, read only") && !line.contains("saved"),
                "{width}x{height}, {digit}: {line}"
            );
        }
    }
}

#[test]
fn no_writing_action_is_available_and_each_says_why_in_one_sentence() {
    let why = "This is how it stood on 18 Dec 2026; the past cannot be changed.";
    let screen = as_of(over_days(), "18 dec 2026");
    let writing: Vec<_> = action::all()
        .filter(|action| action.kind.proposes())
        .collect();
    assert!(writing.len() > 30);
    for action in writing {
        assert_eq!(
            action.availability(screen.model()),
            Err(why.to_owned()),
            "{}",
            action.name
        );
    }
}

#[test]
fn no_key_changes_anything_or_opens_a_form_that_would() {
    let why = "! This is how it stood on 18 Dec 2026; the past cannot be changed.";
    for context in [
        "1",
        "1 tab",
        "2",
        "2 enter",
        "3",
        "5",
        "5 v",
        "5 v enter",
        "5 v v",
        "6",
        "6 v",
        "8",
        "0",
    ] {
        let mut screen = as_of(over_days(), "18 dec 2026").press(context);
        let here = Context::of(screen.model());
        let before = events(&screen);
        for action in action::of(here).filter(|action| action.kind.proposes()) {
            for key in action.keys() {
                screen = screen.press_key(*key);
                assert_eq!(screen.event_line(), why, "{context}: {}", action.name);
                assert!(screen.model().modals.is_empty());
            }
        }
        let screen = screen.press("enter enter tab enter enter");
        assert_eq!(events(&screen), before, "{context}");
    }
}

#[test]
fn menu_palette_and_help_say_the_same_sentence() {
    let why = Some("This is how it stood on 18 Dec 2026; the past cannot be changed.");
    for (context, popup) in [
        ("1", "space"),
        ("2", "space"),
        ("5", "space"),
        ("6 v", "space"),
        ("8", "space"),
        ("2", "?"),
    ] {
        let screen = as_of(over_days(), "18 dec 2026")
            .press(context)
            .press(popup);
        let lines: Vec<&Line> = match screen.model().modals.last() {
            Some(Modal::Menu(menu)) => menu.lines.iter().collect(),
            Some(Modal::Help(help)) => help.matching().collect(),
            _ => panic!("{context}, {popup} opens no list of actions"),
        };
        let writing = lines.iter().filter(|line| line.action.kind.proposes());
        let told: Vec<Option<&str>> = writing.map(|line| line.why_not.as_deref()).collect();
        assert!(
            told.len() > 1 && told.iter().all(|told| *told == why),
            "{context}: {told:?}"
        );
    }
    let mut palette = as_of(over_days(), "18 dec 2026")
        .press("2 :")
        .type_text("retire");
    assert!(
        palette.text().contains("the past cannot be"),
        "{}",
        palette.text()
    );
}

#[test]
fn escape_from_the_top_comes_back_to_today() {
    let mut screen = as_of(over_days().press("2 enter"), "18 dec 2026");
    let text = screen.text();
    assert!(text.contains("AS OF"), "{text}");
    let mut screen = screen.press("esc esc");
    assert!(
        first_line(&mut screen).contains("AS OF"),
        "still on the way up"
    );
    let mut screen = screen.press("esc");
    assert_eq!(screen.event_line(), "This is today again.");
    assert!(!first_line(&mut screen).contains("AS OF"));
    assert_eq!(screen.model().today(), screen.model().here.today);
    assert_eq!(events(&screen), events(&over_days()));
    assert!(!screen.press("esc").has_quit);
}

#[test]
fn q_from_the_top_of_an_earlier_day_comes_back_before_it_leaves() {
    let screen = as_of(over_days(), "18 dec 2026").press("q");
    assert!(!screen.has_quit && screen.model().here.as_of.is_none());
    assert!(screen.press("q").has_quit);
}

#[test]
fn asking_again_offers_today_and_takes_another_day() {
    let screen = as_of(over_days(), "18 dec 2026");
    let today = screen.model().here.today;
    let mut screen = screen.press("t");
    assert!(
        screen.text().contains(&format!("[ {today}")),
        "{}",
        screen.text()
    );
    let screen = as_of(screen.press("esc"), "-3 days");
    let three_days_ago = today.checked_sub_days(chrono::Days::new(3));
    assert_eq!(screen.model().here.as_of, three_days_ago);
    let screen = screen.press("t enter enter");
    assert_eq!(screen.model().here.as_of, None);
}

#[test]
fn days_that_cannot_be_shown_say_why_at_the_field() {
    for (typed, why) in [
        (
            "8 dec 2026",
            "! The plan holds nothing on 8 Dec 2026; its first event is of 9 Dec 2026.",
        ),
        (
            "31 dec 2026",
            "! 31 Dec 2026 has not been yet; today is 27 Dec 2026.",
        ),
        ("3/4/26", "! Write the month as a word or first the year"),
        ("?", "! A day is needed"),
    ] {
        let mut screen = as_of(over_days(), typed);
        assert!(screen.text().contains(why), "{typed}: {}", screen.text());
        assert_eq!(screen.model().here.as_of, None);
        assert!(screen.press("esc").model().modals.is_empty());
    }
}

#[test]
fn the_portfolio_is_shown_as_of_that_day_too() {
    let mut screen = as_of(over_days().press("0"), "18 dec 2026");
    let text = screen.text();
    assert!(text.contains("as of 18 Dec 2026"), "{text}");
    let row = &screen.model().portfolio[0];
    let open = screen.model().open.as_ref().unwrap();
    assert_eq!(row.events, u64::try_from(open.events.len()).unwrap());
    // A plan that is opened from there is shown on that day.
    let screen = screen.press("enter");
    assert_eq!(screen.model().screen, Place::Lifecycle);
    assert_eq!(screen.model().here.as_of, Some(day("2026-12-18")));
    assert_eq!(
        screen.plan(),
        &as_of(over_days(), "18 dec 2026").plan().clone()
    );
}

#[test]
fn a_day_before_any_plan_of_the_portfolio_is_refused() {
    let mut screen = as_of(Screen::many(), "1 dec 2026");
    assert!(
        screen
            .event_line()
            .contains("No plan of this store had begun on 1 Dec 2026."),
        "{}",
        screen.text()
    );
    assert_eq!(screen.model().portfolio.len(), 4);
    let mut nothing = Screen::empty().press("t");
    assert!(
        nothing.event_line().starts_with("! There is no plan yet"),
        "{}",
        nothing.text()
    );
}

#[test]
fn what_another_process_does_throws_nobody_out_of_an_earlier_day() {
    let folder = tempfile::tempdir().unwrap();
    let store = || Box::new(Sqlite::open(&folder.path().join("baton.db")).unwrap());
    let one = as_of(Screen::over_days(store(), "A. Rao", 40), "13 dec 2026");
    let before = one.plan().clone();
    let other = Screen::over_days(store(), "Imran S", 40);
    other
        .press("2 > tab")
        .type_text("written")
        .press("tab tab tab tab enter");
    let mut one = one.look_around();
    let said = one.event_line();
    assert!(said.starts_with("Imran S moved Big picture at "), "{said}");
    assert_eq!(one.model().here.as_of, Some(day("2026-12-13")));
    assert_eq!(one.plan(), &before);
    let one = one.press("esc");
    assert_ne!(one.plan(), &before);
    assert!(one.press("8").text().contains("Imran S"));
}

/// Asks what changed between two days.
fn compared(screen: Screen, from: &str, to: &str) -> Screen {
    let mut screen = screen.press("c");
    for (typed, leave) in [(from, "tab"), (to, "enter")] {
        for _ in 0..12 {
            screen = screen.press("backspace");
        }
        screen = screen.type_text(typed).press(leave);
    }
    screen.press("enter")
}

#[test]
fn two_days_are_compared_in_the_sentences_of_the_diff() {
    let mut screen = over_days().press("2").press("c");
    insta::assert_snapshot!(screen.text());
    let mut screen = compared(screen.press("esc"), "12 dec 2026", "15 dec 2026");
    insta::assert_snapshot!(screen.text());
    let shown = |typed: &str| as_of(over_days(), typed).plan().clone();
    let told = baton::domain::comparison::compare(&shown("12 dec 2026"), &shown("15 dec 2026"));
    let baton::app::modals::Modal::Text(text) = &screen.model().modals[0] else {
        panic!("no text is shown");
    };
    assert_eq!(text.lines, told);
    assert!(told.len() > 5);
    assert!(screen.press("esc").model().modals.is_empty());
}

#[test]
fn days_that_cannot_be_compared_say_why() {
    let mut screen = compared(over_days(), "15 dec 2026", "12 dec 2026");
    assert!(
        screen
            .text()
            .contains("! 15 Dec 2026 lies after 12 Dec 2026."),
        "{}",
        screen.text()
    );
    let mut screen = compared(over_days(), "15 dec 2026", "1 jan 2027");
    assert!(
        screen.text().contains("! 1 Jan 2027 has not been yet"),
        "{}",
        screen.text()
    );
    let mut screen = compared(over_days(), "15 dec 2026", "15 dec 2026");
    assert!(
        screen
            .text()
            .contains("Nothing changed between 2026-12-15 and 2026-12-15."),
        "{}",
        screen.text()
    );
}

#[test]
fn the_portfolio_compares_the_selected_plan() {
    let mut screen = compared(Screen::many().press("0 down"), "1 dec 2026", "9 dec 2026");
    assert!(
        screen
            .text()
            .contains("The history of this plan begins here on 9 Dec 2026"),
        "{}",
        screen.text()
    );
    let mut nothing = Screen::empty().press("c");
    assert!(
        nothing.event_line().starts_with("! There is no plan here"),
        "{}",
        nothing.text()
    );
}
