//! The lines every screen has: path, tabs, rules, event line, hint line.

use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::Canvas;
use super::event_line::event_line;
use super::layout::Frame;
use super::text::{cells, cut, width};
use super::theme::Role;
use super::widgets::hints::{Hint, Place, hint_line};
use super::widgets::pane::rule;
use super::widgets::pieces::Pieces;
use crate::app::action;
use crate::app::context::{Context, Screen};
use crate::app::meaning::Meaning;
use crate::app::model::Model;
use crate::app::program::Plans;
use crate::app::target::Target;
use crate::app::{screens, words};

/// Draws them.
pub fn draw(canvas: &mut Canvas<'_>, places: &Frame) {
    path(canvas, places.path);
    tabs(canvas, places.tabs);
    rule(places.above, canvas.buffer, canvas.theme);
    rule(places.below, canvas.buffer, canvas.theme);
    event_line(canvas, places.event);
    hints(canvas, places.hints);
}

fn path(canvas: &mut Canvas<'_>, area: Rect) {
    let model = canvas.model;
    let mut steps = vec![(
        "0 Portfolio".to_owned(),
        Some(Target::Screen(Screen::Portfolio)),
    )];
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
        None if context == Context::WhatIf => {}
        None if context != Context::On(model.screen) => {
            // What is in doubt stands on a row of its own; here the state of the plan stands to its right.
            let subject = screens::subject(model).filter(|name| words::is_width_certain(name));
            steps.extend(subject.map(|name| (name, None)));
        }
        None => {}
    }
    let right = state_of(model, usize::from(area.width) / 2);
    let mark = canvas.theme.glyphs().cut;
    let room = usize::from(area.width).saturating_sub(width(&right) + 3);
    let mut left = Pieces::default();
    let begin = format!(" baton {} ", canvas.theme.glyphs().lines.down);
    let between = std::iter::once(begin.as_str()).chain(std::iter::repeat(" > "));
    for ((step, target), before) in steps.iter().zip(between) {
        for (text, target) in [(before, None), (step.as_str(), *target)] {
            let text = cut(text, room.saturating_sub(left.width()), mark).into_owned();
            left.push_target(canvas.theme.span(Role::Title, text), target);
        }
    }
    left.draw(area, canvas.buffer, canvas.view);
    let used = cells(width(&right) + 1).min(area.width);
    let place = Rect {
        x: area.right() - used,
        width: used,
        ..area
    };
    Line::from(canvas.theme.span(Role::Plain, right)).render(place, canvas.buffer);
}

/// What is special now, for the right end of the first line. The exit date is left out where there is no room for all.
fn state_of(model: &Model, room: usize) -> String {
    let exit = model.plan().and_then(|plan| plan.exit.target);
    let exit = exit.map(|day| format!("exit {}", words::day(day)));
    let (mode, kept) = (mode_of(model), kept(model));
    let joined = |parts: [&Option<String>; 3]| {
        let parts: Vec<&str> = parts.into_iter().filter_map(Option::as_deref).collect();
        parts.join(" | ")
    };
    let whole = joined([&mode, &exit, &kept]);
    if width(&whole) > room && (mode.is_some() || kept.is_some()) {
        return joined([&mode, &None, &kept]);
    }
    whole
}

/// Why nothing is saved now, in as few words as can be.
fn mode_of(model: &Model) -> Option<String> {
    let read_only = match model.here.as_of {
        Some(day) => Some(format!("AS OF {}, read only", words::day(day))),
        None => model.read_only().map(|_| "READ ONLY".to_owned()),
    };
    let what_if = Context::of(model) == Context::WhatIf;
    let what_if = what_if.then(|| "WHAT-IF".to_owned());
    let parts: Vec<String> = read_only.into_iter().chain(what_if).collect();
    (!parts.is_empty()).then(|| parts.join(" | "))
}

/// When the last change was saved; nothing of an earlier day, to which nothing is saved.
fn kept(model: &Model) -> Option<String> {
    if model.program.unsaved.is_some() {
        return Some("NOT SAVED".to_owned());
    }
    if model.here.as_of.is_some() {
        return None;
    }
    let Some(open) = &model.open else {
        return Some("all saved".to_owned());
    };
    match model.program.plans {
        Plans::Own => open
            .saved_at()
            .map(|at| format!("saved {}", model.here.clock(at))),
        Plans::Sample => Some("Sample: nothing here is kept.".to_owned()),
    }
}

fn tabs(canvas: &mut Canvas<'_>, area: Rect) {
    let model = canvas.model;
    let theme = canvas.theme;
    if model.screen == Screen::Portfolio {
        let rest = if model.plan().is_some() {
            "1 Lifecycle ... 8 Log"
        } else {
            "open a plan to see 1 Lifecycle ... 8 Log"
        };
        canvas.line(
            area,
            0,
            vec![
                theme.span(Role::Focus, "[0 Portfolio]"),
                theme.span(Role::Muted, format!("   {rest}")),
            ],
        );
        return;
    }
    let full: usize = Screen::ALL
        .iter()
        .skip(1)
        .map(|screen| screen.name().len() + 3)
        .sum();
    let letters = if full > usize::from(area.width) {
        4
    } else {
        usize::MAX
    };
    let mut line = Pieces::default();
    let mut after_current = false;
    for (digit, screen) in Screen::ALL.into_iter().enumerate().skip(1) {
        let name: String = screen.name().chars().take(letters).collect();
        let current = screen == model.screen;
        let before = if current {
            "["
        } else if after_current {
            "]"
        } else {
            " "
        };
        let role = |here| if here { Role::Focus } else { Role::Plain };
        line.push(theme.span(role(current || after_current), before));
        let tab = theme.span(role(current), format!("{digit} {name}"));
        line.push_target(tab, Some(Target::Screen(screen)));
        after_current = current;
    }
    if after_current {
        line.push(theme.span(Role::Focus, "]"));
    }
    line.draw(area, canvas.buffer, canvas.view);
}

fn hints(canvas: &mut Canvas<'_>, area: Rect) {
    if !canvas.model.modals.is_empty() {
        return;
    }
    let context = Context::of(canvas.model);
    let mut actions: Vec<_> = action::of(context)
        .filter(|action| action.hint > 0 && action.availability(canvas.model).is_ok())
        .collect();
    actions.sort_by_key(|action| action.hint);
    let hints: Vec<Hint> = actions
        .iter()
        .map(|action| Hint {
            keys: action.meaning.to_string(),
            label: action.told(canvas.model).label,
            place: if action.meaning == Meaning::Help {
                Place::Kept
            } else {
                Place::AsItFits
            },
            target: (action.meaning != Meaning::Move).then_some(Target::Action(action.name)),
        })
        .collect();
    let line = hint_line(&hints, usize::from(area.width), canvas.theme);
    line.draw(area, canvas.buffer, canvas.view);
}
