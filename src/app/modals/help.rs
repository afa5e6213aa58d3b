//! Help for a screen: its actions and those of every screen, filtered as one types, run with Enter.

use super::Modal;
use super::menu::{Line, run};
use crate::app::action;
use crate::app::context::Context;
use crate::app::effect::Effect;
use crate::app::key::{Direction, Key};
use crate::app::model::{Model, Said};

/// The help of one context.
#[derive(Debug, Clone)]
pub struct Help {
    /// The screen it is about.
    pub title: String,
    /// What has been typed to find a line.
    pub filter: String,
    /// The selected line of those that match.
    pub at: usize,
    lines: Vec<Line>,
}

impl Help {
    /// Help for where the program is now.
    #[must_use]
    pub fn here(model: &Model) -> Self {
        let context = Context::of(model);
        let lines = action::of(context)
            .map(|action| Line::of(action, model))
            .collect();
        Self {
            title: format!("Help: {}", context.screen().name()),
            filter: String::new(),
            at: 0,
            lines,
        }
    }

    /// How many lines there are when nothing is typed.
    #[must_use]
    pub const fn lines_in_all(&self) -> usize {
        self.lines.len()
    }

    /// The lines that match what was typed.
    pub fn matching(&self) -> impl Iterator<Item = &Line> {
        let wanted = self.filter.to_lowercase();
        self.lines.iter().filter(move |line| {
            let action = line.action;
            wanted.is_empty()
                || [action.label, action.help, &action.shown_keys()]
                    .iter()
                    .any(|text| text.to_lowercase().contains(&wanted))
        })
    }

    pub(super) fn press(mut self, model: &mut Model, key: Key) -> Vec<Effect> {
        match key {
            Key::Esc => return Vec::new(),
            Key::Enter => return self.choose(model),
            Key::Backspace => drop(self.filter.pop()),
            Key::Char(c) => self.filter.push(c),
            _ => {
                if let Some(direction) = Direction::of(key) {
                    self.at = direction.step(self.at, self.matching().count());
                }
            }
        }
        self.at = self.at.min(self.matching().count().saturating_sub(1));
        model.modals.push(Modal::Help(self));
        Vec::new()
    }

    fn choose(self, model: &mut Model) -> Vec<Effect> {
        let chosen = self.matching().nth(self.at).cloned();
        match chosen {
            None => {
                model.modals.push(Modal::Help(self));
                Vec::new()
            }
            Some(Line {
                why_not: Some(why), ..
            }) => {
                model.said = Said::Problem(why);
                model.modals.push(Modal::Help(self));
                Vec::new()
            }
            Some(Line {
                action,
                why_not: None,
            }) => run(action, model),
        }
    }
}
