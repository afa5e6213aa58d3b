//! Thousands of keys pressed at random lose nothing: undoing all actions gives the plan they began with.
//!
//! Every run prints its seed, which `BATON_SEED` repeats.

use super::Screen;
use baton::app::effect::Effect;
use baton::app::form::{Focus, Input};
use baton::app::key::Key;
use baton::app::modals::Modal;
use baton::app::program::Plans;
use baton::app::purpose::Purpose;
use baton::app::purpose::person::PersonPurpose;
use baton::domain::Change;
use baton::domain::history::{Recorded, action_of, taken_back};

/// How many keys a run presses; eight runs make more than ten thousand.
const KEYS: usize = 1300;
/// How many keys are pressed between two frames: few, as when somebody types fast.
const A_FRAME: usize = 5;

#[test]
fn run_1() {
    run(1);
}

#[test]
fn run_2() {
    run(2);
}

#[test]
fn run_3() {
    run(3);
}

#[test]
fn run_4() {
    run(4);
}

#[test]
fn run_5() {
    run(5);
}

#[test]
fn run_6() {
    run(6);
}

#[test]
fn run_7() {
    run(7);
}

#[test]
fn run_8() {
    run(8);
}

#[expect(
    clippy::disallowed_macros,
    reason = "the runner shows it when the test fails"
)]
fn run(number: u64) {
    let seed = std::env::var("BATON_SEED");
    let seed = seed.map_or(number, |seed| seed.parse().unwrap());
    println!("seed {seed}");
    let mut hand = Hand(seed);
    let mut screen = Screen::nadi();
    let (start, events) = (screen.plan().clone(), events(&screen).len());
    for pressed in 0..KEYS {
        screen = turn(screen, &mut hand);
        if pressed % A_FRAME == 0 {
            screen.draw();
        }
    }
    screen = at_rest(screen);
    let made = self::events(&screen).len() - events;
    println!("{made} events");
    assert!(made > 0, "taking back nothing proves nothing");
    screen = all_taken_back(screen);
    screen = brought_again(screen, events);
    assert_eq!(screen.plan(), &start);
}

/// One key, or a few that belong together; a small letter outside of popups is taken back and brought again.
pub(super) fn turn(screen: Screen, hand: &mut Hand) -> Screen {
    if let Some(key) = must_leave(&screen) {
        return screen.press_key(key);
    }
    match (hand.upto(20), screen.model().modals.last()) {
        (0, _) => screen.paste(TEXTS[hand.upto(TEXTS.len())]),
        (1, _) => {
            let (width, height) = SIZES[hand.upto(SIZES.len())];
            screen.sized(width, height)
        }
        (2, _) => screen.look_around(),
        (15, _) => screen.click_at(cells(hand.upto(100)), cells(hand.upto(30))),
        (16, _) if hand.upto(2) == 0 => screen.wheel_down(),
        (3..=5, Some(Modal::Form(_))) => screen.press("tab"),
        (6..=10, Some(Modal::Form(_))) | (9, None | Some(_)) => {
            screen.type_text(TEXTS[hand.upto(TEXTS.len())])
        }
        (11..=13, Some(Modal::Form(_))) => filled_in(screen, hand),
        (14, Some(Modal::Form(_))) => screen.press("esc"),
        (3..=8, Some(Modal::Confirm(_))) => screen.press("tab enter"),
        (3..=8, None) => press(screen, Key::Char(DOING[hand.upto(DOING.len())])),
        _ => press(screen, hand.key()),
    }
}

/// The form in front with something in each of its fields, sent.
fn filled_in(mut screen: Screen, hand: &mut Hand) -> Screen {
    for _ in 0..30 {
        let Some(Modal::Form(form)) = screen.model().modals.last() else {
            return screen;
        };
        let Focus::Field(at) = form.focus else {
            return screen.send();
        };
        let field = &form.fields[at];
        let empty = field.text().is_empty();
        let wrong = field.problem.is_some();
        screen = match field.input {
            Input::Date(_) | Input::Line(_) | Input::Long(_) if wrong => {
                let emptied = screen.press(&"backspace ".repeat(30));
                emptied.type_text(RIGHT[hand.upto(RIGHT.len())])
            }
            Input::Date(_) if empty => screen.type_text("2026-12-09"),
            Input::Line(_) | Input::Long(_) if empty => screen.type_text("seen"),
            Input::Choice(_) if empty => screen.press("down"),
            Input::Radio(_) | Input::Choice(_) if hand.upto(2) == 0 => screen.press("right"),
            Input::Ticks(_) => screen.press("space"),
            _ => screen,
        };
        screen = screen.press("tab");
    }
    screen
}

fn press(screen: Screen, key: Key) -> Screen {
    let open = screen.model().open.as_ref();
    let before = open.map(|open| (open.plan.clone(), open.events.len()));
    let small = matches!(key, Key::Char('a'..='z')) && key != Key::Char('u');
    let outside = screen.model().modals.is_empty();
    let screen = screen.press_key(key);
    let Some((plan, count)) = before.filter(|_| small && outside) else {
        return screen;
    };
    if events(&screen).len() <= count || screen.plan().id != plan.id {
        return screen;
    }
    let after = screen.plan().clone();
    let screen = screen.press("u");
    assert_eq!(screen.plan(), &plan, "{key} is not taken back by one key");
    let screen = screen.press("U");
    assert_eq!(screen.plan(), &after);
    screen
}

