//! The portfolio: one row per plan, from kept summaries where they are fresh, else from the events.

use super::Session;
use crate::domain::Plan;

impl Session {
    /// The summary that is kept beside a plan's events, as JSON; it may be thrown away at any time.
    #[expect(
        clippy::unused_self,
        reason = "the day that counts as today will stand in it"
    )]
    pub(super) fn summary_of(&self, plan: &Plan, events: u64) -> String {
        serde_json::json!({ "name": plan.collective.name, "events": events }).to_string()
    }
}
