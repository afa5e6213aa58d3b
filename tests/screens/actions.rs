//! The one table of actions, walked: wherever one is, all that can be done is reached with arrows, Enter, Esc, Tab and
//! Space alone, and what cannot be done says why with the same words everywhere.

use baton::app::Model;
use baton::app::action::{self, Action};
use baton::app::context::{Context, Screen as Place};
use baton::app::meaning::Meaning;
use baton::app::modals::palette::What;
use baton::app::modals::{Help, Menu, Modal, Palette};
use baton::app::target::Target;

use super::Screen;

/// The way to a place, from the screen that a person sees first.
fn way(place: Context) -> &'static str {
    match place {
        Context::On(Place::Portfolio | Place::Lifecycle) => "",
        Context::On(Place::Functions) => "2",
        Context::On(Place::Partners) => "3",
        Context::On(Place::Timeline) => "4",
        Context::On(Place::Successors) => "5",
        Context::On(Place::Sustainability) => "6",
        Context::On(Place::Reviews) => "7",
        Context::On(Place::Log) => "8",
        Context::OneFunction => "2 enter",
        Context::Books => "3 v enter",
        Context::Flags => "6 v",
        Context::Stock => "6 v v",
        Context::Panel => "5 v",
        Context::Rounds => "5 v v",
        Context::Figures => "5 v v v",
        Context::OneCell => "5 enter",
        Context::Ballot => "5 v v down enter enter",
        Context::WhatIf => "5 w",
        Context::DatesTried => "4 down down down down down down down down down down w",
        Context::DatesDrafted => "4 :",
    }
}

fn at(place: Context) -> Screen {
    let screen = match place {
        Context::On(Place::Portfolio) => Screen::many(),
        Context::Books => Screen::booked(),
        Context::On(Place::Reviews) => super::reviews::reviewed(),
        _ => Screen::nadi(),
    };
    let screen = screen.press(way(place)).sized(160, 60);
    let screen = match place {
        Context::DatesDrafted => screen.type_text("propose days").press("enter"),
        _ => screen,
    };
    assert_eq!(Context::of(screen.model()), place);
    screen
}

/// The place as it was; built anew only where something was saved.
fn back_to(mut screen: Screen, before: &Model, again: impl Fn() -> Screen) -> Screen {
    let events = |model: &Model| model.open.as_ref().map_or(0, |open| open.events.len());
    if events(screen.model()) != events(before) {
        return again();
    }
    screen.put_back(before.clone());
    screen
}

/// What the menu has no line for: moving is done with arrows, and the menu is open.
fn needs_a_line(action: &Action) -> bool {
    !matches!(action.meaning, Meaning::Move | Meaning::Menu)
}

fn menu(screen: &Screen) -> &Menu {
    match screen.model().modals.last() {
        Some(Modal::Menu(menu)) => menu,
        other => panic!("no menu is open but {other:?}"),
    }
}

#[test]
fn the_menu_holds_everything_that_can_be_done() {
    for place in action::contexts() {
        let screen = at(place).press("space");
        let lines: Vec<&str> = menu(&screen)
            .lines
            .iter()
            .map(|line| line.action.name)
            .collect();
        let all = action::of(place).filter(|action| needs_a_line(action));
        let all: Vec<&str> = all.map(|action| action.name).collect();
        assert_eq!(lines, all, "{place:?}");
        let screen = screen.press("home").press(&"down ".repeat(all.len()));
        assert_eq!(
            menu(&screen).at,
            all.len() - 1,
            "arrows reach the last line"
        );
    }
}

/// A line of the Space menu, chosen with Space, arrows and Enter.
fn by_keys(screen: Screen, action: &Action) -> Screen {
    let words = action.told(screen.model()).words.replace(" ...", "");
    screen.choose(&words)
}

/// The same with the mouse: the hint is clicked, the wheel brings the line, and the line is clicked.
fn by_mouse(screen: Screen, action: &Action) -> Screen {
    let mut screen = screen.click("Space actions");
    let lines = menu(&screen).lines.iter();
    let at = lines
        .clone()
        .position(|line| line.action.name == action.name);
    let at = at.unwrap_or_else(|| panic!("{} has no line", action.name));
    for _ in 0..2 * lines.len() {
        let line = Target::Line(at);
        let targets = screen.targets();
        if let Some((x, y, _)) = targets.iter().find(|(_, _, target)| *target == line) {
            return screen.click_at(*x, *y);
        }
        screen = if menu(&screen).at < at {
            screen.wheel_down()
        } else {
            screen.wheel_up()
        };
    }
    panic!("the wheel never brings {}", action.name)
}

