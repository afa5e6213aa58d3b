//! How the screens look: what is said on the command line or in the environment, else in the user's settings; and what
//! the terminal can show.

use super::args::GlobalArgs;
use super::output::note;
use super::place;
use crate::domain::text::shown;
use crate::interchange::settings::Settings;
use crate::runtime::{Marks, Program, ThemeName};
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How the program is set, and where its settings come from.
#[derive(Debug, Default)]
pub(super) struct Looks {
    /// How it is set.
    pub(super) program: Program,
    /// The settings file, there or not.
    pub(super) file: Option<PathBuf>,
    /// What is wrong with that file.
    pub(super) remark: Option<String>,
}

impl Looks {
    /// How the screens look in this run. A settings file that cannot be used changes nothing, and is remarked on.
    pub(super) fn of(global: &GlobalArgs) -> Self {
        let file = place::settings_file().ok();
        let (chosen, remark) = match file.as_deref().map(theme_in) {
            Some(Ok(theme)) => (theme, None),
            Some(Err(remark)) => (None, Some(remark)),
            None => (None, None),
        };
        let program = Program {
            theme: if colours(global.color) {
                global.theme.or(chosen).unwrap_or_default()
            } else {
                ThemeName::Mono
            },
            marks: if global.ascii || !speaks_unicode() {
                Marks::Ascii
            } else {
                Marks::Drawn
            },
            ..Program::default()
        };
        Self {
            program,
            file,
            remark,
        }
    }
}

/// The theme that a settings file names, if it is there and names one; else the sentence that says what is wrong, for
/// the one line that screens have. What they leave behind says more.
fn theme_in(path: &Path) -> Result<Option<ThemeName>, String> {
    let wrong = |what: String| {
        let known = ThemeName::ALL.map(ThemeName::as_str).join(", ");
        let file = shown(&path.display().to_string());
        note(format_args!(
            "{file} is not used: {what}; it can hold `theme = \"NAME\"`, where NAME is one of {known}"
        ));
        format!("config.toml is not used: {what}")
    };
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(wrong(error.to_string())),
    };
    let settings = Settings::parse(&text).map_err(|error| wrong(shown(&error.to_string())))?;
    let named = |name: String| {
        ThemeName::of(&name).ok_or_else(|| wrong(format!("no theme is called {}", shown(&name))))
    };
    settings.theme.map(named).transpose()
}

fn colours(choice: clap::ColorChoice) -> bool {
    let unwanted = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    match choice {
        clap::ColorChoice::Always => true,
        clap::ColorChoice::Never => false,
        clap::ColorChoice::Auto => !unwanted,
    }
}

/// Whether the locale says that the terminal shows more than ASCII; the first of these that is set decides.
fn speaks_unicode() -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|name| env::var(name).ok().filter(|it| !it.is_empty()));
    let locale = locale.unwrap_or_default().to_lowercase();
    cfg!(windows)
        || cfg!(target_os = "macos")
        || locale.contains("utf-8")
        || locale.contains("utf8")
}
