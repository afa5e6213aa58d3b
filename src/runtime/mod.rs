//! The one loop: keys in, effects performed, a frame drawn when something happened, the terminal restored.
//!
//! Blocks until there is input, and wakes once a second to ask whether another process wrote to the store or a signal
//! asks to stop. Nothing is drawn when nothing happened.

pub mod backend;
pub mod input;
pub mod perform;
mod signals;
mod terminal;
mod waiting;

use std::io;
use std::time::{Duration, Instant};

use chrono::FixedOffset;
use crossterm::event;

use crate::app::model::{Here, Window};
pub use crate::app::program::{Marks, Plans, Program, ThemeName};
use crate::app::{Effect, Message, Model};
use crate::domain::id::PlanId;
use crate::session::Session;
use crate::ui::{self, view_state::ViewState};
use perform::{Performer, Request};
use signals::StopRequest;
use terminal::Guard;
use waiting::Waited;

/// How long the loop sleeps at most: another process's change shows within twice this.
const NAP: Duration = Duration::from_millis(900);
/// Within how long the second Ctrl+C has to come.
const SECOND_PRESS: Duration = Duration::from_secs(5);

/// How the screens begin.
#[derive(Debug, Clone)]
pub struct Start {
    /// The plan to open; without one the portfolio, or the only plan.
    pub first: Option<PlanId>,
    /// How the program is set.
    pub program: Program,
    /// How far local time is from UTC.
    pub offset: FixedOffset,
}

/// Runs the screens until the user leaves or a signal comes. The terminal is as it was before when this returns.
///
/// # Errors
/// When the terminal cannot be drawn on or read from. What was changed until then is saved.
pub fn run(session: Session, start: Start) -> io::Result<()> {
    let stop = StopRequest::listen()?;
    let here = Here {
        today: session.today(),
        as_of: None,
        offset: start.offset,
    };
    let mut guard = Guard::take()?;
    let size = guard.screen.size()?;
    let mut model = Model::new(
        here,
        Window {
            width: size.width,
            height: size.height,
        },
    );
    model.program = start.program;
    let mut screens = Loop {
        model,
        performer: Performer::new(session),
        view: ViewState::default(),
        deadline: None,
    };
    screens.begin(start.first);
    screens.turn(&mut guard, &stop)
}

struct Loop {
    model: Model,
    performer: Performer,
    view: ViewState,
    /// When a first Ctrl+C is forgotten.
    deadline: Option<Instant>,
}

/// Whether the loop goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    GoOn,
    Redraw,
    Leave,
}

impl Loop {
    /// Reads the portfolio, and opens the plan that was asked for or the only one there is.
    fn begin(&mut self, first: Option<PlanId>) {
        self.performer
            .perform_first(&mut self.model, Effect::ReadPortfolio);
        let only = match self.model.portfolio.as_slice() {
            [only] => Some(only.id.clone()),
            _ => None,
        };
        if let Some(id) = first.or(only) {
            self.performer
                .perform_first(&mut self.model, Effect::OpenPlan(id));
        }
    }

    fn turn(&mut self, guard: &mut Guard, stop: &StopRequest) -> io::Result<()> {
        loop {
            guard
                .screen
                .draw(|frame| ui::draw(frame, &self.model, &mut self.view))?;
            match self.wait(stop)? {
                Next::GoOn => {}
                Next::Redraw => guard.screen.clear()?,
                Next::Leave => return Ok(()),
            }
        }
    }

    /// Waits until something happened that is worth a frame.
    fn wait(&mut self, stop: &StopRequest) -> io::Result<Next> {
        loop {
            let nap = self.deadline.map_or(NAP, |at| {
                at.saturating_duration_since(Instant::now()).min(NAP)
            });
            let waited = waiting::wait(nap)?;
            if stop.has_come() || waited == Waited::Gone {
                return Ok(Next::Leave);
            }
            if waited == Waited::Input {
                return self.read_all();
            }
            let passed = self.deadline.is_some_and(|at| at <= Instant::now());
            let message = if passed {
                self.deadline = None;
                Some(Message::StayedAfterAll)
            } else {
                self.performer.look_around()
            };
            if let Some(message) = message {
                return Ok(self.take(message));
            }
        }
    }

    /// Takes everything that has come, so that a held key is drawn once for many presses.
    fn read_all(&mut self) -> io::Result<Next> {
        let mut next = Next::GoOn;
        loop {
            if let Some(message) = input::message(event::read()?) {
                match self.take(message) {
                    Next::Leave => return Ok(Next::Leave),
                    Next::Redraw => next = Next::Redraw,
                    Next::GoOn => {}
                }
            }
            match waiting::wait(Duration::ZERO)? {
                Waited::Input => {}
                Waited::Nothing => return Ok(next),
                Waited::Gone => return Ok(Next::Leave),
            }
        }
    }

    fn take(&mut self, message: Message) -> Next {
        let mut next = Next::GoOn;
        for request in self.performer.drive(&mut self.model, message) {
            match request {
                Request::Quit => return Next::Leave,
                Request::Redraw => next = Next::Redraw,
                // Not done yet.
                Request::EditOutside(_)
                | Request::KeepTheme(_)
                | Request::AskBackground
                | Request::SetMouse(_) => {}
                Request::AwaitSecondPress => self.deadline = Some(Instant::now() + SECOND_PRESS),
            }
        }
        next
    }
}
