//! The numbers behind a result, a page to be read. They are worked out while they are looked at, once for each change
//! of what they are about, and are gone when their round does not show its scores.

use super::{Front, front, listed_figures, round, tally};
use crate::app::model::Model;
use crate::domain::analysis::scoring::{Names, Panel};
use crate::domain::round::{Round, RoundState};
use crate::twin::Lines;
use crate::twin::successors::{Figures, Naming, RoundHead};

/// The figures, and what they were worked out from.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    panel: Panel,
    names: Names,
    told: Figures,
}

/// The figures that are looked at; none where the scores of the round may not be shown.
#[must_use]
pub fn told(model: &Model) -> Option<&Figures> {
    let tally = tally(model, round(model)?)?;
    let kept = model.rooms.successors.figures.as_ref();
    let kept = kept.filter(|kept| kept.panel == tally.panel);
    kept.map(|kept| &kept.told)
}

/// The place of the selected figure.
pub(in crate::app::screens) fn selected(model: &Model) -> Option<usize> {
    let chosen = model.rooms.successors.figure;
    let selected = listed_figures(model).selected(|(at, _, _)| at == chosen);
    selected.map(|(at, _, _)| at)
}

/// Why there are no figures.
#[must_use]
pub fn why_none(round: &Round) -> &'static str {
    match round.state {
        RoundState::Closed if round.waits_for_reveals() => {
            "The figures come when every ballot is revealed; until then nobody sees a score."
        }
        RoundState::Draft => "The figures come when the round has been scored and closes.",
        RoundState::Open => {
            "The figures come when the round closes; until then nobody sees a score."
        }
        RoundState::Abandoned if round.was_never_shown() => {
            "The round was given up before all ballots were revealed: its scores were never shown."
        }
        RoundState::Abandoned => "The round was abandoned before it closed, so it has no figures.",
        RoundState::Closed | RoundState::Decided => "They are worked out when this view is opened.",
    }
}

/// Works the figures out where they are looked at and not known yet; drops them elsewhere.
pub(super) fn settle(model: &mut Model) {
    let before = model.rooms.successors.figures.take();
    let kept = (front(model) == Front::Figures)
        .then(|| now(model, before))
        .flatten();
    model.rooms.successors.figures = kept;
}

fn now(model: &Model, before: Option<Kept>) -> Option<Kept> {
    let (plan, round) = (model.plan()?, round(model)?);
    let tally = tally(model, round)?;
    let naming = Naming::Round(plan, round);
    let names = naming.all(&tally.panel);
    let is_same = |kept: &Kept| kept.panel == tally.panel && kept.names == names;
    before.filter(is_same).or_else(|| {
        Some(Kept {
            panel: tally.panel.clone(),
            names,
            told: Figures::of(naming, tally),
        })
    })
}

/// The figures in lines.
pub(super) fn tell(model: &Model, lines: &mut Lines) {
    let Some((plan, round)) = model.plan().zip(round(model)) else {
        return;
    };
    lines.tell(&RoundHead::of(plan, round));
    match told(model) {
        Some(figures) => lines.tell(figures),
        None => lines.fact("figures", why_none(round)),
    }
}
