//! Into the sample and out of it: a program of its own, behind which the one before waits as it was left.

use super::desk::Desk;
use super::{Outcome, Performer};
use crate::app::leaving::at_stake;
use crate::app::model::Here;
use crate::app::program::{Plans, Program};
use crate::app::tour::Tour;
use crate::app::{Message, Model, Request};
use crate::domain::Date;
use crate::session::{Session, SessionError};
use std::mem::replace;

/// What waits behind the sample.
#[derive(Debug)]
pub(super) struct Behind {
    model: Model,
    session: Session,
    desk: Option<Desk>,
    seen: Option<u64>,
    as_of: Option<Date>,
}

impl Performer {
    pub(super) fn open_sample(&mut self, model: &mut Model) -> Result<Vec<Message>, SessionError> {
        let (session, plan) = self.session.on_sample()?;
        let here = Here {
            today: session.today(),
            as_of: None,
            ..model.here
        };
        let mut fresh = Model::new(here, model.window);
        fresh.program = Program {
            plans: Plans::Sample,
            tour: Some(Tour::begun()),
            behind: at_stake(model),
            unsaved: None,
            leaving: false,
            ..model.program.clone()
        };
        self.behind = Some(Box::new(Behind {
            model: replace(model, fresh),
            session: replace(&mut self.session, session),
            desk: self.desk.take(),
            seen: self.seen.take(),
            as_of: self.as_of.take(),
        }));
        Ok(vec![self.portfolio()?, self.open(&plan)?])
    }

    /// The user's own plan, which may wait behind the sample.
    pub(super) fn own_desk(&self, plans: Plans) -> Option<&Desk> {
        match plans {
            Plans::Own => self.desk.as_ref(),
            // What a reviewer writes is in a file of its own, and was told when it was written.
            Plans::Pack => None,
            Plans::Sample => self.behind.as_ref()?.desk.as_ref(),
        }
    }

    /// Brings back what waits behind the sample; where nothing does, the program ends.
    pub(super) fn leave_sample(&mut self, model: &mut Model) -> Outcome {
        let Some(behind) = self.behind.take() else {
            return Outcome::Asked(Request::Quit);
        };
        let Behind {
            model: before,
            session,
            desk,
            seen,
            as_of,
        } = *behind;
        let unsaved = before.program.unsaved.clone();
        let sample = replace(model, before);
        model.window = sample.window;
        model.program = Program {
            plans: Plans::Own,
            tour: None,
            behind: None,
            unsaved,
            ..sample.program
        };
        self.session = session;
        self.desk = desk;
        self.seen = seen;
        self.as_of = as_of;
        Outcome::Messages(Vec::new())
    }
}
