//! What the screen in front says, in lines.

use super::{
    functions, lifecycle, list_in_focus, log, partners, portfolio, reviews, successors,
    sustainability, timeline,
};
use crate::app::context::Screen;
use crate::app::lists;
use crate::app::model::Model;
use crate::twin::portfolio::PortfolioHeading;
use crate::twin::{Day, Heading, Lines};

/// What the screen in front says: of which plan and day, all of it, and which rows were asked for.
#[must_use]
pub fn twin(model: &Model) -> Lines {
    let mut lines = Lines::default();
    heading(model, &mut lines);
    match model.screen {
        Screen::Portfolio => portfolio::twin(model, &mut lines),
        Screen::Lifecycle => lifecycle::twin(model, &mut lines),
        Screen::Functions => functions::twin(model, &mut lines),
        Screen::Successors => successors::twin(model, &mut lines),
        Screen::Sustainability => sustainability::twin(model, &mut lines),
        Screen::Log => log::twin(model, &mut lines),
        Screen::Partners => partners::twin(model, &mut lines),
        Screen::Timeline => timeline::twin(model, &mut lines),
        Screen::Reviews => reviews::twin(model, &mut lines),
    }
    if let Some(list) = list_in_focus(model) {
        lists::tell(model, list, &mut lines);
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
