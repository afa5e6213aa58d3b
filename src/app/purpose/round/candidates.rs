//! Forms for who is judged.

use super::{RoundPurpose, answered, removal};
use crate::app::effect::Effect;
use crate::app::form::options::{Choice, NewThing};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::app::purpose::parties::organisations;
use crate::app::purpose::{Purpose, new_id};
use crate::domain::Plan;
use crate::domain::change::Change;
use crate::domain::id::{CandidateId, OrganisationId, RoundId, Slug};
use crate::domain::round::{Candidate, Round};
use crate::domain::text::Line;

/// The form that adds a candidate.
#[must_use]
pub fn form(plan: &Plan, round: &Round) -> Form {
    let fields = vec![
        Field::new(
            "organisation",
            "Organisation",
            Input::Choice(Choice::new(organisations(plan), "").or_new(NewThing::Organisation)),
        )
        .hint("Unknown where it is not in the plan."),
        Field::line("name", "Name", "").hint("As the organisation's, where it stays empty."),
        Field::long("note", "Note", ""),
    ];
    let purpose = Purpose::Round(RoundPurpose::AddCandidate(round.id.clone()));
    let title = format!("Add a candidate to round {}", round.id);
    Form::new(purpose, title, fields, "Add them")
}

pub(super) fn add(form: &Form, plan: &Plan, round: &RoundId) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let organisation: Option<OrganisationId> = answers.parsed("organisation");
    let body = organisation
        .as_ref()
        .and_then(|id| plan.members.organisations.get(id));
    let typed: Option<Line> = answers.line("name");
    let name = typed.or_else(|| body.map(|body| body.name.clone()));
    let from_name = name
        .as_ref()
        .and_then(|name| Slug::from_name(name.as_str()));
    let from_body = || Slug::parse(organisation.as_ref()?.as_str()).ok();
    let taken = |id: &Slug| {
        let id = CandidateId::from(id.clone());
        plan.rounds
            .get(round)
            .is_some_and(|round| round.candidates.has(&id))
    };
    let numbered = || new_id::numbered("candidate", taken).filter(|_| name.is_some());
    let id = from_body().or(from_name).or_else(numbered);
    let id = id.map(CandidateId::from);
    if name.is_none() {
        let wanted = "Choose an organisation, or write a name, such as: Ward Forum.";
        answers.problem("name", wanted.to_owned());
    }
    let note = answers.text("note");
    let change = id.zip(name).map(|(id, name)| Change::CandidateAdded {
        round: round.clone(),
        candidate: Candidate {
            id,
            name,
            organisation,
            gates: Vec::new(),
            note,
        },
    });
    answers.finish(change.map(Effect::propose))
}

/// The form that takes a candidate out.
#[must_use]
pub fn removal_form(round: &Round, candidate: &Candidate) -> Form {
    let id = (round.id.clone(), candidate.id.clone());
    removal(
        RoundPurpose::RemoveCandidate(id.0, id.1),
        &format!("Take {} out of round {}?", candidate.name, round.id),
        round,
        answered(round, |cell| cell.candidate == candidate.id),
    )
}

pub(super) fn remove(
    form: &Form,
    round: &RoundId,
    candidate: &CandidateId,
) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let change = Change::CandidateRemoved {
        round: round.clone(),
        candidate: candidate.clone(),
        reason: answers.text("reason"),
    };
    answers.finish(Some(Effect::propose(change)))
}
