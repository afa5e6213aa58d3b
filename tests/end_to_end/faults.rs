//! Faults of the program itself, and terminals that go away: the terminal is usable afterwards, and what is safe is
//! said.
//!
//! No command makes the program fail, so this test binary starts itself again as a program whose store does.

use std::env;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio, exit};
use std::thread;
use std::time::{Duration, Instant};

use baton::domain::Change;
use baton::domain::collective::CollectiveEdit;
use baton::domain::patch::Patch;
use baton::runtime::{Program, Start};
use baton::session::Session;
use baton::store::{
    Batch, Event, Head, History, Memory, PersonName, Result, SealedBallot, Store, Summary,
};
use chrono::FixedOffset;

use super::{Desk, Terminal};
use crate::support::plan::just_begun;
use crate::support::surroundings::Fixed;

const ROLE: &str = "BATON_TEST_FAULT";
const WINDOW: &str = "BATON_TEST_WINDOW";

#[test]
fn after_a_fault_the_terminal_is_usable_and_what_is_safe_is_said() {
    let desk = Desk::new();
    let mut terminal = start(&desk, "here");
    terminal.sees("WHERE WE ARE").press("u");
    assert_eq!(terminal.ends(), 70);
    assert!(terminal.is_given_back());
    says_what_happened(&mut terminal, &desk, 2);
}

#[test]
fn after_a_fault_in_another_thread_too() {
    let desk = Desk::new();
    let mut terminal = start(&desk, "elsewhere");
    terminal.sees("WHERE WE ARE").press("u");
    assert_eq!(terminal.ends(), 70);
    assert!(terminal.is_given_back());
    terminal.sees("another thread failed");
    says_what_happened(&mut terminal, &desk, 3);
}

fn says_what_happened(terminal: &mut Terminal, desk: &Desk, last: u64) {
    terminal
        .sees("a fault of baton itself, not of your plan")
        .sees("the store of the test fails")
        .sees("What was acknowledged before is saved")
        .sees(&format!("everything up to event {last} of nadi is saved"));
    let folder = desk.store().parent().unwrap();
    let details = kept_details(folder);
    assert!(
        details.contains("the store of the test fails"),
        "{details:?}"
    );
}

fn kept_details(folder: &Path) -> String {
    let mut files = folder
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let is_it = |path: &Path| path.to_string_lossy().contains("baton-fault-");
    let path = files.find(|path| is_it(path)).unwrap();
    std::fs::read_to_string(path).unwrap()
}

/// Starts this test binary as the program on a store that fails in this way.
fn start(desk: &Desk, how: &str) -> Terminal {
    let mut command = desk.command(&env::current_exe().unwrap().to_string_lossy());
    command.args([
        "--exact",
        "--nocapture",
        "end_to_end::faults::as_the_program",
    ]);
    command.env(ROLE, how);
    Terminal::start(command)
}

#[test]
fn a_terminal_that_goes_away_ends_the_program() {
    let desk = Desk::new();
    desk.run(&["new", "nadi", "--name", "Nadi Collective"]);
    let window = Command::new(env::current_exe().unwrap())
        .args(["--exact", "end_to_end::faults::as_a_window"])
        .env(WINDOW, desk.store())
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(window.success());
    let until = Instant::now() + Duration::from_secs(30);
    let ended = desk.store().with_file_name("ended");
    while !std::fs::read_to_string(&ended).is_ok_and(|code| code.ends_with('\n')) {
        assert!(Instant::now() < until, "it goes on without a terminal");
        thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(std::fs::read_to_string(&ended).unwrap(), "129\n");
    assert!(
        desk.run(&["verify", "nadi"])
            .contains("Nothing was altered")
    );
}

/// Not a test by itself: a window with the program in it, which is gone as soon as the program is there.
#[test]
fn as_a_window() {
    let Some(store) = env::var_os(WINDOW) else {
        return;
    };
    let desk = Desk::at(store.into());
    let mut terminal = desk.script(r#"trap "" HUP; "$0" 2>&-; echo $? > "$HOME/ended""#);
    terminal.sees("WHERE WE ARE");
    #[expect(
        clippy::disallowed_methods,
        reason = "a window that is closed asks nobody"
    )]
    exit(0);
}

/// Not a test by itself: what this binary does when it is started as the program.
#[test]
fn as_the_program() {
    let Ok(how) = env::var(ROLE) else {
        return;
    };
    let start = Start {
        first: None,
        as_of: None,
        program: Program::default(),
        settings: None,
        remark: None,
        offset: FixedOffset::east_opt(0).unwrap(),
    };
    let code = baton::cli::screens(on_two_events(how == "elsewhere"), &start);
    #[expect(clippy::disallowed_methods, reason = "the terminal was given back")]
    exit(if code == ExitCode::from(70) { 70 } else { 1 });
}

/// A session on a plan of two events, whose store fails at the third.
fn on_two_events(in_another_thread: bool) -> Session {
    let store = Brittle {
        inner: Memory::new(),
        good: 2,
        in_another_thread,
    };
    let actor = "lead".parse().unwrap();
    let mut session = Session::new(Box::new(store), Box::new(Fixed::new()), actor);
    let mut plan = session.blank(&"nadi".parse().unwrap()).unwrap();
    for change in just_begun().changes.into_iter().take(1).chain([renamed()]) {
        session.propose(&mut plan, &change.into()).unwrap();
    }
    session
}

fn renamed() -> Change {
    Change::CollectiveEdited(CollectiveEdit {
        name: Patch::Set("Nadi Collective".parse().unwrap()),
        ..CollectiveEdit::default()
    })
}

/// A store in memory that takes so many batches and panics at the next, or lets another thread panic and goes on.
#[derive(Debug)]
struct Brittle {
    inner: Memory,
    good: u32,
    in_another_thread: bool,
}

const FAILURE: &str = "the store of the test fails";

impl Store for Brittle {
    fn append(&mut self, batch: Batch) -> Result<Head> {
        let is_good = self.good > 0;
        self.good = self.good.saturating_sub(1);
        if !is_good && self.in_another_thread {
            assert!(thread::spawn(|| panic!("{FAILURE}")).join().is_err());
        } else if !is_good {
            panic!("{FAILURE}");
        }
        self.inner.append(batch)
    }

    fn plans(&self) -> Result<Vec<Summary>> {
        self.inner.plans()
    }

    fn heads(&self) -> Result<Vec<(String, Head)>> {
        self.inner.heads()
    }

    fn head(&self, plan: &str) -> Result<Head> {
        self.inner.head(plan)
    }

    fn load(&self, plan: &str) -> Result<Vec<Event>> {
        self.inner.load(plan)
    }

    fn names(&self, plan: &str) -> Result<Vec<PersonName>> {
        self.inner.names(plan)
    }

    fn admit(&mut self, history: History) -> Result<Head> {
        self.inner.admit(history)
    }

    fn put_summary(&mut self, summary: Summary) -> Result<()> {
        self.inner.put_summary(summary)
    }

    fn drop_summaries(&mut self) -> Result<()> {
        self.inner.drop_summaries()
    }

    fn version(&self) -> Result<u64> {
        self.inner.version()
    }

    fn seal(&mut self, ballot: &SealedBallot) -> Result<()> {
        self.inner.seal(ballot)
    }

    fn sealed(&self, plan: &str, round: &str) -> Result<Vec<(String, String)>> {
        self.inner.sealed(plan, round)
    }

    fn discard(&mut self, plan: &str, round: &str) -> Result<()> {
        self.inner.discard(plan, round)
    }
}
