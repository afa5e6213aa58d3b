//! What taking a file over would change, line by line; all of it is taken, or nothing.

use super::Modal;
use crate::app::effect::Effect;
use crate::app::files::Laid;
use crate::app::key::{Direction, Key};
use crate::app::model::{Model, Said};

/// The differences between a file and a plan, with two answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The file beside the plan.
    pub laid: Laid,
    /// The first difference in view.
    pub at: usize,
    /// Whether the button that takes them has the focus.
    pub on_take: bool,
}

impl Preview {
    /// The differences from their beginning, with the focus on leaving all as it is.
    #[must_use]
    pub const fn new(laid: Laid) -> Self {
        Self {
            laid,
            at: 0,
            on_take: false,
        }
    }

    pub(super) fn press(mut self, model: &mut Model, key: Key) -> Vec<Effect> {
        match key {
            Key::Enter if self.on_take => {
                return vec![Effect::TakeFile(Box::new(self.laid.taking))];
            }
            Key::Enter | Key::Esc => {
                model.said = Said::Remark("Nothing was taken, nothing was changed.".to_owned());
                return Vec::new();
            }
            Key::Tab | Key::BackTab => self.on_take = !self.on_take,
            Key::Left => self.on_take = false,
            Key::Right => self.on_take = true,
            _ => {
                if let Some(direction) = Direction::of(key) {
                    self.at = direction.step(self.at, self.laid.lines.len());
                }
            }
        }
        model.modals.push(Modal::Preview(self));
        Vec::new()
    }
}
