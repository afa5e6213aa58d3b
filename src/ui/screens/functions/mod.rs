//! Screen 2: the functions as a board or as a list, and the selected one below.

mod board;
mod list;
mod summary;

use ratatui::layout::Rect;

use crate::app::screens::functions::{View, selected, view};
use crate::app::words;
use crate::domain::analysis::Fraction;
use crate::domain::function::{Aside, Stage, Standing};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::theme::Role;
use crate::ui::widgets::paragraph::Paragraph;

const DETAIL: u16 = 4;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(plan) = canvas.model.plan() else {
        return;
    };
    let (head, rest) = split_top(area, 3);
    heading(canvas, head);
    if plan.functions.is_empty() {
        let text = "No functions yet. A plan hands over functions, not an organisation. Add the first one, or start \
                    a plan from a template, which brings a list.";
        Paragraph {
            text,
            role: Role::Plain,
            theme: canvas.theme,
        }
        .draw(rest, canvas.buffer);
        return;
    }
    let (main, detail) = split_top(rest, rest.height.saturating_sub(DETAIL));
    match view(&canvas.model.rooms.functions, canvas.model.window) {
        View::Board => board::draw(canvas, plan, main),
        View::List => list::draw(canvas, plan, main),
    }
    if let Some(function) = selected(&canvas.model.rooms.functions, plan) {
        summary::draw(canvas, plan, function, detail);
    }
}

/// The figures of the whole plan: handed over and done, side by side.
fn heading(canvas: &mut Canvas<'_>, area: Rect) {
    let shown = match view(&canvas.model.rooms.functions, canvas.model.window) {
        View::Board => "BOARD",
        View::List => "LIST",
    };
    let Some(figures) = canvas.model.facts().map(|facts| facts.functions) else {
        return;
    };
    let at = |aside| figures.at(Standing::Aside(aside)).number;
    let theme = canvas.theme;
    let (counted, retired) = (figures.counted, at(Aside::Retired));
    let on_ladder = figures.at_or_beyond(Stage::Held).number;
    let orphaned = match at(Aside::Orphaned) {
        0 => String::new(),
        number => format!(", {number} orphaned"),
    };
    let counts = format!(
        "   {} counted: {on_ladder} on the ladder, {retired} retired{orphaned}; {} not ours",
        counted.number,
        at(Aside::NotOurs)
    );
    let share = |share: Option<Fraction>| {
        share.map_or(words::UNKNOWN.to_owned(), |share| {
            format!("{}%", share.percent())
        })
    };
    let shares = format!(
        " Handed over {} of {all}, weighted {}     Done {} of {all}, weighted {}     Weight counted {}",
        figures.handed_over.number,
        share(figures.handed_over_weighted()),
        figures.done.number,
        share(figures.done_weighted()),
        counted.weight,
        all = counted.number,
    );
    let view = theme.span(Role::Title, format!(" View {shown}"));
    canvas.line(area, 0, vec![view, theme.span(Role::Plain, counts)]);
    canvas.line(area, 1, theme.span(Role::Plain, shares));
}
