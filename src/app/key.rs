//! A key as the program understands it, whatever terminal library read it.

use std::fmt;

/// One key press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A printable character; the space bar is `Char(' ')`.
    Char(char),
    /// A letter held with Ctrl.
    Ctrl(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
    /// A function key by its number.
    Function(u8),
}

/// Which way round something goes, such as from one pane to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// To the next, and from the last to the first.
    On,
    /// To the one before, and from the first to the last.
    Back,
}

impl Turn {
    /// The turn that a key asks for: back with Shift and Tab.
    #[must_use]
    pub fn of(key: Key) -> Self {
        if key == Key::BackTab {
            Self::Back
        } else {
            Self::On
        }
    }

    /// How many steps forward that is, among so many.
    #[must_use]
    pub const fn step(self, among: usize) -> usize {
        match self {
            Self::On => 1,
            Self::Back => among.saturating_sub(1),
        }
    }
}

/// Where a moving key points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One column to the left.
    Left,
    /// One column to the right.
    Right,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

impl Direction {
    /// The direction of a moving key: arrows, `hjkl`, page and end keys. Other keys point nowhere.
    #[must_use]
    pub const fn of(key: Key) -> Option<Self> {
        match key {
            Key::Up | Key::Char('k') => Some(Self::Up),
            Key::Down | Key::Char('j') => Some(Self::Down),
            Key::Left | Key::Char('h') => Some(Self::Left),
            Key::Right | Key::Char('l') => Some(Self::Right),
            Key::PageUp => Some(Self::PageUp),
            Key::PageDown => Some(Self::PageDown),
            Key::Home | Key::Char('g') => Some(Self::First),
            Key::End | Key::Char('G') => Some(Self::Last),
            Key::Char(_)
            | Key::Ctrl(_)
            | Key::Enter
            | Key::Esc
            | Key::Tab
            | Key::BackTab
            | Key::Backspace
            | Key::Delete
            | Key::Function(_) => None,
        }
    }

    /// The row reached from `at` in a list of `len` rows: never past either end.
    #[must_use]
    pub fn step(self, at: usize, len: usize) -> usize {
        const PAGE: usize = 10;
        let last = len.saturating_sub(1);
        match self {
            Self::Up => at.saturating_sub(1),
            Self::Down => (at + 1).min(last),
            Self::PageUp => at.saturating_sub(PAGE),
            Self::PageDown => (at + PAGE).min(last),
            Self::First => 0,
            Self::Last => last,
            Self::Left | Self::Right => at.min(last),
        }
    }
}

impl fmt::Display for Key {
    /// As the key is written in hints, in help and in the documents.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Char(' ') => f.write_str("Space"),
            Self::Char(c) => write!(f, "{c}"),
            Self::Ctrl(c) => write!(f, "Ctrl+{}", c.to_ascii_uppercase()),
            Self::Enter => f.write_str("Enter"),
            Self::Esc => f.write_str("Esc"),
            Self::Tab => f.write_str("Tab"),
            Self::BackTab => f.write_str("Shift+Tab"),
            Self::Backspace => f.write_str("Backspace"),
            Self::Delete => f.write_str("Delete"),
            Self::Up => f.write_str("Up"),
            Self::Down => f.write_str("Down"),
            Self::Left => f.write_str("Left"),
            Self::Right => f.write_str("Right"),
            Self::PageUp => f.write_str("PgUp"),
            Self::PageDown => f.write_str("PgDn"),
            Self::Home => f.write_str("Home"),
            Self::End => f.write_str("End"),
            Self::Function(n) => write!(f, "F{n}"),
        }
    }
}
