//! What each change does to a round.

use super::change::Change;
use super::id::{CandidateId, CriterionId, PersonId};
use super::round::{
    Candidate, Cast, Conflict, GateAnswer, Hundredths, LateChange, Round, RoundState, Scorer,
};
use super::text::Text;
use std::collections::BTreeMap;

impl Round {
    /// Carries out a change that belongs to this round.
    pub(crate) fn apply(&mut self, change: &Change) {
        self.take(change);
        self.settle();
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each change of a round")]
    fn take(&mut self, change: &Change) {
        match change {
            Change::RoundOpened { on, casting, .. } => {
                self.state = RoundState::Open;
                self.days.opened = Some(*on);
                self.casting = casting.clone();
            }
            Change::RoundClosed { on, .. } => {
                self.state = RoundState::Closed;
                self.days.closed = Some(*on);
            }
            Change::RevealsEnded { on, reason, .. } => {
                self.days.reveals_ended = Some((*on, reason.clone()));
            }
            Change::RoundDecided { decision, .. } => {
                self.state = RoundState::Decided;
                self.days.decision = Some((**decision).clone());
            }
            Change::RoundAbandoned { on, reason, .. } => {
                self.state = RoundState::Abandoned;
                self.days.abandoned = Some((*on, reason.clone()));
            }
            Change::WeightsSet {
                weights, reason, ..
            } => self.set_weights(weights, reason.as_ref()),
            Change::FloorsSet {
                floors,
                total,
                reason,
                ..
            } => self.set_floors(floors, *total, reason.as_ref()),
            Change::CandidateAdded { candidate, .. } => self.candidates.put(candidate.clone()),
            Change::CandidateRemoved { candidate, .. } => self.remove_candidate(candidate),
            Change::GateMarked {
                candidate, answer, ..
            } => {
                if let Some(found) = self.candidates.get_mut(candidate) {
                    found.mark(answer);
                }
            }
            Change::GateWaived {
                candidate,
                gate,
                reason,
                ..
            } => {
                let found = self.candidates.get_mut(candidate);
                if let Some(answer) =
                    found.and_then(|found| found.gates.iter_mut().find(|old| old.gate == *gate))
                {
                    answer.waiver = Some(reason.clone());
                }
            }
            Change::ScorerAdded { scorer, .. } => self.scorers.put(scorer.clone()),
            Change::ScorerRemoved { scorer, .. } => self.remove_scorer(scorer),
            Change::ConflictDeclared {
                scorer, declared, ..
            } => {
                if let Some(found) = self.scorers.get_mut(scorer) {
                    found.declare(declared);
                }
                if declared.conflict == Conflict::Recused {
                    let left = |cast: &Cast| {
                        cast.cell.scorer != *scorer || cast.cell.candidate != declared.candidate
                    };
                    self.answers.casts.retain(left);
                }
            }
            Change::ScorerInvited {
                scorer, token_hash, ..
            } => {
                if let Some(found) = self.scorers.get_mut(scorer) {
                    found.invitations.push(token_hash.clone());
                }
            }
            Change::BallotCast { cast, .. } => {
                self.answers.casts.retain(|old| old.cell != cast.cell);
                self.answers.casts.push(cast.clone());
            }
            Change::ScoreRevealed { score, .. } => self.reveal(score),
            Change::ScoreModerated { moderation, .. } => {
                self.answers.moderations.push(moderation.clone())
            }
            other => debug_assert!(false, "not for a round: {other:?}"),
        }
    }

    fn set_weights(&mut self, weights: &BTreeMap<CriterionId, u32>, reason: Option<&Text>) {
        let mut words = Vec::new();
        for criterion in &mut self.yardstick.criteria {
            let (id, old) = (&criterion.id, criterion.weight);
            if let Some(weight) = weights.get(id).filter(|weight| **weight != old) {
                words.push(format!("weight of {id} {old} to {weight}"));
                criterion.weight = *weight;
            }
        }
        self.tell_late_change(&words, reason);
    }

    fn set_floors(
        &mut self,
        floors: &BTreeMap<CriterionId, Hundredths>,
        total: Option<u32>,
        reason: Option<&Text>,
    ) {
        let mut words = Vec::new();
        for criterion in &mut self.yardstick.criteria {
            let (id, old) = (&criterion.id, criterion.floor);
            if let Some(floor) = floors.get(id).filter(|floor| **floor != old) {
                words.push(format!("floor of {id} {old} to {floor}"));
                criterion.floor = *floor;
            }
        }
        let old = self.yardstick.floor_total;
        if let Some(total) = total.filter(|total| *total != old) {
            words.push(format!("floor of the total {old} to {total}"));
            self.yardstick.floor_total = total;
        }
        self.tell_late_change(&words, reason);
    }

    /// Before it opens a round is still being prepared: nothing of that is late.
    fn tell_late_change(&mut self, words: &[String], reason: Option<&Text>) {
        if self.state == RoundState::Draft {
            return;
        }
        if let (Some(reason), Ok(what)) = (reason, Text::parse(&words.join("; "))) {
            self.late_changes.push(LateChange {
                what,
                reason: reason.clone(),
            });
        }
    }

    fn remove_candidate(&mut self, candidate: &CandidateId) {
        self.candidates.take(candidate);
        for scorer in &mut self.scorers {
            scorer.conflicts.retain(|tie| tie.candidate != *candidate);
        }
        self.answers
            .casts
            .retain(|cast| cast.cell.candidate != *candidate);
    }

    fn remove_scorer(&mut self, scorer: &PersonId) {
        self.scorers.take(scorer);
        self.answers
            .casts
            .retain(|cast| cast.cell.scorer != *scorer);
    }
}

impl Candidate {
    fn mark(&mut self, answer: &GateAnswer) {
        match self.gates.iter_mut().find(|old| old.gate == answer.gate) {
            Some(old) => *old = answer.clone(),
            None => self.gates.push(answer.clone()),
        }
    }
}

impl Scorer {
    fn declare(&mut self, declared: &super::round::DeclaredConflict) {
        match self
            .conflicts
            .iter_mut()
            .find(|old| old.candidate == declared.candidate)
        {
            Some(old) => *old = declared.clone(),
            None => self.conflicts.push(declared.clone()),
        }
    }
}
