//! The one loop: keys in, effects performed, a frame drawn when something happened, the terminal restored.
//!
//! Blocks until there is input, and wakes once a second to ask whether another process wrote to the store or a signal
//! asks to stop. Nothing is drawn when nothing happened. However fast keys come, all of that has its turn between them.

pub mod backend;
mod background;
mod editor;
mod ending;
pub mod input;
pub mod perform;
mod requests;
mod settings;
mod signals;
mod terminal;
mod waiting;

use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::FixedOffset;
use crossterm::event::{self, Event};
use ratatui::layout::Position;

use crate::app::key::Key;
use crate::app::model::{Here, Said};
pub use crate::app::program::{Marks, Plans, Program, ThemeName};
pub use crate::app::tour::Tour;
use crate::app::{Effect, Message, Model, Request};
use crate::domain::Date;
use crate::domain::id::PlanId;
use crate::session::Session;
use crate::ui::{self, view_state::ViewState};
pub use ending::{Ending, Farewell, Saved};
use input::{Heard, LateAnswer};
use perform::Performer;
pub use signals::StopSignal;
use signals::{Call, Signals};
use terminal::Guard;
use waiting::Waited;

/// How long the loop sleeps at most: another process's change shows within twice this.
const NAP: Duration = Duration::from_millis(900);
/// How long keys are read on end before a frame shows what came of them.
const BATCH: Duration = Duration::from_millis(50);

/// How the screens begin.
#[derive(Debug, Clone)]
pub struct Start {
    /// The plan to open; without one the portfolio, or the only plan.
    pub first: Option<PlanId>,
    /// The earlier day to look at; without one, today.
    pub as_of: Option<Date>,
    /// How the program is set.
    pub program: Program,
    /// Where the settings are kept, if the system says.
    pub settings: Option<PathBuf>,
    /// Something that should be known first.
    pub remark: Option<String>,
    /// How far local time is from UTC.
    pub offset: FixedOffset,
}

/// Runs the screens until the user leaves, a signal comes, or they cannot go on. The terminal is as it was before when
/// this returns, and what was changed is saved.
#[must_use]
pub fn run(session: Session, start: &Start) -> Farewell {
    let mut screens = match Loop::begin(session, start) {
        Ok(screens) => screens,
        Err(error) => {
            return Farewell {
                ending: Ending::Failed(error),
                saved: None,
            };
        }
    };
    // A fault ends the screens like anything else does; whoever started them passes it on.
    let turned = panic::catch_unwind(AssertUnwindSafe(|| screens.turn(start)));
    Farewell {
        ending: match turned {
            Ok(Ok(ending)) => ending,
            // What fails on a terminal that is gone is not worth telling of.
            Ok(Err(_)) if waiting::terminal_is_gone() => Ending::TerminalGone,
            Ok(Err(error)) => Ending::Failed(error),
            Err(fault) => Ending::Fault(fault),
        },
        saved: screens.performer.saved(screens.model.program.plans),
    }
}

struct Loop {
    guard: Guard,
    signals: Signals,
    model: Model,
    performer: Performer,
    view: ViewState,
    /// When a first Ctrl+C is forgotten.
    deadline: Option<Instant>,
    /// A click that waits for its frame.
    clicked: Option<Position>,
    /// Where the settings are kept.
    settings: Option<PathBuf>,
    /// What the terminal was asked and may still answer.
    late: Option<LateAnswer>,
}

/// Whether the loop goes on.
enum Next {
    GoOn,
    End(Ending),
}

impl Loop {
    /// Takes the terminal.
    fn begin(session: Session, start: &Start) -> io::Result<Self> {
        let here = Here {
            today: session.today(),
            as_of: None,
            offset: start.offset,
        };
        let signals = Signals::listen()?;
        let guard = Guard::take(start.program.mouse)?;
        let mut model = Model::new(here, guard.window()?);
        model.program = start.program.clone();
        model.said = start.remark.clone().map_or(Said::Nothing, Said::Problem);
        Ok(Self {
            guard,
            signals,
            model,
            performer: Performer::new(session),
            view: ViewState::default(),
            deadline: None,
            clicked: None,
            settings: start.settings.clone(),
            late: None,
        })
    }

    /// Reads the portfolio; opens the plan that was asked for or the only one there is, on the day that was asked for.
    fn open(&mut self, start: &Start) -> io::Result<Next> {
        let mut first = vec![Effect::ReadPortfolio];
        if self.model.program.theme == ThemeName::Auto {
            first.insert(0, Effect::Ask(Request::AskBackground));
        }
        self.perform_all(first)?;
        let only = match self.model.portfolio.as_slice() {
            [only] => Some(only.id.clone()),
            _ => None,
        };
        let plan = start.first.clone().or(only).map(Effect::OpenPlan);
        let day = start.as_of.filter(|day| *day < self.model.here.today);
        let day = day.map(|day| Effect::LookBack(Some(day)));
        self.perform_all(plan.into_iter().chain(day))
    }

