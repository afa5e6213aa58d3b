//! Screen 5: rounds of choosing a successor. While one is open, who has answered is shown and nothing else.
//!
//! The figures come from the domain's tally, which exists only for a round whose scores may be shown; nothing is
//! computed here. Scores are given in a scorer's ballot (`ballot`), whose cells say "answered" and never what.

pub mod actions;
pub mod adopting;
pub mod ballot;
pub mod figures;
mod listed;
pub mod notes;
mod reading;
mod selection;
mod travel;
pub mod what_if;

pub use actions::ACTIONS;
pub(super) use listed::{
    list_in_focus, select_candidate, select_cell, select_criterion, select_figure, select_point,
    select_round, select_scorer,
};
pub use listed::{
    listed_candidates, listed_criteria, listed_figures, listed_points, listed_rounds,
    listed_scorers, selected_point, selected_round,
};
pub use selection::{candidate, candidates, cell, criterion, round, round_in, scorer, tally};
pub(super) use travel::{has_panes, next_pane, travel};

use crate::app::action;
use crate::app::context::{Context, Screen};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::analysis::Tally;
use crate::domain::id::{CandidateId, CriterionId, PersonId, RoundId};
use crate::domain::round::{Round, RoundState};
use crate::twin::successors::{
    CriterionResult, OneCell, Panel, RoundHead, RoundResult, Rounds, WholeRound, YardstickSeen,
};
use crate::twin::{Lines, Twin};
use figures::Kept;
use what_if::WhatIf;

/// What the screen remembers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SuccessorsRoom {
    /// The round looked at; the one that wants people most until another was chosen.
    pub round: Option<RoundId>,
    /// Which of its sides is looked at.
    pub view: View,
    /// What was opened in that view.
    pub opened: Option<Opened>,
    /// The part of the result that has the focus.
    pub pane: Pane,
    /// The selected candidate; the first until a key was pressed.
    pub candidate: Option<CandidateId>,
    /// The selected criterion.
    pub criterion: Option<CriterionId>,
    /// The selected scorer.
    pub scorer: Option<PersonId>,
    /// The selected line of what to talk about first, by its place.
    pub talk: usize,
    /// Other weights that are tried on the result.
    pub what_if: Option<WhatIf>,
    /// The numbers behind the result, while they are looked at.
    pub figures: Option<Kept>,
    /// The selected one of them, by its place.
    pub figure: usize,
}

/// A side of the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// Criteria by candidates.
    #[default]
    Result,
    /// Scorers, their ties, who has answered.
    People,
    /// Every round with its state.
    Rounds,
    /// The numbers behind the result.
    Figures,
}

/// What can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// One cell of a result: each score in it with its sentence.
    Cell,
    /// The ballot of one scorer: what is answered, and what is still open.
    Ballot,
}

/// A part of the result that keys can go to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// Criteria by candidates.
    #[default]
    Matrix,
    /// What people decided.
    Decision,
    /// How firm the order is.
    Firmness,
    /// What to talk about first.
    Talk,
    /// What is not counted, and what was changed after opening.
    LeftOut,
}

/// The view that is shown: an open round has no result yet, and without a round there is only the list of them.
#[must_use]
pub fn view(room: &SuccessorsRoom, plan: &Plan) -> View {
    match (room.view, round_in(room, plan)) {
        (_, None) => View::Rounds,
        (View::Result, Some(round)) if is_blind(round) => View::People,
        (view, Some(_)) => view,
    }
}

/// Whether scores were given in a round that hides them: then its people are all there is to see.
pub(super) fn is_blind(round: &Round) -> bool {
    round.state == RoundState::Open || round.waits_for_reveals()
}

/// The room of this screen that is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Front {
    /// The result of a round, or the draft of one.
    Result,
    /// The people of a round.
    People,
    /// Every round.
    Rounds,
    /// The numbers behind a result.
    Figures,
    /// One cell of a result.
    Cell,
    /// One scorer's ballot.
    Ballot,
    /// Other weights tried on a result.
    WhatIf,
}

/// The room in front.
#[must_use]
pub fn front(model: &Model) -> Front {
    let room = &model.rooms.successors;
    let Some(plan) = model.plan() else {
        return Front::Result;
    };
    let round = round_in(room, plan);
    let shows = round.is_some_and(Round::shows_scores);
    let open = round.is_some_and(|round| round.state == RoundState::Open);
    match (view(room, plan), room.opened) {
        (View::Result, _) if shows && room.what_if.is_some() => Front::WhatIf,
        (View::Result, Some(Opened::Cell)) if shows => Front::Cell,
        (View::Result, _) => Front::Result,
        (View::People, Some(Opened::Ballot)) if open => Front::Ballot,
        (View::People, _) => Front::People,
        (View::Rounds, _) => Front::Rounds,
        (View::Figures, _) => Front::Figures,
    }
}

