//! One score, typed on this machine.

use super::Receipt;
use super::hidden::{Hidden, sealed};
use crate::domain::id::RoundId;
use crate::domain::round::{Cast, Score};
use crate::domain::rules::may_type;
use crate::domain::{Change, Proposal};
use crate::session::{OpenPlan, Session, SessionError};

impl Session {
    /// Casts a ballot in one cell of an open round. The log gets its commitment, never its score. Answers with the
    /// scorer's receipt for all they have answered by then.
    ///
    /// # Errors
    /// The refusal of a rule, or the store's.
    ///
    /// # Panics
    /// Never: what was just cast has a commitment.
    pub fn cast(
        &mut self,
        open: &mut OpenPlan,
        round: &RoundId,
        score: &Score,
    ) -> Result<Receipt, SessionError> {
        let hidden = Hidden::new(score, self.around.salt());
        let proposal = Proposal::from(Change::BallotCast {
            round: round.clone(),
            cast: hidden.cast(score.cell.clone()),
        });
        self.must_count(open, &proposal, round, score)?;
        self.store.seal(&sealed(&open.plan.id, round, &[hidden]))?;
        self.propose(open, &proposal)?;
        let round = open.plan.rounds.get(round);
        let receipt = round.and_then(|round| Receipt::of(round, &score.cell.scorer));
        Ok(receipt.expect("what was just cast has a commitment"))
    }

    /// What casting a ballot would do; nothing is changed, and its score is not told.
    ///
    /// # Errors
    /// As [`Session::cast`].
    pub fn preview_cast(
        &self,
        open: &OpenPlan,
        round: &RoundId,
        score: &Score,
    ) -> Result<Vec<String>, SessionError> {
        let cast = Proposal::from(Change::BallotCast {
            round: round.clone(),
            cast: Cast {
                cell: score.cell.clone(),
                commitment: None,
            },
        });
        self.must_count(open, &cast, round, score)?;
        self.preview(open, &cast)
    }

    /// A ballot that could not be counted at the close is not taken now: the close is tried out with it.
    fn must_count(
        &self,
        open: &OpenPlan,
        cast: &Proposal,
        round: &RoundId,
        score: &Score,
    ) -> Result<(), SessionError> {
        if let Some(round) = open.plan.rounds.get(round) {
            may_type(round)?;
        }
        let close = Change::RoundClosed {
            round: round.clone(),
            on: self.today(),
        };
        let reveal = Change::ScoreRevealed {
            round: round.clone(),
            score: score.clone(),
            salt: None,
        };
        let changes = cast.changes.iter().cloned().chain([close, reveal]);
        let changes: Vec<Change> = changes.collect();
        self.preview(open, &Proposal::from(changes)).map(|_| ())
    }
}
