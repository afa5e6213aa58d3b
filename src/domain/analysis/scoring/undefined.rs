//! Why a number of a comparison does not exist, in words that can stand where the number would.

/// Why there is no number. Its sentence has no full stop, so that it can follow "not defined:".
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Undefined {
    /// There are no points at all.
    #[error("nothing was scored")]
    NothingScored,
    /// Points of one scorer agree with nobody's.
    #[error("only one scorer gave points")]
    OneScorer,
    /// There is nobody to compare with.
    #[error("there are fewer than two candidates")]
    OneCandidate,
    /// Several scorers, but never in the same cell.
    #[error("no two scorers scored the same candidate on the same criterion")]
    NothingShared,
    /// Within a single cell agreement is chance by construction.
    #[error("only one cell was scored by two scorers or more")]
    OneShared,
    /// Where nothing varies, agreement cannot be told from chance.
    #[error("every score is the same")]
    NothingVaries,
    /// Too few scorers have a total for all candidates.
    #[error("fewer than two scorers scored every candidate in full")]
    Incomplete,
    /// No scorer prefers anybody.
    #[error("every scorer has all candidates level")]
    AllLevel,
    /// The estimate of the variance is zero or negative.
    #[error("the scorers contradict each other too much for an estimate")]
    Contradiction,
    /// No scorer has a total for two candidates.
    #[error("no scorer scored two candidates in full")]
    NotCompared,
    /// Majorities go in a circle, or are halves.
    #[error("no candidate is preferred to every other by a majority")]
    NoMajority,
}
