//! The actions of every screen: moving, opening, undo, help, leaving.

use super::action::{Action, Availability, Kind, always};
use super::context::{Context, Screen};
use super::effect::Effect;
use super::key::{Direction, Key};
use super::modals::{Confirm, Help, Menu, Modal};
use super::model::{Model, OpenPlan, Said};
use super::screens;
use crate::domain::history::last_action;
use crate::domain::story::tell;

/// The rows of the table that hold on every screen.
pub static ACTIONS: &[Action] = &[
    Action {
        name: "move",
        label: "move",
        help: "Move the selection; PgUp and PgDn move by a page, Home and End to the ends.",
        keys: &[
            Key::Up,
            Key::Down,
            Key::Left,
            Key::Right,
            Key::Char('h'),
            Key::Char('j'),
            Key::Char('k'),
            Key::Char('l'),
            Key::PageUp,
            Key::PageDown,
            Key::Home,
            Key::Char('g'),
            Key::End,
            Key::Char('G'),
        ],
        contexts: &[],
        kind: Kind::Travel,
        hint: 1,
        available: always,
        run: travel,
    },
    Action {
        name: "open",
        label: "open",
        help: "Open what is selected; changes nothing.",
        keys: &[Key::Enter],
        contexts: &[],
        kind: Kind::Travel,
        hint: 2,
        available: always,
        run: |model, _| screens::enter(model),
    },
    Action {
        name: "menu",
        label: "actions",
        help: "List what can be done here, with its keys; what cannot be done says why.",
        keys: &[Key::Char(' ')],
        contexts: &[],
        kind: Kind::Look,
        hint: 3,
        available: always,
        run: menu,
    },
    Action {
        name: "next-pane",
        label: "next pane",
        help: "Go to the next part of the screen; with Shift to the one before.",
        keys: &[Key::Tab, Key::BackTab],
        contexts: &[],
        kind: Kind::Travel,
        hint: 0,
        available: always,
        run: |model, key| {
            screens::next_pane(model, key == Key::Tab);
            Vec::new()
        },
    },
    go('0', "Go to the portfolio: every plan of the store."),
    go(
        '1',
        "Go to Lifecycle: where the collective is, and what needs someone.",
    ),
    go('2', "Go to Functions: how far each is handed over."),
    go('3', "Go to Partners: organisations and people."),
    go('4', "Go to Timeline: the plan on a calendar."),
    go('5', "Go to Successors: rounds of choosing who follows."),
    go('6', "Go to Sustainability: questions and flags."),
    go('7', "Go to Reviews."),
    go('8', "Go to the Log: everything that happened."),
    Action {
        name: "undo",
        label: "undo",
        help: "Take the last action back, however many events it made; nothing is erased.",
        keys: &[Key::Char('u'), Key::Ctrl('z')],
        contexts: &[],
        kind: Kind::Change,
        hint: 30,
        available: can_take_back,
        run: undo,
    },
    Action {
        name: "redo",
        label: "redo",
        help: "Bring back what was last taken back.",
        keys: &[Key::Char('U'), Key::Ctrl('y')],
        contexts: &[],
        kind: Kind::Change,
        hint: 0,
        available: can_take_back,
        run: |_, _| vec![Effect::Redo],
    },
    Action {
        name: "saved",
        label: "saved already",
        help: "Say when the last change was saved; every change is saved as it is made.",
        keys: &[Key::Ctrl('s')],
        contexts: &[],
        kind: Kind::Program,
        hint: 0,
        available: always,
        run: say_saved,
    },
    Action {
        name: "redraw",
        label: "redraw",
        help: "Draw the whole window anew.",
        keys: &[Key::Ctrl('l')],
        contexts: &[],
        kind: Kind::Program,
        hint: 0,
        available: always,
        run: |_, _| vec![Effect::Redraw],
    },
    Action {
        name: "help",
        label: "help",
        help: "Show the keys of this screen; type to find one, Enter runs it.",
        keys: &[Key::Char('?'), Key::Function(1)],
        contexts: &[],
        kind: Kind::Program,
        hint: u8::MAX,
        available: always,
        run: |model, _| {
            let help = Help::here(model);
            model.modals.push(Modal::Help(help));
            Vec::new()
        },
    },
    Action {
        name: "back",
        label: "back",
        help: "Go one step back along the path; from the top, q leaves.",
        keys: &[Key::Esc, Key::Backspace],
        contexts: &[],
        kind: Kind::Travel,
        hint: 0,
        available: always,
        run: |model, _| go_back(model).unwrap_or_default(),
    },
    Action {
        name: "leave",
        label: "back",
        help: "Go one step back; from the top, leave. All is saved.",
        keys: &[Key::Char('q')],
        contexts: &[],
        kind: Kind::Travel,
        hint: 90,
        available: always,
        run: |model, _| go_back(model).unwrap_or_else(|| vec![Effect::Quit]),
    },
];

