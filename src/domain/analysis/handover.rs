//! The words of a handover as questions to a plan: who is leaving and when, what is still to move, when it moved.
//!
//! Figures, curve and flags ask here, so that they cannot disagree about what counts.

use crate::domain::book::Book;
use crate::domain::book::forums::DONE;
use crate::domain::book::handover::{AUDIENCE, Audience};
use crate::domain::function::{Aside, EndsBy, Function, Stage, Standing};
use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::organisation::{Organisation, OrganisationRole};
use crate::domain::{Date, Plan};

/// The bodies that are leaving: every backbone but the one chosen to follow.
pub fn outgoing(plan: &Plan) -> impl Iterator<Item = &Organisation> {
    plan.members.organisations.iter().filter(|body| {
        body.is(OrganisationRole::Backbone) && plan.exit.successor.as_ref() != Some(&body.id)
    })
}

/// Whether this body is leaving.
#[must_use]
pub fn is_outgoing(plan: &Plan, body: &OrganisationId) -> bool {
    outgoing(plan).any(|leaving| leaving.id == *body)
}

/// The partners on a day: members other than the body that leaves, and other than those who only give money or look at
/// results. A member without a role takes part.
pub fn partners(plan: &Plan, today: Date) -> impl Iterator<Item = &Organisation> {
    let takes_part = |role: &OrganisationRole| match role {
        OrganisationRole::Funder | OrganisationRole::Evaluator => false,
        OrganisationRole::Backbone
        | OrganisationRole::Implementer
        | OrganisationRole::Community
        | OrganisationRole::Government
        | OrganisationRole::Intermediary => true,
    };
    plan.members.organisations.iter().filter(move |body| {
        let takes_part = body.roles.is_empty() || body.roles.iter().any(takes_part);
        takes_part && body.is_member(today) && !is_outgoing(plan, &body.id)
    })
}

/// The day on which partners were first told of the exit: the day it was announced, or an earlier one on which a message
/// to their heads, to those who work for them, or to everybody was said.
#[must_use]
pub fn partners_told(plan: &Plan) -> Option<Date> {
    let reaches_partners = |audience: Audience| match audience {
        Audience::PartnerHeads | Audience::PartnerStaff | Audience::Public => true,
        Audience::Team
        | Audience::Funder
        | Audience::Steering
        | Audience::Community
        | Audience::Government => false,
    };
    let messages = plan.books.of(Book::Message);
    let to_partners = messages.filter(|one| one.get(AUDIENCE).is_some_and(reaches_partners));
    let said = to_partners.filter_map(|message| message.get(DONE));
    plan.exit.announced.into_iter().chain(said).min()
}

/// Whether a person works for a body that is leaving; `None` when nobody knows for whom.
#[must_use]
pub fn works_for_outgoing(plan: &Plan, person: &PersonId) -> Option<bool> {
    let body = plan.members.people.get(person)?.organisation.as_ref()?;
    Some(is_outgoing(plan, body))
}

/// What to call the body that is leaving: the name of the plan's backbone, of the last to leave once the successor is
/// that, or "the backbone".
#[must_use]
pub fn outgoing_name(plan: &Plan) -> &str {
    plan.backbone()
        .filter(|body| is_outgoing(plan, &body.id))
        .or_else(|| outgoing(plan).max_by_key(|body| body.membership.left))
        .map_or("the backbone", |body| body.name.as_str())
}

/// The day the backbone is gone: the day the last one left, or the exit's target while one is still there.
#[must_use]
pub fn leaving_day(plan: &Plan) -> Option<Date> {
    left_on(plan).or(plan.exit.target)
}

/// The day on which the last backbone left, or is to leave, where that is recorded of each of them.
#[must_use]
pub fn left_on(plan: &Plan) -> Option<Date> {
    let days: Option<Vec<Date>> = outgoing(plan).map(|body| body.membership.left).collect();
    days?.into_iter().max()
}

