//! From a key to an action, by context.

use super::action::{self, Action};
use super::context::Context;
use super::key::Key;

/// The action a key means here. A screen's own rows come before those of every screen.
#[must_use]
pub fn lookup(context: Context, key: Key) -> Option<&'static Action> {
    action::of(context).find(|action| action.keys().contains(&key))
}
