//! What the plans have in common, and what comes up in any of them.

use ratatui::layout::Rect;

use crate::app::words;
use crate::twin::portfolio::{ComingUp, SharedFlag};
use crate::ui::Canvas;
use crate::ui::layout::{side_by_side, split_top};
use crate::ui::text::{cells, cut, fit};
use crate::ui::theme::Role;
use crate::ui::widgets::pane::{Pane, divider};

/// The narrowest window in which the panes below the plans stand side by side.
const SIDE_BY_SIDE: u16 = 76;

/// The cells of a plan's id where it stands before what comes up.
const PLAN: usize = 11;

/// What the plans have in common, and what comes up in any of them.
pub(super) fn across(canvas: &mut Canvas<'_>, area: Rect) {
    if area.width < SIDE_BY_SIDE {
        let (top, bottom) = split_top(area, area.height / 2);
        shared(canvas, top);
        return coming(canvas, bottom);
    }
    let [left, line, right] = side_by_side(area, area.width * 44 / 100);
    divider(line, canvas.buffer, canvas.theme);
    shared(canvas, left);
    coming(canvas, right);
}

/// The rules that several plans have in common.
fn shared(canvas: &mut Canvas<'_>, area: Rect) {
    let rules = SharedFlag::of(&canvas.model.portfolio);
    let pane = Pane {
        title: "SAME FLAG IN MORE THAN ONE PLAN",
        aside: "plans",
        focused: false,
        theme: canvas.theme,
    };
    let body = pane.draw(area, canvas.buffer);
    if rules.is_empty() {
        canvas.line(body, 0, canvas.theme.span(Role::Muted, "  none"));
    }
    let room = usize::from(body.width).saturating_sub(15);
    for (line, SharedFlag { rule, title, plans }) in rules.into_iter().enumerate() {
        let title = cut(title, room, canvas.theme.glyphs().cut).into_owned();
        let text = format!("  {rule:<8}{title:<room$} {plans:>3}");
        canvas.line(body, cells(line), canvas.theme.span(Role::Plain, text));
    }
}

fn coming(canvas: &mut Canvas<'_>, area: Rect) {
    let pane = Pane {
        title: "COMING UP",
        aside: "",
        focused: false,
        theme: canvas.theme,
    };
    let body = pane.draw(area, canvas.buffer);
    let coming = ComingUp::of(&canvas.model.portfolio);
    let tall = usize::from(body.height);
    let shown = if coming.len() > tall {
        tall.saturating_sub(1)
    } else {
        tall
    };
    if coming.is_empty() {
        canvas.line(
            body,
            0,
            canvas
                .theme
                .span(Role::Muted, "  nothing planned for the next 90 days"),
        );
    }
    let room = usize::from(body.width).saturating_sub(1);
    let mark = canvas.theme.glyphs().cut;
    let several = canvas.model.portfolio.len() > 1;
    let text = |coming: &ComingUp| {
        let plan = if several {
            fit(&coming.plan.id, PLAN, mark) + "  "
        } else {
            String::new()
        };
        let text = format!("  {:>11}  {plan}{}", words::day(coming.on), coming.what);
        cut(&text, room, mark).into_owned()
    };
    let lines: Vec<String> = coming.iter().take(shown).map(text).collect();
    for (line, text) in lines.into_iter().enumerate() {
        canvas.line(body, cells(line), canvas.theme.span(Role::Plain, text));
    }
    if coming.len() > shown && tall > 0 {
        let more = format!("  {} more", coming.len() - shown);
        canvas.line(body, cells(shown), canvas.theme.span(Role::Muted, more));
    }
}
