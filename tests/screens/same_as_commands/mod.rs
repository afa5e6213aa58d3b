//! Two doors, one road: what a screen changes makes the same events as its command, and what is refused is refused
//! with the same sentence.
//!
//! One plan stands in two stores. On the one commands are run, on the other forms are filled in; what was appended is
//! compared text by text. Which forms were sent and which kinds of events they made is kept, so that none is missing.

mod beginnings;
mod books;
mod functions;
mod parties;
mod questions;
mod refusals;
mod rounds;
mod walk;

use super::Screen;
use super::form_ways::{FORMS, name_of};
use super::successors::with_open_round;
use crate::support::cli::Baton;
use baton::app::lists::ListName;
use baton::app::screens::list_in_focus;
use baton::domain::Change;
use baton::interchange::event::KINDS;
use baton::store::{Event, Sqlite, Store};
use serde_json::Value;
use std::collections::BTreeSet;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;
use tempfile::TempDir;

const PLAN: &str = "nadi";
/// Who acts in both.
const ACTOR: &str = "asha";

/// The forms that change nothing; a file that is written is no event.
const LOOKING: [&str; 4] = ["look back", "compare", "baseline", "export"];

/// The form that has no command: it adds many functions at once, each as the form and the command for one do.
const WITHOUT_COMMAND: [&str; 1] = ["take a list"];

/// The kinds of events that no screen makes: there is a command or a plan file for them. Scorers are invited where
/// their sheets are written, for all of them at once and into a folder.
const NOT_ON_SCREENS: [&str; 4] = [
    "phase-planned",
    "phase-dated",
    "signal-added",
    "scorer-invited",
];

const JOURNEYS: [fn(&mut Doors); 13] = [
    beginnings::a_plan_begins,
    beginnings::a_file_comes_in,
    walk::the_collective_its_exit_and_its_walk,
    walk::taking_back_and_bringing_again,
    functions::functions,
    functions::days_that_are_drafted,
    questions::questions_flags_and_rules,
    parties::organisations_and_people,
    books::entries_of_books,
    rounds::a_round_from_its_beginning_to_its_opening,
    rounds::a_round_from_its_ballots_to_its_decision,
    rounds::reveals_that_are_ended,
    rounds::weights_that_were_tried,
];

#[test]
fn every_change_is_the_same_by_command_and_on_screen() {
    let (mut forms, mut kinds) = (BTreeSet::from(LOOKING), BTreeSet::new());
    forms.extend(WITHOUT_COMMAND);
    thread::scope(|scope| {
        let journeys = JOURNEYS.map(|journey| {
            scope.spawn(move || {
                let mut doors = Doors::new();
                journey(&mut doors);
                (doors.sent, doors.made)
            })
        });
        for journey in journeys {
            let (sent, made) = journey.join().unwrap_or_else(|panic| resume_unwind(panic));
            forms.extend(sent);
            kinds.extend(made);
        }
    });
    let all: BTreeSet<&str> = FORMS.iter().copied().collect();
    let untold: Vec<_> = all.difference(&forms).collect();
    assert!(untold.is_empty(), "no command beside: {untold:?}");
    let possible = KINDS.iter().filter(|kind| !NOT_ON_SCREENS.contains(kind));
    let missing: Vec<_> = possible.filter(|kind| !kinds.contains(**kind)).collect();
    assert!(missing.is_empty(), "never compared: {missing:?}");
}

/// The two doors to the same plan.
struct Doors {
    commands: Baton,
    screen: Option<Screen>,
    folder: TempDir,
    plan: &'static str,
    seen: usize,
    /// The forms that were sent.
    sent: BTreeSet<&'static str>,
    /// The kinds of events that both made.
    made: BTreeSet<String>,
}

/// Events as kind and body.
type Told = Vec<(String, Value)>;

impl Doors {
    fn new() -> Self {
        Self::of(with_open_round)
    }

    /// Two doors to a plan that these changes made.
    fn of(changes: fn() -> Vec<Change>) -> Self {
        let (commands, folder) = (Baton::new(), tempfile::tempdir().unwrap());
        std::fs::create_dir_all(commands.store().parent().unwrap()).unwrap();
        drop(begun(&commands.store(), changes()));
        let mut doors = Self {
            screen: Some(begun(&folder.path().join("baton.db"), changes())),
            commands,
            folder,
            plan: PLAN,
            seen: 0,
            sent: BTreeSet::new(),
            made: BTreeSet::new(),
        };
        doors.seen = doors.appended().0.len();
        doors
    }

    fn store(&self) -> PathBuf {
        self.folder.path().join("baton.db")
    }

    /// What commands and the screen have appended since both were last compared.
    fn appended(&self) -> (Told, Told) {
        let told = |store: &Path| told(store, self.plan, self.seen);
        (told(&self.commands.store()), told(&self.store()))
    }

