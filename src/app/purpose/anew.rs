//! A form made again from the plan as it is now, for when somebody else changed the plan while it stood open.

use super::entry::EntryPurpose;
use super::organisation::OrganisationPurpose;
use super::person::PersonPurpose;
use super::question::About;
use super::round::RoundPurpose;
use super::{
    Purpose, aside, collective, entry, flag, function, hands, organisation, parties, person, phase,
    question, round, stage,
};
use crate::app::form::{Field, Form};
use crate::app::model::{Model, OpenPlan};
use crate::domain::flags::settings::FlagKey;
use crate::domain::id::QuestionId;
use crate::domain::text::Text;
use crate::domain::{Date, Plan};

/// The form of the same purpose, as it would open now. `None` where it could not open, because what it is about has
/// gone; then the one that is open stays as it is, and says so when it is sent.
#[must_use]
pub fn anew(form: &Form, model: &Model) -> Option<Form> {
    let open = model.open.as_ref()?;
    let (plan, today) = (&open.plan, model.today());
    let of = |id| plan.functions.get(id);
    match &form.purpose {
        // These change nothing, or begin something of their own.
        Purpose::NewPlan
        | Purpose::LookBack
        | Purpose::Compare
        | Purpose::Baseline
        | Purpose::Export
        | Purpose::Import
        | Purpose::TakeFunctions => None,
        Purpose::Collective => Some(collective::form(plan, today)),
        Purpose::Exit => Some(collective::exit_form(plan, today)),
        Purpose::Signal(id) => {
            let (_, signal) = plan.walk.signal(id)?;
            Some(phase::mark_form(signal, today))
        }
        Purpose::Advance => phase::advance_form(plan, today),
        Purpose::Return => phase::return_form(plan, today),
        Purpose::AddFunction => Some(function::add_form(plan)),
        Purpose::EditFunction(id) => Some(function::edit_form(plan, of(id)?)),
        Purpose::RemoveFunction(id) => Some(function::remove_form(plan, of(id)?)),
        Purpose::Who(id) => Some(parties::who_form(plan, of(id)?)),
        Purpose::Dates(id) => Some(parties::dates_form(of(id)?, today)),
        Purpose::Ready(id) => Some(hands::ready_form(plan, of(id)?)),
        Purpose::MoveOn(id, to) => Some(stage::move_form(plan, of(id)?, *to, today)),
        Purpose::Skip(id) => stage::skip_form(plan, of(id)?, today),
        Purpose::MoveBack(id) => stage::back_form(of(id)?, today),
        Purpose::SetAside(id) => Some(aside::aside_form(of(id)?, today)),
        Purpose::BringBack(id) => Some(aside::bring_back_form(of(id)?, today)),
        Purpose::AddQuestion => {
            let theme = form.field("theme").map(Field::recorded);
            Some(question::add_form(
                plan,
                theme.and_then(|theme| theme.parse().ok()),
            ))
        }
        Purpose::Question(id, about) => about_question(open, id, *about, today),
        Purpose::AcceptFlag(key, facts) => acceptance(open, key, facts, today),
        Purpose::SetRule(rule) => Some(flag::rule_form(plan, *rule)),
        Purpose::Organisation(about) => about_organisation(about, plan, today),
        Purpose::Person(about) => about_person(about, plan),
        Purpose::Entry(about) => about_entry(about, plan, today),
        Purpose::Round(about) => about_round(about, model, open, today),
    }
}

fn about_question(open: &OpenPlan, id: &QuestionId, about: About, today: Date) -> Option<Form> {
    let plan = &open.plan;
    let of = plan.questions.get(id)?;
    Some(match about {
        About::Asking => question::ask_form(of, today),
        About::Answering => question::answer_form(plan, of, today),
        About::Parking => question::park_form(of, today),
        About::Owner => question::owner_form(plan, of),
        About::LookingAgain => question::revisit_form(of, today),
        About::Itself => question::edit_form(of),
    })
}

fn about_organisation(about: &OrganisationPurpose, plan: &Plan, today: Date) -> Option<Form> {
    let of = |id| plan.members.organisations.get(id);
    match about {
        OrganisationPurpose::Add => Some(organisation::add_form(today)),
        OrganisationPurpose::Edit(id) => Some(organisation::edit_form(of(id)?, today)),
        OrganisationPurpose::Leave(id) => Some(organisation::leave_form(plan, of(id)?, today)),
    }
}

