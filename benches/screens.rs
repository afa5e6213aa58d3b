//! From the start to the first frame, and from a key to its frame on every screen and view.

use std::hint::black_box;

use baton::app::key::Key;
use baton::app::model::{Here, Window};
use baton::app::{Effect, Message, Model};
use baton::domain::id::PlanId;
use baton::runtime::perform::Performer;
use baton::session::Session;
use baton::store::{Memory, Sqlite};
use baton::ui::view_state::ViewState;
use chrono::{FixedOffset, Offset, Utc};
use criterion::Criterion;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::plan::{Size, changes};
use crate::words::id;
use crate::{filled, session, today};

const WINDOW: Window = Window {
    width: 200,
    height: 60,
};

/// The keys that lead to a place, and the two that are pressed there by turns.
type Place = (&'static str, &'static [Key], [Key; 2]);

const WALK: [Key; 2] = [Key::Down, Key::Up];
const TURN: [Key; 2] = [Key::Right, Key::Left];
const TYPE: [Key; 2] = [Key::Char('r'), Key::Backspace];

const FUNCTIONS: [Place; 4] = [
    ("board", &[Key::Char('2')], WALK),
    ("list", &[Key::Char('2'), Key::Char('v')], WALK),
    (
        "matrix",
        &[Key::Char('2'), Key::Char('v'), Key::Char('v')],
        WALK,
    ),
    ("one function", &[Key::Char('2'), Key::Enter], WALK),
];

const ELSEWHERE: [Place; 15] = [
    ("portfolio", &[Key::Char('0')], WALK),
    ("lifecycle", &[Key::Char('1')], WALK),
    ("partners", &[Key::Char('3')], WALK),
    ("successors, result", &[Key::Char('5')], WALK),
    (
        "successors, people",
        &[Key::Char('5'), Key::Char('v')],
        WALK,
    ),
    (
        "successors, rounds",
        &[Key::Char('5'), Key::Char('v'), Key::Char('v')],
        WALK,
    ),
    ("successors, one cell", &[Key::Char('5'), Key::Enter], WALK),
    ("what-if", &[Key::Char('5'), Key::Char('w')], TURN),
    ("questions", &[Key::Char('6')], WALK),
    ("flags", &[Key::Char('6'), Key::Char('v')], WALK),
    ("log", &[Key::Char('8')], WALK),
    ("log, every event", &[Key::Char('8'), Key::Char('v')], WALK),
    ("the palette, typing", &[Key::Char(':')], TYPE),
    (
        "a filter, typing",
        &[Key::Char('2'), Key::Char('v'), Key::Char('f')],
        TYPE,
    ),
    ("a form, typing", &[Key::Char('2'), Key::Char('e')], TYPE),
];

/// The plan in time: from row to row, through time, and other days tried.
const TIME: [Place; 3] = [
    ("timeline", &[Key::Char('4')], WALK),
    ("timeline, scrolling", &[Key::Char('4')], TURN),
    ("timeline, what-if", TRYING, TURN),
];

/// Down to the first function behind the phases and the exit.
const TRYING: &[Key] = &[
    Key::Char('4'),
    Key::Down,
    Key::Down,
    Key::Down,
    Key::Down,
    Key::Down,
    Key::Char('w'),
];

/// What draws the books and what is computed from them.
const BOOKS: [Place; 7] = [
    ("lifecycle", &[Key::Char('1')], WALK),
    ("partners", &[Key::Char('3')], WALK),
    ("books", &[Key::Char('3'), Key::Char('v')], WALK),
    (
        "one book",
        &[Key::Char('3'), Key::Char('v'), Key::Enter],
        WALK,
    ),
    ("flags", &[Key::Char('6'), Key::Char('v')], WALK),
    (
        "temptations",
        &[Key::Char('6'), Key::Char('v'), Key::Char('v')],
        WALK,
    ),
    (
        "rehearsal",
        &[
            Key::Char('6'),
            Key::Char('v'),
            Key::Char('v'),
            Key::Char('v'),
            Key::Char('v'),
        ],
        WALK,
    ),
];

