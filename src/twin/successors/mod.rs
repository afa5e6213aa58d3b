//! Successors: the result of a closed round, the people of an open one, every round, one cell, one ballot.
//!
//! What is told of a round that does not show its scores is made from its people alone: no value for it has a field
//! that a score could stand in.

mod ballot;
mod ballots;
mod candidate;
mod decision;
mod figures;
mod firmness;
mod head;
mod left_out;
mod moderated;
mod naming;
mod one_cell;
mod panel;
mod result;
mod reveals;
mod rounds;
mod standing;
mod table;
mod talk;
mod whole;
mod yardstick;

pub use ballot::{BallotCell, BallotSeen};
pub use ballots::{BallotsSeen, promise_of};
pub use candidate::{CandidateSeen, GateSeen, Gates};
pub use decision::{Considered, DecisionSeen};
pub use figures::{Figure, Figures, Part};
pub use firmness::{HowFirm, in_words};
pub use head::RoundHead;
pub use left_out::{CellNamed, LeftOutSeen, OutSeen, Waived};
pub use moderated::{ModeratedScores, ModeratedSeen};
pub use naming::Naming;
pub use one_cell::{OneCell, ScoreSeen};
pub use panel::{Panel, ScorerSeen, Tie, ties_in_short};
pub use result::{CandidateResult, CriterionResult, RoundResult};
pub use reveals::{RevealsSeen, SealedSeen};
pub use rounds::{RoundRow, Rounds};
pub use standing::{floors_missed, next_after_decision, runners_up};
pub use table::TableResult;
pub use talk::{TalkFirst, TalkSeen};
pub use whole::{BeforeOpening, WholeRound};
pub use yardstick::{CriterionSeen, LateChangeSeen, YardstickSeen};
