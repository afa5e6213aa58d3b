//! Forms for who judges.

use super::{RoundPurpose, answered, people, removal};
use crate::app::effect::Effect;
use crate::app::form::options::{Choice, Item, NewThing, Radio};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::app::purpose::Purpose;
use crate::app::purpose::parties::organisations;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::change::Change;
use crate::domain::id::{OrganisationId, PersonId, RoundId};
use crate::domain::round::{Round, Scorer};

/// The form that adds a scorer.
#[must_use]
pub fn form(plan: &Plan, round: &Round) -> Form {
    let free = plan.members.people.iter().map(|person| &person.id);
    let items = people(plan, free.filter(|id| !round.scorers.has(id)));
    let votes = vec![
        Item::new("yes", "yes"),
        Item::new("no", "no: their scores are shown, not counted"),
    ];
    let fields = vec![
        Field::new(
            "scorer",
            "Person",
            Input::Choice(Choice::new(items, "").or_new(NewThing::Person)),
        )
        .needed(),
        Field::new(
            "organisation",
            "Works for",
            Input::Choice(Choice::new(organisations(plan), "").or_new(NewThing::Organisation)),
        )
        .hint("As the plan says, where it stays unknown. Nobody scores their own employer."),
        Field::new(
            "voting",
            "Vote",
            Input::Radio(Radio::new(votes, Some("yes"))),
        ),
    ];
    let purpose = Purpose::Round(RoundPurpose::AddScorer(round.id.clone()));
    let title = format!("Add a scorer to round {}", round.id);
    Form::new(purpose, title, fields, "Add them")
}

pub(super) fn add(form: &Form, plan: &Plan, round: &RoundId) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let person: Option<PersonId> = answers.parsed("scorer");
    let typed: Option<OrganisationId> = answers.parsed("organisation");
    let voting: Option<String> = answers.parsed("voting");
    let in_plan = person
        .as_ref()
        .and_then(|id| plan.members.people.get(id)?.organisation.clone());
    let change = person.map(|person| Change::ScorerAdded {
        round: round.clone(),
        scorer: Scorer {
            person,
            organisation: typed.or(in_plan),
            voting: voting.as_deref() == Some("yes"),
            conflicts: Vec::new(),
            invitations: Vec::new(),
        },
    });
    answers.finish(change.map(Effect::propose))
}

/// The form that takes a scorer out.
#[must_use]
pub fn removal_form(plan: &Plan, round: &Round, scorer: &Scorer) -> Form {
    let name = words::person(plan, Some(&scorer.person));
    removal(
        RoundPurpose::RemoveScorer(round.id.clone(), scorer.person.clone()),
        &format!("Take {name} out of round {}?", round.id),
        round,
        answered(round, |cell| cell.scorer == scorer.person),
    )
}

pub(super) fn remove(form: &Form, round: &RoundId, scorer: &PersonId) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let change = Change::ScorerRemoved {
        round: round.clone(),
        scorer: scorer.clone(),
        reason: answers.text("reason"),
    };
    answers.finish(Some(Effect::propose(change)))
}
