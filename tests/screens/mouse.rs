//! What can be done with the mouse: everything, and nothing that a key would not do.

use baton::app::lists::ListName;
use baton::app::screens::sustainability::questions::Pane as Focused;
use baton::app::screens::{entries, list_in_focus};
use baton::app::target::{Button, Target};

use super::Screen;

/// Every screen with its lists, in a window that shows all panes.
const PLACES: [&str; 15] = [
    "0",
    "1",
    "1 tab",
    "1 backtab",
    "2",
    "2 v",
    "3",
    "3 tab",
    "3 v",
    "5",
    "5 v",
    "5 v v",
    "6",
    "6 v",
    "8",
];

#[test]
fn a_row_is_selected_by_a_click_and_opened_by_the_next() {
    for keys in PLACES {
        let mut screen = Screen::nadi().press(keys);
        let targets = screen.targets().into_iter();
        for (x, y, target) in targets.filter(|(_, _, target)| is_second_row(target)) {
            let mut once = Screen::nadi().press(keys).click_at(x, y);
            // A pane that gets the focus may stand elsewhere then.
            let there = once.place_of(target);
            assert_eq!(
                once.symbol_at(there),
                '>',
                "{keys}: {target:?}\n{}",
                once.text()
            );
            let twice = once.click_at(there.0, there.1).text();
            let opened = Screen::nadi()
                .press(keys)
                .click_at(x, y)
                .press("enter")
                .text();
            assert_eq!(twice, opened, "{keys}: {target:?}");
        }
    }
}

#[test]
fn every_row_in_view_can_be_clicked() {
    for keys in ["2 v", "6 v", "8", "3", "3 tab", "3 v", "1", "0"] {
        for (width, height) in [(200, 60), (80, 24)] {
            let mut screen = Screen::nadi().press(keys).sized(width, height);
            let list = list_in_focus(screen.model()).unwrap();
            let marked = screen.targets().into_iter();
            let marked = marked
                .filter(|(_, _, target)| is_row_of(target, list))
                .count();
            let entries = entries(screen.model(), list).len();
            let text = screen.text();
            let hidden = text.lines().filter_map(hidden_below).max().unwrap_or(0);
            let at = format!("{keys:?} at {width}x{height}:\n{text}");
            assert!(
                marked > 0 && marked + hidden >= entries,
                "{marked} and {hidden} of {entries}, {at}"
            );
        }
    }
}

fn is_row_of(target: &Target, wanted: ListName) -> bool {
    matches!(target, Target::Row { list, .. } if *list == wanted)
}

/// `12` of `12 more below`.
fn hidden_below(line: &str) -> Option<usize> {
    let (before, _) = line.split_once(" more below")?;
    before.rsplit(' ').next()?.parse().ok()
}

/// The first row of a list is selected from the beginning.
const fn is_second_row(target: &Target) -> bool {
    matches!(target, Target::Row { at: 1, .. })
}

#[test]
fn hints_tabs_and_path_are_clicked() {
    let mut screen = Screen::nadi().click("2 Functions");
    assert!(screen.text().contains("View BOARD"), "{}", screen.text());
    screen = screen.click("Shared data").click("Shared data");
    assert!(
        screen.text().contains("> Functions > Shared data"),
        "{}",
        screen.text()
    );
    screen = screen.click("> Functions >");
    assert!(screen.text().contains("View BOARD"), "{}", screen.text());
    screen = screen.click("Nadi Collective");
    assert!(screen.text().contains("WHERE WE ARE"), "{}", screen.text());
    screen = screen.click("0 Portfolio");
    assert!(screen.text().contains("[0 Portfolio]"), "{}", screen.text());
    screen = screen.press("2").click("stage on");
    assert!(screen.text().contains("Move on:"), "{}", screen.text());
    let moved = Screen::nadi().click("Arrows move").text();
    assert_eq!(
        moved,
        Screen::nadi().text(),
        "four keys are no one thing to do"
    );
}

#[test]
fn a_click_on_a_pane_brings_the_focus_there() {
    let mut screen = Screen::nadi().click("HAND-OVER");
    assert!(
        screen.event_line().starts_with("Weight handed over"),
        "{}",
        screen.text()
    );
    let mut screen = screen.press("6").click("Owner ");
    let pane = |screen: &Screen| screen.model().rooms.sustainability.questions.pane;
    assert_eq!(pane(&screen), Focused::Questions, "{}", screen.text());
    screen = screen.click("THE EARLY SIX");
    assert_eq!(pane(&screen), Focused::Themes, "{}", screen.text());
}

#[test]
fn a_phase_of_the_walk_is_looked_at() {
    let mut screen = Screen::nadi().click("2 MIDDLE");
    assert!(
        screen.text().contains("SIGNALS FOR LEAVING MIDDLE"),
        "{}",
        screen.text()
    );
}

#[test]
fn a_cell_of_a_result_is_selected_and_opened() {
    let mut screen = Screen::nadi().press("5").click("3.8");
    assert!(screen.text().contains("|> 3.8"), "{}", screen.text());
    screen = screen.click("3.8");
    assert!(screen.text().contains("SCORER"), "{}", screen.text());
}