/// Takes back at once what the same person did; asks first when it was somebody else.
fn undo(model: &mut Model, _: Key) -> Vec<Effect> {
    let last = model.open.as_ref().and_then(|open| {
        let seq = *last_action(&open.events).first()?;
        let event = open.events.iter().find(|event| event.seq == seq)?;
        let what = event.change.as_ref().map(|change| tell(&open.plan, change));
        (event.actor != open.actor).then(|| (event.actor.clone(), what.unwrap_or_default()))
    });
    let Some((actor, what)) = last else {
        return vec![Effect::Undo];
    };
    let lines = vec![what, format!("{actor} did this, not you.")];
    let confirm = Confirm::before(
        Effect::Undo,
        format!("Take back what {actor} did?"),
        lines,
        "Take it back",
    );
    model.modals.push(Modal::Confirm(confirm));
    Vec::new()
}

/// Whether there is a plan to act on.
fn plan_is_open(model: &Model) -> Availability {
    match model.plan() {
        Some(_) => Ok(()),
        None => Err("Open a plan first.".to_owned()),
    }
}

const fn go(digit: char, help: &'static str) -> Action {
    let (name, label, keys): (_, _, &'static [Key]) = match digit {
        '0' => ("go-portfolio", "Portfolio", &[Key::Char('0')]),
        '1' => ("go-lifecycle", "Lifecycle", &[Key::Char('1')]),
        '2' => ("go-functions", "Functions", &[Key::Char('2')]),
        '3' => ("go-partners", "Partners", &[Key::Char('3')]),
        '4' => ("go-timeline", "Timeline", &[Key::Char('4')]),
        '5' => ("go-successors", "Successors", &[Key::Char('5')]),
        '6' => ("go-sustainability", "Sustainability", &[Key::Char('6')]),
        '7' => ("go-reviews", "Reviews", &[Key::Char('7')]),
        _ => ("go-log", "Log", &[Key::Char('8')]),
    };
    Action {
        name,
        label,
        help,
        keys,
        contexts: &[],
        kind: Kind::Travel,
        hint: 0,
        available: always,
        run: go_to,
    }
}

fn go_to(model: &mut Model, key: Key) -> Vec<Effect> {
    let Key::Char(digit) = key else {
        return Vec::new();
    };
    let Some(screen) = Screen::of_digit(digit) else {
        return Vec::new();
    };
    if screen != Screen::Portfolio && model.plan().is_none() {
        model.said = Said::Problem("Open a plan first.".to_owned());
        return Vec::new();
    }
    model.screen = screen;
    if screen == Screen::Portfolio {
        vec![Effect::ReadPortfolio]
    } else {
        Vec::new()
    }
}

fn travel(model: &mut Model, key: Key) -> Vec<Effect> {
    if let Some(direction) = Direction::of(key) {
        screens::travel(model, direction);
    }
    Vec::new()
}

fn menu(model: &mut Model, _: Key) -> Vec<Effect> {
    let title =
        screens::subject(model).unwrap_or_else(|| Context::of(model).screen().name().to_owned());
    let menu = Menu::here(model, title);
    model.modals.push(Modal::Menu(menu));
    Vec::new()
}

fn say_saved(model: &mut Model, _: Key) -> Vec<Effect> {
    let at = model.open.as_ref().and_then(OpenPlan::saved_at);
    model.said = Said::Remark(match at {
        Some(at) => format!("Already saved {}.", model.here.clock(at)),
        None => "Every change is saved as it is made.".to_owned(),
    });
    Vec::new()
}

/// One step back along the path, and what that asks of the world. `None` from the top.
fn go_back(model: &mut Model) -> Option<Vec<Effect>> {
    if screens::step_out(model) {
        return Some(Vec::new());
    }
    let several_plans = model.portfolio.len() > 1;
    match model.screen {
        Screen::Portfolio => return None,
        Screen::Lifecycle if !several_plans => return None,
        Screen::Lifecycle
        | Screen::Functions
        | Screen::Partners
        | Screen::Timeline
        | Screen::Successors
        | Screen::Sustainability
        | Screen::Reviews
        | Screen::Log => {}
    }
    if !several_plans {
        model.screen = Screen::Lifecycle;
        return Some(Vec::new());
    }
    model.screen = Screen::Portfolio;
    Some(vec![Effect::ReadPortfolio])
}

/// Whether there is a plan whose last action can be taken back here: the portfolio shows many.
fn can_take_back(model: &Model) -> Availability {
    if model.screen == Screen::Portfolio {
        return Err("Open a plan first: taking back belongs to one plan.".to_owned());
    }
    plan_is_open(model)
}
