//! What is selected: a round, and in it a candidate, a criterion, a scorer. What was never chosen is the first there is.

use super::{SuccessorsRoom, listed_candidates, listed_scorers};
use crate::app::model::Model;
use crate::domain::Plan;
use crate::domain::analysis::Tally;
use crate::domain::round::{Candidate, Cell, Criterion, Round, RoundState, Scorer};

/// The round looked at.
#[must_use]
pub fn round_in<'a>(room: &SuccessorsRoom, plan: &'a Plan) -> Option<&'a Round> {
    let chosen = room.round.as_ref().and_then(|id| plan.rounds.get(id));
    chosen.or_else(|| most_wanting(plan))
}

/// A closed round waits for people's decision, an open one for answers, a draft for its opening.
fn most_wanting(plan: &Plan) -> Option<&Round> {
    let rank = |round: &&Round| match round.state {
        RoundState::Closed => 0,
        RoundState::Open => 1,
        RoundState::Draft => 2,
        RoundState::Decided => 3,
        RoundState::Abandoned => 4,
    };
    plan.rounds.iter().min_by_key(rank)
}

/// The round looked at in the plan that is open.
#[must_use]
pub fn round(model: &Model) -> Option<&Round> {
    round_in(&model.rooms.successors, model.plan()?)
}

/// The tally of a round; none while its scores may not be shown.
#[must_use]
pub fn tally<'a>(model: &'a Model, round: &Round) -> Option<&'a Tally> {
    model.facts()?.tallies.get(&round.id)
}

/// The candidates in the order in which they are shown: that of the arithmetic, where there is one.
#[must_use]
pub fn candidates<'a>(round: &'a Round, tally: Option<&Tally>) -> Vec<&'a Candidate> {
    match tally {
        None => round.candidates.iter().collect(),
        Some(tally) => tally
            .candidates
            .iter()
            .filter_map(|ranked| round.candidates.named(ranked.candidate.as_str()))
            .collect(),
    }
}

/// The selected candidate.
#[must_use]
pub fn candidate(model: &Model) -> Option<&Candidate> {
    let chosen = model.rooms.successors.candidate.as_ref();
    listed_candidates(model).selected(|one| Some(&one.id) == chosen)
}

/// The selected criterion.
#[must_use]
pub fn criterion(model: &Model) -> Option<&Criterion> {
    let criteria = &round(model)?.yardstick.criteria;
    let chosen = model.rooms.successors.criterion.as_ref();
    chosen
        .and_then(|id| criteria.get(id))
        .or_else(|| criteria.iter().next())
}

/// The selected scorer.
#[must_use]
pub fn scorer(model: &Model) -> Option<&Scorer> {
    let chosen = model.rooms.successors.scorer.as_ref();
    listed_scorers(model).selected(|one| Some(&one.person) == chosen)
}

/// The cell that is selected: whose, of whom, on what.
#[must_use]
pub fn cell(model: &Model) -> Option<Cell> {
    Some(Cell {
        scorer: scorer(model)?.person.clone(),
        candidate: candidate(model)?.id.clone(),
        criterion: criterion(model)?.id.clone(),
    })
}
