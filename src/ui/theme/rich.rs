//! Palettes with shades of their own: light, dark and high contrast.
//!
//! The shades are those of the 256 colours that look the same in every terminal, by their number; the first sixteen are
//! the terminal's own and are left alone. Tests hold every text to a contrast of 4.5 to 1 with its ground, and high
//! contrast to 7 to 1. A stop and a warning lie apart on the axis from blue to yellow, which those see who cannot tell
//! red from green.

use ratatui::style::{Color, Modifier, Style};

use super::Role;

/// Dark text on white.
pub(super) const LIGHT: Rich = Rich {
    ground: 231,
    text: 16,
    selected: (231, 24),
    field: 255,
    line: 102,
    stop: 90,
    warn: 94,
    note: 25,
    done: 22,
    unknown: 24,
    focus: 18,
    muted: 240,
    strong: Modifier::BOLD,
};

/// Light text on nearly black.
pub(super) const DARK: Rich = Rich {
    ground: 234,
    text: 253,
    selected: (16, 153),
    field: 237,
    line: 245,
    stop: 213,
    warn: 222,
    note: 117,
    done: 114,
    unknown: 116,
    focus: 159,
    muted: 249,
    strong: Modifier::BOLD,
};

/// White on black, and few shades beside.
pub(super) const HIGH_CONTRAST: Rich = Rich {
    ground: 16,
    text: 231,
    selected: (16, 226),
    field: 16,
    line: 231,
    stop: 219,
    warn: 228,
    note: 231,
    done: 157,
    unknown: 159,
    focus: 226,
    muted: 231,
    strong: Modifier::BOLD.union(Modifier::UNDERLINED),
};

/// The shades of a palette.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rich {
    ground: u8,
    text: u8,
    /// Text and ground of the selected row.
    selected: (u8, u8),
    /// The ground of a field.
    field: u8,
    line: u8,
    stop: u8,
    warn: u8,
    note: u8,
    done: u8,
    unknown: u8,
    focus: u8,
    muted: u8,
    /// What marks the box with the focus beside its shade.
    strong: Modifier,
}

impl Rich {
    /// The ground that everything stands on, and the text on it.
    pub(super) const fn ground(&self) -> Style {
        pair(self.text, self.ground)
    }

    pub(super) const fn style(&self, role: Role) -> Style {
        let (text, ground) = match role {
            Role::Plain | Role::Accepted | Role::Title | Role::Key => (self.text, self.ground),
            Role::Field => (self.text, self.field),
            Role::Focus => (self.focus, self.ground),
            Role::Selected => self.selected,
            Role::Stop => (self.stop, self.ground),
            Role::Warn | Role::Late => (self.warn, self.ground),
            Role::Note => (self.note, self.ground),
            Role::Unknown => (self.unknown, self.ground),
            Role::Done => (self.done, self.ground),
            Role::Muted => (self.muted, self.ground),
            Role::Line => (self.line, self.ground),
        };
        pair(text, ground).add_modifier(self.emphasis(role))
    }

    const fn emphasis(&self, role: Role) -> Modifier {
        match role {
            Role::Title | Role::Key | Role::Stop | Role::Selected => Modifier::BOLD,
            Role::Focus => self.strong,
            Role::Field => Modifier::UNDERLINED,
            Role::Plain
            | Role::Accepted
            | Role::Warn
            | Role::Late
            | Role::Note
            | Role::Unknown
            | Role::Done
            | Role::Muted
            | Role::Line => Modifier::empty(),
        }
    }
}

const fn pair(text: u8, ground: u8) -> Style {
    Style::new()
        .fg(Color::Indexed(text))
        .bg(Color::Indexed(ground))
}
