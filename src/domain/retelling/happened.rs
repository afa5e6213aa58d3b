//! Changes told otherwise: the ids in them, as far as a sentence names by them. Prose is told over when the sentence is.

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
            Self::PersonAdded(person) => person.id.retold(by),
            Self::PersonEdited { person, .. }
            | Self::PersonRenamed { person }
            | Self::PersonErased { person } => person.retold(by),
            Self::FunctionPlanned { plan, .. } => {
                plan.lead.retold(by);
                plan.deputy.retold(by);
            }
            Self::EntryAdded(entry) => **entry = entry_retold(entry, by),
            Self::EntryEdited(edit) => edit.id = by.entry(edit.book, &edit.id),
            Self::EntryRemoved { book, entry, .. } => *entry = by.entry(*book, entry),
            Self::FlagAccepted(acceptance) => acceptance.retold(by),
            Self::FlagReopened(key) => key.subject.retold(by),
            Self::RoundOpened { casting, .. } => casting.retold(by),
            Self::ScorerAdded { scorer, .. } => scorer.retold(by),
            Self::ScorerRemoved { scorer, .. }
            | Self::ConflictDeclared { scorer, .. }
            | Self::ScorerInvited { scorer, .. } => scorer.retold(by),
            Self::BallotCast { cast, .. } => cast.retold(by),
            Self::ScoreRevealed { score, .. } => score.retold(by),
            Self::ScoreModerated { moderation, .. } => moderation.retold(by),
            Self::PlanStarted(_)
            | Self::CollectiveEdited(_)
            | Self::ExitEdited(_)
            | Self::OrganisationAdded(_)
            | Self::OrganisationEdited { .. }
            | Self::OrganisationLeft { .. }
            | Self::PhasePlanned { .. }
            | Self::PhaseDated { .. }
            | Self::SignalAdded { .. }
            | Self::SignalMarked { .. }
            | Self::PhaseAdvanced(_)
            | Self::PhaseReturned(_)
            | Self::FunctionAdded(_)
            | Self::FunctionEdited { .. }
            | Self::FunctionRemoved { .. }
            | Self::ReadinessGiven(_)
            | Self::StageMoved(_)
            | Self::StageReverted(_)
            | Self::FunctionSetAside(_)
            | Self::FunctionBroughtBack(_)
            | Self::QuestionAdded(_)
            | Self::QuestionEdited { .. }
            | Self::QuestionAsked { .. }
            | Self::QuestionAnswered { .. }
            | Self::QuestionParked { .. }
            | Self::RuleSet(_)
            | Self::RoundAdded { .. }
            | Self::RoundClosed { .. }
            | Self::RevealsEnded { .. }
            | Self::RoundDecided { .. }
            | Self::RoundAbandoned { .. }
            | Self::WeightsSet { .. }
            | Self::FloorsSet { .. }
            | Self::CandidateAdded { .. }
            | Self::CandidateRemoved { .. }
            | Self::GateMarked { .. }
            | Self::GateWaived { .. }
            | Self::Undone { .. } => {}
        }
    }
}
