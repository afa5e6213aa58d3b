//! Other days than today: everything as it stood on one of them, and what changed between two.

use crate::app::action::{Action, Availability, Kind, Wording};
use crate::app::context::Screen;
use crate::app::meaning::Meaning;
use crate::app::modals::{Modal, TextBox, open_form};
use crate::app::model::{Model, OpenPlan, Said};
use crate::app::purpose::days;
use crate::app::screens::portfolio;
use crate::app::words;
use crate::domain::Date;

/// The rows of the table.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        name: "compare",
        label: "compare dates",
        help: "Say in sentences what changed between two dates.",
        wording: Wording::Fixed("What changed between two dates ..."),
        meaning: Meaning::Compare,
        hint: 100,
        available: can_compare,
        run: |model, _| {
            let form = days::compare_form(model);
            open_form(model, form)
        },
        ..LOOK
    },
    Action {
        name: "as-of",
        label: "as of a date",
        help: "Show everything as it stood at the end of a day; nothing can be changed there.",
        wording: Wording::Fixed("Everything as of a date ..."),
        meaning: Meaning::AsOf,
        hint: 101,
        available: can_look_back,
        run: |model, _| {
            let form = days::look_back_form(model);
            open_form(model, form)
        },
        ..LOOK
    },
];

/// What the rows above have in common.
const LOOK: Action = Action {
    kind: Kind::Look,
    ..Action::PLAIN
};

fn can_look_back(model: &Model) -> Availability {
    if model.open.is_none() && model.portfolio.is_empty() && model.here.as_of.is_none() {
        return Err("There is no plan yet whose earlier days could be shown.".to_owned());
    }
    Ok(())
}

fn can_compare(model: &Model) -> Availability {
    let on_portfolio = model.screen == Screen::Portfolio;
    let there = if on_portfolio {
        portfolio::selected(model).is_some()
    } else {
        model.open.is_some()
    };
    if there {
        return Ok(());
    }
    Err("There is no plan here whose days could be compared.".to_owned())
}

/// Another day is shown, or today again.
pub(in crate::app) fn look_back(model: &mut Model, day: Option<Date>, plan: Option<OpenPlan>) {
    model.here.as_of = day;
    if plan.is_none() {
        model.screen = Screen::Portfolio;
    }
    model.open = plan;
    model.said = Said::Remark(match day {
        Some(day) => format!(
            "This is how it stood at the end of {}. Nothing can be changed here.",
            words::day(day)
        ),
        None => "This is today again.".to_owned(),
    });
}

/// Opens what changed between two days, to be read.
pub(in crate::app) fn tell_difference(model: &mut Model, from: Date, to: Date, told: Vec<String>) {
    let title = format!("Changes from {} to {}", words::day(from), words::day(to));
    model.modals.push(Modal::Text(TextBox::new(title, told)));
}
