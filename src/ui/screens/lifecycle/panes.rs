//! The four panes: signals, needs, curve, flags; and one line on what changed.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::curve;
use crate::app::Model;
use crate::app::facts::Facts;
use crate::app::purpose::phase::mark_of;
use crate::app::screens::lifecycle::{Pane as Part, open_flags, phase_in_view};
use crate::app::words;
use crate::domain::Plan;
use crate::domain::analysis::SignalFigures;
use crate::domain::phase::Signal;
use crate::ui::Canvas;
use crate::ui::text::{cells, cut, width};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::List;
use crate::ui::widgets::pane::Pane;
use crate::ui::widgets::severity::severity_mark;

/// How many lines a pane would like.
pub(super) fn height(model: &Model, part: Part) -> u16 {
    let rows = match part {
        Part::Signals => {
            let phase = model
                .plan()
                .and_then(|plan| phase_in_view(&model.rooms.lifecycle, plan));
            phase.map_or(0, |phase| phase.signals.len())
        }
        Part::Needs => model.facts().map_or(0, |facts| facts.needs.len()),
        Part::Curve => 10,
        Part::Flags => open_flags(model).count(),
    };
    cells(rows.max(1) + 2)
}

/// Draws one pane.
pub(super) fn draw(canvas: &mut Canvas<'_>, plan: &Plan, part: Part, area: Rect) {
    match part {
        Part::Signals => signals(canvas, plan, area),
        Part::Needs => needs(canvas, area),
        Part::Curve => curve::draw(canvas, area),
        Part::Flags => flags(canvas, area),
    }
}

/// What changed since an earlier day, on one line.
pub(super) fn since(canvas: &mut Canvas<'_>, area: Rect) {
    let Some((day, changes)) = canvas.model.facts().map(|facts| &facts.since) else {
        return;
    };
    let text = match changes.as_slice() {
        [] => "nothing changed".to_owned(),
        [only] => only.clone(),
        [first, rest @ ..] => format!("{first} And {} more", rest.len()),
    };
    let text = format!("{text}   c");
    let room = usize::from(area.width).saturating_sub(20);
    let text = cut(&text, room, canvas.theme.glyphs().cut).into_owned();
    let title = format!(" SINCE {}: ", words::day(*day));
    canvas.line(
        area,
        0,
        vec![
            canvas.theme.span(Role::Title, title),
            canvas.theme.span(Role::Plain, text),
        ],
    );
}

fn signals(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect) {
    let room = &canvas.model.rooms.lifecycle;
    let Some(phase) = phase_in_view(room, plan) else {
        return;
    };
    let figures = SignalFigures::of(phase);
    let title = format!("SIGNALS FOR LEAVING {}", phase.id.as_str().to_uppercase());
    let aside = format!(
        "{} yes {} no {} ?",
        figures.met, figures.unmet, figures.unknown
    );
    let body = heading(canvas, Part::Signals, &title, &aside, area);
    let wide = usize::from(body.width).saturating_sub(2);
    let facts = canvas.model.facts();
    let rows: Vec<_> = phase
        .signals
        .iter()
        .map(|signal| signal_row(signal, facts, wide, canvas.theme))
        .collect();
    if rows.is_empty() {
        canvas.line(
            body,
            0,
            canvas.theme.span(Role::Muted, "  none for this phase"),
        );
    }
    list(canvas, Part::Signals, rows, room.signal, body);
}

fn signal_row(signal: &Signal, facts: Option<&Facts>, room: usize, theme: &Theme) -> Line<'static> {
    let role = match signal.met {
        Some(true) => Role::Done,
        Some(false) => Role::Plain,
        None => Role::Unknown,
    };
    let help = facts.and_then(|facts| counted(signal, facts));
    let aside = help
        .or_else(|| signal.on.map(words::day))
        .unwrap_or_default();
    // Words before days: a text that would be cut for its day stands without it.
    let whole = 5 + width(signal.text.as_str()) + aside.len() <= room;
    let day = if whole { aside } else { String::new() };
    let text = cut(
        signal.text.as_str(),
        room.saturating_sub(5 + day.len()),
        theme.glyphs().cut,
    )
    .into_owned();
    let gap = room.saturating_sub(4 + width(&text) + day.len());
    Line::from(vec![
        theme.span(role, format!("{} ", mark_of(signal.met))),
        theme.span(Role::Plain, text),
        theme.span(Role::Muted, format!("{}{day}", " ".repeat(gap))),
    ])
}

