//! Effects carried out against a session, and what came of them as messages.
//!
//! Knows no terminal: tests drive the program through this same room with a store in memory.

use std::collections::VecDeque;

use crate::app::effect::NewPlan;
use crate::app::facts::Facts;
use crate::app::message::TemplateRow;
use crate::app::model::{Kept, OpenPlan as Shown};
use crate::app::program::{Mouse, ThemeName};
use crate::app::{Effect, Message, Model, update};
use crate::domain::history::Recorded;
use crate::domain::id::{PlanId, RoundId};
use crate::domain::round::{Cell, Score};
use crate::domain::story::tell;
use crate::domain::{Date, Plan};
use crate::interchange::Template;
use crate::interchange::template::{embedded, find_embedded};
use crate::session::{Done, OpenPlan, Session, SessionError};
use crate::store::Event;

/// A session, the plan that is open in it, and how the store stood when it was last looked at.
#[derive(Debug)]
pub struct Performer {
    session: Session,
    desk: Option<Desk>,
    seen: Option<u64>,
}

/// What the loop itself has to do; nothing of it concerns the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    /// Draw the whole window anew.
    Redraw,
    /// Keep the theme for the next time.
    KeepTheme(ThemeName),
    /// Ask the terminal for its background, and send a message with what it said.
    AskBackground,
    /// Give the mouse to the terminal, or take it back.
    SetMouse(Mouse),
    /// Send a message when five seconds have passed.
    AwaitSecondPress,
    /// Leave the loop.
    Quit,
}

impl Performer {
    /// A performer with nothing open.
    #[must_use]
    pub const fn new(session: Session) -> Self {
        Self {
            session,
            desk: None,
            seen: None,
        }
    }

    /// Performs an effect that nobody pressed a key for, as when the program starts.
    pub fn perform_first(&mut self, model: &mut Model, effect: Effect) {
        if let Outcome::Messages(messages) = self.perform(effect) {
            for message in messages {
                self.drive(model, message);
            }
        }
    }

    /// Gives the program a message, and the messages that follow from it, until nothing is left to do. Answers with
    /// what only the loop can do.
    pub fn drive(&mut self, model: &mut Model, message: Message) -> Vec<Request> {
        let mut requests = Vec::new();
        let mut messages = VecDeque::from([message]);
        while let Some(message) = messages.pop_front() {
            for effect in update(model, message) {
                match self.perform(effect) {
                    Outcome::Messages(answers) => messages.extend(answers),
                    Outcome::Asked(request) => requests.push(request),
                }
            }
        }
        requests
    }

    /// Whether another process wrote to the store: then the message that says what it did.
    pub fn look_around(&mut self) -> Option<Message> {
        // A store that cannot be read now is said when something is asked of it.
        let version = self.session.version().ok()?;
        if self
            .seen
            .replace(version)
            .is_none_or(|seen| seen == version)
        {
            return None;
        }
        let Some(desk) = &mut self.desk else {
            return self.portfolio().ok();
        };
        let fresh = self.session.open(&desk.plan.plan.id).ok()?;
        if fresh.head == desk.plan.head {
            return self.portfolio().ok();
        }
        let last = fresh.events.last()?;
        let did = last
            .change
            .as_ref()
            .map(|change| tell(&fresh.plan, change))
            .unwrap_or_default();
        let said = format!("{}: {did}.", last.actor);
        desk.plan = fresh;
        Some(Message::ChangedElsewhere {
            plan: Box::new(desk.shown(&self.session)),
            said,
        })
    }

    fn perform(&mut self, effect: Effect) -> Outcome {
        let messages = match effect {
            Effect::Propose(proposal) => {
                self.change(|session, open| session.propose(open, &proposal), saved)
            }
            Effect::CastBallot { round, score } => {
                self.change(|session, open| cast(session, open, &round, &score), saved)
            }
            Effect::CloseRound { round, on } => self.change(
                |session, open| session.close_round(open, &round, on),
                closed,
            ),
            Effect::Undo => self.change(Session::undo, taken_back),
            Effect::Redo => self.change(Session::redo, saved),
            Effect::UndoEvents(seqs) => {
                self.change(|session, open| session.undo_events(open, &seqs), taken_back)
            }
            Effect::RedoEvents(seqs) => {
                self.change(|session, open| session.undo_events(open, &seqs), saved)
            }
            Effect::ReadPortfolio => vec![self.portfolio().unwrap_or_else(failed)],
            Effect::OpenPlan(id) => vec![self.open(&id).unwrap_or_else(failed)],
            Effect::ListTemplates => vec![Message::TemplatesListed(templates())],
            Effect::BeginPlan(new) => self.begin(*new).unwrap_or_else(|error| vec![failed(error)]),
            Effect::Redraw => return Outcome::Asked(Request::Redraw),
            Effect::KeepTheme(theme) => return Outcome::Asked(Request::KeepTheme(theme)),
            Effect::AskBackground => return Outcome::Asked(Request::AskBackground),
            Effect::SetMouse(mouse) => return Outcome::Asked(Request::SetMouse(mouse)),
            Effect::AwaitSecondPress => return Outcome::Asked(Request::AwaitSecondPress),
            Effect::Quit => return Outcome::Asked(Request::Quit),
        };
        Outcome::Messages(messages)
    }

