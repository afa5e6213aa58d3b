//! Screen 4: the plan in time.

use super::Screen;
use crate::support::entries::entry;
use crate::support::nadi;
use baton::app::context::{Context, Screen as Place};
use baton::app::lists::{self, ListName};
use baton::app::screens::selected;
use baton::domain::Change;
use baton::domain::book::Book;
use baton::twin::forecast::ForecastSeen;
use baton::twin::spelt::spelt_out;

fn timeline() -> Screen {
    Screen::booked().press("4")
}

fn place(screen: &Screen) -> Context {
    Context::of(screen.model())
}

/// The line of the screen in which these words stand.
fn line_of(screen: &mut Screen, words: &str) -> String {
    let text = screen.text();
    let line = text.lines().find(|line| line.contains(words));
    line.unwrap_or_else(|| panic!("no {words:?} in\n{text}"))
        .to_owned()
}

#[test]
fn functions_stand_by_the_day_of_their_transfer_and_those_without_one_last() {
    let keys = lists::keys(timeline().model(), ListName::Timeline);
    let place = |id: &str| keys.iter().position(|key| *key == format!("function:{id}"));
    assert!(place("learning") < place("archive"), "{keys:?}");
    assert!(place("archive") < place("fundraising"), "{keys:?}");
    assert!(place("archive").is_some());
}

#[test]
fn a_row_says_its_days_in_words_and_what_it_waits_for() {
    let mut screen = timeline()
        .sized(200, 60)
        .select(ListName::Timeline, "function:peer-training");
    let line = line_of(&mut screen, "PEER TRAINING");
    assert!(line.contains("transfer 31 May 2027"), "{line}");
    assert!(line.contains("Waits for Archive."), "{line}");
}

#[test]
fn what_is_late_or_undated_is_marked_beside_its_name() {
    let mut screen = timeline().sized(100, 50);
    assert!(
        line_of(&mut screen, "Fundraising").contains(".|"),
        "{}",
        screen.text()
    );
    let mut scrolled = screen.press("right right right right right right");
    assert!(line_of(&mut scrolled, "Fundraising").contains(".|"));
}

#[test]
fn the_zoom_goes_from_weeks_to_months_to_quarters_and_back() {
    let mut screen = timeline();
    assert!(screen.text().contains("Zoom WEEK (z: month, quarter)"));
    let mut screen = screen.press("z");
    assert!(screen.text().contains("Zoom MONTH (z: quarter, week)"));
    let mut screen = screen.press("z");
    assert!(screen.text().contains("Zoom QUARTER (z: week, month)"));
    assert!(screen.press("z").text().contains("Zoom WEEK"));
}

#[test]
fn left_and_right_scroll_home_shows_today_and_end_the_last_day() {
    let mut screen = timeline();
    let rest = screen.text();
    assert!(rest.contains("from 2 Nov 2026"), "{rest}");
    let mut later = screen.press("right");
    assert!(
        later.text().contains("from 30 Nov 2026"),
        "{}",
        later.text()
    );
    assert_eq!(later.press("home").text(), rest);
    let mut end = timeline().press("end");
    assert!(!end.text().contains("from 2 Nov 2026"), "{}", end.text());
}

#[test]
fn the_end_and_then_another_zoom_keep_today_in_view() {
    let rest = timeline().text();
    assert_eq!(timeline().press("z z end z").text(), rest);
    let mut far = timeline().press("end z z z");
    assert!(far.text().contains("Zoom WEEK"), "{}", far.text());
}

#[test]
fn scrolling_ends_with_the_first_and_the_last_day() {
    let pressed = |key: &str, times: usize| timeline().press(&vec![key; times].join(" ")).text();
    assert_eq!(pressed("left", 150), pressed("left", 160));
    assert_eq!(pressed("right", 150), pressed("right", 160));
    assert_eq!(pressed("right", 150), timeline().press("end").text());
}

#[test]
fn a_row_that_is_out_of_view_says_where_it_is() {
    let back = vec!["left"; 150].join(" ");
    let mut first = timeline().sized(100, 60).press(&back);
    let line = line_of(&mut first, "Peer training ");
    assert!(line.contains("2026 >"), "{}", first.text());
    let mut last = timeline().sized(100, 60).press("end");
    let line = line_of(&mut last, "Learning ");
    assert!(line.contains("|< "), "{}", last.text());
}

#[test]
fn a_look_that_nobody_booked_says_so_in_a_letter_and_in_words() {
    let mut changes = nadi::making().changes;
    changes.extend([1, 6, 12, 24].map(|months| {
        let typed = [("kind", "check"), ("months", &*months.to_string())];
        let clock = entry(Book::Clock, &format!("check-{months}"), &typed);
        Change::EntryAdded(Box::new(clock))
    }));
    let mut screen = Screen::of(changes).press("4").sized(120, 60);
    assert!(!line_of(&mut screen, "Check 31 Mar 2029").contains("?|"));
    assert!(line_of(&mut screen, "Check 31 Mar 2030").contains("?|"));
    let mut screen = screen.select(ListName::Timeline, "check:2030-03-31");
    assert!(screen.text().contains("Not booked."), "{}", screen.text());
    assert!(screen.text().contains("or not booked"), "{}", screen.text());
}