/// Where the keys of this screen go.
#[must_use]
pub fn context(model: &Model) -> Context {
    match front(model) {
        Front::Result => Context::On(Screen::Successors),
        Front::People => Context::Panel,
        Front::Rounds => Context::Rounds,
        Front::Figures => Context::Figures,
        Front::Cell => Context::OneCell,
        Front::Ballot => Context::Ballot,
        Front::WhatIf => Context::WhatIf,
    }
}

/// Goes to a round, from another screen.
pub(super) fn show(model: &mut Model, id: &str) {
    model.screen = Screen::Successors;
    if let Ok(id) = id.parse() {
        model.rooms.successors = SuccessorsRoom {
            round: Some(id),
            ..SuccessorsRoom::default()
        };
    }
}

/// Goes to a candidate of a round, from another screen.
pub(in crate::app) fn show_candidate(model: &mut Model, round: RoundId, candidate: CandidateId) {
    model.screen = Screen::Successors;
    model.rooms.successors = SuccessorsRoom {
        round: Some(round),
        candidate: Some(candidate),
        ..SuccessorsRoom::default()
    };
}

/// Looks at a side of the round, or at what is opened in it.
pub(super) const fn look_at(model: &mut Model, view: View, opened: Option<Opened>) {
    let room = &mut model.rooms.successors;
    (room.view, room.opened) = (view, opened);
}

/// Brings up to date what is worked out beside the plan.
pub(super) fn settle(model: &mut Model) {
    what_if::settle(model);
    figures::settle(model);
}

pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    match front(model) {
        Front::Result => open_selected(model),
        Front::People => open_scorer(model),
        Front::Rounds => open_round(model),
        Front::Ballot => return action::perform_named(model, actions::SCORE),
        Front::Cell | Front::WhatIf | Front::Figures => {}
    }
    Vec::new()
}

/// The result: a cell opens with its scores, a text opens in full, a point to talk about opens its cell.
fn open_selected(model: &mut Model) {
    let Some(round) = round(model) else { return };
    let tally = tally(model, round);
    match (model.rooms.successors.pane, tally) {
        (Pane::Matrix, None) => reading::explain_criterion(model),
        (Pane::Matrix, Some(_)) => model.rooms.successors.opened = Some(Opened::Cell),
        (Pane::Talk, Some(_)) => {
            let Some(point) = selected_point(model).map(|(_, point)| point.clone()) else {
                return;
            };
            let room = &mut model.rooms.successors;
            room.candidate = point.candidate.as_str().parse().ok();
            room.criterion = point.criterion.as_str().parse().ok();
            room.opened = Some(Opened::Cell);
        }
        (Pane::Decision | Pane::Firmness | Pane::LeftOut | Pane::Talk, _) => {
            reading::read_in_full(model)
        }
    }
}

fn open_scorer(model: &mut Model) {
    let Some((round, scorer)) = round(model).zip(scorer(model)) else {
        return;
    };
    let (id, open) = (scorer.person.clone(), round.state == RoundState::Open);
    if open {
        ballot::open(model, id);
    } else {
        reading::read_ties(model);
    }
}

fn open_round(model: &mut Model) {
    let chosen = selected_round(model).map(|round| round.id.clone());
    model.rooms.successors = SuccessorsRoom {
        round: chosen,
        ..SuccessorsRoom::default()
    };
}

pub(super) fn step_out(model: &mut Model) -> bool {
    if front(model) == Front::WhatIf {
        what_if::end(model);
        return true;
    }
    let deeper = matches!(front(model), Front::Cell | Front::Ballot);
    let seen = |model: &Model| Some(view(&model.rooms.successors, model.plan()?));
    let before = seen(model);
    model.rooms.successors.opened = None;
    if !deeper {
        model.rooms.successors.view = View::Result;
    }
    deeper || seen(model) != before
}

/// What the screen says, in lines.
pub(super) fn twin(model: &Model, lines: &mut Lines) {
    let Some((plan, round)) = model.plan().zip(round(model)) else {
        return;
    };
    match front(model) {
        Front::Result => match Said::of(plan, round, tally(model, round)) {
            Said::Result(result) => lines.tell(&*result),
            Said::Whole(whole) => lines.tell(&*whole),
        },
        Front::People => told(panel(model), lines),
        Front::Rounds => told(rounds(model), lines),
        Front::Figures => figures::tell(model, lines),
        Front::Cell => told(one_cell(model), lines),
        Front::Ballot => told(ballot::told(model), lines),
        Front::WhatIf => told(what_if::told(model), lines),
    }
}

/// What the result says of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Its figures: its scores may be shown.
    Result(Box<RoundResult>),
    /// All but figures, and no score.
    Whole(Box<WholeRound>),
}

impl Said {
    fn of(plan: &Plan, round: &Round, tally: Option<&Tally>) -> Self {
        match tally {
            Some(tally) => Self::Result(Box::new(RoundResult::of(plan, round, tally))),
            None => Self::Whole(Box::new(WholeRound::of(plan, round))),
        }
    }

    /// Which round.
    #[must_use]
    pub const fn head(&self) -> &RoundHead {
        match self {
            Self::Result(result) => &result.head,
            Self::Whole(whole) => &whole.panel.head,
        }
    }

