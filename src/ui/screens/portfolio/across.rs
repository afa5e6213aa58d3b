//! What the plans have in common, and what comes up in any of them.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::words;
use crate::twin::portfolio::{ComingUp, Portfolio, SharedFlag};
use crate::ui::Canvas;
use crate::ui::layout::{part, side_by_side, split_top};
use crate::ui::text::{cells, cut, fit, width};
use crate::ui::theme::Role;
use crate::ui::widgets::hidden::Written;
use crate::ui::widgets::pane::{Pane, divider};

/// The narrowest window in which the panes below the plans stand side by side.
const SIDE_BY_SIDE: u16 = 76;

/// The most cells of a plan's name where it stands before what comes up.
const PLAN: usize = 14;

/// The cells of a rule's id.
const RULE: usize = 6;

/// The lines they would like.
pub(super) fn height(portfolio: &Portfolio, area: Rect) -> u16 {
    let (shared, coming) = (portfolio.shared.len().max(1), portfolio.coming.len().max(1));
    cells(if is_side_by_side(area) {
        shared.max(coming) + 1
    } else {
        shared + coming + 2
    })
}

/// What the plans have in common, and what comes up in any of them.
pub(super) fn across(canvas: &mut Canvas<'_>, portfolio: &Portfolio, area: Rect) {
    if !is_side_by_side(area) {
        let (top, bottom) = split_top(area, area.height / 2);
        shared(canvas, &portfolio.shared, top);
        return coming(canvas, portfolio, bottom);
    }
    let [left, line, right] = side_by_side(area, part(area.width, 45, 100));
    divider(line, canvas.buffer, canvas.theme);
    shared(canvas, &portfolio.shared, left);
    coming(canvas, portfolio, right);
}

const fn is_side_by_side(area: Rect) -> bool {
    area.width >= SIDE_BY_SIDE
}

/// The rules that several plans have in common.
fn shared(canvas: &mut Canvas<'_>, rules: &[SharedFlag], area: Rect) {
    let pane = Pane {
        title: "SAME FLAG IN MORE THAN ONE PLAN",
        aside: "plans  ",
        focused: false,
        theme: canvas.theme,
    };
    let body = pane.draw(area, canvas.buffer);
    if rules.is_empty() {
        canvas.line(body, 0, canvas.theme.span(Role::Muted, "  none"));
    }
    let room = usize::from(body.width).saturating_sub(RULE + 7);
    let mark = canvas.theme.glyphs().cut;
    let text = |SharedFlag { rule, title, plans }: &SharedFlag| {
        let (rule, title) = (fit(rule.as_str(), RULE, mark), fit(title, room, mark));
        format!("  {rule}{title}{plans:>3}")
    };
    let texts: Vec<String> = rules.iter().map(text).collect();
    lines(canvas, body, &texts);
}

fn coming(canvas: &mut Canvas<'_>, portfolio: &Portfolio, area: Rect) {
    let pane = Pane {
        title: "COMING UP",
        aside: "",
        focused: false,
        theme: canvas.theme,
    };
    let body = pane.draw(area, canvas.buffer);
    let coming = &portfolio.coming;
    if coming.is_empty() {
        let nothing = "  nothing planned for the next 90 days";
        canvas.line(body, 0, canvas.theme.span(Role::Muted, nothing));
    }
    let mark = canvas.theme.glyphs().cut;
    let widest = coming.iter().map(|coming| width(&plan(coming))).max();
    let widest = widest.unwrap_or(0).min(PLAN);
    let text = |coming: &ComingUp| {
        let plan = fit(&plan(coming), widest, mark);
        let on = words::day(coming.on);
        format!("  {on:>11}  {plan}  {}", coming.what)
    };
    let texts: Vec<String> = coming.iter().map(text).collect();
    lines(canvas, body, &texts);
}

/// What a plan is called between other words.
fn plan(coming: &ComingUp) -> String {
    words::name_or_id(&coming.short, &coming.plan.id)
}

/// Writes lines one under the other; what does not fit is counted.
fn lines(canvas: &mut Canvas<'_>, area: Rect, lines: &[String]) {
    let room = usize::from(area.width).saturating_sub(1);
    let theme = canvas.theme;
    let line = |text: &String| {
        let text = cut(text, room, theme.glyphs().cut).into_owned();
        Line::from(theme.span(Role::Plain, text))
    };
    Written::new(lines.iter().map(line).collect(), theme).draw(area, canvas.buffer);
}
