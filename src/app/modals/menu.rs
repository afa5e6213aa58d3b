//! The Space menu: what can be done here, with its key; what cannot says why.

use super::Modal;
use crate::app::action::{self, Action, Kind};
use crate::app::context::Context;
use crate::app::effect::Effect;
use crate::app::key::{Direction, Key};
use crate::app::model::{Model, Said};

/// A menu of actions.
#[derive(Debug, Clone)]
pub struct Menu {
    /// What the actions are about.
    pub title: String,
    /// The actions, and why not.
    pub lines: Vec<Line>,
    /// The selected line.
    pub at: usize,
}

/// One action in a menu.
#[derive(Debug, Clone)]
pub struct Line {
    /// The action.
    pub action: &'static Action,
    /// Why it cannot be done now.
    pub why_not: Option<String>,
}

impl Line {
    /// The action as it stands with the model now.
    #[must_use]
    pub fn of(action: &'static Action, model: &Model) -> Self {
        Self {
            action,
            why_not: action.availability(model).err(),
        }
    }
}

impl Menu {
    /// What can be done in the present context: looking and changing, not travelling.
    #[must_use]
    pub fn here(model: &Model, title: String) -> Self {
        let lines = action::of(Context::of(model))
            .filter(|action| {
                matches!(action.kind, Kind::Look | Kind::Change) && action.name != "menu"
            })
            .map(|action| Line::of(action, model))
            .collect();
        Self {
            title,
            lines,
            at: 0,
        }
    }

    pub(super) fn press(mut self, model: &mut Model, key: Key) -> Vec<Effect> {
        match key {
            Key::Esc | Key::Backspace | Key::Char(' ') => return Vec::new(),
            Key::Enter => return self.choose(model),
            Key::Char(_) if Direction::of(key).is_none() => {
                if let Some(at) = self
                    .lines
                    .iter()
                    .position(|line| line.action.keys().contains(&key))
                {
                    self.at = at;
                    return self.choose(model);
                }
            }
            _ => {
                if let Some(direction) = Direction::of(key) {
                    self.at = direction.step(self.at, self.lines.len());
                }
            }
        }
        model.modals.push(Modal::Menu(self));
        Vec::new()
    }

    /// Runs the selected action and closes; or stays and says why not.
    fn choose(self, model: &mut Model) -> Vec<Effect> {
        match self.lines.get(self.at) {
            None => Vec::new(),
            Some(Line {
                why_not: Some(why), ..
            }) => {
                model.said = Said::Problem(why.clone());
                model.modals.push(Modal::Menu(self));
                Vec::new()
            }
            Some(Line {
                action,
                why_not: None,
            }) => run(action, model),
        }
    }
}

/// Runs an action chosen by name instead of by key.
pub(super) fn run(action: &Action, model: &mut Model) -> Vec<Effect> {
    let key = action.keys().first().copied().unwrap_or(Key::Enter);
    (action.run)(model, key)
}
