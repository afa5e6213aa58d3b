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
    /// How the curve of what happened is drawn.
    pub actual: Trace,
    /// How the curve of what is planned is drawn.
    pub planned: Trace,
    /// How the curve of what is forecast is drawn.
    pub forecast: Trace,
    /// The part of a way that was walked, and the part ahead.
    pub way: [&'static str; 2],
}

/// How a curve is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trace {
    /// A line that rises and falls in steps.
    Stair(Stair),
    /// Everything under it is filled; the marks fill a cell from below by one eighth after the other.
    Area([&'static str; 8]),
}

impl Trace {
    /// The mark that stands for the curve in a legend.
    #[must_use]
    pub const fn mark(&self) -> &'static str {
        match self {
            Self::Stair(stair) => stair.across,
            Self::Area([.., full]) => full,
        }
    }
}

/// The pieces of a line that rises and falls in steps. A piece may be empty: then what is there stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stair {
    /// It goes on at its height.
    pub across: &'static str,
    /// It goes up or down.
    pub along: &'static str,
    /// It leaves its height upwards, and arrives from below.
    pub up: [&'static str; 2],
    /// It leaves its height downwards, and arrives from above.
    pub down: [&'static str; 2],
}

impl Stair {
    /// The pieces at both ends of a step from one height to another: where it leaves, where it arrives.
    #[must_use]
    pub const fn turns(&self, from: u16, to: u16) -> [&'static str; 2] {
        if to > from { self.up } else { self.down }
    }

    /// A line made of one letter. It leaves its height without a mark, so that letters stand in one row only.
    const fn of(letter: &'static str) -> Self {
        Self {
            across: letter,
            along: letter,
            up: ["", letter],
            down: ["", letter],
        }
    }
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
    /// A tick on a horizontal line.
    pub tick: &'static str,
    /// Corners: top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
}

/// Lines and blocks that every font of the last decades has.
pub const DRAWN: Glyphs = Glyphs {
    lines: Lines {
        across: "─",
        down: "│",
        cross: "┼",
        tick: "┬",
        corners: ["┌", "┐", "└", "┘"],
    },
    full: "█",
    empty: "░",
    cut: "…",
    selected: ">",
    actual: Trace::Area(["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]),
    planned: Trace::Stair(Stair {
        across: "─",
        along: "│",
        up: ["┘", "┌"],
        down: ["┐", "└"],
    }),
    forecast: Trace::Stair(Stair {
        across: "╌",
        along: "╎",
        up: ["┘", "┌"],
        down: ["┐", "└"],
    }),
    way: ["━", "─"],
};

/// In front of the selected row where it should be seen from afar.
pub const THICK: &str = "█";

/// Bytes below 128 only.
pub const ASCII: Glyphs = Glyphs {
    lines: Lines {
        across: "-",
        down: "|",
        cross: "+",
        tick: "-",
        corners: ["+", "+", "+", "+"],
    },
    full: "#",
    empty: ".",
    cut: ".",
    selected: ">",
    actual: Trace::Stair(Stair::of("a")),
    planned: Trace::Stair(Stair::of("p")),
    forecast: Trace::Stair(Stair::of("f")),
    way: ["-", "-"],
};
