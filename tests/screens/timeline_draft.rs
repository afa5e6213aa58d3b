//! Screen 4: days that are proposed, taken or left.

use super::Screen;
use crate::support::words::day;
use baton::app::context::{Context, Screen as Place};
use baton::app::lists::ListName;
use baton::domain::{Change, Date};

/// New days, proposed for all that is still to move.
fn proposed() -> Screen {
    Screen::booked().press("4").choose("propose new days")
}

fn transfer(screen: &Screen, function: &str) -> Date {
    let id = function.parse().unwrap();
    let planned = screen.plan().functions.get(&id).unwrap().planned;
    planned.transfer.unwrap()
}

#[track_caller]
fn says(screen: &mut Screen, wanted: &[&str]) {
    let text = screen.text();
    for words in wanted {
        assert!(text.contains(words), "no {words:?} in\n{text}");
    }
}

#[test]
fn what_is_proposed_is_shown_as_differences_with_their_reasons_and_what_follows() {
    says(
        &mut proposed(),
        &[
            "WHAT-IF | exit 31 Mar 2028",
            "PROPOSAL   10 of 10 taken   Nothing is saved.",
            "[x] Core team",
            "ARCHIVE   Start 1 Mar 2026, transfer 31 Dec 2026 instead of 31 Mar 2027",
            "Flag goes: [W] CT12",
            "d plans them, as one change",
        ],
    );
}

#[test]
fn in_a_small_window_without_colours_the_same_words_can_be_read() {
    let mut screen = proposed().mono().sized(80, 24).press("down down");
    says(
        &mut screen,
        &[
            "10 of 10 taken   Nothing is saved.",
            ">[x] Core team",
            "CORE TEAM   Start 1 Feb 2027 instead of 1 Oct 2027",
            "Why: so",
            "that the months are evenly filled",
            "WHAT FOLLOWS",
        ],
    );
}

#[test]
fn the_screen_as_text_says_each_day_each_reason_and_what_is_left() {
    let twin = proposed().press("enter").twin();
    for wanted in [
        "proposal: 9 of 10 taken, nothing is saved",
        "archive taken: no",
        "learning taken: yes",
        "function 2 of 10, because: so that the months are evenly filled",
    ] {
        assert!(
            twin.iter().any(|line| line == wanted),
            "{wanted}: {twin:#?}"
        );
    }
    let archive = "function 1 of 10, Archive (archive): start 2026-03-01, transfer 2026-12-31";
    assert!(
        twin.iter().any(|line| line.starts_with(archive)),
        "{twin:#?}"
    );
}

#[test]
fn what_is_taken_is_planned_and_what_is_left_stays_and_one_undo_takes_all_back() {
    let screen = proposed();
    let before = screen.plan().clone();
    let mut screen = screen.press("enter");
    says(&mut screen, &["[ ] Archive", "9 of 10 taken"]);
    let screen = screen.press("d");
    assert_eq!(Context::of(screen.model()), Context::On(Place::Timeline));
    assert_eq!(transfer(&screen, "archive"), day("2027-03-31"));
    assert_eq!(transfer(&screen, "learning"), day("2027-01-31"));
    assert_eq!(transfer(&screen, "fundraising"), day("2027-12-31"));
    assert_eq!(*screen.press("u").plan(), before);
}

#[test]
fn a_proposal_is_dropped_and_nothing_has_changed() {
    let before = Screen::booked();
    let mut screen = proposed().press("enter esc");
    assert_eq!(screen.plan(), before.plan());
    says(&mut screen, &["Zoom WEEK"]);
}

#[test]
fn all_are_left_but_one_and_without_one_there_is_nothing_to_plan() {
    let mut screen = proposed().choose("leave all");
    says(
        &mut screen,
        &[
            "0 of 10 taken",
            "No day is taken, so everything stays as it is.",
        ],
    );
    let mut screen = screen.press("d");
    assert_eq!(
        screen.event_line(),
        "! No day is taken: there is nothing to plan."
    );
    let screen = screen.select(ListName::Proposed, "core-team");
    let screen = screen.press("enter d");
    assert_eq!(transfer(&screen, "archive"), day("2027-03-31"));
    assert_eq!(transfer(&screen, "core-team"), day("2027-02-28"));
    let mut screen = proposed().choose("leave all").choose("take all");
    says(&mut screen, &["10 of 10 taken"]);
}

#[test]
fn a_click_on_the_selected_row_leaves_it_and_plans_nothing() {
    let mut screen = proposed().click("[x] Core team").click("[x] Core team");
    says(&mut screen, &["[ ] Core team", "9 of 10 taken"]);
}

#[test]
fn the_calendar_is_walked_as_ever_while_rows_are_chosen() {
    let mut screen = proposed().press("right z");
    says(&mut screen, &["PROPOSAL", ">[x] Archive"]);
    let mut screen = proposed().press("end");
    says(&mut screen, &[">[x] Archive", "31 Dec 2026"]);
}

#[test]
fn only_what_has_no_day_is_proposed_where_that_is_asked_and_then_nothing_is_left_to_propose() {
    let mut screen = Screen::booked().press("4").choose("propose days");
    says(&mut screen, &["1 of 1 taken", "FUNDRAISING"]);
    let screen = screen.press("d");
    assert_eq!(transfer(&screen, "fundraising"), day("2027-11-30"));
    let mut screen = screen.choose("propose days");
    assert_eq!(
        screen.event_line(),
        "! Every function still to move has its day."
    );
}

#[test]
fn without_a_day_of_the_exit_it_says_how_to_set_one() {
    let mut screen = Screen::bare().press("4").choose("propose days");
    let line = screen.event_line();
    assert!(line.contains("The exit has no target date"), "{line}");
    assert!(line.contains("d on its row sets it."), "{line}");
}

#[test]
fn what_changes_meanwhile_is_drafted_anew_and_what_was_left_stays_left() {
    let mut screen = proposed().press("down enter");
    screen.propose(Change::FunctionRemoved {
        function: "core-team".parse().unwrap(),
        reason: None,
    });
    says(&mut screen, &["8 of 9 taken", "[ ] Learning"]);
}

#[test]
fn an_earlier_day_can_be_looked_at_and_not_planned() {
    let screen = Screen::nadi_over_days(20).press("4");
    let yesterday = screen.model().here.today.pred_opt().unwrap().to_string();
    let screen = screen.press("t").fill("Day", &yesterday).send();
    let mut screen = screen.choose("propose new days").press("d");
    let line = screen.event_line();
    assert!(line.contains("the past cannot be changed"), "{line}");
    says(&mut screen, &["PROPOSAL"]);
}

#[test]
fn a_function_without_a_day_says_where_days_are_proposed() {
    let screen = Screen::booked().press("4");
    let mut screen = screen.select(ListName::Timeline, "function:fundraising");
    assert_eq!(
        screen.event_line(),
        "Nobody planned when it moves. Space: propose days for what has none."
    );
}

#[test]
fn what_is_proposed_is_of_the_day_that_is_looked_at() {
    let screen = Screen::nadi_over_days(20).press("4");
    let yesterday = screen.model().here.today.pred_opt().unwrap().to_string();
    let screen = screen.choose("propose new days");
    let mut screen = screen.press("t").fill("Day", &yesterday).send();
    says(&mut screen, &["AS OF", "PROPOSAL"]);
    let there = screen.twin();
    assert!(!screen.event_line().contains("plans them"));
    let again = screen.press("esc").choose("propose new days");
    assert_eq!(again.twin(), there);
}
