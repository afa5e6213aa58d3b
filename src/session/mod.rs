//! One person at work on the plans of one store: open a plan, propose changes, undo, look at an earlier day.
//!
//! Both doors, commands and screens, come through here, so that nothing can be done by one that the other does by
//! another road. The rules are the domain's, the keeping is the store's; this is the way between them.
//! The clock and chance come in through [`Surroundings`].

pub mod arrival;
pub mod ballots;
mod error;
pub mod exchange;
pub mod files;
mod open_plan;
pub mod packs;
mod portfolio;
mod propose;
pub mod sample;
mod undo;
mod verified;

pub use ballots::Receipt;
pub use error::SessionError;
pub use open_plan::OpenPlan;
pub use portfolio::Portfolio;
pub use propose::Done;
pub use verified::Verified;

use crate::domain::Date;
use crate::domain::id::PlanId;
use crate::domain::text::Line;
use crate::store::Store;
use chrono::{DateTime, Utc};
use packs::Reading;

/// What a session takes from the world around it.
pub trait Surroundings: std::fmt::Debug {
    /// The moment that stands in events.
    fn now(&self) -> DateTime<Utc>;

    /// The day that counts as today.
    fn today(&self) -> Date;

    /// Sixteen bytes nobody can guess.
    fn salt(&mut self) -> [u8; 16];

    /// The same world on a day of one's choice.
    fn on(&self, day: Date) -> Box<dyn Surroundings>;
}

/// One person at work on one store.
#[derive(Debug)]
pub struct Session {
    store: Box<dyn Store>,
    around: Box<dyn Surroundings>,
    actor: Line,
    /// The pack that is read, where it is one: then only the review can be written.
    reading: Option<Reading>,
}

impl Session {
    /// A session of `actor` on a store.
    #[must_use]
    pub fn new(store: Box<dyn Store>, around: Box<dyn Surroundings>, actor: Line) -> Self {
        Self {
            store,
            around,
            actor,
            reading: None,
        }
    }

    /// Who is acting.
    #[must_use]
    pub const fn actor(&self) -> &Line {
        &self.actor
    }

    /// The day that counts as today.
    #[must_use]
    pub fn today(&self) -> Date {
        self.around.today()
    }

    /// A number that differs after another process wrote to the store.
    ///
    /// # Errors
    /// [`SessionError`] when the store cannot be read.
    pub fn version(&self) -> Result<u64, SessionError> {
        Ok(self.store.version()?)
    }

    /// Opens a plan by reading its own events.
    ///
    /// # Errors
    /// [`SessionError::NoSuchPlan`] with the nearest id, or the store's refusal.
    pub fn open(&self, id: &PlanId) -> Result<OpenPlan, SessionError> {
        let stored = self.store.load(id.as_str())?;
        if stored.is_empty() {
            return Err(SessionError::no_such_plan(id, &self.plan_ids()?));
        }
        let names = self.store.names(id.as_str())?;
        OpenPlan::read(id.clone(), stored, &names)
    }

    /// Opens a plan to look at it: where its history was altered so that it cannot be read to its end, the part before
    /// that, which can be trusted.
    ///
    /// # Errors
    /// As [`Session::open`], where there is no such part.
    pub fn open_to_look(&self, id: &PlanId) -> Result<OpenPlan, SessionError> {
        match self.open(id) {
            Err(unreadable @ SessionError::Unreadable { .. }) => {
                let stored = self.store.load(id.as_str())?;
                let names = self.store.names(id.as_str())?;
                OpenPlan::read_intact(id.clone(), stored, &names).ok_or(unreadable)
            }
            opened => opened,
        }
    }

    /// A plan that is not in the store yet, to propose its beginning to.
    ///
    /// # Errors
    /// [`SessionError::PlanExists`] when the store has one of that id.
    pub fn blank(&self, id: &PlanId) -> Result<OpenPlan, SessionError> {
        if self.store.head(id.as_str())?.seq > 0 {
            return Err(SessionError::PlanExists(id.clone()));
        }
        OpenPlan::read(id.clone(), Vec::new(), &[])
    }

    /// The ids of every plan in the store.
    ///
    /// # Errors
    /// [`SessionError`] when the store cannot be read.
    pub fn plan_ids(&self) -> Result<Vec<PlanId>, SessionError> {
        Ok(self
            .store
            .heads()?
            .iter()
            .filter_map(|(id, _)| PlanId::parse(id).ok())
            .collect())
    }
}
