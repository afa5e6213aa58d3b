//! A score behind its commitment, and the files in which such scores wait until the close.

use crate::domain::id::{PlanId, RoundId};
use crate::domain::round::{Cast, Score};
use crate::domain::text::Line;
use crate::store::chain::body_hash;
use crate::store::{Hash, SealedBallot, hex, unhex};
use serde::{Deserialize, Serialize};

/// A score, the salt that hides it, and the commitment to both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Hidden {
    pub(super) commitment: String,
    pub(super) salt: String,
    score: String,
}

/// What one file of sealed ballots holds.
#[derive(Debug, Serialize, Deserialize)]
struct Waiting {
    ballots: Vec<Hidden>,
}

/// What a file of an earlier version holds: one ballot, whose commitment is the file's name.
#[derive(Debug, Deserialize)]
struct WaitingAlone {
    salt: String,
    score: String,
}

impl Hidden {
    /// Hides a score.
    pub(super) fn new(score: &Score, salt: [u8; 16]) -> Self {
        let text =
            serde_json::to_string(score).expect("a score is plain text and always becomes JSON");
        Self {
            commitment: body_hash(&salt, &text).to_string(),
            salt: hex(&salt),
            score: text,
        }
    }

    /// The score as it came out of a file or the log, hidden under the salt that came with it; `None` where that is
    /// no salt.
    pub(super) fn again(score: &Score, salt: &str) -> Option<Self> {
        unhex(salt).ok().map(|salt| Self::new(score, salt))
    }

    /// The ballot as the log has it.
    pub(super) fn cast(&self, cell: crate::domain::round::Cell) -> Cast {
        Cast {
            cell,
            commitment: Line::parse(&self.commitment).ok(),
        }
    }

    /// Whether it hides exactly this score.
    pub(super) fn hides(&self, score: &Score) -> bool {
        serde_json::to_string(score).is_ok_and(|text| text == self.score)
    }

    /// The score, where what waited is what was cast.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn score(&self) -> Result<Score, &'static str> {
        const UNREADABLE: &str = "its sealed score cannot be read";
        let salt = unhex(&self.salt).map_err(|_| UNREADABLE)?;
        if body_hash(&salt, &self.score).to_string() != self.commitment {
            return Err("its sealed score was altered after it was cast");
        }
        serde_json::from_str(&self.score).map_err(|_| UNREADABLE)
    }
}

/// Ballots as a store keeps them until the close, in one file that bears the name of what is in it.
pub(super) fn sealed(plan: &PlanId, round: &RoundId, ballots: &[Hidden]) -> SealedBallot {
    let all: String = ballots.iter().map(|one| one.commitment.as_str()).collect();
    let waiting = Waiting {
        ballots: ballots.to_vec(),
    };
    SealedBallot {
        plan: plan.to_string(),
        round: round.to_string(),
        cast: Hash::of(&all).to_string(),
        text: serde_json::to_string(&waiting).expect("plain text always becomes JSON"),
    }
}

/// The ballots in a file that a store kept. A file that cannot be read hides nothing: its ballots are not here.
pub(super) fn unsealed((cast, text): &(String, String)) -> Vec<Hidden> {
    if let Ok(waiting) = serde_json::from_str::<Waiting>(text) {
        return waiting.ballots;
    }
    let alone = serde_json::from_str::<WaitingAlone>(text).ok();
    let hidden = alone.map(|WaitingAlone { salt, score }| Hidden {
        commitment: cast.clone(),
        salt,
        score,
    });
    hidden.into_iter().collect()
}
