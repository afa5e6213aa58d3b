//! The one loop: keys in, effects performed, a frame drawn when something happened, the terminal restored.
//!
//! Blocks until there is input, and wakes once a second to ask whether another process wrote to the store or a signal
//! asks to stop. Nothing is drawn when nothing happened.

pub mod backend;
mod background;
mod editor;
mod ending;
pub mod input;
pub mod perform;
mod settings;
mod signals;
mod terminal;
mod waiting;

use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::FixedOffset;
use crossterm::event::{self, Event};
use ratatui::layout::Position;

use crate::app::model::{Here, Said};
pub use crate::app::program::{Marks, Plans, Program, ThemeName};
pub use crate::app::tour::Tour;
use crate::app::{Effect, Message, Model};
use crate::domain::Date;
use crate::domain::id::PlanId;
use crate::session::Session;
use crate::ui::{self, view_state::ViewState};
use editor::Editor;
pub use ending::{Ending, Farewell, Saved};
use input::{Heard, LateAnswer};
use perform::{Performer, Request};
pub use signals::StopSignal;
use signals::{Call, Signals};
use terminal::Guard;
use waiting::Waited;

/// How long the loop sleeps at most: another process's change shows within twice this.
const NAP: Duration = Duration::from_millis(900);
/// Within how long the second Ctrl+C has to come.
const SECOND_PRESS: Duration = Duration::from_secs(5);

