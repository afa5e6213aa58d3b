//! Asking the terminal whether its ground is light or dark.

use std::time::Duration;

use terminal_colorsaurus::{Error, QueryOptions, background_color};

use super::input::LateAnswer;
use crate::app::program::Background;

/// How long the terminal may think about it.
const PATIENCE: Duration = Duration::from_millis(100);

/// What the terminal says of its ground, if it says so in time; and its answer, if that may still come.
pub(super) fn ask() -> (Option<Background>, Option<LateAnswer>) {
    let mut options = QueryOptions::default();
    options.timeout = PATIENCE;
    match background_color(options) {
        Ok(colour) if colour.perceived_lightness() > 0.5 => (Some(Background::Light), None),
        Ok(_) => (Some(Background::Dark), None),
        Err(Error::Timeout(_)) => (None, Some(LateAnswer::default())),
        Err(_) => (None, None),
    }
}
