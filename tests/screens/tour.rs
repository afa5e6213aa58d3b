//! The tour of the sample: ten things to try, by keys and by the mouse, which takes nothing from the program.

use super::Screen;

/// The sample with its tour, as `baton demo` and the welcome begin it.
fn begun() -> Screen {
    Screen::empty().press("enter")
}

/// The step that stands in the box.
#[track_caller]
fn on_step(screen: &mut Screen, step: usize) {
    let text = screen.text();
    assert!(text.contains(&format!(" Step {step} of 10: ")), "{text}");
}

fn is_over(screen: &mut Screen) -> bool {
    !screen.text().contains(" of 10: ")
}

#[test]
fn the_sample_begins_with_the_tour() {
    let text = begun().text();
    let lines = text
        .lines()
        .skip_while(|line| !line.contains("Step 1 of 10"));
    let told: Vec<&str> = lines.take(2).collect();
    let [first, last] = told[..] else {
        panic!("{text}");
    };
    assert_eq!(
        first,
        " Step 1 of 10: Here the collective stands: the phase it declared, and what its functions suggest."
    );
    assert!(
        last.starts_with(" Tab goes on, to what needs someone. "),
        "{last}"
    );
    let buttons = " [ Next step ]  [ Leave the tour ]  or Esc from the top.";
    assert!(last.ends_with(buttons), "{last}");
}

#[test]
fn the_ten_steps_by_keys() {
    let mut screen = begun();
    on_step(&mut screen, 1);
    for (keys, step) in [("tab", 2), ("down enter", 3)] {
        screen = screen.press(keys);
        on_step(&mut screen, step);
    }
    screen = screen.press("2 /").type_text("governance").press("enter >");
    screen = screen
        .press("tab")
        .type_text("they ran the last three meetings")
        .send();
    on_step(&mut screen, 4);
    screen = screen.press("u");
    on_step(&mut screen, 5);
    screen = screen.press("5 w");
    on_step(&mut screen, 6);
    screen = screen.press("esc 4 /").type_text("membership");
    screen = screen.press("enter w");
    on_step(&mut screen, 7);
    screen = screen.press("esc 6 tab down down down down");
    screen = screen.choose("Ask it").send();
    on_step(&mut screen, 8);
    screen = screen.press("v");
    on_step(&mut screen, 9);
    screen = screen.press("7");
    on_step(&mut screen, 10);
    screen = screen.press("x");
    assert!(is_over(&mut screen), "{}", screen.text());
    assert!(screen.text().contains("Export"), "{}", screen.text());
}

#[test]
fn the_ten_steps_by_the_mouse() {
    let mut screen = begun().sized(120, 40);
    for (clicks, step) in [
        (&["NEEDS SOMEONE NOW"][..], 2),
        (
            &["Crisis response: Partner C", "Crisis response: Partner C"],
            3,
        ),
        (&["2 Functions", "Functions"], 3),
    ] {
        for click in clicks {
            screen = screen.click(click);
        }
        on_step(&mut screen, step);
    }
    screen = screen.click("Governance des").click("> stage on");
    screen = screen.click("Evidence");
    screen = screen
        .paste("they ran the last three meetings")
        .click("[ Move to transferred ]");
    on_step(&mut screen, 4);
    screen = screen.click("u takes it back");
    on_step(&mut screen, 5);
    screen = screen.click("5 Successors").click("w what-if");
    on_step(&mut screen, 6);
    screen = screen.click("Esc drop").click("4 Timeline");
    screen = screen.click("Membership").click("w what-if");
    on_step(&mut screen, 7);
    screen = screen
        .click("6 Sustainability")
        .click("Q05")
        .click("Space actions")
        .click("Ask it");
    screen = screen.click("[ It was asked ]");
    on_step(&mut screen, 8);
    screen = screen.click("v flags");
    on_step(&mut screen, 9);
    screen = screen.click("7 Reviews");
    on_step(&mut screen, 10);
    screen = screen.click("[ Next step ]");
    assert!(is_over(&mut screen), "{}", screen.text());
}

#[test]
fn the_next_step_can_be_wanted_without_doing_this_one() {
    let mut by_mouse = begun();
    for step in 1..=10 {
        on_step(&mut by_mouse, step);
        by_mouse = by_mouse.click("[ Next step ]");
    }
    let mut by_keys = begun();
    for step in 1..=10 {
        on_step(&mut by_keys, step);
        by_keys = by_keys.choose("Next step of the tour");
    }
    for mut screen in [by_mouse, by_keys] {
        assert!(is_over(&mut screen));
        assert_eq!(
            screen.event_line(),
            "The tour is over; the sample is still here. : and the word tour begin it again."
        );
    }
}

#[test]
fn it_is_left_at_any_time_and_begins_again() {
    let mut screen = begun().press("2 down enter esc");
    on_step(&mut screen, 1);
    screen = screen.press("esc esc");
    assert!(is_over(&mut screen), "{}", screen.text());
    assert!(!screen.has_quit, "the sample stays");
    screen = screen.press(":").type_text("tour").press("enter");
    on_step(&mut screen, 1);
    screen = screen.press("5").click("[ Leave the tour ]");
    assert!(is_over(&mut screen));
}

#[test]
fn from_one_s_own_plans_it_begins_on_the_sample() {
    let mut screen = Screen::nadi()
        .press(":")
        .type_text("tour of")
        .press("enter");
    on_step(&mut screen, 1);
    assert_eq!(screen.plan().id.as_str(), "saamuhika-shakti");
    screen = screen.press("q");
    assert!(is_over(&mut screen));
    assert_eq!(screen.plan().id.as_str(), "nadi");
}

#[test]
fn no_key_means_anything_else_because_of_it() {
    let keys = "2 down > esc v f esc 6 tab enter esc 8 down enter 1 tab space esc ? esc";
    let mut with = begun();
    let mut without = begun().choose("Leave the tour");
    for key in keys.split_whitespace() {
        with = with.press(key);
        without = without.press(key);
        assert_eq!(with.twin(), without.twin(), "{key}");
        assert_eq!(
            with.model().modals.len(),
            without.model().modals.len(),
            "{key}"
        );
    }
}

#[test]
fn every_step_is_told_whole_in_the_smallest_window() {
    let mut screen = begun().sized(60, 18);
    for step in 1..=10 {
        on_step(&mut screen, step);
        let told = screen
            .model()
            .program
            .tour
            .unwrap()
            .told(screen.model())
            .unwrap();
        let last = told.rsplit(' ').next().unwrap();
        let text = screen.text();
        assert!(text.contains(last), "{told}: {text}");
        screen = screen.click("[ Next step ]");
    }
}

#[test]
fn the_screen_as_text_begins_with_the_step() {
    let text = begun().press("p").popup("Lifecycle as text");
    let first = text.lines().nth(1).unwrap();
    assert!(first.contains("Step 1 of 10: "), "{text}");
}