    /// Changes the plan that is open and tells the program how it stands then, also when somebody else's change was
    /// found on the way and this one failed.
    fn change(
        &mut self,
        act: impl FnOnce(&mut Session, &mut OpenPlan) -> Result<Done, SessionError>,
        tell: fn(Box<Shown>, &Done) -> Message,
    ) -> Vec<Message> {
        let Some(desk) = &mut self.desk else {
            return vec![Message::Failed(
                "no plan is open; nothing was changed".to_owned(),
            )];
        };
        let before = desk.plan.head;
        let outcome = act(&mut self.session, &mut desk.plan);
        let plan = Box::new(desk.shown(&self.session));
        match outcome {
            Ok(done) => vec![tell(plan, &done)],
            Err(error) if desk.plan.head == before => vec![failed(error)],
            Err(error) => {
                let said = "Somebody else changed the plan.".to_owned();
                vec![Message::ChangedElsewhere { plan, said }, failed(error)]
            }
        }
    }

    fn portfolio(&self) -> Result<Message, SessionError> {
        let portfolio = self.session.portfolio()?;
        let unread = portfolio
            .unread
            .iter()
            .map(|(id, why)| format!("plan {id}: {why}"))
            .collect();
        Ok(Message::PortfolioRead {
            rows: portfolio.rows,
            unread,
        })
    }

    fn begin(&mut self, new: NewPlan) -> Result<Vec<Message>, SessionError> {
        let Some(template) = find_embedded(&new.template) else {
            let said = format!("there is no template {}; nothing was begun", new.template);
            return Ok(vec![Message::Failed(said)]);
        };
        let mut plan = self.session.blank(&new.id)?;
        let proposal = template.beginning(new.collective, new.backbone.as_ref());
        self.session.propose(&mut plan, &proposal)?;
        Ok(vec![self.portfolio()?, self.open(&new.id)?])
    }

    fn open(&mut self, id: &PlanId) -> Result<Message, SessionError> {
        self.seen = Some(self.session.version()?);
        let plan = self.session.open(id)?;
        let before = before(&plan, Facts::look_back(self.session.today()));
        let desk = self.desk.insert(Desk { plan, before });
        Ok(Message::PlanOpened(Box::new(desk.shown(&self.session))))
    }
}

/// The plan that is open.
#[derive(Debug)]
struct Desk {
    plan: OpenPlan,
    /// How it stood on the day it is compared with; what was appended since changes nothing in that.
    before: (Date, Plan),
}

impl Desk {
    /// The plan as the screens see it.
    fn shown(&self, session: &Session) -> Shown {
        let open = &self.plan;
        Shown {
            facts: Facts::of(&open.plan, &self.before, session.today()),
            plan: open.plan.clone(),
            events: open.events.clone(),
            kept: open.stored.iter().map(kept).collect(),
            actor: session.actor().to_string(),
            read_only: open.read_only.clone(),
        }
    }
}

/// How a plan stood at the end of a day; a younger plan, how it stood after the action that it began with.
fn before(open: &OpenPlan, day: Date) -> (Date, Plan) {
    let then = open.as_of(day);
    match (then.events.is_empty(), open.events.first()) {
        (true, Some(first)) => {
            let of_the_birth = |event: &&Recorded| {
                event.seq == first.seq || (first.origin.is_some() && event.origin == first.origin)
            };
            let last = open
                .events
                .iter()
                .take_while(of_the_birth)
                .last()
                .unwrap_or(first);
            (first.at.date_naive(), open.after(last.seq))
        }
        (true, None) | (false, _) => (day, then.plan),
    }
}

fn templates() -> Vec<TemplateRow> {
    let row = |template: Template| TemplateRow {
        id: template.id.to_string(),
        name: template.name.to_string(),
    };
    embedded().into_iter().map(row).collect()
}

fn kept(event: &Event) -> Kept {
    Kept {
        kind: event.kind.clone(),
        hash: event.hash.to_string(),
    }
}

enum Outcome {
    Messages(Vec<Message>),
    Asked(Request),
}

fn saved(plan: Box<Shown>, done: &Done) -> Message {
    let said = done.told.last().cloned();
    Message::Saved {
        plan,
        said: said.unwrap_or_else(|| "Nothing was different.".to_owned()),
    }
}

/// Casts a ballot; what is said of it holds its receipt and nothing of the score.
fn cast(
    session: &mut Session,
    open: &mut OpenPlan,
    round: &RoundId,
    score: &Score,
) -> Result<Done, SessionError> {
    let receipt = session.cast(open, round, score)?;
    let seq = open.head.seq;
    let Cell {
        candidate,
        criterion,
        ..
    } = &score.cell;
    Ok(Done {
        first: seq,
        last: seq,
        told: vec![format!(
            "Answered: {candidate}, {criterion}. Receipt {receipt}."
        )],
    })
}

/// The close is told, not each score that came to light with it.
fn closed(plan: Box<Shown>, done: &Done) -> Message {
    let said = done.told.first().cloned().unwrap_or_default();
    Message::Saved { plan, said }
}

fn taken_back(plan: Box<Shown>, done: &Done) -> Message {
    Message::TakenBack {
        plan,
        said: done.told.join("; "),
    }
}

fn failed(error: SessionError) -> Message {
    match error {
        SessionError::Refused(refusal) | SessionError::Overtaken(refusal) => {
            Message::Refused(refusal)
        }
        other => Message::Failed(other.to_string()),
    }
}
