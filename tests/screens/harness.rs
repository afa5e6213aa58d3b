//! A program with a plan in memory, driven by keys and looked at as text.
//!
//! ```ignore
//! Screen::nadi().press("2 > enter").type_text("ran the course").seen()
//! ```

use std::fmt::Write;

use baton::app::action;
use baton::app::form::Focus;
use baton::app::key::{Direction, Key};
use baton::app::modals::Modal;
use baton::app::model::{Here, Window};
use baton::app::program::{Marks, ThemeName};
use baton::app::target::Target;
use baton::app::{Effect, Message, Model, Request};
use baton::domain::blueprint::Blueprint;
use baton::domain::collective::{Collective, CollectiveEdit};
use baton::domain::function::{FunctionPlan, Stage};
use baton::domain::patch::Patch;
use baton::domain::question::Question;
use baton::domain::{Change, Date, Plan, Proposal};
use baton::interchange::parse_plan;
use baton::interchange::plan_file::{PlanFile, differences};
use baton::interchange::template::find_embedded;
use baton::runtime::perform::Performer;
use baton::session::{Session, Surroundings};
use baton::store::{Memory, Store};
use baton::ui::view_state::ViewState;
use chrono::{Datelike, FixedOffset};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

use super::picture;
use crate::support::changes::{moved, outline, planned};
use crate::support::nadi;
use crate::support::plan::{in_the_middle, just_begun};
use crate::support::surroundings::Fixed;

/// A running program with a store in memory.
pub(crate) struct Screen {
    model: Model,
    performer: Performer,
    view: ViewState,
    pub(crate) has_quit: bool,
    /// What was copied last.
    pub(crate) copied: Option<String>,
}

impl Screen {
    /// The program with the Nadi Collective open on Lifecycle, in ASCII, five and a half hours east of Greenwich.
    pub(crate) fn nadi() -> Self {
        Self::of(nadi::making().changes)
    }

    /// The program with a plan just begun from a template.
    pub(crate) fn begun_from(template: &str) -> Self {
        let template = find_embedded(template).unwrap();
        let collective = Collective::named("Nadi Collective".parse().unwrap());
        Self::of(vec![Change::PlanStarted(Box::new(
            template.blueprint(collective),
        ))])
    }

    /// The program with a plan that has its phases and signals, and neither a function nor a question.
    pub(crate) fn bare() -> Self {
        let template = find_embedded("collective-impact").unwrap();
        let collective = Collective::named("Nadi Collective".parse().unwrap());
        Self::of(vec![Change::PlanStarted(Box::new(Blueprint {
            functions: Vec::new(),
            questions: Vec::new(),
            ..template.blueprint(collective)
        }))])
    }

    /// The Nadi Collective with so many functions that no window shows them all: 300, the new ones spread over the
    /// first stages.
    pub(crate) fn crowded() -> Self {
        let mut changes = nadi::making().changes;
        for number in 17..=300 {
            let slug = format!("function-{number}");
            let name = format!("Function number {number}");
            changes.push(Change::FunctionAdded(Box::new(outline(&slug, &name, &[]))));
            if number % 3 == 0 {
                let plan = FunctionPlan {
                    receiver: Patch::Set("amla".parse().unwrap()),
                    transfer: Patch::Set(Date::from_ymd_opt(2027, 6, 30).unwrap()),
                    ..FunctionPlan::default()
                };
                changes.push(planned(&slug, plan));
                changes.push(moved(&slug, Stage::Held, Stage::Documented, "2026-11-01"));
            }
        }
        Self::of(changes)
    }

    /// The Nadi Collective, whose last so many events were actions of their own, in a log to be walked.
    pub(crate) fn nadi_acting(last: usize) -> Self {
        let mut changes = nadi::making().changes;
        let acts = changes.split_off(changes.len() - last);
        let mut screen = Self::of(changes);
        for change in acts {
            screen.propose(change);
        }
        screen
    }

    /// The Nadi Collective, whose events happened day by day from 9 December 2026 on, so many on each day; today is the
    /// last of these days.
    pub(crate) fn nadi_over_days(on_a_day: usize) -> Self {
        Self::over_days(Box::new(Memory::default()), "A. Rao", on_a_day)
    }

