//! The way to every form, and filling one in by the labels of its fields.

use super::Screen;
use super::successors::{with_open_round, with_waiting_round};

use baton::app::form::{Field, Focus, Form, Input};
use baton::app::key::Key;
use baton::app::lists::ListName;
use baton::app::purpose::Purpose;
use baton::app::purpose::entry::EntryPurpose;
use baton::app::purpose::organisation::OrganisationPurpose;
use baton::app::purpose::person::PersonPurpose;
use baton::app::purpose::question::About;
use baton::app::purpose::round::RoundPurpose;
use baton::app::screens::selected;

/// What each form is called here. A new purpose needs a name, and with it a way.
pub(super) fn name_of(purpose: &Purpose) -> &'static str {
    match purpose {
        Purpose::NewPlan => "new plan",
        Purpose::LookBack => "look back",
        Purpose::Compare => "compare",
        Purpose::Baseline => "baseline",
        Purpose::Export => "export",
        Purpose::Import => "import",
        Purpose::Collective => "collective",
        Purpose::Exit => "exit",
        Purpose::Signal(_) => "signal",
        Purpose::Advance => "advance",
        Purpose::Return => "go back a phase",
        Purpose::AddFunction => "add a function",
        Purpose::TakeFunctions => "take a list",
        Purpose::EditFunction(_) => "edit a function",
        Purpose::RemoveFunction(_) => "remove a function",
        Purpose::Who(_) => "who",
        Purpose::Dates(_) => "dates",
        Purpose::Ready(_) => "readiness",
        Purpose::MoveOn(..) => "move on",
        Purpose::Skip(_) => "skip",
        Purpose::MoveBack(_) => "move back",
        Purpose::SetAside(_) => "set aside",
        Purpose::BringBack(_) => "bring back",
        Purpose::AddQuestion => "add a question",
        Purpose::Question(_, about) => match about {
            About::Asking => "ask",
            About::Answering => "answer",
            About::Parking => "park",
            About::Owner => "owner",
            About::LookingAgain => "look again",
            About::Itself => "edit a question",
        },
        Purpose::AcceptFlag(..) => "accept a flag",
        Purpose::SetRule(_) => "rule",
        Purpose::Organisation(about) => match about {
            OrganisationPurpose::Add => "add an organisation",
            OrganisationPurpose::Edit(_) => "edit an organisation",
            OrganisationPurpose::Leave(_) => "an organisation leaves",
        },
        Purpose::Person(about) => match about {
            PersonPurpose::Add => "add a person",
            PersonPurpose::Edit(_) => "edit a person",
        },
        Purpose::Entry(about) => match about {
            EntryPurpose::Add(..) => "add an entry",
            EntryPurpose::Edit(..) => "edit an entry",
            EntryPurpose::Remove(..) => "take an entry out",
        },
        Purpose::Round(about) => of_a_round(about),
    }
}

fn of_a_round(about: &RoundPurpose) -> &'static str {
    match about {
        RoundPurpose::Add => "new round",
        RoundPurpose::Yardstick(_) => "weights",
        RoundPurpose::Supposed(..) => "weights tried",
        RoundPurpose::Open(_) => "open a round",
        RoundPurpose::EndReveals(_) => "end the reveals",
        RoundPurpose::Decide(_) => "decide",
        RoundPurpose::Abandon(_) => "abandon",
        RoundPurpose::AddCandidate(_) => "add a candidate",
        RoundPurpose::RemoveCandidate(..) => "take a candidate out",
        RoundPurpose::Gate(..) => "gate",
        RoundPurpose::Waive(..) => "waive",
        RoundPurpose::AddScorer(_) => "add a scorer",
        RoundPurpose::RemoveScorer(..) => "take a scorer out",
        RoundPurpose::Conflict(..) => "conflict",
        RoundPurpose::Tie(..) => "tie",
        RoundPurpose::Score(..) => "score",
        RoundPurpose::Moderate(..) => "moderate",
    }
}

/// A program with the form of this name open.
pub(super) fn open(name: &str) -> Screen {
    let screen = match name {
        "tie" | "score" | "take a scorer out" | "take a candidate out" | "conflict" | "abandon" => {
            Screen::of(with_open_round()).press("5 v v end enter")
        }
        "end the reveals" => Screen::of(with_waiting_round()),
        "new plan" => Screen::many(),
        "add an entry" | "edit an entry" | "take an entry out" => Screen::booked(),
        _ => Screen::nadi(),
    };
    let mut screen = way(screen, name);
    let text = screen.text();
    let form = screen.model().modals.last().and_then(|modal| modal.form());
    assert!(form.is_some(), "no form {name:?}:\n{text}");
    assert_eq!(name_of(&screen.form().purpose), name);
    screen
}