/// Whether a function goes, or went, to another body: on the ladder, and not one that simply stops or stays.
#[must_use]
pub fn moves(function: &Function) -> bool {
    let leaves = match function.outline.ends_by {
        EndsBy::HandOver => true,
        EndsBy::KeepLight => function.parties.receiver.is_some(),
        EndsBy::Retire => false,
    };
    function
        .standing
        .stage()
        .is_some_and(|stage| leaves || stage.is_handed_over())
}

/// The functions that go, or went, to another body.
pub fn moving(plan: &Plan) -> impl Iterator<Item = &Function> {
    plan.functions.iter().filter(|function| moves(function))
}

/// Whether a function is still to be handed over.
#[must_use]
pub fn is_to_move(function: &Function) -> bool {
    moves(function) && !function.is_handed_over()
}

/// The functions still to be handed over.
pub fn to_move(plan: &Plan) -> impl Iterator<Item = &Function> {
    plan.functions
        .iter()
        .filter(|function| is_to_move(function))
}

/// Who has a function, or will when it has moved: the holder once handed over, else the receiver.
#[must_use]
pub fn taker(function: &Function) -> Option<&OrganisationId> {
    if function.is_handed_over() {
        function.parties.holder.as_ref()
    } else {
        function.parties.receiver.as_ref()
    }
}

/// Whether the leaving body still does a function: below `transferred` the ladder says so.
#[must_use]
pub fn is_with_backbone(standing: Standing) -> bool {
    standing
        .stage()
        .is_some_and(|stage| !stage.is_handed_over())
}

/// Where a function stood at the end of a day, by the days of its steps.
#[must_use]
pub fn standing_on(function: &Function, day: Date) -> Standing {
    let before = function.steps.iter().rev().find(|step| step.on <= day);
    match (before, function.steps.first()) {
        (Some(step), _) => step.to,
        (None, Some(first)) => first.from,
        (None, None) => function.standing,
    }
}

/// The day the receiver began: when the function first left `held` on the way to where it stands.
#[must_use]
pub fn started_on(function: &Function) -> Option<Date> {
    let left_held = function
        .steps
        .iter()
        .rev()
        .find(|step| step.from == Standing::On(Stage::Held))?;
    (function.standing != Standing::On(Stage::Held)).then_some(left_held.on)
}

/// The day the receiver was first part of the work: when the function reached `shadowed` or beyond, and stayed there.
#[must_use]
pub fn receiver_began(function: &Function) -> Option<Date> {
    let takes_part = |standing: Standing| {
        standing
            .stage()
            .is_some_and(|stage| stage >= Stage::Shadowed)
    };
    let step = function
        .steps
        .iter()
        .rev()
        .find(|step| takes_part(step.to) && !takes_part(step.from))?;
    takes_part(function.standing).then_some(step.on)
}

/// The bodies chosen to follow: the exit's successor and whoever a decided round names.
#[must_use]
pub fn chosen(plan: &Plan) -> Vec<&OrganisationId> {
    let decided = plan.rounds.iter().flat_map(|round| {
        let named = round
            .days
            .decision
            .iter()
            .flat_map(|decision| &decision.candidates);
        named.filter_map(|id| round.candidates.get(id)?.organisation.as_ref())
    });
    let mut chosen: Vec<&OrganisationId> = plan.exit.successor.iter().chain(decided).collect();
    chosen.sort_unstable();
    chosen.dedup();
    chosen
}

/// The day it was handed over, for a function that is.
#[must_use]
pub fn handed_over_on(function: &Function) -> Option<Date> {
    let step = function.handover()?;
    function.is_handed_over().then_some(step.on)
}

/// The day it was confirmed, for a function that is.
#[must_use]
pub fn confirmed_on(function: &Function) -> Option<Date> {
    let step = function.entered(Stage::Confirmed)?;
    (function.standing == Standing::On(Stage::Confirmed)).then_some(step.on)
}

/// Whether a function counted on a day: everything but `not-ours`.
#[must_use]
pub fn counted(standing: Standing) -> bool {
    standing != Standing::Aside(Aside::NotOurs)
}
