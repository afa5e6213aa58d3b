//! One scorer's ballot in an open round: which cells are answered, which are still open, which are closed and why.
//!
//! It knows that a cell is answered and never what: the plan of an open round holds no score.

use super::{Opened, cell, listed_candidates, round, scorer};
use crate::app::action::Availability;
use crate::app::modals::open_form;
use crate::app::model::{Model, Said};
use crate::app::purpose::round::ballot::{score_form, tie_form};
use crate::app::words;
use crate::domain::change::Change;
use crate::domain::id::{CandidateId, PersonId, RoundId};
use crate::domain::round::{Candidate, Cast, Cell, Criterion, Round};
use crate::domain::rules::{BallotRefusal, Refusal, may_type};
use crate::domain::{Context, Date, Plan, check};
use crate::twin::named::Named;
use crate::twin::successors::{BallotCell, BallotSeen, RoundHead, Tie};

/// Where one cell of a ballot stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Answered; nobody is told what.
    Answered,
    /// Waiting for its answer.
    Waiting,
    /// Cannot be answered by this scorer.
    Closed(Box<Refusal>),
}

/// Where a cell stands.
#[must_use]
pub fn standing(plan: &Plan, round: &Round, cell: &Cell, today: Date) -> Standing {
    match may_answer(plan, round, cell, today) {
        Err(refusal) => Standing::Closed(Box::new(refusal)),
        Ok(()) if round.is_answered(cell) => Standing::Answered,
        Ok(()) => Standing::Waiting,
    }
}

/// The word for a cell that is closed to a scorer.
#[must_use]
pub fn why_closed(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Ballot(BallotRefusal::Recused { .. }) => "recused".to_owned(),
        Refusal::Ballot(BallotRefusal::OwnEmployer { .. }) => "own employer".to_owned(),
        Refusal::Ballot(BallotRefusal::TypedHere { .. }) => "by sheet".to_owned(),
        Refusal::Ballot(BallotRefusal::Excluded { gate, .. }) => format!("out: {gate}"),
        other => other.rule().to_owned(),
    }
}

/// Asked of the rules themselves, so that a cell is never open here and refused there.
fn may_answer(plan: &Plan, round: &Round, cell: &Cell, today: Date) -> Result<(), Refusal> {
    let cast = Change::BallotCast {
        round: round.id.clone(),
        cast: Cast {
            cell: cell.clone(),
            commitment: None,
        },
    };
    check(plan, &cast, &Context { today })?;
    may_type(round)
}

/// Opens the ballot of a scorer at the first cell that waits.
pub(super) fn open(model: &mut Model, scorer: PersonId) {
    let waiting = model
        .plan()
        .zip(round(model))
        .and_then(|(plan, round)| next_cell(plan, round, &scorer, None, model.today()));
    let of = round(model).map(|round| round.id.clone());
    let room = &mut model.rooms.successors;
    // Kept, so that another round that wants something meanwhile does not take its place.
    room.round = of;
    room.scorer = Some(scorer);
    room.opened = Some(Opened::Ballot);
    if let Some(cell) = waiting {
        room.candidate = Some(cell.candidate);
        room.criterion = Some(cell.criterion);
    }
}

/// Whether the selected cell can be answered, or why not.
pub(super) fn can_answer(model: &Model) -> Availability {
    let nothing = || "No cell of a ballot is selected.".to_owned();
    let (plan, round) = model.plan().zip(round(model)).ok_or_else(nothing)?;
    let cell = cell(model).ok_or_else(nothing)?;
    may_answer(plan, round, &cell, model.today())
        .map_err(|refusal| format!("{refusal}; nothing was changed"))
}

/// Asks for the tie where it was never asked, else for the score.
pub(super) fn answer(model: &mut Model) {
    if let Some(cell) = cell(model) {
        ask(model, cell);
    }
}

fn ask(model: &mut Model, cell: Cell) {
    let Some((plan, round)) = model.plan().zip(round(model)) else {
        return;
    };
    let form = match standing(plan, round, &cell, model.today()) {
        Standing::Closed(refusal) => {
            model.said = Said::Problem(format!("{refusal}; nothing was changed"));
            return;
        }
        Standing::Answered | Standing::Waiting => {
            if round.conflict(&cell.scorer, &cell.candidate).is_none() {
                tie_form(plan, round, &cell.scorer, &cell.candidate)
            } else {
                score_form(plan, round, &cell, model.window)
            }
        }
    };
    let room = &mut model.rooms.successors;
    room.candidate = Some(cell.candidate);
    room.criterion = Some(cell.criterion);
    room.scorer = Some(cell.scorer);
    open_form(model, form);
}

