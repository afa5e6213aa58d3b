//! Everything known of the selected organisation, person or entry, one fact under the other; the one with the focus is marked
//! and kept in view.

use ratatui::layout::Rect;

use crate::app::lists::ListName;
use crate::app::screens::partners::fact::{Fact, Raised, Stands};
use crate::app::screens::partners::{
    List, Pane as Focused, View, books, facts, organisation, person,
};
use crate::app::target::{Pane as Marked, Target};
use crate::app::words;
use crate::twin::named::Named;
use crate::ui::Canvas;
use crate::ui::text::{cut, width};
use crate::ui::theme::Role;
use crate::ui::view_state::Rows;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::Pane;
use crate::ui::widgets::scrolled::Scrolled;
use crate::ui::widgets::severity::severity_mark;

/// The cells of the labels, and of those of an entry.
const LABELS: usize = 13;
const COLUMNS: usize = 17;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, which: &str) {
    canvas.view.mark(area, Target::Pane(Marked::Partner));
    let theme = canvas.theme;
    let room = &canvas.model.rooms.partners;
    let focused = room.pane == Focused::Detail;
    let Some((title, aside)) = title(canvas) else {
        return;
    };
    let aside = if which.is_empty() { &aside } else { which };
    let left = usize::from(area.width).saturating_sub(width(aside) + 4);
    let body = Pane {
        title: &cut(&title, left, theme.glyphs().cut),
        aside,
        focused,
        theme,
    }
    .draw(area, canvas.buffer);
    let facts = facts(canvas.model);
    let labels = match room.list.view() {
        View::Members => LABELS,
        View::Books => COLUMNS,
    };
    let mut page = Page::new(body, labels, theme);
    page.blank();
    let mut places = Vec::new();
    for fact in &facts {
        let from = page.count();
        write(&mut page, fact);
        places.push(from..page.count());
    }
    let here = focused
        .then(|| {
            places
                .get(room.fact.min(places.len().saturating_sub(1)))
                .cloned()
        })
        .flatten();
    Scrolled {
        of: Rows::Of(ListName::Facts),
        rows: places,
        lines: page.into_lines(),
        here,
        theme,
    }
    .draw(body, canvas.buffer, canvas.view);
}

/// The name in capitals and the day of joining, each where it can stand beside the other.
fn title(canvas: &Canvas<'_>) -> Option<(String, String)> {
    match canvas.model.rooms.partners.list {
        List::Organisations => {
            let body = organisation(canvas.model)?;
            let joined = words::day_or_unknown(body.membership.joined);
            Some((heading(&body.named), format!("joined {joined}")))
        }
        List::People => {
            let person = person(canvas.model)?;
            let name = if person.is_erased {
                person.named.name.clone()
            } else {
                heading(&person.named)
            };
            Some((name, String::new()))
        }
        List::Books | List::Entries => {
            let entry = books::one(canvas.model)?;
            Some((heading(&entry.named), String::new()))
        }
    }
}

fn heading(named: &Named) -> String {
    words::name_or_id(&named.name, &named.id).to_uppercase()
}

/// A fact, with the mark of the flag about it.
fn write(page: &mut Page<'_>, fact: &Fact) {
    let Some(raised) = &fact.flag else {
        return page.fact(fact.label, &fact.words);
    };
    let (letter, role) = mark(raised);
    let mark = format!("{letter} {}", raised.key.rule);
    match raised.stands {
        Stands::Before => page.fact(fact.label, &format!("{mark} {}", fact.words)),
        Stands::Behind => {
            page.fact(fact.label, &fact.words);
            page.beside(page.theme().span(role, mark));
        }
    }
}

/// The letter of a flag and how it looks; one that was accepted has lost its severity.
const fn mark(raised: &Raised) -> (&'static str, Role) {
    match raised.severity {
        Some(severity) => severity_mark(severity),
        None => ("[A]", Role::Accepted),
    }
}
