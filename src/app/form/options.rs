//! Fields whose value is one or more of a list, all in view: radio buttons and ticks. A longer list is a [`Choice`].

pub use super::choice::{Choice, NewThing};

use super::editor::Typed;
use crate::app::key::Key;

/// One thing that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it stands for: an id or a word of the files. Empty means unknown.
    pub value: String,
    /// How people read it.
    pub label: String,
}

impl Item {
    /// A thing with its value and its label.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }

    /// Whether it stands for something of the plan: neither for unknown nor for adding something new.
    #[must_use]
    pub fn is_something(&self) -> bool {
        !self.value.is_empty() && self.value != super::choice::ADD
    }

    /// The choice of leaving it unknown.
    #[must_use]
    pub fn unknown() -> Self {
        Self::new("", "? unknown")
    }
}

/// One of a few, all in view: Left and Right choose, or the first letter of a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Radio {
    items: Vec<Item>,
    chosen: Option<usize>,
}

impl Radio {
    /// Radio buttons with the one of this value pressed, if there is one.
    #[must_use]
    pub fn new(items: Vec<Item>, value: Option<&str>) -> Self {
        let chosen = items
            .iter()
            .position(|item| Some(item.value.as_str()) == value);
        Self { items, chosen }
    }

    /// The value of the pressed button.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        self.chosen
            .and_then(|at| self.items.get(at))
            .map(|item| item.value.as_str())
    }

    /// Presses the button of a value, where there is one.
    pub fn choose(&mut self, value: &str) {
        let found = self.items.iter().position(|item| item.value == value);
        self.chosen = found.or(self.chosen);
    }

    /// Presses the button at a place.
    pub fn pick(&mut self, at: usize) {
        self.chosen = Some(at.min(self.items.len().saturating_sub(1)));
    }

    /// The buttons, and whether each is pressed.
    pub fn items(&self) -> impl Iterator<Item = (&Item, bool)> {
        self.items
            .iter()
            .enumerate()
            .map(|(at, item)| (item, Some(at) == self.chosen))
    }

    /// Takes a key.
    pub fn press(&mut self, key: Key) -> Typed {
        let last = self.items.len().saturating_sub(1);
        self.chosen = match (key, self.chosen) {
            (Key::Left, Some(at)) => Some(at.saturating_sub(1)),
            (Key::Right, Some(at)) => Some((at + 1).min(last)),
            (Key::Left | Key::Right | Key::Char(' '), None) | (Key::Home, _) => Some(0),
            (Key::End, _) => Some(last),
            (Key::Char(c), before) => self.starting_with(c).or(before),
            _ => return Typed::Left,
        };
        Typed::Taken
    }

    fn starting_with(&self, c: char) -> Option<usize> {
        let wanted = c.to_lowercase().next();
        self.items.iter().position(|item| {
            item.label
                .chars()
                .next()
                .and_then(|c| c.to_lowercase().next())
                == wanted
        })
    }
}

/// Any number of a list: Left and Right walk, Space ticks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticks {
    items: Vec<Item>,
    ticked: Vec<bool>,
    at: usize,
}

impl Ticks {
    /// A list in which those with these values are ticked.
    #[must_use]
    pub fn new(items: Vec<Item>, values: &[&str]) -> Self {
        let ticked = items
            .iter()
            .map(|item| values.contains(&item.value.as_str()))
            .collect();
        Self {
            items,
            ticked,
            at: 0,
        }
    }

    /// The values that are ticked.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        self.items
            .iter()
            .zip(&self.ticked)
            .filter(|&(_, &on)| on)
            .map(|(item, _)| item.value.as_str())
    }

    /// Ticks those of these values, and no other.
    pub fn choose(&mut self, values: &[&str]) {
        for (item, on) in self.items.iter().zip(&mut self.ticked) {
            *on = values.contains(&item.value.as_str());
        }
    }

    /// Ticks the item at a place, or takes its tick away.
    pub fn pick(&mut self, at: usize) {
        self.at = at.min(self.items.len().saturating_sub(1));
        if let Some(on) = self.ticked.get_mut(self.at) {
            *on = !*on;
        }
    }

    /// The items: label, ticked, and whether the cursor stands on it.
    pub fn items(&self) -> impl Iterator<Item = (&Item, bool, bool)> {
        self.items
            .iter()
            .zip(&self.ticked)
            .enumerate()
            .map(|(at, (item, &on))| (item, on, at == self.at))
    }

    /// Takes a key.
    pub fn press(&mut self, key: Key) -> Typed {
        match key {
            Key::Left => self.at = self.at.saturating_sub(1),
            Key::Right => self.at = (self.at + 1).min(self.items.len().saturating_sub(1)),
            Key::Char(' ') => {
                if let Some(on) = self.ticked.get_mut(self.at) {
                    *on = !*on;
                }
            }
            _ => return Typed::Left,
        }
        Typed::Taken
    }
}
