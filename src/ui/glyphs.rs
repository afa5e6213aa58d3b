//! The marks that are not words: lines, blocks, the cut mark.
//!
//! Two sets. They differ in lines and blocks only, never in a word or in a mark that carries meaning (`[x]`, `!`, `?`).

use crate::app::program::Marks;

/// One set of marks. Each is one cell wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyphs {
    /// Horizontal and vertical line.
    pub lines: Lines,
    /// The full part of a bar.
    pub full: &'static str,
    /// The empty part of a bar.
    pub empty: &'static str,
    /// Where a text was cut.
    pub cut: &'static str,
    /// In front of the selected row.
    pub selected: &'static str,
    /// The points of a curve: what happened, what is planned, what is forecast.
    pub curve: [&'static str; 3],
}

impl Glyphs {
    /// The set of these marks.
    #[must_use]
    pub const fn of(marks: Marks) -> Self {
        match marks {
            Marks::Drawn => DRAWN,
            Marks::Ascii => ASCII,
        }
    }
}

/// The pieces that boxes and rules are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lines {
    /// A horizontal line.
    pub across: &'static str,
    /// A vertical line.
    pub down: &'static str,
    /// Where both cross.
    pub cross: &'static str,
    /// Corners: top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
}

/// Lines and blocks that every font of the last decades has.
pub const DRAWN: Glyphs = Glyphs {
    lines: Lines {
        across: "─",
        down: "│",
        cross: "┼",
        corners: ["┌", "┐", "└", "┘"],
    },
    full: "█",
    empty: "░",
    cut: "…",
    selected: ">",
    curve: ["█", "·", "▒"],
};

/// Bytes below 128 only.
pub const ASCII: Glyphs = Glyphs {
    lines: Lines {
        across: "-",
        down: "|",
        cross: "+",
        corners: ["+", "+", "+", "+"],
    },
    full: "#",
    empty: ".",
    cut: ".",
    selected: ">",
    curve: ["a", "p", "f"],
};
