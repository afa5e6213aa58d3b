//! Where things are kept on this machine, and who is at work: what is said on the command line or in the environment,
//! else what the platform has for it.

use super::CommandError;
use crate::domain::text::Line;
use etcetera::BaseStrategy;
use std::env;
use std::fs;
use std::path::PathBuf;

/// The variables that name the user on the systems there are.
const USER_VARIABLES: [&str; 3] = ["USER", "LOGNAME", "USERNAME"];

/// The store where nobody says another: `baton.db` in the platform's data folder.
///
/// # Errors
/// When the system does not say where that is.
pub(super) fn default_store() -> Result<PathBuf, CommandError> {
    Ok(base()?.data_dir().join("baton").join("baton.db"))
}

/// The file whose one line names the user.
///
/// # Errors
/// As [`default_store`].
pub(super) fn user_file() -> Result<PathBuf, CommandError> {
    Ok(base()?.config_dir().join("baton").join("user"))
}

/// The file that holds the user's settings.
///
/// # Errors
/// As [`default_store`].
pub(super) fn settings_file() -> Result<PathBuf, CommandError> {
    Ok(base()?.config_dir().join("baton").join("config.toml"))
}

/// Who is at work where nobody says: the user file, else the system's user.
///
/// # Errors
/// When the user file is there and holds no name.
pub(super) fn default_actor() -> Result<Line, CommandError> {
    if let Some(name) = user_file()
        .ok()
        .and_then(|path| fs::read_to_string(path).ok())
    {
        return Line::parse(name.lines().next().unwrap_or_default()).map_err(|problem| {
            let what =
                format!("the user file does not name anybody: {problem}; nothing was changed");
            CommandError::failed(what)
                .hint("write one line with your name there, or say --actor NAME")
        });
    }
    let system = USER_VARIABLES.iter().find_map(|name| {
        let name = env::var(name).ok()?;
        Line::parse(&name).ok()
    });
    Ok(system.unwrap_or_else(|| Line::parse("unknown").expect("it is a short word")))
}

fn base() -> Result<impl BaseStrategy, CommandError> {
    etcetera::choose_base_strategy().map_err(|_| {
        let what = "the system does not say where your home folder is; nothing was changed";
        CommandError::failed(what).hint("name the store with --store PATH, or set HOME")
    })
}
