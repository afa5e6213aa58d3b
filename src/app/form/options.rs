//! Fields whose value is one or more of a list: a choice that filters as one types, radio buttons, ticks.

use crate::app::form::editor::Typed;
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

    /// The choice of leaving it unknown.
    #[must_use]
    pub fn unknown() -> Self {
        Self::new("", "? unknown")
    }
}

/// One of a list that may be long: typing filters it, Up and Down choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    items: Vec<Item>,
    chosen: usize,
    filter: String,
}

impl Choice {
    /// A choice with the item of this value chosen, or the first.
    #[must_use]
    pub fn new(items: Vec<Item>, value: &str) -> Self {
        let chosen = items
            .iter()
            .position(|item| item.value == value)
            .unwrap_or(0);
        Self {
            items,
            chosen,
            filter: String::new(),
        }
    }

    /// The value chosen, unless it is unknown.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        self.chosen()
            .map(|item| item.value.as_str())
            .filter(|value| !value.is_empty())
    }

    /// The item chosen.
    #[must_use]
    pub fn chosen(&self) -> Option<&Item> {
        self.items.get(self.chosen)
    }

    /// What has been typed to filter by.
    #[must_use]
    pub fn filter(&self) -> &str {
        &self.filter
    }

    /// The items that match what was typed, and whether each is the chosen one.
    pub fn matching(&self) -> impl Iterator<Item = (&Item, bool)> {
        self.items
            .iter()
            .enumerate()
            .filter(|(_, item)| self.matches(item))
            .map(|(at, item)| (item, at == self.chosen))
    }

    /// Takes a key.
    pub fn press(&mut self, key: Key) -> Typed {
        match key {
            Key::Char(' ') if self.filter.is_empty() => {}
            Key::Char(c) => self.filter_by(|filter| filter.push(c)),
            Key::Backspace if self.filter.is_empty() => return Typed::Left,
            Key::Backspace => self.filter_by(|filter| {
                filter.pop();
            }),
            Key::Up | Key::Left => {
                self.walk(|here, places| places.iter().rev().copied().find(|&at| at < here))
            }
            Key::Down | Key::Right => {
                self.walk(|here, places| places.iter().copied().find(|&at| at > here))
            }
            Key::Home => self.walk(|_, places| places.first().copied()),
            Key::End => self.walk(|_, places| places.last().copied()),
            Key::Enter
            | Key::Esc
            | Key::Tab
            | Key::BackTab
            | Key::Delete
            | Key::PageUp
            | Key::PageDown
            | Key::Ctrl(_)
            | Key::Function(_) => return Typed::Left,
        }
        Typed::Taken
    }

    /// Forgets the filter, as when the field is left.
    pub fn settle(&mut self) {
        self.filter.clear();
    }

    fn matches(&self, item: &Item) -> bool {
        self.filter.is_empty()
            || item
                .label
                .to_lowercase()
                .contains(&self.filter.to_lowercase())
    }

    /// Changes the filter; what is chosen moves to the first match when it no longer is one.
    fn filter_by(&mut self, change: impl FnOnce(&mut String)) {
        change(&mut self.filter);
        let places = self.places();
        if !places.contains(&self.chosen)
            && let Some(&first) = places.first()
        {
            self.chosen = first;
        }
    }

    fn walk(&mut self, step: impl FnOnce(usize, &[usize]) -> Option<usize>) {
        if let Some(at) = step(self.chosen, &self.places()) {
            self.chosen = at;
        }
    }

    fn places(&self) -> Vec<usize> {
        (0..self.items.len())
            .filter(|&at| self.items.get(at).is_some_and(|item| self.matches(item)))
            .collect()
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
