//! Screen 6: the questions and the flags.

use super::Screen;

#[test]
fn the_questions_stand_as_drawn() {
    insta::assert_snapshot!(Screen::nadi().press("6 down down down").seen());
}

#[test]
fn the_questions_fit_a_small_window() {
    let screen = Screen::nadi().sized(80, 24).press("6 down down down");
    insta::assert_snapshot!(screen.both("tab"));
}

#[test]
fn the_flags_stand_as_drawn() {
    insta::assert_snapshot!(Screen::nadi().press("6 v down down").seen());
}

#[test]
fn the_flags_fit_a_small_window() {
    let screen = Screen::nadi().sized(80, 24).press("6 v down down");
    insta::assert_snapshot!(screen.both("tab"));
}
