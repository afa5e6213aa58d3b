//! The moves of a function, and what they bring with them: the holder and what both sides have said.

use super::Replay;
use super::told::told;
use crate::domain::Change;
use crate::domain::function::{
    BroughtBack, Function, FunctionPlan, HandSide, Readiness, SetAside, StageMove, Standing, Step,
};
use crate::domain::id::{FunctionId, OrganisationId};
use crate::domain::patch::Patch;
use crate::domain::text::Text;

/// Takes the steps that are in the file and not yet in the plan.
pub(super) fn steps(replay: &mut Replay<'_>, path: &str, new: &Function) {
    let id = &new.outline.id;
    let Some(old) = replay
        .plan
        .functions
        .get(id)
        .map(|function| function.steps.clone())
    else {
        return;
    };
    for (index, known) in old.iter().enumerate() {
        if !new.steps.get(index).is_some_and(|step| agrees(known, step)) {
            let message = format!(
                "the step of {id} to {} on {} is in the log and stays",
                known.to, known.on
            );
            let remedy = "put it back as it was; what happens to the function now is a later [[function.step]]";
            replay.refuse(&format!("{path}.step[{}]", index + 1), message, remedy);
            return;
        }
    }
    for index in old.len()..new.steps.len() {
        let step = &new.steps[index];
        if replay.is_birth || step.holder_before.is_some() {
            set_holder(replay, id, step.holder_before.as_ref());
        }
        set_receiver(replay, new, index);
        set_co_holders(replay, new, index);
        set_hands(replay, new, step);
        replay.say(format!(
            "+ function {id} {} -> {} on {}",
            step.from,
            step.to,
            told(Some(&step.on))
        ));
        take(replay, id, step);
    }
}

/// Makes holders and receiver those in the file, once the steps have moved them.
pub(super) fn holders(replay: &mut Replay<'_>, path: &str, new: &Function) {
    let id = &new.outline.id;
    let Some(function) = replay.plan.functions.get(id) else {
        return;
    };
    let (now, wanted) = (function.parties.clone(), &new.parties);
    let before = replay.before(id);
    let untouched = before.is_some_and(|old| old.parties.holder == wanted.holder);
    if untouched && now.holder != wanted.holder && !replay.is_birth {
        refuse_holder(replay, path, now.holder.as_ref());
        return;
    }
    let what = |field: &str| format!("function {id} {field}");
    let moved = FunctionPlan {
        holder: replay.edit(&what("holder"), now.holder.as_ref(), wanted.holder.as_ref()),
        co_holders: replay.edit(
            &what("co-holders"),
            Some(&now.co_holders),
            Some(&wanted.co_holders),
        ),
        receiver: Patch::between(now.receiver.as_ref(), wanted.receiver.as_ref()),
        ..FunctionPlan::default()
    };
    plan(replay, id, moved);
}

fn refuse_holder(replay: &mut Replay<'_>, path: &str, now: Option<&OrganisationId>) {
    let holder = now.map_or("unknown, as no receiver is named", OrganisationId::as_str);
    let remedy = now.map_or_else(
        || "name the receiver, and write it as the holder".to_owned(),
        |now| format!("write holder = \"{now}\""),
    );
    let message = format!(
        "with the new step the holder is {holder}, and the file still names the one before"
    );
    replay.refuse(&format!("{path}.holder"), message, remedy);
}

/// Makes both sides' word the one in the file.
pub(super) fn hands(replay: &mut Replay<'_>, path: &str, new: &Function) {
    let id = &new.outline.id;
    for side in HandSide::ALL {
        let Some(function) = replay.plan.functions.get(id) else {
            return;
        };
        let (now, wanted) = (function.hands.side(*side).cloned(), new.hands.side(*side));
        if now.as_ref() == wanted {
            continue;
        }
        let untouched = replay
            .before(id)
            .is_some_and(|old| old.hands.side(*side) == wanted);
        if untouched && !replay.is_birth {
            replay.refuse(
                &format!("{path}.ready"),
                format!("what the {side} said of {id} does not count any more: it came back down, or has another receiver"),
                format!("take the {side} out of ready, or write what they say now"),
            );
            continue;
        }
        replay.say(format!(
            "~ function {id} {side} ready {} -> {}",
            told(now.as_ref().map(|hand| &hand.ready)),
            told(wanted.map(|hand| &hand.ready))
        ));
        let today = replay.today;
        replay.push(Change::ReadinessGiven(Readiness {
            function: id.clone(),
            side: *side,
            ready: wanted.map(|hand| hand.ready),
            because: wanted.and_then(|hand| hand.because.clone()),
            on: wanted.map_or(today, |hand| hand.on),
        }));
    }
}

