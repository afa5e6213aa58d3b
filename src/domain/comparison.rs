//! What changed between two states of one plan, in sentences.

use super::Plan;
use super::function::{Function, Standing};
use super::question::QuestionState;
use super::round::Round;
use super::story::{day_or_unknown, yes_no};

/// The sentences that tell how `after` differs from `before`, the important first. None when nothing differs.
#[must_use]
pub fn compare(before: &Plan, after: &Plan) -> Vec<String> {
    if before.walk.phases.is_empty() && !after.walk.phases.is_empty() {
        return vec!["The plan began.".to_owned()];
    }
    let mut told = Vec::new();
    walk(before, after, &mut told);
    exit(before, after, &mut told);
    functions(before, after, &mut told);
    rounds(before, after, &mut told);
    signals(before, after, &mut told);
    questions(before, after, &mut told);
    members(before, after, &mut told);
    if before.collective != after.collective {
        told.push("The collective's own fields changed.".to_owned());
    }
    if before.attention != after.attention {
        told.push("Accepted flags or the settings of flag rules changed.".to_owned());
    }
    told
}

fn walk(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    if before.walk.current != after.walk.current {
        told.push(format!(
            "The declared phase went from {} to {}.",
            before.walk.current, after.walk.current
        ));
    }
}

fn exit(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    let (old, new) = (&before.exit, &after.exit);
    if old.target != new.target {
        let (from, to) = (day_or_unknown(old.target), day_or_unknown(new.target));
        told.push(format!("The exit date moved from {from} to {to}."));
    }
    if old.outcome != new.outcome
        && let Some(outcome) = new.outcome
    {
        told.push(format!("The outcome was recorded: {outcome}."));
    }
    let others = |exit: &super::exit::Exit| {
        (
            exit.reason,
            exit.kind,
            exit.conditions.clone(),
            exit.announced,
            exit.successor.clone(),
        )
    };
    if others(old) != others(new) || old.checks != new.checks {
        told.push(
            "The exit's reason, kind, conditions, notice, successor or later checks changed."
                .to_owned(),
        );
    }
}

fn functions(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    for function in &after.functions {
        match before.functions.get(&function.outline.id) {
            None => told.push(format!("The function {} was added.", function.outline.name)),
            Some(old) => told.extend(function_sentences(after, old, function)),
        }
    }
    for old in &before.functions {
        if !after.functions.has(&old.outline.id) {
            told.push(format!("The function {} was removed.", old.outline.name));
        }
    }
}

fn function_sentences(plan: &Plan, old: &Function, new: &Function) -> Vec<String> {
    let name = &new.outline.name;
    let mut told = Vec::new();
    if old.standing != new.standing {
        told.push(match (old.standing, new.standing) {
            (Standing::On(from), Standing::On(to)) if to > from => {
                format!("{name} moved on from {from} to {to}.")
            }
            (Standing::On(from), Standing::On(to)) => {
                format!("{name} came back from {from} to {to}.")
            }
            (Standing::On(_), Standing::Aside(aside)) => format!("{name} was set aside: {aside}."),
            (Standing::Aside(_), to) => format!("{name} stands at {to} now."),
        });
    }
    if old.parties.receiver != new.parties.receiver {
        let receiver = new
            .parties
            .receiver
            .as_ref()
            .map_or("?", |id| plan.organisation_name(id));
        told.push(format!("{name} is to go to {receiver}."));
    }
    if old.planned.transfer != new.planned.transfer {
        let (from, to) = (
            day_or_unknown(old.planned.transfer),
            day_or_unknown(new.planned.transfer),
        );
        told.push(format!(
            "The planned transfer of {name} moved from {from} to {to}."
        ));
    }
    for side in super::function::HandSide::ALL {
        let (was, is) = (old.hands.ready(*side), new.hands.ready(*side));
        if was != is && is == Some(false) {
            told.push(format!("{name}: the {side} says not yet."));
        }
    }
    told
}

fn rounds(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    for round in &after.rounds {
        let was = before.rounds.get(&round.id).map(|old: &Round| old.state);
        if was != Some(round.state) {
            told.push(format!("The round {} is {} now.", round.name, round.state));
        }
    }
}

fn signals(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    for phase in &after.walk.phases {
        for signal in &phase.signals {
            let was = before.walk.signal(&signal.id).and_then(|(_, old)| old.met);
            if was != signal.met {
                let text = signal.text.as_str().trim_end_matches('.');
                told.push(format!(
                    "Signal of {}, {}: {text}.",
                    phase.id,
                    yes_no(signal.met)
                ));
            }
        }
    }
}

fn questions(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    for state in [
        QuestionState::Open,
        QuestionState::Answered,
        QuestionState::Parked,
    ] {
        let changed: Vec<String> = after
            .questions
            .iter()
            .filter(|question| question.state == state)
            .filter(|question| {
                before
                    .questions
                    .get(&question.outline.id)
                    .is_none_or(|old| old.state != state)
            })
            .map(|question| question.outline.id.as_str().to_uppercase())
            .collect();
        let verb = match state {
            QuestionState::Open | QuestionState::Unasked => "asked",
            QuestionState::Answered => "answered",
            QuestionState::Parked => "parked",
        };
        if !changed.is_empty() {
            told.push(format!("Questions {verb}: {}.", changed.join(", ")));
        }
    }
}

fn members(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    for body in &after.members.organisations {
        match before.members.organisations.get(&body.id) {
            None => told.push(format!("{} came into the collective.", body.name)),
            Some(old) if old.membership.left.is_none() && body.membership.left.is_some() => {
                told.push(format!("{} left the collective.", body.name));
            }
            Some(old) if old != body => told.push(format!("Fields of {} changed.", body.name)),
            Some(_) => {}
        }
    }
    let people = |plan: &Plan| plan.members.people.len();
    if people(before) != people(after) {
        told.push(format!(
            "People known: {} before, {} after.",
            people(before),
            people(after)
        ));
    }
}
