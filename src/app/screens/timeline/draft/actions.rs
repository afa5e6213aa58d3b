//! What can be done with a draft of days.

use std::collections::BTreeSet;

use super::{Chosen, changes, chosen_mut, proposal, selected, selected_id, trial, work_out};
use crate::app::action::{Action, Availability, Kind, Told, Wording};
use crate::app::context::{Context, Screen};
use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::lists::{ListName, Sieve, asking};
use crate::app::meaning::Meaning;
use crate::app::model::Model;
use crate::app::screens::timeline::keep_selected;
use crate::app::screens::timeline::trial::{Trial, end};
use crate::domain::analysis::Draft;
use crate::domain::analysis::calendar::count;
use crate::domain::analysis::draft::Scope;
use crate::domain::id::FunctionId;

/// The rows of the table.
pub static ACTIONS: &[Action] = &[
    Action {
        name: "draft-undated",
        label: "propose days",
        help: "Propose days for the functions that have none: each is shown, taken or left; nothing is saved before.",
        wording: Wording::Fixed("Propose days for what has none"),
        available: |model| proposed(model, Scope::Undated).map(|_| ()),
        run: |model, _| begin(model, Scope::Undated),
        ..BEGIN
    },
    Action {
        name: "draft-all",
        label: "propose new days",
        help: "Propose new days for every function still to move, also for those that have some.",
        wording: Wording::Fixed("Propose new days for all that is still to move"),
        available: |model| proposed(model, Scope::All).map(|_| ()),
        run: |model, _| begin(model, Scope::All),
        ..BEGIN
    },
    Action {
        name: "draft-row",
        label: "take or leave",
        help: "Take the days that are proposed for the selected function, or leave it as it is.",
        wording: Wording::Told("Take or leave this one", tell_row),
        meaning: Meaning::Open,
        hint: 2,
        run: turn,
        ..HERE
    },
    Action {
        name: "draft-plan",
        label: "plan them",
        help: "Plan the days that are taken, as one change.",
        wording: Wording::Told("Plan the days that are taken", tell_plan),
        meaning: Meaning::Dates,
        kind: Kind::Change,
        hint: 4,
        available: any_is_taken,
        run: plan_them,
        ..HERE
    },
    Action {
        name: "draft-take-all",
        label: "take all",
        help: "Take all the days that are proposed.",
        wording: Wording::Fixed("Take all that is proposed"),
        run: |model, _| leave(model, BTreeSet::new()),
        ..HERE
    },
    Action {
        name: "draft-leave-all",
        label: "leave all",
        help: "Leave every function as it is, to take single ones.",
        wording: Wording::Fixed("Leave all as it is"),
        run: |model, _| {
            let all = trial(model).map(|trial| trial.chosen.draft.proposed.iter());
            let all = all.map(|all| all.map(|one| one.function.clone()).collect());
            leave(model, all.unwrap_or_default())
        },
        ..HERE
    },
    Action {
        name: "draft-drop",
        label: "drop",
        help: "Leave the days as they are; what was proposed is not kept.",
        wording: Wording::Fixed("Drop the proposal"),
        meaning: Meaning::Back,
        hint: 5,
        run: drop_it,
        ..HERE
    },
];

/// What begins a draft.
const BEGIN: Action = Action {
    contexts: &[Context::On(Screen::Timeline)],
    kind: Kind::Look,
    ..Action::PLAIN
};

/// What is done with one.
const HERE: Action = Action {
    contexts: &[Context::DatesDrafted],
    kind: Kind::Look,
    ..Action::PLAIN
};

fn proposed(model: &Model, scope: Scope) -> Result<Draft, String> {
    let open = model.open.as_ref().ok_or("Open a plan first.")?;
    proposal(open, scope, model.today())
}

fn begin(model: &mut Model, scope: Scope) -> Vec<Effect> {
    let (today, draft) = (model.today(), proposed(model, scope));
    if let Some((open, draft)) = model.open.as_ref().zip(draft.ok()) {
        let chosen = Chosen {
            scope,
            draft,
            left: BTreeSet::new(),
            selected: None,
        };
        let trial = work_out(open, chosen, today);
        model.rooms.timeline.trial = Some(Trial::Draft(Box::new(trial)));
        *model.rooms.sieves.of_mut(ListName::Proposed) = Sieve::default();
    }
    Vec::new()
}

fn tell_row(model: &Model, told: &mut Told) {
    if let Some((one, taken)) = selected(model) {
        let name = &one.function.name;
        told.words = if taken {
            told.label = "leave it".into();
            format!("Leave {name} as it is").into()
        } else {
            told.label = "take it".into();
            format!("Take the days of {name}").into()
        };
    }
}

fn tell_plan(model: &Model, told: &mut Told) {
    let number = changes(model).len();
    if number > 0 {
        told.words = format!("Plan the days of {}", count(number, "function")).into();
    }
}

fn any_is_taken(model: &Model) -> Availability {
    if changes(model).is_empty() {
        return Err("No day is taken: there is nothing to plan.".to_owned());
    }
    Ok(())
}

/// Takes the selected one where it was left, and leaves it where it was taken.
fn turn(model: &mut Model, _: Key) -> Vec<Effect> {
    if let Some((id, chosen)) = selected_id(model).zip(chosen_mut(model))
        && !chosen.left.remove(&id)
    {
        chosen.left.insert(id);
    }
    Vec::new()
}

fn leave(model: &mut Model, left: BTreeSet<FunctionId>) -> Vec<Effect> {
    if let Some(chosen) = chosen_mut(model) {
        chosen.left = left;
    }
    Vec::new()
}

fn plan_them(model: &mut Model, _: Key) -> Vec<Effect> {
    let changes = changes(model);
    if let Some(id) = selected_id(model) {
        keep_selected(model, &id);
    }
    vec![Effect::propose(changes)]
}

/// One key first clears a filter, as it does elsewhere.
fn drop_it(model: &mut Model, key: Key) -> Vec<Effect> {
    if key != Key::Backspace || !asking::clear_filter(model) {
        end(model);
    }
    Vec::new()
}
