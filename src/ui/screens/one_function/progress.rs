//! The right pane: how far a function is handed over: stage, both hands, evidence, history.

use ratatui::text::{Line, Span};

use super::title_with;
use crate::app::meaning::Meaning;
use crate::app::words;
use crate::domain::analysis::calendar::count;
use crate::domain::function::{Stage, Standing};
use crate::twin::functions::{HandSaid, Place};
use crate::twin::one_function::{Happened, OneFunction, StageEvidence};
use crate::ui::text::{cut, fit, line_width, pad, width};
use crate::ui::theme::Role;
use crate::ui::widgets::page::Page;

pub(super) fn stage(page: &mut Page<'_>, one: &OneFunction) {
    let place = one.row.place;
    ladder(page, place);
    if let Standing::Aside(aside) = place.standing {
        let aside = aside.as_str().replace('-', " ");
        let since = words::day_or_unknown(place.since);
        page.line(
            Role::Warn,
            format!("        set aside as {aside} since {since}"),
        );
    }
    page.blank();
    if let Some(next) = place.next {
        page.title(&format!("TO ENTER {}", next.as_str().to_uppercase()));
        page.indented(Role::Plain, next.test());
        page.blank();
    }
}

/// The ladder with the stage where it stands, and for how long.
fn ladder(page: &mut Page<'_>, place: Place) {
    let theme = page.theme();
    let mut spans = vec![theme.span(Role::Title, " STAGE   ")];
    let used = |spans: &[Span<'_>]| line_width(&Line::from(spans.to_vec()));
    for stage in Stage::ALL {
        let here = place.standing == Standing::On(*stage);
        let (text, role) = if here {
            (format!("[{}]", stage.as_str().to_uppercase()), Role::Focus)
        } else {
            (stage.to_string(), Role::Plain)
        };
        let between = if *stage == Stage::Held { "" } else { "> " };
        if used(&spans) + 1 + width(between) + width(&text) > page.room() {
            let next = vec![Span::raw(" ".repeat(9))];
            page.add(Line::from(std::mem::replace(&mut spans, next)));
        } else if *stage != Stage::Held {
            spans.push(" ".into());
        }
        spans.push(theme.span(Role::Muted, between));
        spans.push(theme.span(role, text));
    }
    if let (Some(weeks), Standing::On(_)) = (place.weeks, place.standing) {
        let here = format!("{} here", count(weeks, "week"));
        let left = page.room().saturating_sub(used(&spans) + width(&here));
        if left < 3 {
            let next = vec![Span::raw(" ".repeat(9))];
            page.add(Line::from(std::mem::replace(&mut spans, next)));
        } else {
            spans.push(Span::raw(" ".repeat(left.min(6))));
        }
        spans.push(theme.span(Role::Plain, here));
    }
    page.add(Line::from(spans));
}

pub(super) fn hands(page: &mut Page<'_>, one: &OneFunction) {
    let hands = &one.row.hands;
    title_with(
        page,
        "BOTH HANDS",
        &format!("{} to set", Meaning::Readiness),
    );
    let bodies = hands.both().map(body);
    let widest = bodies.iter().map(|body| width(body)).max().unwrap_or(0);
    for (hand, body) in hands.both().into_iter().zip(bodies) {
        let (word, role) = match hand.ready {
            None => (words::UNKNOWN, Role::Unknown),
            Some(true) => ("ready", Role::Done),
            Some(false) => ("not yet", Role::Warn),
        };
        let room = widest.clamp(14, 20);
        let who = fit(&body, room, page.theme().glyphs().cut);
        let day = hand.on.map(words::day).unwrap_or_default();
        page.add(Line::from(vec![
            page.theme().span(
                Role::Plain,
                format!("  {}{who}   ", pad(hand.side.as_str(), 10)),
            ),
            page.theme().span(role, pad(word, 12)),
            page.theme().span(Role::Muted, format!("{day:>11}")),
        ]));
        if let Some(because) = &hand.because {
            page.indented(Role::Plain, &format!("          because \"{because}\""));
        }
    }
    page.blank();
}

fn body(hand: &HandSaid) -> String {
    let body = hand.body.as_ref();
    body.map_or_else(|| words::UNKNOWN.to_owned(), words::between_borders)
}

/// The cells before what a stage rests on.
const STAGE: usize = 14;

pub(super) fn evidence(page: &mut Page<'_>, one: &OneFunction) {
    let stages = &one.evidence;
    page.title("EVIDENCE");
    if stages.is_empty() {
        page.line(Role::Muted, " none yet");
    }
    let links = link_column(page, stages);
    for entered in stages {
        let evidence = entered.evidence.as_deref().unwrap_or(words::UNKNOWN);
        let stage = format!(" {}", pad(entered.stage.as_str(), 12));
        match (&entered.link, links) {
            (Some(link), Some(column)) => {
                let gap = " ".repeat(column.saturating_sub(STAGE + width(evidence)));
                page.line(Role::Plain, format!("{stage}{evidence}{gap}{link}"));
            }
            (link, _) => {
                page.hanging(Role::Plain, &stage, evidence);
                if let Some(link) = link {
                    page.prose(Role::Plain, STAGE - 1, link);
                }
            }
        }
        for what in irregular(entered) {
            page.prose(Role::Warn, STAGE - 1, &what);
        }
    }
    page.blank();
}

/// Where the links stand, if each has room beside its evidence.
fn link_column(page: &Page<'_>, stages: &[StageEvidence]) -> Option<usize> {
    let said = |entered: &StageEvidence| entered.evidence.clone().unwrap_or_default();
    let linked = || stages.iter().filter(|entered| entered.link.is_some());
    let certain = |entered: &StageEvidence| words::is_width_certain(&said(entered));
    let longest = linked().map(|entered| width(&said(entered))).max()?;
    let column = STAGE + longest + 3;
    let fits = |entered: &StageEvidence| {
        let link = entered.link.as_deref().unwrap_or_default();
        column + width(link) <= page.room() + 2
    };
    linked()
        .all(|entered| certain(entered) && fits(entered))
        .then_some(column)
}

/// What was not as it should be when a stage was entered, for ever: stages skipped, hands missing, and the reason.
fn irregular(entered: &StageEvidence) -> Vec<String> {
    let skipped = entered.skipped.iter().map(|stage| stage.as_str());
    let missing = entered.missing_hands.iter().map(|side| side.as_str());
    let said = |what: &str, names: Vec<&str>| {
        (!names.is_empty()).then(|| format!("! {what} {}", names.join(", ")))
    };
    let reason = entered.reason.as_ref();
    [
        said("skipped", skipped.collect()),
        said("not ready then:", missing.collect()),
        reason.map(|reason| format!("reason: \"{reason}\"")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(super) fn history(page: &mut Page<'_>, one: &OneFunction) {
    let past = &one.history;
    let events = count(past.len(), "event");
    title_with(
        page,
        "HISTORY",
        &format!("{events}, {} for all", Meaning::Open),
    );
    let certain = |happened: &&Happened| words::is_width_certain(&happened.who);
    let names = past
        .iter()
        .filter(certain)
        .map(|happened| width(&happened.who));
    let room = names.max().unwrap_or(0).clamp(9, 14);
    for happened in past {
        let (day, who) = (words::day(happened.on), &happened.who);
        let what = without_quotations(&happened.what);
        let mark = page.theme().glyphs().cut;
        let said = if certain(&happened) {
            format!("{}  {what}", fit(who, room, mark))
        } else {
            format!("{what}, by {who}")
        };
        let line = format!(" {day:>11}  {said}");
        let line = cut(&line, page.room(), mark).into_owned();
        page.line(Role::Plain, line);
    }
}

/// What happened, without what was said: that stands above, and in the history in full.
fn without_quotations(what: &str) -> &str {
    what.split_once(", \"").map_or(what, |(what, _)| what)
}
