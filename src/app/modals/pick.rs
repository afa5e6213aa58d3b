//! One of a few lines to choose.

use super::Modal;
use crate::app::effect::Effect;
use crate::app::everywhere::rules;
use crate::app::key::{Direction, Key};
use crate::app::lists::{ListName, asking};
use crate::app::model::Model;
use crate::app::program::{self, ThemeName};
use crate::app::screens::sustainability::stock::{Ahead, rehearse};

/// Lines of which one is chosen.
#[derive(Debug, Clone)]
pub struct Pick {
    /// What is chosen.
    pub title: String,
    /// What there is to choose from.
    pub lines: Vec<String>,
    /// The selected line.
    pub at: usize,
    picked: Picked,
}

/// What a choice is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// What a list is sorted by: its own order, or the column before which it stands.
    Sort {
        /// The list.
        list: ListName,
        /// The columns, in the order of the lines after the first.
        columns: Vec<&'static str>,
    },
    /// The theme, in the order of [`ThemeName::ALL`].
    Theme,
    /// A flag rule to be set, in the order in which they are judged.
    Rule,
    /// When the backbone is gone in the rehearsal, in the order of [`Ahead::ALL`].
    Ahead,
    /// A template to be read, by the ids of the lines.
    Template(Vec<String>),
}

impl Pick {
    /// A choice whose first line is selected.
    pub fn new(title: impl Into<String>, lines: Vec<String>, picked: Picked) -> Self {
        Self {
            title: title.into(),
            lines,
            at: 0,
            picked,
        }
    }

    /// The same with another line selected.
    #[must_use]
    pub fn at(self, at: usize) -> Self {
        Self { at, ..self }
    }

    pub(super) fn press(mut self, model: &mut Model, key: Key) -> Vec<Effect> {
        match key {
            Key::Esc | Key::Backspace => return Vec::new(),
            Key::Enter => return self.choose(model),
            _ => {
                if let Some(direction) = Direction::of(key) {
                    self.at = direction.step(self.at, self.lines.len());
                }
            }
        }
        model.modals.push(Modal::Pick(self));
        Vec::new()
    }

    fn choose(self, model: &mut Model) -> Vec<Effect> {
        match self.picked {
            Picked::Sort { list, columns } => {
                let column = self.at.checked_sub(1).and_then(|at| columns.get(at));
                asking::sorted(model, list, column.copied());
                Vec::new()
            }
            Picked::Rule => {
                rules::picked(model, self);
                Vec::new()
            }
            Picked::Template(ids) => {
                let id = ids.into_iter().nth(self.at);
                id.map(Effect::ReadTemplate).into_iter().collect()
            }
            Picked::Ahead => {
                if let Some(ahead) = Ahead::ALL.get(self.at) {
                    rehearse(model, *ahead);
                }
                Vec::new()
            }
            Picked::Theme => match ThemeName::ALL.get(self.at) {
                Some(theme) => program::choose(model, *theme),
                None => Vec::new(),
            },
        }
    }
}
