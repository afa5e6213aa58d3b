//! `baton paths`: where everything is.

use crate::cli::files::shown;
use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation, place};
use serde::Serialize;

/// Show where the store, the user file and the settings are
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

pub(super) fn run(_: &Args, invocation: &mut Invocation) -> Finished {
    let store = invocation.store_path()?;
    let paths = Paths {
        exists: store.exists(),
        store: shown(&store),
        user_file: place::user_file().ok().map(|path| shown(&path)),
        settings_file: place::settings_file().ok().map(|path| shown(&path)),
        actor: invocation.actor()?.to_string(),
    };
    invocation.tell(&paths)
}

#[derive(Debug, Serialize)]
struct Paths {
    store: String,
    exists: bool,
    user_file: Option<String>,
    settings_file: Option<String>,
    actor: String,
}

impl Shown for Paths {
    fn plain(&self, page: &mut Page) {
        page.fact("store", &self.store);
        page.fact("store exists", if self.exists { "yes" } else { "no" });
        page.fact_or_unknown("user file", self.user_file.as_ref());
        page.fact_or_unknown("settings file", self.settings_file.as_ref());
        page.fact("actor", &self.actor);
    }
}
