//! The left pane: what a function is, its dates, and the flags about it.
//!
//! A line stands to the right of all of it, so other scripts have no place here: ids stand for names, and texts are left
//! to the end of the right pane.

use ratatui::text::{Line, Span};

use super::{LABELS, title_with};
use crate::app::words;
use crate::domain::Date;
use crate::twin::flag_in_short::FlagInShort;
use crate::twin::functions::{Outline, PartiesNamed};
use crate::twin::named::Named;
use crate::twin::one_function::{DateLine, Dates, OneFunction, OtherFunction};
use crate::ui::screens::written;
use crate::ui::text::{fit, fit_right, pad, wrap};
use crate::ui::theme::Role;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::severity::severity_mark;

/// What stands for a text that stands in the right pane.
const ELSEWHERE: &str = "see names and texts";

pub(super) fn what(page: &mut Page<'_>, one: &OneFunction) {
    let (outline, about) = (&one.row.outline, &one.about);
    let cluster = outline
        .cluster
        .map_or("cluster ?", |cluster| cluster.as_str());
    let name = words::between_borders(&outline.named).to_uppercase();
    title_with(page, &name, cluster);
    page.blank();
    text(
        page,
        "What it is",
        Some(about.about.as_deref().unwrap_or(words::UNKNOWN)),
    );
    text(page, "Handed over", about.handed_over.as_deref());
    text(page, "Proof", about.proof.as_deref());
}

pub(super) fn who(page: &mut Page<'_>, one: &OneFunction) {
    let outline = &one.row.outline;
    page.fact("Ends by", outline.ends_by.as_str());
    weight_and_cycle(page, outline);
    parties(page, &one.row.parties);
    books(page, one);
}

/// What the books say of it, where they say something: unknown lines would leave no room for its flags.
fn books(page: &mut Page<'_>, one: &OneFunction) {
    let able: Vec<String> = one.able.iter().map(words::between_borders).collect();
    if !able.is_empty() {
        page.fact("Could run it", &able.join(", "));
    }
    text(page, "Mandate", one.mandate.as_deref());
}

pub(super) fn others(page: &mut Page<'_>, one: &OneFunction) {
    let about = &one.about;
    named(page, "Depends on", &about.depends_on);
    named(page, "Needed by", &about.needed_by);
    text(page, "Note", about.note.as_deref());
    page.blank();
}

fn text(page: &mut Page<'_>, label: &str, text: Option<&str>) {
    if let Some(text) = text {
        let certain = words::is_width_certain(text);
        page.fact(label, if certain { text } else { ELSEWHERE });
    }
}

fn weight_and_cycle(page: &mut Page<'_>, outline: &Outline) {
    let theme = page.theme();
    let (cycle, role) = match outline.cycle {
        Some(cycle) => (cycle.as_str(), Role::Plain),
        None => (words::UNKNOWN, Role::Unknown),
    };
    let weight = pad(&format!("{} of 5", outline.weight), 13);
    page.add(Line::from(vec![
        theme.span(Role::Muted, format!("  {}", fit("Weight", LABELS + 1, ""))),
        theme.span(Role::Plain, weight),
        theme.span(Role::Muted, "Cycle  "),
        theme.span(role, cycle),
    ]));
}

fn parties(page: &mut Page<'_>, parties: &PartiesNamed) {
    let known = |named: Option<&Named>| {
        named.map_or_else(|| words::UNKNOWN.to_owned(), words::between_borders)
    };
    page.fact("Holder", &known(parties.holder.as_ref()));
    for other in &parties.co_holders {
        page.fact("Held with", &words::between_borders(other));
    }
    page.fact("Receiver", &known(parties.receiver.as_ref()));
    if parties.awaits_round {
        page.fact("", "may come from a round");
    }
    page.fact("Budget, time", resources(parties.resourced));
    page.fact("Lead", &known(parties.lead.as_ref()));
    page.fact("Deputy", &known(parties.deputy.as_ref()));
}

/// Whether the receiver has committed budget or time.
const fn resources(committed: Option<bool>) -> &'static str {
    match committed {
        None => words::UNKNOWN,
        Some(true) => "committed",
        Some(false) => "not committed yet",
    }
}

fn named(page: &mut Page<'_>, label: &str, others: &[OtherFunction]) {
    let names: Vec<String> = others.iter().map(with_standing).collect();
    if names.is_empty() {
        page.fact(label, "nothing");
    } else {
        page.fact(label, &names.join(", "));
    }
}

fn with_standing(other: &OtherFunction) -> String {
    let name = words::between_borders(&other.named);
    match other.standing {
        Some(standing) => format!("{name} ({standing})"),
        None => name,
    }
}

pub(super) fn dates(page: &mut Page<'_>, one: &OneFunction) {
    let dates: &Dates = &one.dates;
    page.title(&format!(
        "{}{}happened",
        pad("DATES", 14),
        pad("planned", 15)
    ));
    let day = |day: Option<Date>, none: &str| match day {
        Some(day) => fit_right(&words::day(day), 11, ""),
        None => fit(none, 11, ""),
    };
    for (what, DateLine { planned, happened }) in [
        ("start", dates.start),
        ("transfer", dates.transfer),
        ("confirm", dates.confirm),
    ] {
        let (planned, happened) = (day(planned, words::UNKNOWN), day(happened, "-"));
        page.line(
            Role::Plain,
            format!(" {}{planned}    {happened}", pad(what, 13)),
        );
    }
}

/// The flags about it, and what reviewers wrote about it.
pub(super) fn said(page: &mut Page<'_>, one: &OneFunction) {
    page.blank();
    flags(page, &one.flags);
    if !one.written.all.is_empty() {
        page.blank();
    }
    written::below(page, &one.written);
}

fn flags(page: &mut Page<'_>, flags: &[FlagInShort]) {
    if flags.is_empty() {
        page.title(&format!("{}none today", pad("FLAGS", 14)));
        return;
    }
    page.title("FLAGS");
    for flag in flags {
        let certain = words::is_width_certain(&flag.message);
        let message = if certain { &flag.message } else { ELSEWHERE };
        let said = format!("{} {message}", flag.rule);
        let lines = wrap(&said, page.room().saturating_sub(6));
        for (row, line) in lines.into_iter().enumerate() {
            let (mark, role) = if row == 0 {
                mark(flag)
            } else {
                ("   ", Role::Plain)
            };
            page.add(Line::from(vec![
                Span::raw("  "),
                page.theme().span(role, mark),
                page.theme().span(Role::Plain, format!(" {line}")),
            ]));
        }
    }
}

/// The letter of a flag; one that was accepted has lost its severity.
const fn mark(flag: &FlagInShort) -> (&'static str, Role) {
    match flag.accepted_until {
        Some(_) => ("[A]", Role::Accepted),
        None => severity_mark(flag.severity),
    }
}
