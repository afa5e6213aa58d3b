//! Screen 8: everything that happened.

use super::Screen;

#[test]
fn the_log_stands_as_drawn() {
    insta::assert_snapshot!(Screen::nadi_acting(4).press("8").seen());
}

#[test]
fn the_log_fits_a_small_window() {
    insta::assert_snapshot!(Screen::nadi_acting(4).sized(80, 24).press("8").text());
}
