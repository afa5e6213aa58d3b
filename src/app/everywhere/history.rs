//! Taking back, bringing again, that all is saved, and that nothing of it was altered.

use super::plan_is_open;
use crate::app::action::{Action, Availability, Kind, Told, Wording, always};
use crate::app::context::Screen;
use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::meaning::Meaning;
use crate::app::modals::{Confirm, Modal};
use crate::app::model::{Model, OpenPlan, Said};
use crate::app::unsaved;
use crate::app::ways_back::WayBack;
use crate::app::words::sentences;
use crate::domain::history::{NOTHING_TO_BRING_AGAIN, NOTHING_TO_TAKE_BACK};

/// The rows of the table.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        name: "undo",
        label: "undo",
        help: "Take the last action back, however many events it made; nothing is erased.",
        wording: Wording::Told("Take the last action back", tell_undo),
        meaning: Meaning::Undo,
        hint: 30,
        kind: Kind::Review,
        available: can_undo,
        run: undo,
        ..Action::PLAIN
    },
    Action {
        name: "redo",
        label: "redo",
        help: "Bring again what was last taken back.",
        wording: Wording::Told("Bring again what was taken back", tell_redo),
        meaning: Meaning::Redo,
        kind: Kind::Review,
        available: can_redo,
        run: redo,
        ..Action::PLAIN
    },
    Action {
        name: "saved",
        label: "saved already",
        help: "Say when the last change was saved; every change is saved as it is made.",
        meaning: Meaning::Saved,
        kind: Kind::Program,
        available: always,
        run: say_saved,
        ..Action::PLAIN
    },
];

/// The row that is rarely wanted, and stands among the last.
pub(super) static VERIFY: &[Action] = &[Action {
    name: "verify",
    label: "verify",
    help: "Check that no event of this plan was altered: walk its chain of hashes from the first.",
    wording: Wording::Fixed("Verify the history"),
    kind: Kind::Look,
    available: plan_is_open,
    run: |_, _| vec![Effect::Verify],
    ..Action::PLAIN
}];

/// Takes back at once what the same person did; asks first when it was somebody else.
fn undo(model: &mut Model, _: Key) -> Vec<Effect> {
    let Some(way) = last_done(model).cloned() else {
        return Vec::new();
    };
    if is_own(model, &way) {
        return vec![Effect::UndoEvents(way.seqs)];
    }
    let WayBack {
        seqs, actor, told, ..
    } = way;
    let confirm = Confirm::before(
        Effect::UndoEvents(seqs),
        format!("Take back what {actor} did?"),
        vec![told, format!("{actor} did this, not you.")],
        "Take it back",
    );
    model.modals.push(Modal::Confirm(confirm));
    Vec::new()
}

/// The same for what was taken back; what is weighty asks whoever took it back.
fn redo(model: &mut Model, _: Key) -> Vec<Effect> {
    let Some(way) = last_taken_back(model).cloned() else {
        return Vec::new();
    };
    let own = is_own(model, &way);
    if own && !way.weighty {
        return vec![Effect::RedoEvents(way.seqs)];
    }
    let WayBack {
        seqs, actor, told, ..
    } = way;
    let mut lines = vec![told];
    let title = if own {
        "Bring it again?".to_owned()
    } else {
        lines.push(format!("{actor} took it back, not you."));
        format!("Bring again what {actor} took back?")
    };
    let confirm = Confirm::before(Effect::RedoEvents(seqs), title, lines, "Bring it again");
    model.modals.push(Modal::Confirm(confirm));
    Vec::new()
}

fn last_done(model: &Model) -> Option<&WayBack> {
    model.open.as_ref()?.ways_back.undo.as_ref()
}

fn last_taken_back(model: &Model) -> Option<&WayBack> {
    model.open.as_ref()?.ways_back.redo.as_ref()
}

fn is_own(model: &Model, way: &WayBack) -> bool {
    let open = model.open.as_ref();
    open.is_some_and(|open| open.actor == way.actor)
}

fn tell_undo(model: &Model, told: &mut Told) {
    told.detail = last_done(model).map(|way| way.told.clone());
}

fn tell_redo(model: &Model, told: &mut Told) {
    told.detail = last_taken_back(model).map(|way| way.told.clone());
}

fn can_undo(model: &Model) -> Availability {
    one_plan_is_in_front(model)?;
    let way = last_done(model).ok_or_else(|| sentences(NOTHING_TO_TAKE_BACK))?;
    let reviewer = model.reviewer();
    reviewer.map_or(Ok(()), |one| one.may_take_back(&way.seqs))
}

fn can_redo(model: &Model) -> Availability {
    one_plan_is_in_front(model)?;
    let way = last_taken_back(model).map(|_| ());
    way.ok_or_else(|| sentences(NOTHING_TO_BRING_AGAIN))
}

/// Whether there is a plan whose last action can be taken back here: the portfolio shows many.
fn one_plan_is_in_front(model: &Model) -> Availability {
    if model.screen == Screen::Portfolio {
        return Err("Open a plan first: taking back belongs to one plan.".to_owned());
    }
    plan_is_open(model)
}

/// Says when the last change was saved. What could not be saved is tried again; what waits in a form is told in full.
fn say_saved(model: &mut Model, _: Key) -> Vec<Effect> {
    if let Some(effects) = unsaved::try_again(model) {
        return effects;
    }
    if let Some(unsaved) = &model.program.unsaved {
        let text = unsaved::in_full(unsaved);
        model.modals.push(Modal::Text(text));
        return Vec::new();
    }
    let at = model.open.as_ref().and_then(OpenPlan::saved_at);
    model.said = Said::Remark(match at {
        Some(at) => format!("Already saved {}.", model.here.clock(at)),
        None => "Every change is saved as it is made.".to_owned(),
    });
    Vec::new()
}