/// A cell was answered: the next one that waits is asked for; when none does, that is said.
pub fn go_on_after(model: &mut Model, of: &RoundId, cell: &Cell) {
    model.rooms.successors.round = Some(of.clone());
    let Some((plan, round)) = model.plan().zip(round(model)) else {
        return;
    };
    match next_cell(plan, round, &cell.scorer, Some(cell), model.today()) {
        Some(next) => ask(model, next),
        None => add_that_all_is_answered(model, &cell.scorer),
    }
}

fn add_that_all_is_answered(model: &mut Model, scorer: &PersonId) {
    let name = model.plan().map(|plan| words::person(plan, Some(scorer)));
    if let (Said::Done(said), Some(name)) = (&mut model.said, name) {
        *said = format!("{said} {name} has finished.");
    }
}

/// A scorer said what ties them to a candidate: now that candidate can be scored, or the next one.
pub fn go_on_with(model: &mut Model, of: &RoundId, scorer: &PersonId, candidate: &CandidateId) {
    model.rooms.successors.round = Some(of.clone());
    let Some((plan, round)) = model.plan().zip(round(model)) else {
        return;
    };
    let today = model.today();
    let selected = model.rooms.successors.criterion.clone();
    let first = selected
        .map(|criterion| Cell {
            scorer: scorer.clone(),
            candidate: candidate.clone(),
            criterion,
        })
        .filter(|cell| standing(plan, round, cell, today) == Standing::Waiting);
    if let Some(cell) = first.or_else(|| next_cell(plan, round, scorer, None, today)) {
        ask(model, cell);
    }
}

/// The next cell that waits for a scorer, after one in the order of the ballot and around its end.
fn next_cell(
    plan: &Plan,
    round: &Round,
    scorer: &PersonId,
    after: Option<&Cell>,
    today: Date,
) -> Option<Cell> {
    let cells: Vec<Cell> = plan.cells_of(round, scorer).collect();
    let start = after
        .and_then(|cell| cells.iter().position(|other| other == cell))
        .map_or(0, |at| at + 1);
    let mut around = cells.iter().cycle().skip(start).take(cells.len());
    around
        .find(|cell| standing(plan, round, cell, today) == Standing::Waiting)
        .cloned()
}

/// What is said of the ballot that is opened.
#[must_use]
pub fn told(model: &Model) -> Option<BallotSeen> {
    let (plan, round, scorer) = (model.plan()?, round(model)?, scorer(model)?);
    let today = model.today();
    let (answered, all) = plan.progress(round, &scorer.person);
    let cell = |candidate: &Candidate, criterion: &Criterion| {
        let cell = Cell {
            scorer: scorer.person.clone(),
            candidate: candidate.id.clone(),
            criterion: criterion.id.clone(),
        };
        BallotCell {
            candidate: Named::candidate(round, &candidate.id),
            criterion: criterion.id.to_string(),
            weight: criterion.weight,
            standing: match standing(plan, round, &cell, today) {
                Standing::Answered => "answered".to_owned(),
                Standing::Waiting => "waiting".to_owned(),
                Standing::Closed(refusal) => why_closed(&refusal),
            },
        }
    };
    let shown = listed_candidates(model).shown();
    let criteria = || round.yardstick.criteria.iter();
    let cells = shown
        .iter()
        .flat_map(|candidate| criteria().map(|criterion| cell(candidate, criterion)));
    Some(BallotSeen {
        head: RoundHead::of(plan, round),
        scorer: Named::person(plan, &scorer.person),
        answered,
        all,
        ties: shown
            .iter()
            .map(|candidate| Tie::of(plan, round, scorer, &candidate.id))
            .collect(),
        cells: cells.collect(),
    })
}

pub(super) fn remark(model: &Model) -> Option<String> {
    let (plan, round, scorer) = (model.plan()?, round(model)?, scorer(model)?);
    let (answered, all) = plan.progress(round, &scorer.person);
    let name = words::person(plan, Some(&scorer.person));
    Some(format!(
        "{name}: {answered} of {all} answered. What they are is hidden from everyone until the round closes."
    ))
}
