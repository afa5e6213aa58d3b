//! The declared phase, the exit, and the walk through the phases.

use ratatui::layout::Rect;

use super::panes::in_view;
use crate::app::words;
use crate::domain::Date;
use crate::twin::lifecycle::{ExitAhead, Lifecycle, Passage, PhaseSeen, Walk as Phases};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::theme::Role;
use crate::ui::widgets::walk::{Step, Walk};

pub(super) fn draw(canvas: &mut Canvas<'_>, lifecycle: &Lifecycle, area: Rect) {
    let (head, walk) = split_top(area, 1);
    let theme = canvas.theme;
    let phases = &lifecycle.walk;
    let text = format!(
        "Declared {}{}     {}",
        phases.declared.as_str().to_uppercase(),
        since(phases),
        exit(lifecycle.exit)
    );
    canvas.line(
        head,
        0,
        vec![
            theme.span(Role::Title, " WHERE WE ARE   "),
            theme.span(Role::Plain, text),
        ],
    );
    let in_view = in_view(canvas.model, lifecycle).map(|phase| phase.id);
    let steps = phases.phases.iter();
    let steps = steps
        .map(|phase| step(phase, in_view == Some(phase.id)))
        .collect();
    Walk { steps, theme }.draw(walk, canvas.buffer, canvas.view);
}

/// ` since 1 Oct 2025, month 15`.
fn since(phases: &Phases) -> String {
    let Some(day) = phases.since else {
        return String::new();
    };
    let month = phases
        .month
        .map(|month| format!(", month {month}"))
        .unwrap_or_default();
    format!(" since {}{month}", words::day(day))
}

fn exit(exit: ExitAhead) -> String {
    let kind = exit
        .kind
        .map(|kind| format!(", {kind}"))
        .unwrap_or_default();
    let day = words::day_or_unknown(exit.target);
    let distance = match exit.days {
        Some(days) if days < 0 => format!(", {} d ago", -days),
        Some(days) => format!(", {days} d"),
        None => String::new(),
    };
    format!("Exit {day}{kind}{distance}")
}

fn step(phase: &PhaseSeen, in_view: bool) -> Step {
    let month = |word: &str, day: Option<Date>| {
        let day = day.map(|day| format!("{word} {}", day.format("%b %Y")));
        day.unwrap_or_else(|| words::UNKNOWN.to_owned())
    };
    let (mark, day) = match phase.passage {
        Passage::Declared => ("[>]", month("since", phase.actual.start)),
        Passage::Left => ("[x]", month("since", phase.actual.start)),
        Passage::Ahead => ("[ ]", month("planned", phase.planned.start)),
    };
    Step {
        phase: phase.id,
        name: phase.id.as_str().replace('-', " ").to_uppercase(),
        posture: phase.posture.clone(),
        state: format!("{mark} {day}"),
        current: phase.passage == Passage::Declared,
        in_view,
    }
}
