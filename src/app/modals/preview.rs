//! What taking something over would change, line by line; all of it is taken, or nothing.

use super::Modal;
use crate::app::effect::Effect;
use crate::app::files::{Laid, Taking};
use crate::app::key::{Direction, Key};
use crate::app::model::{Model, Said};
use crate::domain::analysis::calendar::count;

/// Differences, with two answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What would be taken over, and into what.
    pub title: String,
    /// What is to be known of it beside the differences.
    pub remark: Option<String>,
    /// Each difference in words, marked `+` for new, `~` for changed, `-` for gone.
    pub lines: Vec<String>,
    /// What makes them.
    pub taking: Taking,
    /// The first difference in view.
    pub at: usize,
    /// Whether the button that takes them has the focus.
    pub on_take: bool,
}

impl Preview {
    /// The differences from their beginning, with the focus on leaving all as it is.
    #[must_use]
    pub const fn new(title: String, lines: Vec<String>, taking: Taking) -> Self {
        Self {
            title,
            remark: None,
            lines,
            taking,
            at: 0,
            on_take: false,
        }
    }

    /// What taking over a file would change.
    #[must_use]
    pub fn of_file(laid: Laid) -> Self {
        let remark = laid.knows.map(|knows| {
            let (knows, has) = (count(knows.cast_signed(), "event"), laid.taking.head);
            format!(
                "The plan went on after the file was exported: the file knows {knows}, the plan has {has}. Taking the \
                 file takes later changes back."
            )
        });
        let title = format!("Import {} into {}", laid.file, laid.plan);
        Self {
            remark,
            ..Self::new(title, laid.lines, laid.taking)
        }
    }

    pub(super) fn press(mut self, model: &mut Model, key: Key) -> Vec<Effect> {
        match key {
            Key::Enter if self.on_take => {
                return vec![Effect::TakeShown(Box::new(self.taking))];
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
                    self.at = direction.step(self.at, self.lines.len());
                }
            }
        }
        model.modals.push(Modal::Preview(self));
        Vec::new()
    }
}
