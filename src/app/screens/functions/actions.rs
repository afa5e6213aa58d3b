//! What can be done with functions.

use super::{selected, view, wording};
use crate::app::action::{Action, Availability, Kind, Wording, always};
use crate::app::context::{Context, Screen};
use crate::app::effect::Effect;
use crate::app::form::Form;
use crate::app::meaning::Meaning;
use crate::app::modals::open_form;
use crate::app::model::Model;
use crate::app::purpose::{aside, function, hands, parties, stage};
use crate::app::templates::TemplatesFor;
use crate::domain::function::{Function, Stage};

const HERE: &[Context] = &[Context::On(Screen::Functions), Context::OneFunction];
const ALL_OF_THEM: &[Context] = &[Context::On(Screen::Functions)];

/// The rows of the table.
pub static ACTIONS: &[Action] = &[
    Action {
        name: "stage-on",
        label: "stage on",
        help: "Move on to the next stage: evidence, the day, and both hands.",
        wording: Wording::Told("Move a function on ...", wording::move_on),
        meaning: Meaning::Onward,
        hint: 10,
        available: can_move_on,
        run: |model, _| {
            with_selected(model, |model, function| {
                let to = function.standing.stage()?.next()?;
                Some(stage::move_form(model.plan()?, function, to, model.today()))
            })
        },
        ..CHANGE
    },
    Action {
        name: "stage-back",
        label: "stage back",
        help: "Move back to an earlier stage: always possible, with a reason.",
        wording: Wording::Told("Move a function back ...", wording::move_back),
        meaning: Meaning::Backward,
        hint: 11,
        available: can_move_back,
        run: |model, _| {
            with_selected(model, |model, function| {
                stage::back_form(function, model.today())
            })
        },
        ..CHANGE
    },
    Action {
        name: "stage-skip",
        label: "skip to a later stage",
        help: "Move on past the next stage, with a reason.",
        wording: Wording::Told("Skip to another stage ...", wording::skip),
        available: can_skip,
        run: |model, _| {
            with_selected(model, |model, function| {
                stage::skip_form(model.plan()?, function, model.today())
            })
        },
        ..CHANGE
    },
    Action {
        name: "readiness",
        label: "readiness",
        help: "Say whether giver and receiver are ready, and why not yet.",
        wording: Wording::Fixed("Readiness of both sides ..."),
        meaning: Meaning::Readiness,
        hint: 12,
        available: is_on_ladder,
        run: |model, _| {
            with_selected(model, |model, function| {
                Some(hands::ready_form(model.plan()?, function))
            })
        },
        ..CHANGE
    },
    Action {
        name: "who",
        label: "who",
        help: "Set the receiver, lead, deputy and holder.",
        wording: Wording::Fixed("Who: receiver, lead, deputy ..."),
        meaning: Meaning::Who,
        hint: 13,
        run: |model, _| {
            with_selected(model, |model, selected| {
                Some(parties::who_form(model.plan()?, selected))
            })
        },
        ..CHANGE
    },
    Action {
        name: "dates",
        label: "dates",
        help: "Plan the days of start, transfer and confirmation.",
        wording: Wording::Fixed("Dates ..."),
        meaning: Meaning::Dates,
        hint: 14,
        run: |model, _| {
            with_selected(model, |model, selected| {
                Some(parties::dates_form(selected, model.today()))
            })
        },
        ..CHANGE
    },
    Action {
        name: "edit",
        label: "edit",
        help: "Edit name, cluster, weight, cycle, what it depends on, note.",
        wording: Wording::Fixed("Edit name, note, weight, cycle ..."),
        meaning: Meaning::Edit,
        hint: 15,
        run: |model, _| {
            with_selected(model, |model, selected| {
                Some(function::edit_form(model.plan()?, selected))
            })
        },
        ..CHANGE
    },
    Action {
        name: "set-aside",
        label: "set aside",
        help: "Retire it, or say that it is orphaned or not ours; with a reason.",
        wording: Wording::Fixed("Set aside: retire, orphaned, not ours ..."),
        available: is_on_ladder,
        run: |model, _| {
            with_selected(model, |model, function| {
                Some(aside::aside_form(function, model.today()))
            })
        },
        ..CHANGE
    },
    Action {
        name: "bring-back",
        label: "bring back",
        help: "Bring a function that was set aside back to the ladder.",
        wording: Wording::Fixed("Reopen ..."),
        available: is_aside,
        run: |model, _| {
            with_selected(model, |model, function| {
                Some(aside::bring_back_form(function, model.today()))
            })
        },
        ..CHANGE
    },
    Action {
        name: "add",
        label: "add",
        help: "Add a function to the plan.",
        wording: Wording::Fixed("Add a function ..."),
        meaning: Meaning::Add,
        available: always,
        run: |model, _| {
            let form = model.plan().map(function::add_form);
            open_form(model, form)
        },
        ..CHANGE
    },
    Action {
        name: "take-list",
        label: "from a template",
        help: "Add every function of a template that the plan does not have.",
        wording: Wording::Fixed("Take a template's list ..."),
        available: always,
        run: |_, _| vec![Effect::ListTemplates(TemplatesFor::Functions)],
        ..CHANGE
    },
    Action {
        name: "remove",
        label: "remove",
        help: "Take a function out of the plan; asks first.",
        wording: Wording::Fixed("Remove ..."),
        meaning: Meaning::Remove,
        run: |model, _| {
            with_selected(model, |model, selected| {
                Some(function::remove_form(model.plan()?, selected))
            })
        },
        ..CHANGE
    },
    Action {
        name: "view",
        label: "view",
        help: "Show the functions as a board, as a list or by organisation.",
        wording: Wording::Told("Another view", wording::next_view),
        meaning: Meaning::View,
        contexts: ALL_OF_THEM,
        kind: Kind::Look,
        hint: 16,
        run: |model, _| {
            let shown = view(&model.rooms.functions, model.window);
            model.rooms.functions.view = shown.next();
            Vec::new()
        },
        ..Action::PLAIN
    },
];

