//! What can be done with the walk and with the collective itself.

use super::selected_in_plan;
use crate::app::action::{Action, Availability, Kind, Told, Wording};
use crate::app::context::{Context, Screen};
use crate::app::meaning::Meaning;
use crate::app::modals::{Modal, TextBox, open_form};
use crate::app::model::Model;
use crate::app::purpose::{collective, phase};
use crate::domain::analysis::calendar::count;
use crate::domain::phase::PhaseId;
use crate::twin::Lines;
use crate::twin::transition::Part;

/// The name of the action that marks a signal, which opening one does too.
pub(super) const MARK: &str = "signal-mark";

const HERE: &[Context] = &[Context::On(Screen::Lifecycle)];

/// What can be done here.
pub static ACTIONS: &[Action] = &[
    Action {
        name: MARK,
        label: "mark the signal",
        help: "Say whether the selected signal is seen, with its evidence; opening it does the same.",
        wording: Wording::Fixed("Mark the signal ..."),
        contexts: HERE,
        available: |model| {
            let selected = selected_in_plan(model).map(|_| ());
            selected.ok_or_else(|| "No signal is selected.".to_owned())
        },
        run: |model, _| {
            let form =
                selected_in_plan(model).map(|signal| phase::mark_form(signal, model.today()));
            open_form(model, form)
        },
        ..Action::PLAIN
    },
    Action {
        name: "phase-advance",
        label: "advance",
        help: "Walk on to the next phase; with signals unmet it asks for a reason.",
        wording: Wording::Told("Advance to the next phase ...", tell_advance),
        meaning: Meaning::Onward,
        contexts: HERE,
        hint: 10,
        available: |model| {
            step_available(model, PhaseId::next, "This is the last phase of the walk.")
        },
        run: |model, _| {
            let form = model
                .plan()
                .and_then(|plan| phase::advance_form(plan, model.today()));
            open_form(model, form)
        },
        ..Action::PLAIN
    },
    Action {
        name: "phase-back",
        label: "go back",
        help: "Walk back to an earlier phase, with a reason.",
        wording: Wording::Told("Go back to an earlier phase ...", tell_return),
        meaning: Meaning::Backward,
        contexts: HERE,
        hint: 11,
        available: |model| {
            step_available(
                model,
                PhaseId::previous,
                "This is the first phase of the walk.",
            )
        },
        run: |model, _| {
            let form = model
                .plan()
                .and_then(|plan| phase::return_form(plan, model.today()));
            open_form(model, form)
        },
        ..Action::PLAIN
    },
    Action {
        name: "collective-edit",
        label: "edit",
        help: "Edit the collective's name, place, purpose and other fields.",
        wording: Wording::Fixed("Edit the collective ..."),
        meaning: Meaning::Edit,
        contexts: HERE,
        hint: 12,
        run: |model, _| {
            let form = model
                .plan()
                .map(|plan| collective::form(plan, model.today()));
            open_form(model, form)
        },
        ..Action::PLAIN
    },
    Action {
        name: "exit-edit",
        label: "edit the exit",
        help: "Edit how, why and by when the backbone means to leave.",
        wording: Wording::Fixed("Edit the exit and its dates ..."),
        meaning: Meaning::Dates,
        contexts: HERE,
        run: |model, _| {
            let form = model
                .plan()
                .map(|plan| collective::exit_form(plan, model.today()));
            open_form(model, form)
        },
        ..Action::PLAIN
    },
    Action {
        name: "since-the-exit",
        label: "since the exit",
        help: "Read what stands since the exit beside what stood on that day, and what became of the collective.",
        wording: Wording::Fixed("Read what stands since the exit"),
        kind: Kind::Look,
        contexts: HERE,
        available: |model| {
            let nothing = "The backbone has not left yet.";
            since_exit(model)
                .map(|_| ())
                .ok_or_else(|| nothing.to_owned())
        },
        run: |model, _| {
            let text =
                since_exit(model).map(|part| TextBox::new(part.title, Lines::of(part).into_text()));
            model.modals.extend(text.map(Modal::Text));
            Vec::new()
        },
        ..Action::PLAIN
    },
];

fn since_exit(model: &Model) -> Option<&Part> {
    let after = model.facts()?.lifecycle.after.as_ref()?;
    Some(&after.part)
}

/// The phase it would come to, and whether that needs a reason.
fn tell_advance(model: &Model, told: &mut Told) {
    let Some(walk) = model.plan().map(|plan| &plan.walk) else {
        return;
    };
    if let Some(next) = walk.current.next() {
        told.words = format!("Advance to {next} ...").into();
    }
    let unmet = walk.unmet(walk.current).count();
    let unmet_signals = count(unmet, "signal");
    told.detail = (unmet > 0).then(|| format!("{unmet_signals} not met: needs a reason"));
}

fn tell_return(model: &Model, told: &mut Told) {
    if let Some(before) = model.plan().and_then(|plan| plan.walk.current.previous()) {
        told.words = format!("Go back to {before} ...").into();
        told.detail = Some("needs a reason".to_owned());
    }
}

fn step_available(
    model: &Model,
    step: impl Fn(PhaseId) -> Option<PhaseId>,
    why_not: &str,
) -> Availability {
    let plan = model
        .plan()
        .ok_or_else(|| "Open a plan first.".to_owned())?;
    step(plan.walk.current)
        .map(|_| ())
        .ok_or_else(|| why_not.to_owned())
}
