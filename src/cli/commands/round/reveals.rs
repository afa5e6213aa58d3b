//! Whose ballots came to light, as JSON has it.

use crate::domain::Date;
use crate::domain::id::PersonId;
use crate::domain::round::Round;
use crate::domain::text::Text;
use serde::Serialize;

/// The ballots of a round that closed: how many were cast and are revealed, and whose are still sealed.
#[derive(Debug, Serialize)]
pub(crate) struct RevealsShown<'a> {
    cast: usize,
    revealed: usize,
    sealed: Vec<&'a PersonId>,
    /// Those of the sealed of whose ballots some cells are revealed.
    partly: Vec<Partly<'a>>,
    /// Whether the scores are hidden until these are revealed.
    waits: bool,
    ended: Option<Ended<'a>>,
}

#[derive(Debug, Serialize)]
struct Partly<'a> {
    scorer: &'a PersonId,
    revealed: usize,
    cells: usize,
}

#[derive(Debug, Serialize)]
struct Ended<'a> {
    on: Date,
    reason: &'a Text,
}

impl<'a> RevealsShown<'a> {
    /// Of a round that closed; nothing of any other.
    pub(crate) fn of(round: &'a Round) -> Option<Self> {
        round.days.closed?;
        let reveals = round.reveals();
        let in_part = reveals.sealed.iter().filter(|ballot| ballot.revealed > 0);
        let partly = in_part.map(|ballot| Partly {
            scorer: ballot.scorer,
            revealed: ballot.revealed,
            cells: ballot.cells,
        });
        let ended = round.days.reveals_ended.as_ref();
        Some(Self {
            cast: reveals.cast.len(),
            revealed: reveals.revealed(),
            partly: partly.collect(),
            sealed: reveals.sealed.iter().map(|ballot| ballot.scorer).collect(),
            waits: round.waits_for_reveals(),
            ended: ended.map(|(on, reason)| Ended { on: *on, reason }),
        })
    }

    /// `7 of 9 revealed`, while scores are hidden until the rest is.
    pub(super) fn so_far(&self) -> Option<String> {
        let (revealed, cast) = (self.revealed, self.cast);
        self.waits.then(|| format!("{revealed} of {cast} revealed"))
    }
}
