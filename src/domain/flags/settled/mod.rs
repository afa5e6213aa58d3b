//! Whether the plan's own facts settle a sustainability question.
//!
//! Each rule here has the id of its question and speaks only in a plan that has that question, from the phase in which
//! it is first asked until the exit is over, and not while it is parked. It says with the plan's figures why the
//! question is not settled. Where nothing at all stands in the plan an answer settles it, and in the early phase only
//! the questions that must be asked then speak of it; where the facts speak against an answer they do so until they
//! change. What another rule says already is not said twice: `docs/flags.md` lists
//! which questions those are, and which a plan cannot decide.

pub(super) mod community;
pub(super) mod kept;
pub(super) mod leadership;
pub(super) mod leaving;
pub(super) mod norms;
pub(super) mod partners;
pub(super) mod paying;
pub(super) mod reviewed;
pub(super) mod successor;

use super::Record;
use super::case::{Case, Finding, Words};
use super::settings::Subject;
use crate::domain::phase::PhaseId;
use crate::domain::question::{Question, QuestionState};

/// What the plan's facts say of a question.
pub(super) enum Verdict {
    /// They settle it, or have nothing against it.
    Settled,
    /// Nothing stands there that could settle it; an answer does.
    Nothing(Why),
    /// They speak against it, whatever was answered.
    Against(Why),
    /// Too little is known: what is missing, to be read after "cannot tell, because".
    Unknown(String),
}

/// Why a question is not settled.
pub(super) struct Why {
    /// In a few words, for a line in a list.
    pub(super) brief: String,
    /// With the figures: the end of a sentence, without its full stop.
    pub(super) says: String,
    /// What it rests on: ids, days and numbers.
    pub(super) facts: String,
    /// The records it rests on.
    pub(super) records: Vec<Record>,
}

/// Judges the question that has the id of the rule.
pub(super) fn judge(case: &Case<'_>, facts: fn(&Case<'_>) -> Verdict) -> Vec<Finding> {
    let Some(question) = case.own_question().filter(|one| is_due(case, one)) else {
        return Vec::new();
    };
    let about = Subject::question(&question.outline.id);
    match facts(case) {
        Verdict::Settled => Vec::new(),
        Verdict::Nothing(_) if is_enough_said(case, question) => Vec::new(),
        Verdict::Nothing(why) | Verdict::Against(why) => vec![unsettled(case, question, why)],
        Verdict::Unknown(because) => vec![case.cannot_tell(about, because)],
    }
}

fn is_due(case: &Case<'_>, question: &Question) -> bool {
    let phase = case.plan.walk.current;
    question.state != QuestionState::Parked
        && phase >= question.outline.first_phase
        && phase < PhaseId::AfterExit
}

/// Whether an empty place is nothing to speak of: the question was answered, or the plan is in its early phase, where
/// much is empty, and the question is not one of those that must be asked then.
fn is_enough_said(case: &Case<'_>, question: &Question) -> bool {
    let is_early = case.plan.walk.current == PhaseId::Early;
    question.state == QuestionState::Answered || (is_early && !question.outline.must_ask)
}

fn unsettled(case: &Case<'_>, question: &Question, why: Why) -> Finding {
    let about = Subject::question(&question.outline.id);
    let words = Words {
        brief: why.brief,
        message: format!("\"{}\": {}.", question.outline.text, why.says),
        facts: why.facts,
    };
    let mut records = vec![Record {
        subject: about.clone(),
        says: question.state.to_string(),
    }];
    records.extend(why.records);
    case.flag(about, words, records)
}

impl Why {
    /// Nothing is there to count or to point at.
    fn bare(brief: impl Into<String>, says: impl Into<String>) -> Self {
        Self {
            brief: brief.into(),
            says: says.into(),
            facts: "none".to_owned(),
            records: Vec::new(),
        }
    }
}
