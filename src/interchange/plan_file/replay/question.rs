//! Questions: asked, answered, parked.

use super::Replay;
use super::told::told;
use crate::domain::patch::Patch;
use crate::domain::question::{Answer, Question, QuestionEdit, QuestionState};
use crate::domain::{Change, Date};

pub(super) fn questions(replay: &mut Replay<'_>) {
    let file = replay.file;
    for (index, new) in file.plan.questions.iter().enumerate() {
        let id = &new.outline.id;
        if !replay.plan.questions.has(id) {
            replay.say(format!(
                "+ question {id}, {}",
                told(Some(&new.outline.text))
            ));
            replay.push(Change::QuestionAdded(Box::new(new.outline.clone())));
        }
        if let Some(old) = replay.plan.questions.get(id).cloned() {
            let path = format!("question[{}]", index + 1);
            outline(replay, &path, &old, new);
            sayings(replay, &path, &old, new);
        }
    }
    for old in &replay.plan.questions.clone() {
        let id = &old.outline.id;
        if !file.plan.questions.has(id) {
            let message = format!("the question {id} is in the plan and not in the file");
            replay.refuse(
                "question",
                message,
                "put it back; a question that no longer matters is parked, with a reason",
            );
        }
    }
}

fn outline(replay: &mut Replay<'_>, path: &str, old: &Question, new: &Question) {
    let (from, to) = (&old.outline, &new.outline);
    let what = |field: &str| format!("question {} {field}", to.id);
    let edit = QuestionEdit {
        text: replay.edit(&what("text"), Some(&from.text), Some(&to.text)),
        theme: replay.edit(&what("theme"), Some(&from.theme), Some(&to.theme)),
        first_phase: replay.edit(
            &what("first phase"),
            Some(&from.first_phase),
            Some(&to.first_phase),
        ),
        why: replay.edit(&what("why"), from.why.as_ref(), to.why.as_ref()),
        source: replay.edit(&what("source"), from.source.as_ref(), to.source.as_ref()),
        owner: replay.edit(&what("owner"), old.owner.as_ref(), new.owner.as_ref()),
        revisit_on: revisit(replay, old, new),
    };
    if edit != QuestionEdit::default() {
        replay.push(Change::QuestionEdited {
            question: to.id.clone(),
            edit: Box::new(edit),
        });
    }
    replay.fixed(
        &format!("{path}.flagged_when"),
        &from.flagged_when,
        &to.flagged_when,
    );
    replay.fixed(&format!("{path}.must_ask"), &from.must_ask, &to.must_ask);
    replay.fixed(
        &format!("{path}.revisit_months"),
        &from.revisit_months,
        &to.revisit_months,
    );
}

/// The latest answer may get another day to look at it again.
fn revisit(replay: &mut Replay<'_>, old: &Question, new: &Question) -> Patch<Date> {
    let known = old.answers.last();
    let same = known.and_then(|_| new.answers.get(old.answers.len() - 1));
    match (known, same) {
        (Some(known), Some(same)) => replay.edit(
            &format!("question {} look again", new.outline.id),
            known.revisit_on.as_ref(),
            same.revisit_on.as_ref(),
        ),
        (Some(_) | None, _) => Patch::Keep,
    }
}

/// What was said of the question since.
fn sayings(replay: &mut Replay<'_>, path: &str, old: &Question, new: &Question) {
    let id = &new.outline.id;
    if !new.asked.starts_with(&old.asked) {
        let message = format!("the days on which {id} was asked are in the log and stay");
        replay.refuse(
            &format!("{path}.asked"),
            message,
            "put them back, and add later days behind them",
        );
        return;
    }
    let rewritten = old.answers.iter().enumerate().find(|(index, known)| {
        let last = index + 1 == old.answers.len();
        !new.answers
            .get(*index)
            .is_some_and(|answer| agrees(known, answer, last))
    });
    if let Some((index, known)) = rewritten {
        let message = format!("the answer of {} to {id} is in the log and stays", known.on);
        replay.refuse(
            &format!("{path}.answer[{}]", index + 1),
            message,
            "put it back as it was; a better answer is a [[question.answer]] of its own below it",
        );
        return;
    }
    let (asked, answers) = (
        &new.asked[old.asked.len()..],
        &new.answers[old.answers.len()..],
    );
    for saying in in_order(asked, answers, new.state, !old.asked.is_empty()) {
        match saying {
            Saying::Asked(on) => {
                replay.say(format!("+ question {id} asked on {}", told(Some(&on))));
                replay.push(Change::QuestionAsked {
                    question: id.clone(),
                    on,
                });
            }
            Saying::Answered(answer) => {
                replay.say(format!(
                    "+ question {id} answered, {}",
                    told(Some(&answer.text))
                ));
                replay.push(Change::QuestionAnswered {
                    question: id.clone(),
                    answer: answer.clone(),
                });
            }
        }
    }
    park(replay, path, new);
}

fn park(replay: &mut Replay<'_>, path: &str, new: &Question) {
    let id = &new.outline.id;
    let Some(now) = replay.plan.questions.get(id) else {
        return;
    };
    if let Some(parked) = new
        .parked
        .as_ref()
        .filter(|parked| now.parked.as_ref() != Some(parked))
    {
        replay.say(format!(
            "~ question {id} {} -> parked, {}",
            now.state,
            told(Some(&parked.reason))
        ));
        replay.push(Change::QuestionParked {
            question: id.clone(),
            parked: parked.clone(),
        });
    } else if now.state != new.state && !replay.is_birth {
        let message = format!(
            "{id} is {} and nothing in the file makes it {}",
            now.state, new.state
        );
        let remedy = match new.state {
            QuestionState::Open => "add the day on which it was asked again to asked = […]",
            QuestionState::Answered => "add a [[question.answer]]",
            QuestionState::Unasked | QuestionState::Parked => {
                "write the state as `baton export` gives it"
            }
        };
        replay.refuse(&format!("{path}.state"), message, remedy);
    }
}

/// Whether an answer in the file is the one in the plan; the latest may differ in when to look again.
fn agrees(known: &Answer, answer: &Answer, last: bool) -> bool {
    (&known.text, &known.evidence, known.on) == (&answer.text, &answer.evidence, answer.on)
        && (last || known.revisit_on == answer.revisit_on)
}

enum Saying<'q> {
    Asked(Date),
    Answered(&'q Answer),
}

/// Asking and answering by day, so that the last of them leads to the state.
fn in_order<'q>(
    mut asked: &[Date],
    mut answers: &'q [Answer],
    state: QuestionState,
    asked_before: bool,
) -> Vec<Saying<'q>> {
    let ends_asked = state == QuestionState::Open;
    let mut sayings = Vec::new();
    loop {
        let ask_next = match (asked, answers) {
            ([], []) => return sayings,
            (_, []) => true,
            ([], _) => false,
            // Whatever the days say, nothing is answered before it was asked.
            _ if sayings.is_empty() && !asked_before => true,
            ([_], _) if ends_asked => false,
            (_, [_]) if !ends_asked => true,
            ([ask, ..], [answer, ..]) => *ask <= answer.on,
        };
        if ask_next {
            sayings.push(Saying::Asked(asked[0]));
            asked = &asked[1..];
        } else {
            sayings.push(Saying::Answered(&answers[0]));
            answers = &answers[1..];
        }
    }
}
