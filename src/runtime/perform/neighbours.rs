//! What other processes do to the same store.

use super::Performer;
use crate::app::Message;
use crate::domain::story::tell;

impl Performer {
    /// Whether another process wrote to the store: then the message that says what it did.
    pub fn look_around(&mut self) -> Option<Message> {
        // A store that cannot be read now is said when something is asked of it.
        let version = self.session.version().ok()?;
        if self
            .seen
            .replace(version)
            .is_none_or(|seen| seen == version)
        {
            return None;
        }
        let Some(desk) = &mut self.desk else {
            return self.portfolio().ok();
        };
        let fresh = self.session.open(&desk.plan.plan.id).ok()?;
        if fresh.head == desk.plan.head {
            return self.portfolio().ok();
        }
        let last = fresh.events.last()?;
        let did = last
            .change
            .as_ref()
            .map(|change| tell(&fresh.plan, change))
            .unwrap_or_default();
        let said = format!("{}: {did}.", last.actor);
        desk.plan = fresh;
        self.shown()
            .map(|plan| Message::ChangedElsewhere { plan, said })
            .or_else(|| self.portfolio().ok())
    }
}
