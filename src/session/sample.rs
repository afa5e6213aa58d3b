//! The sample: a worked plan that comes with the program, to look at and to play with.
//!
//! It is begun in whatever store a session has; that nothing of it is kept is left to who gives the store.

use super::{Session, SessionError};
use crate::domain::Date;
use crate::domain::id::PlanId;
use crate::interchange::parse_plan;
use crate::interchange::plan_file::differences;
use crate::store::Memory;

const NAME: &str = "plans/saamuhika-shakti.toml";
const TEXT: &str = include_str!("../../plans/saamuhika-shakti.toml");

/// The day that the sample stands for, inside the months in which two backbones work side by side.
pub const DAY: Date = match Date::from_ymd_opt(2024, 3, 1) {
    Some(day) => day,
    None => Date::MIN,
};

/// Begins the sample in the store of a session.
///
/// # Errors
/// When the store cannot be written, or has a plan of that id.
pub fn begin(session: &mut Session) -> Result<PlanId, SessionError> {
    let file = parse_plan(NAME, TEXT).expect("the sample is read in a test");
    let told = differences(None, &file, session.today()).expect("the sample is sound");
    let mut plan = session.blank(&file.plan.id)?;
    session.propose(&mut plan, &told.proposal)?;
    Ok(file.plan.id)
}

impl Session {
    /// The same person at work on the sample, in a store that vanishes with the session, on the day that the sample
    /// stands for.
    ///
    /// # Errors
    /// As [`begin`]; a store in memory never refuses.
    pub fn on_sample(&self) -> Result<(Self, PlanId), SessionError> {
        let around = self.around.on(DAY);
        let mut session = Self::new(Box::new(Memory::new()), around, self.actor.clone());
        let plan = begin(&mut session)?;
        Ok((session, plan))
    }
}
