//! The palette: everything that can be done and everything in the plan, found by a few letters of its name.
//!
//! What there is to find is gathered once, as it opens; a letter only ranks it anew.

mod gather;
mod rank;
mod thing;

pub use thing::{Thing, What};

use rank::Ranking;

use super::Modal;
use crate::app::effect::Effect;
use crate::app::form::editor::{Editor, Typed};
use crate::app::key::{Direction, Key};
use crate::app::model::{Model, Said};

/// What can be found, and what was typed to find it.
#[derive(Debug, Clone)]
pub struct Palette {
    /// What was typed.
    pub typed: Editor,
    /// The selected one of those that were found.
    pub at: usize,
    things: Vec<Thing>,
    ranking: Ranking,
    found: Vec<usize>,
}

impl Palette {
    /// Everything that can be found now, what was chosen last before the rest.
    #[must_use]
    pub fn here(model: &mut Model) -> Self {
        let things = gather::things(model);
        let ranking = Ranking::of(&things, &model.rooms.recent);
        let mut palette = Self {
            typed: Editor::line(""),
            at: 0,
            things,
            ranking,
            found: Vec::new(),
        };
        palette.search();
        palette
    }

    /// What was found, the likeliest first.
    pub fn found(&self) -> impl Iterator<Item = &Thing> {
        self.found.iter().filter_map(|at| self.things.get(*at))
    }

    /// Finds anew after something was typed.
    fn search(&mut self) {
        self.found = self.ranking.search(self.typed.text());
        self.at = 0;
    }

    /// Takes pasted text in.
    pub(super) fn paste(&mut self, text: &str) -> Result<(), String> {
        self.typed
            .paste(text)
            .map_err(|problem| format!("{problem}. Nothing was pasted."))?;
        self.search();
        Ok(())
    }

    pub(super) fn press(mut self, model: &mut Model, key: Key) -> Vec<Effect> {
        match key {
            Key::Esc => return Vec::new(),
            Key::Enter => return self.choose(model),
            Key::Up | Key::Down | Key::PageUp | Key::PageDown => {
                if let Some(direction) = Direction::of(key) {
                    self.at = direction.step(self.at, self.found.len());
                }
            }
            _ => match self.typed.press(key, usize::MAX) {
                Typed::Taken => self.search(),
                Typed::Refused(problem) => model.said = Said::Problem(problem.to_string()),
                Typed::Left => {}
            },
        }
        model.modals.push(Modal::Palette(self));
        Vec::new()
    }

    /// Does what is selected, or opens it; or stays and says why not.
    fn choose(self, model: &mut Model) -> Vec<Effect> {
        let Some(thing) = self.found().nth(self.at) else {
            model.modals.push(Modal::Palette(self));
            return Vec::new();
        };
        if let Some(why) = &thing.why_not {
            model.said = Said::Problem(why.clone());
            model.modals.push(Modal::Palette(self));
            return Vec::new();
        }
        let what = thing.what.clone();
        remember(&mut model.rooms.recent, &what);
        what.choose(model)
    }
}

/// How many of the last choices stand first.
const RECENT: usize = 8;

fn remember(recent: &mut Vec<What>, what: &What) {
    recent.retain(|before| before != what);
    recent.insert(0, what.clone());
    recent.truncate(RECENT);
}
