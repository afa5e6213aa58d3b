//! The days that can stand in a plan, and which days a change carries.

use super::blueprint::Blueprint;
use super::book::{Entry, Value};
use super::patch::Patch;
use super::phase::Span;
use super::{Change, Date};
use chrono::Datelike;
use std::ops::RangeInclusive;

/// The years in which the days of a plan lie. Anything else is a slip of the pen, and arithmetic with it may fail.
pub const YEARS: RangeInclusive<i32> = 1800..=2200;

/// Whether a day can stand in a plan: from 1800-01-01 to 2200-12-31.
#[must_use]
pub fn day_in_range(day: Date) -> bool {
    YEARS.contains(&day.year())
}

/// Every day that a change carries.
#[expect(
    clippy::too_many_lines,
    reason = "a flat table: one arm for each change that carries days"
)]
pub(super) fn days_of(change: &Change) -> Vec<Date> {
    match change {
        Change::PlanStarted(blueprint) => of_blueprint(blueprint),
        Change::CollectiveEdited(edit) => set([&edit.started]),
        Change::ExitEdited(edit) => {
            let checks = edit.checks.value().into_iter().flatten().copied();
            checks.chain(set([&edit.announced, &edit.target])).collect()
        }
        Change::OrganisationAdded(added) => {
            let (membership, promise) = (&added.membership, &added.promise);
            let days = [
                membership.joined,
                membership.left,
                added.legal.until,
                promise.until,
            ];
            days.into_iter().flatten().collect()
        }
        Change::OrganisationEdited { edit, .. } => {
            set([&edit.joined, &edit.legal_until, &edit.commitment_until])
        }
        Change::PhasePlanned { planned: span, .. } | Change::PhaseDated { actual: span, .. } => {
            of_span(*span)
        }
        Change::SignalAdded { signal, .. } => signal.on.into_iter().collect(),
        Change::SignalMarked { on, .. } => on.iter().copied().collect(),
        Change::PhaseAdvanced(step) | Change::PhaseReturned(step) => vec![step.on],
        Change::FunctionPlanned { plan, .. } => set([&plan.start, &plan.transfer, &plan.confirm]),
        Change::ReadinessGiven(said) => vec![said.on],
        Change::StageMoved(shift) | Change::StageReverted(shift) => vec![shift.on],
        Change::FunctionSetAside(aside) => vec![aside.on],
        Change::FunctionBroughtBack(back) => vec![back.on],
        Change::QuestionEdited { edit, .. } => set([&edit.revisit_on]),
        Change::QuestionAnswered { answer, .. } => {
            answer.revisit_on.into_iter().chain([answer.on]).collect()
        }
        Change::QuestionParked { parked, .. } => vec![parked.on],
        Change::EntryAdded(entry) => of_entry(entry),
        Change::EntryEdited(edit) => {
            let values = edit.changes().filter_map(|(_, value)| value);
            values.filter_map(Value::day).collect()
        }
        Change::FlagAccepted(acceptance) => vec![acceptance.until],
        Change::RoundDecided { decision, .. } => vec![decision.on],
        Change::ScoreModerated { moderation, .. } => vec![moderation.on],
        Change::ScorerInvited { by, .. } => vec![*by],
        Change::OrganisationLeft { on, .. }
        | Change::QuestionAsked { on, .. }
        | Change::RoundOpened { on, .. }
        | Change::RoundClosed { on, .. }
        | Change::RevealsEnded { on, .. }
        | Change::RoundAbandoned { on, .. } => vec![*on],
        Change::PersonAdded(_)
        | Change::PersonEdited { .. }
        | Change::PersonRenamed { .. }
        | Change::PersonErased { .. }
        | Change::FunctionAdded(_)
        | Change::FunctionEdited { .. }
        | Change::FunctionRemoved { .. }
        | Change::QuestionAdded(_)
        | Change::EntryRemoved { .. }
        | Change::RuleSet(_)
        | Change::FlagReopened(_)
        | Change::RoundAdded { .. }
        | Change::WeightsSet { .. }
        | Change::FloorsSet { .. }
        | Change::CandidateAdded { .. }
        | Change::CandidateRemoved { .. }
        | Change::GateMarked { .. }
        | Change::GateWaived { .. }
        | Change::ScorerAdded { .. }
        | Change::ScorerRemoved { .. }
        | Change::ConflictDeclared { .. }
        | Change::BallotCast { .. }
        | Change::ScoreRevealed { .. }
        | Change::Undone { .. } => Vec::new(),
    }
}

fn set<const N: usize>(edits: [&Patch<Date>; N]) -> Vec<Date> {
    edits
        .into_iter()
        .filter_map(Patch::value)
        .copied()
        .collect()
}

fn of_span(span: Span) -> Vec<Date> {
    span.start.into_iter().chain(span.end).collect()
}

fn of_entry(entry: &Entry) -> Vec<Date> {
    entry.known().filter_map(|(_, value)| value.day()).collect()
}

fn of_blueprint(blueprint: &Blueprint) -> Vec<Date> {
    let mut days: Vec<Date> = blueprint.collective.started.into_iter().collect();
    for phase in &blueprint.phases {
        days.extend(of_span(phase.planned));
        days.extend(of_span(phase.actual));
        days.extend(phase.signals.iter().filter_map(|signal| signal.on));
    }
    days.extend(blueprint.entries.iter().flat_map(of_entry));
    days.extend(blueprint.acceptances.iter().map(|one| one.until));
    days
}
