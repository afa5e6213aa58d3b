//! How firm the order of a round is: who leads when one scorer is left out, or when weight is moved.
//!
//! Each voting scorer is left out in turn, and ten points of weight are moved between any two criteria. When the
//! first place never changes the order is firm; else the causes are named: scorers first, then the smallest move of
//! weight (in steps of five points) that turns the order.

use super::Fraction;
use super::panel::{Panel, Total};
use super::tally::CandidateTally;
use crate::domain::Plan;
use crate::domain::id::{CandidateId, CriterionId, PersonId};
use crate::domain::round::{FULL_WEIGHT, Round};

/// The points of weight that are moved to try the order.
pub const TRIED_POINTS: u32 = 10;
const STEP: u32 = 5;

/// How firm the order of a round is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firmness {
    /// Who is in first place; several when they tie.
    pub leaders: Vec<CandidateId>,
    /// Who comes next, and how far behind; several when they tie, none when there is no other.
    pub followers: Vec<CandidateId>,
    /// Candidates without a known total who could still share the first place or take it.
    pub unsettled: Vec<CandidateId>,
    /// The points between first and next place.
    pub lead: Option<Fraction>,
    /// Each voter left out in turn.
    pub scorers: Vec<WithoutScorer>,
    /// Ten points moved between any two criteria.
    pub weights: Vec<WithWeightMoved>,
    /// The smallest moves that turn the order: all of the same size. None when no move does.
    pub smallest: Vec<WithWeightMoved>,
}

/// Who leads when one voter is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutScorer {
    /// The voter.
    pub scorer: PersonId,
    /// Who leads then; `None` when a candidate would be left without a total, so that nothing can be told.
    pub leaders: Option<Vec<CandidateId>>,
}

/// Who leads when weight is moved from one criterion to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithWeightMoved {
    /// How many points; fewer than asked where the criterion has no more to give.
    pub points: u32,
    /// From which criterion.
    pub from: CriterionId,
    /// To which.
    pub to: CriterionId,
    /// Who leads then.
    pub leaders: Vec<CandidateId>,
}

/// Whether the order is firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The first place never changed.
    Firm,
    /// It changed, or it is shared.
    NotFirm,
    /// It did not change, but not everything could be tried.
    CannotTell(&'static str),
}

impl Firmness {
    pub(super) fn of(panel: &Panel<'_>, candidates: &[CandidateTally]) -> Option<Self> {
        let known = |candidate: &CandidateTally| candidate.total.and_then(Total::known);
        let best = candidates.iter().filter_map(known).max()?;
        let next = candidates
            .iter()
            .filter_map(known)
            .filter(|total| *total < best)
            .max();
        let with = |total: Fraction| {
            let same = candidates
                .iter()
                .filter(move |candidate| known(candidate) == Some(total));
            same.map(|candidate| candidate.candidate.clone())
                .collect::<Vec<_>>()
        };
        let leaders = panel.first(&panel.weights(), None);
        let could_lead = |candidate: &&CandidateTally| {
            known(candidate).is_none() && candidate.total.is_some_and(|total| total.high() >= best)
        };
        let unsettled = candidates.iter().filter(could_lead);
        Some(Self {
            unsettled: unsettled.map(|one| one.candidate.clone()).collect(),
            followers: next.map(with).unwrap_or_default(),
            lead: next.map(|next| best - next),
            scorers: leave_each_out(panel),
            weights: move_weight(panel, TRIED_POINTS),
            smallest: smallest_turn(panel, &leaders),
            leaders,
        })
    }

