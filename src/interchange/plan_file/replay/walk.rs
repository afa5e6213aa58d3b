//! Phases, their signals and the decisions to walk on or back.

use super::Replay;
use super::told::told;
use crate::domain::id::SignalId;
use crate::domain::phase::{Phase, PhaseStep, Span};
use crate::domain::story::yes_no;
use crate::domain::text::Text;
use crate::domain::{Change, Date};

pub(super) fn walk(replay: &mut Replay<'_>) {
    let file = replay.file;
    for (index, new) in file.plan.walk.phases.iter().enumerate() {
        phase(replay, &format!("phase[{}]", index + 1), new);
    }
    if replay.is_birth {
        steps(replay);
        marks(replay);
    } else {
        marks(replay);
        steps(replay);
    }
    for new in &file.plan.walk.phases {
        dates(replay, new);
    }
}

fn phase(replay: &mut Replay<'_>, path: &str, new: &Phase) {
    let Some(old) = replay.plan.walk.phase(new.id).cloned() else {
        return;
    };
    replay.fixed(&format!("{path}.posture"), &old.posture, &new.posture);
    replay.fixed(&format!("{path}.work"), &old.work, &new.work);
    let planned = replay.edit(
        &format!("phase {} planned", new.id),
        Some(&old.planned),
        Some(&new.planned),
    );
    if !planned.is_keep() {
        replay.push(Change::PhasePlanned {
            phase: new.id,
            planned: new.planned,
        });
    }
    for (index, signal) in new.signals.iter().enumerate() {
        if let Some(known) = old.signals.get(&signal.id) {
            let path = format!("{path}.signal[{}].text", index + 1);
            replay.fixed(&path, &known.text, &signal.text);
        } else {
            replay.say(format!("+ signal {} of {}", signal.id, new.id));
            replay.push(Change::SignalAdded {
                phase: new.id,
                signal: signal.clone(),
            });
        }
    }
    for gone in old.signals.iter().filter(|old| !new.signals.has(&old.id)) {
        let message = format!("the signal {} is in the plan and not in the file", gone.id);
        replay.refuse(
            path,
            message,
            "put it back; a signal stays once it is there",
        );
    }
}

/// Answers signals as the file does.
fn marks(replay: &mut Replay<'_>) {
    for signal in replay
        .file
        .plan
        .walk
        .phases
        .iter()
        .flat_map(|phase| &phase.signals)
    {
        mark(
            replay,
            &signal.id,
            signal.met,
            signal.evidence.as_ref(),
            signal.on,
        );
    }
}

fn mark(
    replay: &mut Replay<'_>,
    id: &SignalId,
    met: Option<bool>,
    evidence: Option<&Text>,
    on: Option<Date>,
) {
    let Some((_, old)) = replay.plan.walk.signal(id) else {
        return;
    };
    if (old.met, old.evidence.as_ref(), old.on) == (met, evidence, on) {
        return;
    }
    let line = if old.met == met {
        format!(
            "~ signal {id} evidence {} -> {}",
            told(old.evidence.as_ref()),
            told(evidence)
        )
    } else {
        format!("~ signal {id} {} -> {}", yes_no(old.met), yes_no(met))
    };
    replay.say(line);
    replay.push(Change::SignalMarked {
        signal: id.clone(),
        met,
        evidence: evidence.cloned(),
        on,
    });
}

/// Takes the decisions that are in the file and not yet in the plan.
fn steps(replay: &mut Replay<'_>) {
    let old = replay.plan.walk.steps.clone();
    let new = &replay.file.plan.walk.steps;
    for (index, known) in old.iter().enumerate() {
        if new.get(index) != Some(known) {
            replay.refuse(
                &format!("phase_step[{}]", index + 1),
                format!(
                    "the decision of {} from {} to {} is in the log and stays",
                    known.on, known.from, known.to
                ),
                "put it back as it was; a later decision follows it in a [[phase_step]] of its own",
            );
            return;
        }
    }
    for step in &new[old.len()..] {
        if replay.is_birth {
            mark_as_of(replay, step);
        }
        replay.say(format!(
            "+ phase {} -> {} on {}",
            step.from,
            step.to,
            told(Some(&step.on))
        ));
        replay.push(if step.to > step.from {
            Change::PhaseAdvanced(step.clone())
        } else {
            Change::PhaseReturned(step.clone())
        });
    }
}

/// Makes the signals of the phase that is left stand as the decision says they stood.
fn mark_as_of(replay: &mut Replay<'_>, step: &PhaseStep) {
    if step.to < step.from {
        return;
    }
    let file = replay.file;
    let signals = file.plan.walk.phase(step.from).map(|phase| &phase.signals);
    for signal in signals.into_iter().flatten() {
        let Some((_, now)) = replay.plan.walk.signal(&signal.id) else {
            continue;
        };
        let met_then = !step.unmet.contains(&signal.id);
        if met_then == (now.met == Some(true)) {
            continue;
        }
        if met_then == (signal.met == Some(true)) {
            mark(
                replay,
                &signal.id,
                signal.met,
                signal.evidence.as_ref(),
                signal.on,
            );
        } else {
            mark(
                replay,
                &signal.id,
                met_then.then_some(true),
                None,
                met_then.then_some(step.on),
            );
        }
    }
}

/// Sets the days a phase began and ended, where the file has others than the decisions gave.
fn dates(replay: &mut Replay<'_>, new: &Phase) {
    let Some(old) = replay.plan.walk.phase(new.id).map(|phase| phase.actual) else {
        return;
    };
    let wanted = if replay.is_birth {
        new.actual
    } else {
        Span {
            start: new
                .actual
                .start
                .or_else(|| by_decision(replay, old.start, |step| step.to == new.id)),
            end: new
                .actual
                .end
                .or_else(|| by_decision(replay, old.end, |step| step.from == new.id)),
        }
    };
    if old != wanted {
        replay.edit(
            &format!("phase {} dates", new.id),
            Some(&old),
            Some(&wanted),
        );
        replay.push(Change::PhaseDated {
            phase: new.id,
            actual: wanted,
        });
    }
}

/// The day, where one of these decisions was taken on it.
fn by_decision(
    replay: &Replay<'_>,
    day: Option<Date>,
    which: impl Fn(&PhaseStep) -> bool,
) -> Option<Date> {
    let steps = &replay.plan.walk.steps;
    day.filter(|day| steps.iter().any(|step| which(step) && step.on == *day))
}
