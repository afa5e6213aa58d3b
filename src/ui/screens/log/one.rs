//! The selected event: how it stood before and after, what it rests on, what taking it back would do.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::meaning::Meaning;
use crate::app::model::OpenPlan;
use crate::app::screens::log::entries::{Entry, sentence};
use crate::app::screens::log::{detail, verdict};
use crate::app::words::is_width_certain;
use crate::twin::log::{EventFact, OneEvent};
use crate::ui::Canvas;
use crate::ui::text::{pad, width};
use crate::ui::theme::Role;
use crate::ui::widgets::page::Page;

/// The cells of a label.
const LABEL: usize = 8;
/// Where the second of two facts on a line begins, and the least gap before it.
const SECOND: usize = 46;
const GAP: usize = 8;

pub(super) fn draw(canvas: &mut Canvas<'_>, open: &OpenPlan, entry: Entry, area: Rect) {
    let mut page = Page::new(area, LABEL + 1, canvas.theme);
    page.blank();
    let alone = (entry.count() == 1)
        .then(|| detail::one_event(open, entry.newest, verdict(canvas.model, entry)));
    if let Some(event) = alone.flatten() {
        write(&mut page, &event);
    } else {
        let (oldest, newest) = (entry.oldest, entry.newest);
        page.title(&format!("THESE EVENTS   {oldest} to {newest}"));
        page.prose(Role::Plain, 1, &sentence(open, entry));
    }
    page.draw(
        area,
        &format!("{} shows all.", Meaning::Open),
        canvas.buffer,
    );
}

fn write(page: &mut Page<'_>, event: &OneEvent) {
    page.title(&format!("THIS EVENT   {}", event.heading()));
    if event.facts.is_empty() {
        page.prose(Role::Plain, 2, &event.line.sentence);
    }
    let mut facts = event.facts.iter().peekable();
    while let Some(fact) = facts.next() {
        let beside = facts.next_if(|second| fit_beside(page, fact, second));
        match beside {
            Some(second) => side_by_side(page, fact, second),
            None => alone(page, fact.label, &fact.words),
        }
    }
    match event.line.undo.as_ref().map(|undo| &undo.words) {
        Some(words) if words.starts_with("would") => {
            page.prose(Role::Plain, 2, &format!("undo {words}."));
        }
        Some(why) => alone(page, "undo", why),
        None => {}
    }
}

/// Where the second fact begins behind the first.
fn second_place(fact: &EventFact) -> usize {
    (3 + LABEL + 1 + width(&fact.words) + GAP).max(SECOND)
}

/// Whether two facts have room on one line; behind another script nothing stands.
fn fit_beside(page: &Page<'_>, fact: &EventFact, second: &EventFact) -> bool {
    let end = second_place(fact) + width(second.label) + 3 + width(&second.words);
    is_width_certain(&fact.words) && end <= page.room() + 1
}

fn side_by_side(page: &mut Page<'_>, fact: &EventFact, second: &EventFact) {
    let (theme, place) = (page.theme(), second_place(fact));
    let used = 3 + LABEL + 1 + width(&fact.words);
    page.add(Line::from(vec![
        Span::raw("   "),
        theme.span(Role::Muted, format!("{} ", pad(fact.label, LABEL))),
        theme.span(Role::Plain, fact.words.clone()),
        Span::raw(" ".repeat(place - used)),
        theme.span(Role::Muted, format!("{}   ", second.label)),
        theme.span(Role::Plain, second.words.clone()),
    ]));
}

/// A fact on lines of its own.
fn alone(page: &mut Page<'_>, label: &str, words: &str) {
    page.fact(&format!(" {label}"), words);
}
