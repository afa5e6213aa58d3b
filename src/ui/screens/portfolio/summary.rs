//! The selected plan in words: where it stands, and what waits.

use ratatui::layout::Rect;

use crate::app::words;
use crate::domain::analysis::calendar::count;
use crate::domain::analysis::portfolio::Stop;
use crate::twin::portfolio::{Phases, PlanRow};
use crate::twin::shares::Shares;
use crate::ui::Canvas;
use crate::ui::text::width;
use crate::ui::theme::Role;
use crate::ui::widgets::page::Page;

pub(super) fn summary(canvas: &mut Canvas<'_>, row: &PlanRow, area: Rect) {
    let mut page = Page::new(area, 0, canvas.theme);
    let room = page.room();
    page.blank();
    let (title, since) = (title(row), phases(row.phases, Days::Said));
    let is_certain = words::is_width_certain(&title);
    if is_certain && width(&title) + 3 + width(&since) <= room {
        let since = canvas.theme.span(Role::Plain, format!("   {since}"));
        let title = canvas.theme.span(Role::Title, format!(" {title}"));
        page.add(vec![title, since].into());
    } else {
        let fits = width(&since) + 2 <= room;
        let days = if fits { Days::Said } else { Days::LeftOut };
        page.title(&title);
        page.prose(Role::Plain, 2, &phases(row.phases, days));
    }
    let (figures, waits) = (figures(row.shares), what_waits(row, room));
    let fits = width(&figures) + 2 <= room;
    // What does not fit is no longer in view at the end; the table has most of the figures.
    let lines = if fits {
        [figures, waits]
    } else {
        [waits, figures]
    };
    for line in lines {
        page.prose(Role::Plain, 2, &line);
    }
    page.draw(area, "", canvas.buffer);
}

/// Whether it is said since when a phase is declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Days {
    Said,
    LeftOut,
}

/// The name and the place; what is in another script stands last.
fn title(row: &PlanRow) -> String {
    let name = row.named.name.to_uppercase();
    match &row.place {
        None => name,
        Some(place) if words::is_width_certain(&name) => format!("{name}, {place}"),
        Some(place) => format!("{place}: {name}"),
    }
}

/// `declared mature since 1 Oct 2025, month 15; the functions suggest middle`.
fn phases(phases: Phases, days: Days) -> String {
    let since = phases
        .since
        .map(|day| format!(" since {}", words::day(day)));
    let month = phases.month.map(|month| format!(", month {month}"));
    let since = match days {
        Days::Said => since.unwrap_or_default() + &month.unwrap_or_default(),
        Days::LeftOut => String::new(),
    };
    let suggests = match phases.suggested {
        Some(phase) => format!("the functions suggest {phase}"),
        None => "there are no functions to suggest another".to_owned(),
    };
    format!("declared {}{since}; {suggests}", phases.declared)
}

fn figures(shares: Shares) -> String {
    let Shares {
        counted,
        handed_over,
        done,
    } = shares;
    if counted.number == 0 {
        return "no function is counted yet".to_owned();
    }
    format!(
        "handed over {} of {all}, weighted {}     done {} of {all}, weighted {}",
        handed_over.number,
        handed_over.shown(),
        done.number,
        done.shown(),
        all = counted.number
    )
}

/// The stop flags and what waits for someone; the name of a function in another script stands last.
fn what_waits(row: &PlanRow, room: usize) -> String {
    let waiting = match row.waiting {
        0 => "nothing".to_owned(),
        number => count(i64::try_from(number).unwrap_or(i64::MAX), "thing"),
    };
    let waiting = format!("waiting for someone: {waiting}");
    let word = if row.stops.len() == 1 {
        "flag"
    } else {
        "flags"
    };
    let stops: Vec<String> = row.stops.iter().map(stop).collect();
    let stops = match stops.as_slice() {
        [] => "none".to_owned(),
        stops => stops.join(", "),
    };
    let stops = format!("stop {word}: {stops}");
    let [first, last] = if words::is_width_certain(&stops) {
        [stops, waiting]
    } else {
        [waiting, stops]
    };
    let gap = room.saturating_sub(width(&first) + width(&last) + 2);
    format!("{first}{}{last}", " ".repeat(gap.clamp(3, 8)))
}

/// `EV2 Updates`.
fn stop(stop: &Stop) -> String {
    match &stop.function {
        Some(name) => format!("{} {name}", stop.rule),
        None => stop.rule.to_string(),
    }
}