/// The key out of what this test stays away from: files of the machine it runs on, and names, which the log does not
/// keep and no undo can bring again.
pub(super) fn must_leave(screen: &Screen) -> Option<Key> {
    let out = match screen.model().modals.last()? {
        Modal::Form(form) => matches!(
            form.purpose,
            Purpose::Export | Purpose::Import | Purpose::Person(PersonPurpose::Edit(_))
        ),
        Modal::Confirm(confirm) => confirm.title.contains("name"),
        _ => false,
    };
    out.then_some(Key::Esc)
}

/// The program as it is when nothing is half done: the plan of the beginning, today, no popup.
fn at_rest(mut screen: Screen) -> Screen {
    screen = screen.sized(100, 30);
    for _ in 0..200 {
        if screen.model().modals.is_empty() {
            break;
        }
        screen = screen.press_key(Key::Esc);
    }
    assert!(screen.model().modals.is_empty(), "{}", screen.text());
    if screen.model().program.plans == Plans::Sample {
        screen = at_rest(screen.perform_effect(&Effect::LeaveSample));
    }
    if screen.model().here.as_of.is_some() {
        screen = screen.perform_effect(&Effect::LookBack(None));
    }
    let nadi = "nadi".parse().unwrap();
    if screen.model().plan().is_none_or(|plan| plan.id != nadi) {
        screen = screen.perform_effect(&Effect::OpenPlan(nadi));
    }
    screen.press("1")
}

/// Takes back one action after the other, until none is left.
fn all_taken_back(mut screen: Screen) -> Screen {
    while let Some(way) = screen.model().open.as_ref().unwrap().ways_back.undo.clone() {
        let before = events(&screen).len();
        screen = screen.press("u");
        assert!(
            events(&screen).len() > before,
            "{} was not taken back: {}",
            way.told,
            screen.event_line()
        );
    }
    screen
}

/// Brings again what was taken back in the log of what was there at the beginning.
fn brought_again(mut screen: Screen, at_the_beginning: usize) -> Screen {
    loop {
        let all = events(&screen);
        let gone = taken_back(&all);
        let of_the_beginning = |event: &&Recorded| {
            !gone.contains(&event.seq)
                && matches!(event.change, Some(Change::Undone { seq }) if seq <= at_the_beginning as u64)
        };
        let Some(undo) = all.iter().rev().find(of_the_beginning) else {
            return screen;
        };
        let together = action_of(&all, undo.seq);
        screen = screen.perform_effect(&Effect::RedoEvents(together));
        assert!(events(&screen).len() > all.len(), "{}", screen.event_line());
    }
}

fn events(screen: &Screen) -> Vec<Recorded> {
    let open = screen.model().open.as_ref();
    open.map(|open| open.events.clone()).unwrap_or_default()
}

/// The letters that do most.
const DOING: [char; 12] = ['a', 'e', '>', '<', 'd', 'o', 'r', 'A', 'C', 'D', 'w', 'v'];

/// What one field or another takes.
const RIGHT: &[&str] = &["3", "2027-03-31", "seen", "30 20 25 25", ""];

const SIZES: &[(u16, u16)] = &[(100, 30), (80, 24), (60, 18), (200, 60), (7, 3)];

const TEXTS: &[&str] = &[
    "abc",
    "2026-12-09",
    "31 mar 2027",
    "+3 months",
    "?",
    "4",
    "नदी",
    "seen by two partners",
    "\u{202e}",
    "q",
];

/// A hand that presses keys at random, the same ones for the same seed.
pub(super) struct Hand(pub(super) u64);

impl Hand {
    fn upto(&mut self, end: usize) -> usize {
        // SplitMix64, which needs no state but a counter.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) >> 33).unwrap() % end
    }

    /// Keys that lead on come more often than those that leave.
    fn key(&mut self) -> Key {
        const OTHERS: &[Key] = &[
            Key::Up,
            Key::Down,
            Key::Left,
            Key::Right,
            Key::Home,
            Key::End,
            Key::PageUp,
            Key::PageDown,
            Key::Backspace,
            Key::Delete,
            Key::BackTab,
            Key::Function(1),
            Key::Function(12),
        ];
        match self.upto(20) {
            0..=3 => Key::Enter,
            4..=6 => Key::Tab,
            7 => Key::Esc,
            8 => Key::Char(' '),
            9..=11 => OTHERS[self.upto(OTHERS.len())],
            12 => Key::Ctrl(letter(self.upto(26), b'a')),
            13..=14 => Key::Char(letter(self.upto(26), b'A')),
            15 => Key::Char(letter(self.upto(10), b'0')),
            16 => Key::Char(letter(self.upto(15), b'!')),
            _ => Key::Char(letter(self.upto(26), b'a')),
        }
    }
}

fn cells(number: usize) -> u16 {
    u16::try_from(number).unwrap()
}

fn letter(at: usize, first: u8) -> char {
    char::from(first + u8::try_from(at).unwrap())
}
