//! Ways in for somebody new.

use crate::app::action::{Action, Availability, Kind, Wording};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::program::Plans;
use crate::app::tour;

/// The rows of the table.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        name: "demo",
        label: "the sample",
        help: "Look at a filled-in plan and try everything on it; nothing of it is kept.",
        wording: Wording::Fixed("Look at the sample plan"),
        available: is_at_home,
        run: |_, _| vec![Effect::OpenSample],
        ..BEGINNING
    },
    Action {
        name: "tour",
        label: "tour",
        help: "Ten things to try on the sample, one after the other; it begins with the first.",
        wording: Wording::Fixed("Tour of the sample"),
        run: tour::begin,
        ..BEGINNING
    },
    Action {
        name: "tour-next",
        label: "next step",
        help: "Go to the next step of the tour without doing what this one says.",
        wording: Wording::Fixed("Next step of the tour"),
        available: is_on_tour,
        run: tour::go_on,
        ..BEGINNING
    },
    Action {
        name: "tour-leave",
        label: "leave the tour",
        help: "End the tour; the sample stays.",
        available: is_on_tour,
        run: tour::leave,
        ..BEGINNING
    },
];

/// What the rows above have in common.
const BEGINNING: Action = Action {
    kind: Kind::Program,
    ..Action::PLAIN
};

fn is_on_tour(model: &Model) -> Availability {
    let on = model.program.tour.map(|_| ());
    on.ok_or_else(|| "No tour is on.".to_owned())
}

/// Whether a person's own plans are in front.
fn is_at_home(model: &Model) -> Availability {
    match model.program.plans {
        Plans::Own => Ok(()),
        Plans::Sample => Err("This is the sample.".to_owned()),
        Plans::Pack => Err("This is a pack for a reviewer.".to_owned()),
    }
}
