//! The declared phase, the exit, and the walk through the phases.

use ratatui::layout::Rect;

use crate::app::screens::lifecycle::phase_in_view;
use crate::app::words;
use crate::domain::phase::Phase;
use crate::domain::{Date, Plan};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::theme::Role;
use crate::ui::widgets::walk::{Step, Walk};

pub(super) fn draw(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect) {
    let (head, walk) = split_top(area, 1);
    let theme = canvas.theme;
    let today = canvas.model.today();
    let text = format!(
        "Declared {}{}     {}",
        plan.walk.current.as_str().to_uppercase(),
        since(plan, today),
        exit(plan, today)
    );
    canvas.line(
        head,
        0,
        vec![
            theme.span(Role::Title, " WHERE WE ARE   "),
            theme.span(Role::Plain, text),
        ],
    );
    let in_view = phase_in_view(&canvas.model.rooms.lifecycle, plan).map(|phase| phase.id);
    let steps = plan
        .walk
        .phases
        .iter()
        .map(|phase| step(phase, plan, in_view == Some(phase.id)))
        .collect();
    Walk { steps, theme }.draw(walk, canvas.buffer);
}

/// ` since 1 Oct 2025, month 15`.
fn since(plan: &Plan, today: Date) -> String {
    let Some(day) = plan.walk.since() else {
        return String::new();
    };
    let month = today.years_since(day).map(|_| months_begun(day, today));
    let month = month
        .map(|month| format!(", month {month}"))
        .unwrap_or_default();
    format!(" since {}{month}", words::day(day))
}

/// How many months have begun since a day: 1 on the day itself.
fn months_begun(from: Date, today: Date) -> u32 {
    let full = (0..).take_while(|months| {
        from.checked_add_months(chrono::Months::new(*months))
            .is_some_and(|day| day <= today)
    });
    u32::try_from(full.count()).unwrap_or(u32::MAX)
}

fn exit(plan: &Plan, today: Date) -> String {
    let kind = plan
        .exit
        .kind
        .map(|kind| format!(", {kind}"))
        .unwrap_or_default();
    let Some(day) = plan.exit.target else {
        return format!("Exit ?{kind}");
    };
    let days = (day - today).num_days();
    let distance = if days < 0 {
        format!("{} d ago", -days)
    } else {
        format!("{days} d")
    };
    format!("Exit {}{kind}, {distance}", words::day(day))
}

fn step(phase: &Phase, plan: &Plan, in_view: bool) -> Step {
    let current = phase.id == plan.walk.current;
    let month =
        |word: &str, day: Option<Date>| day.map(|day| format!("{word} {}", day.format("%b %Y")));
    let (mark, day) = match (current, phase.actual.start) {
        (true, start) => ("[>]", month("since", start)),
        (false, Some(start)) => ("[x]", month("since", Some(start))),
        (false, None) => ("[ ]", month("planned", phase.planned.start)),
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
