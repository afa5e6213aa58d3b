//! Forms of the people: adding, editing; and the question before a name is erased.
//!
//! A name never goes into a change: it stands beside it in the proposal, so that it can be erased.

use super::parties::body_of;
use super::{Purpose, gone, text_of};
use crate::app::effect::Effect;
use crate::app::form::options::NewThing;
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::app::modals::Confirm;
use crate::domain::analysis::calendar::count;
use crate::domain::change::Change;
use crate::domain::id::PersonId;
use crate::domain::person::{Person, PersonEdit, PersonName, free_id};
use crate::domain::text::Line;
use crate::domain::{Plan, Proposal};

/// What a form about a person is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PersonPurpose {
    /// To add one.
    Add,
    /// To edit what is known of one.
    Edit(PersonId),
}

/// The form that adds a person.
#[must_use]
pub fn add_form(plan: &Plan) -> Form {
    let mut fields = vec![Field::line("name", "Name", "").needed().such_as("Farida N")];
    fields.push(Field::line("id", "Id", "").hint(format!(
        "{} when left empty. It stands in the log for ever, so it should not be a name.",
        free_id(&plan.members.people)
    )));
    fields.extend(work(plan, None));
    let purpose = Purpose::Person(PersonPurpose::Add);
    Form::new(purpose, "Add a person", fields, "Add them")
}

/// The form that edits what is known of a person. An erased name is not given again.
#[must_use]
pub fn edit_form(plan: &Plan, person: &Person) -> Form {
    let name = match &person.name {
        PersonName::Known(name) => Some(
            Field::line("name", "Name", name.as_str())
                .needed()
                .such_as("Farida N"),
        ),
        PersonName::Unknown => Some(Field::line("name", "Name", "")),
        PersonName::Erased => None,
    };
    let hint = "The log says only that it changed; the old name is not kept.";
    let fields = name.map(|name| name.hint(hint));
    let fields = fields.into_iter().chain(work(plan, Some(person))).collect();
    let purpose = Purpose::Person(PersonPurpose::Edit(person.id.clone()));
    Form::new(purpose, format!("Edit: {}", person.shown()), fields, "Save")
}

/// The question before a name is erased: what it touches, and that it is for good.
#[must_use]
pub fn erasing(plan: &Plan, person: &Person) -> Confirm {
    let proposal = Proposal {
        changes: vec![Change::PersonErased {
            person: person.id.clone(),
        }],
        names: vec![(person.id.clone(), PersonName::Erased)],
        ..Proposal::default()
    };
    let lines = vec![
        format!(
            "{} will read \"(name erased)\" everywhere: {}.",
            person.shown(),
            touched(plan, &person.id)
        ),
        format!(
            "The log keeps the id {} and its chain stays whole. What was said of them stays.",
            person.id
        ),
        "This cannot be undone. Backups and files exported earlier may still hold the name."
            .to_owned(),
    ];
    let title = format!("Erase the name of {}?", person.shown());
    Confirm::before(Effect::Propose(proposal), title, lines, "Erase it for good")
}

pub(super) fn effect(
    form: &Form,
    purpose: &PersonPurpose,
    plan: &Plan,
) -> Result<Effect, Problems> {
    match purpose {
        PersonPurpose::Add => add(form, plan),
        PersonPurpose::Edit(id) => {
            let person = plan.members.people.get(id);
            edit(form, person.ok_or_else(|| gone("person"))?)
        }
    }
}

fn add(form: &Form, plan: &Plan) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let (name, id) = (answers.line("name"), answers.parsed("id"));
    let person = name.map(|name| Person {
        id: id.unwrap_or_else(|| free_id(&plan.members.people)),
        name: PersonName::Known(name),
        organisation: answers.parsed("organisation"),
        role: answers.line("role"),
        note: answers.text("note"),
    });
    let proposal = person.map(|person| Proposal {
        names: vec![(person.id.clone(), person.name.clone())],
        changes: vec![Change::PersonAdded(person)],
        ..Proposal::default()
    });
    answers.finish(proposal.map(Effect::Propose))
}

fn edit(form: &Form, person: &Person) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let mut proposal = Proposal::default();
    if form.field("name").is_some()
        && let Some(name) = answers.line("name").map(PersonName::Known)
        && name != person.name
    {
        let person = person.id.clone();
        proposal.changes.push(Change::PersonRenamed {
            person: person.clone(),
        });
        proposal.names.push((person, name));
    }
    let edit = PersonEdit {
        organisation: answers.edited("organisation", person.organisation.as_ref()),
        role: answers.edited("role", person.role.as_ref()),
        note: answers.edited("note", person.note.as_ref()),
    };
    if edit != PersonEdit::default() {
        let person = person.id.clone();
        proposal.changes.push(Change::PersonEdited { person, edit });
    }
    answers.finish(Some(Effect::Propose(proposal)))
}

/// Where somebody works, what they do there, and anything else.
fn work(plan: &Plan, person: Option<&Person>) -> [Field; 3] {
    let employer = person.and_then(|person| person.organisation.as_ref());
    let role = person.and_then(|person| person.role.as_ref());
    let note = person.and_then(|person| person.note.as_ref());
    [
        Field::new(
            "organisation",
            "Organisation",
            Input::Choice(body_of(plan, employer).or_new(NewThing::Organisation)),
        ),
        Field::line("role", "Role", role.map_or("", Line::as_str)).hint("What they do there."),
        Field::long("note", "Note", text_of(note)).hint("No names here: it stands in the log."),
    ]
}

/// In how many things somebody is named, by kind.
fn touched(plan: &Plan, person: &PersonId) -> String {
    let parties = plan.functions.iter().map(|function| &function.parties);
    let (mut leads, mut deputies) = (0_usize, 0_usize);
    for parties in parties {
        leads += usize::from(parties.lead.as_ref() == Some(person));
        deputies += usize::from(parties.deputy.as_ref() == Some(person));
    }
    let rounds = plan.rounds.iter().filter(|round| round.scorers.has(person));
    let questions = plan.questions.iter();
    let owned = questions.filter(|question| question.owner.as_ref() == Some(person));
    let parts: Vec<String> = [
        ("lead of", leads, "function"),
        ("deputy of", deputies, "function"),
        ("scorer in", rounds.count(), "round"),
        ("owner of", owned.count(), "question"),
    ]
    .into_iter()
    .filter(|(_, number, _)| *number > 0)
    .map(|(part, number, what)| format!("{part} {}", count(number, what)))
    .collect();
    if parts.is_empty() {
        "nothing names them yet".to_owned()
    } else {
        parts.join(", ")
    }
}