/// What the shell's user reads while the program is stopped.
const ASLEEP: &str = "baton is stopped; everything is saved. `fg` brings it back.";

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
pub fn run(session: Session, start: Start) -> Farewell {
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
    let turned = panic::catch_unwind(AssertUnwindSafe(|| screens.turn()));
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
    /// Takes the terminal and reads the portfolio; opens the plan that was asked for or the only one there is.
    fn begin(session: Session, start: Start) -> io::Result<Self> {
        let here = Here {
            today: session.today(),
            as_of: None,
            offset: start.offset,
        };
        let signals = Signals::listen()?;
        let guard = Guard::take(start.program.mouse)?;
        let mut model = Model::new(here, guard.window()?);
        model.program = start.program;
        model.said = start.remark.map_or(Said::Nothing, Said::Problem);
        let mut screens = Self {
            guard,
            signals,
            model,
            performer: Performer::new(session),
            view: ViewState::default(),
            deadline: None,
            clicked: None,
            settings: start.settings,
            late: None,
        };
        if screens.model.program.theme == ThemeName::Auto {
            screens.ask_background();
        }
        screens.open(start.first);
        if let Some(day) = start.as_of.filter(|day| *day < here.today) {
            screens.look_back(day);
        }
        Ok(screens)
    }

    fn open(&mut self, first: Option<PlanId>) {
        self.performer
            .perform_first(&mut self.model, &Effect::ReadPortfolio);
        let only = match self.model.portfolio.as_slice() {
            [only] => Some(only.id.clone()),
            _ => None,
        };
        if let Some(id) = first.or(only) {
            self.performer
                .perform_first(&mut self.model, &Effect::OpenPlan(id));
        }
    }

    fn look_back(&mut self, day: Date) {
        let there = Effect::LookBack(Some(day));
        self.performer.perform_first(&mut self.model, &there);
    }

    fn turn(&mut self) -> io::Result<Ending> {
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
        loop {
            let nap = self.deadline.map_or(NAP, |at| {
                at.saturating_duration_since(Instant::now()).min(NAP)
            });
            let waited = waiting::wait(nap)?;
            self.guard.share_faults();
            if let Some(call) = self.signals.take() {
                return self.answer(call);
            }
            match waited {
                Waited::Gone => return Ok(Next::End(Ending::TerminalGone)),
                Waited::Input => return self.read_all(),
                Waited::Nothing => {}
            }
            if let Some(message) = self.on_time() {
                return self.take(message);
            }
        }
    }

    /// What time brings: the end of the wait for a second Ctrl+C, or what another process did.
    fn on_time(&mut self) -> Option<Message> {
        if self.deadline.is_some_and(|at| at <= Instant::now()) {
            self.deadline = None;
            return Some(Message::StayedAfterAll);
        }
        self.performer.look_around()
    }

    /// Takes everything that has come, so that a held key is drawn once for many presses. A click is about what is
    /// drawn: it waits for the frame that shows what came before it, and the next frame shows what came of it.
    fn read_all(&mut self) -> io::Result<Next> {
        let mut is_drawn = true;
        loop {
            match self.hear(event::read()?) {
                Some(Heard::Click(at)) if is_drawn => return self.click(at),
                Some(Heard::Click(at)) => {
                    self.clicked = Some(at);
                    return Ok(Next::GoOn);
                }
                Some(Heard::Message(message)) => {
                    if let Next::End(ending) = self.take(message)? {
                        return Ok(Next::End(ending));
                    }
                    is_drawn = false;
                }
                None => {}
            }
            if !waiting::has_come()? {
                return Ok(Next::GoOn);
            }
        }
    }

    /// What an event means, if it is no piece of an answer that came late.
    fn hear(&mut self, event: Event) -> Option<Heard> {
        let is_answer = self.late.as_mut().is_some_and(|late| late.takes(&event));
        if is_answer { None } else { input::heard(event) }
    }

    fn click(&mut self, at: Position) -> io::Result<Next> {
        match self.view.target_at(at.x, at.y) {
            Some(target) => self.take(Message::Clicked(target)),
            None => Ok(Next::GoOn),
        }
    }

    fn take(&mut self, message: Message) -> io::Result<Next> {
        for request in self.performer.drive(&mut self.model, message) {
            match request {
                Request::Quit => return Ok(Next::End(Ending::Left)),
                Request::Copy(text) => self.copy(&text),
                Request::Redraw => self.guard.forget_what_is_drawn()?,
                Request::SetMouse(mouse) => self.guard.set_mouse(mouse)?,
                Request::Sleep => self.sleep()?,
                Request::EditOutside(text) => self.edit_outside(&text)?,
                Request::KeepTheme(theme) => self.keep(theme),
                Request::AskBackground => self.ask_background(),
                Request::AwaitSecondPress => self.deadline = Some(Instant::now() + SECOND_PRESS),
            }
        }
        Ok(Next::GoOn)
    }

    fn answer(&mut self, call: Call) -> io::Result<Next> {
        match call {
            Call::Stop(signal) => return Ok(Next::End(Ending::Stopped(signal))),
            Call::Sleep => self.sleep()?,
            Call::WakeUp => {
                self.guard.come_back()?;
                self.measure()?;
            }
            Call::Measure => {
                // Smaller sizes may have gone by unseen, and with them what stood at the edges.
                self.guard.forget_what_is_drawn()?;
                self.measure()?;
            }
        }
        Ok(Next::GoOn)
    }

    /// Gives the terminal to the shell and stops, until the shell lets the program go on.
    fn sleep(&mut self) -> io::Result<()> {
        if !signals::someone_can_wake_us() {
            let said = "There is no shell here that could bring baton back, so it stays.";
            self.performer
                .drive(&mut self.model, Message::Failed(said.to_owned()));
            return Ok(());
        }
        self.away(|| {
            // Nothing is lost when nobody reads this.
            let _ = writeln!(io::stderr(), "{ASLEEP}");
            signals::sleep()
        })?
    }

    /// Lets the user's editor have the terminal and a text.
    fn edit_outside(&mut self, text: &str) -> io::Result<()> {
        let edited = match Editor::named() {
            Ok(editor) => self.away(|| editor.edit(text))?,
            Err(why) => Err(why),
        };
        self.performer
            .drive(&mut self.model, Message::Edited(edited));
        Ok(())
    }

    fn copy(&mut self, text: &str) {
        if let Err(error) = terminal::copy(text) {
            let said = format!("Nothing was copied: this terminal does not take it: {error}");
            self.performer.drive(&mut self.model, Message::Failed(said));
        }
    }

    fn keep(&mut self, theme: ThemeName) {
        if let Err(error) = settings::keep_theme(self.settings.as_deref(), theme) {
            let said = format!("The theme holds until you leave, and was not kept: {error}");
            self.performer.drive(&mut self.model, Message::Failed(said));
        }
    }

    fn ask_background(&mut self) {
        let (background, late) = background::ask();
        self.late = late;
        self.performer
            .drive(&mut self.model, Message::BackgroundSeen(background));
    }

    /// Lets something else have the terminal for a while.
    fn away<T>(&mut self, act: impl FnOnce() -> T) -> io::Result<T> {
        let brought = self.guard.leave_for(|| self.signals.lend(act))?;
        self.measure()?;
        Ok(brought)
    }

    /// Asks how large the window is: while something else had the terminal, nobody told.
    fn measure(&mut self) -> io::Result<()> {
        let window = self.guard.window()?;
        self.performer
            .drive(&mut self.model, Message::Resized(window));
        Ok(())
    }
}
