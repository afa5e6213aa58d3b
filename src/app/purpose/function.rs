//! Forms of what a function is, who has to do with it and when it is to be handed over.

use super::collective::choice;
use super::{Purpose, found, text_of};
use crate::app::effect::Effect;
use crate::app::form::options::{Choice, Item, Radio, Ticks};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::app::words;
use crate::domain::change::Change;
use crate::domain::function::{
    Cluster, Cycle, EndsBy, Function, FunctionEdit, FunctionGuide, FunctionOutline, FunctionPlan,
    Weight,
};
use crate::domain::id::{FunctionId, Slug};
use crate::domain::patch::Patch;
use crate::domain::text::Line;
use crate::domain::{Date, Plan};

/// The form that adds a function.
#[must_use]
pub fn add_form(plan: &Plan) -> Form {
    Form::new(
        Purpose::AddFunction,
        "Add a function",
        outline_fields(plan, None),
        "Add it",
    )
}

/// The form that edits what a function is.
#[must_use]
pub fn edit_form(plan: &Plan, function: &Function) -> Form {
    let purpose = Purpose::EditFunction(function.outline.id.clone());
    Form::new(
        purpose,
        format!("Edit: {}", function.outline.name),
        outline_fields(plan, Some(function)),
        "Save",
    )
}

pub(super) fn add(form: &Form) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let name: Option<Line> = answers.line("name");
    let id = name
        .as_ref()
        .and_then(|name| Slug::from_name(name.as_str()))
        .map(FunctionId::from);
    if name.is_some() && id.is_none() {
        answers.problem(
            "name",
            "The name needs at least one letter a-z or a digit, to make an id from.".to_owned(),
        );
    }
    let (cluster, cycle) = (answers.parsed("cluster"), answers.parsed("cycle"));
    let (weight, ends_by) = (weight(&mut answers), answers.parsed("ends_by"));
    let (depends_on, note) = (answers.ticked("depends-on"), answers.text("note"));
    let outline = name.zip(id).map(|(name, id)| FunctionOutline {
        id,
        name,
        cluster,
        guide: FunctionGuide::default(),
        weight: weight.unwrap_or_default(),
        cycle,
        ends_by: ends_by.unwrap_or(EndsBy::HandOver),
        depends_on,
        note,
    });
    answers.finish(outline.map(|outline| Effect::propose(Change::FunctionAdded(Box::new(outline)))))
}

pub(super) fn edit(form: &Form, plan: &Plan, id: &FunctionId) -> Result<Effect, Problems> {
    let now = &found(plan, id)?.outline;
    let mut answers = Answers::of(form);
    let weight = weight(&mut answers);
    let depends_on: Vec<FunctionId> = answers.ticked("depends-on");
    let edit = FunctionEdit {
        name: answers.edited("name", Some(&now.name)),
        cluster: answers.edited("cluster", now.cluster.as_ref()),
        weight: Patch::between(Some(&now.weight), weight.as_ref()),
        cycle: answers.edited("cycle", now.cycle.as_ref()),
        ends_by: answers.edited("ends_by", Some(&now.ends_by)),
        depends_on: Patch::between(Some(&now.depends_on), Some(&depends_on)),
        note: answers.edited("note", now.note.as_ref()),
    };
    let change = Change::FunctionEdited {
        function: id.clone(),
        edit: Box::new(edit),
    };
    answers.finish(Some(Effect::propose(change)))
}

/// The form that takes a function out of the plan.
#[must_use]
pub fn remove_form(function: &Function) -> Form {
    let purpose = Purpose::RemoveFunction(function.outline.id.clone());
    let fields = vec![Field::line("reason", "Reason", "")];
    let title = format!("Remove {}?", function.outline.name);
    let mut form = Form::new(purpose, title, fields, "Remove it").facts(vec![
        "It leaves the plan and every count. What was said of it stays in the log.".to_owned(),
        "A function that is no longer needed is better retired: Space, set aside.".to_owned(),
    ]);
    form.focus = crate::app::form::Focus::Cancel;
    form
}

pub(super) fn remove(form: &Form, plan: &Plan, id: &FunctionId) -> Result<Effect, Problems> {
    found(plan, id)?;
    let mut answers = Answers::of(form);
    let change = Change::FunctionRemoved {
        function: id.clone(),
        reason: answers.text("reason"),
    };
    answers.finish(Some(Effect::propose(change)))
}

