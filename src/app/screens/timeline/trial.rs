//! Other days that are tried: those of one function, moved by hand, or those that a draft proposes for several.
//!
//! Nothing is saved here. What is tried is worked out on a copy of the plan, once for each key; taking it proposes what
//! the commands for dates do. A trial ends when it was taken, or when the plan is no longer the one it was about.

use super::draft::{self, DraftTrial};
use super::what_if::{self, WhatIf};
use crate::app::model::{Model, OpenPlan, Said};
use crate::domain::analysis::what_follows::WhatFollows;
use crate::domain::id::FunctionId;
use crate::domain::{Date, Plan};
use crate::twin::timeline::TimelineSeen;

/// Days that are tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trial {
    /// Those of one function.
    WhatIf(Box<WhatIf>),
    /// Those of a draft.
    Draft(Box<DraftTrial>),
}

/// The plan as it would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// The timeline.
    pub seen: TimelineSeen,
    /// What follows.
    pub follows: WhatFollows,
    /// What is said of the exit, where it would be possible on other days.
    pub exit: Option<String>,
    /// After how many events that was worked out, and on which day.
    worked_out: (usize, Date),
}

/// Why a trial is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Over {
    /// Its days are planned now.
    Taken,
    /// It is no longer about the plan as it is; what to say of it.
    Dropped(&'static str),
}

impl Tried {
    /// What follows from a plan in which the days of these functions are moved.
    pub(super) fn of(open: &OpenPlan, tried: &Plan, moved: &[FunctionId], today: Date) -> Self {
        let seen = TimelineSeen::of(tried, today);
        let now = open.facts.time.seen(&open.plan, today);
        Self {
            exit: seen.forecast.instead_of(&now.forecast),
            seen,
            worked_out: (open.events.len(), today),
            follows: WhatFollows::of(tried, moved, &open.facts.assessment, today),
        }
    }

    /// Whether the plan and the day are those for which it was worked out.
    pub(super) fn is_fresh(&self, open: &OpenPlan, today: Date) -> bool {
        self.worked_out == (open.events.len(), today)
    }
}

impl Trial {
    /// The plan as it would be.
    #[must_use]
    pub const fn tried(&self) -> &Tried {
        match self {
            Self::WhatIf(trial) => &trial.tried,
            Self::Draft(trial) => &trial.tried,
        }
    }
}

/// Ends the trial, whatever was tried.
pub(super) fn end(model: &mut Model) -> bool {
    model.rooms.timeline.trial.take().is_some()
}

/// Works out what follows from what is tried, also when the plan changed meanwhile; ends what is over.
pub(super) fn settle(model: &mut Model) {
    let today = model.today();
    let trial = model.rooms.timeline.trial.take();
    let Some((trial, open)) = trial.zip(model.open.as_ref()) else {
        return;
    };
    let settled = match trial {
        Trial::WhatIf(trial) => what_if::settled(open, trial, today).map(Trial::WhatIf),
        Trial::Draft(trial) => draft::settled(open, trial, today).map(Trial::Draft),
    };
    match settled {
        Ok(trial) => model.rooms.timeline.trial = Some(trial),
        Err(Over::Taken) => {}
        Err(Over::Dropped(why)) => {
            if model.said == Said::Nothing {
                model.said = Said::Remark(why.to_owned());
            }
        }
    }
}
