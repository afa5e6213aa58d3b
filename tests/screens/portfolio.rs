//! Screen 0: every plan of the store.

use super::Screen;

#[test]
fn the_portfolio_stands_as_drawn() {
    insta::assert_snapshot!(Screen::many().seen());
}

#[test]
fn the_portfolio_fits_a_small_window() {
    insta::assert_snapshot!(Screen::many().sized(80, 24).text());
}

#[test]
fn an_empty_store_says_what_to_do() {
    insta::assert_snapshot!(Screen::empty().text());
}
