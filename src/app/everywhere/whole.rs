//! What belongs to no screen: the history as a whole, the rules for flags, the templates.

use super::{plan_is_open, rules};
use crate::app::action::{Action, Kind, Wording, always};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::templates::TemplatesFor;

/// The rows of the table.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        name: "verify",
        label: "verify",
        help: "Check that no event of this plan was altered: walk its chain of hashes from the first.",
        wording: Wording::Fixed("Verify the history"),
        run: |_, _| vec![Effect::Verify],
        ..LOOK
    },
    Action {
        name: "rules",
        label: "rules",
        help: "List the flag rules; choose one to switch it off or on in this plan, or to move its threshold.",
        wording: Wording::Fixed("Rules and thresholds ..."),
        run: |model: &mut Model, _| {
            rules::list(model);
            Vec::new()
        },
        ..LOOK
    },
    Action {
        name: "templates",
        label: "templates",
        help: "List the templates that come with baton, and read one.",
        wording: Wording::Fixed("Templates ..."),
        available: always,
        run: |_, _| vec![Effect::ListTemplates(TemplatesFor::Reading)],
        ..LOOK
    },
];

/// What the rows above have in common.
const LOOK: Action = Action {
    kind: Kind::Look,
    available: plan_is_open,
    ..Action::PLAIN
};
