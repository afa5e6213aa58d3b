//! The four questions to ask early: what the plan says to each, and where the questions that ask it stand.

use super::spelt::spelt_out;
use super::{Lines, Seen, Twin};
use crate::domain::Plan;
use crate::domain::analysis::early::Early;
use crate::domain::question::QuestionState;

/// All four.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlySeen {
    /// In the order in which they are asked.
    pub all: Vec<OneEarly>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneEarly {
    /// Which.
    pub early: Early,
    /// What the plan says, with its figures.
    pub says: String,
    /// The questions that ask it and where they stand; `None` for one that the plan does not have.
    pub questions: Vec<(&'static str, Option<QuestionState>)>,
}

impl EarlySeen {
    /// What a plan says to the four.
    #[must_use]
    pub fn of(seen: Seen<'_>) -> Self {
        let one = |early: Early| OneEarly {
            early,
            says: early.says(seen.plan, seen.today),
            questions: early
                .questions()
                .iter()
                .map(|id| (*id, state(seen.plan, id)))
                .collect(),
        };
        Self {
            all: Early::ALL.into_iter().map(one).collect(),
        }
    }
}

impl OneEarly {
    /// Where the questions stand: `Q01 answered, Q02 unasked`.
    #[must_use]
    pub fn asked(&self) -> String {
        let questions = self.questions.iter().map(|(id, state)| {
            let state = state.map_or("not in this plan", QuestionState::as_str);
            format!("{} {state}", id.to_uppercase())
        });
        questions.collect::<Vec<_>>().join(", ")
    }
}

impl Twin for EarlySeen {
    fn tell(&self, lines: &mut Lines) {
        for one in &self.all {
            lines.fact(
                one.early.title().to_lowercase(),
                format_args!("{}; {}", spelt_out(&one.says), one.asked()),
            );
        }
    }
}

fn state(plan: &Plan, id: &str) -> Option<QuestionState> {
    plan.questions.named(id).map(|question| question.state)
}
