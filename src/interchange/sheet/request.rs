//! What one scorer is asked to answer.

use super::token::Token;
use crate::domain::Date;
use crate::domain::id::{CandidateId, CriterionId, PersonId, PlanId, RoundId};
use crate::domain::round::{BallotMode, Conflict, DeclaredConflict};
use crate::domain::text::{Line, Text};

/// Everything that a sheet for one scorer says. Candidates and criteria each have at most one of an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRequest {
    /// The plan.
    pub plan: PlanId,
    /// What the collective is called.
    pub plan_name: Line,
    /// The round.
    pub round: RoundId,
    /// What the round is about.
    pub round_name: Line,
    /// Who scores.
    pub scorer: PersonId,
    /// What they are called.
    pub scorer_name: Line,
    /// What ties the reply to this sheet.
    pub token: Token,
    /// The day by which the reply is wanted.
    pub by: Date,
    /// How the ballots of the round are cast.
    pub casting: SheetCasting,
    /// Who is scored, in the order of the round. Candidates that a gate put out are left out by the caller.
    pub candidates: Vec<SheetCandidate>,
    /// On what, in the order of the round.
    pub criteria: Vec<SheetCriterion>,
}

/// How a sheet's answers come back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetCasting {
    /// The sheet itself comes back before the close, and a teller looks after it.
    Teller {
        /// What the teller is called, where one was named.
        name: Option<Line>,
    },
    /// Only commitments come back before the close, and what they hide after it.
    CommitReveal,
}

impl Default for SheetCasting {
    fn default() -> Self {
        Self::of(BallotMode::default(), None)
    }
}

impl SheetCasting {
    /// The way of a round, with the name of its teller where it has one.
    #[must_use]
    pub fn of(mode: BallotMode, name: Option<Line>) -> Self {
        match mode {
            BallotMode::Teller => Self::Teller { name },
            BallotMode::CommitReveal => Self::CommitReveal,
        }
    }
}

/// Whether a scorer scores a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Yes.
    Open,
    /// No: they stepped aside.
    Recused,
    /// No: they work there.
    OwnEmployer,
}

/// One candidate of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetCandidate {
    /// Their id in the round.
    pub id: CandidateId,
    /// What to call them.
    pub name: Line,
    /// Whether this scorer scores them.
    pub standing: Standing,
    /// The scorer's tie to them, where one was declared already.
    pub conflict: Option<DeclaredConflict>,
}

/// One criterion of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetCriterion {
    /// Its id.
    pub id: CriterionId,
    /// Its name.
    pub name: Line,
    /// What each score from 1 to 5 means, in this order; may be shorter.
    pub anchors: Vec<Text>,
    /// What to ask a candidate for.
    pub ask_for: Option<Text>,
    /// The usual mistake.
    pub typical_error: Option<Text>,
}

impl SheetRequest {
    /// How many scores the sheet asks for.
    #[must_use]
    pub fn asked(&self) -> usize {
        let open = |candidate: &&SheetCandidate| candidate.standing == Standing::Open;
        self.candidates.iter().filter(open).count() * self.criteria.len()
    }
}

impl SheetCandidate {
    /// The tie that the sheet already says.
    pub(super) fn tie(&self) -> Option<Conflict> {
        match self.standing {
            Standing::Recused => Some(Conflict::Recused),
            Standing::Open | Standing::OwnEmployer => {
                self.conflict.as_ref().map(|tie| tie.conflict)
            }
        }
    }
}

impl Standing {
    /// The word for it in a sheet.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Recused => "recused",
            Self::OwnEmployer => "own-employer",
        }
    }

    /// The word for it as a key of a text.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Recused => "recused",
            Self::OwnEmployer => "own_employer",
        }
    }

    /// What a sheet says where nothing is to be filled in.
    pub(super) const fn notice(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::Recused => "You stepped aside: nothing to fill in here",
            Self::OwnEmployer => "You work here: nothing to fill in here",
        }
    }
}
