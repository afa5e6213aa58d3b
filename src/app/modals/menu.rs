//! The Space menu: what can be done here, then what can be done everywhere; what cannot be done says why.
//!
//! Every action stands in it, so that arrows, Enter, Esc, Tab and Space alone reach everything.

use super::Modal;
use crate::app::action::{self, Action, Told};
use crate::app::context::Context;
use crate::app::effect::Effect;
use crate::app::key::{Direction, Key};
use crate::app::meaning::Meaning;
use crate::app::model::{Model, Said};

/// A menu of actions.
#[derive(Debug, Clone)]
pub struct Menu {
    /// What the actions are about.
    pub title: String,
    /// The actions: those of the place first.
    pub lines: Vec<Line>,
    /// The selected line.
    pub at: usize,
}

/// One action in a menu or in the help.
#[derive(Debug, Clone)]
pub struct Line {
    /// The action.
    pub action: &'static Action,
    /// What it is called now.
    pub told: Told,
    /// Why it cannot be done now.
    pub why_not: Option<String>,
}

impl Line {
    /// The action as it stands with the model now.
    #[must_use]
    pub fn of(action: &'static Action, model: &Model) -> Self {
        Self {
            action,
            told: action.told(model),
            why_not: action.availability(model).err(),
        }
    }

    /// Whether it can be done on every screen.
    #[must_use]
    pub const fn is_everywhere(&self) -> bool {
        self.action.contexts.is_empty()
    }
}

impl Menu {
    /// What can be done in the present context. Moving is what arrows do, and the menu itself is open already.
    #[must_use]
    pub fn here(model: &Model, title: String) -> Self {
        let needs_no_line =
            |action: &&Action| !matches!(action.meaning, Meaning::Move | Meaning::Menu);
        let lines: Vec<Line> = action::of(Context::of(model))
            .filter(needs_no_line)
            .map(|action| Line::of(action, model))
            .collect();
        let first = lines.iter().position(|line| line.why_not.is_none());
        Self {
            title,
            lines,
            at: first.unwrap_or(0),
        }
    }

    /// The line with which what can be done everywhere begins.
    #[must_use]
    pub fn everywhere_from(&self) -> usize {
        let own = self.lines.iter().position(Line::is_everywhere);
        own.unwrap_or(self.lines.len())
    }

    pub(super) fn press(mut self, model: &mut Model, key: Key) -> Vec<Effect> {
        match key {
            Key::Esc | Key::Backspace | Key::Char(' ' | 'q') => return Vec::new(),
            Key::Enter => return self.choose(model),
            Key::Tab | Key::BackTab => self.at = self.other_part(),
            _ => match (Direction::of(key), self.line_of(key)) {
                (Some(direction), _) => self.at = direction.step(self.at, self.lines.len()),
                (None, Some(at)) => {
                    self.at = at;
                    return self.choose(model);
                }
                (None, None) => {}
            },
        }
        model.modals.push(Modal::Menu(self));
        Vec::new()
    }

    /// From what can be done here to what can be done everywhere, and back.
    fn other_part(&self) -> usize {
        let from = self.everywhere_from();
        let there = from.min(self.lines.len().saturating_sub(1));
        if self.at < from { there } else { 0 }
    }

    fn line_of(&self, key: Key) -> Option<usize> {
        let answers = |line: &Line| line.action.keys().contains(&key);
        self.lines.iter().position(answers)
    }

    /// Runs the selected action and closes; or stays and says why not.
    fn choose(self, model: &mut Model) -> Vec<Effect> {
        let Some(line) = self.lines.get(self.at) else {
            return Vec::new();
        };
        match &line.why_not {
            None => line.action.perform_by_name(model),
            Some(why) => {
                model.said = Said::Problem(why.clone());
                model.modals.push(Modal::Menu(self));
                Vec::new()
            }
        }
    }
}
