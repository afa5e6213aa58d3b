//! Whom a scorer works for, and so whom they do not score.
//!
//! A scorer's employer may be said in the round; where it is not, it is the one recorded among the people. Everything
//! that asks about employers asks here, so that no rule, count or flag can disagree.

use super::Plan;
use super::id::{CandidateId, OrganisationId, PersonId};
use super::round::{Cell, Round, Scorer};

impl Plan {
    /// Whom a scorer works for: as said in the round, else as recorded among the people.
    #[must_use]
    pub fn employer<'a>(&'a self, scorer: &'a Scorer) -> Option<&'a OrganisationId> {
        let person = self.members.people.get(&scorer.person);
        let recorded = person.and_then(|person| person.organisation.as_ref());
        scorer.organisation.as_ref().or(recorded)
    }

    /// Whether a scorer works for a candidate's organisation.
    #[must_use]
    pub fn employs(&self, round: &Round, scorer: &PersonId, candidate: &CandidateId) -> bool {
        let scorer = round.scorers.get(scorer);
        let employer = scorer.and_then(|scorer| self.employer(scorer));
        let candidate = round.candidates.get(candidate);
        employer.is_some()
            && employer == candidate.and_then(|candidate| candidate.organisation.as_ref())
    }

    /// Whether a scorer does not score a candidate: recused, or employed there.
    #[must_use]
    pub fn is_recused(&self, round: &Round, scorer: &PersonId, candidate: &CandidateId) -> bool {
        self.employs(round, scorer, candidate) || round.stepped_aside(scorer, candidate)
    }

    /// The cells that a scorer is to answer: every candidate not recused and not out by a gate, every criterion.
    pub fn cells_of<'a>(
        &'a self,
        round: &'a Round,
        scorer: &'a PersonId,
    ) -> impl Iterator<Item = Cell> + 'a {
        let judged = round.candidates.iter().filter(move |candidate| {
            !self.is_recused(round, scorer, &candidate.id) && candidate.excluded().is_none()
        });
        judged.flat_map(move |candidate| {
            round.yardstick.criteria.iter().map(move |criterion| Cell {
                scorer: scorer.clone(),
                candidate: candidate.id.clone(),
                criterion: criterion.id.clone(),
            })
        })
    }

    /// How many of the cells that a scorer is to answer are answered, of how many.
    #[must_use]
    pub fn progress(&self, round: &Round, scorer: &PersonId) -> (usize, usize) {
        let cells: Vec<Cell> = self.cells_of(round, scorer).collect();
        let answered = cells.iter().filter(|cell| round.is_answered(cell));
        (answered.count(), cells.len())
    }
}
