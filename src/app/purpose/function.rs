//! Forms of what a function is: adding, editing, taking out.

use super::collective::choice;
use super::{Purpose, found, text_of};
use crate::app::effect::Effect;
use crate::app::form::options::{Item, Radio, Ticks};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::domain::Plan;
use crate::domain::change::Change;
use crate::domain::function::{
    Cluster, Cycle, EndsBy, Function, FunctionEdit, FunctionGuide, FunctionOutline, Weight,
};
use crate::domain::id::{FunctionId, Slug};
use crate::domain::patch::Patch;
use crate::domain::text::Line;

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
