//! Who has answered in a round, and never what: all that is shown of scores before it closes.

use crate::domain::Plan;
use crate::domain::id::PersonId;
use crate::domain::round::Round;
use serde::Serialize;

/// How far one scorer is.
#[derive(Debug, Serialize)]
pub(crate) struct Progress {
    pub(crate) scorer: PersonId,
    pub(crate) answered: usize,
    pub(crate) of: usize,
}

impl Progress {
    /// Every scorer of a round.
    pub(crate) fn all(plan: &Plan, round: &Round) -> Vec<Self> {
        let scorers = round.scorers.iter().map(|scorer| &scorer.person);
        scorers
            .map(|scorer| {
                let (answered, of) = plan.progress(round, scorer);
                Self {
                    scorer: scorer.clone(),
                    answered,
                    of,
                }
            })
            .collect()
    }

    pub(crate) const fn is_done(&self) -> bool {
        self.answered == self.of
    }

    pub(crate) fn sentence(&self) -> String {
        let Self {
            scorer,
            answered,
            of,
        } = self;
        format!("{scorer} has answered {answered} of {of}")
    }
}
