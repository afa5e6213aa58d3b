//! What each form is for: how it opens, and the effect that what was typed ends in.
//!
//! One file per concern. A purpose carries ids only; the plan is asked again when the form is sent, so that a form that
//! stood open while another process wrote proposes against what is true now.

mod anew;
pub mod aside;
pub mod collective;
pub mod days;
pub mod entry;
pub mod exchange;
pub mod flag;
pub mod function;
pub mod hands;
mod new_id;
pub mod new_plan;
pub mod organisation;
pub mod parties;
pub mod person;
pub mod phase;
pub mod question;
pub mod round;
pub mod stage;
pub mod template;

pub use anew::anew;

use super::effect::Effect;
use super::form::options::NewThing;
use super::form::{Form, Problems};
use super::model::Model;
use super::screens::{partners, select_last_entry};
use crate::domain::flags::settings::{FlagKey, RuleId};
use crate::domain::function::Stage;
use crate::domain::id::{FunctionId, QuestionId, SignalId};
use crate::domain::text::Text;
use crate::domain::{Date, Plan};
use entry::EntryPurpose;
use organisation::OrganisationPurpose;
use person::PersonPurpose;
use question::About;
use round::RoundPurpose;

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// Begin a plan.
    NewPlan,
    /// Look at an earlier day, or at today again.
    LookBack,
    /// Say what changed between two days.
    Compare,
    /// Lay the plan of an earlier day beside that of today.
    Baseline,
    /// Write the plan to a file.
    Export,
    /// Read a plan file.
    Import,
    /// Edit the collective's own fields.
    Collective,
    /// Edit how the backbone means to leave.
    Exit,
    /// Answer a signal for leaving a phase.
    Signal(SignalId),
    /// Walk on to the next phase.
    Advance,
    /// Walk back to an earlier phase.
    Return,
    /// Add a function.
    AddFunction,
    /// Add the functions of a template.
    TakeFunctions,
    /// Edit what a function is.
    EditFunction(FunctionId),
    /// Take a function out of the plan.
    RemoveFunction(FunctionId),
    /// Say who holds, receives and leads a function.
    Who(FunctionId),
    /// Plan a function's days.
    Dates(FunctionId),
    /// Say whether giver and receiver are ready.
    Ready(FunctionId),
    /// Move a function on to a stage.
    MoveOn(FunctionId, Stage),
    /// Move a function on, past the next stage.
    Skip(FunctionId),
    /// Take a function back to an earlier stage.
    MoveBack(FunctionId),
    /// Set a function aside from the ladder.
    SetAside(FunctionId),
    /// Bring a function back to the ladder.
    BringBack(FunctionId),
    /// Add a question.
    AddQuestion,
    /// Say or change something about a question.
    Question(QuestionId, About),
    /// Accept a flag whose facts were these when it was looked at.
    AcceptFlag(Box<FlagKey>, Text),
    /// Set a flag rule.
    SetRule(RuleId),
    /// Something about an organisation.
    Organisation(OrganisationPurpose),
    /// Something about a person.
    Person(PersonPurpose),
    /// Something about an entry of a book.
    Entry(EntryPurpose),
    /// Something about a successor round.
    Round(RoundPurpose),
}

/// The form that adds something on the way to choosing it.
#[must_use]
pub fn adding(new: NewThing, plan: &Plan, today: Date) -> Form {
    match new {
        NewThing::Organisation => organisation::add_form(today),
        NewThing::Person => person::add_form(plan),
    }
}

/// What a form that was sent and saved has added, with its id.
#[must_use]
pub fn added(purpose: &Purpose, plan: &Plan) -> Option<(NewThing, String)> {
    let members = &plan.members;
    if *purpose == Purpose::Organisation(OrganisationPurpose::Add) {
        let body = members.organisations.iter().last()?;
        Some((NewThing::Organisation, body.id.to_string()))
    } else if *purpose == Purpose::Person(PersonPurpose::Add) {
        let person = members.people.iter().last()?;
        Some((NewThing::Person, person.id.to_string()))
    } else {
        None
    }
}

