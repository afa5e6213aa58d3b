//! Screen 2: the functions as a board, a list or a matrix, and the selected one below.

mod board;
mod list;
mod matrix;
mod summary;

use ratatui::layout::Rect;

use crate::app::empty::Empty;
use crate::app::lists::ListName;
use crate::app::screens::functions::{View, selected, view};
use crate::domain::function::{Aside, Standing};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::{asked, rows};
use crate::ui::theme::Role;
use crate::ui::widgets::empty;

const DETAIL: u16 = 4;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(plan) = canvas.model.plan() else {
        return;
    };
    let (head, rest) = split_top(area, 3);
    heading(canvas, head);
    if plan.functions.is_empty() {
        empty::draw(canvas, &Empty::functions(), rest);
        return;
    }
    let shown = view(&canvas.model.rooms.functions, canvas.model.window);
    let (main, detail) = split_top(rest, rest.height.saturating_sub(detail_of(shown, rest)));
    match shown {
        _ if rows::nothing_shown(canvas, ListName::Functions, main) => {}
        View::Board => board::draw(canvas, plan, main),
        View::List => list::draw(canvas, plan, main),
        View::Matrix => matrix::draw(canvas, plan, main),
    }
    if let Some(function) = selected(canvas.model) {
        summary::draw(canvas, plan, function, detail);
    }
}

/// The lines of the selected function. The sums of the matrix leave room for its first one only in a low window.
const fn detail_of(shown: View, area: Rect) -> u16 {
    const LOW: u16 = 16;
    match shown {
        View::Matrix if area.height < LOW => 1,
        View::Board | View::List | View::Matrix => DETAIL,
    }
}

/// The figures of the whole plan: handed over and done, side by side.
fn heading(canvas: &mut Canvas<'_>, area: Rect) {
    let shown = match view(&canvas.model.rooms.functions, canvas.model.window) {
        View::Board => "BOARD",
        View::List => "LIST",
        View::Matrix => "MATRIX",
    };
    let Some(functions) = canvas.model.facts().map(|facts| &facts.functions) else {
        return;
    };
    let theme = canvas.theme;
    let (figures, counts) = (&functions.shares, &functions.counts);
    let at = |aside| counts.at(Standing::Aside(aside));
    let orphaned = match at(Aside::Orphaned) {
        0 => String::new(),
        number => format!(", {number} orphaned"),
    };
    let all = figures.counted.number;
    let counts = format!(
        "   {all} counted: {} on the ladder, {} retired{orphaned}; {} not ours",
        counts.on_ladder,
        at(Aside::Retired),
        at(Aside::NotOurs)
    );
    let shares = format!(
        " Handed over {} of {all}, weighted {}     Done {} of {all}, weighted {}     Weight counted {}",
        figures.handed_over.number,
        figures.handed_over.shown(),
        figures.done.number,
        figures.done.shown(),
        figures.counted.weight,
    );
    let mut first = vec![theme.span(Role::Title, format!(" View {shown}   "))];
    first.extend(asked::words(canvas, ListName::Functions, None));
    first.push(theme.span(Role::Plain, counts));
    canvas.line(area, 0, first);
    canvas.line(area, 1, theme.span(Role::Plain, shares));
}
