//! Everything the screens show that is computed from the plan: worked out once for each change, not for each frame.

use std::collections::BTreeMap;

use chrono::Days;

use crate::domain::analysis::{
    Curve, FunctionFigures, Need, QuestionFigures, Suggestion, Tally, needs, suggest,
};
use crate::domain::comparison::compare;
use crate::domain::flags::{Assessment, assess};
use crate::domain::id::RoundId;
use crate::domain::{Date, Plan};

/// How many days ago the plan is compared with, until reviews give a better day.
const LOOK_BACK: Days = Days::new(90);

/// What is computed from a plan on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The flags.
    pub assessment: Assessment,
    /// What needs someone, the most urgent first.
    pub needs: Vec<Need>,
    /// The figures of the functions.
    pub functions: FunctionFigures,
    /// The figures of the questions.
    pub questions: QuestionFigures,
    /// The phase that the functions suggest.
    pub suggestion: Option<Suggestion>,
    /// The hand-over curve.
    pub curve: Curve,
    /// The results of the rounds whose scores may be shown; there is none for any other.
    pub tallies: BTreeMap<RoundId, Tally>,
    /// What changed since an earlier day, in sentences.
    pub since: (Date, Vec<String>),
}

impl Facts {
    /// Works out the facts of a plan; `before` is how it stood on an earlier day.
    #[must_use]
    pub fn of(plan: &Plan, before: &(Date, Plan), today: Date) -> Self {
        let assessment = assess(plan, today);
        Self {
            needs: needs(plan, &assessment, today),
            assessment,
            functions: FunctionFigures::of(plan),
            questions: QuestionFigures::of(plan, today),
            suggestion: suggest(plan),
            curve: Curve::of(plan, today),
            tallies: tallies(plan),
            since: (before.0, compare(&before.1, plan)),
        }
    }

    /// The day with which a plan is compared, where it is old enough.
    #[must_use]
    pub fn look_back(today: Date) -> Date {
        today.checked_sub_days(LOOK_BACK).unwrap_or(today)
    }
}

fn tallies(plan: &Plan) -> BTreeMap<RoundId, Tally> {
    let rounds = plan.rounds.iter();
    rounds
        .filter_map(|round| Some((round.id.clone(), Tally::of(round)?)))
        .collect()
}
