//! What can be done with events.

use super::verdicts::Verdict;
use super::{View, selected};
use crate::app::action::{Action, Availability, Kind, Told, Wording};
use crate::app::context::{Context, Screen};
use crate::app::effect::Effect;
use crate::app::meaning::Meaning;
use crate::app::modals::{Confirm, Modal};
use crate::app::model::Model;
use crate::app::screens::log::entries::sentence;
use crate::app::ways_back::is_weighty_event;
use crate::app::words;
use crate::domain::history::told_of;

const HERE: &[Context] = &[Context::On(Screen::Log)];

/// The rows of the table.
pub static ACTIONS: &[Action] = &[
    Action {
        name: "undo-this",
        label: "undo this",
        help: "Take the selected event back, or bring again what it took back; what is weighty asks first.",
        wording: Wording::Fixed("Take this event back"),
        meaning: Meaning::Undo,
        contexts: HERE,
        hint: 10,
        kind: Kind::Review,
        available: can_take_back,
        run: |model, _| take_back(model),
    },
    Action {
        name: "log-view",
        label: "fold or unfold",
        help: "Show every event in its own line, or runs of like events folded into one.",
        wording: Wording::Told("Fold or unfold runs of like events", tell_next_view),
        meaning: Meaning::View,
        contexts: HERE,
        kind: Kind::Look,
        hint: 11,
        run: |model, _| {
            let room = &mut model.rooms.log;
            room.unfolded.clear();
            room.view = match room.view {
                View::Folded => View::Every,
                View::Every => View::Folded,
            };
            Vec::new()
        },
        ..Action::PLAIN
    },
];

fn tell_next_view(model: &Model, told: &mut Told) {
    let (words, label) = match model.rooms.log.view {
        View::Folded => ("Show every event in its own line", "unfold"),
        View::Every => ("Fold runs of like events", "fold"),
    };
    told.words = words.into();
    told.label = label.into();
}

fn can_take_back(model: &Model) -> Availability {
    let Some(entry) = selected(model) else {
        return not_listed_yet(model);
    };
    if entry.count() > 1 {
        let key = Meaning::Open;
        return Err(format!(
            "These are several events; unfold them with {key} and choose one."
        ));
    }
    match model.rooms.log.verdict(entry) {
        Some(Verdict::No(why) | Verdict::Done(why)) => Err(format!("{why}.")),
        Some(Verdict::Can(_) | Verdict::Asks(_) | Verdict::Redo(_)) => Ok(()),
        None => Err("Nobody can say what rests on this event.".to_owned()),
    }
}

/// The events are listed and judged only while the log is in front; seen from elsewhere there may be one to take back.
fn not_listed_yet(model: &Model) -> Availability {
    let some = model.open.as_ref().filter(|open| !open.events.is_empty());
    some.map(|_| ())
        .ok_or_else(|| "There is no event to take back.".to_owned())
}

fn take_back(model: &mut Model) -> Vec<Effect> {
    let verdict = selected(model).and_then(|entry| model.rooms.log.verdict(entry).cloned());
    let effect = match &verdict {
        Some(Verdict::Can(seqs) | Verdict::Asks(seqs)) => Effect::UndoEvents(seqs.clone()),
        Some(Verdict::Redo(seqs)) => Effect::RedoEvents(seqs.clone()),
        Some(Verdict::No(_) | Verdict::Done(_)) | None => return Vec::new(),
    };
    if !asks_first(model, &effect, verdict.as_ref()) {
        return vec![effect];
    }
    let confirm = question(model, effect);
    model.modals.extend(confirm.map(Modal::Confirm));
    Vec::new()
}

/// Whether the verdict says so, somebody else did it, or something weighty would be brought again.
fn asks_first(model: &Model, effect: &Effect, verdict: Option<&Verdict>) -> bool {
    let events = model.open.as_ref().map(|open| open.events.as_slice());
    let weighty = |seq: &u64| is_weighty_event(events.unwrap_or_default(), *seq);
    matches!(verdict, Some(Verdict::Asks(_)))
        || other_actor(model).is_some()
        || matches!(effect, Effect::RedoEvents(seqs) if seqs.iter().any(weighty))
}

/// Who made the selected event, where it was somebody else.
fn other_actor(model: &Model) -> Option<&str> {
    let (open, entry) = (model.open.as_ref()?, selected(model)?);
    let actor = &open.event(entry.newest)?.actor;
    (*actor != open.actor).then_some(actor)
}

/// The question before something weighty or something that somebody else did, which names what follows.
fn question(model: &Model, effect: Effect) -> Option<Confirm> {
    let (open, entry) = (model.open.as_ref()?, selected(model)?);
    let what = match &effect {
        Effect::RedoEvents(seqs) => words::in_short(&told_of(&open.plan, &open.events, seqs)),
        _ => sentence(open, entry),
    };
    let mut lines = vec![what];
    if let Effect::UndoEvents(seqs) = &effect
        && seqs.len() > 1
    {
        lines.push(format!(
            "It goes together with the {} events of the same action.",
            seqs.len()
        ));
    }
    lines.extend(other_actor(model).map(|actor| format!("{actor} did this, not you.")));
    let seq = entry.newest;
    let (title, yes) = if matches!(effect, Effect::RedoEvents(_)) {
        (
            format!("Bring again what event {seq} took back?"),
            "Bring it again",
        )
    } else {
        let turn = "Taking it back is an event of its own and can be taken back in turn.";
        lines.push(turn.to_owned());
        (format!("Take event {seq} back?"), "Take it back")
    };
    Some(Confirm::before(effect, title, lines, yes))
}
