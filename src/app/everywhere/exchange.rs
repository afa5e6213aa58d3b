//! Plan files out and in.

use super::plan_is_open;
use crate::app::action::{Action, Availability, Kind, Wording};
use crate::app::meaning::Meaning;
use crate::app::modals::open_form;
use crate::app::model::{Model, past_is_read_only};
use crate::app::purpose::exchange::{export_form, import_form};
use crate::app::reviewer::Reviewer;

/// The rows of the table.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        name: "export",
        label: "export",
        help: "Write the plan to a file that can be read, edited and imported again.",
        wording: Wording::Fixed("Export the plan ..."),
        meaning: Meaning::Export,
        kind: Kind::Look,
        available: plan_is_open,
        run: |model, _| {
            let form = model.plan().map(|plan| export_form(plan, model.here.as_of));
            open_form(model, form)
        },
        ..Action::PLAIN
    },
    Action {
        name: "import",
        label: "import",
        help: "Read a plan file: every difference is shown first, and taken together or not at all.",
        wording: Wording::Fixed("Import a plan file ..."),
        meaning: Meaning::Import,
        kind: Kind::Program,
        available: can_import,
        run: |model, _| open_form(model, import_form()),
        ..Action::PLAIN
    },
];

/// Whether it is now, and not an earlier day, and the plans are one's own.
fn can_import(model: &Model) -> Availability {
    let past = model.here.as_of.map(past_is_read_only);
    let why = past.or_else(|| model.reviewer().map(Reviewer::why));
    why.map_or(Ok(()), Err)
}
