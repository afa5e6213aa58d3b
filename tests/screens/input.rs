//! From the terminal's events to messages.

use std::time::{Duration, Instant};

use baton::app::Message;
use baton::app::key::Key;
use baton::runtime::input::{Heard, LateAnswer, heard};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

const LONG: Duration = Duration::from_secs(1);

fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

fn typed(c: char) -> Event {
    pressed(KeyCode::Char(c), KeyModifiers::NONE)
}

fn key(event: Event) -> Option<Key> {
    match heard(event)? {
        Heard::Message(Message::Key(key)) => Some(key),
        other => panic!("not a key: {other:?}"),
    }
}

#[test]
fn presses_and_repeats_count_and_releases_do_not() {
    let event = |kind| {
        let key = KeyEvent::new(KeyCode::Char('q'), KeyModifiers::NONE);
        Event::Key(KeyEvent { kind, ..key })
    };
    assert_eq!(key(event(KeyEventKind::Press)), Some(Key::Char('q')));
    assert_eq!(key(event(KeyEventKind::Repeat)), Some(Key::Char('q')));
    assert_eq!(key(event(KeyEventKind::Release)), None);
}

#[test]
fn a_character_that_a_layout_types_with_alt_is_a_character() {
    let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
    assert_eq!(key(pressed(KeyCode::Char('@'), both)), Some(Key::Char('@')));
    let control = pressed(KeyCode::Char('Z'), KeyModifiers::CONTROL);
    assert_eq!(key(control), Some(Key::Ctrl('z')));
    let back = pressed(KeyCode::Tab, KeyModifiers::SHIFT);
    assert_eq!(key(back), Some(Key::BackTab));
}

#[test]
fn what_comes_with_alt_comes_behind_an_escape() {
    for (code, expected) in [
        (KeyCode::Char('x'), Key::Char('x')),
        (KeyCode::Enter, Key::Enter),
        (KeyCode::Backspace, Key::Backspace),
    ] {
        match heard(pressed(code, KeyModifiers::ALT)) {
            Some(Heard::AfterEsc(key)) => assert_eq!(key, expected),
            other => panic!("{code:?}: {other:?}"),
        }
    }
    // Of keys that are more than one character long it is certain that Alt was held.
    assert_eq!(
        key(pressed(KeyCode::Left, KeyModifiers::ALT)),
        Some(Key::Left)
    );
}

#[test]
fn an_answer_that_comes_late_is_no_keys() {
    let now = Instant::now();
    for end in [
        pressed(KeyCode::Char('g'), KeyModifiers::CONTROL),
        pressed(KeyCode::Char('\\'), KeyModifiers::ALT),
    ] {
        let mut late = LateAnswer::until(now + LONG);
        let begin = pressed(KeyCode::Char(']'), KeyModifiers::ALT);
        let words = "11;rgb:1c1c/1C1C/fafa".chars().map(typed);
        for event in std::iter::once(begin.clone()).chain(words).chain([end]) {
            assert!(late.takes(&event, now), "{event:?}");
        }
        assert!(!late.takes(&typed('1'), now));
        // It comes once.
        assert!(!late.takes(&begin, now));
        assert!(!late.takes(&typed('1'), now));
    }
}

#[test]
fn an_answer_that_never_came_takes_no_keys_from_anybody() {
    let now = Instant::now();
    let begin = pressed(KeyCode::Char(']'), KeyModifiers::ALT);
    let mut late = LateAnswer::until(now + LONG);
    assert!(!late.takes(&begin, now + LONG));
    let mut broken = LateAnswer::until(now + LONG);
    assert!(broken.takes(&begin, now));
    assert!(!broken.takes(&typed('1'), now + LONG));
}

#[test]
fn keys_of_a_person_are_left_to_them() {
    let now = Instant::now();
    let mut late = LateAnswer::until(now + LONG);
    for c in ['1', 'q', 'g', ']', 'u'] {
        assert!(!late.takes(&typed(c), now), "{c}");
    }
    let begin = pressed(KeyCode::Char(']'), KeyModifiers::ALT);
    assert!(late.takes(&begin, now));
    assert!(!late.takes(&typed('q'), now));
    assert!(!late.takes(&typed('1'), now));
}
