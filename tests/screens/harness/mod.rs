//! A program with a plan in memory, driven by keys and looked at as text.
//!
//! ```ignore
//! Screen::nadi().press("2 > enter").type_text("ran the course").seen()
//! ```

mod eyes;
mod hands;
mod plans;

use baton::app::{Effect, Message, Model, Request};
use baton::domain::question::Question;
use baton::domain::{Plan, Proposal};
use baton::runtime::perform::Performer;
use baton::ui::view_state::ViewState;

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
    /// Lets something happen to the plan without a key.
    pub(crate) fn propose(&mut self, proposal: impl Into<Proposal>) {
        self.carry_out(&Effect::propose(proposal));
    }

    /// Lets the program look whether another process wrote to the store, as it does when nobody types.
    pub(crate) fn look_around(mut self) -> Self {
        if let Some(message) = self.performer.look_around() {
            self.take(message);
        }
        self
    }

    /// Has an effect performed that no key asks for here.
    pub(crate) fn perform_effect(mut self, effect: &Effect) -> Self {
        self.carry_out(effect);
        self
    }

    /// Puts an earlier state back; what was saved meanwhile stays saved.
    pub(crate) fn put_back(&mut self, model: Model) {
        self.model = model;
        self.view = ViewState::default();
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