/// Computed help beside a signal that is about figures. It is not the answer.
fn counted(signal: &Signal, facts: &Facts) -> Option<String> {
    let (number, all) = match signal.id.as_str() {
        "functions-settled" => (
            facts.functions.handed_over.number,
            facts.functions.counted.number,
        ),
        "first-confirmed" => (facts.functions.done.number, facts.functions.counted.number),
        _ => return None,
    };
    Some(format!("{number} of {all} now"))
}

fn needs(canvas: &mut Canvas<'_>, area: Rect) {
    let model = canvas.model;
    let needs = model
        .facts()
        .map(|facts| facts.needs.as_slice())
        .unwrap_or_default();
    let body = heading(
        canvas,
        Part::Needs,
        "NEEDS SOMEONE NOW",
        &needs.len().to_string(),
        area,
    );
    if needs.is_empty() {
        canvas.line(
            body,
            0,
            canvas.theme.span(Role::Muted, "  nobody is waited for"),
        );
    }
    let room = usize::from(body.width).saturating_sub(2);
    let rows = needs.iter().map(|need| {
        Line::from(cut(&need.to_string(), room, canvas.theme.glyphs().cut).into_owned())
    });
    let rows = rows.collect();
    list(canvas, Part::Needs, rows, model.rooms.lifecycle.need, body);
}

fn flags(canvas: &mut Canvas<'_>, area: Rect) {
    let model = canvas.model;
    let counts = model
        .facts()
        .map(|facts| facts.assessment.counts())
        .unwrap_or_default();
    let title = format!(
        "FLAGS   {} stop   {} warn   {} note   {} accepted",
        counts.stop, counts.warn, counts.note, counts.accepted
    );
    let body = heading(canvas, Part::Flags, &title, "", area);
    let room = usize::from(body.width).saturating_sub(12);
    let theme = canvas.theme;
    let rows = open_flags(model).map(|flag| {
        let (mark, role) = severity_mark(flag.severity);
        let brief = cut(&flag.brief, room, theme.glyphs().cut).into_owned();
        Line::from(vec![
            theme.span(role, mark),
            theme.span(Role::Plain, format!(" {:<6} {brief}", flag.rule.as_str())),
        ])
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        canvas.line(body, 0, canvas.theme.span(Role::Muted, "  none is open"));
    }
    list(canvas, Part::Flags, rows, model.rooms.lifecycle.flag, body);
}

pub(super) fn heading(
    canvas: &mut Canvas<'_>,
    part: Part,
    title: &str,
    aside: &str,
    area: Rect,
) -> Rect {
    let focused = canvas.model.rooms.lifecycle.pane == part;
    Pane {
        title,
        aside,
        focused,
        theme: canvas.theme,
    }
    .draw(area, canvas.buffer)
}

fn list(canvas: &mut Canvas<'_>, part: Part, rows: Vec<Line<'_>>, at: usize, area: Rect) {
    let name = match part {
        Part::Signals => "signals",
        Part::Needs => "needs",
        Part::Curve => "curve",
        Part::Flags => "flags",
    };
    let focused = canvas.model.rooms.lifecycle.pane == part && canvas.model.modals.is_empty();
    let at = at.min(rows.len().saturating_sub(1));
    let selected = focused.then_some(at).filter(|_| !rows.is_empty());
    List {
        name,
        rows,
        selected,
        focused,
        theme: canvas.theme,
    }
    .draw(area, canvas.buffer, canvas.view);
}
