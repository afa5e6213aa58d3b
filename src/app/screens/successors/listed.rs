//! The lists of the screen: candidates, what to talk about first, scorers, rounds.

use super::{
    Front, Pane, SuccessorsRoom, candidate, candidates, criterion, figures, front, notes, round,
    tally,
};
use crate::app::lists::{Cell, Entry, ListName, Listing};
use crate::app::model::Model;
use crate::app::mouse::Was;
use crate::app::screens::pointed::put;
use crate::app::words;
use crate::domain::analysis::Tally;
use crate::domain::analysis::scoring::tally::TalkPoint;
use crate::domain::id::{CandidateId, CriterionId};
use crate::domain::round::{Candidate, Criterion, Round, Scorer};
use crate::twin::successors::{Figure, Figures, Naming, Part, TalkSeen, ties_in_short};

pub(in crate::app::screens) fn list_in_focus(model: &Model) -> Option<ListName> {
    match (front(model), model.rooms.successors.pane) {
        (Front::Rounds, _) => Some(ListName::Rounds),
        (Front::Figures, _) => figures::told(model).map(|_| ListName::Figures),
        (Front::People | Front::Cell, _) => Some(ListName::Scorers),
        (Front::Ballot, _) | (Front::Result, Pane::Matrix) => Some(ListName::Candidates),
        (Front::WhatIf, _) => Some(ListName::Criteria),
        (Front::Result, Pane::Talk) => Some(ListName::Talk),
        (Front::Result, Pane::Decision | Pane::Firmness | Pane::LeftOut) => None,
    }
}

/// The candidates, in the order of the arithmetic where there is one.
#[must_use]
pub fn listed_candidates(model: &Model) -> Listing<'_, &Candidate> {
    let round = round(model);
    let tally = round.and_then(|round| tally(model, round));
    Listing {
        all: round
            .map(|round| candidates(round, tally))
            .unwrap_or_default(),
        entry: Box::new(move |one| candidate_entry(tally, one)),
        sieve: model.rooms.sieves.of(ListName::Candidates),
    }
}

/// The criteria.
#[must_use]
pub fn listed_criteria(model: &Model) -> Listing<'_, &Criterion> {
    let criteria = round(model).map(|round| &round.yardstick.criteria);
    Listing {
        all: criteria.into_iter().flatten().collect(),
        entry: Box::new(criterion_entry),
        sieve: model.rooms.sieves.of(ListName::Criteria),
    }
}

/// What to talk about first, each with its place.
#[must_use]
pub fn listed_points(model: &Model) -> Listing<'_, (usize, &TalkPoint)> {
    let round = round(model);
    let tally = round.and_then(|round| tally(model, round));
    let naming = model.plan().zip(round);
    let naming = naming.map(|(plan, round)| Naming::Round(plan, round));
    Listing {
        all: tally
            .into_iter()
            .flat_map(|tally| tally.talk_first.iter().enumerate())
            .collect(),
        entry: Box::new(move |(at, point): (usize, &TalkPoint)| {
            let seen = naming.map(|naming| TalkSeen::of(naming, point));
            let (what, scores) = seen
                .map(|seen| (notes::about(&seen), seen.scores_shown()))
                .unwrap_or_default();
            let spread = Cell::number("spread", point.spread);
            let cells = vec![
                Cell::words("about", what),
                Cell::words("scores", scores),
                spread,
            ];
            Entry::new(at.to_string(), cells)
        }),
        sieve: model.rooms.sieves.of(ListName::Talk),
    }
}

/// The selected point to talk about, with its place.
#[must_use]
pub fn selected_point(model: &Model) -> Option<(usize, &TalkPoint)> {
    let chosen = model.rooms.successors.talk;
    listed_points(model).selected(|(at, _)| at == chosen)
}

/// The numbers behind the result, each with its place.
#[must_use]
pub fn listed_figures(model: &Model) -> Listing<'_, (usize, &Part, &Figure)> {
    let figures = figures::told(model).into_iter().flat_map(Figures::all);
    let placed = figures.enumerate();
    Listing {
        all: placed
            .map(|(at, (part, figure))| (at, part, figure))
            .collect(),
        entry: Box::new(|(at, part, figure): (usize, &Part, &Figure)| {
            let cells = vec![
                Cell::words("about", part.title),
                Cell::words("of", figure.name.as_str()),
                Cell::words("figure", figure.says.as_str()),
            ];
            Entry::new(at.to_string(), cells)
        }),
        sieve: model.rooms.sieves.of(ListName::Figures),
    }
}

/// The scorers.
#[must_use]
pub fn listed_scorers(model: &Model) -> Listing<'_, &Scorer> {
    let round = round(model);
    Listing {
        all: round.into_iter().flat_map(|round| &round.scorers).collect(),
        entry: Box::new(move |one| scorer_entry(model, round, one)),
        sieve: model.rooms.sieves.of(ListName::Scorers),
    }
}

/// The rounds.
#[must_use]
pub fn listed_rounds(model: &Model) -> Listing<'_, &Round> {
    Listing {
        all: model
            .plan()
            .into_iter()
            .flat_map(|plan| &plan.rounds)
            .collect(),
        entry: Box::new(round_entry),
        sieve: model.rooms.sieves.of(ListName::Rounds),
    }
}

