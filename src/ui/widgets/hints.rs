//! The hint line: pairs of keys and what they do, the likeliest first, cut from the right by whole pairs.

use std::borrow::Cow;

use crate::app::target::Target;
use crate::ui::text::width;
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::pieces::Pieces;

/// One pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The keys.
    pub keys: String,
    /// What they do.
    pub label: Cow<'static, str>,
    /// Whether it may be cut.
    pub place: Place,
    /// What a click on it does; nothing where it stands for several keys.
    pub target: Option<Target>,
}

/// Whether a pair may be cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// It stands there where there is room for it.
    AsItFits,
    /// It is never cut.
    Kept,
}

/// In a window up to this width there are only [`FEW`] pairs.
const NARROW: usize = 60;
const FEW: usize = 4;

impl Hint {
    fn taken(&self) -> usize {
        width(&self.keys) + 1 + width(&self.label) + 2
    }
}

/// As many pairs as fit into `room` cells, in their order, and always the kept ones.
#[must_use]
pub fn hint_line(hints: &[Hint], room: usize, theme: &Theme) -> Pieces {
    let mut line = Pieces::default();
    line.push(" ");
    for hint in fitting(hints, room) {
        line.push_target(theme.span(Role::Key, hint.keys.clone()), hint.target);
        line.push_target(
            theme.span(Role::Plain, format!(" {}", hint.label)),
            hint.target,
        );
        line.push(theme.span(Role::Plain, "  "));
    }
    line
}

fn fitting(hints: &[Hint], room: usize) -> impl Iterator<Item = &Hint> {
    let kept = hints.iter().filter(|hint| hint.place == Place::Kept);
    let taken: usize = kept.clone().map(Hint::taken).sum();
    let mut left = room.saturating_sub(1 + taken);
    let mut pairs = if room <= NARROW { FEW } else { usize::MAX }.saturating_sub(kept.count());
    hints.iter().filter(move |hint| match hint.place {
        Place::Kept => true,
        Place::AsItFits => {
            let fits = pairs > 0 && hint.taken() <= left;
            // Cut from the right: behind the first that does not fit, nothing small slips in.
            pairs = if fits { pairs - 1 } else { 0 };
            left = left.saturating_sub(hint.taken());
            fits
        }
    })
}
