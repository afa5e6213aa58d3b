//! Changes told otherwise, as far as a sentence holds them: ids of people and entries, names and reasons. Of an edit a
//! sentence names the fields alone, and so nothing of it has to be told.

use super::Retelling;
use super::places::{Retold, entry_retold};
use crate::domain::change::Change;
use crate::domain::patch::Patch;

impl<T: Retold> Retold for Patch<T> {
    fn retold(&mut self, by: &Retelling) {
        match self {
            Self::Set(value) => value.retold(by),
            Self::Keep | Self::Clear => {}
        }
    }
}

impl Retold for Change {
    #[expect(
        clippy::too_many_lines,
        reason = "one arm for each change, so that the compiler lists what is missing"
    )]
    fn retold(&mut self, by: &Retelling) {
        match self {
            Self::PlanStarted(blueprint) => blueprint.collective.retold(by),
            Self::OrganisationAdded(body) => body.retold(by),
            Self::OrganisationLeft { reason, .. }
            | Self::FunctionRemoved { reason, .. }
            | Self::WeightsSet { reason, .. }
            | Self::FloorsSet { reason, .. }
            | Self::CandidateRemoved { reason, .. } => reason.retold(by),
            Self::PersonAdded(person) => person.retold(by),
            Self::PersonEdited { person, .. }
            | Self::PersonRenamed { person }
            | Self::PersonErased { person } => person.retold(by),
            Self::SignalAdded { signal, .. } => signal.retold(by),
            Self::SignalMarked { evidence, .. } => evidence.retold(by),
            Self::PhaseAdvanced(step) | Self::PhaseReturned(step) => step.retold(by),
            Self::FunctionAdded(outline) => outline.retold(by),
            Self::FunctionPlanned { plan, .. } => {
                plan.lead.retold(by);
                plan.deputy.retold(by);
            }
            Self::ReadinessGiven(said) => said.because.retold(by),
            Self::StageMoved(shift) | Self::StageReverted(shift) => {
                shift.evidence.retold(by);
                shift.link.retold(by);
                shift.reason.retold(by);
            }
            Self::FunctionSetAside(set) => set.reason.retold(by),
            Self::FunctionBroughtBack(back) => back.reason.retold(by),
            Self::QuestionAdded(outline) => outline.retold(by),
            Self::QuestionAnswered { answer, .. } => answer.retold(by),
            Self::QuestionParked { parked, .. } => parked.retold(by),
            Self::EntryAdded(entry) => **entry = entry_retold(entry, by),
            Self::EntryEdited(edit) => edit.id = by.entry(edit.book, &edit.id),
            Self::EntryRemoved {
                book,
                entry,
                reason,
            } => {
                *entry = by.entry(*book, entry);
                reason.retold(by);
            }
            Self::FlagAccepted(acceptance) => acceptance.retold(by),
            Self::FlagReopened(key) => key.subject.retold(by),
            Self::RoundAdded {
                name, yardstick, ..
            } => {
                name.retold(by);
                yardstick.retold(by);
            }
            Self::RoundOpened { casting, .. } => casting.retold(by),
            Self::RevealsEnded { reason, .. }
            | Self::RoundAbandoned { reason, .. }
            | Self::GateWaived { reason, .. } => reason.retold(by),
            Self::RoundDecided { decision, .. } => decision.retold(by),
            Self::CandidateAdded { candidate, .. } => candidate.retold(by),
            Self::GateMarked { answer, .. } => answer.retold(by),
            Self::ScorerAdded { scorer, .. } => scorer.retold(by),
            Self::ScorerRemoved { scorer, reason, .. } => {
                scorer.retold(by);
                reason.retold(by);
            }
            Self::ConflictDeclared {
                scorer, declared, ..
            } => {
                scorer.retold(by);
                declared.retold(by);
            }
            Self::ScorerInvited { scorer, .. } => scorer.retold(by),
            Self::BallotCast { cast, .. } => cast.retold(by),
            Self::ScoreRevealed { score, .. } => score.retold(by),
            Self::ScoreModerated { moderation, .. } => moderation.retold(by),
            Self::CollectiveEdited(_)
            | Self::ExitEdited(_)
            | Self::OrganisationEdited { .. }
            | Self::PhasePlanned { .. }
            | Self::PhaseDated { .. }
            | Self::FunctionEdited { .. }
            | Self::QuestionEdited { .. }
            | Self::QuestionAsked { .. }
            | Self::RuleSet(_)
            | Self::RoundClosed { .. }
            | Self::Undone { .. } => {}
        }
    }
}