    /// The same on a store that others may write to; the plan is begun where it is not there yet.
    pub(crate) fn over_days(store: Box<dyn Store>, actor: &str, on_a_day: usize) -> Self {
        let clock = Fixed::new();
        let mut session = Session::new(store, Box::new(clock.clone()), actor.parse().unwrap());
        let changes = nadi::making().changes;
        let days = clock.today().iter_days().zip(changes.chunks(on_a_day));
        let mut open = session.blank(&"nadi".parse().unwrap()).ok();
        for (day, changes) in days {
            clock.set(day.year(), day.month(), day.day());
            if let Some(open) = &mut open {
                session
                    .propose(open, &with_names(changes.to_vec()))
                    .unwrap();
            }
        }
        Self::at(session)
    }

    /// Lets something happen to the plan without a key.
    pub(crate) fn propose(&mut self, proposal: impl Into<Proposal>) {
        self.carry_out(&Effect::propose(proposal));
    }

    /// The program with a plan to which these things happened.
    pub(crate) fn of(changes: Vec<Change>) -> Self {
        Self::with(&with_names(changes), Fixed::new())
    }

    /// The program with the worked Saamuhika Shakti plan, on the day that it stands for.
    pub(crate) fn sample() -> Self {
        let path = "plans/saamuhika-shakti.toml";
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let file = parse_plan(path, &std::fs::read_to_string(root.join(path)).unwrap()).unwrap();
        Self::with_file(&file)
    }

    /// The program with the plan of a file, on the day that the worked plans stand for.
    pub(crate) fn with_file(file: &PlanFile) -> Self {
        let clock = Fixed::new();
        clock.set(2024, 3, 1);
        let told = differences(None, file, clock.today()).unwrap();
        Self::with(&told.proposal, clock)
    }

    /// The program of one person on a store that others may write to; the plan is begun where it is not there yet.
    pub(crate) fn on(store: Box<dyn Store>, actor: &str) -> Self {
        let mut session = Session::new(store, Box::new(Fixed::new()), actor.parse().unwrap());
        if session.plan_ids().unwrap().is_empty() {
            begin(&mut session, "nadi", &with_names(nadi::making().changes));
        }
        Self::at(session)
    }

    /// The program of one person on an empty store, in which a plan begins to which these things happened.
    pub(crate) fn over(store: Box<dyn Store>, actor: &str, changes: Vec<Change>) -> Self {
        let mut session = Session::new(store, Box::new(Fixed::new()), actor.parse().unwrap());
        begin(&mut session, "nadi", &with_names(changes));
        Self::at(session)
    }

    /// The program on a portfolio of four plans.
    pub(crate) fn many() -> Self {
        let mut session = session(Fixed::new());
        begin(&mut session, "nadi", &with_names(nadi::making().changes));
        for (id, name, making) in [
            ("setu-circle", "Setu Circle", in_the_middle()),
            ("harbour-schools", "Harbour Schools", just_begun()),
            ("millet-belt", "Millet Belt Network", nadi::making()),
        ] {
            let mut changes = making.changes;
            changes.push(Change::CollectiveEdited(CollectiveEdit {
                name: Patch::Set(name.parse().unwrap()),
                ..CollectiveEdit::default()
            }));
            begin(&mut session, id, &Proposal::from(changes));
        }
        Self::on_portfolio(session)
    }

    /// The program on a store without a plan.
    pub(crate) fn empty() -> Self {
        Self::on_portfolio(session(Fixed::new()))
    }

    fn with(proposal: &Proposal, around: Fixed) -> Self {
        let mut session = session(around);
        begin(&mut session, "nadi", proposal);
        Self::at(session)
    }

    /// The program with the plan of this session open.
    fn at(session: Session) -> Self {
        let mut screen = Self::on_portfolio(session);
        screen.carry_out(&Effect::OpenPlan("nadi".parse().unwrap()));
        screen
    }

    fn on_portfolio(session: Session) -> Self {
        let offset = FixedOffset::east_opt(5 * 3600 + 1800).unwrap();
        let here = Here {
            today: session.today(),
            as_of: None,
            offset,
        };
        let mut screen = Self {
            model: Model::new(here, Window::default()),
            performer: Performer::new(session).in_folder("/no-such-folder".into()),
            view: ViewState::default(),
            has_quit: false,
            copied: None,
        };
        screen.model.program.marks = Marks::Ascii;
        screen.carry_out(&Effect::ReadPortfolio);
        screen
    }

    /// Lets the program look whether another process wrote to the store, as it does when nobody types.
    pub(crate) fn look_around(mut self) -> Self {
        if let Some(message) = self.performer.look_around() {
            self.take(message);
        }
        self
    }

    /// The same program without colours.
    pub(crate) fn mono(mut self) -> Self {
        self.model.program.theme = ThemeName::Mono;
        self
    }