/// The form for who has to do with a function.
#[must_use]
pub fn who_form(plan: &Plan, function: &Function) -> Form {
    let parties = &function.parties;
    let id = |id: Option<&dyn ToString>| id.map(ToString::to_string).unwrap_or_default();
    let body = |name, label, now: Option<&dyn ToString>| {
        Field::new(
            name,
            label,
            Input::Choice(Choice::new(organisations(plan), &id(now))),
        )
    };
    let person = |name, label, now: Option<&dyn ToString>| {
        Field::new(
            name,
            label,
            Input::Choice(Choice::new(people(plan), &id(now))),
        )
    };
    let fields = vec![
        body(
            "receiver",
            "Receiver",
            parties.receiver.as_ref().map(|id| id as _),
        ),
        person("lead", "Lead", parties.lead.as_ref().map(|id| id as _)),
        person(
            "deputy",
            "Deputy",
            parties.deputy.as_ref().map(|id| id as _),
        ),
        body(
            "holder",
            "Holder",
            parties.holder.as_ref().map(|id| id as _),
        )
        .hint("Who does it today. Moving it to transferred makes the receiver the holder."),
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
    let word: Option<String> = answers.parsed("resourced");
    let resourced = word
        .filter(|word| word != "unknown")
        .map(|word| word == "yes");
    let plan = FunctionPlan {
        holder: answers.edited("holder", now.holder.as_ref()),
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

/// Every person that could be chosen, and unknown.
pub(super) fn people(plan: &Plan) -> Vec<Item> {
    let known = plan.members.people.iter();
    let items =
        known.map(|person| Item::new(person.id.as_str(), words::person(plan, Some(&person.id))));
    std::iter::once(Item::unknown()).chain(items).collect()
}

fn outline_fields(plan: &Plan, function: Option<&Function>) -> Vec<Field> {
    let now = function.map(|function| &function.outline);
    let weights = (1..=5)
        .map(|weight| Item::new(weight.to_string(), weight.to_string()))
        .collect();
    let weight = now
        .map_or_else(Weight::default, |now| now.weight)
        .get()
        .to_string();
    let ends = EndsBy::ALL
        .iter()
        .map(|word| Item::new(word.as_str(), word.as_str()))
        .collect();
    let ends_by = now.map_or(EndsBy::HandOver, |now| now.ends_by);
    let others = plan
        .functions
        .iter()
        .filter(|other| Some(&other.outline.id) != now.map(|now| &now.id));
    let others = others
        .map(|other| Item::new(other.outline.id.as_str(), other.outline.name.as_str()))
        .collect();
    let needs: Vec<&str> = now
        .map(|now| now.depends_on.iter().map(FunctionId::as_str).collect())
        .unwrap_or_default();
    vec![
        Field::line("name", "Name", now.map_or("", |now| now.name.as_str())).needed(),
        choice(
            "cluster",
            "Cluster",
            Cluster::ALL,
            now.and_then(|now| now.cluster),
        ),
        Field::new(
            "weight",
            "Weight",
            Input::Radio(Radio::new(weights, Some(&weight))),
        ),
        choice("cycle", "Cycle", Cycle::ALL, now.and_then(|now| now.cycle)),
        Field::new(
            "ends_by",
            "Ends by",
            Input::Radio(Radio::new(ends, Some(ends_by.as_str()))),
        ),
        Field::new(
            "depends-on",
            "Depends on",
            Input::Ticks(Ticks::new(others, &needs)),
        ),
        Field::long(
            "note",
            "Note",
            text_of(now.and_then(|now| now.note.as_ref())),
        ),
    ]
}

fn weight(answers: &mut Answers<'_>) -> Option<Weight> {
    answers
        .parsed::<u32>("weight")
        .and_then(|weight| Weight::new(weight).ok())
}

fn yes_no() -> Vec<Item> {
    vec![
        Item::new("unknown", "?"),
        Item::new("yes", "yes"),
        Item::new("no", "no"),
    ]
}

const fn known(answer: Option<bool>) -> &'static str {
    match answer {
        None => "unknown",
        Some(true) => "yes",
        Some(false) => "no",
    }
}
