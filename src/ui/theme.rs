//! How each role looks. The only room that names a colour.
//!
//! Screens ask by role ("a late date", "the selected row"); the theme answers with a style. Colour repeats a meaning
//! that letters and marks already carry, so that `Palette::Mono` loses nothing.

use std::borrow::Cow;

use ratatui::style::{Color, Modifier, Style};
use ratatui::text::Span;

use super::glyphs::Glyphs;
use crate::app::program::{Background, Program, ThemeName};

/// What a piece of text is, as far as its look goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Running text.
    Plain,
    /// The name of a box or a column.
    Title,
    /// The name of the box that has the focus.
    Focus,
    /// The selected row.
    Selected,
    /// A stop flag, an error.
    Stop,
    /// A warning.
    Warn,
    /// A note.
    Note,
    /// An accepted flag.
    Accepted,
    /// A date that has passed.
    Late,
    /// Something finished or ready.
    Done,
    /// A value nobody knows yet.
    Unknown,
    /// What can be skipped: labels, what cannot be done now.
    Muted,
    /// Boxes and rules.
    Line,
    /// A key in a hint.
    Key,
    /// The inside of a field.
    Field,
}

/// Which colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Palette {
    /// The terminal's own foreground, background and sixteen colours.
    Terminal,
    /// Bold, reverse and underline only.
    Mono,
}

impl Palette {
    const fn of(program: &Program) -> Self {
        match program.theme {
            ThemeName::Mono => Self::Mono,
            ThemeName::Default | ThemeName::Light | ThemeName::Dark | ThemeName::HighContrast => {
                Self::Terminal
            }
            ThemeName::Auto => match program.background {
                Some(Background::Light | Background::Dark) | None => Self::Terminal,
            },
        }
    }
}

/// A palette and a set of glyphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    palette: Palette,
    glyphs: Glyphs,
}

impl Theme {
    /// The theme that the program is set to.
    #[must_use]
    pub const fn of(program: &Program) -> Self {
        Self::new(Palette::of(program), Glyphs::of(program.marks))
    }

    /// A theme of these colours and marks.
    #[must_use]
    pub const fn new(palette: Palette, glyphs: Glyphs) -> Self {
        Self { palette, glyphs }
    }

    /// The marks to draw with.
    #[must_use]
    pub const fn glyphs(&self) -> &Glyphs {
        &self.glyphs
    }

    /// A piece of text in its role.
    pub fn span<'a>(&self, role: Role, text: impl Into<Cow<'a, str>>) -> Span<'a> {
        Span::styled(text, self.style(role))
    }

    /// How a role looks.
    #[must_use]
    pub const fn style(&self, role: Role) -> Style {
        match self.palette {
            Palette::Terminal => terminal(role),
            Palette::Mono => mono(role),
        }
    }
}

const fn terminal(role: Role) -> Style {
    let plain = Style::new();
    match role {
        Role::Plain | Role::Accepted => plain,
        Role::Title | Role::Key => plain.add_modifier(Modifier::BOLD),
        Role::Focus => plain.fg(Color::Cyan).add_modifier(Modifier::BOLD),
        Role::Selected => plain.add_modifier(Modifier::REVERSED),
        Role::Stop => plain.fg(Color::Magenta).add_modifier(Modifier::BOLD),
        Role::Warn | Role::Late => plain.fg(Color::Yellow),
        Role::Note => plain.fg(Color::Blue),
        Role::Unknown => plain.fg(Color::Cyan),
        Role::Done => plain.fg(Color::Green),
        Role::Line | Role::Muted => plain.fg(Color::DarkGray),
        Role::Field => plain.add_modifier(Modifier::UNDERLINED),
    }
}

const fn mono(role: Role) -> Style {
    let plain = Style::new();
    match role {
        Role::Title | Role::Key | Role::Stop | Role::Late => plain.add_modifier(Modifier::BOLD),
        Role::Focus => plain
            .add_modifier(Modifier::BOLD)
            .add_modifier(Modifier::UNDERLINED),
        Role::Selected => plain.add_modifier(Modifier::REVERSED),
        Role::Field => plain.add_modifier(Modifier::UNDERLINED),
        Role::Plain
        | Role::Warn
        | Role::Note
        | Role::Accepted
        | Role::Done
        | Role::Unknown
        | Role::Muted
        | Role::Line => plain,
    }
}
