//! Forms of who has to do with a function, and when it is to be handed over.

use super::{Purpose, found};
use crate::app::effect::Effect;
use crate::app::form::options::{Choice, Item, NewThing, Radio, Ticks};
use crate::app::form::{Answers, Field, FieldName, Form, Input, Problems};
use crate::app::words;
use crate::domain::change::Change;
use crate::domain::function::{Function, FunctionPlan};
use crate::domain::id::{FunctionId, OrganisationId};
use crate::domain::patch::Patch;
use crate::domain::{Date, Plan};

/// The form for who has to do with a function.
#[must_use]
pub fn who_form(plan: &Plan, function: &Function) -> Form {
    let parties = &function.parties;
    let id = |id: Option<&dyn ToString>| id.map(ToString::to_string).unwrap_or_default();
    let body = |name, label, now: Option<&OrganisationId>| {
        let choice = body_of(plan, now).or_new(NewThing::Organisation);
        Field::new(name, label, Input::Choice(choice))
    };
    let person = |name, label, now: Option<&dyn ToString>| {
        Field::new(
            name,
            label,
            Input::Choice(Choice::new(people(plan), &id(now)).or_new(NewThing::Person)),
        )
    };
    let fields = vec![
        body("receiver", "Receiver", parties.receiver.as_ref()),
        person("lead", "Lead", parties.lead.as_ref().map(|id| id as _)),
        person(
            "deputy",
            "Deputy",
            parties.deputy.as_ref().map(|id| id as _),
        ),
        body("holder", "Holder", parties.holder.as_ref())
            .hint("Who does it today. Moving it to transferred makes the receiver the holder."),
        co_holders(plan, function),
        Field::new(
            "resourced",
            "Budget or time",
            Input::Radio(Radio::new(yes_no(), Some(known(parties.resourced)))),
        )
        .hint("Whether the receiver has committed budget or time for it."),
    ];
    let purpose = Purpose::Who(function.outline.id.clone());
    Form::new(
        purpose,
        format!("Who: {}", function.outline.name),
        fields,
        "Save",
    )
}

pub(super) fn who(form: &Form, plan: &Plan, id: &FunctionId) -> Result<Effect, Problems> {
    let function = found(plan, id)?;
    let now = &function.parties;
    let mut answers = Answers::of(form);
    let resourced = answered(&mut answers, "resourced");
    let beside: Vec<OrganisationId> = answers.ticked("co-holders");
    let plan = FunctionPlan {
        holder: answers.edited("holder", now.holder.as_ref()),
        co_holders: Patch::between(listed(&now.co_holders), listed(&beside)),
        receiver: answers.edited("receiver", now.receiver.as_ref()),
        lead: answers.edited("lead", now.lead.as_ref()),
        deputy: answers.edited("deputy", now.deputy.as_ref()),
        resourced: Patch::between(now.resourced.as_ref(), resourced.as_ref()),
        ..FunctionPlan::default()
    };
    let change = Change::FunctionPlanned {
        function: id.clone(),
        plan: Box::new(plan),
    };
    answers.finish(Some(Effect::propose(change)))
}

fn co_holders(plan: &Plan, function: &Function) -> Field {
    let now = &function.parties.co_holders;
    Field::new(
        "co-holders",
        "Beside them",
        Input::Ticks(ticks_of(plan, now)),
    )
}

/// A list that is known to be empty is as good as none.
pub(super) fn listed<T>(list: &Vec<T>) -> Option<&Vec<T>> {
    (!list.is_empty()).then_some(list)
}

/// The form for a function's planned days.
#[must_use]
pub fn dates_form(function: &Function, today: Date) -> Form {
    let planned = &function.planned;
    let fields = vec![
        Field::date("start", "Planned start", planned.start, today),
        Field::date("transfer", "Planned transfer", planned.transfer, today),
        Field::date("end", "Planned confirm", planned.confirm, today),
    ];
    let purpose = Purpose::Dates(function.outline.id.clone());
    Form::new(
        purpose,
        format!("Dates: {}", function.outline.name),
        fields,
        "Save",
    )
}

pub(super) fn dates(form: &Form, plan: &Plan, id: &FunctionId) -> Result<Effect, Problems> {
    let function = found(plan, id)?;
    let now = &function.planned;
    let mut answers = Answers::of(form);
    let plan = FunctionPlan {
        start: answers.edited_date("start", now.start),
        transfer: answers.edited_date("transfer", now.transfer),
        confirm: answers.edited_date("end", now.confirm),
        ..FunctionPlan::default()
    };
    let change = Change::FunctionPlanned {
        function: id.clone(),
        plan: Box::new(plan),
    };
    answers.finish(Some(Effect::propose(change)))
}

/// Every organisation that could be chosen, and unknown.
pub(super) fn organisations(plan: &Plan) -> Vec<Item> {
    let here = plan
        .members
        .organisations
        .iter()
        .filter(|body| body.membership.left.is_none());
    std::iter::once(Item::unknown())
        .chain(here.map(|body| Item::new(body.id.as_str(), body.name.as_str())))
        .collect()
}

/// The choice of a body, with the present one chosen: it stays one of those to choose from when it has left.
pub(super) fn body_of(plan: &Plan, now: Option<&OrganisationId>) -> Choice {
    let mut items = organisations(plan);
    let gone = now.filter(|now| !is_among(&items, now));
    items.extend(gone.map(|id| item_of(plan, id)));
    Choice::new(items, now.map_or("", |now| now.as_str()))
}

/// Bodies to tick, with the present ones ticked: they stay among them when they have left.
pub(super) fn ticks_of(plan: &Plan, now: &[OrganisationId]) -> Ticks {
    let mut items = organisations(plan);
    items.retain(|item| !item.value.is_empty());
    let gone = now.iter().filter(|id| !is_among(&items, id));
    let gone: Vec<Item> = gone.map(|id| item_of(plan, id)).collect();
    items.extend(gone);
    let now: Vec<&str> = now.iter().map(OrganisationId::as_str).collect();
    Ticks::new(items, &now)
}

fn is_among(items: &[Item], id: &OrganisationId) -> bool {
    items.iter().any(|item| item.value == id.as_str())
}

fn item_of(plan: &Plan, id: &OrganisationId) -> Item {
    Item::new(id.as_str(), plan.organisation_name(id))
}

/// Every person that could be chosen, and unknown.
pub(super) fn people(plan: &Plan) -> Vec<Item> {
    let known = plan.members.people.iter();
    let items =
        known.map(|person| Item::new(person.id.as_str(), words::person(plan, Some(&person.id))));
    std::iter::once(Item::unknown()).chain(items).collect()
}

/// The three answers to a question of yes or no.
pub(super) fn yes_no() -> Vec<Item> {
    vec![
        Item::new("unknown", "?"),
        Item::new("yes", "yes"),
        Item::new("no", "no"),
    ]
}

/// Which of them is the present one.
pub(super) const fn known(answer: Option<bool>) -> &'static str {
    match answer {
        None => "unknown",
        Some(true) => "yes",
        Some(false) => "no",
    }
}

/// What was answered to a question of yes or no; absent when it is unknown.
pub(super) fn answered(answers: &mut Answers<'_>, name: impl Into<FieldName>) -> Option<bool> {
    let word: Option<String> = answers.parsed(name);
    word.filter(|word| word != "unknown")
        .map(|word| word == "yes")
}
