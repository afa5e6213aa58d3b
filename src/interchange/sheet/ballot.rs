//! The two files of a ballot that is committed first and opened later: `.sealed` travels before the close, `.open`
//! after it. How a commitment is made is left to the session; here it is a line that is carried.

use super::once::{Records, each_once};
use super::quiet::quiet;
use super::token::Token;
use crate::domain::id::{CandidateId, CriterionId, PersonId, PlanId, RoundId};
use crate::domain::round::{Cell, DeclaredConflict, Score};
use crate::domain::text::Line;
use crate::interchange::problem::ImportError;
use crate::interchange::reader::{Fields, header, read_file};
use crate::interchange::toml_text::Page;

const SEALED: &str = "sealed-ballot";
const OPEN: &str = "open-ballot";
const FORMAT: u32 = 1;
const TIES: Records<DeclaredConflict, CandidateId> = Records {
    key: "conflict",
    on: "candidate",
    of: |tie| &tie.candidate,
};
const COMMITMENTS: Records<Commitment, Cell> = Records {
    key: "commitment",
    on: "candidate and criterion",
    of: |one| &one.cell,
};
const OPENED: Records<OpenedScore, Cell> = Records {
    key: "score",
    on: "candidate and criterion",
    of: |one| &one.score.cell,
};

/// Whose ballot it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotHead {
    /// The plan.
    pub plan: PlanId,
    /// The round.
    pub round: RoundId,
    /// Who scores.
    pub scorer: PersonId,
    /// The token of the invitation.
    pub token: Token,
}

/// The commitment to the score of one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// Which cell.
    pub cell: Cell,
    /// The salted commitment, lower-case hexadecimal.
    pub commitment: Line,
}

/// A ballot that tells nothing but who answered what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedBallot {
    /// Whose it is.
    pub head: BallotHead,
    /// The scorer's ties, which are no secret.
    pub conflicts: Vec<DeclaredConflict>,
    /// One commitment for each cell that was answered.
    pub commitments: Vec<Commitment>,
}

/// A score and what its commitment was made with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedScore {
    /// The score.
    pub score: Score,
    /// The salt, lower-case hexadecimal.
    pub salt: Line,
}

/// A ballot opened: the scores with their salts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenBallot {
    /// Whose it is.
    pub head: BallotHead,
    /// The scores, one for each commitment.
    pub scores: Vec<OpenedScore>,
}

/// A sealed ballot as the text of its file.
#[must_use]
pub fn sealed_text(ballot: &SealedBallot) -> String {
    let mut page = Page::default();
    page.comment(
        "A sealed ballot: it says what was scored and no score. Send it before the round closes.",
    );
    opening(&mut page, SEALED, &ballot.head);
    for tie in &ballot.conflicts {
        page.item("conflict");
        page.put("candidate", &tie.candidate);
        page.put("tie", &tie.conflict);
        page.known("what", tie.note.as_ref());
    }
    for one in &ballot.commitments {
        page.item("commitment");
        place(&mut page, &one.cell);
        page.put("commitment", &one.commitment);
    }
    page.into_text()
}

/// An open ballot as the text of its file.
#[must_use]
pub fn open_text(ballot: &OpenBallot) -> String {
    let mut page = Page::default();
    page.comment("An open ballot: anybody who has this file can read the scores in it.");
    page.comment("Keep it to yourself until the round has closed, then send it. Without it the scores are lost.");
    opening(&mut page, OPEN, &ballot.head);
    for OpenedScore { score, salt } in &ballot.scores {
        page.item("score");
        place(&mut page, &score.cell);
        page.put("score", &score.value);
        page.known("why", score.note.as_ref());
        page.list("rests_on", &score.basis);
        page.put("salt", salt);
    }
    page.into_text()
}

/// Reads a sealed ballot.
///
/// # Errors
/// [`ImportError`] with everything that is wrong in the file, and no words of it.
pub fn read_sealed(name: &str, text: &str) -> Result<SealedBallot, ImportError> {
    let read = |fields: &Fields<'_>| {
        fields.need_table("baton", header)?;
        let head = fields.need_table("ballot", head)?;
        let scorer = &head.scorer;
        let conflicts = each_once(fields, &TIES, tie);
        let commitments = each_once(fields, &COMMITMENTS, |fields| {
            let (cell, commitment) = (cell(fields, scorer), fields.need("commitment"));
            let (cell, commitment) = (cell?, commitment?);
            Some(Commitment { cell, commitment })
        });
        Some(SealedBallot {
            head,
            conflicts,
            commitments,
        })
    };
    let ballot = read_file(name, text, SEALED, read).map_err(quiet)?;
    Ok(ballot.0)
}

/// Reads an open ballot.
///
/// # Errors
/// [`ImportError`] with everything that is wrong in the file, and no words of it.
pub fn read_open(name: &str, text: &str) -> Result<OpenBallot, ImportError> {
    let read = |fields: &Fields<'_>| {
        fields.need_table("baton", header)?;
        let head = fields.need_table("ballot", head)?;
        let scores = each_once(fields, &OPENED, |fields| opened(fields, &head.scorer));
        Some(OpenBallot { head, scores })
    };
    let ballot = read_file(name, text, OPEN, read).map_err(quiet)?;
    Ok(ballot.0)
}

fn opening(page: &mut Page, kind: &str, head: &BallotHead) {
    page.table("baton");
    page.put("kind", &kind);
    page.put("format", &FORMAT);
    page.table("ballot");
    page.put("plan", &head.plan);
    page.put("round", &head.round);
    page.put("scorer", &head.scorer);
    page.put("token", &head.token.as_str());
}

fn place(page: &mut Page, cell: &Cell) {
    page.put("candidate", &cell.candidate);
    page.put("criterion", &cell.criterion);
}

fn head(fields: &Fields<'_>) -> Option<BallotHead> {
    let (plan, round) = (fields.need("plan"), fields.need("round"));
    let (scorer, token) = (fields.need("scorer"), fields.need("token"));
    Some(BallotHead {
        plan: plan?,
        round: round?,
        scorer: scorer?,
        token: token?,
    })
}

fn tie(fields: &Fields<'_>) -> Option<DeclaredConflict> {
    let (candidate, conflict) = (fields.need("candidate"), fields.need("tie"));
    let note = fields.get("what");
    Some(DeclaredConflict {
        candidate: candidate?,
        conflict: conflict?,
        note,
    })
}

fn opened(fields: &Fields<'_>, scorer: &PersonId) -> Option<OpenedScore> {
    let (cell, value) = (cell(fields, scorer), fields.need("score"));
    let (note, basis) = (fields.get("why"), fields.list("rests_on"));
    let salt = fields.need("salt");
    let score = Score {
        cell: cell?,
        value: value?,
        note,
        basis,
    };
    Some(OpenedScore { score, salt: salt? })
}

fn cell(fields: &Fields<'_>, scorer: &PersonId) -> Option<Cell> {
    let candidate: Option<CandidateId> = fields.need("candidate");
    let criterion: Option<CriterionId> = fields.need("criterion");
    Some(Cell {
        scorer: scorer.clone(),
        candidate: candidate?,
        criterion: criterion?,
    })
}
