//! A question of one line at the bottom of the window; the screen above it stays in view.

use super::Modal;
use crate::app::effect::Effect;
use crate::app::form::editor::{Editor, Typed};
use crate::app::key::Key;
use crate::app::lists::{ListName, asking};
use crate::app::model::Model;

/// A question and the line typed in answer.
#[derive(Debug, Clone)]
pub struct Prompt {
    /// What is asked for, in a word or two.
    pub question: &'static str,
    /// What has been typed.
    pub line: Editor,
    /// What is worth knowing of what was typed.
    pub remark: String,
    asked: Asked,
}

/// What a question is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A row of a list; the search began at this one.
    Find {
        /// The list.
        list: ListName,
        /// The key of the row that was selected.
        from: Option<String>,
        /// What was sought before.
        before: String,
    },
    /// Which rows of a list to show.
    Filter {
        /// The list.
        list: ListName,
        /// What it was filtered by.
        before: String,
    },
}

impl Prompt {
    /// A question with an answer to begin from.
    #[must_use]
    pub fn new(question: &'static str, answer: &str, asked: Asked) -> Self {
        Self {
            question,
            line: Editor::line(answer),
            remark: String::new(),
            asked,
        }
    }

    pub(super) fn press(mut self, model: &mut Model, key: Key) -> Vec<Effect> {
        match key {
            Key::Enter => return Vec::new(),
            Key::Esc => {
                self.asked.give_up(model);
                return Vec::new();
            }
            _ => match self.line.press(key, usize::MAX) {
                Typed::Taken => self.typed(model),
                Typed::Refused(problem) => self.remark = problem.to_string(),
                Typed::Left => {}
            },
        }
        model.modals.push(Modal::Prompt(self));
        Vec::new()
    }

    /// Takes pasted text in.
    pub(super) fn paste(&mut self, text: &str) -> Result<(), String> {
        let pasted = self.line.paste(text);
        pasted.map_err(|problem| format!("{problem}. Nothing was pasted."))
    }

    /// Does while one types what can be seen at once.
    pub(super) fn typed(&mut self, model: &mut Model) {
        self.remark = match &self.asked {
            Asked::Find { list, from, .. } => {
                asking::look_for(model, *list, from.as_deref(), self.line.text())
            }
            Asked::Filter { list, .. } => asking::filter_by(model, *list, self.line.text()),
        };
    }
}

impl Asked {
    /// Leaves everything as it was before the question.
    fn give_up(&self, model: &mut Model) {
        match self {
            Self::Find { list, from, before } => {
                asking::go_back_to(model, *list, from.as_deref());
                model.rooms.sieves.sought.clone_from(before);
            }
            Self::Filter { list, before } => {
                model.rooms.sieves.of_mut(*list).filter.clone_from(before);
            }
        }
    }
}
