//! Screen 5: one side of a round at a time. What an open round shows is who has answered, and nothing else.

mod ballot;
mod cell;
mod people;
mod result;
mod rounds;
mod what_if;

use ratatui::layout::Rect;

use crate::app::empty::Empty;
use crate::app::screens::successors::what_if::told;
use crate::app::screens::successors::{Front, front, notes, round};
use crate::app::words;
use crate::domain::round::{Round, RoundState};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::text::cut;
use crate::ui::theme::Role;
use crate::ui::widgets::empty;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let model = canvas.model;
    let Some(plan) = model.plan() else {
        return;
    };
    let Some(round) = round(model) else {
        let (_, below) = split_top(area, 1);
        empty::draw(canvas, &Empty::rounds(plan), below);
        return;
    };
    match front(model) {
        Front::People => people::draw(canvas, plan, round, area),
        Front::Rounds => rounds::draw(canvas, plan, area),
        Front::Cell => cell::draw(canvas, plan, round, area),
        Front::Ballot => ballot::draw(canvas, plan, round, area),
        Front::Result => result::draw(canvas, plan, round, area),
        Front::WhatIf => {
            if let Some(told) = told(model) {
                what_if::draw(canvas, &told, area);
            }
        }
    }
}

/// Which round, how it stands, and its name, which may be in any script and therefore stands last.
fn heading(canvas: &mut Canvas<'_>, round: &Round, area: Rect) {
    let theme = canvas.theme;
    let id = format!(" Round {}   ", round.id);
    let state = state_of(round);
    let name = format!("   \"{}\"", round.name);
    let room = usize::from(area.width).saturating_sub(id.len() + state.len() + 1);
    let name = cut(&name, room, theme.glyphs().cut).into_owned();
    let line = vec![
        theme.span(Role::Title, id),
        theme.span(Role::Focus, state),
        theme.span(Role::Plain, name),
    ];
    canvas.line(area, 0, line);
}

/// Where a round stands, with its day.
fn state_of(round: &Round) -> String {
    let days = &round.days;
    let state = round.state.as_str().to_uppercase();
    let day = words::day_or_unknown;
    match round.state {
        RoundState::Draft => format!("{state}, being prepared"),
        RoundState::Open => format!("{state} since {}", day(days.opened)),
        RoundState::Closed => format!("{state} {}, no decision yet", day(days.closed)),
        RoundState::Decided => {
            let decision = days.decision.as_ref();
            let what = decision.map_or(String::new(), |it| {
                format!(", {}", notes::decided(round, it))
            });
            format!(
                "{state} {}{what}",
                day(decision.map(|decision| decision.on))
            )
        }
        RoundState::Abandoned => {
            let abandoned = days.abandoned.as_ref().map(|(on, _)| *on);
            format!("{state} {}", day(abandoned))
        }
    }
}
