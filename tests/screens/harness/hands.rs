//! What somebody does: keys, clicks, the wheel, another window.

use baton::app::form::Focus;
use baton::app::key::{Direction, Key};
use baton::app::modals::Modal;
use baton::app::model::Window;
use baton::app::target::Target;
use baton::app::{Message, action};
use ratatui::buffer::Buffer;

use super::Screen;
use super::eyes::lines;

impl Screen {
    /// Presses keys: words such as `enter`, `ctrl+c`, `backtab`, or single characters, with spaces between.
    pub(crate) fn press(mut self, keys: &str) -> Self {
        for word in keys.split_whitespace() {
            self.take(Message::Key(key(word)));
        }
        self
    }

    /// Presses one key.
    pub(crate) fn press_key(mut self, key: Key) -> Self {
        self.take(Message::Key(key));
        self
    }

    /// Types a text, character by character.
    pub(crate) fn type_text(mut self, text: &str) -> Self {
        for c in text.chars() {
            self.take(Message::Key(Key::Char(c)));
        }
        self
    }

    /// Pastes a text.
    pub(crate) fn paste(mut self, text: &str) -> Self {
        self.take(Message::Pasted(text.to_owned()));
        self
    }

    /// Chooses a line of the Space menu by its words or its label, with arrows and Enter.
    pub(crate) fn choose(mut self, wanted: &str) -> Self {
        self = self.press("space");
        let (here, there) = match self.model.modals.last() {
            Some(Modal::Menu(menu)) => {
                let there = menu.lines.iter().position(|line| {
                    let words = line.told.words.trim_end_matches(" ...");
                    line.action.label == wanted || line.told.label == wanted || words == wanted
                });
                (menu.at, there)
            }
            _ => (0, None),
        };
        let there = there.unwrap_or_else(|| panic!("no line of the menu is called {wanted:?}"));
        self.press(&"up ".repeat(here.saturating_sub(there)))
            .press(&"down ".repeat(there.saturating_sub(here)))
            .press("enter")
    }

    /// Does an action by its name, as its line in the palette or a click on its hint does.
    pub(crate) fn perform(mut self, name: &str) -> Self {
        let action = action::named(name).unwrap();
        self.take(Message::Clicked(Target::Action(action.name)));
        self
    }

    /// Goes to the button that sends the form in front, and presses it.
    pub(crate) fn send(mut self) -> Self {
        for _ in 0..60 {
            let form = self.model.modals.last().and_then(|modal| modal.form());
            match form.expect("a form is open").focus {
                Focus::Send => return self.press("enter"),
                Focus::Field(_) | Focus::Theirs(_) | Focus::Cancel => self = self.press("tab"),
            }
        }
        panic!("the form has no end");
    }

    /// Clicks the middle of the first place where this text stands in the window.
    pub(crate) fn click(mut self, text: &str) -> Self {
        let buffer = self.draw();
        let Some((column, row)) = middle_of(&buffer, text) else {
            panic!("{text:?} is nowhere to be clicked:\n{}", lines(&buffer));
        };
        self.click_at(column, row)
    }

    /// Clicks a cell of the window.
    pub(crate) fn click_at(mut self, column: u16, row: u16) -> Self {
        self.draw();
        if let Some(target) = self.view.target_at(column, row) {
            self.take(Message::Clicked(target));
        }
        self
    }

    /// Turns the wheel down by one notch.
    pub(crate) fn wheel_down(mut self) -> Self {
        self.take(Message::Scrolled(Direction::Down));
        self
    }

    /// Turns the wheel up by one notch.
    pub(crate) fn wheel_up(mut self) -> Self {
        self.take(Message::Scrolled(Direction::Up));
        self
    }

    /// The same program in another window.
    pub(crate) fn sized(mut self, width: u16, height: u16) -> Self {
        self.take(Message::Resized(Window { width, height }));
        self
    }
}

/// The cell in the middle of the first place where a text stands.
fn middle_of(buffer: &Buffer, text: &str) -> Option<(u16, u16)> {
    let (column, row) = (0..buffer.area.height).find_map(|y| {
        let symbols: String = (0..buffer.area.width)
            .map(|x| buffer[(x, y)].symbol().chars().next().unwrap_or(' '))
            .collect();
        let at = symbols.find(text)?;
        let before = symbols.get(..at)?.chars().count();
        Some((u16::try_from(before).ok()?, y))
    })?;
    let half = u16::try_from(text.chars().count() / 2).ok()?;
    Some((column + half, row))
}

fn key(word: &str) -> Key {
    match word {
        "enter" => Key::Enter,
        "esc" => Key::Esc,
        "tab" => Key::Tab,
        "backtab" => Key::BackTab,
        "space" => Key::Char(' '),
        "backspace" => Key::Backspace,
        "delete" => Key::Delete,
        "up" => Key::Up,
        "down" => Key::Down,
        "left" => Key::Left,
        "right" => Key::Right,
        "pgup" => Key::PageUp,
        "pgdn" => Key::PageDown,
        "home" => Key::Home,
        "end" => Key::End,
        "f1" => Key::Function(1),
        _ => {
            let (control, letter) = match word.strip_prefix("ctrl+") {
                Some(letter) => (true, letter),
                None => (false, word),
            };
            assert_eq!(letter.chars().count(), 1, "no key is called {word:?}");
            let letter = letter.chars().next().unwrap();
            if control {
                Key::Ctrl(letter)
            } else {
                Key::Char(letter)
            }
        }
    }
}
