//! What can be done on the timeline.

use super::in_view::zoom_on;
use super::selected;
use crate::app::action::{Action, Availability, Kind, Told, Wording, always};
use crate::app::context::{Context, Screen};
use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::meaning::Meaning;
use crate::app::modals::open_form;
use crate::app::model::Model;
use crate::app::purpose::{collective, days, entry, parties};
use crate::app::screens::partners;
use crate::app::words;
use crate::domain::analysis::timeline::About;

/// The rows of the table.
pub static ACTIONS: &[Action] = &[
    Action {
        name: "timeline-zoom",
        label: "zoom",
        help: "Let one column be a week, a month or a quarter.",
        wording: Wording::Told("Nearer or further", tell_zoom),
        meaning: Meaning::Zoom,
        hint: 10,
        contexts: &[
            Context::On(Screen::Timeline),
            Context::DatesTried,
            Context::DatesDrafted,
        ],
        available: always,
        run: |model, _| {
            zoom_on(model);
            Vec::new()
        },
        ..LOOK
    },
    Action {
        name: "timeline-books",
        label: "books",
        help: "Show the books of the transition: clocks, co-existence, decision rights, exit budget, looks after the exit.",
        wording: Wording::Fixed("Show the books of the transition"),
        meaning: Meaning::View,
        hint: 13,
        available: always,
        run: |model, _| {
            partners::books::open(model);
            Vec::new()
        },
        ..LOOK
    },
    Action {
        name: "timeline-baseline",
        label: "baseline",
        help: "Lay what was planned on an earlier day beside what is planned now; t marks a transfer that was planned for another day.",
        wording: Wording::Told("Beside the plan of an earlier day ...", tell_baseline),
        available: always,
        run: |model, _| {
            let form = days::baseline_form(model);
            open_form(model, form)
        },
        ..LOOK
    },
    Action {
        name: "timeline-dates",
        label: "dates",
        help: "Change the days of the selected row where they stand.",
        wording: Wording::Fixed("Change its dates ..."),
        meaning: Meaning::Dates,
        kind: Kind::Change,
        hint: 11,
        available: has_dates,
        run: open_dates,
        ..LOOK
    },
];

/// What the rows above have in common.
const LOOK: Action = Action {
    contexts: &[Context::On(Screen::Timeline)],
    kind: Kind::Look,
    ..Action::PLAIN
};

fn tell_zoom(model: &Model, told: &mut Told) {
    let next = model.rooms.timeline.zoom.next();
    told.words = format!("Let one column be a {next}").into();
}

fn tell_baseline(model: &Model, told: &mut Told) {
    let baseline = model.rooms.timeline.baseline.as_ref();
    told.detail = baseline.map(|baseline| format!("now of {}", words::day(baseline.day)));
}

fn has_dates(model: &Model) -> Availability {
    let row = selected(model).ok_or("No row is selected.")?;
    match row.row.about {
        About::Phase(_) => {
            Err("The days of a phase are decisions: Lifecycle moves it on or back.".to_owned())
        }
        About::Exit | About::Function(_) | About::Entry(..) | About::Check(_) => Ok(()),
    }
}

/// The form of the thing that the row is about.
fn open_dates(model: &mut Model, _: Key) -> Vec<Effect> {
    let about = selected(model).map(|row| row.row.about.clone());
    let today = model.today();
    let form = model.plan().zip(about).and_then(|(plan, about)| {
        Some(match about {
            About::Function(id) => parties::dates_form(plan.functions.get(&id)?, today),
            About::Entry(book, id) => entry::edit_form(plan, plan.books.get(book, &id)?, today),
            About::Exit | About::Check(_) => collective::exit_form(plan, today),
            About::Phase(_) => return None,
        })
    });
    open_form(model, form)
}
