//! The parts of one flag: what the plan says, the records, why, what helps, whether it is accepted.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::app::lists::{self, ListName};
use crate::app::meaning::Meaning;
use crate::app::screens::sustainability::flags::{Pane as Focused, one as told, records};
use crate::app::target::{Pane as Marked, Target};
use crate::app::words;
use crate::twin::flags::{AcceptanceSeen, OneFlag, RecordSeen};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::written;
use crate::ui::text::{cells, fit, pad, width, wrap};
use crate::ui::theme::Role;
use crate::ui::view_state::Rows;
use crate::ui::widgets::page::Page;

/// The most records of a flag that are shown at once.
const RECORDS: usize = 6;
/// Where the words stand that follow on what a line is about.
const HANGING: usize = 11;

/// The five parts of one flag: what the plan says, the records, why it matters, what usually helps, whether it is
/// accepted.
pub(super) fn one(canvas: &mut Canvas<'_>, area: Rect, which: &str) {
    canvas
        .view
        .mark(area, Target::Pane(Marked::Flags(Focused::Records)));
    let Some(flag) = told(canvas.model) else {
        return;
    };
    let focused = canvas.model.rooms.sustainability.flags.pane == Focused::Records;
    let mut page = Page::new(area, 0, canvas.theme);
    heading(&mut page, &flag, which, focused);
    page.blank();
    page.title("What this plan says");
    page.prose(Role::Plain, 1, &flag.message);
    let records = write_records(&mut page, canvas.model, &flag, focused);
    written::below(&mut page, &flag.written);
    page.title("Why it matters");
    page.prose(Role::Plain, 1, flag.why);
    page.prose(Role::Muted, 1, &format!("Source: {}", flag.source));
    page.title("What usually helps");
    for answer in flag.usual_answers {
        page.prose(Role::Plain, 1, &format!("- {answer}"));
    }
    page.blank();
    let accepted = accepted(flag.accepted.as_ref());
    page.hanging(Role::Plain, &pad("Accepted", HANGING), &accepted);
    page.draw(area, "The menu reads all of it.", canvas.buffer);
    for (at, lines) in records {
        let top = split_top(area, cells(lines.start)).1;
        let place = split_top(top, cells(lines.len()).min(top.height)).0;
        canvas.view.mark_row(place, Rows::Of(ListName::Records), at);
    }
}

/// The rule with its title, as many lines as it takes, and how grave it is at the right of the first.
fn heading(page: &mut Page<'_>, flag: &OneFlag, which: &str, focused: bool) {
    let (theme, room) = (page.theme(), page.room().saturating_sub(1));
    let role = if focused { Role::Focus } else { Role::Title };
    let aside = if which.is_empty() {
        flag.severity.to_string()
    } else {
        format!("{}, {which}", flag.severity)
    };
    let start = format!("{}  ", flag.rule);
    let left = room.saturating_sub(width(&start) + width(&aside) + 2);
    for (row, line) in wrap(&flag.title.to_uppercase(), left)
        .into_iter()
        .enumerate()
    {
        if row == 0 {
            let gap = room.saturating_sub(width(&start) + width(&line) + width(&aside));
            page.add(Line::from(vec![
                theme.span(role, format!(" {start}{line}")),
                Span::raw(" ".repeat(gap)),
                theme.span(Role::Muted, aside.clone()),
            ]));
        } else {
            page.line(role, format!("{}{line}", " ".repeat(width(&start))));
        }
    }
}

/// Whether it is accepted, or how it can be.
fn accepted(accepted: Option<&AcceptanceSeen>) -> String {
    match accepted {
        None => {
            let key = Meaning::Accept;
            format!("no.   {key} accepts it, with a reason and a date on which it comes back.")
        }
        Some(AcceptanceSeen { by, reason, until }) => {
            let until = words::day(*until);
            format!("until {until} by {by}: \"{reason}\"")
        }
    }
}

/// The records, those around the selected one where there are many; and the lines of each that was written.
fn write_records(
    page: &mut Page<'_>,
    model: &Model,
    flag: &OneFlag,
    focused: bool,
) -> Vec<(usize, Range<usize>)> {
    page.title_and(
        "The records it rests on",
        &format!("{} opens one", Meaning::Open),
    );
    if let Some(nothing) = lists::nothing_shown(model, ListName::Records) {
        page.prose(Role::Muted, 1, &nothing);
    }
    let listed = records(model).shown();
    let shown = listed.iter().filter_map(|(at, _)| flag.records.get(*at));
    let shown: Vec<&RecordSeen> = shown.collect();
    let columns = Columns::of(&shown);
    let at = lists::place(model, ListName::Records).filter(|_| focused);
    let first = (at.unwrap_or(0) + 1).saturating_sub(RECORDS);
    let mut written = Vec::new();
    for (place, record) in shown.iter().enumerate().skip(first).take(RECORDS) {
        let from = page.count();
        let (lead, words) = columns.row(record, page.theme().glyphs().cut);
        page.row(at == Some(place), &lead, &words);
        written.push((place, from..page.count()));
    }
    let hidden = shown.len().saturating_sub(RECORDS);
    if hidden > 0 {
        let text = format!("{hidden} more; {} walk through them", Meaning::Move);
        page.prose(Role::Muted, 1, &text);
    }
    written
}

/// How wide the names of the records are, and what is said first of them, where all say something first.
struct Columns {
    name: usize,
    first: usize,
}

impl Columns {
    /// No wider than this, so that there is room for the rest.
    const WIDEST: usize = 24;

    fn of(records: &[&RecordSeen]) -> Self {
        let firsts: Option<Vec<usize>> = records
            .iter()
            .map(|record| Some(width(record.says.split_once(", ")?.0)))
            .collect();
        let first = firsts.and_then(|firsts| firsts.into_iter().max());
        let names = records.iter().map(|record| width(&name(record)));
        Self {
            name: names.max().unwrap_or(0).min(Self::WIDEST),
            first: first.filter(|wide| *wide <= Self::WIDEST / 2).unwrap_or(0),
        }
    }

    /// What stands in columns, and the words after it.
    fn row(&self, record: &RecordSeen, mark: &str) -> (String, String) {
        let lead = format!("{}  ", fit(&name(record), self.name, mark));
        match record.says.split_once(", ") {
            Some((first, rest)) if self.first > 0 => {
                let first = format!("{}  ", fit(first, self.first, mark));
                (format!("{lead}{first}"), rest.to_owned())
            }
            Some(_) | None => (lead, record.says.clone()),
        }
    }
}

/// What a record is about, as it can stand before other words.
fn name(record: &RecordSeen) -> String {
    words::name_or_id(&record.about.name, &record.about.id)
}
