//! What is set for the program as a whole, whatever plan is open: how it looks, whose the mouse is, whether it is
//! about to leave.

use super::effect::{Effect, Request};
use super::model::{Model, Said};
use super::tour::Tour;
use super::unsaved::Unsaved;

/// The settings of the program.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Program {
    /// Whether Ctrl+C was just pressed once.
    pub leaving: bool,
    /// The theme that was chosen.
    pub theme: ThemeName,
    /// Whether the terminal's own background is light or dark, where it was asked and said so.
    pub background: Option<Background>,
    /// The marks that are drawn with.
    pub marks: Marks,
    /// Whose the mouse is.
    pub mouse: Mouse,
    /// Whose plans are in front.
    pub plans: Plans,
    /// How far somebody is on the tour of the sample, while one is on.
    pub tour: Option<Tour>,
    /// What would be forgotten of the user's own, which waits behind the sample.
    pub behind: Option<String>,
    /// What could not be saved, until something is saved again.
    pub unsaved: Option<Unsaved>,
}

/// Whose plans are in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Plans {
    /// The user's own.
    #[default]
    Own,
    /// The sample's, of which nothing is kept.
    Sample,
    /// That of a reviewer's pack, to which only what the review says is added.
    Pack,
}

/// A theme as people name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThemeName {
    /// The terminal's own colours.
    #[default]
    Default,
    /// Light or dark, as the terminal's background is.
    Auto,
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
    /// The strongest contrast.
    HighContrast,
    /// No colours.
    Mono,
}

/// The ground that a terminal draws on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Background {
    /// It is light.
    Light,
    /// It is dark.
    Dark,
}

/// Which lines and blocks are drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Marks {
    /// Lines and blocks that every font of the last decades has.
    #[default]
    Drawn,
    /// Bytes below 128 only.
    Ascii,
}

/// Whose the mouse is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mouse {
    /// Clicks go to the program.
    #[default]
    Held,
    /// The terminal has it, for selecting text.
    Freed,
}

impl Program {
    /// What leaving from the top does: from the sample it leads back.
    #[must_use]
    pub const fn way_out(&self) -> Effect {
        match self.plans {
            Plans::Own | Plans::Pack => Effect::Ask(Request::Quit),
            Plans::Sample => Effect::LeaveSample,
        }
    }
}

/// Draws with another theme from now on, and keeps it.
pub fn choose(model: &mut Model, theme: ThemeName) -> Vec<Effect> {
    model.program.theme = theme;
    model.said = Said::Remark(format!("Theme {}: {}.", theme.as_str(), theme.meaning()));
    let mut effects = vec![Effect::Ask(Request::KeepTheme(theme))];
    if theme == ThemeName::Auto {
        effects.push(Effect::Ask(Request::AskBackground));
    }
    effects
}

impl ThemeName {
    /// Every theme, the usual one first.
    pub const ALL: [Self; 6] = [
        Self::Default,
        Self::Auto,
        Self::Light,
        Self::Dark,
        Self::HighContrast,
        Self::Mono,
    ];

    /// Its name on the command line and in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
            Self::Mono => "mono",
        }
    }

    /// What it is, in a few words.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Default => "the terminal's own colours",
            Self::Auto => "light or dark, as the terminal's background is",
            Self::Light => "dark text on a light ground",
            Self::Dark => "light text on a dark ground",
            Self::HighContrast => "the strongest contrast, and a thick mark on what has the focus",
            Self::Mono => "no colours: bold, reversed and underlined",
        }
    }

    /// The theme of a name.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.as_str() == name)
    }
}
