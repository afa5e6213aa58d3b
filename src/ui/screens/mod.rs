//! One file a screen: its top function takes the canvas and lays out widgets.

mod asked;
mod empty;
mod flags;
mod functions;
mod lifecycle;
mod log;
mod one_function;
mod partners;
mod portfolio;
mod reviews;
mod rows;
mod stock;
mod successors;
mod sustainability;
mod timeline;
mod written;

use ratatui::layout::Rect;

use super::Canvas;
use crate::app::context::{Context, Screen};

/// Draws the room in front.
pub fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let area = asked::above(canvas, area);
    match Context::of(canvas.model) {
        Context::On(Screen::Portfolio) => portfolio::draw(canvas, area),
        Context::On(Screen::Lifecycle) => lifecycle::draw(canvas, area),
        Context::On(Screen::Functions) => functions::draw(canvas, area),
        Context::On(Screen::Sustainability) => sustainability::draw(canvas, area),
        Context::Flags => flags::draw(canvas, area),
        Context::Stock => stock::draw(canvas, area),
        Context::On(Screen::Log) => log::draw(canvas, area),
        Context::OneFunction => one_function::draw(canvas, area),
        Context::On(Screen::Successors)
        | Context::Panel
        | Context::Rounds
        | Context::Figures
        | Context::OneCell
        | Context::Ballot
        | Context::WhatIf => successors::draw(canvas, area),
        Context::On(Screen::Partners) | Context::Books => partners::draw(canvas, area),
        Context::On(Screen::Timeline) | Context::DatesTried | Context::DatesDrafted => {
            timeline::draw(canvas, area);
        }
        Context::On(Screen::Reviews) => reviews::draw(canvas, area),
    }
}
