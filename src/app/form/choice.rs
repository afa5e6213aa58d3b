//! A choice of one of a list that may be long: it filters as one types, and may lead to adding what is not in it.

use super::editor::Typed;
use super::options::Item;
use crate::app::key::Key;
use crate::domain::fold::folded;

/// Something that can be added on the way to choosing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewThing {
    /// An organisation.
    Organisation,
    /// A person.
    Person,
}

impl NewThing {
    /// What it is called.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Person => "person",
        }
    }
}

/// The value of the item that stands for something new; no id is written like this.
pub(super) const ADD: &str = "+";

/// One of a list that may be long: typing filters it, Up and Down choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    items: Vec<Item>,
    chosen: usize,
    /// The last item chosen that stands for something in the plan, or for unknown.
    settled: usize,
    /// The one that was chosen before anything was typed to filter by.
    before: usize,
    filter: String,
    new: Option<NewThing>,
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
            settled: chosen,
            before: chosen,
            filter: String::new(),
            new: None,
        }
    }

    /// The same choice, where something new can be added on the way.
    #[must_use]
    pub fn or_new(mut self, new: NewThing) -> Self {
        let label = format!("+ add a new {}", new.as_str());
        self.items.push(Item::new(ADD, label));
        self.new = Some(new);
        self
    }

    /// Leaves only what may be chosen, and nothing new to be added on the way. Unknown stays, and what is chosen already.
    pub fn leave_only(&mut self, may: impl Fn(&str) -> bool) {
        let now = self.value().unwrap_or_default().to_owned();
        let mut items = std::mem::take(&mut self.items);
        items.retain(|item| match item.value.as_str() {
            "" => true,
            ADD => false,
            value => value == now || may(value),
        });
        *self = Self::new(items, &now);
    }

    /// The value chosen, unless it is unknown.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        self.items
            .get(self.settled)
            .map(|item| item.value.as_str())
            .filter(|value| !value.is_empty())
    }

    /// What is to be added, where that is chosen.
    #[must_use]
    pub fn wants_new(&self) -> Option<NewThing> {
        let wants = self.chosen().is_some_and(|item| item.value == ADD);
        self.new.filter(|_| wants)
    }

    /// The values that can be chosen.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        let values = self.items.iter().map(|item| item.value.as_str());
        values.filter(|value| *value != ADD)
    }

    /// Chooses the item of a value, where there is one.
    pub fn choose(&mut self, value: &str) {
        if let Some(at) = self.items.iter().position(|item| item.value == value) {
            self.choose_at(at);
        }
    }

    /// Chooses one of the items that match, by its place among them.
    pub fn pick(&mut self, place: usize) {
        if let Some(at) = self.places().get(place) {
            self.choose_at(*at);
        }
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

    /// What people read of the item chosen; of one that stands for something new, what was chosen before it.
    #[must_use]
    pub fn label(&self) -> &str {
        self.items
            .get(self.settled)
            .map_or("", |item| item.label.as_str())
    }

    /// Chooses what another choice has chosen, and filters by what was typed there.
    pub fn take_over(&mut self, other: &Self) {
        self.choose(other.value().unwrap_or_default());
        if other.wants_new().is_some() {
            self.choose(ADD);
        }
        self.filter.clone_from(&other.filter);
    }

    /// Filters by a pasted text, as if it had been typed.
    pub fn paste(&mut self, text: &str) {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.filter_by(|filter| filter.push_str(&line));
    }

    /// Takes a key.
    pub fn press(&mut self, key: Key) -> Typed {
        match key {
            Key::Esc if !self.filter.is_empty() => {
                self.choose_at(self.before);
                self.settle();
            }
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
        self.chosen = self.settled;
    }

    fn choose_at(&mut self, at: usize) {
        self.chosen = at;
        if self.items.get(at).is_some_and(|item| item.value != ADD) {
            self.settled = at;
        }
    }

    fn matches(&self, item: &Item) -> bool {
        self.filter.is_empty()
            || item.value == ADD
            || folded(&item.label).contains(&folded(&self.filter))
    }

    /// Changes the filter; what is chosen moves to the first match when it no longer is one.
    fn filter_by(&mut self, change: impl FnOnce(&mut String)) {
        if self.filter.is_empty() {
            self.before = self.settled;
        }
        change(&mut self.filter);
        let places = self.places();
        if !places.contains(&self.chosen)
            && let Some(&first) = places.first()
        {
            self.choose_at(first);
        }
    }

    fn walk(&mut self, step: impl FnOnce(usize, &[usize]) -> Option<usize>) {
        if let Some(at) = step(self.chosen, &self.places()) {
            self.choose_at(at);
        }
    }

    fn places(&self) -> Vec<usize> {
        (0..self.items.len())
            .filter(|&at| self.items.get(at).is_some_and(|item| self.matches(item)))
            .collect()
    }
}
