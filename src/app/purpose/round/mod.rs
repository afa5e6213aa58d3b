//! Forms of successor rounds: what a round is made of, its ballots, and how it ends.
//!
//! A score lives in its form and in the effect that form ends in, and nowhere else: no draft is kept of it, and the
//! next cell begins empty.

pub mod ballot;
pub mod candidates;
pub mod course;
pub mod decision;
pub mod gates;
pub mod scorers;
pub mod yardstick;

use super::{Purpose, gone};
use crate::app::effect::Effect;
use crate::app::form::options::Item;
use crate::app::form::{Field, Form, Problems};
use crate::app::model::Model;
use crate::app::screens::successors::{adopting, ballot as walk, what_if};
use crate::app::words;
use crate::domain::Plan;
use crate::domain::id::{CandidateId, CriterionId, PersonId, RoundId};
use crate::domain::round::{Candidate, Cell, Round, RoundState};
use std::collections::BTreeMap;

/// What a form about a round is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoundPurpose {
    /// Prepare a new round.
    Add,
    /// Set weights and floors.
    Yardstick(RoundId),
    /// Set weights that were tried on a result.
    Supposed(RoundId, BTreeMap<CriterionId, u32>),
    /// Open a round for scoring.
    Open(RoundId),
    /// End the reveals of a round.
    EndReveals(RoundId),
    /// Say what people decided.
    Decide(RoundId),
    /// Give a round up.
    Abandon(RoundId),
    /// Add a candidate.
    AddCandidate(RoundId),
    /// Take a candidate out.
    RemoveCandidate(RoundId, CandidateId),
    /// Answer a gate for a candidate.
    Gate(RoundId, CandidateId),
    /// Waive a failed gate of a candidate.
    Waive(RoundId, CandidateId),
    /// Add a scorer.
    AddScorer(RoundId),
    /// Take a scorer out.
    RemoveScorer(RoundId, PersonId),
    /// Say what ties a scorer to any candidate.
    Conflict(RoundId, PersonId),
    /// Say what ties a scorer to one candidate, before the first score.
    Tie(RoundId, PersonId, CandidateId),
    /// Answer a cell.
    Score(RoundId, Cell),
    /// Change a score in moderation.
    Moderate(RoundId, Cell),
}

/// The effect of what was typed.
pub(super) fn effect(form: &Form, purpose: &RoundPurpose, plan: &Plan) -> Result<Effect, Problems> {
    match purpose {
        RoundPurpose::Add => course::add(form, plan),
        RoundPurpose::Yardstick(round) => yardstick::set(form, found(plan, round)?),
        RoundPurpose::Supposed(round, weights) => yardstick::set_supposed(form, round, weights),
        RoundPurpose::Open(round) => course::open(form, round),
        RoundPurpose::EndReveals(round) => course::end_reveals(form, round),
        RoundPurpose::Decide(round) => decision::decide(form, round),
        RoundPurpose::Abandon(round) => course::abandon(form, round),
        RoundPurpose::AddCandidate(round) => candidates::add(form, plan, round),
        RoundPurpose::RemoveCandidate(round, candidate) => {
            candidates::remove(form, round, candidate)
        }
        RoundPurpose::Gate(round, candidate) => gates::mark(form, found(plan, round)?, candidate),
        RoundPurpose::Waive(round, candidate) => gates::waive(form, round, candidate),
        RoundPurpose::AddScorer(round) => scorers::add(form, plan, round),
        RoundPurpose::RemoveScorer(round, scorer) => scorers::remove(form, round, scorer),
        RoundPurpose::Conflict(round, scorer) => ballot::declare(form, round, scorer),
        RoundPurpose::Tie(round, scorer, candidate) => ballot::tie(form, round, scorer, candidate),
        RoundPurpose::Score(round, cell) => ballot::score(form, round, cell),
        RoundPurpose::Moderate(round, cell) => ballot::moderate(form, round, cell),
    }
}

/// Brings what depends on other fields up to date.
pub(super) fn revise(form: &mut Form, purpose: &RoundPurpose, model: &Model) {
    let Some(plan) = model.plan() else { return };
    match purpose {
        RoundPurpose::Yardstick(round) => {
            if let Some(round) = plan.rounds.get(round) {
                yardstick::revise(form, round);
            }
        }
        RoundPurpose::Decide(round) => {
            let tally = model.facts().and_then(|facts| facts.tallies.get(round));
            if let Some(round) = plan.rounds.get(round) {
                decision::revise(form, round, tally);
            }
        }
        RoundPurpose::Gate(round, candidate) => gates::revise(form, plan, round, candidate),
        RoundPurpose::Conflict(..) | RoundPurpose::Tie(..) => ballot::revise_tie(form),
        RoundPurpose::Score(round, cell) | RoundPurpose::Moderate(round, cell) => {
            ballot::revise_score(form, plan.rounds.get(round), cell, model.window)
        }
        RoundPurpose::Add => course::revise_add(form, plan),
        RoundPurpose::Open(_) => course::revise_open(form),
        RoundPurpose::Supposed(..)
        | RoundPurpose::EndReveals(_)
        | RoundPurpose::Abandon(_)
        | RoundPurpose::AddCandidate(_)
        | RoundPurpose::RemoveCandidate(..)
        | RoundPurpose::Waive(..)
        | RoundPurpose::AddScorer(_)
        | RoundPurpose::RemoveScorer(..) => {}
    }
}