/// The names of every form.
pub(super) const FORMS: &[&str] = &[
    "new plan",
    "look back",
    "compare",
    "baseline",
    "export",
    "import",
    "collective",
    "exit",
    "signal",
    "advance",
    "go back a phase",
    "add a function",
    "take a list",
    "edit a function",
    "remove a function",
    "who",
    "dates",
    "readiness",
    "move on",
    "skip",
    "move back",
    "set aside",
    "bring back",
    "add a question",
    "ask",
    "answer",
    "park",
    "owner",
    "look again",
    "edit a question",
    "accept a flag",
    "rule",
    "add an organisation",
    "edit an organisation",
    "an organisation leaves",
    "add a person",
    "edit a person",
    "add an entry",
    "edit an entry",
    "take an entry out",
    "new round",
    "weights",
    "weights tried",
    "open a round",
    "end the reveals",
    "decide",
    "abandon",
    "add a candidate",
    "take a candidate out",
    "gate",
    "waive",
    "add a scorer",
    "take a scorer out",
    "conflict",
    "tie",
    "score",
    "moderate",
];

fn way(screen: Screen, name: &str) -> Screen {
    let functions = |screen: Screen, id| screen.press("2 v").select(ListName::Functions, id);
    match name {
        "new plan" => screen.perform("plan-new"),
        "look back" => screen.press("t"),
        "compare" => screen.press("c"),
        "baseline" => screen.press("4").choose("baseline"),
        "export" => screen.press("x"),
        "import" => screen.press("i"),
        "collective" => screen.perform("collective-edit"),
        "exit" => screen.perform("exit-edit"),
        "signal" => screen.press("enter"),
        "advance" => screen.press(">"),
        "go back a phase" => screen.press("<"),
        "add a function" => screen.press("2 a"),
        "take a list" => screen.press("2").perform("take-list"),
        "edit a function" => functions(screen, "archive").press("e"),
        "remove a function" => functions(screen, "archive").press("D"),
        "who" => functions(screen, "archive").press("o"),
        "dates" => functions(screen, "archive").press("d"),
        "readiness" => functions(screen, "archive").press("r"),
        "move on" => functions(screen, "archive").press(">"),
        "skip" => functions(screen, "archive").perform("stage-skip"),
        "move back" => functions(screen, "archive").press("<"),
        "set aside" => functions(screen, "archive").perform("set-aside"),
        "bring back" => functions(screen, "newsletter").perform("bring-back"),
        "add a question" => screen.press("6 a"),
        "ask" => screen.press("6 tab").perform("question-ask"),
        "answer" => screen.press("6 tab").perform("question-answer"),
        "park" => screen.press("6 tab").perform("question-park"),
        "owner" => screen.press("6 o"),
        "look again" => screen.press("6 home tab").perform("question-dates"),
        "edit a question" => screen.press("6 e"),
        "accept a flag" => screen.press("6 v A"),
        "rule" => screen.press("6 v").perform("flag-rule"),
        "add an organisation" => screen.press("3 a"),
        "edit an organisation" => screen.press("3 e"),
        "an organisation leaves" => screen.press("3").perform("organisation-leave"),
        "add a person" => people(screen).press("a"),
        "edit a person" => people(screen).press("e"),
        "add an entry" => screen.press("3 v a"),
        "edit an entry" => screen.press("3 v enter e"),
        "take an entry out" => screen.press("3 v enter D"),
        _ => way_to_a_round(screen, name),
    }
}

