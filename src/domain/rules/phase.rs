//! Rules about the walk: one phase on at a time, with every unmet signal named.

use super::Ruling;
use super::moment::{Moment, not_before, reversed};
use super::refusal::refusals;
use super::several::Several;
use super::thing::{Kind, taken, unknown};
use crate::domain::Date;
use crate::domain::id::SignalId;
use crate::domain::phase::{Phase, PhaseId, PhaseStep, Signal, Span};
use std::collections::BTreeSet;

refusals! {
    /// Why something may not happen on the walk.
    pub enum PhaseRefusal {
        "walk-starts-where-it-stands" at To => StandsElsewhere { stands: PhaseId, said: PhaseId }:
            "the collective is in the phase {stands}, not {said}: it has walked since; look at it again";
        "walk-one-phase-on" at To => NotNext { from: PhaseId, to: PhaseId }:
            "the walk goes on from {from} one phase at a time, not to {to}";
        "walk-ends-after-exit" at To => NothingAfter { from: PhaseId }:
            "there is no phase after {from}; the walk is at its end";
        "back-goes-back" at To => NotBack { from: PhaseId, to: PhaseId }:
            "{to} does not lie before {from}; name an earlier phase to go back to";
        "unmet-signals-named" => UnmetDiffer { phase: PhaseId, unmet: Several<SignalId> }:
            "the decision must name exactly the signals of {phase} that are not met now ({unmet}); look at them again";
        "unmet-needs-reason" at Reason => UnmetWithoutReason { phase: PhaseId, unmet: Several<SignalId> }:
            "{phase} is left with signals not met ({unmet}) only with a reason; mark them, or say why they can wait";
        "back-needs-reason" at Reason => BackWithoutReason { to: PhaseId }:
            "the collective goes back to {to} only with a reason; say what happened";
        "span-in-order" at End => SpanReversed { phase: PhaseId }:
            "the phase {phase} cannot end before it starts; put the days in order";
    }
}

pub(super) fn planned(at: Moment<'_>, id: PhaseId, planned: Span) -> Ruling {
    known(at, id)?;
    in_order(id, planned)
}

pub(super) fn dated(at: Moment<'_>, id: PhaseId, actual: Span) -> Ruling {
    known(at, id)?;
    for day in actual.start.into_iter().chain(actual.end) {
        at.happened(day)?;
    }
    in_order(id, actual)
}

pub(super) fn signal_added(at: Moment<'_>, phase: PhaseId, signal: &Signal) -> Ruling {
    known(at, phase)?;
    if at.plan.walk.signal(&signal.id).is_some() {
        return Err(taken(Kind::Signal, &signal.id));
    }
    signal.on.map_or(Ok(()), |on| at.happened(on))
}

pub(super) fn signal_marked(at: Moment<'_>, signal: &SignalId, on: Option<Date>) -> Ruling {
    if at.plan.walk.signal(signal).is_none() {
        return Err(unknown(Kind::Signal, signal));
    }
    on.map_or(Ok(()), |on| at.happened(on))
}

pub(super) fn advanced(at: Moment<'_>, step: &PhaseStep) -> Ruling {
    starts_where_it_stands(at, step)?;
    let (from, to) = (step.from, step.to);
    match from.next() {
        None => return Err(PhaseRefusal::NothingAfter { from }.into()),
        Some(next) if next != to => return Err(PhaseRefusal::NotNext { from, to }.into()),
        Some(_) => known(at, to)?,
    };
    names_what_is_unmet(at, step)?;
    on_a_later_day(at, step.on)
}

pub(super) fn returned(at: Moment<'_>, step: &PhaseStep) -> Ruling {
    starts_where_it_stands(at, step)?;
    let (from, to) = (step.from, step.to);
    if to >= from {
        return Err(PhaseRefusal::NotBack { from, to }.into());
    }
    known(at, to)?;
    if step.reason.is_none() {
        return Err(PhaseRefusal::BackWithoutReason { to }.into());
    }
    on_a_later_day(at, step.on)
}

fn known(at: Moment<'_>, id: PhaseId) -> Result<&Phase, super::Refusal> {
    let phase = at.plan.walk.phase(id);
    phase.ok_or_else(|| unknown(Kind::Phase, &id))
}

fn in_order(phase: PhaseId, span: Span) -> Ruling {
    if reversed(span.start, span.end) {
        return Err(PhaseRefusal::SpanReversed { phase }.into());
    }
    Ok(())
}

fn starts_where_it_stands(at: Moment<'_>, step: &PhaseStep) -> Ruling {
    let (stands, said) = (at.plan.walk.current, step.from);
    if stands != said {
        return Err(PhaseRefusal::StandsElsewhere { stands, said }.into());
    }
    Ok(())
}

fn names_what_is_unmet(at: Moment<'_>, step: &PhaseStep) -> Ruling {
    let phase = step.from;
    let now = || at.plan.walk.unmet(phase).map(|signal| &signal.id);
    let unmet = Several(now().cloned().collect());
    if now().collect::<BTreeSet<_>>() != step.unmet.iter().collect() {
        return Err(PhaseRefusal::UnmetDiffer { phase, unmet }.into());
    }
    if !unmet.0.is_empty() && step.reason.is_none() {
        return Err(PhaseRefusal::UnmetWithoutReason { phase, unmet }.into());
    }
    Ok(())
}

fn on_a_later_day(at: Moment<'_>, on: Date) -> Ruling {
    at.happened(on)?;
    let last = at.plan.walk.steps.last().map(|step| step.on);
    not_before(on, last.max(at.plan.walk.since()), "this phase began")
}