/// Whether what was typed is kept when the form is left: never what somebody was about to score.
pub(super) const fn keeps_draft(purpose: &RoundPurpose) -> bool {
    match purpose {
        RoundPurpose::Score(..) | RoundPurpose::Tie(..) => false,
        RoundPurpose::Add
        | RoundPurpose::Supposed(..)
        | RoundPurpose::Yardstick(_)
        | RoundPurpose::Open(_)
        | RoundPurpose::Decide(_)
        | RoundPurpose::EndReveals(_)
        | RoundPurpose::Abandon(_)
        | RoundPurpose::AddCandidate(_)
        | RoundPurpose::RemoveCandidate(..)
        | RoundPurpose::Gate(..)
        | RoundPurpose::Waive(..)
        | RoundPurpose::AddScorer(_)
        | RoundPurpose::RemoveScorer(..)
        | RoundPurpose::Conflict(..)
        | RoundPurpose::Moderate(..) => true,
    }
}

/// Whether it shows scores, or what follows from them.
pub(super) const fn rests_on_scores(purpose: &RoundPurpose) -> bool {
    match purpose {
        RoundPurpose::Moderate(..) | RoundPurpose::Supposed(..) | RoundPurpose::Decide(_) => true,
        RoundPurpose::Add
        | RoundPurpose::Yardstick(_)
        | RoundPurpose::Open(_)
        | RoundPurpose::EndReveals(_)
        | RoundPurpose::Abandon(_)
        | RoundPurpose::AddCandidate(_)
        | RoundPurpose::RemoveCandidate(..)
        | RoundPurpose::Gate(..)
        | RoundPurpose::Waive(..)
        | RoundPurpose::AddScorer(_)
        | RoundPurpose::RemoveScorer(..)
        | RoundPurpose::Conflict(..)
        | RoundPurpose::Tie(..)
        | RoundPurpose::Score(..) => false,
    }
}

/// What follows once it is saved: after one cell of a ballot the next, after one gate the
/// next, after a decision what it means for the plan.
pub(super) fn follow(model: &mut Model, purpose: &RoundPurpose) {
    match purpose {
        RoundPurpose::Score(round, cell) => walk::go_on_after(model, round, cell),
        RoundPurpose::Tie(round, scorer, candidate) => {
            walk::go_on_with(model, round, scorer, candidate);
        }
        RoundPurpose::Gate(round, candidate) => gates::go_on_to_next(model, round, candidate),
        RoundPurpose::Add => course::show_newest(model),
        RoundPurpose::Supposed(..) => what_if::end(model),
        RoundPurpose::Decide(round) => adopting::show(model, round),
        RoundPurpose::Yardstick(_)
        | RoundPurpose::Open(_)
        | RoundPurpose::EndReveals(_)
        | RoundPurpose::Abandon(_)
        | RoundPurpose::AddCandidate(_)
        | RoundPurpose::RemoveCandidate(..)
        | RoundPurpose::Waive(..)
        | RoundPurpose::AddScorer(_)
        | RoundPurpose::RemoveScorer(..)
        | RoundPurpose::Conflict(..)
        | RoundPurpose::Moderate(..) => {}
    }
}

/// The round with this id.
fn found<'a>(plan: &'a Plan, round: &RoundId) -> Result<&'a Round, Problems> {
    plan.rounds.get(round).ok_or_else(|| gone("round"))
}

/// People as they can be chosen or ticked.
fn people<'a>(plan: &Plan, ids: impl Iterator<Item = &'a PersonId>) -> Vec<Item> {
    ids.map(|id| Item::new(id.as_str(), words::person(plan, Some(id))))
        .collect()
}

/// Candidates as they can be chosen or ticked.
fn as_items<'a>(all: impl Iterator<Item = &'a Candidate>) -> Vec<Item> {
    all.map(|candidate| Item::new(candidate.id.as_str(), candidate.name.as_str()))
        .collect()
}

/// The form that takes somebody out of a round. The focus begins on leaving things as they are.
fn removal(purpose: RoundPurpose, title: &str, round: &Round, answers: usize) -> Form {
    let reason = Field::sentence("reason", "Reason", "").such_as("they asked to be left out");
    let reason = match round.state {
        RoundState::Open => reason.needed_by_rule(),
        RoundState::Draft | RoundState::Closed | RoundState::Decided | RoundState::Abandoned => {
            reason
        }
    };
    let goes = match answers {
        0 => "Nothing was answered yet that goes with them.".to_owned(),
        1 => "1 answer goes with them; the log keeps that it was.".to_owned(),
        many => format!("{many} answers go with them; the log keeps that they were."),
    };
    Form::new(Purpose::Round(purpose), title, vec![reason], "Take out")
        .facts(vec![goes])
        .weighty()
}

/// How many cells of a round are answered that are like this. What the answers are is not asked.
fn answered(round: &Round, like: impl Fn(&Cell) -> bool) -> usize {
    let casts = round.answers.casts.iter();
    casts.filter(|cast| like(&cast.cell)).count()
}