    /// The same program in another theme.
    pub(crate) fn themed(mut self, theme: ThemeName) -> Self {
        self.model.program.theme = theme;
        self
    }

    /// The same program in another window.
    pub(crate) fn sized(mut self, width: u16, height: u16) -> Self {
        self.take(Message::Resized(Window { width, height }));
        self
    }

    /// Presses keys: words such as `enter`, `ctrl+c`, `backtab`, or single characters, with spaces between.
    pub(crate) fn press(mut self, keys: &str) -> Self {
        for word in keys.split_whitespace() {
            self.take(Message::Key(key(word)));
        }
        self
    }

    /// Presses one key.
    pub(crate) fn press_key(mut self, key: Key) -> Self {
        self.take(Message::Key(key));
        self
    }

    /// Chooses a line of the Space menu by its words or its label, with arrows and Enter.
    pub(crate) fn choose(mut self, wanted: &str) -> Self {
        self = self.press("space");
        let at = match self.model.modals.last() {
            Some(Modal::Menu(menu)) => menu.lines.iter().position(|line| {
                let words = line.told.words.trim_end_matches(" ...");
                line.action.label == wanted || line.told.label == wanted || words == wanted
            }),
            _ => None,
        };
        let at = at.unwrap_or_else(|| panic!("no line of the menu is called {wanted:?}"));
        self = self.press("home");
        for _ in 0..at {
            self = self.press("down");
        }
        self.press("enter")
    }

    /// Does an action by its name, as the palette does.
    pub(crate) fn perform(mut self, name: &str) -> Self {
        let action = action::named(name).unwrap();
        for effect in action.perform_by_name(&mut self.model) {
            self.carry_out(&effect);
        }
        self
    }

    /// Has an effect performed that no key asks for here.
    pub(crate) fn perform_effect(mut self, effect: &Effect) -> Self {
        self.carry_out(effect);
        self
    }

    /// Goes to the button that sends the form in front, and presses it.
    pub(crate) fn send(mut self) -> Self {
        for _ in 0..60 {
            let form = self.model.modals.last().and_then(|modal| modal.form());
            match form.expect("a form is open").focus {
                Focus::Send => return self.press("enter"),
                Focus::Field(_) | Focus::Theirs(_) | Focus::Cancel => self = self.press("tab"),
            }
        }
        panic!("the form has no end");
    }

    /// Types a text, character by character.
    pub(crate) fn type_text(mut self, text: &str) -> Self {
        for c in text.chars() {
            self.take(Message::Key(Key::Char(c)));
        }
        self
    }

    /// Clicks the middle of the first place where this text stands in the window.
    pub(crate) fn click(mut self, text: &str) -> Self {
        let buffer = self.draw();
        let Some((column, row)) = middle_of(&buffer, text) else {
            panic!("{text:?} is nowhere to be clicked:\n{}", lines(&buffer));
        };
        self.click_at(column, row)
    }

    /// Clicks a cell of the window.
    pub(crate) fn click_at(mut self, column: u16, row: u16) -> Self {
        self.draw();
        if let Some(target) = self.view.target_at(column, row) {
            self.take(Message::Clicked(target));
        }
        self
    }

    /// Turns the wheel down by one notch.
    pub(crate) fn wheel_down(mut self) -> Self {
        self.take(Message::Scrolled(Direction::Down));
        self
    }

    /// Turns the wheel up by one notch.
    pub(crate) fn wheel_up(mut self) -> Self {
        self.take(Message::Scrolled(Direction::Up));
        self
    }

    /// What can be clicked, and where, row by row.
    pub(crate) fn targets(&mut self) -> Vec<(u16, u16, Target)> {
        let buffer = self.draw();
        let mut found: Vec<(u16, u16, Target)> = Vec::new();
        for y in 0..buffer.area.height {
            for x in 0..buffer.area.width {
                let Some(target) = self.view.target_at(x, y) else {
                    continue;
                };
                if found.iter().all(|(_, _, other)| *other != target) {
                    found.push((x, y, target));
                }
            }
        }
        found
    }

    /// Pastes a text.
    pub(crate) fn paste(mut self, text: &str) -> Self {
        self.take(Message::Pasted(text.to_owned()));
        self
    }

    /// Puts an earlier state back; what was saved meanwhile stays saved.
    pub(crate) fn put_back(&mut self, model: Model) {
        self.model = model;
        self.view = ViewState::default();
    }

    /// What stands in the window, one line a row, blanks at the end of lines cut.
    pub(crate) fn text(&mut self) -> String {
        let buffer = self.draw();
        lines(&buffer)
    }

