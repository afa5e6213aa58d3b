//! Effects carried out against a session, and what came of them as messages.
//!
//! Knows no terminal: tests drive the program through this same room with a store in memory.

mod changes;
mod desk;
mod earlier;
mod files;
mod neighbours;
mod plans;
mod sample;
mod trouble;

use std::collections::VecDeque;
use std::path::PathBuf;

use super::Saved;
use crate::app::program::Plans;
use crate::app::{Effect, Message, Model, Request, update};
use crate::domain::Date;
use crate::session::Session;
use crate::session::ballots::Lost;
use changes::{cast, closed, saved, taken_back};
use desk::Desk;
use plans::{read_template, templates};
use sample::Behind;
use trouble::{all_or_failed, failed, unsaved};

/// A session, the plan that is open in it, how the store stood when it was last looked at, and what waits behind.
#[derive(Debug)]
pub struct Performer {
    session: Session,
    desk: Option<Desk>,
    seen: Option<u64>,
    /// The earlier day that is looked at.
    as_of: Option<Date>,
    behind: Option<Box<Behind>>,
    folder: Option<PathBuf>,
}

impl Performer {
    /// A performer with nothing open.
    #[must_use]
    pub const fn new(session: Session) -> Self {
        Self {
            session,
            desk: None,
            seen: None,
            as_of: None,
            behind: None,
            folder: None,
        }
    }

    /// The same, with names of files alone meant in a folder other than the one in which the program was started.
    #[must_use]
    pub fn in_folder(self, folder: PathBuf) -> Self {
        Self {
            folder: Some(folder),
            ..self
        }
    }

    /// Performs an effect that nobody pressed a key for, as when the program starts. Answers as [`Self::drive`].
    #[must_use = "what is asked of the loop is to be done"]
    pub fn perform_first(&mut self, model: &mut Model, effect: &Effect) -> Vec<Request> {
        match self.perform(model, effect) {
            Outcome::Messages(messages) => {
                let driven = messages.into_iter().map(|it| self.drive(model, it));
                driven.flatten().collect()
            }
            Outcome::Asked(request) => vec![request],
        }
    }

    /// Up to where the user's own plan that is open is saved.
    #[must_use]
    pub fn saved(&self, plans: Plans) -> Option<Saved> {
        let open = &self.own_desk(plans)?.plan;
        Some(Saved {
            plan: open.plan.id.clone(),
            seq: open.head.seq,
        })
    }

    /// Gives the program a message, and the messages that follow from it, until nothing is left to do. Answers with
    /// what only the loop can do.
    #[must_use = "what is asked of the loop is to be done"]
    pub fn drive(&mut self, model: &mut Model, message: Message) -> Vec<Request> {
        let mut requests = Vec::new();
        let mut messages = VecDeque::from([message]);
        while let Some(message) = messages.pop_front() {
            for effect in update(model, message) {
                match self.perform(model, &effect) {
                    Outcome::Messages(answers) => messages.extend(answers),
                    Outcome::Asked(request) => requests.push(request),
                }
            }
        }
        requests
    }

    fn perform(&mut self, model: &mut Model, effect: &Effect) -> Outcome {
        let messages = match effect {
            Effect::Propose(proposal) => self.change(
                effect,
                |session, open| session.propose(open, proposal),
                saved,
            ),
            Effect::ProposeTyped(proposal) => self.propose_typed(effect, proposal),
            Effect::CastBallot { round, score } => self.change(
                effect,
                |session, open| cast(session, open, round, score),
                saved,
            ),
            Effect::CloseRound { round, on } => self.change(
                effect,
                |session, open| session.close_round(open, round, *on, Lost::Refused),
                closed,
            ),
            Effect::UndoEvents(seqs) => self.change(
                effect,
                |session, open| session.undo_events(open, seqs),
                taken_back,
            ),
            Effect::RedoEvents(seqs) => self.change(
                effect,
                |session, open| session.undo_events(open, seqs),
                saved,
            ),
            Effect::LookBack(day) => all_or_failed(self.look_back(*day)),
            Effect::Compare { plan, from, to } => {
                vec![self.compare(plan, *from, *to).unwrap_or_else(failed)]
            }
            Effect::ReadBaseline(day) => vec![self.baseline(*day)],
            Effect::ReadPortfolio => vec![self.portfolio().unwrap_or_else(failed)],
            Effect::OpenPlan(id) => vec![self.open(id).unwrap_or_else(failed)],
            Effect::ListTemplates(wanted) => vec![templates(*wanted)],
            Effect::ReadTemplate(template) => vec![read_template(template)],
            Effect::Verify => vec![self.verify().unwrap_or_else(failed)],
            Effect::TakeFunctions(template) => self.take_functions(template, effect),
            Effect::BeginPlan(new) => self
                .begin(new)
                .unwrap_or_else(|error| vec![unsaved(error, effect)]),
            Effect::WriteFile(export) => vec![self.write_file(export)],
            Effect::ReadFile(path) => vec![self.read_file(path)],
            Effect::TakeShown(taking) => self.take_shown(taking, effect),
            Effect::OpenSample => all_or_failed(self.open_sample(model)),
            Effect::LeaveSample => return self.leave_sample(model),
            Effect::Ask(request) => return Outcome::Asked(request.clone()),
        };
        Outcome::Messages(messages)
    }
}

enum Outcome {
    Messages(Vec<Message>),
    Asked(Request),
}
