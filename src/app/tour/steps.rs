//! What there is to try, step by step. Keys come from their meanings, names from the plan in front.

use crate::app::action::{Action, named};
use crate::app::context::{Context, Screen};
use crate::app::meaning::Meaning;
use crate::app::modals::Modal;
use crate::app::model::Model;
use crate::app::purpose::Purpose;
use crate::app::screens::lifecycle;
use crate::domain::change::Change;
use crate::domain::function::{Function, Stage};
use crate::domain::history::Recorded;

/// One thing to try.
#[derive(Debug)]
pub struct Step {
    /// What to do, and what it shows.
    pub say: fn(&Model) -> String,
    /// Whether it was done, since the event of this number.
    pub done: fn(&Model, u64) -> bool,
}

/// The steps in their order.
pub static STEPS: &[Step] = &[
    Step {
        say: |_| {
            format!(
                "Here the collective stands: the phase it declared, and what its functions suggest. {} \
                 goes on, to what needs someone.",
                Meaning::NextPane
            )
        },
        done: |model, _| {
            model.screen == Screen::Lifecycle
                && model.rooms.lifecycle.pane == lifecycle::Pane::Needs
        },
    },
    Step {
        say: |_| {
            format!(
                "What waits for someone, the most urgent first. Choose a line; {} goes where it is settled.",
                Meaning::Open
            )
        },
        done: |model, _| model.screen != Screen::Lifecycle,
    },
    Step {
        say: move_on,
        done: |model, since| {
            has_happened(model, since, |change| {
                matches!(change, Change::StageMoved(_))
            })
        },
    },
    Step {
        say: |_| {
            format!(
                "Every change is saved as it is made, and nothing is lost: {} takes the last one back, today or next week.",
                Meaning::Undo
            )
        },
        done: |model, since| {
            has_happened(model, since, |change| {
                matches!(change, Change::Undone { .. })
            })
        },
    },
    Step {
        say: |_| {
            format!(
                "Press {} for a closed round, which says how firm its order is. {} tries other weights on it; \
                 nothing of that is saved.",
                Meaning::Go(Screen::Successors),
                Meaning::WhatIf
            )
        },
        done: |model, _| Context::of(model) == Context::WhatIf,
    },
    Step {
        say: |_| {
            format!(
                "Press {} for the plan in time: what is planned, late and undated beside today. On a function {} \
                 tries other days and shows what follows; nothing of that is saved.",
                Meaning::Go(Screen::Timeline),
                Meaning::WhatIf
            )
        },
        done: |model, _| Context::of(model) == Context::DatesTried,
    },
    Step {
        say: late_question,
        done: |model, since| {
            has_happened(model, since, |change| {
                matches!(
                    change,
                    Change::QuestionAsked { .. } | Change::QuestionAnswered { .. }
                )
            })
        },
    },
    Step {
        say: |_| {
            format!(
                "Press {} and then {} for the flags: each says which records it rests on, why it matters and \
                 what helps.",
                Meaning::Go(Screen::Sustainability),
                Meaning::View
            )
        },
        done: |model, _| Context::of(model) == Context::Flags,
    },
    Step {
        say: |_| {
            format!(
                "Press {} for the reviews: somebody from outside looks at the role and gets a pack, and what they \
                 write stands on the rows it is about. {} there plans the first.",
                Meaning::Go(Screen::Reviews),
                Meaning::Add
            )
        },
        done: |model, _| model.screen == Screen::Reviews,
    },
    Step {
        say: |_| {
            format!(
                "{} writes a plan to a file. {} from the top leaves the sample; {} on {} Portfolio then begins \
                 your own plan.",
                Meaning::Export,
                Meaning::Leave,
                Meaning::Add,
                Meaning::Go(Screen::Portfolio)
            )
        },
        done: |model, _| is_exporting(model),
    },
];

fn move_on(model: &Model) -> String {
    let functions = Meaning::Go(Screen::Functions);
    let (back, onward) = (Meaning::Back, Meaning::Onward);
    let waiting = model
        .plan()
        .and_then(|plan| plan.functions.iter().find(|it| waits_to_move(it)));
    let one = waiting.map_or_else(
        || "Choose one".to_owned(),
        |function| {
            let name = &function.outline.name;
            format!("Giver and receiver of {name} are both ready: choose it")
        },
    );
    format!(
        "Press {functions} for the functions; {back} leads from one to all. {one}, and {onward} moves it on, \
         with evidence."
    )
}

fn waits_to_move(function: &Function) -> bool {
    let next = function.standing.stage().and_then(Stage::next);
    next.is_some_and(Stage::needs_both_hands) && function.hands.both_ready()
}

fn late_question(model: &Model) -> String {
    let late = model.plan().and_then(|plan| {
        let mut asked = plan.questions.iter();
        asked.find(|question| question.is_late(plan.walk.current))
    });
    let name = late.map_or_else(
        || "an unasked question".to_owned(),
        |question| {
            format!(
                "{}, which is late",
                question.outline.id.as_str().to_uppercase()
            )
        },
    );
    let ask = named("question-ask").map(Action::words).unwrap_or_default();
    format!(
        "Press {} for the questions; {} goes to those of a theme. Choose {name}: {} and \"{}\" take it off the \
         list. Answering can wait.",
        Meaning::Go(Screen::Sustainability),
        Meaning::NextPane,
        Meaning::Menu,
        ask.trim_end_matches(" ...")
    )
}

/// Whether something of this kind happened after the event of a number.
fn has_happened(model: &Model, since: u64, wanted: fn(&Change) -> bool) -> bool {
    let events = model.open.as_ref().map(|open| open.events.as_slice());
    let new = |event: &&Recorded| event.seq > since;
    let mut later = events.unwrap_or_default().iter().rev().take_while(new);
    later.any(|event| event.change.as_ref().is_some_and(wanted))
}

fn is_exporting(model: &Model) -> bool {
    let form = model.modals.last().and_then(Modal::form);
    form.is_some_and(|form| form.purpose == Purpose::Export)
}