    /// Asks that commands and a form, filled in and sent, come to the same; the form is gone then.
    #[track_caller]
    fn same(&mut self, commands: &[&str], fill: impl FnOnce(Screen) -> Screen) {
        self.goes_on(commands, fill);
        let mut screen = self.screen.take().unwrap();
        assert!(screen.model().modals.is_empty(), "{}", screen.text());
        self.screen = Some(screen);
    }

    /// The same for a form that leads on to the next.
    #[track_caller]
    fn goes_on(&mut self, commands: &[&str], fill: impl FnOnce(Screen) -> Screen) {
        let filled = fill(self.screen.take().unwrap());
        self.sent.insert(name_of(&filled.form().purpose));
        self.screen = Some(filled);
        self.done(commands, Screen::send);
    }

    /// Sends a form that changes nothing by itself.
    #[track_caller]
    fn sends(&mut self, fill: impl FnOnce(Screen) -> Screen) {
        let filled = fill(self.screen.take().unwrap());
        self.sent.insert(name_of(&filled.form().purpose));
        self.screen = Some(filled.send());
    }

    /// Asks that commands and something done without a form come to the same.
    #[track_caller]
    fn done(&mut self, commands: &[&str], act: impl FnOnce(Screen) -> Screen) {
        for command in commands {
            self.commands.ok(command);
        }
        let mut screen = act(self.screen.take().unwrap());
        let (by_command, on_screen) = self.appended();
        assert!(!by_command.is_empty(), "{commands:?} changed nothing");
        assert_eq!(on_screen, by_command, "{commands:?}\n{}", screen.text());
        self.seen += by_command.len();
        self.made
            .extend(by_command.into_iter().map(|(kind, _)| kind));
        self.screen = Some(screen);
    }

    /// Asks that a command and a form are refused in the same words.
    #[track_caller]
    fn refused(&mut self, command: &str, fill: impl FnOnce(Screen) -> Screen) {
        let ran = self.commands.args(command).run().failure(1);
        let mut screen = fill(self.screen.take().unwrap()).send();
        let text = screen.text();
        let form = screen.form();
        let problems = form.fields.iter().filter_map(|field| field.problem.clone());
        let said: Vec<String> = problems.chain(form.refusal.clone()).collect();
        let [said] = &said[..] else {
            panic!("{command}: one refusal is wanted, not {said:?}\n{text}");
        };
        assert!(ran.stderr.contains(said.as_str()), "{said}\n{ran}");
        assert!(text.contains("Nothing was changed."), "{text}");
        let (by_command, on_screen) = self.appended();
        assert!(by_command.is_empty() && on_screen.is_empty());
        self.screen = Some(screen.press("esc"));
    }

    /// Presses keys that change nothing.
    fn press(&mut self, keys: &str) {
        self.screen = self.screen.take().map(|screen| screen.press(keys));
    }
}

fn begun(store: &Path, changes: Vec<Change>) -> Screen {
    let store = Box::new(Sqlite::open(store).unwrap());
    Screen::over(store, ACTOR, changes)
}

/// The events of a plan from a place on. What chance put into them is left out.
fn told(store: &Path, plan: &str, since: usize) -> Told {
    let events = Sqlite::open(store).unwrap().load(plan).unwrap_or_default();
    let tell = |event: &Event| {
        assert_eq!(event.actor, ACTOR);
        let mut body: Value = serde_json::from_str(event.body.as_ref().unwrap()).unwrap();
        for chance in ["commitment", "salt"] {
            without(&mut body, chance);
        }
        (event.kind.clone(), body)
    };
    events.iter().skip(since).map(tell).collect()
}

fn without(value: &mut Value, name: &str) {
    match value {
        Value::Object(fields) => {
            fields.remove(name);
            fields.values_mut().for_each(|field| without(field, name));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| without(item, name)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn function(screen: Screen, id: &str) -> Screen {
    screen.press("2").list().row(ListName::Functions, id)
}

impl Screen {
    /// The functions as a list.
    #[track_caller]
    fn list(self) -> Self {
        self.viewed("View LIST")
    }

    /// The flags, behind the questions.
    #[track_caller]
    fn at_flags(self) -> Self {
        self.viewed("> Flags")
    }

    /// Every round.
    #[track_caller]
    fn rounds(self) -> Self {
        self.viewed("> Rounds")
    }

    /// The view of this screen in which these words stand.
    #[track_caller]
    fn viewed(self, words: &str) -> Self {
        let mut screen = self;
        for _ in 0..3 {
            if screen.text().contains(words) {
                return screen;
            }
            screen = screen.press("v");
        }
        panic!("no view says {words:?}:\n{}", screen.text());
    }

    /// A row of a list of this screen, wherever the focus is.
    #[track_caller]
    fn row(self, list: ListName, key: &str) -> Self {
        let mut screen = self;
        for _ in 0..3 {
            if list_in_focus(screen.model()) == Some(list) {
                return screen.select(list, key);
            }
            screen = screen.press("tab");
        }
        panic!("{list:?} is nowhere:\n{}", screen.text());
    }
}
