//! The tour of the sample: one thing to try after the other, said in a box under the screen.
//!
//! A step is over when the person has done what it names, or wants the next one. The tour only looks on: it takes no key
//! and no click from the program, and everything in it is the program's own.

mod steps;

pub use steps::{STEPS, Step};

use super::effect::Effect;
use super::key::Key;
use super::model::{Model, Said};
use super::program::Plans;

/// How far somebody is on the tour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tour {
    /// The step, from 0.
    step: usize,
    /// The number of the last event when it began; none while no plan was open yet.
    since: Option<u64>,
}

impl Tour {
    /// The tour from its first step.
    #[must_use]
    pub const fn begun() -> Self {
        Self {
            step: 0,
            since: None,
        }
    }

    /// What there is to try now: `Step 2 of 10: ...`.
    #[must_use]
    pub fn told(self, model: &Model) -> Option<String> {
        let step = STEPS.get(self.step)?;
        let (at, all) = (self.step + 1, STEPS.len());
        Some(format!("Step {at} of {all}: {}", (step.say)(model)))
    }
}

/// Begins the tour on the sample; from a person's own plans by way of it.
pub(super) fn begin(model: &mut Model, _: Key) -> Vec<Effect> {
    match model.program.plans {
        Plans::Own => vec![Effect::OpenSample],
        // Whoever reads a pack has come for that one plan.
        Plans::Pack => Vec::new(),
        Plans::Sample => {
            model.program.tour = Some(Tour::begun());
            Vec::new()
        }
    }
}

/// Goes to the next step; from the last one the tour ends.
pub(super) fn go_on(model: &mut Model, _: Key) -> Vec<Effect> {
    if let Some(tour) = model.program.tour {
        to_step(model, tour.step + 1);
    }
    Vec::new()
}

/// Ends the tour.
pub(super) fn leave(model: &mut Model, _: Key) -> Vec<Effect> {
    if model.program.tour.take().is_some() {
        say_how_to_begin_again(model);
    }
    Vec::new()
}

/// Goes on where the person has done what the step names.
pub(super) fn settle(model: &mut Model) {
    let Some(tour) = &mut model.program.tour else {
        return;
    };
    let Some(open) = &model.open else { return };
    let head = open.events.last().map_or(0, |event| event.seq);
    let since = *tour.since.get_or_insert(head);
    let step = tour.step;
    let done = STEPS.get(step).is_some_and(|now| (now.done)(model, since));
    if done {
        to_step(model, step + 1);
    }
}

fn to_step(model: &mut Model, step: usize) {
    let more = step < STEPS.len();
    model.program.tour = more.then_some(Tour { step, since: None });
    if !more {
        say_how_to_begin_again(model);
    }
}

fn say_how_to_begin_again(model: &mut Model) {
    let palette = super::meaning::Meaning::Palette;
    model.said = Said::Remark(format!(
        "The tour is over; the sample is still here. {palette} and the word tour begin it again."
    ));
}