/// The effect of what was typed.
///
/// # Errors
/// What is wrong with it, by field.
pub fn effect(form: &Form, model: &Model) -> Result<Effect, Problems> {
    let open = model.open.as_ref();
    let closed = || vec![("".into(), "The plan is no longer open.".to_owned())];
    let plan = open.map(|open| &open.plan).ok_or_else(closed);
    match &form.purpose {
        Purpose::NewPlan => new_plan::begin(form, &model.portfolio),
        Purpose::LookBack => days::look_back(form, model),
        Purpose::Compare => days::compare(form, model),
        Purpose::Baseline => days::baseline(form, model),
        Purpose::Export => exchange::export(form),
        Purpose::Import => exchange::import(form),
        Purpose::Collective => collective::edit(form, plan?),
        Purpose::Exit => collective::edit_exit(form, plan?, model.today()),
        Purpose::Signal(signal) => phase::mark(form, plan?, signal),
        Purpose::Advance => phase::advance(form, plan?),
        Purpose::Return => phase::go_back(form, plan?),
        Purpose::TakeFunctions => template::functions(form),
        Purpose::AddFunction => function::add(form),
        Purpose::EditFunction(function) => function::edit(form, plan?, function),
        Purpose::RemoveFunction(function) => function::remove(form, plan?, function),
        Purpose::Who(function) => parties::who(form, plan?, function),
        Purpose::Dates(function) => parties::dates(form, plan?, function),
        Purpose::Ready(function) => hands::ready(form, plan?, function, model.today()),
        Purpose::MoveOn(function, to) => stage::move_on(form, plan?, function, *to),
        Purpose::Skip(function) => stage::skip(form, plan?, function),
        Purpose::MoveBack(function) => stage::move_back(form, plan?, function),
        Purpose::SetAside(function) => aside::set_aside(form, plan?, function),
        Purpose::BringBack(function) => aside::bring_back(form, plan?, function),
        Purpose::AddQuestion => question::add(form, plan?),
        Purpose::Question(question, about) => question::effect(form, plan?, question, *about),
        Purpose::AcceptFlag(key, facts) => {
            flag::accept(form, key, facts, open.ok_or_else(closed)?.actor.as_str())
        }
        Purpose::SetRule(rule) => flag::set_rule(form, plan?, *rule),
        Purpose::Organisation(about) => organisation::effect(form, about, plan?),
        Purpose::Person(about) => person::effect(form, about, plan?),
        Purpose::Entry(about) => entry::effect(form, about, plan?),
        Purpose::Round(about) => round::effect(form, about, plan?),
    }
}

/// Brings what depends on other fields up to date: which fields are needed, and why.
pub fn revise(form: &mut Form, model: &Model) {
    if form.purpose == Purpose::NewPlan {
        new_plan::revise(form, &model.portfolio);
    }
    let Some(plan) = model.plan() else { return };
    match &form.purpose {
        Purpose::MoveOn(function, to) => {
            let (function, to) = (function.clone(), *to);
            stage::revise_move(form, plan, &function, to);
        }
        Purpose::Skip(function) => {
            let function = function.clone();
            stage::revise_skip(form, plan, &function);
        }
        Purpose::Ready(_) => hands::revise_ready(form),
        Purpose::AddFunction => function::revise_add(form, plan),
        Purpose::Organisation(OrganisationPurpose::Add) => organisation::revise_add(form, plan),
        Purpose::Round(about) => {
            let about = about.clone();
            round::revise(form, &about, model);
        }
        Purpose::NewPlan
        | Purpose::LookBack
        | Purpose::Compare
        | Purpose::Baseline
        | Purpose::Export
        | Purpose::Import
        | Purpose::TakeFunctions
        | Purpose::Collective
        | Purpose::Exit
        | Purpose::Signal(_)
        | Purpose::Advance
        | Purpose::Return
        | Purpose::EditFunction(_)
        | Purpose::RemoveFunction(_)
        | Purpose::Who(_)
        | Purpose::Dates(_)
        | Purpose::MoveBack(_)
        | Purpose::SetAside(_)
        | Purpose::BringBack(_)
        | Purpose::AddQuestion
        | Purpose::Question(..)
        | Purpose::AcceptFlag(..)
        | Purpose::SetRule(_)
        | Purpose::Organisation(OrganisationPurpose::Edit(_) | OrganisationPurpose::Leave(_))
        | Purpose::Person(_)
        | Purpose::Entry(_) => {}
    }
}

/// Whether what was typed is kept when the form is left. It is, but for what belongs to a ballot and for the days that
/// somebody wants to look at.
#[must_use]
pub const fn keeps_draft(purpose: &Purpose) -> bool {
    if let Purpose::Round(about) = purpose {
        round::keeps_draft(about)
    } else {
        !matches!(
            purpose,
            Purpose::LookBack | Purpose::Compare | Purpose::Baseline
        )
    }
}

/// Whether the form shows scores of a closed round or what follows from them.
#[must_use]
pub const fn rests_on_scores(purpose: &Purpose) -> bool {
    if let Purpose::Round(about) = purpose {
        round::rests_on_scores(about)
    } else {
        false
    }
}

/// What follows once the form was sent and saved: those of rounds lead on to another, and what was added to a list of
/// partners is selected there.
pub fn follow(model: &mut Model, purpose: &Purpose) {
    if let Purpose::Round(about) = purpose {
        round::follow(model, about);
    } else if *purpose == Purpose::Organisation(OrganisationPurpose::Add) {
        partners::select_last(model, partners::List::Organisations);
    } else if *purpose == Purpose::Person(PersonPurpose::Add) {
        partners::select_last(model, partners::List::People);
    } else if let Purpose::Entry(EntryPurpose::Add(book, _)) = purpose {
        select_last_entry(model, *book);
    }
}

/// The text of a field that may be unknown, for the beginning of an edit.
fn text_of(text: Option<&Text>) -> &str {
    text.map_or("", Text::as_str)
}

/// A problem for a thing that is no longer in the plan, because someone else took it out.
fn gone(what: &str) -> Problems {
    vec![(
        "".into(),
        format!("This {what} is no longer in the plan; nothing was changed."),
    )]
}

/// The function with this id.
fn found<'a>(
    plan: &'a Plan,
    id: &FunctionId,
) -> Result<&'a crate::domain::function::Function, Problems> {
    plan.functions.get(id).ok_or_else(|| gone("function"))
}
