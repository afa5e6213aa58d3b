//! What other processes do to the same store.

use super::Performer;
use crate::app::Message;
use crate::domain::history::Recorded;

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
        let news = after(&fresh.events, desk.plan.head.seq);
        desk.plan = fresh;
        self.shown()
            .map(|plan| Message::ChangedElsewhere { plan, news })
            .or_else(|| self.portfolio().ok())
    }
}

/// The events behind a number.
pub(super) fn after(events: &[Recorded], seq: u64) -> Vec<Recorded> {
    let new = events.iter().filter(|event| event.seq > seq);
    new.cloned().collect()
}