#[test]
fn a_line_of_the_menu_is_chosen() {
    let mut screen = Screen::nadi()
        .press("2 space")
        .click("Readiness of both sides");
    assert!(
        screen.text().contains("Readiness: Big picture"),
        "{}",
        screen.text()
    );
    screen = Screen::nadi()
        .press("2 space")
        .click("Move a function back");
    assert!(
        screen.event_line().starts_with("! It is held"),
        "{}",
        screen.text()
    );
}

#[test]
fn a_column_to_sort_by_is_picked() {
    let mut screen = Screen::nadi().press("2 v s").click("  receiver");
    assert!(
        screen.text().contains("Sort: receiver"),
        "{}",
        screen.text()
    );
}

#[test]
fn beside_a_popup_a_click_does_nothing() {
    let before = Screen::nadi().press("2 space").text();
    for (column, row) in [(0, 0), (3, 1), (2, 8), (99, 29), (5, 29), (90, 9)] {
        let after = Screen::nadi().press("2 space").click_at(column, row).text();
        assert_eq!(after, before, "{column}, {row}");
    }
}

#[test]
fn a_form_is_filled_in_with_the_mouse() {
    let mut screen = Screen::nadi().press("2 r").click("( ) ready");
    assert!(screen.text().contains("(x) ready"), "{}", screen.text());
    screen = screen.click("[ Save ]");
    assert!(
        screen.event_line().contains("giver ready"),
        "{}",
        screen.text()
    );
}

#[test]
fn something_weighty_takes_two_clicks() {
    let mut screen = Screen::nadi().press("3 tab").choose("Erase the name");
    let yes = "Erase it for good ]";
    screen = screen.click(yes);
    assert!(
        screen.text().contains(yes),
        "the first goes there: {}",
        screen.text()
    );
    screen = screen.click(yes);
    assert!(!screen.text().contains(yes), "{}", screen.text());
    assert!(screen.text().contains("(name erased)"), "{}", screen.text());
}

#[test]
fn a_form_that_begins_on_leaving_takes_two_clicks_and_leaving_one() {
    let mut screen = Screen::nadi().press("2 D").click("Remove it ]");
    assert!(screen.text().contains(">Remove it ]"), "{}", screen.text());
    screen = screen.click("Not yet");
    assert!(!screen.text().contains("Not yet"), "{}", screen.text());
    assert_eq!(screen.plan().functions.iter().count(), 16);
}

#[test]
fn the_wheel_walks_a_list_and_scrolls_a_text() {
    let mut screen = Screen::nadi().press("2 v").wheel_down().wheel_down();
    assert!(screen.text().contains("\n>Core team"), "{}", screen.text());
    screen = screen.wheel_up();
    assert!(
        screen.text().contains("\n>Fundraising"),
        "{}",
        screen.text()
    );
    let before = Screen::nadi().press("6 v space").text();
    assert_ne!(
        Screen::nadi().press("6 v space").wheel_down().text(),
        before
    );
    // What is chosen in a form stays as it is.
    let form = Screen::nadi().press("2 r").text();
    let turned = Screen::nadi().press("2 r").wheel_down().text();
    let popup = |text: &str| text.lines().take(20).collect::<Vec<_>>().join("\n");
    assert_eq!(popup(&turned), popup(&form));
}

#[test]
fn buttons_are_marked_where_they_are_drawn() {
    let mut screen = Screen::nadi().press("2 e");
    let targets = screen.targets();
    let is = |wanted: Target| targets.iter().any(|(_, _, target)| *target == wanted);
    assert!(is(Target::Button(Button::Leave)) && is(Target::Button(Button::Do)));
    assert!(is(Target::Field(0)) && is(Target::Field(1)));
}

#[test]
fn clicks_change_nothing_that_is_not_asked_for() {
    let mut screen = Screen::nadi();
    let plan = screen.plan().clone();
    for digit in ["0", "1", "2", "3", "5", "6", "8"] {
        screen = screen.press("esc esc esc").press(digit);
        let takes_back = |target: &Target| matches!(target, Target::Action("undo" | "undo-this"));
        let mut targets = screen.targets();
        targets.retain(|(_, _, target)| !takes_back(target));
        for (x, y, target) in targets {
            screen = screen.press("esc esc esc").press(digit).click_at(x, y);
            assert_eq!(*screen.plan(), plan, "{digit}: {target:?}");
        }
    }
}

impl Screen {
    fn place_of(&mut self, wanted: Target) -> (u16, u16) {
        let targets = self.targets();
        let found = targets.iter().find(|(_, _, target)| *target == wanted);
        found.map(|(x, y, _)| (*x, *y)).unwrap()
    }

    fn symbol_at(&mut self, (x, y): (u16, u16)) -> char {
        let text = self.text();
        let line = text.lines().nth(usize::from(y)).unwrap_or_default();
        line.chars().nth(usize::from(x)).unwrap_or(' ')
    }
}
