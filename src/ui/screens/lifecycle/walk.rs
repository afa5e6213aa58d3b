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
    let (title, text) = where_we_are(phases, lifecycle.exit, usize::from(area.width));
    canvas.line(
        head,
        0,
        vec![
            theme.span(Role::Title, title),
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

/// The declared phase and the exit, in as many words as have room: a heading, and what stands under it.
fn where_we_are(phases: &Phases, exit: ExitAhead, room: usize) -> (String, String) {
    let declared = format!("Declared {}", phases.declared.as_str().to_uppercase());
    let since = phases
        .since
        .map(|day| format!(" since {}", words::day(day)));
    let since = since.unwrap_or_default();
    let month = phases.month.map(|month| format!(", month {month}"));
    let month = month.unwrap_or_default();
    let day = format!("Exit {}", words::day_or_unknown(exit.target));
    let kind = exit
        .kind
        .map(|kind| format!(", {kind}"))
        .unwrap_or_default();
    let left = distance(exit);
    let title = " WHERE WE ARE   ";
    let ways = [
        (
            title,
            format!("{declared}{since}{month}     {day}{kind}{left}"),
        ),
        (
            " ",
            format!("{declared}{since}{month}     {day}{kind}{left}"),
        ),
        (" ", format!("{declared}{since}{month}     {day}{left}")),
        (" ", format!("{declared}{since}   {day}{left}")),
        (" ", format!("{declared}   {day}{left}")),
    ];
    let [.., shortest] = ways.clone();
    let fits = |(title, text): &(&str, String)| title.len() + text.len() <= room;
    let (title, text) = ways.into_iter().find(fits).unwrap_or(shortest);
    (title.to_owned(), text)
}

/// `, 478 d`.
fn distance(exit: ExitAhead) -> String {
    match exit.days {
        Some(days) if days < 0 => format!(", {} d ago", -days),
        Some(days) => format!(", {days} d"),
        None => String::new(),
    }
}

fn step(phase: &PhaseSeen, in_view: bool) -> Step {
    let month = |word: &str, day: Option<Date>| {
        let day = day.map(|day| day.format("%b %Y").to_string());
        format!("{word} {}", day.as_deref().unwrap_or(words::UNKNOWN))
    };
    let (mark, day) = match phase.passage {
        Passage::Declared => ("[>]", month("since", phase.actual.start)),
        Passage::Left => ("[x]", month("since", phase.actual.start)),
        Passage::Ahead => ("[ ]", month("planned", phase.planned.start)),
    };
    Step {
        phase: phase.id,
        name: phase.id.as_str().replace('-', " ").to_uppercase(),
        // Others stand to its right.
        posture: words::name_or_id(&phase.posture, ""),
        state: format!("{mark} {day}"),
        current: phase.passage == Passage::Declared,
        in_view,
    }
}
