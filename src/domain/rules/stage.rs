//! Rules about the ladder: what a function needs to move up, come back, or be set aside.

use super::moment::{Moment, not_before};
use super::refusal::refusals;
use super::{Ruling, big_picture};
use crate::domain::Date;
use crate::domain::function::{
    Aside, BroughtBack, Function, HandSide, Readiness, SetAside, Stage, StageMove, Standing,
};
use crate::domain::id::FunctionId;

refusals! {
    /// Why a function may not move, or a side may not say whether it is ready.
    pub enum StageRefusal {
        "stands-where-said" at To => StandsElsewhere { function: FunctionId, stands: &'static str, said: Stage }:
            "{function} is {stands}, not {said}: it has moved since; look at it again";
        "aside-does-not-move" at To => IsAside { function: FunctionId, aside: Aside }:
            "{function} is set aside as {aside}; bring it back to the ladder first";
        "move-goes-up" at To => NotUp { function: FunctionId, from: Stage, to: Stage }:
            "{function} cannot move on from {from} to {to}; choose a later stage, or revert it with a reason";
        "revert-goes-down" at To => NotDown { function: FunctionId, from: Stage, to: Stage }:
            "{function} cannot be reverted from {from} to {to}; choose an earlier stage";
        "move-needs-evidence" at Evidence => NoEvidence { function: FunctionId, to: Stage, test: &'static str }:
            "{function} enters {to} only with evidence; say in a sentence what shows it ({test})";
        "skip-needs-reason" at Reason => Skips { function: FunctionId, to: Stage, next: Stage }:
            "{function} would enter {to} without {next}; move it to {next}, or give a reason for skipping";
        "both-hands-or-reason" at Reason => HandMissing { function: FunctionId, to: Stage, missing: String }:
            "{function} enters {to} with both hands, and {missing}; let them say that they are ready, or give a reason";
        "revert-needs-reason" at Reason => RevertWithoutReason { function: FunctionId, to: Stage }:
            "{function} goes back to {to} only with a reason; say what happened";
        "not-yet-needs-because" at Because => NoBecause { function: FunctionId, side: HandSide }:
            "the {side} of {function} is not ready yet; say because of what";
        "aside-once" at To => AlreadyAside { function: FunctionId, aside: Aside }:
            "{function} is already {aside}";
        "brought-back-from-aside" at To => NotAside { function: FunctionId, stands: Stage }:
            "{function} is not set aside; it is {stands}";
        "brought-back-not-higher" at To => BackTooHigh { function: FunctionId, to: Stage, stood: Stage }:
            "{function} comes back to {stood}, where it stood, or lower, not to {to}; move it on from there";
    }
}

pub(super) fn ready(at: Moment<'_>, said: &Readiness) -> Ruling {
    at.function(&said.function)?;
    at.happened(said.on)?;
    if said.ready == Some(false) && said.because.is_none() {
        let (function, side) = (said.function.clone(), said.side);
        return Err(StageRefusal::NoBecause { function, side }.into());
    }
    Ok(())
}

pub(super) fn moved(at: Moment<'_>, shift: &StageMove) -> Ruling {
    let function = at.function(&shift.function)?;
    stands_where_said(function, shift)?;
    let (id, from, to) = (shift.function.clone(), shift.from, shift.to);
    if to <= from {
        return Err(StageRefusal::NotUp {
            function: id,
            from,
            to,
        }
        .into());
    }
    if shift.evidence.is_none() {
        return Err(StageRefusal::NoEvidence {
            function: id,
            to,
            test: to.test().trim_end_matches('.'),
        }
        .into());
    }
    on_a_later_day(at, function, shift.on)?;
    if shift.reason.is_none() {
        skips_nothing(function, shift)?;
        has_both_hands(function, shift)?;
    }
    big_picture::stays_held(function, |function| function.shift(shift))
}

pub(super) fn reverted(at: Moment<'_>, shift: &StageMove) -> Ruling {
    let function = at.function(&shift.function)?;
    stands_where_said(function, shift)?;
    let (id, from, to) = (shift.function.clone(), shift.from, shift.to);
    if to >= from {
        return Err(StageRefusal::NotDown {
            function: id,
            from,
            to,
        }
        .into());
    }
    if shift.reason.is_none() {
        return Err(StageRefusal::RevertWithoutReason { function: id, to }.into());
    }
    on_a_later_day(at, function, shift.on)?;
    big_picture::stays_held(function, |function| function.shift(shift))
}

pub(super) fn set_aside(at: Moment<'_>, set: &SetAside) -> Ruling {
    let function = at.function(&set.function)?;
    if function.standing == Standing::Aside(set.aside) {
        return Err(StageRefusal::AlreadyAside {
            function: set.function.clone(),
            aside: set.aside,
        }
        .into());
    }
    on_a_later_day(at, function, set.on)?;
    big_picture::stays_held(function, |function| function.set_aside(set))
}

pub(super) fn brought_back(at: Moment<'_>, back: &BroughtBack) -> Ruling {
    let function = at.function(&back.function)?;
    let id = back.function.clone();
    if let Standing::On(stands) = function.standing {
        return Err(StageRefusal::NotAside {
            function: id,
            stands,
        }
        .into());
    }
    let (to, stood) = (back.to, function.last_stage().unwrap_or(Stage::Held));
    if to > stood {
        return Err(StageRefusal::BackTooHigh {
            function: id,
            to,
            stood,
        }
        .into());
    }
    on_a_later_day(at, function, back.on)
}

fn stands_where_said(function: &Function, shift: &StageMove) -> Ruling {
    let id = || shift.function.clone();
    match function.standing {
        Standing::Aside(aside) => Err(StageRefusal::IsAside {
            function: id(),
            aside,
        }
        .into()),
        Standing::On(stage) if stage != shift.from => Err(StageRefusal::StandsElsewhere {
            function: id(),
            stands: stage.as_str(),
            said: shift.from,
        }
        .into()),
        Standing::On(_) => Ok(()),
    }
}

fn skips_nothing(function: &Function, shift: &StageMove) -> Ruling {
    match shift.from.next() {
        Some(next) if next < shift.to => Err(StageRefusal::Skips {
            function: function.outline.id.clone(),
            to: shift.to,
            next,
        }
        .into()),
        Some(_) | None => Ok(()),
    }
}

fn has_both_hands(function: &Function, shift: &StageMove) -> Ruling {
    if !shift.to.needs_both_hands() || function.hands.both_ready() {
        return Ok(());
    }
    let missing: Vec<String> = HandSide::ALL
        .iter()
        .filter_map(|side| missing_hand(function, *side))
        .collect();
    Err(StageRefusal::HandMissing {
        function: shift.function.clone(),
        to: shift.to,
        missing: missing.join(", and "),
    }
    .into())
}

/// What stands in the way on one side, in words; `None` when it is ready.
fn missing_hand(function: &Function, side: HandSide) -> Option<String> {
    match function.hands.side(side) {
        Some(hand) if hand.ready => None,
        Some(hand) => Some(hand.because.as_ref().map_or_else(
            || format!("the {side} is not ready yet"),
            |because| format!("the {side} is not ready yet because: {because}"),
        )),
        None if side == HandSide::Receiver && function.parties.receiver.is_none() => {
            Some("no receiver is named".to_owned())
        }
        None => Some(format!("the {side} has not said that it is ready")),
    }
}

/// A step may be told late, but not before the one that it follows.
fn on_a_later_day(at: Moment<'_>, function: &Function, on: Date) -> Ruling {
    at.happened(on)?;
    not_before(on, function.since(), "of the move before it")
}
