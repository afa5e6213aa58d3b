//! Ballots that come to light one after the other: what they say stays hidden until that has ended.
//!
//! With [`BallotMode::CommitReveal`] the scores come in after the close. Who reveals last must not know what the others
//! gave, so nothing is shown until every ballot that the close fixed is revealed, or people have ended the reveals.

use super::{BallotMode, Cell, Round, RoundState, Score};
use crate::domain::id::PersonId;
use std::collections::BTreeSet;

/// Scores that came to light in a round that does not show them yet. Nobody outside the round can read them.
///
/// Two of them are always equal: they are in no plan file and on no screen, so a plan is the same with and without.
#[derive(Clone, Default)]
pub struct Unshown {
    scores: Vec<Score>,
    waits: bool,
}

/// Whose ballots are revealed, and whose are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reveals<'a> {
    /// Everyone who cast a ballot, in the order of the round's scorers.
    pub cast: Vec<&'a PersonId>,
    /// Those of them of whose ballot something is still sealed.
    pub sealed: Vec<&'a PersonId>,
}

impl Reveals<'_> {
    /// How many ballots are revealed.
    #[must_use]
    pub const fn revealed(&self) -> usize {
        self.cast.len() - self.sealed.len()
    }
}

impl Round {
    /// Whether it is closed and hides its scores until every ballot is revealed, or the reveals are ended.
    #[must_use]
    pub const fn waits_for_reveals(&self) -> bool {
        self.answers.unshown.waits
    }

    /// Whose ballots are revealed, of those that the close fixed.
    #[must_use]
    pub fn reveals(&self) -> Reveals<'_> {
        let revealed = self.revealed_cells();
        let (mut cast, mut sealed) = (BTreeSet::new(), BTreeSet::new());
        for cell in self.sealed_cells() {
            cast.insert(&cell.scorer);
            if !revealed.contains(cell) {
                sealed.insert(&cell.scorer);
            }
        }
        let of = |people: &BTreeSet<&PersonId>| {
            let scorers = self.scorers.iter().map(|scorer| &scorer.person);
            scorers.filter(|scorer| people.contains(scorer)).collect()
        };
        Reveals {
            cast: of(&cast),
            sealed: of(&sealed),
        }
    }

    /// Whether the score of a cell has come to light, whether or not it is shown yet.
    #[must_use]
    pub fn is_revealed(&self, cell: &Cell) -> bool {
        let unshown = self.answers.unshown.scores.iter();
        let mut all = self.answers.scores.iter().chain(unshown);
        all.any(|score| score.cell == *cell)
    }

    /// Takes a score that came to light; it is shown once [`Round::settle`] says so.
    pub(in crate::domain) fn reveal(&mut self, score: &Score) {
        for scores in [&mut self.answers.scores, &mut self.answers.unshown.scores] {
            scores.retain(|old| old.cell != score.cell);
        }
        self.answers.unshown.scores.push(score.clone());
    }

    /// Works out after a change whether scores may be shown, and shows those that waited for it.
    pub(crate) fn settle(&mut self) {
        self.answers.unshown.waits = self.has_reveals_to_come();
        if self.shows_scores() {
            let shown = std::mem::take(&mut self.answers.unshown.scores);
            self.answers.scores.extend(shown);
        }
    }

    fn has_reveals_to_come(&self) -> bool {
        let is_over = match self.state {
            RoundState::Closed | RoundState::Abandoned => self.days.closed.is_none(),
            RoundState::Draft | RoundState::Open | RoundState::Decided => true,
        };
        if is_over
            || self.casting.ballots == BallotMode::Teller
            || self.days.reveals_ended.is_some()
        {
            return false;
        }
        // Counting is quick, and settles it for all but the last of many ballots.
        let came = self.answers.scores.len() + self.answers.unshown.scores.len();
        if self.sealed_cells().count() > came {
            return true;
        }
        let revealed = self.revealed_cells();
        self.sealed_cells().any(|cell| !revealed.contains(cell))
    }

    /// The cells whose ballots hide a score. A ballot out of a plan file that has none hides nothing.
    fn sealed_cells(&self) -> impl Iterator<Item = &Cell> {
        let casts = self.answers.casts.iter();
        let sealed = casts.filter(|cast| cast.commitment.is_some());
        sealed.map(|cast| &cast.cell)
    }

    fn revealed_cells(&self) -> BTreeSet<&Cell> {
        let unshown = self.answers.unshown.scores.iter();
        let all = self.answers.scores.iter().chain(unshown);
        all.map(|score| &score.cell).collect()
    }
}

impl PartialEq for Unshown {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Unshown {}

impl std::fmt::Debug for Unshown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Unshown")
    }
}