    /// Whether the order is firm.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let turned = |leaders: &Vec<CandidateId>| *leaders != self.leaders;
        let scorer_turns = self
            .scorers
            .iter()
            .any(|trial| trial.leaders.as_ref().is_some_and(turned));
        let weight_turns = self.weights.iter().any(|trial| turned(&trial.leaders));
        if self.leaders.len() > 1 || scorer_turns || weight_turns {
            Verdict::NotFirm
        } else if !self.unsettled.is_empty() {
            Verdict::CannotTell("a candidate whose total is not known yet could still lead")
        } else if self.followers.is_empty() {
            Verdict::CannotTell("only one candidate has a total")
        } else if self.scorers.iter().any(|trial| trial.leaders.is_none()) {
            Verdict::CannotTell("without one of the scorers a candidate has no total")
        } else {
            Verdict::Firm
        }
    }

    /// In how many trials of scorers the first place stayed as it is.
    #[must_use]
    pub fn scorers_holding(&self) -> usize {
        let stays = |trial: &&WithoutScorer| trial.leaders.as_ref() == Some(&self.leaders);
        self.scorers.iter().filter(stays).count()
    }

    /// In how many trials of weights the first place stayed as it is.
    #[must_use]
    pub fn weights_holding(&self) -> usize {
        self.weights
            .iter()
            .filter(|trial| trial.leaders == self.leaders)
            .count()
    }

    /// The causes in sentences: the lead, the scorers, the weights.
    #[must_use]
    pub fn sentences(&self, plan: &Plan, round: &Round) -> Vec<String> {
        let names = |ids: &[CandidateId]| candidate_names(round, ids);
        let leader = names(&self.leaders);
        let mut sentences = Vec::new();
        if self.leaders.len() > 1 {
            sentences.push(format!(
                "{leader} share the first place; people break ties, not baton."
            ));
        } else if let Some(lead) = self.lead {
            sentences.push(format!(
                "{leader} leads {} by {}.",
                names(&self.followers),
                lead.shown()
            ));
        }
        if !self.unsettled.is_empty() {
            sentences.push(format!(
                "Nobody can tell yet: {} could still lead, with criteria that nobody has scored.",
                names(&self.unsettled)
            ));
        }
        let scorers = format!(
            "Leave out one scorer: {leader} first {} times of {}",
            self.scorers_holding(),
            self.scorers.len()
        );
        let turns: String = self
            .scorers
            .iter()
            .filter_map(|trial| self.turn(plan, round, trial))
            .collect();
        sentences.push(format!("{scorers}{turns}."));
        let weights = format!(
            "Move {TRIED_POINTS} points of weight: {leader} first {} times of {}",
            self.weights_holding(),
            self.weights.len()
        );
        let smallest = self
            .smallest_words()
            .map_or(String::new(), |words| format!("; {words}"));
        sentences.push(format!("{weights}{smallest}."));
        sentences
    }

    fn turn(&self, plan: &Plan, round: &Round, trial: &WithoutScorer) -> Option<String> {
        let leaders = trial
            .leaders
            .as_ref()
            .filter(|leaders| **leaders != self.leaders)?;
        let person = plan.members.people.get(&trial.scorer);
        let name = person.map_or(trial.scorer.as_str(), |person| person.shown());
        let verb = if leaders.len() == 1 { "leads" } else { "lead" };
        Some(format!(
            "; without {name}, {} {verb}",
            candidate_names(round, leaders)
        ))
    }

    /// "5 points more on depth turn the order", naming where they come from only when that matters.
    fn smallest_words(&self) -> Option<String> {
        let first = self.smallest.first()?;
        let into = self
            .smallest
            .iter()
            .filter(|turn| turn.to == first.to)
            .count();
        let tried = self
            .weights
            .iter()
            .filter(|trial| trial.to == first.to)
            .count();
        Some(if into == tried {
            format!(
                "{} points more on {} turn the order",
                first.points, first.to
            )
        } else {
            format!(
                "{} points from {} to {} turn the order",
                first.points, first.from, first.to
            )
        })
    }
}

fn leave_each_out(panel: &Panel<'_>) -> Vec<WithoutScorer> {
    let weights = panel.weights();
    let known = |without: Option<usize>| -> Vec<bool> {
        (0..panel.candidates.len())
            .map(|candidate| panel.total(candidate, &weights, without).known().is_some())
            .collect()
    };
    let all = known(None);
    let trial = |(voter, scorer): (usize, &&PersonId)| WithoutScorer {
        scorer: (*scorer).clone(),
        leaders: (known(Some(voter)) == all).then(|| panel.first(&weights, Some(voter))),
    };
    panel.voters.iter().enumerate().map(trial).collect()
}

/// Moves so many points between any two criteria, or all that the giving one has.
fn move_weight(panel: &Panel<'_>, points: u32) -> Vec<WithWeightMoved> {
    let weights = panel.weights();
    let pairs = (0..weights.len())
        .flat_map(|to| (0..weights.len()).map(move |from| (from, to)))
        .filter(|(from, to)| from != to);
    pairs
        .filter(|(from, _)| weights[*from] > 0)
        .map(|(from, to)| {
            let points = points.min(weights[from]);
            let mut moved = weights.clone();
            moved[from] -= points;
            moved[to] = moved[to].saturating_add(points);
            WithWeightMoved {
                points,
                from: panel.criteria[from].id.clone(),
                to: panel.criteria[to].id.clone(),
                leaders: panel.first(&moved, None),
            }
        })
        .collect()
}

fn smallest_turn(panel: &Panel<'_>, leaders: &[CandidateId]) -> Vec<WithWeightMoved> {
    let most = panel.weights().into_iter().max().unwrap_or_default();
    let most = most.min(FULL_WEIGHT);
    for points in (1..=most / STEP).map(|steps| steps * STEP) {
        let turns: Vec<WithWeightMoved> = move_weight(panel, points)
            .into_iter()
            .filter(|trial| trial.points == points && trial.leaders != leaders)
            .collect();
        if !turns.is_empty() {
            return turns;
        }
    }
    Vec::new()
}

fn candidate_names(round: &Round, ids: &[CandidateId]) -> String {
    let names: Vec<&str> = ids
        .iter()
        .map(|id| {
            let candidate = round.candidates.get(id);
            candidate.map_or(id.as_str(), |candidate| candidate.name.as_str())
        })
        .collect();
    names.join(" and ")
}
