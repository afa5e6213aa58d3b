//! What a reply changes: ties that it declares, cells that it answers for the first time or anew, scores that it brings
//! to light.

use super::collecting::Counts;
use super::hidden::Hidden;
use super::reply::{Reply, Said};
use crate::domain::Change;
use crate::domain::round::{Cast, Cell, Round, Score};
use crate::domain::text::Line;
use crate::interchange::sheet::{Commitment, OpenedScore};
use std::collections::BTreeMap;

/// What a reply would change.
#[derive(Default)]
pub(super) struct Taking {
    pub(super) counts: Counts,
    pub(super) changes: Vec<Change>,
    /// What is to wait beside the store until the close.
    pub(super) hidden: Vec<Hidden>,
    /// The scores that have to be such that the close can count them.
    pub(super) scores: Vec<Score>,
}

impl Taking {
    /// What a reply changes in a round of which these scores wait beside the store, by their commitments.
    ///
    /// # Errors
    /// Why nothing of it may come to light.
    pub(super) fn of(
        round: &Round,
        reply: &Reply,
        waiting: &BTreeMap<String, Hidden>,
    ) -> Result<Self, String> {
        let mut taking = Self::default();
        taking.declare(round, reply);
        match &reply.said {
            Said::Scores(scores, empty) => {
                taking.counts.empty = *empty;
                for (score, hidden) in scores {
                    taking.score(round, score, hidden, waiting);
                }
            }
            Said::Commitments(commitments) => {
                for Commitment { cell, commitment } in commitments {
                    let cast = Cast {
                        cell: cell.clone(),
                        commitment: Some(commitment.clone()),
                    };
                    taking.answer(round, cast, |old| old == commitment);
                }
            }
            Said::Opened(scores) => {
                for one in scores {
                    taking.open(round, one)?;
                }
            }
        }
        Ok(taking)
    }

    fn declare(&mut self, round: &Round, reply: &Reply) {
        let scorer = &reply.head.scorer;
        for declared in &reply.conflicts {
            if round.conflict(scorer, &declared.candidate) != Some(declared) {
                self.changes.push(Change::ConflictDeclared {
                    round: round.id.clone(),
                    scorer: scorer.clone(),
                    declared: declared.clone(),
                });
            }
        }
    }

    fn score(
        &mut self,
        round: &Round,
        score: &Score,
        hidden: &Hidden,
        waiting: &BTreeMap<String, Hidden>,
    ) {
        let same = |commitment: &Line| {
            let old = waiting.get(commitment.as_str());
            old.is_some_and(|old| old.hides(score))
        };
        if self.answer(round, hidden.cast(score.cell.clone()), same) {
            self.scores.push(score.clone());
            self.hidden.push(hidden.clone());
        }
    }

    /// Casts in a cell, unless that says what was cast there before. Whether it was cast.
    fn answer(&mut self, round: &Round, cast: Cast, same: impl Fn(&Line) -> bool) -> bool {
        match cast_in(round, &cast.cell) {
            None => self.counts.new += 1,
            Some(old) if old.commitment.as_ref().is_some_and(same) => {
                self.counts.same += 1;
                return false;
            }
            Some(_) => self.counts.changed += 1,
        }
        self.changes.push(Change::BallotCast {
            round: round.id.clone(),
            cast,
        });
        true
    }

    /// Brings a score to light that hides behind what was cast in its cell.
    fn open(&mut self, round: &Round, one: &OpenedScore) -> Result<(), String> {
        let cell = &one.score.cell;
        let place = || format!("{} on {}", cell.candidate, cell.criterion);
        let cast = cast_in(round, cell).and_then(|cast| cast.commitment.as_ref());
        let cast = cast.ok_or_else(|| format!("nothing was sealed for {}", place()))?;
        let hidden = Hidden::again(&one.score, one.salt.as_str());
        if hidden.is_none_or(|hidden| hidden.commitment != cast.as_str()) {
            return Err(format!(
                "what it says for {} is not what was sealed before the close",
                place()
            ));
        }
        if round.first_score(cell).is_some() {
            self.counts.same += 1;
            return Ok(());
        }
        self.counts.new += 1;
        self.changes.push(Change::ScoreRevealed {
            round: round.id.clone(),
            score: one.score.clone(),
            salt: Some(one.salt.clone()),
        });
        Ok(())
    }
}

fn cast_in<'r>(round: &'r Round, cell: &Cell) -> Option<&'r Cast> {
    round.answers.casts.iter().find(|cast| cast.cell == *cell)
}
