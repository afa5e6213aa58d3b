//! What the screen in front says, in lines.

use super::{entries, functions, lifecycle, list_in_focus, log, portfolio, sustainability};
use crate::app::context::Screen;
use crate::app::lists::Sort;
use crate::app::model::Model;
use crate::twin::portfolio::PortfolioHeading;
use crate::twin::{Day, Heading, Lines};

/// What the screen in front says: of which plan and day, of which rows, and then all of it.
#[must_use]
pub fn twin(model: &Model) -> Lines {
    let mut lines = Lines::default();
    heading(model, &mut lines);
    asked(model, &mut lines);
    match model.screen {
        Screen::Portfolio => portfolio::twin(model, &mut lines),
        Screen::Lifecycle => lifecycle::twin(model, &mut lines),
        Screen::Functions => functions::twin(model, &mut lines),
        Screen::Sustainability => sustainability::twin(model, &mut lines),
        Screen::Log => log::twin(model, &mut lines),
        Screen::Partners | Screen::Timeline | Screen::Successors | Screen::Reviews => {}
    }
    lines
}

fn heading(model: &Model, lines: &mut Lines) {
    let day = model.here.as_of;
    let day = day.map_or(Day::Today(model.here.today), Day::AsOf);
    match model.plan().filter(|_| model.screen != Screen::Portfolio) {
        Some(plan) => lines.tell(&Heading::of(plan, day)),
        None => lines.tell(&PortfolioHeading { day }),
    }
}

/// What the list under the focus was asked to show.
fn asked(model: &Model, lines: &mut Lines) {
    let Some(list) = list_in_focus(model) else {
        return;
    };
    let sieve = model.rooms.sieves.of(list);
    if !sieve.filter.is_empty() {
        let all = entries(model, list);
        let (shown, all) = (sieve.places(&all).len(), all.len());
        lines.fact(
            "filter",
            format_args!("{} ({shown} of {all})", sieve.filter),
        );
    }
    if let Some(Sort { column, reversed }) = sieve.sort {
        let turned = if reversed { ", turned round" } else { "" };
        lines.fact("sort", format_args!("{column}{turned}"));
    }
}
