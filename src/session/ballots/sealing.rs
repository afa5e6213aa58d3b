//! A filled sheet made into two files where its scorer is: commitments to send before the close, and what they hide to
//! send after it. No store is needed.

use super::Receipt;
use super::hidden::Hidden;
use crate::domain::round::Cast;
use crate::domain::text::Line;
use crate::interchange::sheet::{
    BallotHead, Commitment, FilledSheet, OpenBallot, OpenedScore, SealedBallot,
};
use crate::session::Surroundings;

/// A sheet after it was sealed.
#[derive(Debug)]
pub struct SealedSheet {
    /// What travels before the close.
    pub sealed: SealedBallot,
    /// What travels after it.
    pub open: OpenBallot,
    /// The receipt of what is in it; `None` for a sheet without a score.
    pub receipt: Option<Receipt>,
}

/// Seals a filled sheet.
///
/// # Panics
/// Never: a salt is short and plain.
#[must_use]
pub fn seal(sheet: FilledSheet, around: &mut dyn Surroundings) -> SealedSheet {
    let head = BallotHead {
        plan: sheet.plan,
        round: sheet.round,
        scorer: sheet.scorer,
        token: sheet.token,
    };
    let (mut casts, mut scores) = (Vec::new(), Vec::new());
    for score in sheet.scores {
        let hidden = Hidden::new(&score, around.salt());
        casts.push(hidden.cast(score.cell.clone()));
        let salt = Line::parse(&hidden.salt).expect("a salt is a short line of digits and letters");
        scores.push(OpenedScore { score, salt });
    }
    let receipt = Receipt::over(&casts);
    let commitment = |Cast { cell, commitment }| {
        Some(Commitment {
            cell,
            commitment: commitment?,
        })
    };
    SealedSheet {
        sealed: SealedBallot {
            head: head.clone(),
            conflicts: sheet.conflicts,
            commitments: casts.into_iter().filter_map(commitment).collect(),
        },
        open: OpenBallot { head, scores },
        receipt,
    }
}
