//! Pictures of screens for the README, made from what the program draws.
//!
//! `BATON_PICTURES=write cargo test --test main picture` makes them anew; without it the tests say whether they are
//! fresh.

use std::fmt::Write;
use std::ops::Range;
use std::path::Path;

use super::Screen;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

#[test]
fn the_pictures_of_the_readme_are_fresh() {
    let mut screen = Screen::sample().with_lines().press("2");
    must_be_fresh(
        "functions.svg",
        &screen.picture("baton: the functions of a plan, stage by stage"),
    );
    screen = screen.press("5");
    must_be_fresh(
        "successors.svg",
        &screen.picture("baton: a successor round, closed"),
    );
    screen = screen.press("1");
    must_be_fresh(
        "lifecycle.svg",
        &screen.picture("baton: where a plan stands, and what needs someone"),
    );
    let mut screen = Screen::invented().with_lines().press("4");
    must_be_fresh(
        "timeline.svg",
        &screen.picture("baton: a plan in time, and when the exit would be possible"),
    );
    screen = screen.press("7 down right");
    must_be_fresh(
        "reviews.svg",
        &screen.picture("baton: a review, what it recommends and what became of that"),
    );
}

const CELL: (f32, f32) = (8.4, 19.0);
const EDGE: f32 = 12.0;
const PAPER: &str = "#fbfaf7";
const INK: &str = "#22262b";

/// A buffer as an SVG picture.
pub(crate) fn svg(buffer: &Buffer, title: &str) -> String {
    let width = f32::from(buffer.area.width) * CELL.0 + 2.0 * EDGE;
    let height = f32::from(buffer.area.height) * CELL.1 + 2.0 * EDGE;
    let mut out = String::new();
    writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" role=\"img\">\n\
         <title>{}</title>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{PAPER}\"/>\n\
         <g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"14\">",
        escaped(title)
    )
    .unwrap();
    for y in 0..buffer.area.height {
        row(buffer, y, &mut out);
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// Writes a picture when asked to, else says whether the one that is kept is fresh.
fn must_be_fresh(name: &str, picture: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs/pictures")
        .join(name);
    if std::env::var_os("BATON_PICTURES").is_some_and(|what| what == "write") {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, picture).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == picture,
        "docs/pictures/{name} is stale; make it anew with `BATON_PICTURES=write cargo test --test main picture`"
    );
}

fn row(buffer: &Buffer, y: u16, out: &mut String) {
    let mut x = 0;
    while x < buffer.area.width {
        let start = x;
        let look = look(&buffer[(x, y)]);
        let mut text = String::new();
        while x < buffer.area.width && self::look(&buffer[(x, y)]) == look {
            text.push_str(buffer[(x, y)].symbol());
            x += 1;
        }
        run((start..x, y), &look, &text, out);
    }
}

/// Cells that look the same, from a column up to another.
fn run((columns, y): (Range<u16>, u16), look: &Look, text: &str, out: &mut String) {
    let (left, top) = (
        EDGE + f32::from(columns.start) * CELL.0,
        EDGE + f32::from(y) * CELL.1,
    );
    let width = f32::from(columns.end - columns.start) * CELL.0;
    if look.paper != PAPER {
        let height = CELL.1;
        writeln!(
            out,
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{height}\" fill=\"{}\"/>",
            look.paper
        )
        .unwrap();
    }
    if text.trim().is_empty() {
        return;
    }
    let weight = if look.bold {
        " font-weight=\"bold\""
    } else {
        ""
    };
    let line = if look.underlined {
        " text-decoration=\"underline\""
    } else {
        ""
    };
    writeln!(
        out,
        "<text x=\"{left:.1}\" y=\"{:.1}\" textLength=\"{width:.1}\" fill=\"{}\"{weight}{line}>{}</text>",
        top + 14.0,
        look.ink,
        // Several plain blanks would be drawn as one.
        escaped(text).replace(' ', "\u{a0}")
    )
    .unwrap();
}

#[derive(PartialEq, Eq)]
struct Look {
    ink: &'static str,
    paper: &'static str,
    bold: bool,
    underlined: bool,
}

fn look(cell: &Cell) -> Look {
    let (mut ink, mut paper) = (colour(cell.fg, INK), colour(cell.bg, PAPER));
    if cell.modifier.contains(Modifier::REVERSED) {
        std::mem::swap(&mut ink, &mut paper);
    }
    Look {
        ink,
        paper,
        bold: cell.modifier.contains(Modifier::BOLD),
        underlined: cell.modifier.contains(Modifier::UNDERLINED),
    }
}

fn colour(colour: Color, otherwise: &'static str) -> &'static str {
    match colour {
        Color::Red | Color::LightRed => "#b3261e",
        Color::Green | Color::LightGreen => "#2e6b34",
        Color::Yellow | Color::LightYellow => "#8a5a00",
        Color::Blue | Color::LightBlue => "#2b5ea7",
        Color::Magenta | Color::LightMagenta => "#7b3f8c",
        Color::Cyan | Color::LightCyan => "#1f6f78",
        Color::Gray | Color::DarkGray => "#6b7178",
        Color::White => "#ffffff",
        Color::Black => "#000000",
        _ => otherwise,
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