#[test]
fn enter_opens_the_thing_that_a_row_is_about() {
    let mut screen = timeline()
        .select(ListName::Timeline, "function:archive")
        .press("enter");
    assert!(
        screen.text().contains("> Functions > Archive"),
        "{}",
        screen.text()
    );
    let screen = timeline();
    let keys = lists::keys(screen.model(), ListName::Timeline);
    let money = keys.iter().find(|key| key.starts_with("funding:")).unwrap();
    let id = money.trim_start_matches("funding:").to_owned();
    let screen = screen.select(ListName::Timeline, money).press("enter");
    assert_eq!(selected(screen.model(), ListName::Entries), Some(id));
}

#[test]
fn dates_are_changed_from_the_row_on_which_they_stand() {
    let mut screen = timeline()
        .select(ListName::Timeline, "function:archive")
        .press("d");
    assert!(
        screen.text().contains("Dates: Archive"),
        "{}",
        screen.text()
    );
}

#[test]
fn the_screen_as_text_says_each_day_of_each_row() {
    let screen = timeline();
    let lines = baton::app::screens::twin(screen.model()).into_text();
    for wanted in [
        "peer-training transfer, planned: 2027-05-31",
        "peer-training waits for: Archive (archive)",
        "fundraising stands: undated",
        "zoom: one column a week",
    ] {
        assert!(
            lines.iter().any(|line| line == wanted),
            "no {wanted:?} in {lines:#?}"
        );
    }
}

/// The timeline with the days of Archive being tried.
fn trying() -> Screen {
    timeline()
        .select(ListName::Timeline, "function:archive")
        .press("w")
}

#[test]
fn a_day_is_tried_and_what_follows_is_said_at_once() {
    let mut screen = trying().sized(100, 40).press("z right right right");
    let text = screen.text();
    for words in [
        "WHAT-IF | exit 31 Mar 2028",
        "WHAT-IF   transfer 31 Mar 2027 -> 30 Jun 2027   Nothing is saved.   Archive",
        "Peer training, which needs Archive, is to be transferred before it, on 31 May 2027.",
        "Flag appears: [W] CT12",
    ] {
        assert!(text.contains(words), "no {words:?} in\n{text}");
    }
    let back = screen.press("left left left");
    let tried = baton::app::screens::timeline::what_if::told(back.model()).unwrap();
    assert_eq!(tried.is, tried.would_be);
}

#[test]
fn what_is_tried_is_taken_as_one_change_that_one_undo_takes_back() {
    let screen = trying().press("z right");
    let before = screen.plan().clone();
    let screen = screen.press("enter");
    let planned = |screen: &Screen| {
        let id = "archive".parse().unwrap();
        screen.plan().functions.get(&id).unwrap().planned.transfer
    };
    assert_eq!(planned(&screen).unwrap().to_string(), "2027-04-30");
    assert_eq!(place(&screen), Context::On(Place::Timeline));
    let screen = screen.press("u");
    assert_eq!(*screen.plan(), before);
}

#[test]
fn what_is_tried_is_dropped_with_esc_and_put_back_with_backspace() {
    let screen = trying().press("right");
    let before = Screen::booked().press("4");
    let screen = screen.press("backspace");
    assert_eq!(place(&screen), Context::DatesTried);
    let mut screen = screen.press("right esc");
    assert_eq!(place(&screen), Context::On(Place::Timeline));
    assert_eq!(screen.plan(), before.plan());
    assert!(!screen.text().contains("WHAT-IF"));
}

#[test]
fn another_day_of_the_function_is_chosen_up_and_down() {
    let mut screen = trying().press("down right");
    assert!(
        screen.text().contains("confirm 30 Jun 2027 -> 7 Jul 2027"),
        "{}",
        screen.text()
    );
    let mut screen = screen.press("backspace up up right");
    assert!(
        screen.text().contains("WHAT-IF   start "),
        "{}",
        screen.text()
    );
}

#[test]
fn only_days_of_functions_that_are_not_done_are_tried() {
    let mut screen = timeline().select(ListName::Timeline, "exit").press("w");
    assert_eq!(
        screen.event_line(),
        "! Only the days of a function are tried: select one."
    );
}

#[test]
fn the_plan_of_an_earlier_day_stands_beside_it_where_it_differed() {
    let screen = Screen::nadi_over_days(20).press("4");
    let screen = screen
        .select(ListName::Timeline, "function:archive")
        .press("d");
    let screen = screen.fill("Planned transfer", "2027-05-31").send();
    let screen = screen.press("4").choose("baseline");
    let yesterday = screen.model().here.today.pred_opt().unwrap().to_string();
    let mut screen = screen.fill("Day", &yesterday).send().sized(160, 40);
    let line = line_of(&mut screen, "ARCHIVE");
    assert!(
        line.contains("transfer 31 May 2027 (was 31 Mar 2027)"),
        "{line}"
    );
    let text = screen.text();
    let row = text
        .lines()
        .find(|line| line.starts_with(">Archive"))
        .unwrap();
    assert!(
        row.contains('t') && text.contains("t planned once"),
        "{text}"
    );
}