    /// How candidates are judged.
    #[must_use]
    pub const fn yardstick(&self) -> &YardstickSeen {
        match self {
            Self::Result(result) => &result.yardstick,
            Self::Whole(whole) => &whole.yardstick,
        }
    }

    /// The figures, where they may be shown.
    #[must_use]
    pub fn result(&self) -> Option<&RoundResult> {
        match self {
            Self::Result(result) => Some(result),
            Self::Whole(_) => None,
        }
    }
}

/// What the result says of the round looked at.
#[must_use]
pub fn said(model: &Model) -> Option<Said> {
    let (plan, round) = (model.plan()?, round(model)?);
    Some(Said::of(plan, round, tally(model, round)))
}

/// The people of the round looked at, those that are listed.
#[must_use]
pub fn panel(model: &Model) -> Option<Panel> {
    let (plan, round) = (model.plan()?, round(model)?);
    let shown = listed_scorers(model).shown().into_iter();
    Some(Panel::of(plan, round).listing(shown.map(|scorer| &scorer.person)))
}

/// Every round that is listed.
#[must_use]
pub fn rounds(model: &Model) -> Option<Rounds> {
    let shown = listed_rounds(model).shown().into_iter();
    Some(Rounds::of(model.plan()?).listing(shown.map(|round| &round.id)))
}

fn told(twin: Option<impl Twin>, lines: &mut Lines) {
    if let Some(twin) = twin {
        lines.tell(&twin);
    }
}

/// What is said of the cell that is opened.
#[must_use]
pub fn one_cell(model: &Model) -> Option<OneCell> {
    let (plan, round) = (model.plan()?, round(model)?);
    let (candidate, criterion) = (candidate(model)?, criterion(model)?);
    let result = tally(model, round).and_then(|tally| tally.candidate(candidate.id.as_str()));
    let figures = result.and_then(|result| {
        let mut cells = result.criteria.iter();
        cells.find(|cell| cell.criterion.as_str() == criterion.id.as_str())
    });
    let figures = figures.map(CriterionResult::of);
    let shown = listed_scorers(model).shown().into_iter();
    let cell = OneCell::of(plan, round, (candidate, criterion), figures)?;
    Some(cell.listing(shown.map(|scorer| &scorer.person)))
}

pub(super) fn subject(model: &Model) -> Option<String> {
    let (plan, round) = (model.plan()?, round(model)?);
    match front(model) {
        Front::People | Front::Ballot => {
            scorer(model).map(|scorer| words::person(plan, Some(&scorer.person)))
        }
        Front::Cell => Some(format!(
            "{}, {}",
            candidate(model)?.name,
            criterion(model)?.id
        )),
        Front::WhatIf => Some(criterion(model)?.name.to_string()),
        Front::Rounds | Front::Figures => Some(round.name.to_string()),
        Front::Result => match candidate(model) {
            Some(candidate) => Some(candidate.name.to_string()),
            None => Some(round.name.to_string()),
        },
    }
}

pub(super) fn remark(model: &Model) -> Option<String> {
    let round = round(model)?;
    match front(model) {
        Front::Result => remark_on_cell(model, round),
        Front::People | Front::Ballot if round.state == RoundState::Open => ballot::remark(model),
        Front::People | Front::Ballot | Front::Cell | Front::Figures => None,
        Front::WhatIf => what_if::remark(model),
        Front::Rounds => Some(format!("{}: {}", round.name, round.state)),
    }
}

/// Another round that is open, and how far it is.
fn open_beside(model: &Model, round: &Round) -> Option<String> {
    let plan = model.plan()?;
    let mut others = plan.rounds.iter().filter(|other| other.id != round.id);
    let open = others.find(|other| other.state == RoundState::Open)?;
    let panel = Panel::of(plan, open);
    let (finished, number) = (panel.finished, panel.number);
    let have = if finished == 1 { "has" } else { "have" };
    Some(format!(
        "Round {} is open: {finished} of {number} {have} finished. Its scores appear when it closes.",
        open.id
    ))
}

fn remark_on_cell(model: &Model, round: &Round) -> Option<String> {
    let (candidate, criterion) = (candidate(model)?, criterion(model)?);
    let who = format!("{}, {}", candidate.name, criterion.name);
    let result = tally(model, round).and_then(|tally| tally.candidate(candidate.id.as_str()));
    let Some(result) = result else {
        return Some(format!("{who}: weight {}", criterion.weight));
    };
    if let Some(exclusion) = &result.excluded {
        return Some(format!("{}: {}", candidate.name, exclusion.why));
    }
    if let Some(open) = open_beside(model, round) {
        return Some(open);
    }
    let mut cells = result.criteria.iter();
    let scores = cells.find(|cell| cell.criterion.as_str() == criterion.id.as_str())?;
    let points: Vec<String> = scores.scores.iter().map(ToString::to_string).collect();
    Some(match scores.talk {
        None => format!("{who}: nobody gave points"),
        Some(talk) => format!("{who}: {} ({})", points.join(" "), talk.as_str()),
    })
}
