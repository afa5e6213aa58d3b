//! The days that a draft proposes: how many are taken, the functions with their days on the calendar, the selected one
//! in words, and what follows.

use ratatui::layout::Rect;

use super::marks::{self, Letter};
use super::rows::Calendar;
use super::{Scale, in_words, what_follows};
use crate::app::lists::{self, ListName};
use crate::app::screens::timeline::draft::{DraftTrial, selected};
use crate::app::words;
use crate::domain::analysis::timeline::Mark;
use crate::twin::draft::ProposedSeen;
use crate::twin::timeline::DraftTriedSeen;
use crate::ui::Canvas;
use crate::ui::layout::split_bottom;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::{cells, width};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Row;

/// The lines of the selected function, where there is room for them.
const IN_WORDS: u16 = 3;

/// What the letters stand for that matter here.
const LETTERS: [(Mark, &str); 3] = [
    (Mark::Was, "transfer planned now"),
    (Mark::Transfer, "proposed"),
    (Mark::Confirm, "confirm"),
];

/// ` PROPOSAL   6 of 8 taken   Nothing is saved.   t transfer planned now  T proposed  C confirm`; what has no room is
/// left out.
pub(super) fn heading(canvas: &mut Canvas<'_>, said: &DraftTriedSeen, area: Rect) {
    let theme = canvas.theme;
    let mut spans = vec![
        theme.span(Role::Focus, " PROPOSAL"),
        theme.span(Role::Title, format!("   {}", said.counted())),
        theme.span(Role::Plain, "   Nothing is saved. "),
    ];
    let mut room = usize::from(area.width);
    room = room.saturating_sub(spans.iter().map(|span| width(&span.content)).sum());
    for (mark, words) in LETTERS {
        let Letter { sign, role, .. } = marks::of(mark);
        let words = format!(" {words}");
        if let Some(left) = room.checked_sub(3 + width(&words)) {
            room = left;
            spans.push(theme.span(role, format!("  {sign}")));
            spans.push(theme.span(Role::Plain, words));
        }
    }
    canvas.line(area, 0, spans);
}

pub(super) fn draw(canvas: &mut Canvas<'_>, trial: &DraftTrial, scale: Scale, area: Rect) {
    let sentences = &trial.said.sentences;
    let rows = cells(lists::keys(canvas.model, ListName::Proposed).len());
    let spare = area.height.saturating_sub(rows + IN_WORDS);
    let tall = what_follows::tall(sentences, area.width, spare.max(area.height / 3));
    let (rest, below) = split_bottom(area, tall);
    let (body, said) = split_bottom(rest, IN_WORDS.min(rest.height / 3));
    list(canvas, trial, scale, body);
    if let Some((one, _)) = selected(canvas.model) {
        let lines = in_words(&one.function.name, &told(one), said.width);
        for (at, line) in (0..said.height).zip(lines) {
            canvas.line(said, at, canvas.theme.span(Role::Plain, line));
        }
    }
    what_follows::draw(canvas, sentences, below);
}

fn list(canvas: &mut Canvas<'_>, trial: &DraftTrial, scale: Scale, area: Rect) {
    let calendar = Calendar::of(canvas, scale);
    let shown = lists::keys(canvas.model, ListName::Proposed).into_iter();
    let shown = shown.filter_map(|id| {
        let mut proposed = trial.said.proposed();
        let (one, taken) = proposed.find(|(one, _)| one.function.id == id)?;
        Some(Row::Entry(calendar.ticked(trial.row(one)?, taken)))
    });
    let shown: Vec<Row<'_>> = shown.collect();
    rows::draw(canvas, ListName::Proposed, shown.into(), Keys::Here, area);
}

/// The days of a function as they would be, what they are, and why.
fn told(one: &ProposedSeen) -> String {
    let days = words::capital(&one.told());
    if one.because.is_empty() {
        return format!("{days}.");
    }
    format!("{days}. Why: {}.", one.because.join("; "))
}
