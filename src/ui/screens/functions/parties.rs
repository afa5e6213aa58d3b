//! Who takes a function over, or has it already, in the few cells of a card.
//!
//! Where one of the names does not fit, all of them are shortened to the words that tell them apart, so that a body is
//! called the same on every card.

use crate::app::words;
use crate::domain::function::Stage;
use crate::twin::functions::{FunctionRow, PartiesNamed};
use crate::twin::named::{Named, shortest};
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
            shortest(&body.name, &self.others(body)).to_owned()
        }
    }

    fn others(&self, body: &Named) -> Vec<&str> {
        let others = self.bodies.iter().filter(|other| other.id != body.id);
        others.map(|other| other.name.as_str()).collect()
    }
}
