//! The user's settings file: how the program looks, and no more.
//!
//! ```toml
//! theme = "dark"
//! ```
//!
//! A person may have written it, so a change leaves every other line as it is.

use serde::Deserialize;

/// What a settings file says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The name of the theme.
    pub theme: Option<String>,
}

/// Why a settings file cannot be used: what is wrong and in which line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct SettingsError {
    line: usize,
    what: String,
}

impl Settings {
    /// Reads a settings file.
    ///
    /// # Errors
    /// When it is not TOML, or says what no baton knows.
    pub fn parse(text: &str) -> Result<Self, SettingsError> {
        toml::from_str(text).map_err(|error: toml::de::Error| {
            let before = error.span().map_or(0, |span| span.start);
            SettingsError {
                line: text.get(..before).unwrap_or_default().matches('\n').count() + 1,
                what: error.message().replace('\n', " "),
            }
        })
    }
}

/// The text of a settings file with another theme in it.
///
/// # Errors
/// As [`Settings::parse`]: what cannot be read is not written over.
pub fn with_theme(text: &str, theme: &str) -> Result<String, SettingsError> {
    Settings::parse(text)?;
    let ours = format!("theme = {}", toml::Value::from(theme));
    let mut lines: Vec<&str> = text.lines().collect();
    match lines.iter().position(|line| is_the_theme(line)) {
        Some(at) => lines[at] = &ours,
        None => lines.insert(0, &ours),
    }
    Ok(lines.join("\n") + "\n")
}

fn is_the_theme(line: &str) -> bool {
    let rest = line.trim_start().strip_prefix("theme");
    rest.is_some_and(|rest| rest.trim_start().starts_with('='))
}
