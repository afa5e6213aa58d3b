//! Screen 0: every plan of the store.

use super::Screen;
use baton::domain::function::Function;

#[test]
fn the_portfolio_stands_as_drawn() {
    insta::assert_snapshot!(Screen::many().seen());
}

/// The six plans of the drawing are in no plan file; what stands around their figures is here.
#[test]
fn the_heading_the_columns_and_the_summary_stand_as_in_the_drawing() {
    let text = Screen::nadi().press("0").text();
    let rows: Vec<&str> = text.lines().collect();
    let mut drawn = SKETCH.lines();
    for (at, row) in rows.iter().enumerate().take(8) {
        assert_eq!(drawn.next(), Some(*row), "row {at}\n{text}");
    }
    for row in drawn {
        assert!(rows.contains(&row), "{row}\n{text}");
    }
}

/// One plan, not six, and the events that its making takes here. Flags are called what their rules are called.
const SKETCH: &str = r" baton | 0 Portfolio                                                             1 plan | all saved
 [0 Portfolio]   1 Lifecycle ... 8 Log
----------------------------------------------------------------------------------------------------
 1 plan   Sort: most urgent (open stop flags, then exit date)   Filter: none       as of 9 Dec 2026

  PLAN                 DECLARED   SUGGESTED  HANDED OVER, weighted  DONE  S  W  N  EXIT       EVENTS
  -------------------------------------------------------------------------------------------------
> Nadi Collective      mature     middle      4/15  23% ##........  3/15  1  4  3  31 Mar 2028   379
 SAME FLAG IN MORE THAN ONE PLAN     plans   | COMING UP
 NADI COLLECTIVE, Rampet   declared mature since 1 Oct 2025, month 15; the functions suggest middle
   handed over 4 of 15, weighted 23%     done 3 of 15, weighted 15%
   stop flag: EV2 Updates        waiting for someone: 6 things";

#[test]
fn the_portfolio_fits_a_small_window() {
    insta::assert_snapshot!(Screen::many().sized(80, 24).text());
}

#[test]
fn enter_opens_a_plan_and_the_way_back_finds_its_row() {
    let mut screen = Screen::many().press("down down down enter");
    assert_eq!(screen.plan().id.as_str(), "harbour-schools");
    assert!(
        screen.text().contains("> Harbour Schools > Lifecycle"),
        "{}",
        screen.text()
    );
    screen = screen.press("esc");
    let text = screen.text();
    assert!(text.contains("\n> Harbour Schools"), "{text}");
    // The same plan opens again, although it is open already.
    assert!(
        screen
            .press("enter")
            .text()
            .contains("Harbour Schools > Lifecycle")
    );
}

#[test]
fn the_row_tells_what_was_just_changed() {
    let screen = Screen::many()
        .press("down down down enter 2 a")
        .type_text("Press office");
    let mut screen = screen.send();
    assert!(
        screen.event_line().contains("Press office added"),
        "{}",
        screen.text()
    );
    let text = screen.press("0").text();
    let row = text
        .lines()
        .find(|line| line.contains("Harbour Schools  "))
        .unwrap()
        .to_owned();
    assert!(row.contains("0/7"), "{text}");
}

#[test]
fn nothing_is_taken_back_from_here() {
    let mut screen = Screen::nadi().press("0 u");
    assert!(
        screen.event_line().contains("Open a plan first"),
        "{}",
        screen.text()
    );
}

#[test]
fn q_leaves() {
    assert!(Screen::many().press("q").has_quit);
}

#[test]
fn a_small_window_shows_one_pane_after_the_other() {
    insta::assert_snapshot!(Screen::many().sized(60, 18).both("tab"));
}

#[test]
fn a_plan_begins_from_a_template() {
    let screen = Screen::empty()
        .press("a")
        .type_text("Nadi Collective, Rampet");
    let mut screen = screen
        .press("tab tab tab")
        .type_text("Rampet")
        .press("tab tab")
        .type_text("Neem Trust");
    insta::assert_snapshot!(screen.text());
    screen = screen.press("tab enter");
    assert_eq!(screen.plan().id.as_str(), "nadi-collective-rampet");
    assert_eq!(screen.plan().functions.iter().count(), 29);
    let held = |function: &Function| {
        function
            .parties
            .holder
            .as_ref()
            .is_some_and(|id| id.as_str() == "neem-trust")
    };
    assert!(screen.plan().functions.iter().all(held));
    assert!(screen.text().contains("> Lifecycle"), "{}", screen.text());
}

#[test]
fn an_id_that_is_taken_is_refused_at_its_field() {
    let mut screen = Screen::many()
        .press("a")
        .type_text("Nadi")
        .press("tab tab tab tab tab tab enter");
    assert!(
        screen.text().contains("! There is a plan nadi already"),
        "{}",
        screen.text()
    );
}

#[test]
fn an_id_can_be_another_than_the_name() {
    let screen = Screen::many()
        .press("a")
        .type_text("Nadi")
        .press("tab ctrl+u")
        .type_text("nadi-two");
    let screen = screen.press("tab tab tab tab tab enter");
    assert_eq!(screen.plan().id.as_str(), "nadi-two");
}
