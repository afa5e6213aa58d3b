//! The close: from then on scores are in the log, those that wait beside this store at once.

use super::hidden::{Hidden, unsealed};
use crate::domain::id::RoundId;
use crate::domain::round::{BallotMode, Cast};
use crate::domain::text::Line;
use crate::domain::{Change, Date, Proposal};
use crate::session::{Done, OpenPlan, Session, SessionError};
use std::collections::BTreeMap;

/// What becomes of a ballot whose sealed score is not beside this store: it was cast on another machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// The round does not close.
    Refused,
    /// It closes, and the score stays missing.
    Missing,
}

impl Session {
    /// Removes the sealed ballots of a round that was decided: the log has what counted.
    pub(in crate::session) fn put_ballots_away(&mut self, open: &OpenPlan, proposal: &Proposal) {
        for change in &proposal.changes {
            if let Change::RoundDecided { round, .. } = change {
                // The decision is safe already; files that cannot be removed now only stay a while longer.
                self.store
                    .discard(open.plan.id.as_str(), round.as_str())
                    .ok();
            }
        }
    }

    /// What closing a round would do; nothing is changed.
    ///
    /// # Errors
    /// As [`Session::close_round`].
    pub fn preview_close(
        &self,
        open: &OpenPlan,
        round: &RoundId,
        on: Date,
        lost: Lost,
    ) -> Result<Vec<String>, SessionError> {
        let proposal = self.closing(open, round, on, lost)?;
        let told = self.preview(open, &proposal)?;
        // What the ballots say is told when the round is closed, not before.
        Ok(told.into_iter().take(1).collect())
    }

    /// Closes a round: from now on its scores are in the log and are shown.
    ///
    /// # Errors
    /// The refusal of a rule; a ballot that does not match its commitment, or that is lost where that is refused; the
    /// store's refusal.
    pub fn close_round(
        &mut self,
        open: &mut OpenPlan,
        round: &RoundId,
        on: Date,
        lost: Lost,
    ) -> Result<Done, SessionError> {
        self.propose_anew(open, |session, open| session.closing(open, round, on, lost))
    }

    /// The scores of a round that wait beside this store, by their commitments.
    pub(super) fn waiting(
        &self,
        open: &OpenPlan,
        round: &RoundId,
    ) -> Result<BTreeMap<String, Hidden>, SessionError> {
        let files = self.store.sealed(open.plan.id.as_str(), round.as_str())?;
        let ballots = files.iter().flat_map(unsealed);
        Ok(ballots.map(|one| (one.commitment.clone(), one)).collect())
    }

    fn closing(
        &self,
        open: &OpenPlan,
        round: &RoundId,
        on: Date,
        lost: Lost,
    ) -> Result<Proposal, SessionError> {
        let mut changes = vec![Change::RoundClosed {
            round: round.clone(),
            on,
        }];
        let waiting = self.waiting(open, round)?;
        let known = open.plan.rounds.get(round);
        let casts = known
            .map(|round| round.answers.casts.as_slice())
            .unwrap_or_default();
        let here = known.is_some_and(|round| round.casting.ballots == BallotMode::Teller);
        for cast in casts {
            // A ballot that came with a plan file was never sealed here; it counts as missing.
            let Some(commitment) = &cast.commitment else {
                continue;
            };
            let found = waiting.get(commitment.as_str()).cloned();
            let hidden = found.or_else(|| once_revealed(open, commitment));
            // Where scores stay with the scorers, the close fixes what was cast and reveals nothing new.
            if hidden.is_none() && (lost == Lost::Missing || !here) {
                continue;
            }
            changes.push(reveal(round, cast, hidden.as_ref())?);
        }
        Ok(Proposal::from(changes))
    }
}

/// The ballot of a commitment out of an earlier close that was taken back: the log has it, the folder no more.
fn once_revealed(open: &OpenPlan, commitment: &Line) -> Option<Hidden> {
    open.events.iter().find_map(|event| {
        let Some(Change::ScoreRevealed {
            score,
            salt: Some(salt),
            ..
        }) = &event.change
        else {
            return None;
        };
        let hidden = Hidden::again(score, salt.as_str())?;
        (hidden.commitment == commitment.as_str()).then_some(hidden)
    })
}

fn reveal(round: &RoundId, cast: &Cast, hidden: Option<&Hidden>) -> Result<Change, SessionError> {
    let (scorer, candidate, criterion) = (
        &cast.cell.scorer,
        &cast.cell.candidate,
        &cast.cell.criterion,
    );
    let wrong = |why| SessionError::Ballot {
        who: format!("{scorer} on {candidate}, {criterion}"),
        why,
    };
    let hidden = hidden.ok_or_else(|| wrong("its sealed score is not beside this store; close the round on the machine where it was cast, or with `baton round close --without-lost`"))?;
    let score = hidden.score().map_err(wrong)?;
    if score.cell != cast.cell {
        return Err(wrong("its sealed score is of another cell"));
    }
    Ok(Change::ScoreRevealed {
        round: round.clone(),
        score,
        salt: Line::parse(&hidden.salt).ok(),
    })
}
