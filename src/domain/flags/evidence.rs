//! What claims rest on: scores, stages and answers.

use super::Record;
use super::case::{Case, Finding, Words, day_fact, named};
use super::continuity::record;
use super::settings::Subject;
use crate::domain::Date;
use crate::domain::analysis::calendar::{
    count, days_between, holds_cycles, months_after, shown, shown_if_known, shown_month,
};
use crate::domain::analysis::handover::handed_over_on;
use crate::domain::function::{Cycle, Function, Stage, Step};
use crate::domain::question::Question;
use crate::domain::round::{Round, RoundState};

/// EV1: a score of a closed round has no sentence. While a round is open its scores are nobody's to judge.
pub(super) fn ev1(case: &Case<'_>) -> Vec<Finding> {
    let judge = |round: &Round| {
        let about = Subject::round(&round.id);
        if round.state == RoundState::Open {
            let because = format!("the scores of round {} appear when it closes", round.id);
            return Some(case.cannot_tell(about, because));
        }
        if round.waits_for_reveals() {
            let because = format!(
                "the scores of round {} appear once every ballot is revealed",
                round.id
            );
            return Some(case.cannot_tell(about, because));
        }
        let bare: Vec<_> = if round.shows_scores() {
            let scores = round.answers.scores.iter();
            scores
                .filter(|score| score.note.is_none())
                .map(|score| &score.cell)
                .collect()
        } else {
            Vec::new()
        };
        let first = bare.first()?;
        let number = count(bare.len(), "score");
        let words = Words {
            brief: format!("Round {}: {number} without a sentence", round.id),
            message: format!(
                "{number} in round {} \"{}\" came without a sentence, the first by {} for {} on {}.",
                round.id,
                round.name,
                case.person_name(&first.scorer),
                first.candidate,
                first.criterion
            ),
            facts: bare
                .iter()
                .map(|cell| format!("{}/{}/{}", cell.scorer, cell.candidate, cell.criterion))
                .collect::<Vec<_>>()
                .join(" "),
        };
        let records = bare.iter().map(|cell| Record {
            subject: about.clone(),
            says: format!(
                "{} for {} on {}",
                case.person_name(&cell.scorer),
                cell.candidate,
                cell.criterion
            ),
        });
        Some(case.flag(about.clone(), words, records.collect()))
    };
    case.plan.rounds.iter().filter_map(judge).collect()
}

/// EV2: a function stands at a stage that it has not shown.
///
/// Judged is the step by which it entered the stage where it stands: without evidence, past skipped stages, without
/// both hands where they are needed, or confirmed before one full cycle since the transfer is over. A later step
/// with its own evidence answers for an earlier one without; coming back down claims nothing.
pub(super) fn ev2(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut unrecorded = Vec::new();
    for function in &case.plan.functions {
        let Some(stage) = function
            .standing
            .stage()
            .filter(|stage| *stage > Stage::Held)
        else {
            continue;
        };
        let Some(step) = function.entered(stage) else {
            unrecorded.push(named(function));
            continue;
        };
        let Some(from) = step.from.stage().filter(|from| *from < stage) else {
            continue;
        };
        let gaps = gaps(function, step, from, stage);
        if !gaps.is_empty() {
            findings.push(overclaimed(case, function, step, &gaps));
        } else if stage == Stage::Confirmed && function.outline.cycle.is_none() {
            let because = format!("the cycle of {} is unknown", function.outline.name);
            findings.push(case.cannot_tell(Subject::function(&function.outline.id), because));
        }
    }
    findings.extend(case.cannot_tell_of(&unrecorded, "no step to its stage is recorded"));
    findings
}

/// What a step does not show.
enum Gap {
    Evidence,
    Skipped(Stage),
    Hands,
    Cycle { transferred: Date, cycle: Cycle },
}

fn gaps(function: &Function, step: &Step, from: Stage, stage: Stage) -> Vec<Gap> {
    let mut gaps = Vec::new();
    if let (Stage::Confirmed, Some(transferred), Some(cycle)) =
        (stage, handed_over_on(function), function.outline.cycle)
        && !holds_cycles(transferred, step.on, cycle, 1)
    {
        gaps.push(Gap::Cycle { transferred, cycle });
    }
    if from.next() != Some(stage) {
        gaps.push(Gap::Skipped(from));
    }
    if stage.needs_both_hands() && step.hands != (Some(true), Some(true)) {
        gaps.push(Gap::Hands);
    }
    if step.evidence.is_none() {
        gaps.push(Gap::Evidence);
    }
    gaps
}