    fn turn(&mut self, start: &Start) -> io::Result<Ending> {
        if let Next::End(ending) = self.open(start)? {
            return Ok(ending);
        }
        loop {
            self.guard
                .draw(|frame| ui::draw(frame, &self.model, &mut self.view))?;
            if let Next::End(ending) = self.wait()? {
                return Ok(ending);
            }
        }
    }

    /// Waits until something happened that is worth a frame.
    fn wait(&mut self) -> io::Result<Next> {
        if let Some(at) = self.clicked.take() {
            return self.click(at);
        }
        let mut waited = waiting::glance()?;
        loop {
            if waited == Waited::Nothing {
                waited = waiting::sleep(self.nap())?;
            }
            self.guard.share_faults();
            if let Some(call) = self.signals.take() {
                return self.answer(call);
            }
            if waited == Waited::Gone {
                return Ok(Next::End(Ending::TerminalGone));
            }
            // Before what was typed, which there may be no end of.
            if let Some(message) = self.on_time() {
                return self.take(message);
            }
            if waited == Waited::Input {
                return self.read_all();
            }
        }
    }

    /// How long there is to sleep: not beyond the moment at which a first Ctrl+C is forgotten.
    fn nap(&self) -> Duration {
        self.deadline.map_or(NAP, |at| {
            at.saturating_duration_since(Instant::now()).min(NAP)
        })
    }

    /// What time brings: the end of the wait for a second Ctrl+C, or what another process did.
    fn on_time(&mut self) -> Option<Message> {
        if self.deadline.is_some_and(|at| at <= Instant::now()) {
            self.deadline = None;
            return Some(Message::StayedAfterAll);
        }
        self.performer.look_around()
    }

    /// Takes everything that has come, so that a held key is drawn once for many presses; but not for longer than a
    /// person would look at the frame before. A click is about what is drawn: it waits for the frame that shows what
    /// came before it, and the next frame shows what came of it.
    fn read_all(&mut self) -> io::Result<Next> {
        let until = Instant::now() + BATCH;
        let mut is_drawn = true;
        loop {
            let next = match self.hear(event::read()?) {
                Some(Heard::Click(at)) if is_drawn => return self.click(at),
                Some(Heard::Click(at)) => {
                    self.clicked = Some(at);
                    return Ok(Next::GoOn);
                }
                Some(Heard::Message(message)) => self.take_all([message])?,
                Some(Heard::AfterEsc(key)) => self.take_all([Key::Esc, key].map(Message::Key))?,
                None => Next::GoOn,
            };
            if let Next::End(ending) = next {
                return Ok(Next::End(ending));
            }
            is_drawn = false;
            if let Some(call) = self.signals.take() {
                return self.answer(call);
            }
            if Instant::now() >= until || !waiting::has_come()? {
                return Ok(Next::GoOn);
            }
        }
    }

    /// What an event means, if it is no piece of an answer that came late.
    fn hear(&mut self, event: Event) -> Option<Heard> {
        let late = self.late.as_mut();
        let is_answer = late.is_some_and(|late| late.takes(&event, Instant::now()));
        if is_answer { None } else { input::heard(event) }
    }

    fn click(&mut self, at: Position) -> io::Result<Next> {
        match self.view.target_at(at.x, at.y) {
            Some(target) => self.take(Message::Clicked(target)),
            None => Ok(Next::GoOn),
        }
    }

    /// Performs effects that nobody pressed a key for.
    fn perform_all(&mut self, effects: impl IntoIterator<Item = Effect>) -> io::Result<Next> {
        for effect in effects {
            let requests = self.performer.perform_first(&mut self.model, &effect);
            if let Next::End(ending) = self.meet_all(requests)? {
                return Ok(Next::End(ending));
            }
        }
        Ok(Next::GoOn)
    }

    /// Gives the program a message, and does what it asks of the loop then.
    fn take(&mut self, message: Message) -> io::Result<Next> {
        let requests = self.performer.drive(&mut self.model, message);
        self.meet_all(requests)
    }

    fn take_all(&mut self, messages: impl IntoIterator<Item = Message>) -> io::Result<Next> {
        for message in messages {
            if let Next::End(ending) = self.take(message)? {
                return Ok(Next::End(ending));
            }
        }
        Ok(Next::GoOn)
    }

    fn meet_all(&mut self, requests: Vec<Request>) -> io::Result<Next> {
        for request in requests {
            if let Next::End(ending) = self.meet(request)? {
                return Ok(Next::End(ending));
            }
        }
        Ok(Next::GoOn)
    }

    fn answer(&mut self, call: Call) -> io::Result<Next> {
        match call {
            Call::Stop(signal) => return Ok(Next::End(Ending::Stopped(signal))),
            Call::Sleep => return self.sleep(),
            Call::WakeUp => self.guard.come_back()?,
            // Smaller sizes may have gone by unseen, and with them what stood at the edges.
            Call::Measure => self.guard.forget_what_is_drawn()?,
        }
        let resized = self.measure()?;
        self.take(resized)
    }

    /// Asks how large the window is: while something else had the terminal, nobody told.
    fn measure(&self) -> io::Result<Message> {
        self.guard.window().map(Message::Resized)
    }
}
