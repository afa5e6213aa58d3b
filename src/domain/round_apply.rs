//! What each change does to a round.

use super::change::Change;
use super::id::{CandidateId, PersonId};
use super::round::{Candidate, Cast, GateAnswer, LateChange, Round, RoundState, Scorer};
use super::text::Text;

impl Round {
    /// Carries out a change that belongs to this round.
    #[expect(clippy::too_many_lines, reason = "one arm for each change of a round")]
    pub(crate) fn apply(&mut self, change: &Change) {
        match change {
            Change::RoundOpened { on, .. } => {
                self.state = RoundState::Open;
                self.days.opened = Some(*on);
            }
            Change::RoundClosed { on, .. } => {
                self.state = RoundState::Closed;
                self.days.closed = Some(*on);
            }
            Change::RoundDecided { decision, .. } => {
                self.state = RoundState::Decided;
                self.days.decision = Some((**decision).clone());
            }
            Change::RoundAbandoned { on, reason, .. } => {
                self.state = RoundState::Abandoned;
                self.days.abandoned = Some((*on, reason.clone()));
            }
            Change::WeightsSet { .. } | Change::FloorsSet { .. } => self.set_yardstick(change),
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
                if self.is_recused(scorer, &declared.candidate) {
                    let left = |cast: &Cast| {
                        cast.cell.scorer != *scorer || cast.cell.candidate != declared.candidate
                    };
                    self.answers.casts.retain(left);
                }
            }
            Change::BallotCast { cast, .. } => {
                self.answers.casts.retain(|old| old.cell != cast.cell);
                self.answers.casts.push(cast.clone());
            }
            Change::ScoreRevealed { score, .. } => {
                self.answers.scores.retain(|old| old.cell != score.cell);
                self.answers.scores.push(score.clone());
            }
            Change::ScoreModerated { moderation, .. } => {
                self.answers.moderations.push(moderation.clone())
            }
            other => debug_assert!(false, "not for a round: {other:?}"),
        }
    }

    fn set_yardstick(&mut self, change: &Change) {
        let (what, reason) = match change {
            Change::WeightsSet {
                weights, reason, ..
            } => {
                let mut words = Vec::new();
                for criterion in &mut self.yardstick.criteria {
                    if let Some(weight) = weights
                        .get(&criterion.id)
                        .filter(|weight| **weight != criterion.weight)
                    {
                        words.push(format!(
                            "weight of {} {} to {weight}",
                            criterion.id, criterion.weight
                        ));
                        criterion.weight = *weight;
                    }
                }
                (words, reason)
            }
            Change::FloorsSet {
                floors,
                total,
                reason,
                ..
            } => {
                let mut words = Vec::new();
                for criterion in &mut self.yardstick.criteria {
                    if let Some(floor) = floors
                        .get(&criterion.id)
                        .filter(|floor| **floor != criterion.floor)
                    {
                        words.push(format!(
                            "floor of {} {} to {floor}",
                            criterion.id, criterion.floor
                        ));
                        criterion.floor = *floor;
                    }
                }
                if let Some(total) = total.filter(|total| *total != self.yardstick.floor_total) {
                    words.push(format!(
                        "floor of the total {} to {total}",
                        self.yardstick.floor_total
                    ));
                    self.yardstick.floor_total = total;
                }
                (words, reason)
            }
            _ => return,
        };
        // Before it opens a round is still being prepared: nothing of that is late.
        if self.state == RoundState::Draft {
            return;
        }
        if let (Some(reason), Ok(what)) = (reason, Text::parse(&what.join("; "))) {
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
