//! Asking the terminal whether its ground is light or dark.

use std::time::{Duration, Instant};

use terminal_colorsaurus::{Error, QueryOptions, background_color};

use super::input::LateAnswer;
use crate::app::program::Background;

/// How long the terminal may think about it.
const PATIENCE: Duration = Duration::from_millis(100);
/// How long its answer is looked for among the keys when it took longer.
const AFTERWARDS: Duration = Duration::from_secs(1);

/// What the terminal says of its ground, if it says so in time; and its answer, if that may still come.
pub(super) fn ask() -> (Option<Background>, Option<LateAnswer>) {
    let mut options = QueryOptions::default();
    options.timeout = PATIENCE;
    match background_color(options) {
        Ok(colour) if colour.perceived_lightness() > 0.5 => (Some(Background::Light), None),
        Ok(_) => (Some(Background::Dark), None),
        Err(Error::Timeout(_)) => {
            let late = LateAnswer::until(Instant::now() + AFTERWARDS);
            (None, Some(late))
        }
        Err(_) => (None, None),
    }
}
