//! The four panes: signals, needs, curve, flags; and one line on what changed.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::curve;
use crate::app::Model;
use crate::app::purpose::phase::mark_of;
use crate::app::screens::lifecycle::{self as listed, Pane as Part};
use crate::app::target::{Pane as Marked, Target};
use crate::app::words;
use crate::twin::lifecycle::{Lifecycle, Needs, OpenFlags, PhaseSeen, SignalSeen, Since};
use crate::ui::Canvas;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::{cells, cut, width};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::Row;
use crate::ui::widgets::pane::Pane;
use crate::ui::widgets::severity::severity_mark;

/// How many lines a pane would like.
pub(super) fn height(model: &Model, lifecycle: &Lifecycle, part: Part) -> u16 {
    let rows = match part {
        Part::Signals => in_view(model, lifecycle).map_or(0, |phase| phase.signals.all.len()),
        Part::Needs => lifecycle.needs.all.len(),
        Part::Curve => 10,
        Part::Flags => lifecycle.flags.all.len(),
    };
    cells(rows.max(1) + 2)
}

/// Draws one pane.
pub(super) fn draw(canvas: &mut Canvas<'_>, lifecycle: &Lifecycle, part: Part, area: Rect) {
    match part {
        Part::Signals => {
            if let Some(phase) = in_view(canvas.model, lifecycle) {
                signals(canvas, phase, area);
            }
        }
        Part::Needs => needs(canvas, &lifecycle.needs, area),
        Part::Curve => curve::draw(canvas, lifecycle, area),
        Part::Flags => flags(canvas, &lifecycle.flags, area),
    }
}

/// The phase looked at.
pub(super) fn in_view<'a>(model: &Model, lifecycle: &'a Lifecycle) -> Option<&'a PhaseSeen> {
    let walk = &lifecycle.walk;
    walk.phase(model.rooms.lifecycle.phase.unwrap_or(walk.declared))
}

/// What changed since an earlier day, on one line.
pub(super) fn since(canvas: &mut Canvas<'_>, since: &Since, area: Rect) {
    let text = format!("{}   c", since.in_short());
    let room = usize::from(area.width).saturating_sub(20);
    let text = cut(&text, room, canvas.theme.glyphs().cut).into_owned();
    let title = format!(" SINCE {}: ", words::day(since.day));
    canvas.line(
        area,
        0,
        vec![
            canvas.theme.span(Role::Title, title),
            canvas.theme.span(Role::Plain, text),
        ],
    );
}

fn signals(canvas: &mut Canvas<'_>, phase: &PhaseSeen, area: Rect) {
    let figures = phase.signals.figures;
    let title = format!("SIGNALS FOR LEAVING {}", phase.id.as_str().to_uppercase());
    let aside = format!(
        "{} yes {} no {} ?",
        figures.met, figures.unmet, figures.unknown
    );
    let body = heading(canvas, Part::Signals, &title, &aside, area);
    let wide = usize::from(body.width).saturating_sub(2);
    let shown = listed::signals(canvas.model).shown().into_iter();
    let rows = shown.map(|signal| Row::Entry(signal_row(signal, wide, canvas.theme)));
    let rows = rows.collect();
    if phase.signals.all.is_empty() {
        canvas.line(
            body,
            0,
            canvas.theme.span(Role::Muted, "  none for this phase"),
        );
    }
    list(canvas, Part::Signals, rows, body);
}

fn signal_row(signal: &SignalSeen, room: usize, theme: &Theme) -> Line<'static> {
    let role = match signal.met {
        Some(true) => Role::Done,
        Some(false) => Role::Plain,
        None => Role::Unknown,
    };
    let aside = signal
        .counted
        .map(|counted| counted.to_string())
        .or_else(|| signal.on.map(words::day))
        .unwrap_or_default();
    // Words before days: a text that would be cut for its day stands without it.
    let whole = 5 + width(&signal.text) + aside.len() <= room;
    let day = if whole { aside } else { String::new() };
    let text = cut(
        &signal.text,
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

fn needs(canvas: &mut Canvas<'_>, needs: &Needs, area: Rect) {
    let needs = &needs.all;
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
    let rows = listed::needs(canvas.model).shown().into_iter().map(|need| {
        let text = cut(&need.to_string(), room, canvas.theme.glyphs().cut).into_owned();
        Row::Entry(text.into())
    });
    let rows = rows.collect();
    list(canvas, Part::Needs, rows, body);
}

fn flags(canvas: &mut Canvas<'_>, flags: &OpenFlags, area: Rect) {
    let counts = flags.counts;
    let title = format!(
        "FLAGS   {} stop   {} warn   {} note   {} accepted",
        counts.stop, counts.warn, counts.note, counts.accepted
    );
    let body = heading(canvas, Part::Flags, &title, "", area);
    let room = usize::from(body.width).saturating_sub(12);
    let theme = canvas.theme;
    if flags.all.is_empty() {
        canvas.line(body, 0, canvas.theme.span(Role::Muted, "  none is open"));
    }
    let rows = listed::flags(canvas.model).shown().into_iter().map(|flag| {
        let (mark, role) = severity_mark(flag.severity);
        let brief = cut(&flag.brief, room, theme.glyphs().cut).into_owned();
        Row::Entry(Line::from(vec![
            theme.span(role, mark),
            theme.span(Role::Plain, format!(" {:<6} {brief}", flag.rule.as_str())),
        ]))
    });
    let rows = rows.collect();
    list(canvas, Part::Flags, rows, body);
}

pub(super) fn heading(
    canvas: &mut Canvas<'_>,
    part: Part,
    title: &str,
    aside: &str,
    area: Rect,
) -> Rect {
    canvas
        .view
        .mark(area, Target::Pane(Marked::Lifecycle(part)));
    let focused = canvas.model.rooms.lifecycle.pane == part;
    Pane {
        title,
        aside,
        focused,
        theme: canvas.theme,
    }
    .draw(area, canvas.buffer)
}

fn list(canvas: &mut Canvas<'_>, part: Part, rows: Vec<Row<'_>>, area: Rect) {
    let focused = canvas.model.rooms.lifecycle.pane == part && canvas.model.modals.is_empty();
    let keys = if focused { Keys::Here } else { Keys::Elsewhere };
    if let Some(list) = part.list() {
        rows::draw(canvas, list, rows, keys, area);
    }
}
