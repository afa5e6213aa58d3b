//! One run of the program: what was said to every command, the store it is about, and where results go.
//!
//! A command that reads asks [`Invocation::read`]; one that writes hands [`Invocation::change`] a proposal in the making,
//! so that `--dry-run`, `--as-of`, `--actor` and the three faces mean the same everywhere.

use super::args::GlobalArgs;
use super::changes::Changes;
use super::error::printable;
use super::output::{self, Output, Shown};
use super::{CommandError, Finished, Outcome, nearest, place};
use crate::domain::comparison::Between;
use crate::domain::flags::assess;
use crate::domain::id::PlanId;
use crate::domain::text::Line;
use crate::domain::{Date, Plan, Proposal};
use crate::session::{Done, OpenPlan, Session, Surroundings};
use crate::store::{Memory, Sqlite, Store};
use crate::surroundings::System;
use crate::twin::portfolio::PortfolioHeading;
use crate::twin::{Day, Heading, Seen};
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

/// One run of the program.
#[derive(Debug)]
pub(crate) struct Invocation {
    /// What was said to every command.
    pub(crate) global: GlobalArgs,
    /// Where results go.
    pub(crate) output: Output,
}

impl Invocation {
    /// A run with these arguments.
    #[must_use]
    pub(crate) fn new(global: GlobalArgs) -> Self {
        let output = Output::new(global.face(), global.color);
        Self { global, output }
    }

    /// The day that counts as today.
    #[must_use]
    pub(crate) fn today(&self) -> Date {
        self.system().today()
    }

    /// Who is acting.
    ///
    /// # Errors
    /// When the user file names nobody.
    pub(crate) fn actor(&self) -> Result<Line, CommandError> {
        self.global
            .actor
            .clone()
            .map_or_else(place::default_actor, Ok)
    }

    /// Where the store is.
    ///
    /// # Errors
    /// When nobody says, and the system does not know a place.
    pub(crate) fn store_path(&self) -> Result<PathBuf, CommandError> {
        self.global
            .store
            .clone()
            .map_or_else(place::default_store, Ok)
    }

    /// A session to look with. A store that is not there yet is an empty one, and none is made.
    ///
    /// # Errors
    /// When there is something that is no store, or cannot be read.
    pub(crate) fn looking(&self) -> Result<Session, CommandError> {
        let path = self.store_path()?;
        if path.is_symlink() || path.try_exists().unwrap_or(true) {
            return self.session(Box::new(Sqlite::open(&path)?));
        }
        if self.global.store.is_some() {
            output::note(format_args!("there is no store at {} yet", path.display()));
        }
        self.session(Box::new(Memory::new()))
    }

    /// A session to write with; with `--dry-run`, one to look with.
    ///
    /// # Errors
    /// As [`Invocation::looking`]; with `--as-of`, because the past cannot be changed.
    pub(crate) fn writing(&self) -> Result<Session, CommandError> {
        self.must_be_now()?;
        self.sitting_down()
    }

    /// A session for the screens, which look at the day of `--as-of` themselves and can come back from it.
    ///
    /// # Errors
    /// As [`Invocation::looking`].
    pub(crate) fn sitting_down(&self) -> Result<Session, CommandError> {
        if self.global.dry_run {
            return self.looking();
        }
        self.session(Box::new(Sqlite::open(&self.store_path()?)?))
    }

    /// The plan as it stands, or as it stood on the day of `--as-of`.
    ///
    /// # Errors
    /// When there is no such plan, or it did not exist on that day.
    pub(crate) fn read(&self, id: &PlanId) -> Result<OpenPlan, CommandError> {
        let open = self.looking()?.open(id)?;
        let Some(day) = self.as_of() else {
            return Ok(open);
        };
        let then = self.as_it_stood(&open, day);
        if then.events.is_empty() {
            let first = open.events.first().map(|event| event.at.date_naive());
            let began =
                first.map_or_else(String::new, |day| format!("; its first event is of {day}"));
            let what =
                format!("the plan \"{id}\" holds nothing on {day}{began}; nothing was changed");
            return Err(CommandError::failed(what));
        }
        Ok(then)
    }

    /// The plan at the end of a day. At the end of today by the machine's clock that is everything so far, though
    /// where events are counted, in UTC, it may be tomorrow already.
    #[must_use]
    pub(crate) fn as_it_stood(&self, open: &OpenPlan, day: Date) -> OpenPlan {
        open.as_of(self.end_of(open, day))
    }

    /// What changed in a plan between the ends of two days.
    #[must_use]
    pub(crate) fn between(&self, open: &OpenPlan, from: Date, to: Date) -> Between {
        let before = open.before(self.end_of(open, from));
        Between::of((from, &before), (to, &self.as_it_stood(open, to).plan))
    }

    /// The day of the last event that belongs to a day.
    fn end_of(&self, open: &OpenPlan, day: Date) -> Date {
        let last = open.events.last().map(|event| event.at.date_naive());
        let tomorrow_already = self.global.today.is_none() && day >= self.today();
        let end = last.filter(|last| tomorrow_already && *last > day);
        end.unwrap_or(day)
    }

