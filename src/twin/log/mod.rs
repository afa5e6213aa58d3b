//! Log: what happened, a line each, and one event in full.
//!
//! A score of a round that does not show its scores is in no line, whatever the event holds. Times are told in UTC;
//! screens turn them into local ones.

mod line;
mod one_event;
mod would;

pub use line::{LogLine, Undo};
pub use one_event::{EventFact, OneEvent};
pub use would::would;

use super::{Lines, Twin};

/// Everything that the screen says: of all events, or of some.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    /// How many events the plan has.
    pub events: usize,
    /// Whether all of them were found to be as they were written.
    pub checked: bool,
    /// The lines, in the order in which they are shown.
    pub lines: Vec<LogLine>,
}

impl Twin for Log {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("events", self.events);
        lines.fact_if_any("chain", self.checked.then_some("checked"));
        for line in &self.lines {
            lines.tell(line);
        }
    }
}
