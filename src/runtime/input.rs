//! From the terminal's events to messages. The only room that knows how the terminal library names keys and buttons.

use std::time::Instant;

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use ratatui::layout::Position;

use crate::app::Message;
use crate::app::key::{Direction, Key};
use crate::app::model::Window;

/// What an event means.
#[derive(Debug, Clone)]
pub enum Heard {
    /// A message.
    Message(Message),
    /// Esc and then a key, which came so close together that the terminal library takes them for one.
    AfterEsc(Key),
    /// A click; what stands there only the drawing knows.
    Click(Position),
}

/// What an event means, if it means anything. Releases mean nothing, of keys and of buttons.
#[must_use]
pub fn heard(event: Event) -> Option<Heard> {
    let message = match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => {
            let follows = follows_esc(key);
            let key = of_key(key)?;
            if follows {
                return Some(Heard::AfterEsc(key));
            }
            Message::Key(key)
        }
        Event::Paste(text) => Message::Pasted(text),
        Event::Resize(width, height) => Message::Resized(Window { width, height }),
        Event::Mouse(mouse) => return of_mouse(mouse),
        Event::Key(_) | Event::FocusGained | Event::FocusLost => return None,
    };
    Some(Heard::Message(message))
}

fn of_mouse(mouse: MouseEvent) -> Option<Heard> {
    let scrolled = |direction| Some(Heard::Message(Message::Scrolled(direction)));
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => {
            Some(Heard::Click(Position::new(mouse.column, mouse.row)))
        }
        MouseEventKind::ScrollUp => scrolled(Direction::Up),
        MouseEventKind::ScrollDown => scrolled(Direction::Down),
        MouseEventKind::Down(_)
        | MouseEventKind::Up(_)
        | MouseEventKind::Drag(_)
        | MouseEventKind::Moved
        | MouseEventKind::ScrollLeft
        | MouseEventKind::ScrollRight => None,
    }
}

/// Whether a key is told as one that was pressed with Alt where a terminal sends Esc and the key. No key means anything
/// with Alt, and an Esc that is lost would leave what is typed next in the field that was to be left.
fn follows_esc(key: KeyEvent) -> bool {
    let with = |modifier| key.modifiers.contains(modifier);
    let is_sent_behind_esc = matches!(
        key.code,
        KeyCode::Char(_) | KeyCode::Enter | KeyCode::Tab | KeyCode::Backspace
    );
    is_sent_behind_esc && with(KeyModifiers::ALT) && !with(KeyModifiers::CONTROL)
}

fn of_key(key: KeyEvent) -> Option<Key> {
    let with = |modifier| key.modifiers.contains(modifier);
    let key = match key.code {
        // Some layouts type with Ctrl and Alt together; that is a character, not a command.
        KeyCode::Char(c) if with(KeyModifiers::CONTROL) && !with(KeyModifiers::ALT) => {
            Key::Ctrl(c.to_ascii_lowercase())
        }
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Tab if with(KeyModifiers::SHIFT) => Key::BackTab,
        KeyCode::Tab => Key::Tab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::F(number) => Key::Function(number),
        _ => return None,
    };
    Some(key)
}

/// An answer that may still come. The terminal library reads it as keys, which must not be taken for a person's.
#[derive(Debug)]
pub struct LateAnswer {
    until: Instant,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Awaited,
    Begun,
    Over,
}

impl LateAnswer {
    /// An answer that comes before this, or not at all.
    #[must_use]
    pub const fn until(until: Instant) -> Self {
        Self {
            until,
            state: State::Awaited,
        }
    }

    /// Whether an event is a piece of the answer: `ESC ] 11;rgb:1c1c/1c1c/1c1c BEL`, or with `ESC \` at its end. After
    /// that, and after its time, nothing is.
    pub fn takes(&mut self, event: &Event, now: Instant) -> bool {
        if now >= self.until {
            self.state = State::Over;
        }
        let Event::Key(KeyEvent {
            code: KeyCode::Char(c),
            modifiers,
            kind: KeyEventKind::Press,
            ..
        }) = event
        else {
            return false;
        };
        let alt = modifiers.contains(KeyModifiers::ALT);
        let control = modifiers.contains(KeyModifiers::CONTROL);
        let after = match (self.state, c) {
            (State::Awaited, ']') if alt => State::Begun,
            (State::Begun, '\\') if alt => State::Over,
            (State::Begun, 'g') if control => State::Over,
            (State::Begun, '0'..='9' | 'a'..='f' | 'A'..='F' | ';' | ':' | '/' | 'r' | 'g') => {
                State::Begun
            }
            (State::Begun, _) => {
                self.state = State::Over;
                return false;
            }
            (State::Awaited | State::Over, _) => return false,
        };
        self.state = after;
        true
    }
}
