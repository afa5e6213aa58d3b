//! The lines every screen has: path, tabs, rules, event line, hint line.

use ratatui::layout::Rect;

use super::Canvas;
use super::event_line::event_line;
use super::first_line;
use super::layout::Frame;
use super::text::{head, width};
use super::theme::Role;
use super::widgets::hints::{Hint, Place, hint_line};
use super::widgets::pane::rule;
use super::widgets::pieces::Pieces;
use crate::app::action;
use crate::app::context::{Context, Screen};
use crate::app::meaning::Meaning;
use crate::app::target::Target;

/// Draws them.
pub fn draw(canvas: &mut Canvas<'_>, places: &Frame) {
    first_line::draw(canvas, places.path);
    tabs(canvas, places.tabs);
    rule(places.above, canvas.buffer, canvas.theme);
    rule(places.below, canvas.buffer, canvas.theme);
    event_line(canvas, places.event);
    hints(canvas, places.hints);
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
                theme.span(Role::Focus, " [0 Portfolio]"),
                theme.span(Role::Muted, format!("   {rest}")),
            ],
        );
        return;
    }
    let full: usize = Screen::ALL
        .iter()
        .skip(1)
        .map(|screen| width(screen.name()) + 3)
        .sum();
    let letters = if full > usize::from(area.width) {
        4
    } else {
        usize::MAX
    };
    let mut line = Pieces::default();
    let mut after_current = false;
    for (digit, screen) in Screen::ALL.into_iter().enumerate().skip(1) {
        let name = head(screen.name(), letters);
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
