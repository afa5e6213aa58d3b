//! What can be done with organisations and people.

use super::fact::Leads;
use super::{List, fact, organisation as selected_body, person as selected_person};
use crate::app::action::{Action, Availability, Wording, always};
use crate::app::context::{Context, Screen};
use crate::app::meaning::Meaning;
use crate::app::modals::{Modal, open_form};
use crate::app::model::Model;
use crate::app::purpose::{organisation as bodies, parties, person as people};
use crate::domain::flags::settings::SubjectKind;
use crate::domain::function::Function;
use crate::domain::organisation::Organisation;
use crate::domain::person::{Person, PersonName};

const HERE: &[Context] = &[Context::On(Screen::Partners)];

/// The rows of the table.
pub static ACTIONS: &[Action] = &[
    Action {
        name: "partner-add",
        label: "add",
        wording: Wording::Told("Add to the list ...", |model, told| {
            let words = match members(model) {
                Members::Organisations => "Add an organisation ...",
                Members::People => "Add a person ...",
            };
            told.words = words.into();
        }),
        help: "Add an organisation or a person: to the list that has the focus.",
        meaning: Meaning::Add,
        hint: 10,
        available: always,
        run: |model, _| {
            let form = model.plan().map(|plan| match members(model) {
                Members::Organisations => bodies::add_form(model.today()),
                Members::People => people::add_form(plan),
            });
            open_form(model, form)
        },
        ..CHANGE
    },
    Action {
        name: "partner-edit",
        label: "edit",
        wording: Wording::Fixed("Edit what is known ..."),
        help: "Edit what is known of the selected organisation or person.",
        meaning: Meaning::Edit,
        hint: 11,
        run: |model, _| {
            let form = match members(model) {
                Members::Organisations => {
                    organisation(model).map(|body| bodies::edit_form(body, model.today()))
                }
                Members::People => model
                    .plan()
                    .zip(person(model))
                    .map(|(plan, person)| people::edit_form(plan, person)),
            };
            open_form(model, form)
        },
        ..CHANGE
    },
    Action {
        name: "partner-who",
        label: "who",
        wording: Wording::Fixed("Who: receiver, lead, deputy ..."),
        help: "Set the receiver, lead, deputy and holder of the function that is selected in the detail.",
        meaning: Meaning::Who,
        hint: 12,
        available: names_a_function,
        run: |model, _| {
            let form = model
                .plan()
                .zip(function(model))
                .map(|(plan, function)| parties::who_form(plan, function));
            open_form(model, form)
        },
        ..CHANGE
    },
    Action {
        name: "organisation-leave",
        label: "it leaves",
        wording: Wording::Fixed("Say that it left ..."),
        help: "Say that the selected organisation left, or will; asks first.",
        available: can_leave,
        run: |model, _| {
            let form = model
                .plan()
                .zip(organisation(model))
                .map(|(plan, body)| bodies::leave_form(plan, body, model.today()));
            open_form(model, form)
        },
        ..CHANGE
    },
    Action {
        name: "person-erase",
        label: "erase the name",
        wording: Wording::Fixed("Erase the name ..."),
        help: "Erase the name of the selected person for good; asks first.",
        available: can_erase,
        run: |model, _| {
            let confirm = model
                .plan()
                .zip(person(model))
                .map(|(plan, person)| people::erasing(plan, person));
            model.modals.extend(confirm.map(Modal::Confirm));
            Vec::new()
        },
        ..CHANGE
    },
];

/// What the rows above have in common.
const CHANGE: Action = Action {
    contexts: HERE,
    available: is_selected,
    ..Action::PLAIN
};

/// The selected organisation, as the plan has it.
fn organisation(model: &Model) -> Option<&Organisation> {
    let id = selected_body(model)?.named.id.parse().ok()?;
    model.plan()?.members.organisations.get(&id)
}

/// The selected person, as the plan has them.
fn person(model: &Model) -> Option<&Person> {
    let id = selected_person(model)?.named.id.parse().ok()?;
    model.plan()?.members.people.get(&id)
}

/// The members whose list is in front.
#[derive(Clone, Copy)]
enum Members {
    Organisations,
    People,
}

const fn members(model: &Model) -> Members {
    match model.rooms.partners.list {
        List::People => Members::People,
        List::Organisations | List::Books | List::Entries => Members::Organisations,
    }
}

/// The function that the selected fact of the detail is about.
fn function(model: &Model) -> Option<&Function> {
    match fact(model)?.leads? {
        Leads::To(subject) if subject.kind == SubjectKind::Function => {
            let id = subject.id.as_str().parse().ok()?;
            model.plan()?.functions.get(&id)
        }
        Leads::To(_) | Leads::ToFlag(_) => None,
    }
}

fn names_a_function(model: &Model) -> Availability {
    function(model)
        .map(|_| ())
        .ok_or_else(|| "Go to a function in the detail first.".to_owned())
}

fn is_selected(model: &Model) -> Availability {
    let (selected, what) = match members(model) {
        Members::Organisations => (organisation(model).is_some(), "organisation"),
        Members::People => (person(model).is_some(), "person"),
    };
    if selected {
        Ok(())
    } else {
        Err(format!("No {what} is selected."))
    }
}

fn can_leave(model: &Model) -> Availability {
    match members(model) {
        Members::Organisations => is_selected(model),
        Members::People => Err("Only an organisation leaves; go to their list first.".to_owned()),
    }
}

fn can_erase(model: &Model) -> Availability {
    is_selected(model)?;
    match (members(model), person(model).map(|person| &person.name)) {
        (Members::Organisations, _) | (Members::People, None) => {
            Err("Only people have names to erase; go to their list first.".to_owned())
        }
        (Members::People, Some(PersonName::Erased)) => {
            Err("The name is erased already.".to_owned())
        }
        (Members::People, Some(PersonName::Known(_) | PersonName::Unknown)) => Ok(()),
    }
}
