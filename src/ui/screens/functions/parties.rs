//! Who takes a function over, or has it already, in the few cells of a card.
//!
//! Where one of the names does not fit, all of them are shortened to the words that tell them apart, so that a body is
//! called the same on every card.

use crate::app::words;
use crate::domain::function::Stage;
use crate::twin::functions::{FunctionRow, PartiesNamed};
use crate::twin::named::Named;
use crate::ui::text::width;

/// How the bodies of a plan are called on cards.
pub(super) struct Called<'a> {
    bodies: Vec<&'a Named>,
    in_full: bool,
}

impl<'a> Called<'a> {
    /// For cards with so many cells to a line, and these bodies.
    pub(super) fn on_cards(
        room: usize,
        rows: &[FunctionRow],
        bodies: impl Iterator<Item = &'a Named>,
    ) -> Self {
        let whole = Self {
            bodies: bodies.collect(),
            in_full: true,
        };
        let fits = |row| width(&whole.line(row)) <= room;
        Self {
            in_full: rows.iter().all(fits),
            ..whole
        }
    }

    /// `to Banyan` while it is on its way, the holder's name once it has arrived.
    pub(super) fn line(&self, row: &FunctionRow) -> String {
        let PartiesNamed {
            holder, receiver, ..
        } = &row.parties;
        if row
            .place
            .standing
            .stage()
            .is_some_and(Stage::is_handed_over)
        {
            return self.name(holder.as_ref());
        }
        let round = if row.parties.awaits_round {
            " (round)"
        } else {
            ""
        };
        format!("to {}{round}", self.name(receiver.as_ref()))
    }

    fn name(&self, body: Option<&Named>) -> String {
        let Some(body) = body else {
            return words::UNKNOWN.to_owned();
        };
        let name = words::between_borders(body);
        if self.in_full || name == body.id {
            name
        } else {
            self.in_short(body).to_owned()
        }
    }

    /// The first words of a name that no other body's name begins with.
    fn in_short<'n>(&self, body: &'n Named) -> &'n str {
        let ends = body.name.match_indices(' ').map(|(at, _)| at);
        let mut beginnings = ends.filter_map(|at| body.name.get(..at));
        let alone = |beginning: &&str| {
            says_something(beginning) && self.others(body).all(|name| !begins(name, beginning))
        };
        beginnings.find(alone).unwrap_or(&body.name)
    }

    fn others(&self, body: &Named) -> impl Iterator<Item = &str> {
        let others = self.bodies.iter().filter(|other| other.id != body.id);
        others.map(|other| other.name.as_str())
    }
}

/// Whether a beginning is more than an article or a title.
fn says_something(beginning: &str) -> bool {
    beginning.split(' ').any(|word| word.chars().count() > 3)
}

/// Whether a name begins with these words.
fn begins(name: &str, words: &str) -> bool {
    let rest = name.strip_prefix(words);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}
