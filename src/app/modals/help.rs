//! Help for a screen: its actions and those of every screen, filtered as one types, run with Enter.

use super::Modal;
use super::menu::Line;
use crate::app::action;
use crate::app::context::Context;
use crate::app::effect::Effect;
use crate::app::form::editor::{Editor, Typed};
use crate::app::key::{Direction, Key};
use crate::app::model::{Model, Said};
use crate::domain::fold::folded;

/// The help of one context.
#[derive(Debug, Clone)]
pub struct Help {
    /// The place it is about.
    pub place: &'static str,
    /// What has been typed to find a line.
    pub filter: Editor,
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
            place: context.name(),
            filter: Editor::line(""),
            at: 0,
            lines,
        }
    }

    /// The lines that match what was typed.
    pub fn matching(&self) -> impl Iterator<Item = &Line> {
        let wanted = folded(self.filter.text());
        self.lines
            .iter()
            .filter(move |line| wanted.is_empty() || says(line, &wanted))
    }

    /// Takes pasted text in.
    pub(super) fn paste(&mut self, text: &str) -> Result<(), String> {
        self.at = 0;
        let pasted = self.filter.paste(text);
        pasted.map_err(|problem| format!("{problem}. Nothing was pasted."))
    }

    pub(super) fn press(mut self, model: &mut Model, key: Key) -> Vec<Effect> {
        match key {
            Key::Esc => return Vec::new(),
            Key::Enter => return self.choose(model),
            Key::Up | Key::Down | Key::PageUp | Key::PageDown => {
                if let Some(direction) = Direction::of(key) {
                    self.at = direction.step(self.at, self.matching().count());
                }
            }
            _ => match self.filter.press(key, usize::MAX) {
                Typed::Taken => self.at = 0,
                Typed::Refused(problem) => model.said = Said::Problem(problem.to_string()),
                Typed::Left => {}
            },
        }
        model.modals.push(Modal::Help(self));
        Vec::new()
    }

    /// Runs the selected action and closes; or stays and says why not.
    fn choose(self, model: &mut Model) -> Vec<Effect> {
        let chosen = self.matching().nth(self.at).cloned();
        if let Some(line) = &chosen
            && line.why_not.is_none()
        {
            return line.action.perform_by_name(model);
        }
        if let Some(why) = chosen.and_then(|line| line.why_not) {
            model.said = Said::Problem(why);
        }
        model.modals.push(Modal::Help(self));
        Vec::new()
    }
}

/// Whether a line holds what is wanted: in its words, its sentence or its keys.
fn says(line: &Line, wanted: &str) -> bool {
    let action = line.action;
    let keys = format!("{}, {}", action.meaning, action.meaning.all_keys());
    [action.label, &line.told.words, action.help, &keys]
        .iter()
        .any(|text| folded(text).contains(wanted))
}
