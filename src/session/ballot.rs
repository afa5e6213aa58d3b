//! Blind scoring: a ballot is cast as a salted commitment, waits sealed beside the log, and is counted at the close.
//!
//! The commitment is SHA-256 over the salt and the exact text of the score, as for the body of an event, so that
//! anybody can check a revealed score against the ballot that was cast. What this stops and what it does not is said
//! where scores are entered: whoever can read the owner's files can read sealed ballots.

use super::{Done, OpenPlan, Session, SessionError};
use crate::domain::id::RoundId;
use crate::domain::round::{BallotMode, Cast, Score};
use crate::domain::rules::may_type;
use crate::domain::text::Line;
use crate::domain::{Change, Date, Proposal};
use crate::store::chain::body_hash;
use crate::store::{Hash, SealedBallot, hex, unhex};
use serde::{Deserialize, Serialize};

const BASE32: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
const RECEIPT_LETTERS: usize = 10;

/// The short code by which a scorer finds their ballot in the result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt(String);

impl Receipt {
    /// The first ten base-32 letters of a commitment.
    #[must_use]
    pub fn of(commitment: &Hash) -> Self {
        let bits = |n: usize| {
            let (byte, offset) = (n * 5 / 8, n * 5 % 8);
            let pair = (u16::from(commitment.0[byte]) << 8) | u16::from(commitment.0[byte + 1]);
            usize::from((pair >> (11 - offset)) & 31)
        };
        Self(
            (0..RECEIPT_LETTERS)
                .map(|n| char::from(BASE32[bits(n)]))
                .collect(),
        )
    }
}

impl std::fmt::Display for Receipt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0)
    }
}

/// What becomes of a ballot whose sealed score is not beside this store: it was cast on another machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lost {
    Refused,
    Missing,
}

/// What waits beside the log until the round closes.
#[derive(Debug, Serialize, Deserialize)]
struct Sealed {
    salt: String,
    score: String,
}

impl Session {
    /// Casts a ballot in one cell of an open round. The log gets its commitment, never its score.
    ///
    /// # Errors
    /// The refusal of a rule, or the store's.
    pub fn cast(
        &mut self,
        open: &mut OpenPlan,
        round: &RoundId,
        score: &Score,
    ) -> Result<Receipt, SessionError> {
        let salt = self.around.salt();
        let text =
            serde_json::to_string(score).expect("a score is plain text and always becomes JSON");
        let commitment = body_hash(&salt, &text);
        let cast = Cast {
            cell: score.cell.clone(),
            commitment: Line::parse(&commitment.to_string()).ok(),
        };
        let proposal = Proposal::from(Change::BallotCast {
            round: round.clone(),
            cast,
        });
        self.must_count(open, &proposal, round, score)?;
        let sealed = Sealed {
            salt: hex(&salt),
            score: text,
        };
        self.store.seal(&SealedBallot {
            plan: open.plan.id.to_string(),
            round: round.to_string(),
            cast: commitment.to_string(),
            text: serde_json::to_string(&sealed).expect("two strings always become JSON"),
        })?;
        self.propose(open, &proposal)?;
        Ok(Receipt::of(&commitment))
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
        let changes = cast
            .changes
            .iter()
            .cloned()
            .chain([close, reveal])
            .collect::<Vec<_>>();
        self.preview(open, &Proposal::from(changes)).map(|_| ())
    }

    /// Removes the sealed ballots of a round that was decided: the log has what counted.
    pub(super) fn put_ballots_away(&mut self, open: &OpenPlan, proposal: &Proposal) {
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
    ) -> Result<Vec<String>, SessionError> {
        let proposal = self.closing(open, round, on, Lost::Missing)?;
        let told = self.preview(open, &proposal)?;
        // What the ballots say is told when the round is closed, not before.
        Ok(told.into_iter().take(1).collect())
    }

    /// Closes a round: from now on its scores are in the log and are shown.
    ///
    /// # Errors
    /// The refusal of a rule; a ballot that does not match its commitment; the store's refusal.
    pub fn close_round(
        &mut self,
        open: &mut OpenPlan,
        round: &RoundId,
        on: Date,
    ) -> Result<Done, SessionError> {
        self.propose_anew(open, |session, open| {
            session.closing(open, round, on, Lost::Refused)
        })
    }

    /// Closes a round although the sealed scores of some ballots are not beside this store; those stay missing.
    ///
    /// # Errors
    /// As [`Session::close_round`], but for ballots whose sealed scores are not here.
    pub fn close_round_without_lost(
        &mut self,
        open: &mut OpenPlan,
        round: &RoundId,
        on: Date,
    ) -> Result<Done, SessionError> {
        self.propose_anew(open, |session, open| {
            session.closing(open, round, on, Lost::Missing)
        })
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
        let sealed = self.store.sealed(open.plan.id.as_str(), round.as_str())?;
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
            let text = sealed
                .iter()
                .find(|(id, _)| id == commitment.as_str())
                .map(|(_, text)| text.clone())
                .or_else(|| once_revealed(open, commitment));
            // Where scores stay with the scorers, the close fixes what was cast and reveals nothing new.
            if text.is_none() && (lost == Lost::Missing || !here) {
                continue;
            }
            changes.push(reveal(round, cast, commitment, text.as_deref())?);
        }
        Ok(Proposal::from(changes))
    }
}

/// The ballot of a commitment out of an earlier close that was taken back: the log has it, the folder no more.
fn once_revealed(open: &OpenPlan, commitment: &Line) -> Option<String> {
    open.events.iter().find_map(|event| {
        let Some(Change::ScoreRevealed {
            score,
            salt: Some(salt),
            ..
        }) = &event.change
        else {
            return None;
        };
        let text = serde_json::to_string(score).ok()?;
        let kept = body_hash(&unhex(salt.as_str()).ok()?, &text).to_string() == commitment.as_str();
        let sealed = Sealed {
            salt: salt.to_string(),
            score: text,
        };
        kept.then(|| serde_json::to_string(&sealed).ok()).flatten()
    })
}

fn reveal(
    round: &RoundId,
    cast: &Cast,
    commitment: &Line,
    sealed: Option<&str>,
) -> Result<Change, SessionError> {
    let (scorer, candidate, criterion) = (
        &cast.cell.scorer,
        &cast.cell.candidate,
        &cast.cell.criterion,
    );
    let wrong = |why| SessionError::Ballot {
        who: format!("{scorer} on {candidate}, {criterion}"),
        why,
    };
    let sealed = sealed.ok_or_else(|| wrong("its sealed score is not beside this store; close the round on the machine where it was cast, or with `baton round close --without-lost`"))?;
    let sealed: Sealed =
        serde_json::from_str(sealed).map_err(|_| wrong("its sealed score cannot be read"))?;
    let salt = unhex(&sealed.salt).map_err(|_| wrong("its sealed score cannot be read"))?;
    if body_hash(&salt, &sealed.score).to_string() != commitment.as_str() {
        return Err(wrong("its sealed score was altered after it was cast"));
    }
    let score: Score = serde_json::from_str(&sealed.score)
        .map_err(|_| wrong("its sealed score cannot be read"))?;
    if score.cell != cast.cell {
        return Err(wrong("its sealed score is of another cell"));
    }
    Ok(Change::ScoreRevealed {
        round: round.clone(),
        score,
        salt: Line::parse(&sealed.salt).ok(),
    })
}
