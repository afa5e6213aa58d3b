//! The first line: where one is, on the left; what is special now, on the right.
//!
//! The way back is what people look for, so the right end gives way first. What must be known stays even then: that
//! nothing is saved, which day is looked at, that it is a sample.

use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::Canvas;
use super::text::{cells, cut, width};
use super::theme::Role;
use super::widgets::pieces::Pieces;
use crate::app::context::{Context, Screen};
use crate::app::model::Model;
use crate::app::program::Plans;
use crate::app::target::Target;
use crate::app::{screens, words};
use crate::domain::analysis::calendar::count;

/// A step of the way and where a click on it leads.
type Step = (String, Option<Target>);

/// What stands before the way where there is no room for the program's name.
const BARE: &str = " ";

/// The blanks between the way and what stands at the right.
const BETWEEN: usize = 2;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let room = usize::from(area.width);
    let mark = canvas.theme.glyphs().cut;
    let begin = format!(" baton {} ", canvas.theme.glyphs().lines.down);
    let way = way(canvas.model);
    let [all, without_exit, needed, shortest] = rights(canvas.model);
    let free = |right: &str| room.saturating_sub(width(right) + 1 + BETWEEN);
    let ways = [
        (begin.as_str(), &all),
        (begin.as_str(), &without_exit),
        (BARE, &without_exit),
        (begin.as_str(), &needed),
        (BARE, &needed),
    ];
    let fits = |(begin, right): &(&str, &String)| width(begin) + long(&way) <= free(right);
    let chosen = ways.into_iter().find(fits);
    let (begin, right) = chosen.unwrap_or((BARE, &shortest));
    let way = shortened(way, free(right).saturating_sub(width(begin)), mark);
    let mut left = Pieces::default();
    let between = std::iter::once(begin).chain(std::iter::repeat(" > "));
    for ((step, target), before) in way.into_iter().zip(between) {
        left.push(canvas.theme.span(Role::Title, before.to_owned()));
        left.push_target(canvas.theme.span(Role::Title, step), target);
    }
    left.draw(area, canvas.buffer, canvas.view);
    let used = cells(width(right) + 1).min(area.width);
    let place = Rect {
        x: area.right() - used,
        width: used,
        ..area
    };
    Line::from(canvas.theme.span(Role::Plain, right.clone())).render(place, canvas.buffer);
}

/// The steps from the top to the room in front. No step is in another script: more steps and the state of the plan
/// stand to its right.
fn way(model: &Model) -> Vec<Step> {
    let top = Some(Target::Screen(Screen::Portfolio));
    let mut steps = vec![("0 Portfolio".to_owned(), top)];
    if let Some(plan) = model.plan()
        && model.screen != Screen::Portfolio
    {
        let name = words::name_or_id(plan.collective.name.as_str(), plan.id.as_str());
        steps.push((name, Some(Target::Screen(Screen::Lifecycle))));
        steps.push((model.screen.name().to_owned(), Some(Target::FirstRoom)));
    }
    let context = Context::of(model);
    match context.view_name() {
        Some(view) => steps.push((view.to_owned(), None)),
        // The right end says this one.
        None if is_what_if(context) => {}
        None if context != Context::On(model.screen) => {
            let subject = screens::subject(model).filter(|name| words::is_width_certain(name));
            steps.extend(subject.map(|name| (name, None)));
        }
        None => {}
    }
    steps
}

/// The cells of a way with what stands between its steps.
fn long(way: &[Step]) -> usize {
    let steps: usize = way.iter().map(|(step, _)| width(step)).sum();
    steps + 3 * way.len().saturating_sub(1)
}

/// A way in so many cells: its top by its digit alone, then the longest steps cut.
fn shortened(mut way: Vec<Step>, room: usize, mark: &str) -> Vec<Step> {
    if long(&way) > room
        && let Some((top, _)) = way.first_mut()
    {
        "0".clone_into(top);
    }
    while long(&way) > room {
        let over = long(&way) - room;
        let longest = way.iter_mut().max_by_key(|(step, _)| width(step));
        let Some((step, _)) = longest.filter(|(step, _)| width(step) > 1) else {
            break;
        };
        let left = width(step).saturating_sub(over).max(width(step) / 2).max(1);
        *step = cut(step, left, mark).into_owned();
    }
    way
}

/// What may stand at the right end, the longest first.
fn rights(model: &Model) -> [String; 4] {
    let (mode, urgent, at_rest) = (mode_of(model), urgent(model), at_rest(model));
    let ways: [&[&Option<String>]; 4] = [
        &[&mode, &about(model), &urgent, &at_rest],
        &[&mode, &urgent, &at_rest],
        &[&mode, &urgent],
        &[&mode, &short(model).or(urgent.clone())],
    ];
    ways.map(|parts| {
        let parts: Vec<&str> = parts.iter().filter_map(|part| part.as_deref()).collect();
        parts.join(" | ")
    })
}

/// How many plans there are, or when the backbone means to be gone from the one in front.
fn about(model: &Model) -> Option<String> {
    if model.screen == Screen::Portfolio {
        let number = i64::try_from(model.portfolio.len()).unwrap_or(i64::MAX);
        return (number > 0).then(|| count(number, "plan"));
    }
    let exit = model.plan().and_then(|plan| plan.exit.target);
    exit.map(|day| format!("exit {}", words::day(day)))
}

/// Why nothing is saved now, in as few words as can be.
fn mode_of(model: &Model) -> Option<String> {
    let read_only = match model.here.as_of {
        Some(day) => Some(format!("AS OF {}, read only", words::day(day))),
        None => model.read_only().map(|_| "READ ONLY".to_owned()),
    };
    let what_if = is_what_if(Context::of(model));
    let what_if = what_if.then(|| "WHAT-IF".to_owned());
    let parts: Vec<String> = read_only.into_iter().chain(what_if).collect();
    (!parts.is_empty()).then(|| parts.join(" | "))
}

/// Whether something is tried that is not saved.
fn is_what_if(context: Context) -> bool {
    matches!(
        context,
        Context::WhatIf | Context::DatesTried | Context::DatesDrafted
    )
}

/// What must be known of what is kept.
fn urgent(model: &Model) -> Option<String> {
    if model.program.unsaved.is_some() {
        return Some("NOT SAVED".to_owned());
    }
    match model.program.plans {
        Plans::Sample => Some("Sample: nothing here is kept.".to_owned()),
        Plans::Pack => Some("Pack: you write the review, and nothing else.".to_owned()),
        Plans::Own => None,
    }
}

/// The same in one word, where it can be said in one.
fn short(model: &Model) -> Option<String> {
    match model.program.plans {
        Plans::Sample if model.program.unsaved.is_none() => Some("Sample".to_owned()),
        Plans::Pack if model.program.unsaved.is_none() => Some("Pack".to_owned()),
        Plans::Sample | Plans::Pack | Plans::Own => None,
    }
}

/// When the last change was saved; nothing of an earlier day, to which nothing is saved.
fn at_rest(model: &Model) -> Option<String> {
    if model.here.as_of.is_some() || urgent(model).is_some() {
        return None;
    }
    let open = model.open.as_ref();
    match open.filter(|_| model.screen != Screen::Portfolio) {
        Some(open) => open
            .saved_at()
            .map(|at| format!("saved {}", model.here.clock(at))),
        None => Some("all saved".to_owned()),
    }
}
