//! Screen 1: the walk, the signals for leaving the phase looked at, and what needs someone.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::purpose::phase::mark_of;
use crate::app::screens::lifecycle::{Pane as Focused, phase_in_view};
use crate::app::words;
use crate::domain::Plan;
use crate::domain::phase::{Phase, Signal};
use crate::ui::Canvas;
use crate::ui::layout::{side_by_side, split_top};
use crate::ui::text::cut;
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::List;
use crate::ui::widgets::pane::{Pane, divider};
use crate::ui::widgets::walk::{Step, Walk};

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(plan) = canvas.model.plan() else {
        return;
    };
    let (head, rest) = split_top(area, 1);
    where_we_are(canvas, plan, head);
    let (walk, rest) = split_top(rest, if area.height >= 20 { 6 } else { 2 });
    let room = &canvas.model.rooms.lifecycle;
    let in_view = phase_in_view(room, plan).map(|phase| phase.id);
    let steps = plan
        .walk
        .phases
        .iter()
        .map(|phase| step(phase, plan, in_view == Some(phase.id)))
        .collect();
    Walk {
        steps,
        theme: canvas.theme,
    }
    .draw(walk, canvas.buffer);
    let [left, line, _right] = side_by_side(rest, rest.width * 11 / 25);
    divider(line, canvas.buffer, canvas.theme);
    signals(canvas, plan, left);
}

fn where_we_are(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect) {
    let theme = canvas.theme;
    let current = plan.walk.current.as_str().to_uppercase();
    let since = plan
        .walk
        .since()
        .map(|day| format!(" since {}", words::day(day)))
        .unwrap_or_default();
    let exit = match (plan.exit.target, plan.exit.kind) {
        (None, None) => "Exit ?".to_owned(),
        (target, kind) => {
            let kind = kind.map(|kind| format!(", {kind}")).unwrap_or_default();
            let days = target
                .map(|day| format!(", {} d", (day - canvas.model.here.today).num_days()))
                .unwrap_or_default();
            format!("Exit {}{kind}{days}", words::day_or_unknown(target))
        }
    };
    canvas.line(
        area,
        0,
        vec![
            theme.span(Role::Title, " WHERE WE ARE   "),
            theme.span(Role::Plain, format!("Declared {current}{since}     {exit}")),
        ],
    );
}

fn step(phase: &Phase, plan: &Plan, in_view: bool) -> Step {
    let current = phase.id == plan.walk.current;
    let (mark, day) = match (current, phase.actual.start, phase.planned.start) {
        (true, start, _) => (
            "[>]",
            start.map(|day| format!("since {}", day.format("%b %Y"))),
        ),
        (false, Some(start), _) => ("[x]", Some(format!("since {}", start.format("%b %Y")))),
        (false, None, planned) => (
            "[ ]",
            planned.map(|day| format!("planned {}", day.format("%b %Y"))),
        ),
    };
    Step {
        name: phase.id.as_str().replace('-', " ").to_uppercase(),
        posture: phase.posture.to_string(),
        state: format!(
            "{mark} {}",
            day.unwrap_or_else(|| words::UNKNOWN.to_owned())
        ),
        current,
        in_view,
    }
}

fn signals(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect) {
    let room = &canvas.model.rooms.lifecycle;
    let Some(phase) = phase_in_view(room, plan) else {
        return;
    };
    let count = |met| {
        phase
            .signals
            .iter()
            .filter(|signal| signal.met == met)
            .count()
    };
    let title = format!("SIGNALS FOR LEAVING {}", phase.id.as_str().to_uppercase());
    let aside = format!(
        "{} yes {} no {} ?",
        count(Some(true)),
        count(Some(false)),
        count(None)
    );
    let focused = room.pane == Focused::Signals;
    let pane = Pane {
        title: &title,
        aside: &aside,
        focused,
        theme: canvas.theme,
    };
    let body = pane.draw(area, canvas.buffer);
    let wide = usize::from(body.width).saturating_sub(1);
    let rows = phase
        .signals
        .iter()
        .map(|signal| signal_row(signal, wide, canvas.theme))
        .collect();
    let list = List {
        name: "signals",
        rows,
        selected: Some(room.signal),
        focused,
        theme: canvas.theme,
    };
    list.draw(body, canvas.buffer, canvas.view);
}

fn signal_row(signal: &Signal, room: usize, theme: &Theme) -> Line<'static> {
    let role = match signal.met {
        Some(true) => Role::Done,
        Some(false) => Role::Plain,
        None => Role::Unknown,
    };
    let day = signal.on.map(words::day).unwrap_or_default();
    let text = cut(
        signal.text.as_str(),
        room.saturating_sub(6 + day.len()),
        theme.glyphs().cut,
    )
    .into_owned();
    let gap = room.saturating_sub(5 + crate::ui::text::width(&text) + day.len());
    Line::from(vec![
        theme.span(role, format!("{} ", mark_of(signal.met))),
        theme.span(Role::Plain, text),
        theme.span(Role::Muted, format!("{}{day}", " ".repeat(gap))),
    ])
}
