//! What stands in place of the portfolio where the store has no plan: the ways to begin.

use crate::app::action::named;
use crate::app::context::Screen;
use crate::app::effect::Effect;
use crate::app::empty::Way;
use crate::app::key::Direction;
use crate::app::lists::{self, Cell, Entry, ListName};
use crate::app::model::Model;

/// The ways to begin, the easiest first.
pub const WAYS: [Way; 3] = [
    Way {
        words: "Look at the sample plan",
        action: "demo",
    },
    Way {
        words: "Start a plan from a template ...",
        action: "plan-new",
    },
    Way {
        words: "Open a plan file ...",
        action: "import",
    },
];

/// Whether the welcome is in front.
#[must_use]
pub const fn is_in_front(model: &Model) -> bool {
    matches!(model.screen, Screen::Portfolio) && model.portfolio.is_empty()
}

pub(super) fn travel(model: &mut Model, direction: Direction) {
    lists::travel(model, ListName::Ways, direction);
}

pub(super) fn entries() -> Vec<Entry> {
    let ways = WAYS.iter().enumerate();
    let entry =
        |(at, way): (usize, &Way)| Entry::new(at.to_string(), vec![Cell::words("way", way.words)]);
    ways.map(entry).collect()
}

pub(super) fn select(model: &mut Model, key: &str) {
    model.rooms.portfolio.way = key.parse().unwrap_or(0);
}

pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    let chosen = WAYS.get(model.rooms.portfolio.way);
    let action = chosen.and_then(|way| named(way.action));
    action.map_or_else(Vec::new, |action| action.perform_by_name(model))
}