#[test]
fn the_books_of_the_transition_stand_behind_the_timeline_and_no_longer_behind_partners() {
    let mut screen = timeline().press("v");
    assert!(
        screen.text().contains("> Timeline > Books"),
        "{}",
        screen.text()
    );
    let keys = lists::keys(screen.model(), ListName::Books);
    assert_eq!(
        keys,
        [
            "clock",
            "co-existence",
            "decision-right",
            "exit-cost",
            "follow-up"
        ]
    );
    let mut screen = screen.press("esc");
    assert!(screen.text().contains("Zoom WEEK"), "{}", screen.text());
    let mut screen = screen.press("v v");
    assert!(screen.text().contains("Zoom WEEK"), "{}", screen.text());
    let partners = Screen::booked().press("3 v");
    assert!(!lists::keys(partners.model(), ListName::Books).contains(&"clock".to_owned()));
    let mut found = Screen::booked()
        .press(":")
        .type_text("book: decision rights")
        .press("enter");
    assert!(
        found.text().contains("> Timeline > Books"),
        "{}",
        found.text()
    );
}

#[test]
fn a_stage_of_co_existence_is_added_behind_the_timeline_and_stands_on_it() {
    let screen = timeline()
        .press("v")
        .select(ListName::Books, "co-existence")
        .press("enter a")
        .fill("Stage", "Side by side")
        .fill("From", "2027-10-01")
        .fill("To", "2028-03-31")
        .send();
    let mut screen = screen.press("esc esc");
    screen = screen.sized(100, 50);
    let line = line_of(&mut screen, "Side by side");
    assert!(line.contains("##"), "{line}");
    screen = timeline();
    assert!(
        !screen.text().contains("CO-EXISTENCE"),
        "no group without a row"
    );
}

#[test]
fn when_the_exit_would_really_be_possible_stands_on_its_row() {
    let mut screen = Screen::sample()
        .sized(160, 60)
        .press("4")
        .select(ListName::Timeline, "exit");
    let said = screen.twin();
    let possible = said
        .iter()
        .find_map(|line| line.strip_prefix("exit really possible: "))
        .unwrap();
    let forecast = ForecastSeen::of(screen.plan(), screen.model().today());
    assert_eq!(possible, spelt_out(&forecast.possible()));
    let text = screen.text();
    for words in [
        "Really possible: half the time by ",
        ", four times in five by ",
        "( exit, half the time",
        ") four in five",
    ] {
        assert!(text.contains(words), "no {words:?} in\n{text}");
    }
    assert!(line_of(&mut screen, ">Exit ").contains(')'), "{text}");
}

#[test]
fn a_day_that_is_tried_says_when_the_exit_would_be_possible_then() {
    let mut screen = Screen::sample().press("4");
    screen = screen
        .select(ListName::Timeline, "function:indicators")
        .press("w z right");
    let line = line_of(&mut screen, "The exit would be possible: ");
    assert!(line.contains("half the time by "), "{line}");
}

#[test]
fn where_too_few_transfers_were_made_the_row_of_the_exit_says_so() {
    let mut screen = timeline().sized(200, 60).select(ListName::Timeline, "exit");
    let line = line_of(&mut screen, "EXIT ");
    assert!(
        line.contains("Really possible: too few to say (4 of 5)."),
        "{line}"
    );
    let said = "exit really possible: too few to say (4 of 5)";
    assert!(screen.twin().iter().any(|line| line == said));
    assert!(!screen.text().contains("four times in five"));
}

#[test]
fn enter_on_a_review_goes_to_it_on_the_screen_of_reviews() {
    let mut screen = crate::screens::reviews::reviewed()
        .press("4")
        .select(ListName::Timeline, "review:r2")
        .press("enter");
    assert!(screen.text().contains("> Reviews"), "{}", screen.text());
    assert_eq!(
        selected(screen.model(), ListName::Reviews),
        Some("r2".to_owned())
    );
}

#[test]
fn the_books_of_partners_are_not_those_behind_the_timeline() {
    for way in ["4 v esc 3 v 4", "4 v v 3 v 4", "3 v 4", "4 v 3 esc v 4"] {
        let mut screen = Screen::booked().press(way);
        assert_eq!(place(&screen), Context::On(Place::Timeline), "{way}");
        assert!(screen.text().contains("Zoom WEEK"), "{way}");
    }
    // Whoever only looks elsewhere comes back to the book.
    let screen = Screen::booked().press("4 v 2 4");
    assert_eq!(place(&screen), Context::Books);
}
