//! Every rule about what may happen. A rule that is broken answers with a [`Refusal`].
//!
//! Each concept has one file: its rules, and the table of its refusals. Replaying what was accepted once is left to
//! [`Plan::apply`], which asks no rule; taking events back is judged in [`super::history`].

mod ballot;
mod big_picture;
mod decision;
mod entry;
mod flag;
mod function;
mod members;
mod moment;
mod panel;
mod phase;
mod plan;
mod question;
mod refusal;
mod reveals;
mod round;
mod several;
mod stage;
mod thing;
mod yardstick;

pub use ballot::{BallotRefusal, may_type};
pub use big_picture::BigPictureRefusal;
pub use decision::DecisionRefusal;
pub use entry::{ENTRY_LIMIT, EntryRefusal};
pub use flag::FlagRefusal;
pub use function::{FunctionRefusal, WaitingPath};
pub use members::MemberRefusal;
pub use moment::DayRefusal;
pub use panel::PanelRefusal;
pub use phase::PhaseRefusal;
pub use plan::PlanRefusal;
pub use question::QuestionRefusal;
pub(crate) use refusal::refusals;
pub use refusal::{Field, Refusal};
pub use reveals::RevealsRefusal;
pub use round::RoundRefusal;
pub use several::Several;
pub use stage::StageRefusal;
pub use thing::{Kind, ThingRefusal};
pub use yardstick::YardstickRefusal;

use super::{Change, Date, Plan};
use moment::Moment;

/// What a rule may know beside the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context {
    /// The day that counts as today.
    pub today: Date,
}

/// What a rule says of a proposal.
type Ruling = Result<(), Refusal>;

/// Whether a change may happen to a plan.
///
/// # Errors
/// The [`Refusal`] of the first rule that it breaks.
#[expect(
    clippy::too_many_lines,
    reason = "a flat table: one line for each kind of change"
)]
pub fn check(plan: &Plan, change: &Change, context: &Context) -> Result<(), Refusal> {
    let at = Moment {
        plan,
        today: context.today,
    };
    if !matches!(change, Change::PlanStarted(_)) {
        plan::has_begun(at)?;
    }
    moment::in_range(change)?;
    match change {
        Change::PlanStarted(blueprint) => plan::started(at, blueprint),
        Change::CollectiveEdited(edit) => plan::collective_edited(at, edit),
        Change::ExitEdited(edit) => plan::exit_edited(at, edit),
        Change::OrganisationAdded(added) => members::organisation_added(at, added),
        Change::OrganisationEdited { organisation, edit } => {
            members::organisation_edited(at, organisation, edit)
        }
        Change::OrganisationLeft {
            organisation, on, ..
        } => members::organisation_left(at, organisation, *on),
        Change::PersonAdded(person) => members::person_added(at, person),
        Change::PersonEdited { person, edit } => members::person_edited(at, person, edit),
        Change::PersonRenamed { person } | Change::PersonErased { person } => {
            members::person_named(at, person)
        }
        Change::PhasePlanned { phase, planned } => phase::planned(at, *phase, *planned),
        Change::PhaseDated { phase, actual } => phase::dated(at, *phase, *actual),
        Change::SignalAdded { phase, signal } => phase::signal_added(at, *phase, signal),
        Change::SignalMarked { signal, on, .. } => phase::signal_marked(at, signal, *on),
        Change::PhaseAdvanced(step) => phase::advanced(at, step),
        Change::PhaseReturned(step) => phase::returned(at, step),
        Change::FunctionAdded(outline) => function::added(at, outline),
        Change::FunctionEdited { function, edit } => function::edited(at, function, edit),
        Change::FunctionPlanned { function, plan } => function::planned(at, function, plan),
        Change::FunctionRemoved { function, .. } => function::removed(at, function),
        Change::ReadinessGiven(said) => stage::ready(at, said),
        Change::StageMoved(shift) => stage::moved(at, shift),
        Change::StageReverted(shift) => stage::reverted(at, shift),
        Change::FunctionSetAside(set) => stage::set_aside(at, set),
        Change::FunctionBroughtBack(back) => stage::brought_back(at, back),
        Change::QuestionAdded(outline) => question::added(at, outline),
        Change::QuestionEdited { question, edit } => question::edited(at, question, edit),
        Change::QuestionAsked { question, on } => question::asked(at, question, *on),
        Change::QuestionAnswered { question, answer } => question::answered(at, question, answer),
        Change::QuestionParked { question, parked } => question::parked(at, question, parked),
        Change::EntryAdded(entry) => entry::added(at, entry),
        Change::EntryEdited(edit) => entry::edited(at, edit),
        Change::EntryRemoved { book, entry, .. } => entry::removed(at, *book, entry),
        Change::RuleSet(set) => flag::setting(set.rule, &set.setting),
        Change::FlagAccepted(acceptance) => flag::accepted(at, acceptance),
        Change::FlagReopened(key) => flag::reopened(at, key),
        Change::RoundAdded {
            round, yardstick, ..
        } => round::added(at, round, yardstick),
        Change::RoundOpened { round, on, casting } => round::opened(at, round, *on, casting),
        Change::RoundClosed { round, on } => round::closed(at, round, *on),
        Change::RevealsEnded { round, on, .. } => reveals::ended(at, round, *on),
        Change::RoundDecided { round, decision } => decision::decided(at, round, decision),
        Change::RoundAbandoned { round, on, .. } => round::abandoned(at, round, *on),
        Change::WeightsSet {
            round,
            weights,
            reason,
        } => yardstick::weights_set(at, round, weights, reason.as_ref()),
        Change::FloorsSet {
            round,
            floors,
            total,
            reason,
        } => yardstick::floors_set(at, round, floors, *total, reason.as_ref()),
        Change::CandidateAdded { round, candidate } => panel::candidate_added(at, round, candidate),
        Change::CandidateRemoved {
            round,
            candidate,
            reason,
        } => panel::candidate_removed(at, round, candidate, reason.as_ref()),
        Change::GateMarked {
            round,
            candidate,
            answer,
        } => panel::gate_marked(at, round, candidate, answer),
        Change::GateWaived {
            round,
            candidate,
            gate,
            ..
        } => panel::gate_waived(at, round, candidate, gate),
        Change::ScorerAdded { round, scorer } => panel::scorer_added(at, round, scorer),
        Change::ScorerRemoved {
            round,
            scorer,
            reason,
        } => panel::scorer_removed(at, round, scorer, reason.as_ref()),
        Change::ConflictDeclared {
            round,
            scorer,
            declared,
        } => panel::conflict_declared(at, round, scorer, declared),
        Change::ScorerInvited {
            round, scorer, by, ..
        } => ballot::invited(at, round, scorer, *by),
        Change::BallotCast { round, cast } => ballot::cast(at, round, cast),
        Change::ScoreRevealed { round, score, .. } => ballot::revealed(at, round, score),
        Change::ScoreModerated { round, moderation } => ballot::moderated(at, round, moderation),
        // Which event may be taken back is a question about the whole row of events, not about the plan.
        Change::Undone { .. } => Ok(()),
    }
}
