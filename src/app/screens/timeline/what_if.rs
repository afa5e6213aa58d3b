//! What if a function moved on another day: a planned day moved week by week, with what follows.
//!
//! The trial ends when the function is gone or is planned otherwise than when it began.

use super::trial::{Over, Trial, Tried, end};
use super::{keep_selected, selected};
use crate::app::action::{Action, Availability, Kind, Wording};
use crate::app::context::{Context, Screen};
use crate::app::effect::Effect;
use crate::app::key::{Direction, Key};
use crate::app::meaning::Meaning;
use crate::app::model::{Model, OpenPlan};
use crate::domain::Date;
use crate::domain::analysis::timeline::{About, Moment};
use crate::domain::analysis::what_follows::SupposedDates;
use crate::domain::function::{Function, Standing};
use crate::twin::timeline::WhatFollowsSeen;

/// A trial of other days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// Its days, and those that are tried.
    pub dates: SupposedDates,
    /// Which of them is moved.
    pub moment: Moment,
    /// The plan with those that are tried.
    pub tried: Tried,
    /// For which days that was worked out.
    worked_out: SupposedDates,
}

const HERE: &[Context] = &[Context::DatesTried];

/// The days that can be moved, in their order.
const MOMENTS: [Moment; 3] = [Moment::Start, Moment::Transfer, Moment::Confirm];

/// The rows of the table.
pub static ACTIONS: &[Action] = &[
    Action {
        name: "dates-what-if",
        label: "what-if",
        help: "Move a planned day of the selected function and see what follows; nothing is saved.",
        wording: Wording::Fixed("What if it moved on another day"),
        meaning: Meaning::WhatIf,
        contexts: &[Context::On(Screen::Timeline)],
        hint: 9,
        available: |model| chosen(model).map(|_| ()),
        run: begin,
        ..LOOK
    },
    Action {
        name: "dates-what-if-move",
        label: "move the day",
        help: "Left and right move the day by a week, a month or a quarter, as far as one column; up and down choose which day.",
        meaning: Meaning::Move,
        hint: 1,
        run: |model, key| {
            if let Some(direction) = Direction::of(key) {
                travel(model, direction);
            }
            Vec::new()
        },
        ..LOOK
    },
    Action {
        name: "dates-what-if-reset",
        label: "as before",
        help: "Put every day back as it is.",
        wording: Wording::Fixed("The days as they are"),
        available: is_changed,
        run: |model, _| reset(model),
        ..LOOK
    },
    Action {
        name: "dates-what-if-take",
        label: "take it",
        help: "Plan the days as they are tried, as one change.",
        wording: Wording::Fixed("Plan these days"),
        meaning: Meaning::Open,
        kind: Kind::Change,
        hint: 3,
        available: is_changed,
        run: take,
        ..LOOK
    },
    Action {
        name: "dates-what-if-drop",
        label: "drop",
        help: "Leave the days as they are; what was tried is not kept.",
        wording: Wording::Fixed("Leave the days as they are"),
        meaning: Meaning::Back,
        hint: 4,
        run: leave,
        ..LOOK
    },
];

/// What the rows above have in common.
const LOOK: Action = Action {
    contexts: HERE,
    kind: Kind::Look,
    ..Action::PLAIN
};

/// The trial.
#[must_use]
pub fn trial(model: &Model) -> Option<&WhatIf> {
    match model.rooms.timeline.trial.as_ref()? {
        Trial::WhatIf(trial) => Some(trial),
        Trial::Draft(_) => None,
    }
}

fn trial_mut(model: &mut Model) -> Option<&mut WhatIf> {
    match model.rooms.timeline.trial.as_mut()? {
        Trial::WhatIf(trial) => Some(trial),
        Trial::Draft(_) => None,
    }
}

/// The selected function, where its days can be tried.
fn chosen(model: &Model) -> Result<&Function, String> {
    let about = selected(model).map(|row| &row.row.about);
    let function = match about {
        Some(About::Function(id)) => model.plan().and_then(|plan| plan.functions.get(id)),
        Some(About::Phase(_) | About::Exit | About::Entry(..) | About::Check(_)) | None => None,
    };
    let function = function.ok_or("Only the days of a function are tried: select one.")?;
    if function.is_done() {
        return Err("It is done: no day of it is to come.".to_owned());
    }
    Ok(function)
}

