//! What holds in every form there is.

use super::Screen;
use super::form_ways::{FORMS, open};
use baton::app::form::{Input, Need};

/// What means something elsewhere, and is text in a field.
const LETTERS: &str = "qu?:0123456789D>";

fn is_typed(screen: &Screen) -> bool {
    match &screen.field().input {
        Input::Line(_) | Input::Long(_) | Input::Date(_) => true,
        Input::Choice(_) | Input::Radio(_) | Input::Ticks(_) => false,
    }
}

#[test]
fn every_letter_types_in_every_text_field_and_no_hidden_character_comes_in() {
    for name in FORMS {
        let screen = open(name);
        let before = screen.model().plan().cloned();
        let screen = screen.each_field(|screen| {
            if !is_typed(&screen) {
                return screen;
            }
            let screen = screen.type_text(LETTERS);
            let typed = screen.field().text().to_owned();
            assert!(typed.contains(LETTERS), "{name}: {typed:?}");
            let mut screen = screen;
            for (pasted, place, code) in [
                ("red \u{1b}[31m", 5, "U+001B"),
                ("one\u{202e}two", 4, "U+202E"),
            ] {
                screen = screen.paste(pasted);
                assert_eq!(screen.field().text(), typed, "{name}");
                let says = format!(
                    "! Character {place} is a control character ({code}). Nothing was pasted."
                );
                assert!(screen.text().contains(&says), "{name}: {}", screen.text());
            }
            screen
        });
        assert!(!screen.has_quit, "{name}");
        assert_eq!(screen.model().plan().cloned(), before, "{name}");
    }
}

#[test]
fn every_form_stands_in_every_window_with_its_focus_in_view() {
    for name in FORMS {
        open(name).each_field(|mut screen| {
            let marked = format!(">{}", screen.field().label);
            for (width, height) in [(60, 18), (80, 24), (100, 30), (200, 60)] {
                screen = screen.sized(width, height);
                let text = screen.text();
                assert!(text.contains(&marked), "{name}, {marked}:\n{text}");
            }
            screen
        });
    }
}

#[test]
fn every_form_is_left_without_a_change_and_kept_but_for_ballots() {
    for name in FORMS {
        let screen = open(name);
        let before = screen.model().plan().cloned();
        let mut typed = false;
        let screen = screen.each_field(|screen| {
            typed |= is_typed(&screen);
            if is_typed(&screen) {
                screen.type_text("12")
            } else {
                screen
            }
        });
        let popups = screen.model().modals.len();
        let mut screen = screen.press("esc");
        assert_eq!(screen.model().modals.len(), popups - 1, "{name}");
        assert_eq!(screen.model().plan().cloned(), before, "{name}");
        let kept = screen.model().drafts.len();
        let forgets = matches!(
            *name,
            "score" | "tie" | "look back" | "compare" | "baseline"
        );
        assert_eq!(kept, usize::from(typed && !forgets), "{name}");
        if typed {
            let said = screen.event_line();
            let wanted = if forgets {
                "nothing of what you typed is kept"
            } else {
                "is kept for when you come back"
            };
            assert!(said.contains(wanted), "{name}: {said}");
        }
    }
}

#[test]
fn the_button_can_always_be_pressed_and_the_first_problem_has_the_focus() {
    for name in FORMS {
        let screen = open(name).send();
        let Some(form) = screen.model().modals.last().and_then(|modal| modal.form()) else {
            continue;
        };
        let first = form.fields.iter().position(|field| field.problem.is_some());
        if let Some(first) = first {
            assert_eq!(form.focus, baton::app::form::Focus::Field(first), "{name}");
            let field = &form.fields[first];
            let problem = field.problem.clone().unwrap();
            // The sentence of a rule says what to do behind its semicolon or colon, on a screen as to a command.
            let helps: &[&str] = match field.need {
                Need::ByRule => &["; ", ": "],
                Need::ByForm | Need::Free => &[": ", "such as", "one of"],
            };
            assert!(
                helps.iter().any(|words| problem.contains(words)),
                "{name}: {problem}"
            );
        }
    }
}