    /// The cells of the window, row by row; the cell behind a wide one is not told.
    pub(crate) fn rows(&mut self) -> Vec<Vec<String>> {
        let buffer = self.draw();
        let area = buffer.area;
        (0..area.height).map(|y| symbols(&buffer, y)).collect()
    }

    /// What an open menu says of the place, without what can be done everywhere.
    pub(crate) fn menu(&mut self) -> String {
        let text = self.text();
        let own = text.lines().take_while(|line| !line.contains("Everywhere"));
        own.collect::<Vec<_>>().join("\n")
    }

    /// What the screen in front says, a fact a line.
    pub(crate) fn twin(&self) -> Vec<String> {
        baton::app::screens::twin(&self.model).into_text()
    }

    /// The popup whose title begins so, without what stands around it.
    #[track_caller]
    pub(crate) fn popup(&mut self, title: &str) -> String {
        let text = self.text();
        let top = format!("+- {title}");
        let mut lines = text
            .lines()
            .skip_while(|line| !line.contains(&top))
            .peekable();
        let first = lines
            .peek()
            .unwrap_or_else(|| panic!("no popup {title:?}: {text}"));
        let from = first.find(&top).unwrap();
        let wide = first[from + 1..].find("-+").unwrap() + 3;
        let before = text[..text.find(&top).unwrap()].rsplit('\n').next();
        let from = before.unwrap_or_default().chars().count();
        let mut boxed = String::new();
        for (row, line) in lines.enumerate() {
            let line: String = line.chars().skip(from).take(wide).collect();
            writeln!(boxed, "{line}").unwrap();
            if row > 0 && line.starts_with("+-") {
                break;
            }
        }
        boxed
    }

    /// What stands in the window before and after more keys.
    pub(crate) fn both(mut self, keys: &str) -> String {
        let before = self.text();
        format!("{before}\n{}", self.press(keys).text())
    }

    /// What stands in the window and, under it, where which styles are.
    pub(crate) fn seen(&mut self) -> String {
        let buffer = self.draw();
        format!("{}\n{}", lines(&buffer), legend(&buffer))
    }

    /// The window as a picture.
    pub(crate) fn picture(&mut self, title: &str) -> String {
        picture::svg(&self.draw(), title)
    }

    /// The same program with lines and blocks instead of ASCII.
    pub(crate) fn with_lines(mut self) -> Self {
        self.model.program.marks = Marks::Drawn;
        self
    }

    /// What the event line says.
    pub(crate) fn event_line(&mut self) -> String {
        let text = self.text();
        let lines: Vec<&str> = text.lines().collect();
        lines
            .get(lines.len().saturating_sub(2))
            .copied()
            .unwrap_or_default()
            .trim()
            .to_owned()
    }

    /// The plan as it stands.
    pub(crate) fn plan(&self) -> &Plan {
        self.model.plan().unwrap()
    }

    /// A question of the plan.
    pub(crate) fn question(&self, id: &str) -> Question {
        let id = id.parse().unwrap();
        self.plan().questions.get(&id).unwrap().clone()
    }

    /// The plan as it is shown, with everything that goes with it.
    pub(crate) const fn model(&self) -> &Model {
        &self.model
    }

    /// The open flags: rule and subject.
    pub(crate) fn flags(&self) -> Vec<String> {
        let facts = self.model.facts().unwrap();
        let open = facts.assessment.open();
        open.map(|flag| format!("{} {}", flag.rule, flag.subject.id))
            .collect()
    }

    /// Where the real cursor stands: column and row.
    pub(crate) fn cursor(&mut self) -> (u16, u16) {
        let at = self.drawn().get_cursor_position().unwrap();
        (at.x, at.y)
    }

    /// The window, cell by cell.
    pub(crate) fn draw(&mut self) -> Buffer {
        self.drawn().backend().buffer().clone()
    }

    fn drawn(&mut self) -> Terminal<TestBackend> {
        let Window { width, height } = self.model.window;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal
            .draw(|frame| baton::ui::draw(frame, &self.model, &mut self.view))
            .unwrap();
        terminal
    }

    fn take(&mut self, message: Message) {
        let requests = self.performer.drive(&mut self.model, message);
        self.meet(requests);
    }

    fn carry_out(&mut self, effect: &Effect) {
        let requests = self.performer.perform_first(&mut self.model, effect);
        self.meet(requests);
    }