/// Whether a step in the file is the one in the plan. What the plan remembers by itself may be left out of the file.
fn agrees(known: &Step, step: &Step) -> bool {
    let said = |said: Option<bool>, known: Option<bool>| said.is_none() || said == known;
    (known.to, known.on) == (step.to, step.on)
        && (&known.evidence, &known.link, &known.reason)
            == (&step.evidence, &step.link, &step.reason)
        && said(step.hands.0, known.hands.0)
        && said(step.hands.1, known.hands.1)
        && (step.holder_before.is_none() || step.holder_before == known.holder_before)
}

fn set_holder(replay: &mut Replay<'_>, id: &FunctionId, holder: Option<&OrganisationId>) {
    let now = replay
        .plan
        .functions
        .get(id)
        .and_then(|function| function.parties.holder.as_ref());
    let patch = Patch::between(now, holder);
    plan(
        replay,
        id,
        FunctionPlan {
            holder: patch,
            ..FunctionPlan::default()
        },
    );
}

/// Before a step that hands the function over, makes the receiver the one who holds it after the step.
fn set_receiver(replay: &mut Replay<'_>, new: &Function, index: usize) {
    let id = &new.outline.id;
    let step = &new.steps[index];
    if !replay.is_birth || !hands_over(step) || step.from.stage() >= step.to.stage() {
        return;
    }
    let after = new
        .steps
        .get(index + 1)
        .map_or(&new.parties.holder, |next| &next.holder_before);
    let now = replay
        .plan
        .functions
        .get(id)
        .and_then(|function| function.parties.receiver.as_ref());
    if after.is_some() && now != after.as_ref() {
        let receiver = Patch::between(now, after.as_ref());
        plan(
            replay,
            id,
            FunctionPlan {
                receiver,
                ..FunctionPlan::default()
            },
        );
    }
}

/// Nobody is named twice as holder, but a step may make a co-holder the holder: then they were named before it.
fn set_co_holders(replay: &mut Replay<'_>, new: &Function, index: usize) {
    let (id, parties) = (&new.outline.id, &new.parties);
    let twice = parties
        .holder
        .as_ref()
        .is_some_and(|holder| parties.co_holders.contains(holder));
    let last = new.steps.iter().rposition(hands_over) == Some(index);
    if replay.is_birth && twice && last {
        let co_holders = Patch::Set(parties.co_holders.clone());
        plan(
            replay,
            id,
            FunctionPlan {
                co_holders,
                ..FunctionPlan::default()
            },
        );
    }
}

/// Whether a step moves the function from one holder to another, there or back.
fn hands_over(step: &Step) -> bool {
    match (step.from.stage(), step.to.stage()) {
        (Some(from), Some(to)) => from.is_handed_over() != to.is_handed_over(),
        (Some(_) | None, _) => false,
    }
}

fn plan(replay: &mut Replay<'_>, id: &FunctionId, plan: FunctionPlan) {
    if plan != FunctionPlan::default() {
        replay.push(Change::FunctionPlanned {
            function: id.clone(),
            plan: Box::new(plan),
        });
    }
}

/// Lets both sides say before a step what the step remembers that they had said.
fn set_hands(replay: &mut Replay<'_>, new: &Function, step: &Step) {
    let id = &new.outline.id;
    for (side, ready) in [
        (HandSide::Giver, step.hands.0),
        (HandSide::Receiver, step.hands.1),
    ] {
        let now = replay
            .plan
            .functions
            .get(id)
            .and_then(|function| function.hands.ready(side));
        if now == ready || (ready.is_none() && !replay.is_birth) {
            continue;
        }
        let last_word = new
            .hands
            .side(side)
            .filter(|hand| Some(hand.ready) == ready && hand.on <= step.on);
        let because = match last_word {
            Some(hand) => hand.because.clone(),
            None => (ready == Some(false)).then(|| step.reason.clone().unwrap_or_else(unrecorded)),
        };
        replay.push(Change::ReadinessGiven(Readiness {
            function: id.clone(),
            side,
            ready,
            because,
            on: last_word.map_or(step.on, |hand| hand.on),
        }));
    }
}

fn unrecorded() -> Text {
    Text::parse("The file does not say why.").expect("a short plain sentence")
}

fn take(replay: &mut Replay<'_>, id: &FunctionId, step: &Step) {
    let function = id.clone();
    let reason = || step.reason.clone().unwrap_or_else(unrecorded);
    replay.push(match (step.from, step.to) {
        (_, Standing::Aside(aside)) => Change::FunctionSetAside(SetAside {
            function,
            aside,
            on: step.on,
            reason: reason(),
        }),
        (Standing::Aside(_), Standing::On(to)) => Change::FunctionBroughtBack(BroughtBack {
            function,
            to,
            on: step.on,
            reason: reason(),
        }),
        (Standing::On(from), Standing::On(to)) => {
            let shift = StageMove {
                function,
                from,
                to,
                on: step.on,
                evidence: step.evidence.clone(),
                link: step.link.clone(),
                reason: step.reason.clone(),
            };
            if to > from {
                Change::StageMoved(shift)
            } else {
                Change::StageReverted(shift)
            }
        }
    });
}
