//! Ballots that come to light one after the other: what they say stays hidden until that has ended.
//!
//! With [`BallotMode::CommitReveal`] the scores come in after the close. Who reveals last must not know what the others
//! gave, so nothing is shown until every ballot that the close fixed is revealed, or people have ended the reveals.
//! Ballots for a candidate who is out are not waited for. What was shown once stays shown: where a sealed ballot would
//! count again later, because a gate was waived, the reveals have ended without it.

use super::{BallotMode, Cell, Round, RoundState, Score};
use crate::domain::id::{CandidateId, PersonId};
use crate::domain::text::Text;
use std::collections::{BTreeMap, BTreeSet};

/// The reason that stands for an end nobody gave one for.
const SHOWN_BEFORE_ALL: &str = "scores were shown before every ballot was revealed";

/// Scores that came to light in a round that does not show them yet. Nobody outside the round can read them.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Unshown(Vec<Score>);

/// Whose ballots are revealed, and whose are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reveals<'a> {
    /// Everyone who cast a ballot, in the order of the round's scorers.
    pub cast: Vec<&'a PersonId>,
    /// Those of them of whose ballot something is still sealed.
    pub sealed: Vec<SealedBallot<'a>>,
}

/// A ballot of which something is still sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SealedBallot<'a> {
    /// Who cast it.
    pub scorer: &'a PersonId,
    /// How many of its cells are revealed.
    pub revealed: usize,
    /// How many cells it has.
    pub cells: usize,
}

impl Reveals<'_> {
    /// How many ballots are revealed to the last cell.
    #[must_use]
    pub const fn revealed(&self) -> usize {
        self.cast.len() - self.sealed.len()
    }
}

impl Round {
    /// Whether it is closed and hides its scores until every ballot is revealed, or the reveals are ended.
    #[must_use]
    pub fn waits_for_reveals(&self) -> bool {
        self.state == RoundState::Closed && self.has_reveals_to_come()
    }

    /// Whether it was given up between its close and the end of its reveals: what came to light nobody will see.
    #[must_use]
    pub fn was_never_shown(&self) -> bool {
        self.state == RoundState::Abandoned && self.has_reveals_to_come()
    }

    /// Whether a candidate is still in the round: neither taken out nor out by a gate.
    #[must_use]
    pub fn judges(&self, candidate: &CandidateId) -> bool {
        let candidate = self.candidates.get(candidate);
        candidate.is_some_and(|candidate| candidate.excluded().is_none())
    }

    /// Whose ballots are revealed, of those that the close fixed.
    #[must_use]
    pub fn reveals(&self) -> Reveals<'_> {
        let came = self.revealed_cells();
        let mut ballots: BTreeMap<&PersonId, (usize, usize)> = BTreeMap::new();
        for cell in self.sealed_cells() {
            let (revealed, cells) = ballots.entry(&cell.scorer).or_default();
            *revealed += usize::from(came.contains(cell));
            *cells += 1;
        }
        let scorers = self.scorers.iter().map(|scorer| &scorer.person);
        let cast: Vec<&PersonId> = scorers
            .filter(|scorer| ballots.contains_key(scorer))
            .collect();
        let of = |scorer: &&'_ PersonId| ballots.get(*scorer).copied().unwrap_or_default();
        let all = cast.iter().map(|scorer| {
            let (revealed, cells) = of(scorer);
            SealedBallot {
                scorer,
                revealed,
                cells,
            }
        });
        Reveals {
            sealed: all.filter(|one| one.revealed < one.cells).collect(),
            cast,
        }
    }

    /// Whether a cell was answered with a commitment alone.
    #[must_use]
    pub fn is_sealed(&self, cell: &Cell) -> bool {
        let mut casts = self.answers.casts.iter();
        casts.any(|cast| cast.cell == *cell && cast.commitment.is_some())
    }

    /// Whether the score of a cell has come to light, whether or not it is shown yet.
    #[must_use]
    pub fn is_revealed(&self, cell: &Cell) -> bool {
        let mut all = self.answers.scores.iter().chain(&self.answers.unshown.0);
        all.any(|score| score.cell == *cell)
    }

    /// The round as everything outside the log knows it: a score that waits to be shown is in no file.
    #[must_use]
    pub fn without_what_waits(mut self) -> Self {
        self.answers.unshown = Unshown::default();
        self
    }

    /// Takes a score that came to light; it is shown once [`Round::settle`] says so.
    pub(in crate::domain) fn reveal(&mut self, score: &Score) {
        for scores in [&mut self.answers.scores, &mut self.answers.unshown.0] {
            scores.retain(|old| old.cell != score.cell);
        }
        self.answers.unshown.0.push(score.clone());
    }

    /// Shows after a change the scores that waited for it, where they may be shown now.
    pub(crate) fn settle(&mut self) {
        if !self.shows_scores() {
            return;
        }
        let shown = std::mem::take(&mut self.answers.unshown.0);
        self.answers.scores.extend(shown);
        // Someone has seen the result now, so that what is sealed comes too late.
        if !self.answers.scores.is_empty()
            && self.days.reveals_ended.is_none()
            && self.has_sealed_ballots()
        {
            let reason = Text::parse(SHOWN_BEFORE_ALL).ok();
            self.days.reveals_ended = self.days.closed.zip(reason);
        }
    }

    pub(super) fn has_reveals_to_come(&self) -> bool {
        self.days.closed.is_some()
            && self.days.reveals_ended.is_none()
            && self.answers.scores.is_empty()
            && self.answers.moderations.is_empty()
            && self.has_sealed_ballots()
    }

    fn has_sealed_ballots(&self) -> bool {
        if self.casting.ballots == BallotMode::Teller {
            return false;
        }
        // Counting is quick, and settles it for all but the last of many ballots.
        let came = self.answers.scores.len() + self.answers.unshown.0.len();
        if self.sealed_cells().count() > came {
            return true;
        }
        let revealed = self.revealed_cells();
        self.sealed_cells().any(|cell| !revealed.contains(cell))
    }

    /// The cells whose ballots hide a score of a candidate who is still in the round. A ballot out of a plan file that
    /// has no commitment hides nothing.
    fn sealed_cells(&self) -> impl Iterator<Item = &Cell> {
        let candidates = self.candidates.iter();
        let out = candidates.filter(|candidate| candidate.excluded().is_some());
        let out: Vec<&CandidateId> = out.map(|candidate| &candidate.id).collect();
        let casts = self.answers.casts.iter();
        let sealed = casts.filter(|cast| cast.commitment.is_some());
        let cells = sealed.map(|cast| &cast.cell);
        cells.filter(move |cell| !out.contains(&&cell.candidate))
    }

    fn revealed_cells(&self) -> BTreeSet<&Cell> {
        let all = self.answers.scores.iter().chain(&self.answers.unshown.0);
        all.map(|score| &score.cell).collect()
    }
}

/// Says nothing of what it holds: a plan is printed where something goes wrong.
impl std::fmt::Debug for Unshown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Unshown")
    }
}
