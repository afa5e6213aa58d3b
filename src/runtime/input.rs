//! From the terminal's events to messages. The only room that knows how the terminal library names keys and buttons.

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
    /// A click; what stands there only the drawing knows.
    Click(Position),
}

/// What an event means, if it means anything. Releases mean nothing, of keys and of buttons.
#[must_use]
pub fn heard(event: Event) -> Option<Heard> {
    let message = match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Message::Key(of_key(key)?),
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
#[derive(Debug, Default)]
pub struct LateAnswer {
    begun: bool,
}

impl LateAnswer {
    /// Whether an event is a piece of the answer: `ESC ] 11;rgb:1c1c/1c1c/1c1c BEL`, or with `ESC \` at its end.
    pub fn takes(&mut self, event: &Event) -> bool {
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
        match (self.begun, c) {
            (false, ']') if alt => self.begun = true,
            (true, '\\') if alt => self.begun = false,
            (true, 'g') if control => self.begun = false,
            (true, '0'..='9' | 'a'..='f' | 'A'..='F' | ';' | ':' | '/' | 'r' | 'g') => {}
            _ => {
                self.begun = false;
                return false;
            }
        }
        true
    }
}
