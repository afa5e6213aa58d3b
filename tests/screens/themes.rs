//! Themes: readable, the same words in each, and in bytes below 128 where it has to be.

use baton::app::program::ThemeName;
use baton::ui::glyphs::DRAWN;
use baton::ui::theme::{Palette, Role, Theme};
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::Screen;
use super::rooms::ROOMS;

/// The smallest contrast that the guidelines for accessible content allow for text, and for more of it.
const READABLE: f64 = 4.5;
const STRONG: f64 = 7.0;
/// The same for lines that part things.
const VISIBLE: f64 = 3.0;

#[test]
fn every_role_of_a_palette_of_its_own_can_be_read() {
    for (palette, text, line) in [
        (Palette::Light, READABLE, VISIBLE),
        (Palette::Dark, READABLE, VISIBLE),
        (Palette::HighContrast, STRONG, STRONG),
    ] {
        let theme = Theme::new(palette, DRAWN);
        for role in Role::ALL {
            let style = theme.style(role);
            let contrast = contrast(style.fg.unwrap(), style.bg.unwrap());
            let least = if role == Role::Line { line } else { text };
            assert!(contrast >= least, "{palette:?} {role:?}: {contrast:.1}");
        }
    }
}

#[test]
fn no_cell_of_any_room_is_left_unreadable() {
    for keys in ROOMS {
        let mut screen = Screen::nadi().with_lines().press(keys);
        for (theme, text, line) in [
            (ThemeName::Light, READABLE, VISIBLE),
            (ThemeName::Dark, READABLE, VISIBLE),
            (ThemeName::HighContrast, STRONG, STRONG),
        ] {
            screen = screen.themed(theme);
            let window = screen.draw();
            for cell in window.content().iter().filter(|cell| cell.symbol() != " ") {
                let least = if is_drawn(cell.symbol()) { line } else { text };
                let contrast = contrast(cell.fg, cell.bg);
                assert!(contrast >= least, "{theme:?}, {keys:?}: {cell:?}");
                assert!(
                    !cell.modifier.contains(Modifier::DIM),
                    "{theme:?}, {keys:?}"
                );
            }
        }
    }
}

/// Whether a cell holds a piece of a line or a block, which is seen and not read.
fn is_drawn(symbol: &str) -> bool {
    symbol.chars().all(|c| matches!(c, '\u{2500}'..='\u{259f}'))
}

#[test]
fn a_stop_and_a_warning_differ_for_who_cannot_tell_red_from_green() {
    for palette in [Palette::Light, Palette::Dark, Palette::HighContrast] {
        let theme = Theme::new(palette, DRAWN);
        let blue = |role| shade(theme.style(role).fg.unwrap()).2;
        let apart = blue(Role::Stop).abs_diff(blue(Role::Warn));
        assert!(apart >= 0x60, "{palette:?}: {apart:#x}");
    }
}

#[test]
fn the_words_are_the_same_in_every_theme() {
    for keys in ROOMS {
        let mut screen = Screen::nadi().press(keys);
        let words = screen.text();
        for theme in ThemeName::ALL {
            screen = screen.themed(theme);
            assert_eq!(screen.text(), words, "{theme:?}, {keys:?}");
        }
    }
}

#[test]
fn without_colours_nothing_has_a_colour() {
    let bare = |cell: &Cell| cell.fg == Color::Reset && cell.bg == Color::Reset;
    for keys in ROOMS {
        let window = Screen::nadi().mono().press(keys).draw();
        assert!(window.content().iter().all(bare), "{keys:?}");
    }
}

#[test]
fn what_is_selected_is_seen_without_colours() {
    for keys in [
        "",
        "down",
        "2",
        "2 down",
        "2 v",
        "2 v down",
        "5",
        "6",
        "6 v",
        "8",
        "8 down",
        "space",
        "space down",
        "D",
        "2 D",
    ] {
        let mut screen = Screen::nadi().mono().press(keys);
        // The real cursor follows what is selected, for those who do not see the screen.
        let (_, row) = screen.cursor();
        let window = screen.draw();
        let row: Vec<Cell> = (0..window.area.width)
            .map(|x| window[(x, row)].clone())
            .collect();
        let is_reversed = |cell: &Cell| cell.modifier.contains(Modifier::REVERSED);
        let is_pointed_at = |cells: &[Cell]| {
            cells.iter().any(|cell| cell.symbol() == ">") && cells.iter().any(is_reversed)
        };
        let seen = row.windows(3).any(is_pointed_at);
        assert!(seen, "{keys:?}\n{}", screen.seen());
    }
}

#[test]
fn a_theme_is_chosen_and_used_at_once() {
    let screen = Screen::nadi().choose("Theme");
    let mut screen = screen.press("down down down enter");
    assert_eq!(
        screen.event_line(),
        "Theme dark: light text on a dark ground."
    );
    let grounds = screen
        .draw()
        .content()
        .iter()
        .map(|cell| cell.bg)
        .collect::<Vec<_>>();
    assert!(grounds.iter().all(|ground| *ground != Color::Reset));
}

#[test]
fn in_ascii_no_byte_is_above_127() {
    for keys in ROOMS {
        let mut screen = Screen::nadi().press(keys);
        for (width, height) in [(55, 15), (60, 18), (80, 24), (100, 30), (200, 60)] {
            for theme in [ThemeName::Default, ThemeName::HighContrast] {
                screen = screen.themed(theme).sized(width, height);
                let text = screen.text();
                assert!(text.is_ascii(), "{width}x{height} {keys:?}:\n{text}");
            }
        }
    }
}

/// The contrast of two colours, from 1 to 21: WCAG 2.2, "contrast ratio" and "relative luminance".
fn contrast(one: Color, other: Color) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: Color) -> f64 {
    let (red, green, blue) = shade(colour);
    let linear = |channel: u8| {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.04045 {
            channel / 12.92
        } else {
            ((channel + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// The shade of one of the 256 colours that are the same everywhere: a cube of six levels, then greys.
fn shade(colour: Color) -> (u8, u8, u8) {
    let Color::Indexed(number @ 16..) = colour else {
        panic!("{colour:?} is not the same in every terminal");
    };
    if number >= 232 {
        let grey = 8 + 10 * (number - 232);
        return (grey, grey, grey);
    }
    let level = |place: u8| if place == 0 { 0 } else { 55 + 40 * place };
    let place = number - 16;
    (level(place / 36), level(place / 6 % 6), level(place % 6))
}
