//! The lines of the log as rows in words, kept until the lines are others.

use super::LogRoom;
use super::entries::{Entry, sentence, who};
use crate::app::lists::{self, Cell};
use crate::app::model::{Model, OpenPlan};

impl LogRoom {
    /// Keeps the lines; what was made of those before is forgotten where they were others.
    pub(super) fn keep(&mut self, all: Vec<Entry>) {
        if self.all != all {
            self.all = all;
            self.rows.take();
        }
    }

    /// Every line in words.
    pub(super) fn rows(&self, open: &OpenPlan) -> &[lists::Entry] {
        let row = |line: &Entry| row(self, open, *line);
        self.rows.get_or_init(|| self.all.iter().map(row).collect())
    }
}

/// The keys of the lines that are shown.
#[must_use]
pub fn keys(model: &Model) -> Vec<String> {
    let lines = model.rooms.log.lines.iter();
    lines.map(|line| line.newest.to_string()).collect()
}

/// Every line in words, hidden ones too.
#[must_use]
pub fn in_words(model: &Model) -> &[lists::Entry] {
    let open = model.open.as_ref();
    open.map(|open| model.rooms.log.rows(open))
        .unwrap_or_default()
}

fn row(room: &LogRoom, open: &OpenPlan, line: Entry) -> lists::Entry {
    let at = open.event(line.newest).map(|event| event.at);
    let when = Cell::words(
        "when",
        at.map_or_else(String::new, |at| at.format("%-d %b %Y %H:%M").to_string()),
    );
    let undone = if room.is_gone(line.newest) {
        "undone"
    } else {
        "stands"
    };
    lists::Entry::new(
        line.newest.to_string(),
        vec![
            Cell::number("seq", line.newest),
            when.ranked(at.map_or(0, |at| at.timestamp())),
            Cell::words("who", who(open, line)),
            Cell::words("what", sentence(open, line)),
            Cell::words("undone", undone),
        ],
    )
}
