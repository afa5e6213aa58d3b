//! Questions that were not asked in their time, and answers whose time is over.

use super::Record;
use super::case::{Case, Finding, Words};
use super::settings::Subject;
use crate::domain::analysis::calendar::{count, days_between, shown};
use crate::domain::question::{Question, QuestionState};

/// Q-LATE: the declared phase is past the first phase of a question, and nobody has asked it.
pub(super) fn late(case: &Case<'_>) -> Vec<Finding> {
    let current = case.plan.walk.current;
    let late = case
        .plan
        .questions
        .iter()
        .filter(|question| question.is_late(current));
    let judge = |question: &Question| {
        let number = number(question);
        let due = question.outline.first_phase;
        let words = Words {
            brief: format!("{number} not asked, due in {due}"),
            message: format!(
                "{number} \"{}\" was due in the phase {due}; the plan is declared {current} and nobody has asked it.",
                question.outline.text
            ),
            facts: format!("unasked first_phase={due}"),
        };
        let says = format!("unasked, first phase {due}");
        case.flag(
            Subject::question(&question.outline.id),
            words,
            records(question, says),
        )
    };
    late.map(judge).collect()
}

/// Q-STALE: the day to look again at an answer has passed. An answer without such a day cannot be judged.
pub(super) fn stale(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut undated = Vec::new();
    let answered = |question: &&Question| question.state == QuestionState::Answered;
    for question in case.plan.questions.iter().filter(answered) {
        let Some(day) = question.answer().and_then(|answer| answer.revisit_on) else {
            undated.push((Subject::question(&question.outline.id), number(question)));
            continue;
        };
        if !question.is_stale(case.today) {
            continue;
        }
        let number = number(question);
        let words = Words {
            brief: format!("{number} to be looked at again since {}", shown(day)),
            message: format!(
                "{number} \"{}\" was to be looked at again on {}, {} ago.",
                question.outline.text,
                shown(day),
                count(days_between(day, case.today), "day")
            ),
            facts: format!("revisit={day}"),
        };
        let says = format!("answered, look again {}", shown(day));
        findings.push(case.flag(
            Subject::question(&question.outline.id),
            words,
            records(question, says),
        ));
    }
    findings.extend(case.cannot_tell_of(&undated, "no day to look again is set"));
    findings
}

fn number(question: &Question) -> String {
    question.outline.id.as_str().to_uppercase()
}

fn records(question: &Question, says: String) -> Vec<Record> {
    vec![Record {
        subject: Subject::question(&question.outline.id),
        says,
    }]
}
