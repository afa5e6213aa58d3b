//! What one scorer answered.

use super::token::Token;
use crate::domain::id::{PersonId, PlanId, RoundId};
use crate::domain::round::{Cell, DeclaredConflict, Score};

/// A sheet that came back, with everything checked that the file alone can tell.
///
/// Every score has a note, none is for a candidate who is recused in the same sheet, and each cell is in `scores` or
/// in `empty`, once. Cells of recused candidates and of the scorer's own employer are in neither.
#[derive(Debug, Clone, PartialEq)]
pub struct FilledSheet {
    /// The plan that it says it is of.
    pub plan: PlanId,
    /// The round.
    pub round: RoundId,
    /// Who scored.
    pub scorer: PersonId,
    /// The token of the invitation.
    pub token: Token,
    /// The scorer's ties as the sheet says them; candidates of whom it says nothing are not here.
    pub conflicts: Vec<DeclaredConflict>,
    /// The scores.
    pub scores: Vec<Score>,
    /// The cells left empty.
    pub empty: Vec<Cell>,
}
