//! A question before something weighty. The first focus is on leaving things as they are; no letter answers it.

use super::Modal;
use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::model::Model;

/// A question with two answers, carrying the effect it will have.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// What would be done.
    pub title: String,
    /// What follows from it.
    pub lines: Vec<String>,
    /// The button that does it.
    pub yes: String,
    /// Whether that button has the focus.
    pub on_yes: bool,
    effect: Effect,
}

impl Confirm {
    /// Asks before an effect.
    pub fn before(
        effect: Effect,
        title: impl Into<String>,
        lines: Vec<String>,
        yes: impl Into<String>,
    ) -> Self {
        Self {
            title: title.into(),
            lines,
            yes: yes.into(),
            on_yes: false,
            effect,
        }
    }

    pub(super) fn press(mut self, model: &mut Model, key: Key) -> Vec<Effect> {
        match key {
            Key::Enter if self.on_yes => return vec![self.effect],
            Key::Enter | Key::Esc => return Vec::new(),
            Key::Tab => self.on_yes = !self.on_yes,
            Key::BackTab | Key::Left | Key::Up => self.on_yes = false,
            Key::Right | Key::Down => self.on_yes = true,
            Key::Char(_)
            | Key::Ctrl(_)
            | Key::Backspace
            | Key::Delete
            | Key::PageUp
            | Key::PageDown
            | Key::Home
            | Key::End
            | Key::Function(_) => {}
        }
        model.modals.push(Modal::Confirm(self));
        Vec::new()
    }
}
