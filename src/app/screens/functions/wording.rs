//! What the actions are called with the selected function.

use super::{selected, view};
use crate::app::action::Told;
use crate::app::model::Model;
use crate::domain::function::{HandSide, Stage};

/// The stage it would move on to, and whether that needs a reason.
pub(super) fn move_on(model: &Model, told: &mut Told) {
    let Some(function) = selected(model) else {
        return;
    };
    let Some(next) = function.standing.stage().and_then(Stage::next) else {
        return;
    };
    told.words = format!("Move on to {next} ...").into();
    let said = |side: &HandSide| match function.hands.ready(*side) {
        Some(true) => None,
        Some(false) => Some(format!("{side} says \"not yet\"")),
        None => Some(format!("{side} has not spoken")),
    };
    if next.needs_both_hands() {
        let missing: Vec<String> = HandSide::ALL.iter().filter_map(said).collect();
        let reason = || format!("{}: needs a reason", missing.join(", "));
        told.detail = (!missing.is_empty()).then(reason);
    }
}

/// The stage before; the form offers the earlier ones, too.
pub(super) fn move_back(model: &Model, told: &mut Told) {
    let now = selected(model).and_then(|function| function.standing.stage());
    let before = now.and_then(Stage::previous);
    if let Some(before) = before {
        told.words = format!("Move back to {before} ...").into();
    }
}

/// Skipping always asks for a reason.
pub(super) fn skip(_: &Model, told: &mut Told) {
    told.detail = Some("needs a reason".to_owned());
}

/// The view after this one.
pub(super) fn next_view(model: &Model, told: &mut Told) {
    let next = view(&model.rooms.functions, model.window).next().name();
    told.words = format!("Show the {next}").into();
    told.label = next.into();
}