fn overclaimed(case: &Case<'_>, function: &Function, step: &Step, gaps: &[Gap]) -> Finding {
    let name = &function.outline.name;
    let standing = function.standing;
    let long: Vec<String> = gaps.iter().map(|gap| gap.sentence(step)).collect();
    let short = gaps[0].brief();
    let codes: Vec<String> = gaps.iter().map(Gap::fact).collect();
    let words = Words {
        brief: format!("{name}: {standing}, {short}"),
        message: format!("{name} is recorded as {standing}, but {}.", long.join("; ")),
        facts: format!("{standing} on={} gaps={}", step.on, codes.join(" ")),
    };
    let says = format!("{standing} since {}: {}", shown(step.on), long.join("; "));
    case.flag(
        Subject::function(&function.outline.id),
        words,
        vec![record(function, says)],
    )
}

impl Gap {
    const fn brief(&self) -> &'static str {
        match self {
            Self::Cycle { .. } => "no cycle on record",
            Self::Skipped(_) => "stages skipped",
            Self::Hands => "without both hands",
            Self::Evidence => "no evidence",
        }
    }

    fn fact(&self) -> String {
        match self {
            Self::Cycle { transferred, cycle } => format!("cycle:{transferred}:{cycle}"),
            Self::Skipped(from) => format!("skipped:{from}"),
            Self::Hands => "hands".into(),
            Self::Evidence => "evidence".into(),
        }
    }

    fn sentence(&self, step: &Step) -> String {
        match self {
            Self::Cycle { transferred, cycle } => format!(
                "no full cycle is on record: it was transferred on {} and confirmed {} later, and comes round {cycle}",
                shown(*transferred),
                count(days_between(*transferred, step.on), "day")
            ),
            Self::Skipped(from) => format!("it came straight from {from}"),
            Self::Hands => {
                let said = |hand: Option<bool>| match hand {
                    Some(true) => "ready",
                    Some(false) => "not ready",
                    None => "unknown",
                };
                format!(
                    "both hands were not there: giver {}, receiver {}",
                    said(step.hands.0),
                    said(step.hands.1)
                )
            }
            Self::Evidence => "no evidence is recorded".into(),
        }
    }
}

/// EV3: an answer without evidence.
pub(super) fn ev3(case: &Case<'_>) -> Vec<Finding> {
    let hollow = case
        .plan
        .questions
        .iter()
        .filter(|question| question.is_hollow());
    let judge = |question: &Question| {
        let number = question.outline.id.as_str().to_uppercase();
        let on = question.answer().map(|answer| answer.on);
        let day = shown_if_known(on);
        let words = Words {
            brief: format!("{number} answered without evidence"),
            message: format!(
                "{number} \"{}\" was answered on {day} without evidence.",
                question.outline.text
            ),
            facts: format!("answered={} evidence=none", day_fact(on)),
        };
        let records = vec![Record {
            subject: Subject::question(&question.outline.id),
            says: format!("answered {day}, evidence unknown"),
        }];
        case.flag(Subject::question(&question.outline.id), words, records)
    };
    hollow.map(judge).collect()
}

/// EV4: the evidence behind a function handed over, or behind an answer, is older than so many months.
///
/// The age is that of the step into the stage, or of the answer. An answer without evidence is EV3's.
pub(super) fn ev4(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut undated = Vec::new();
    for function in case
        .plan
        .functions
        .iter()
        .filter(|function| function.is_handed_over())
    {
        let step = function
            .steps
            .last()
            .filter(|step| step.to == function.standing);
        match step {
            Some(step) if is_old(case, step.on) => {
                let claim = format!("stands at {}", function.standing);
                let subject = Subject::function(&function.outline.id);
                findings.push(old(
                    case,
                    subject,
                    function.outline.name.as_str(),
                    &claim,
                    step.on,
                ));
            }
            Some(_) => {}
            None => undated.push(named(function)),
        }
    }
    for question in &case.plan.questions {
        let answer = question.answer().filter(|answer| answer.evidence.is_some());
        if let Some(answer) =
            answer.filter(|answer| is_answered(question) && is_old(case, answer.on))
        {
            let number = question.outline.id.as_str().to_uppercase();
            findings.push(old(
                case,
                Subject::question(&question.outline.id),
                &number,
                "is answered",
                answer.on,
            ));
        }
    }
    findings.extend(case.cannot_tell_of(&undated, "the day of its evidence is unknown"));
    findings
}

fn is_answered(question: &Question) -> bool {
    question.state == crate::domain::question::QuestionState::Answered
}

fn is_old(case: &Case<'_>, on: Date) -> bool {
    months_after(on, case.threshold("months")) < case.today
}

fn old(case: &Case<'_>, about: Subject, name: &str, claim: &str, on: Date) -> Finding {
    let months = case.threshold("months");
    let words = Words {
        brief: format!("{name}: evidence of {}", shown_month(on)),
        message: format!(
            "{name} {claim} on evidence of {}, more than {} old.",
            shown(on),
            count(months, "month")
        ),
        facts: format!("evidence={on} months={months}"),
    };
    let records = vec![Record {
        subject: about.clone(),
        says: format!("{claim}, evidence of {}", shown(on)),
    }];
    case.flag(about, words, records)
}
