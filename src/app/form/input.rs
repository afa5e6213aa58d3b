//! What a field holds: text being typed, a date, or something chosen.

use super::choice::Choice;
use super::date::{self, Reading};
use super::editor::{Editor, Typed};
use super::options::{Radio, Ticks};
use crate::app::key::Key;
use crate::domain::Date;

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// One line of text.
    Line(Editor),
    /// Prose of several lines.
    Long(Editor),
    /// A date as people write it.
    Date(DateInput),
    /// One of a list.
    Choice(Choice),
    /// One of a few.
    Radio(Radio),
    /// Any of a list.
    Ticks(Ticks),
}

/// A date being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateInput {
    editor: Editor,
    base: Option<Date>,
    today: Date,
    /// Whether it stands as it was found: then the first letter typed begins anew instead of going on behind it.
    as_found: bool,
}

impl DateInput {
    /// A date; `+` and `-` count from `day`, else from today.
    #[must_use]
    pub fn new(day: Option<Date>, today: Date) -> Self {
        let text = day.map(|day| day.format("%Y-%m-%d").to_string());
        Self {
            editor: Editor::line(&text.unwrap_or_default()),
            base: day,
            today,
            as_found: true,
        }
    }

    /// What has been typed.
    #[must_use]
    pub const fn editor(&self) -> &Editor {
        &self.editor
    }

    /// What it means.
    ///
    /// # Errors
    /// A sentence with examples when it cannot be read.
    pub fn reading(&self) -> Result<Reading, &'static str> {
        date::read(self.editor.text(), self.base, self.today)
    }

    /// What was understood, for the end of the line; nothing while it cannot be read.
    #[must_use]
    pub fn echo(&self) -> Option<String> {
        self.reading()
            .ok()
            .map(|reading| date::echo(reading, self.today))
    }

    fn press(&mut self, key: Key, room: usize) -> Typed {
        let typed = match key {
            Key::Char(c) if self.as_found => self.editor.type_over(c),
            _ => self.editor.press(key, room),
        };
        self.as_found &= typed != Typed::Taken;
        typed
    }
}

impl Input {
    /// Takes a key. `room` is how many cells a line has.
    pub fn press(&mut self, key: Key, room: usize) -> Typed {
        match self {
            Self::Line(editor) | Self::Long(editor) => editor.press(key, room),
            Self::Date(date) => date.press(key, room),
            Self::Choice(choice) => choice.press(key),
            Self::Radio(radio) => radio.press(key),
            Self::Ticks(ticks) => ticks.press(key),
        }
    }

    /// Chooses one of the items that are shown, by its place; a tick is set or taken away.
    pub fn pick(&mut self, item: usize) {
        match self {
            Self::Choice(choice) => choice.pick(item),
            Self::Radio(radio) => radio.pick(item),
            Self::Ticks(ticks) => ticks.pick(item),
            Self::Line(_) | Self::Long(_) | Self::Date(_) => {}
        }
    }

    /// The editor, where the field is typed into.
    #[must_use]
    pub const fn editor(&self) -> Option<&Editor> {
        match self {
            Self::Line(editor) | Self::Long(editor) => Some(editor),
            Self::Date(date) => Some(&date.editor),
            Self::Choice(_) | Self::Radio(_) | Self::Ticks(_) => None,
        }
    }

    /// The editor, to be typed into by something other than a key; a date is then no longer as it was found.
    pub const fn editor_mut(&mut self) -> Option<&mut Editor> {
        match self {
            Self::Line(editor) | Self::Long(editor) => Some(editor),
            Self::Date(date) => {
                date.as_found = false;
                Some(&mut date.editor)
            }
            Self::Choice(_) | Self::Radio(_) | Self::Ticks(_) => None,
        }
    }

    /// What is typed or chosen, as one text: two inputs hold the same when this is the same.
    #[must_use]
    pub fn value(&self) -> String {
        match self {
            Self::Line(editor) | Self::Long(editor) => editor.text().trim().to_owned(),
            Self::Date(date) => date.editor.text().trim().to_owned(),
            Self::Choice(choice) => choice.value().unwrap_or_default().to_owned(),
            Self::Radio(radio) => radio.value().unwrap_or_default().to_owned(),
            Self::Ticks(ticks) => ticks.values().collect::<Vec<_>>().join(" "),
        }
    }

    /// The same as people read it.
    #[must_use]
    pub fn shown(&self) -> String {
        let shown = match self {
            Self::Line(editor) | Self::Long(editor) => editor.text().replace('\n', " "),
            Self::Date(date) => date.editor.text().to_owned(),
            Self::Choice(choice) => choice.label().to_owned(),
            Self::Radio(radio) => label_of(radio.items()),
            Self::Ticks(ticks) => label_of(ticks.items().map(|(item, on, _)| (item, on))),
        };
        if shown.trim().is_empty() {
            "?".to_owned()
        } else {
            shown
        }
    }

    /// Holds what another input of the same field holds. What it does not know, such as an item that has gone, it
    /// cannot take over.
    pub fn take_over(&mut self, other: &Self) {
        match (self, other) {
            (Self::Line(mine), Self::Line(other)) | (Self::Long(mine), Self::Long(other)) => {
                mine.clone_from(other);
            }
            (Self::Date(mine), Self::Date(other)) => {
                (mine.editor, mine.as_found) = (other.editor.clone(), other.as_found);
            }
            (Self::Choice(mine), Self::Choice(other)) => mine.take_over(other),
            (Self::Radio(mine), Self::Radio(other)) => {
                mine.choose(other.value().unwrap_or_default());
            }
            (Self::Ticks(mine), Self::Ticks(other)) => {
                mine.choose(&other.values().collect::<Vec<_>>());
            }
            // Another kind of field has nothing to say to this one.
            (
                Self::Line(_)
                | Self::Long(_)
                | Self::Date(_)
                | Self::Choice(_)
                | Self::Radio(_)
                | Self::Ticks(_),
                _,
            ) => {}
        }
    }
}

fn label_of<'a>(items: impl Iterator<Item = (&'a super::options::Item, bool)>) -> String {
    let on = items.filter(|(_, on)| *on);
    on.map(|(item, _)| item.label.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}
