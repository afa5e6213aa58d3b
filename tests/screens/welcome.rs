//! A store without a plan, and the sample that can be looked at from anywhere.

use super::Screen;

#[test]
fn a_store_without_a_plan_says_how_to_begin() {
    insta::assert_snapshot!(Screen::empty().text());
}

#[test]
fn the_welcome_fits_the_smallest_window() {
    let text = Screen::empty().sized(60, 18).text();
    assert!(text.contains("> Look at the sample plan"), "{text}");
    assert!(text.contains("q leaves"), "{text}");
}

#[test]
fn each_line_of_the_welcome_does_what_it_says() {
    let text = Screen::empty().press("enter").text();
    assert!(text.contains("Saamuhika Shakti"), "{text}");
    let text = Screen::empty().press("down enter").text();
    assert!(text.contains(" A new plan "), "{text}");
    assert!(Screen::empty().press("q").has_quit);
}

#[test]
fn the_sample_says_that_nothing_is_kept_and_leads_back() {
    let mut screen = Screen::empty().press("enter");
    assert_eq!(screen.plan().id.as_str(), "saamuhika-shakti");
    let top = screen.text().lines().next().unwrap().to_owned();
    assert!(top.contains("Sample: nothing here is kept."), "{top}");
    screen = screen.press("2 q q");
    assert!(!screen.has_quit);
    assert!(screen.text().contains(" Welcome "), "{}", screen.text());
    assert!(screen.press("q").has_quit);
}

#[test]
fn what_was_in_front_waits_behind_the_sample() {
    let screen = Screen::nadi().press("2 a").type_text("Press office");
    let mut screen = screen.press("esc").perform("demo");
    assert_eq!(screen.plan().id.as_str(), "saamuhika-shakti");
    assert!(screen.text().contains("2024"), "it has its own day");
    screen = screen.press("1 q");
    assert_eq!(screen.plan().id.as_str(), "nadi");
    assert!(screen.text().contains("> Functions"), "{}", screen.text());
    let text = screen.press("a").text();
    assert!(text.contains("Press office"), "the draft is there: {text}");
}

#[test]
fn what_is_done_in_the_sample_touches_nothing_else() {
    let before = Screen::nadi();
    let events = before.plan().clone();
    let screen = before.perform("demo").press("2 D tab tab enter 1 q");
    assert_eq!(*screen.plan(), events);
}
