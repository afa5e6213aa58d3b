//! One thing that can be found, and what choosing it does.

use crate::app::action::{self, Action};
use crate::app::context::{Context, Screen};
use crate::app::effect::Effect;
use crate::app::model::{Model, Said};
use crate::app::screens::{self, arrive};
use crate::domain::book::Book;
use crate::domain::flags::settings::{FlagKey, Subject};
use crate::domain::id::{CandidateId, PlanId, RoundId};
use crate::domain::phase::PhaseId;

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// Which.
    pub what: What,
    /// Its name, after what kind of thing it is.
    pub words: String,
    /// Its key, or where it is done, or that choosing opens it.
    pub behind: String,
    /// What else it is found by.
    pub also: String,
    /// Why it cannot be done now.
    pub why_not: Option<String>,
}

/// What choosing leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// An action of the table, by its name.
    Action(&'static str),
    /// A function, organisation, person, question, signal, round or entry of a book.
    Subject(Subject),
    /// A book.
    Book(Book),
    /// A flag.
    Flag(FlagKey),
    /// A candidate of a round.
    Candidate(RoundId, CandidateId),
    /// A phase of the walk.
    Phase(PhaseId),
    /// An event of the log, by its number.
    Event(u64),
    /// A plan of the store.
    Plan(PlanId),
}

impl What {
    /// Does it, or goes to where it is.
    pub(super) fn choose(&self, model: &mut Model) -> Vec<Effect> {
        match self {
            Self::Action(name) => {
                return action::named(name)
                    .map_or_else(Vec::new, |action| go_and_do(model, action));
            }
            Self::Subject(subject) => screens::go_to_subject(model, subject),
            Self::Book(book) => screens::partners::books::show_book(model, *book),
            Self::Flag(flag) => screens::sustainability::show_flag(model, flag.clone()),
            Self::Candidate(round, candidate) => {
                screens::successors::show_candidate(model, round.clone(), candidate.clone());
            }
            Self::Phase(phase) => screens::lifecycle::show_phase(model, *phase),
            Self::Event(seq) => screens::log::show(model, *seq),
            Self::Plan(plan) => return vec![Effect::OpenPlan(plan.clone())],
        }
        Vec::new()
    }
}

/// The place where an action is done, seen from another: that place itself where it can be done there.
pub(super) fn place_of(action: &Action, here: Context) -> Context {
    if action.belongs_to(here) {
        return here;
    }
    action.contexts.first().copied().unwrap_or(here)
}

/// Goes to where the action is done and does it there, if it can be done there.
fn go_and_do(model: &mut Model, action: &Action) -> Vec<Effect> {
    let here = Context::of(model);
    let place = place_of(action, here);
    let mut effects = Vec::new();
    if place != here {
        if let Err(why) = arrive(model, place) {
            model.said = Said::Problem(why);
            return effects;
        }
        if model.screen == Screen::Portfolio {
            effects.push(Effect::ReadPortfolio);
        }
    }
    effects.extend(action.perform_by_name(model));
    effects
}
