//! Forms of what a function is: adding, editing, taking out.

use super::collective::choice;
use super::{Purpose, found, new_id, text_of};
use crate::app::effect::Effect;
use crate::app::form::options::{Item, Radio, Ticks};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::domain::change::Change;
use crate::domain::function::{
    Cluster, Cycle, EndsBy, Function, FunctionEdit, FunctionGuide, FunctionOutline, Weight,
};
use crate::domain::id::{FunctionId, Slug};
use crate::domain::patch::Patch;
use crate::domain::text::Line;
use crate::domain::{Plan, Proposal};

/// The form that adds a function.
#[must_use]
pub fn add_form(plan: &Plan) -> Form {
    let mut fields = outline_fields(plan, None);
    fields.insert(1, new_id::field());
    Form::new(Purpose::AddFunction, "Add a function", fields, "Add it")
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

/// The id follows the name until somebody types another one.
pub(super) fn revise_add(form: &mut Form, plan: &Plan) {
    let taken = |id: &Slug| plan.functions.has(&FunctionId::from(id.clone()));
    new_id::revise(form, "function", taken);
}

pub(super) fn add(form: &Form) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let name: Option<Line> = answers.line("name");
    let id: Option<FunctionId> = new_id::read(&mut answers);
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
pub fn remove_form(plan: &Plan, function: &Function) -> Form {
    let purpose = Purpose::RemoveFunction(function.outline.id.clone());
    let fields = vec![Field::sentence("reason", "Reason", "")];
    let title = format!("Remove {}?", function.outline.name);
    let facts = vec![
        format!(
            "1 function leaves the plan and every count, with weight {}. What was said of it stays in the log.",
            function.outline.weight.get()
        ),
        waiting_for(plan, &function.outline.id),
        "A function that is no longer needed is better set aside as retired.".to_owned(),
    ];
    Form::new(purpose, title, fields, "Remove it")
        .facts(facts)
        .weighty()
}

/// Which functions need this one first: while there are any, it cannot be removed.
fn waiting_for(plan: &Plan, id: &FunctionId) -> String {
    let waiting = plan
        .functions
        .iter()
        .filter(|other| other.outline.depends_on.contains(id));
    let names: Vec<&str> = waiting.map(|other| other.outline.name.as_str()).collect();
    match names.len() {
        0 => "No other function depends on it.".to_owned(),
        1 => format!(
            "1 function depends on it and has to be changed first: {}.",
            names.join("")
        ),
        many => format!(
            "{many} functions depend on it and have to be changed first: {}.",
            names.join(", ")
        ),
    }
}

pub(super) fn remove(form: &Form, plan: &Plan, id: &FunctionId) -> Result<Effect, Problems> {
    found(plan, id)?;
    let mut answers = Answers::of(form);
    let reason = answers.text("reason");
    let proposal = Proposal::removing(plan, id, reason.as_ref());
    answers.finish(Some(Effect::propose(proposal)))
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
        Field::line("name", "Name", now.map_or("", |now| now.name.as_str()))
            .needed()
            .such_as("Press office"),
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
