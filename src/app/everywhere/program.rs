//! Menu, help, and the window.

use crate::app::action::{Action, Availability, Kind, Wording};
use crate::app::context::Context;
use crate::app::effect::{Effect, Request};
use crate::app::key::Key;
use crate::app::meaning::Meaning;
use crate::app::modals::{Help, Menu, Modal, Palette, Pick, Picked, TextBox};
use crate::app::model::{Model, Said};
use crate::app::program::{Mouse, ThemeName};
use crate::app::screens;

/// The rows of the table.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        name: "menu",
        label: "actions",
        help: "List what can be done here, with its keys; what cannot be done says why.",
        meaning: Meaning::Menu,
        kind: Kind::Look,
        hint: 3,
        run: menu,
        ..PROGRAM
    },
    Action {
        name: "palette",
        label: "commands",
        help: "Find anything by a few letters: what can be done, and every function, person, question, flag, event.",
        wording: Wording::Fixed("Find anything by its name"),
        meaning: Meaning::Palette,
        hint: 92,
        run: |model, _| {
            let palette = Palette::here(model);
            model.modals.push(Modal::Palette(palette));
            Vec::new()
        },
        ..PROGRAM
    },
    Action {
        name: "as-text",
        label: "as text",
        help: "Show this screen as text: every fact on a line of its own, as --plain prints it.",
        meaning: Meaning::AsText,
        kind: Kind::Look,
        run: as_text,
        ..PROGRAM
    },
    Action {
        name: "redraw",
        label: "redraw",
        help: "Draw the whole window anew.",
        meaning: Meaning::Redraw,
        run: |_, _| vec![Effect::Ask(Request::Redraw)],
        ..PROGRAM
    },
    Action {
        name: "mouse",
        label: "free the mouse",
        help: "Let the terminal have the mouse, for selecting text; once more takes it back.",
        meaning: Meaning::FreeMouse,
        run: free_mouse,
        ..PROGRAM
    },
    Action {
        name: "theme",
        label: "theme",
        wording: Wording::Fixed("Theme ..."),
        help: "Choose the colours of the screens; the choice is kept for the next time.",
        run: pick_theme,
        ..PROGRAM
    },
    Action {
        name: "suspend",
        label: "suspend",
        help: "Go back to the shell for a while; its command `fg` brings the screens back.",
        available: there_is_a_shell,
        run: |_, _| vec![Effect::Ask(Request::Sleep)],
        ..PROGRAM
    },
    Action {
        name: "help",
        label: "help",
        help: "Show the keys of this screen; type to find one, and run it from there.",
        meaning: Meaning::Help,
        hint: u8::MAX,
        run: |model, _| {
            let help = Help::here(model);
            model.modals.push(Modal::Help(help));
            Vec::new()
        },
        ..PROGRAM
    },
];

/// What the rows above have in common.
const PROGRAM: Action = Action {
    kind: Kind::Program,
    ..Action::PLAIN
};

fn pick_theme(model: &mut Model, _: Key) -> Vec<Effect> {
    let line = |theme: ThemeName| format!("{}: {}", theme.as_str(), theme.meaning());
    let lines = ThemeName::ALL.map(line).to_vec();
    let is_set = |theme: &ThemeName| *theme == model.program.theme;
    let at = ThemeName::ALL.iter().position(is_set).unwrap_or(0);
    let pick = Pick::new("Theme", lines, Picked::Theme).at(at);
    model.modals.push(Modal::Pick(pick));
    Vec::new()
}

fn there_is_a_shell(_: &Model) -> Availability {
    if cfg!(unix) {
        Ok(())
    } else {
        Err("This system has no shell that could bring baton back.".to_owned())
    }
}

fn free_mouse(model: &mut Model, key: Key) -> Vec<Effect> {
    let (mouse, said) = match model.program.mouse {
        Mouse::Held => (
            Mouse::Freed,
            format!("The mouse selects text now. {key} takes it back."),
        ),
        Mouse::Freed => (Mouse::Held, "The mouse clicks again.".to_owned()),
    };
    model.program.mouse = mouse;
    model.said = Said::Remark(said);
    vec![Effect::Ask(Request::SetMouse(mouse))]
}

fn menu(model: &mut Model, _: Key) -> Vec<Effect> {
    let title =
        screens::subject(model).unwrap_or_else(|| Context::of(model).screen().name().to_owned());
    let menu = Menu::here(model, title);
    model.modals.push(Modal::Menu(menu));
    Vec::new()
}

/// Opens what the screen in front says, a fact a line.
fn as_text(model: &mut Model, _: Key) -> Vec<Effect> {
    let tour = model.program.tour.and_then(|tour| tour.told(model));
    let mut lines: Vec<String> = tour.into_iter().collect();
    lines.extend(screens::twin(model).into_text());
    let screen = Context::of(model).screen().name();
    let text = TextBox::new(format!("{screen} as text"), lines);
    model.modals.push(Modal::Text(text));
    Vec::new()
}