/// The selected round among the rounds: the one looked at, or where that is hidden the nearest that is shown.
#[must_use]
pub fn selected_round(model: &Model) -> Option<&Round> {
    let here = round(model).map(|round| &round.id);
    listed_rounds(model).selected(|one| Some(&one.id) == here)
}

/// Selects a cell of the matrix, and says whether it was selected before.
pub(in crate::app::screens) fn select_cell(model: &mut Model, row: usize, column: usize) -> Was {
    let criteria = round(model).map(|round| &round.yardstick.criteria);
    let criterion = criteria
        .and_then(|criteria| criteria.iter().nth(row))
        .map(|one| one.id.clone());
    let shown = listed_candidates(model).shown();
    let candidate = shown.get(column).map(|one| one.id.clone());
    let cell = |model: &Model| (criterion_in_focus(model), candidate_in_focus(model));
    let before = cell(model);
    let room = &mut model.rooms.successors;
    let pane = put(&mut room.pane, Pane::Matrix);
    (room.criterion, room.candidate) = (criterion, candidate);
    if before == cell(model) {
        pane
    } else {
        Was::Elsewhere
    }
}

fn criterion_in_focus(model: &Model) -> Option<CriterionId> {
    criterion(model).map(|one| one.id.clone())
}

fn candidate_in_focus(model: &Model) -> Option<CandidateId> {
    candidate(model).map(|one| one.id.clone())
}

pub(in crate::app::screens) fn select_candidate(model: &mut Model, key: &str) {
    model.rooms.successors.candidate = key.parse().ok();
}

pub(in crate::app::screens) fn select_criterion(model: &mut Model, key: &str) {
    model.rooms.successors.criterion = key.parse().ok();
}

pub(in crate::app::screens) fn select_point(model: &mut Model, key: &str) {
    model.rooms.successors.talk = key.parse().unwrap_or(0);
}

pub(in crate::app::screens) fn select_figure(model: &mut Model, key: &str) {
    model.rooms.successors.figure = key.parse().unwrap_or(0);
}

pub(in crate::app::screens) fn select_scorer(model: &mut Model, key: &str) {
    model.rooms.successors.scorer = key.parse().ok();
}

/// Selects a round: what was selected in the one before means nothing there.
pub(in crate::app::screens) fn select_round(model: &mut Model, key: &str) {
    model.rooms.successors = SuccessorsRoom {
        view: model.rooms.successors.view,
        round: key.parse().ok(),
        ..SuccessorsRoom::default()
    };
}

fn candidate_entry(tally: Option<&Tally>, candidate: &Candidate) -> Entry {
    let result = tally.and_then(|tally| tally.candidate(candidate.id.as_str()));
    let place = result.and_then(|result| result.rank);
    let place = match place {
        Some(rank) => Cell::words("place", rank.to_string()).ranked(rank.place),
        None => Cell::words("place", words::UNKNOWN),
    };
    let out = candidate
        .excluded()
        .map(|failed| format!("no: {}", failed.gate));
    Entry::new(
        candidate.id.as_str(),
        vec![
            Cell::words("candidate", candidate.name.as_str()),
            place,
            Cell::words("gates", out.unwrap_or_else(|| "yes".to_owned())),
        ],
    )
}

fn criterion_entry(criterion: &Criterion) -> Entry {
    Entry::new(
        criterion.id.as_str(),
        vec![
            Cell::words("criterion", criterion.id.as_str()),
            Cell::number("weight", criterion.weight),
            Cell::words("name", criterion.name.as_str()),
        ],
    )
}

fn scorer_entry(model: &Model, round: Option<&Round>, scorer: &Scorer) -> Entry {
    let plan = model.plan();
    let name = plan.map(|plan| words::person(plan, Some(&scorer.person)));
    let organisation = plan.map(|plan| words::organisation(plan, plan.employer(scorer)));
    let seen = plan.zip(round);
    let (answered, all) = seen
        .map(|(plan, round)| plan.progress(round, &scorer.person))
        .unwrap_or_default();
    Entry::new(
        scorer.person.as_str(),
        vec![
            Cell::words("scorer", name.unwrap_or_default()),
            Cell::words("organisation", organisation.unwrap_or_default()),
            Cell::words("vote", if scorer.voting { "yes" } else { "no" }),
            Cell::words(
                "conflict",
                seen.map(|(plan, round)| ties_in_short(plan, round, scorer))
                    .unwrap_or_default(),
            ),
            Cell::words("answered", format!("{answered} of {all}")).ranked(answered),
        ],
    )
}

fn round_entry(round: &Round) -> Entry {
    let days = &round.days;
    Entry::new(
        round.id.as_str(),
        vec![
            Cell::words("round", round.id.as_str()),
            Cell::words("state", round.state.as_str()).ranked(round.state as i64),
            Cell::day("opened", days.opened),
            Cell::day("closed", days.closed),
            Cell::number("candidates", round.candidates.len()),
            Cell::number("scorers", round.scorers.len()),
            Cell::words("name", round.name.as_str()),
        ],
    )
}
