//! What can be said of the first place of a result, and in words why not where it cannot.
//!
//! The reasons have no full stop and can follow a colon: they are the same on a screen, in a command and in JSON.

use super::firmness::{Firmness, Verdict};
use super::tally::Tally;
use super::weights::SmallestMove;
use crate::domain::analysis::Fraction;

const NO_TOTAL: &str = "no candidate has a total";

impl Tally {
    /// How firm the order is.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let firmness = self.firmness.as_ref();
        firmness.map_or(Verdict::CannotTell(NO_TOTAL), Firmness::verdict)
    }

    /// Who alone is in first place, with how firmly.
    ///
    /// # Errors
    /// Why there is nobody.
    pub fn leader(&self) -> Result<(usize, &Firmness), &'static str> {
        let firmness = self.firmness.as_ref().ok_or(NO_TOTAL)?;
        Ok((firmness.leader()?, firmness))
    }

    /// The points between the first place and the next candidate; none where the first place is shared.
    ///
    /// # Errors
    /// Why there is nothing between them.
    pub fn margin(&self) -> Result<Fraction, &'static str> {
        let firmness = self.firmness.as_ref().ok_or(NO_TOTAL)?;
        firmness.margin().ok_or("no other candidate has a total")
    }

    /// The fewest points of weight that must move for the first place to be shared.
    ///
    /// # Errors
    /// Why none do.
    pub fn smallest_move(&self) -> Result<&SmallestMove, &'static str> {
        let (_, firmness) = self.leader()?;
        let smallest = firmness.weights.smallest_move.as_ref();
        smallest.ok_or("no weights put another candidate first")
    }
}