fn is_changed(model: &Model) -> Availability {
    if trial(model).is_some_and(|trial| trial.dates.is_changed()) {
        return Ok(());
    }
    Err("The days are as they are; none was moved.".to_owned())
}

fn begin(model: &mut Model, _: Key) -> Vec<Effect> {
    let today = model.today();
    let Some((open, function)) = model.open.as_ref().zip(chosen(model).ok()) else {
        return Vec::new();
    };
    let moment = if function.is_handed_over() {
        Moment::Confirm
    } else {
        Moment::Transfer
    };
    let trial = work_out(open, SupposedDates::of(function), moment, today);
    keep_selected(model, &trial.dates.function.clone());
    model.rooms.timeline.trial = Some(Trial::WhatIf(Box::new(trial)));
    Vec::new()
}

fn work_out(open: &OpenPlan, dates: SupposedDates, moment: Moment, today: Date) -> WhatIf {
    let moved = std::slice::from_ref(&dates.function);
    WhatIf {
        tried: Tried::of(open, &dates.tried_on(&open.plan), moved, today),
        worked_out: dates.clone(),
        dates,
        moment,
    }
}

/// Moves the day, or chooses another one.
pub(super) fn travel(model: &mut Model, direction: Direction) {
    let (zoom, today) = (model.rooms.timeline.zoom, model.today());
    let Some(trial) = trial_mut(model) else {
        return;
    };
    let at = MOMENTS.iter().position(|moment| *moment == trial.moment);
    let at = at.unwrap_or(0);
    let mut shift = |columns| trial.dates.shift(trial.moment, zoom, columns, today);
    match direction {
        Direction::Left => shift(-1),
        Direction::Right => shift(1),
        Direction::PageUp => shift(-4),
        Direction::PageDown => shift(4),
        Direction::Up => trial.moment = MOMENTS[at.saturating_sub(1)],
        Direction::Down => trial.moment = MOMENTS[(at + 1).min(MOMENTS.len() - 1)],
        Direction::First => trial.dates.reset(),
        Direction::Last => {}
    }
}

fn reset(model: &mut Model) -> Vec<Effect> {
    if let Some(trial) = trial_mut(model) {
        trial.dates.reset();
    }
    Vec::new()
}

/// Backspace first puts the days back, as it clears a filter first elsewhere.
fn leave(model: &mut Model, key: Key) -> Vec<Effect> {
    if key == Key::Backspace && is_changed(model).is_ok() {
        return reset(model);
    }
    end(model);
    Vec::new()
}

fn take(model: &mut Model, _: Key) -> Vec<Effect> {
    let change = trial(model).map(|trial| trial.dates.change());
    change.map(Effect::propose).into_iter().collect()
}

/// Works out anew what is tried otherwise, also when the plan changed meanwhile; ends what is no longer about the
/// function as it is.
pub(super) fn settled(
    open: &OpenPlan,
    trial: Box<WhatIf>,
    today: Date,
) -> Result<Box<WhatIf>, Over> {
    let is_on_ladder = |one: &&Function| matches!(one.standing, Standing::On(_));
    let function = open.plan.functions.get(&trial.dates.function);
    match function.filter(is_on_ladder).map(|one| one.planned) {
        Some(now) if now == trial.dates.is => {
            let is_fresh = trial.tried.is_fresh(open, today);
            Ok(if is_fresh && trial.worked_out == trial.dates {
                trial
            } else {
                Box::new(work_out(open, trial.dates, trial.moment, today))
            })
        }
        Some(now) if now == trial.dates.would_be => Err(Over::Taken),
        Some(_) | None => Err(Over::Dropped(
            "The function is not as it was; what was tried is dropped.",
        )),
    }
}

/// What the trial says.
#[must_use]
pub fn told(model: &Model) -> Option<WhatFollowsSeen> {
    let (plan, trial) = (model.plan()?, trial(model)?);
    let WhatIf {
        dates,
        moment,
        tried,
        ..
    } = trial;
    let exit = tried.exit.as_deref();
    Some(WhatFollowsSeen::of(
        plan,
        dates,
        *moment,
        &tried.follows,
        exit,
    ))
}

pub(super) fn remark(model: &Model) -> Option<String> {
    let trial = trial(model)?;
    let zoom = model.rooms.timeline.zoom;
    Some(if trial.dates.is_changed() {
        format!("{} puts the days back as they are.", Key::Backspace)
    } else {
        format!("The {} moves by one {zoom} at a time.", trial.moment)
    })
}