/// A program with a plan open, and what it draws on.
struct Program {
    model: Model,
    performer: Performer,
    view: ViewState,
    terminal: Terminal<TestBackend>,
}

impl Program {
    /// As the program starts: the portfolio is read, the plan opened, the first frame drawn.
    fn started(session: Session, plan: &PlanId) -> Self {
        let offset: FixedOffset = Utc.fix();
        let here = Here {
            today: today(),
            as_of: None,
            offset,
        };
        let backend = TestBackend::new(WINDOW.width, WINDOW.height);
        let mut program = Self {
            model: Model::new(here, WINDOW),
            performer: Performer::new(session),
            view: ViewState::default(),
            terminal: Terminal::new(backend).expect("a test terminal always opens"),
        };
        for effect in [Effect::ReadPortfolio, Effect::OpenPlan(plan.clone())] {
            let asked = program.performer.perform_first(&mut program.model, &effect);
            assert_eq!(asked, [], "nothing is asked of a loop");
        }
        program.draw();
        program
    }

    /// The program with a plan of this size.
    fn of(size: Size) -> Self {
        let (session, open) = filled(Box::new(Memory::default()), "bench", &changes(size));
        Self::started(session, &open.plan.id)
    }

    fn press(&mut self, key: Key) {
        let asked = self.performer.drive(&mut self.model, Message::Key(key));
        assert_eq!(asked, [], "nothing is asked of a loop");
        self.draw();
    }

    fn draw(&mut self) {
        self.terminal
            .draw(|frame| baton::ui::draw(frame, &self.model, &mut self.view))
            .expect("drawing cannot fail");
    }

    /// Goes to each place from the top, and measures there.
    fn measure(&mut self, places: &[Place], of: &str, criterion: &mut Criterion) {
        for (name, way, keys) in places {
            for key in *way {
                self.press(*key);
            }
            let mut turns = keys.iter().cycle();
            criterion.bench_function(&format!("key to frame: {name}, {of}"), |bench| {
                bench.iter(|| self.press(*turns.next().expect("the turns have no end")));
            });
            // Back to the board, from whatever is open or typed.
            for _ in 0..4 {
                self.press(Key::Esc);
            }
            self.press(Key::Char('1'));
        }
    }
}

/// The program started on a store in a file.
pub(crate) fn starting(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let path = folder.path().join("baton.db");
    let open = || Box::new(Sqlite::open(&path).expect("the store opens"));
    let plan = id("bench");
    drop(filled(open(), "bench", &changes(Size::events(20_000))));
    criterion.bench_function("start to first frame, 20,000 events", |bench| {
        bench.iter(|| black_box(Program::started(session(open()), &plan)));
    });
}

/// Every screen and view of a plan that is as large as is expected.
pub(crate) fn walking(criterion: &mut Criterion) {
    let mut program = Program::of(Size::events(20_000));
    let of = "20,000 events";
    program.measure(&FUNCTIONS, of, criterion);
    program.measure(&ELSEWHERE, of, criterion);
}

/// The screens that draw the books, with as much in them as is expected.
pub(crate) fn watched(criterion: &mut Criterion) {
    let changes = crate::books::watched();
    let (session, open) = filled(Box::new(Memory::default()), "bench", &changes);
    let mut program = Program::started(session, &open.plan.id);
    program.measure(&BOOKS, "2,000 facts in the books", criterion);
}

/// The views of functions with more of them than is expected.
pub(crate) fn crowded(criterion: &mut Criterion) {
    let mut program = Program::of(Size {
        functions: 300,
        events: 0,
    });
    program.measure(&FUNCTIONS, "300 functions", criterion);
    program.measure(&TIME, "300 functions", criterion);
}