fn way_to_a_round(screen: Screen, name: &str) -> Screen {
    let draft = |screen: Screen| screen.press("5 v v a").fill("Name", "Host").send();
    let with_candidate = |screen: Screen| {
        let draft = draft(screen).perform("candidate-add");
        draft.fill("Organisation", "Amla Trust").send()
    };
    let at_candidate = |screen: Screen| screen.press("5 v v end enter");
    match name {
        "new round" => screen.press("5 v v a"),
        "weights" => draft(screen).press("e"),
        "weights tried" => screen.press("5 w right").perform("what-if-apply"),
        "open a round" => draft(screen).perform("round-open"),
        "end the reveals" => screen.press("5 v v end enter").perform("round-end-reveals"),
        "decide" => screen.press("5").perform("round-decide"),
        "abandon" => screen.perform("round-abandon"),
        "add a candidate" => draft(screen).perform("candidate-add"),
        "take a candidate out" => at_candidate(screen).perform("candidate-remove"),
        "gate" => with_candidate(screen).perform("gate-answer"),
        "waive" => {
            let failed = with_candidate(screen)
                .perform("gate-answer")
                .fill("Answer", "no")
                .fill("Rests on", "a letter");
            failed.send().press("esc").perform("gate-waive")
        }
        "add a scorer" => draft(screen).perform("scorer-add"),
        "take a scorer out" => screen.perform("scorer-remove"),
        "conflict" => screen.perform("conflict"),
        "tie" => screen.press("enter enter"),
        "score" => screen.press("enter enter n tab tab enter"),
        "moderate" => screen.press("5 enter").perform("moderate"),
        other => panic!("there is no way to the form {other:?}"),
    }
}

fn people(screen: Screen) -> Screen {
    let screen = screen.press("3 tab");
    screen.select(ListName::People, "a-rao")
}

impl Screen {
    /// The form in front.
    #[track_caller]
    pub(super) fn form(&self) -> &Form {
        let top = self.model().modals.last().and_then(|modal| modal.form());
        top.expect("a form is open")
    }

    /// The field that has the focus.
    #[track_caller]
    pub(super) fn field(&self) -> &Field {
        self.form().focused().expect("a field has the focus")
    }

    /// Walks down a list until this row is selected.
    pub(super) fn select(self, list: ListName, key: &str) -> Self {
        let mut screen = self.press("home");
        for _ in 0..60 {
            if selected(screen.model(), list).as_deref() == Some(key) {
                return screen;
            }
            screen = screen.press("down");
        }
        panic!("there is no row {key:?}");
    }

    /// Goes to a field by its label.
    #[track_caller]
    pub(super) fn at_field(self, label: &str) -> Self {
        let mut screen = self;
        for _ in 0..60 {
            let form = screen.form();
            if form.focused().is_some_and(|field| field.label == label) {
                return screen;
            }
            screen = screen.press("tab");
        }
        panic!("there is no field {label:?}");
    }

    /// Fills a field: types in the place of what stands there, or chooses what is labelled so.
    #[track_caller]
    pub(super) fn fill(self, label: &str, what: &str) -> Self {
        let screen = self.at_field(label);
        let screen = match &screen.field().input {
            Input::Line(_) | Input::Long(_) | Input::Date(_) => screen.emptied().type_text(what),
            Input::Choice(_) => screen.type_text(what),
            Input::Radio(_) => screen.pressed(what),
            Input::Ticks(_) => what.split(", ").fold(screen, Self::ticked),
        };
        let shown = screen.field().input.shown();
        assert!(shown.contains(what), "{label}: {what:?} is not {shown:?}");
        screen
    }

    fn emptied(self) -> Self {
        let mut screen = self;
        while !screen.field().text().is_empty() {
            screen = screen.press("end ctrl+u backspace");
        }
        screen
    }

    fn pressed(self, label: &str) -> Self {
        let mut screen = self.press("home");
        for _ in 0..12 {
            if screen.field().input.shown() == label {
                return screen;
            }
            screen = screen.press("right");
        }
        panic!("there is no button {label:?}");
    }

    fn ticked(self, label: &str) -> Self {
        let mut screen = self.press(&"left ".repeat(40));
        for _ in 0..40 {
            if tick_at(screen.field()) == label {
                return screen.press_key(Key::Char(' '));
            }
            screen = screen.press("right");
        }
        panic!("nothing is called {label:?}");
    }

    /// Every field of the form in front in turn, until the buttons come.
    pub(super) fn each_field(self, mut visit: impl FnMut(Self) -> Self) -> Self {
        let mut screen = self;
        while !matches!(screen.form().focus, Focus::Field(0)) {
            screen = screen.press("tab");
        }
        while matches!(screen.form().focus, Focus::Field(_)) {
            screen = visit(screen).press("tab");
        }
        screen
    }
}

/// What the cursor stands on among things to tick.
fn tick_at(field: &Field) -> &str {
    let Input::Ticks(ticks) = &field.input else {
        panic!("nothing can be ticked here");
    };
    let mut here = ticks.items().filter(|(_, _, at)| *at);
    here.next().map_or("", |(item, _, _)| item.label.as_str())
}