    /// What the loop would do that has a terminal; here only what of it is looked at.
    fn meet(&mut self, requests: Vec<Request>) {
        for request in requests {
            match request {
                Request::Quit => self.has_quit = true,
                Request::Copy(text) => self.copied = Some(text),
                Request::EditOutside(_)
                | Request::Redraw
                | Request::KeepTheme(_)
                | Request::AskBackground
                | Request::SetMouse(_)
                | Request::Sleep
                | Request::AwaitSecondPress => {}
            }
        }
    }
}

/// The names of people go beside the changes, not in them.
fn with_names(changes: Vec<Change>) -> Proposal {
    let names = changes.iter().filter_map(|change| match change {
        Change::PersonAdded(person) => Some((person.id.clone(), person.name.clone())),
        _ => None,
    });
    Proposal {
        names: names.collect(),
        changes,
    }
}

/// Somebody at work on an empty store in memory.
fn session(around: Fixed) -> Session {
    let actor = "A. Rao".parse().unwrap();
    Session::new(Box::new(Memory::default()), Box::new(around), actor)
}

fn begin(session: &mut Session, id: &str, proposal: &Proposal) {
    let mut plan = session.blank(&id.parse().unwrap()).unwrap();
    session.propose(&mut plan, proposal).unwrap();
}

/// The cell in the middle of the first place where a text stands.
fn middle_of(buffer: &Buffer, text: &str) -> Option<(u16, u16)> {
    let (column, row) = (0..buffer.area.height).find_map(|y| {
        let symbols: String = (0..buffer.area.width)
            .map(|x| buffer[(x, y)].symbol().chars().next().unwrap_or(' '))
            .collect();
        let at = symbols.find(text)?;
        let before = symbols.get(..at)?.chars().count();
        Some((u16::try_from(before).ok()?, y))
    })?;
    let half = u16::try_from(text.chars().count() / 2).ok()?;
    Some((column + half, row))
}

fn key(word: &str) -> Key {
    match word {
        "enter" => Key::Enter,
        "esc" => Key::Esc,
        "tab" => Key::Tab,
        "backtab" => Key::BackTab,
        "space" => Key::Char(' '),
        "backspace" => Key::Backspace,
        "delete" => Key::Delete,
        "up" => Key::Up,
        "down" => Key::Down,
        "left" => Key::Left,
        "right" => Key::Right,
        "pgup" => Key::PageUp,
        "pgdn" => Key::PageDown,
        "home" => Key::Home,
        "end" => Key::End,
        "f1" => Key::Function(1),
        _ => {
            let (control, letter) = match word.strip_prefix("ctrl+") {
                Some(letter) => (true, letter),
                None => (false, word),
            };
            assert_eq!(letter.chars().count(), 1, "no key is called {word:?}");
            let letter = letter.chars().next().unwrap();
            if control {
                Key::Ctrl(letter)
            } else {
                Key::Char(letter)
            }
        }
    }
}

fn lines(buffer: &Buffer) -> String {
    let mut text = String::new();
    for y in 0..buffer.area.height {
        text.push_str(symbols(buffer, y).concat().trim_end());
        text.push('\n');
    }
    text
}

/// What stands in a row, cell by cell; the cell behind a wide character holds nothing of its own.
fn symbols(buffer: &Buffer, y: u16) -> Vec<String> {
    let mut symbols = Vec::new();
    let mut hidden = 0;
    for x in 0..buffer.area.width {
        let symbol = buffer[(x, y)].symbol();
        if hidden == 0 {
            symbols.push(symbol.to_owned());
        }
        hidden = baton::ui::text::width(symbol).max(hidden).saturating_sub(1);
    }
    symbols
}

/// Every run of cells that is not plain: `row:column-column style`.
fn legend(buffer: &Buffer) -> String {
    let mut legend = String::new();
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let style = style_at(buffer, x, y);
            let start = x;
            while x < buffer.area.width && style_at(buffer, x, y) == style {
                x += 1;
            }
            if !style.is_empty() {
                writeln!(legend, "{y}:{start}-{} {style}", x - 1).unwrap();
            }
        }
    }
    legend
}

fn style_at(buffer: &Buffer, x: u16, y: u16) -> String {
    let cell = &buffer[(x, y)];
    let mut words = Vec::new();
    if cell.fg != Color::Reset {
        words.push(format!("{:?}", cell.fg).to_lowercase());
    }
    for (modifier, word) in [
        (Modifier::BOLD, "bold"),
        (Modifier::REVERSED, "reversed"),
        (Modifier::UNDERLINED, "underlined"),
    ] {
        if cell.modifier.contains(modifier) {
            words.push(word.to_owned());
        }
    }
    words.join(" ")
}
