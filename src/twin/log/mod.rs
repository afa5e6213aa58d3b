//! Log: what happened, a line each, and one event in full.
//!
//! A score of a round that does not show its scores is in no line, whatever the event holds. Times are told in UTC;
//! screens turn them into local ones.

mod line;
mod one_event;

pub use line::{LogLine, Undo};
pub use one_event::{EventFact, OneEvent};

use super::{Lines, Twin};

/// Everything that the screen says: of all events, or of some.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    /// How many events the plan has.
    pub events: usize,
    /// The lines, in the order in which they are shown.
    pub lines: Vec<LogLine>,
}

impl Twin for Log {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("events", self.events);
        for line in &self.lines {
            lines.tell(line);
        }
    }
}
