//! Going to another screen.

use super::plan_is_open;
use crate::app::action::{Action, Kind, Wording, always};
use crate::app::context::Screen;
use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::meaning::Meaning;
use crate::app::model::Model;

/// The rows of the table.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        available: always,
        ..go(
            Screen::Portfolio,
            "go-portfolio",
            "Go to the Portfolio",
            "Go to the portfolio: every plan of the store.",
        )
    },
    go(
        Screen::Lifecycle,
        "go-lifecycle",
        "Go to Lifecycle",
        "Go to Lifecycle: where the collective is, and what needs someone.",
    ),
    go(
        Screen::Functions,
        "go-functions",
        "Go to Functions",
        "Go to Functions: how far each is handed over.",
    ),
    go(
        Screen::Partners,
        "go-partners",
        "Go to Partners",
        "Go to Partners: organisations, people, the books.",
    ),
    go(
        Screen::Timeline,
        "go-timeline",
        "Go to Timeline",
        "Go to Timeline: the plan on a calendar.",
    ),
    go(
        Screen::Successors,
        "go-successors",
        "Go to Successors",
        "Go to Successors: rounds of choosing who follows.",
    ),
    go(
        Screen::Sustainability,
        "go-sustainability",
        "Go to Sustainability",
        "Go to Sustainability: questions, flags, temptations, areas, the rehearsal.",
    ),
    go(
        Screen::Reviews,
        "go-reviews",
        "Go to Reviews",
        "Go to Reviews: how the backbone's role is judged.",
    ),
    go(
        Screen::Log,
        "go-log",
        "Go to the Log",
        "Go to the Log: everything that happened.",
    ),
];

const fn go(screen: Screen, name: &'static str, words: &'static str, help: &'static str) -> Action {
    Action {
        name,
        label: screen.name(),
        help,
        wording: Wording::Fixed(words),
        meaning: Meaning::Go(screen),
        kind: Kind::Travel,
        available: plan_is_open,
        run: go_to,
        ..Action::PLAIN
    }
}

fn go_to(model: &mut Model, key: Key) -> Vec<Effect> {
    let Key::Char(digit) = key else {
        return Vec::new();
    };
    let Some(screen) = Screen::of_digit(digit) else {
        return Vec::new();
    };
    model.screen = screen;
    if screen == Screen::Portfolio {
        vec![Effect::ReadPortfolio]
    } else {
        Vec::new()
    }
}