    /// The day of `--as-of`.
    #[must_use]
    pub(crate) fn as_of(&self) -> Option<Date> {
        self.global.as_of.map(|day| day.date(self.today()))
    }

    /// The day that computed things are computed for: that of `--as-of`, else today.
    #[must_use]
    pub(crate) fn day(&self) -> Date {
        self.as_of().unwrap_or_else(|| self.today())
    }

    /// What is told of a plan, judged for [`Invocation::day`].
    #[must_use]
    pub(crate) fn seen<T>(&self, plan: &Plan, told: impl FnOnce(Seen<'_>) -> T) -> T {
        let today = self.day();
        told(Seen {
            plan,
            assessment: &assess(plan, today),
            today,
        })
    }

    /// The first line of what is told of a plan: which, and for which day it was computed.
    #[must_use]
    pub(crate) fn heading(&self, plan: &Plan) -> Heading {
        Heading::of(plan, self.which_day())
    }

    /// The first line of what is told of every plan of the store.
    #[must_use]
    pub(crate) fn portfolio_heading(&self) -> PortfolioHeading {
        PortfolioHeading {
            day: self.which_day(),
        }
    }

    fn which_day(&self) -> Day {
        self.as_of()
            .map_or_else(|| Day::Today(self.today()), Day::AsOf)
    }

    /// Opens a plan, has a proposal made for it, and carries it out: or, with `--dry-run`, says what it would do.
    ///
    /// # Errors
    /// What making the proposal says; the refusal of a rule; the store's.
    pub(crate) fn change(
        &mut self,
        id: &PlanId,
        make: impl FnOnce(&Plan, Date) -> Result<Proposal, CommandError>,
    ) -> Finished {
        let mut session = self.writing()?;
        let mut open = session.open(id)?;
        let proposal = make(&open.plan, self.today())?;
        self.carry_out(&mut session, &mut open, &proposal)
    }

    /// Carries a proposal out, or, with `--dry-run`, says what it would do.
    ///
    /// # Errors
    /// The refusal of a rule; the store's.
    pub(crate) fn carry_out(
        &mut self,
        session: &mut Session,
        open: &mut OpenPlan,
        proposal: &Proposal,
    ) -> Finished {
        if self.global.dry_run {
            let told = session.preview(open, proposal);
            let told = told.map_err(|error| nearest::refused(&open.plan, error))?;
            return self.would(open, told);
        }
        let done = session.propose(open, proposal);
        let done = done.map_err(|error| nearest::refused(&open.plan, error))?;
        self.did(open, done)
    }

    /// Shows what was done to a plan.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn did(&mut self, open: &OpenPlan, done: Done) -> Finished {
        self.tell(&Changes::made(&open.plan.id, done))
    }

    /// Shows what would be done to a plan.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn would(&mut self, open: &OpenPlan, told: Vec<String>) -> Finished {
        self.tell(&Changes::meant(&open.plan.id, told))
    }

    /// Shows a result.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn tell(&mut self, result: &impl Shown) -> Finished {
        self.output.show(result)?;
        Ok(Outcome::Done)
    }

    /// Writes text as it is: a file, a script.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn write(&mut self, text: &str) -> Finished {
        self.output.text(text)?;
        Ok(Outcome::Done)
    }

    /// Asks before something weighty. Only a person at a terminal is asked; a script has said what it wants.
    ///
    /// # Errors
    /// When the answer is not yes.
    pub(crate) fn confirm(&self, question: &str) -> Result<(), CommandError> {
        if self.global.dry_run || self.global.yes || !self.asks() {
            return Ok(());
        }
        let mut errors = io::stderr();
        write!(errors, "{} Type yes to go on: ", printable(question))?;
        errors.flush()?;
        let mut answer = String::new();
        io::stdin().read_line(&mut answer)?;
        if answer.trim().eq_ignore_ascii_case("yes") {
            return Ok(());
        }
        Err(
            CommandError::failed("it was not confirmed; nothing was changed")
                .hint("say --yes to go on without a question"),
        )
    }

    /// Whether somebody is there who can be asked.
    #[must_use]
    pub(crate) fn asks(&self) -> bool {
        !self.global.no_input && io::stdin().is_terminal()
    }

    fn must_be_now(&self) -> Result<(), CommandError> {
        match self.global.as_of {
            None => Ok(()),
            Some(_) => Err(CommandError::usage(
                "--as-of looks at the past, which cannot be changed; nothing was changed",
            )
            .hint("leave --as-of out to change the plan as it stands")),
        }
    }

    fn session(&self, store: Box<dyn Store>) -> Result<Session, CommandError> {
        Ok(Session::new(store, Box::new(self.system()), self.actor()?))
    }

    /// The clock and chance of this run.
    #[must_use]
    pub(crate) fn system(&self) -> System {
        let machine = System::default();
        System::new(self.global.today.map(|day| day.date(machine.today())))
    }
}