/// Does all that can be done in a place in one way, and holds it against what the keys do.
fn walk(place: Context, window: (u16, u16), chosen: fn(Screen, &Action) -> Screen) {
    let again = || at(place).sized(window.0, window.1);
    let mut screen = again();
    let everywhere_too = place == Context::On(Place::Functions);
    let actions = action::of(place).filter(|action| needs_a_line(action));
    for action in actions.filter(|action| everywhere_too || !action.contexts.is_empty()) {
        let before = screen.model().clone();
        if action.availability(&before).is_err() {
            continue;
        }
        screen = chosen(screen, action);
        let done = screen.text();
        assert_eq!(
            action.told(&before).words.ends_with("..."),
            asks(screen.model()),
            "{}: `...` marks what asks for something\n{done}",
            action.name
        );
        screen = back_to(screen, &before, again);
        if let Some(key) = action.keys().first() {
            screen = screen.press_key(*key);
            assert_eq!(screen.text(), done, "{} in {place:?}", action.name);
            screen = back_to(screen, &before, again);
        }
    }
}

fn asks(model: &Model) -> bool {
    matches!(
        model.modals.last(),
        Some(Modal::Form(_) | Modal::Confirm(_) | Modal::Prompt(_) | Modal::Pick(_))
    )
}

#[test]
fn what_the_menu_does_is_what_the_key_does() {
    for place in action::contexts() {
        walk(place, (160, 60), by_keys);
    }
}

#[test]
fn the_mouse_alone_does_it_too() {
    for place in action::contexts() {
        walk(place, (100, 30), by_mouse);
    }
}

#[test]
fn the_mouse_reaches_the_last_line_in_the_smallest_window() {
    let leave = action::named("leave").unwrap();
    for place in action::contexts() {
        let screen = by_mouse(at(place).sized(60, 18), leave);
        assert!(screen.model().modals.is_empty(), "{place:?}");
    }
}

#[test]
fn what_the_mouse_opened_the_mouse_closes() {
    for (name, closes) in [
        ("menu", "Esc closes"),
        ("help", "Esc closes"),
        ("palette", "Esc closes"),
        ("as-text", "Esc closes"),
        ("sort", "Esc closes"),
        ("find", "Esc as it was"),
        ("filter", "Esc as it was"),
        ("stage-on", "Cancel"),
    ] {
        let screen = Screen::nadi().press("2").perform(name);
        assert!(!screen.model().modals.is_empty(), "{name}");
        let screen = screen.click(closes);
        assert!(screen.model().modals.is_empty(), "{name}");
    }
}

#[test]
fn what_cannot_be_done_says_the_same_everywhere() {
    for place in action::contexts() {
        let mut screen = at(place);
        let before = screen.model().clone();
        let help = Help::here(&before);
        let palette = Palette::here(&mut before.clone());
        for action in action::of(place).filter(|action| needs_a_line(action)) {
            let Err(why) = action.availability(&before) else {
                continue;
            };
            let said = format!("! {why}");
            screen = screen.choose(&action.told(&before).words.replace(" ...", ""));
            assert_eq!(
                screen.event_line(),
                said,
                "{} chosen in the menu",
                action.name
            );
            assert!(matches!(screen.model().modals.last(), Some(Modal::Menu(_))));
            screen.put_back(before.clone());
            if let Some(key) = action.keys().first() {
                screen = screen.press_key(*key);
                assert_eq!(screen.event_line(), said, "the key of {}", action.name);
            }
            let line = help.matching().find(|line| line.action.name == action.name);
            assert_eq!(
                line.and_then(|line| line.why_not.clone()),
                Some(why.clone())
            );
            let thing = palette
                .found()
                .find(|thing| thing.what == What::Action(action.name));
            if let Some(thing) = thing {
                assert_eq!(
                    thing.why_not.as_ref(),
                    Some(&why),
                    "{} in the palette",
                    action.name
                );
            }
        }
    }
}

#[test]
fn each_hint_is_an_action_that_can_be_done() {
    for place in action::contexts() {
        let mut screen = at(place);
        let text = screen.text();
        let hints = text.lines().last().unwrap().trim();
        let mut rest = hints;
        while !rest.is_empty() {
            let hint = action::of(place).find(|action| {
                let told = action.told(screen.model());
                let pair = format!("{} {}", action.meaning, told.label);
                action.availability(screen.model()).is_ok() && rest.starts_with(&pair)
            });
            let hint = hint.unwrap_or_else(|| panic!("no action: {rest}"));
            let pair = format!("{} {}", hint.meaning, hint.told(screen.model()).label);
            rest = rest[pair.len()..].trim_start();
        }
        assert!(hints.ends_with("? help"), "{hints}");
    }
}

#[test]
fn a_narrow_window_has_four_hints_and_help_is_one() {
    for place in action::contexts() {
        let text = at(place).sized(60, 18).text();
        let hints = text.lines().last().unwrap().trim().to_owned();
        assert!(
            hints.split("  ").count() <= 4 && hints.ends_with("? help"),
            "{hints}"
        );
    }
}

/// Keys come from what a row means, so that a key can change without its words becoming wrong.
#[test]
fn no_row_names_a_key_in_its_words() {
    const KEYS: [&str; 7] = ["Enter", "Backspace", "Esc", "Tab", "Space", "Ctrl", "Shift"];
    for Action {
        name, label, help, ..
    } in action::all()
    {
        let words = format!("{label} {help}");
        let named = words
            .split(|c: char| !c.is_alphanumeric())
            .find(|word| KEYS.contains(word));
        assert_eq!(named, None, "{name}: {words}");
    }
}