/// What the rows above have in common.
const CHANGE: Action = Action {
    contexts: HERE,
    kind: Kind::Change,
    available: is_selected,
    ..Action::PLAIN
};

/// Opens the form that is made for the selected function, which stays selected whatever becomes of it.
fn with_selected(
    model: &mut Model,
    make: impl FnOnce(&Model, &Function) -> Option<Form>,
) -> Vec<Effect> {
    let Some(function) = selected(model) else {
        return Vec::new();
    };
    let (id, form) = (function.outline.id.clone(), make(model, function));
    model.rooms.functions.selected = Some(id);
    open_form(model, form)
}

fn stage_of(model: &Model) -> Result<Stage, String> {
    let function = selected(model).ok_or("No function is selected.")?;
    function.standing.stage().ok_or_else(|| {
        format!(
            "It is set aside as {}; bring it back first.",
            function.standing
        )
    })
}

fn is_selected(model: &Model) -> Availability {
    selected(model)
        .map(|_| ())
        .ok_or_else(|| "No function is selected.".to_owned())
}

fn is_on_ladder(model: &Model) -> Availability {
    stage_of(model).map(|_| ())
}

fn can_move_on(model: &Model) -> Availability {
    stage_of(model)?
        .next()
        .map(|_| ())
        .ok_or_else(|| "It is confirmed: there is no further stage.".to_owned())
}

fn can_skip(model: &Model) -> Availability {
    let next = stage_of(model)?.next();
    next.and_then(Stage::next)
        .map(|_| ())
        .ok_or_else(|| "There is no stage to skip to.".to_owned())
}

fn can_move_back(model: &Model) -> Availability {
    match stage_of(model)? {
        Stage::Held => Err("It is held: there is no earlier stage.".to_owned()),
        Stage::Documented
        | Stage::Shadowed
        | Stage::Shared
        | Stage::Transferred
        | Stage::Confirmed => Ok(()),
    }
}

fn is_aside(model: &Model) -> Availability {
    match stage_of(model) {
        Ok(_) => Err("It is not set aside.".to_owned()),
        Err(_) => is_selected(model),
    }
}