fn about_person(about: &PersonPurpose, plan: &Plan) -> Option<Form> {
    match about {
        PersonPurpose::Add => Some(person::add_form(plan)),
        PersonPurpose::Edit(id) => Some(person::edit_form(plan, plan.members.people.get(id)?)),
    }
}

fn about_entry(about: &EntryPurpose, plan: &Plan, today: Date) -> Option<Form> {
    let of = |book: &_, id| plan.books.get(*book, id);
    match about {
        EntryPurpose::Add(book, to) => Some(entry::add_form(plan, *book, to.as_ref(), today)),
        EntryPurpose::Edit(book, id) => Some(entry::edit_form(plan, of(book, id)?, today)),
        EntryPurpose::Remove(book, id) => Some(entry::remove_form(plan, of(book, id)?)),
    }
}

/// An acceptance holds for the facts that were read: of others there is nothing to accept yet.
fn acceptance(open: &OpenPlan, key: &FlagKey, facts: &Text, today: Date) -> Option<Form> {
    let mut flags = open.facts.assessment.flags.iter();
    let flag = flags.find(|flag| flag.rule == key.rule && flag.subject == key.subject)?;
    (flag.facts == *facts).then(|| flag::accept_form(flag, today))
}

fn about_round(about: &RoundPurpose, model: &Model, open: &OpenPlan, today: Date) -> Option<Form> {
    use round::{ballot, candidates, course, decision, gates, scorers, yardstick};
    let (plan, rounds) = (&open.plan, &open.plan.rounds);
    match about {
        RoundPurpose::Add => Some(course::add_form(plan)),
        RoundPurpose::Yardstick(id) => Some(yardstick::form(rounds.get(id)?)),
        RoundPurpose::Supposed(id, weights) => {
            Some(yardstick::supposed_form(rounds.get(id)?, weights.clone()))
        }
        RoundPurpose::Open(id) => Some(course::open_form(plan, rounds.get(id)?, today)),
        RoundPurpose::Decide(id) => {
            let tally = open.facts.tallies.get(id);
            Some(decision::form(plan, rounds.get(id)?, tally, today))
        }
        RoundPurpose::EndReveals(id) => {
            Some(course::end_reveals_form(plan, rounds.get(id)?, today))
        }
        RoundPurpose::Abandon(id) => Some(course::abandon_form(rounds.get(id)?, today)),
        RoundPurpose::AddCandidate(id) => Some(candidates::form(plan, rounds.get(id)?)),
        RoundPurpose::RemoveCandidate(id, candidate) => {
            let round = rounds.get(id)?;
            let candidate = round.candidates.get(candidate)?;
            Some(candidates::removal_form(round, candidate))
        }
        RoundPurpose::Gate(id, candidate) => {
            let round = rounds.get(id)?;
            Some(gates::form(plan, round, round.candidates.get(candidate)?))
        }
        RoundPurpose::Waive(id, candidate) => {
            let round = rounds.get(id)?;
            gates::waive_form(round, round.candidates.get(candidate)?)
        }
        RoundPurpose::AddScorer(id) => Some(scorers::form(plan, rounds.get(id)?)),
        RoundPurpose::RemoveScorer(id, scorer) => {
            let round = rounds.get(id)?;
            let scorer = round.scorers.get(scorer)?;
            Some(scorers::removal_form(plan, round, scorer))
        }
        RoundPurpose::Conflict(id, scorer) => {
            let round = rounds.get(id)?;
            let first = &round.candidates.iter().next()?.id;
            Some(ballot::conflict_form(plan, round, scorer, first))
        }
        RoundPurpose::Tie(id, scorer, candidate) => {
            ballot::tie_form(plan, rounds.get(id)?, scorer, candidate)
        }
        RoundPurpose::Score(id, cell) => {
            ballot::score_form(plan, rounds.get(id)?, cell, model.window)
        }
        RoundPurpose::Moderate(id, cell) => {
            ballot::moderation_form(plan, rounds.get(id)?, cell, today)
        }
    }
}
