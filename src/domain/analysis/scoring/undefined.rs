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
    /// As above, for totals.
    #[error("every total is the same")]
    SameTotals,
    /// No scorer has a total for anybody.
    #[error("no scorer scored a candidate in full")]
    NoneInFull,
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
    /// Nobody has a total to be first with.
    #[error("no candidate has a total")]
    NoTotal,
    /// Being first among one says nothing.
    #[error("fewer than two candidates have a total")]
    OneTotal,
    /// Leaving somebody out leaves a criterion of a candidate without a score.
    #[error("a candidate would have no total")]
    TotalLost,
    /// As above, in so many draws that the rest stands for nothing.
    #[error("in more than half of the draws a candidate would have no total")]
    DrawsLost,
    /// A criterion cannot be left out when it is all there is.
    #[error("no other criterion weighs anything")]
    NoOtherWeight,
    /// Nobody else scored what this scorer scored.
    #[error("no other scorer scored what they scored")]
    Alone,
    /// A correlation of one or two points is always one.
    #[error("they share fewer than three candidates with other scorers")]
    FewShared,
    /// A correlation needs variation on both sides.
    #[error("their points, or the others' means, are all the same")]
    Flat,
    /// Too few scorers have a total for anybody.
    #[error("fewer than two scorers scored a candidate in full")]
    OneInFull,
    /// A candidate has a total, but from several scorers' parts.
    #[error("no scorer scored one of the candidates in full")]
    NobodyInFull,
    /// Two groups of scorers without a candidate in between cannot be compared.
    #[error("the scorers fall into groups that share no candidate")]
    Disconnected,
    /// Whole numbers of 126 bits do not hold the sums, or there are too many equations.
    #[error("the table is too large to be counted exactly")]
    TooLarge,
}
