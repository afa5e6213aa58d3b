//! Ways in for somebody new.

use crate::app::action::{Action, Availability, Kind, Wording};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::program::Plans;

/// The rows of the table.
pub(super) static ACTIONS: &[Action] = &[Action {
    name: "demo",
    label: "the sample",
    help: "Look at a filled-in plan and try everything on it; nothing of it is kept.",
    wording: Wording::Fixed("Look at the sample plan"),
    kind: Kind::Program,
    available: is_at_home,
    run: |_, _| vec![Effect::OpenSample],
    ..Action::PLAIN
}];

/// Whether a person's own plans are in front.
fn is_at_home(model: &Model) -> Availability {
    match model.program.plans {
        Plans::Own => Ok(()),
        Plans::Sample => Err("This is the sample.".to_owned()),
    }
}
