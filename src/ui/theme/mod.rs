//! How each role looks. The only rooms that name a colour.
//!
//! Screens ask by role ("a late date", "the selected row"); the theme answers with a style. Colour repeats a meaning
//! that letters and marks already carry, so that `Palette::Mono` loses nothing.

mod rich;

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::Span;

use super::glyphs::{DRAWN, Glyphs, THICK};
use crate::app::program::{Background, Program, ThemeName};
use rich::Rich;

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

impl Role {
    /// Every role.
    pub const ALL: [Self; 15] = [
        Self::Plain,
        Self::Title,
        Self::Focus,
        Self::Selected,
        Self::Stop,
        Self::Warn,
        Self::Note,
        Self::Accepted,
        Self::Late,
        Self::Done,
        Self::Unknown,
        Self::Muted,
        Self::Line,
        Self::Key,
        Self::Field,
    ];
}

/// Which colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Palette {
    /// The terminal's own foreground, background and sixteen colours.
    Terminal,
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
    /// White on black, and a thick mark on what is selected.
    HighContrast,
    /// Bold, reverse and underline only.
    Mono,
}

impl Palette {
    /// The colours that the program is set to. A ground that was not asked for, or that the terminal does not tell,
    /// leaves the terminal's own.
    #[must_use]
    pub const fn of(program: &Program) -> Self {
        match program.theme {
            ThemeName::Default => Self::Terminal,
            ThemeName::Light => Self::Light,
            ThemeName::Dark => Self::Dark,
            ThemeName::HighContrast => Self::HighContrast,
            ThemeName::Mono => Self::Mono,
            ThemeName::Auto => match program.background {
                Some(Background::Light) => Self::Light,
                Some(Background::Dark) => Self::Dark,
                None => Self::Terminal,
            },
        }
    }

    /// The shades of its own, if it has any.
    const fn rich(self) -> Option<Rich> {
        match self {
            Self::Light => Some(rich::LIGHT),
            Self::Dark => Some(rich::DARK),
            Self::HighContrast => Some(rich::HIGH_CONTRAST),
            Self::Terminal | Self::Mono => None,
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
    pub fn of(program: &Program) -> Self {
        Self::new(Palette::of(program), Glyphs::of(program.marks))
    }

    /// A theme of these colours and marks.
    #[must_use]
    pub fn new(palette: Palette, glyphs: Glyphs) -> Self {
        let glyphs = match palette {
            Palette::HighContrast if glyphs == DRAWN => Glyphs {
                selected: THICK,
                ..glyphs
            },
            Palette::HighContrast
            | Palette::Terminal
            | Palette::Light
            | Palette::Dark
            | Palette::Mono => glyphs,
        };
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
            Palette::Light => rich::LIGHT.style(role),
            Palette::Dark => rich::DARK.style(role),
            Palette::HighContrast => rich::HIGH_CONTRAST.style(role),
            Palette::Mono => mono(role),
        }
    }

    /// Puts the palette's own ground under every cell that has none.
    pub fn lay_ground(&self, buffer: &mut Buffer) {
        let Some(rich) = self.palette.rich() else {
            return;
        };
        let ground = rich.ground();
        for cell in &mut buffer.content {
            if cell.bg == Color::Reset {
                cell.set_style(Style {
                    fg: ground.fg.filter(|_| cell.fg == Color::Reset),
                    bg: ground.bg,
                    ..Style::new()
                });
            }
        }
    }
}

/// Colours only where the terminal's own are readable on most grounds: no blue, no grey in words. Whoever reads needs
/// no colour; marks and words carry it.
const fn terminal(role: Role) -> Style {
    let plain = Style::new();
    match role {
        Role::Plain | Role::Accepted | Role::Note | Role::Muted => plain,
        Role::Title | Role::Key => plain.add_modifier(Modifier::BOLD),
        Role::Focus => plain.fg(Color::Cyan).add_modifier(Modifier::BOLD),
        Role::Selected => plain.add_modifier(Modifier::REVERSED),
        Role::Stop => plain.fg(Color::Magenta).add_modifier(Modifier::BOLD),
        Role::Warn | Role::Late => plain.fg(Color::Yellow),
        Role::Unknown => plain.fg(Color::Cyan),
        Role::Done => plain.fg(Color::Green),
        Role::Line => plain.fg(Color::DarkGray),
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
