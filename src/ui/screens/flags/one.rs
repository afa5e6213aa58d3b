//! The parts of one flag: what the plan says, the records, why, what helps, whether it is accepted.

use std::ops::Range;

use ratatui::layout::Rect;

use super::mark_of;
use crate::app::Model;
use crate::app::lists::{self, ListName};
use crate::app::purpose::flag::acceptance_in_words;
use crate::app::screens::sustainability::flags::{Group, Pane as Focused, records, selected};
use crate::app::target::{Pane as Marked, Target};
use crate::app::words;
use crate::domain::Plan;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::text::{cells, cut};
use crate::ui::theme::Role;
use crate::ui::view_state::Rows;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::Pane;

/// The most records of a flag that are shown at once.
const RECORDS: usize = 6;

/// The five parts of one flag: what the plan says, the records, why, what helps, whether it is accepted.
pub(super) fn one(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect, which: &str) {
    canvas
        .view
        .mark(area, Target::Pane(Marked::Flags(Focused::Records)));
    let theme = canvas.theme;
    let Some(flag) = selected(canvas.model) else {
        return;
    };
    let focused = canvas.model.rooms.sustainability.flags.pane == Focused::Records;
    let (mark, _) = mark_of(Group::of(flag));
    let severity = format!("{} {}", mark, flag.severity);
    let aside = if which.is_empty() {
        severity
    } else {
        format!("{severity}, {which}")
    };
    let title = format!("{}  {}", flag.rule, flag.title().to_uppercase());
    let room = usize::from(area.width).saturating_sub(aside.len() + 4);
    let title = cut(&title, room, theme.glyphs().cut);
    let body = Pane {
        title: &title,
        aside: &aside,
        focused,
        theme,
    }
    .draw(area, canvas.buffer);
    let mut page = Page::new(body, 0, theme);
    page.blank();
    page.title("What this plan says");
    page.prose(Role::Plain, 1, &flag.message);
    let records = write_records(&mut page, canvas.model, plan, focused);
    page.title("Why it matters");
    page.prose(Role::Plain, 1, flag.why());
    page.prose(Role::Muted, 1, &format!("Source: {}", flag.source()));
    page.title("What usually helps");
    for answer in flag.usual_answers() {
        page.prose(Role::Plain, 1, &format!("- {answer}"));
    }
    page.blank();
    match &flag.accepted {
        Some(accepted) => page.prose(Role::Plain, 0, &acceptance_in_words(accepted)),
        None => page.prose(
            Role::Plain,
            0,
            "Accepted   no. It can be, with a reason and a date on which it comes back.",
        ),
    }
    page.draw(body, "The menu reads all of it.", canvas.buffer);
    for (at, lines) in records {
        let top = split_top(body, cells(lines.start)).1;
        let place = split_top(top, cells(lines.len()).min(top.height)).0;
        canvas.view.mark_row(place, Rows::Of(ListName::Records), at);
    }
}

/// The records, those around the selected one where there are many; and the lines of each that was written.
fn write_records(
    page: &mut Page<'_>,
    model: &Model,
    plan: &Plan,
    focused: bool,
) -> Vec<(usize, Range<usize>)> {
    page.title("The records it rests on");
    if let Some(nothing) = lists::nothing_shown(model, ListName::Records) {
        page.prose(Role::Muted, 1, &nothing);
    }
    let shown = records(model).shown();
    let at = lists::place(model, ListName::Records).filter(|_| focused);
    let first = (at.unwrap_or(0) + 1).saturating_sub(RECORDS);
    let mut written = Vec::new();
    for (place, (_, record)) in shown.iter().enumerate().skip(first).take(RECORDS) {
        let text = format!("{}  {}", words::subject(plan, &record.subject), record.says);
        let from = page.count();
        page.row(at == Some(place), &text);
        written.push((place, from..page.count()));
    }
    let hidden = shown.len().saturating_sub(RECORDS);
    if hidden > 0 {
        page.prose(
            Role::Muted,
            1,
            &format!("{hidden} more; walk through them with Up and Down"),
        );
    }
    written
}
