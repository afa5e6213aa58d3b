//! The result of a round: means, totals, places, what to talk about first, and how firm the order is.
//!
//! A tally exists only for a round whose scores may be shown: for any other, [`Tally::of`] is `None`, so that no
//! screen, command or log can show what it does not have. Ties are never broken here; people do that.

use super::Fraction;
use super::firmness::Firmness;
use super::panel::{Panel, Total, values};
use crate::domain::id::{CandidateId, CriterionId, GateId, PersonId};
use crate::domain::round::{Candidate, Cell, Decision, DecisionKind, Round, ScoreValue};
use std::collections::BTreeMap;

/// The result of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The candidates: by place, then those without one, then those that a gate removed.
    pub candidates: Vec<CandidateTally>,
    /// Cells in which voters are two or more points apart, widest first.
    pub talk_first: Vec<TalkPoint>,
    /// What is not counted, and why.
    pub left_out: LeftOut,
    /// How firm the order is; `None` when no candidate has a total.
    pub firmness: Option<Firmness>,
}

/// The result of one candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CandidateTally {
    /// Which candidate.
    pub candidate: CandidateId,
    /// The gate that removed the candidate, where one did; then there is no score, total or place.
    pub excluded: Option<Exclusion>,
    /// The criteria, in the order of the round.
    pub criteria: Vec<CriterionTally>,
    /// The total of 100.
    pub total: Option<Total>,
    /// The place, for a candidate with a known total.
    pub rank: Option<Rank>,
    /// The criteria whose mean is below their floor.
    pub below_floor: Vec<CriterionId>,
    /// Whether the total is, or can only be, below its floor.
    pub below_total_floor: bool,
    /// The lowest and highest total when each voter in turn is left out; `None` when that leaves no total.
    pub leave_one_out: Option<(Fraction, Fraction)>,
}

/// The gate that removed a candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    /// Which gate.
    pub gate: GateId,
    /// In words: `gate "willing" is answered no: its board said no`.
    pub why: String,
}

/// The result of one candidate on one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionTally {
    /// Which criterion.
    pub criterion: CriterionId,
    /// The mean; unknown when nobody gave points.
    pub mean: Option<Fraction>,
    /// The counted points, lowest first.
    pub scores: Vec<u32>,
    /// Whether the mean is below the criterion's floor.
    pub below_floor: bool,
}

/// A place in the order; a shared one reads `1=`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// The place, counted from 1; two firsts are followed by a third.
    pub place: u32,
    /// Whether another candidate has the same total.
    pub shared: bool,
}

/// How much there is to talk about in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Talk {
    /// All gave the same.
    Agree,
    /// One point apart.
    Normal,
    /// Two points apart.
    Discuss,
    /// Three or four points apart.
    MustDiscuss,
}

/// A cell to talk about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalkPoint {
    /// Which candidate.
    pub candidate: CandidateId,
    /// Which criterion.
    pub criterion: CriterionId,
    /// The counted points, lowest first.
    pub scores: Vec<u32>,
    /// Highest minus lowest.
    pub spread: u32,
}

/// What a tally leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeftOut {
    /// Scorers without a vote.
    pub without_vote: Vec<PersonId>,
    /// Scorers who stepped out, and for whom.
    pub recusals: Vec<(PersonId, CandidateId)>,
    /// Cells of voters answered "no evidence".
    pub no_evidence: Vec<Cell>,
    /// Cells that voters left empty.
    pub missing: Vec<Cell>,
}

impl Tally {
    /// The result of a round; `None` while its scores may not be shown.
    #[must_use]
    pub fn of(round: &Round) -> Option<Self> {
        round.shows_scores().then(|| Self::read(round))
    }

    /// The result as it would be under other weights; a criterion that is not named keeps its own.
    /// `None` while the scores may not be shown.
    #[must_use]
    pub fn what_if(round: &Round, weights: &BTreeMap<CriterionId, u32>) -> Option<Self> {
        let mut supposed = round.clone();
        for criterion in &mut supposed.yardstick.criteria {
            criterion.weight = weights
                .get(&criterion.id)
                .copied()
                .unwrap_or(criterion.weight);
        }
        Self::of(&supposed)
    }

    /// The result of one candidate.
    #[must_use]
    pub fn candidate(&self, id: &CandidateId) -> Option<&CandidateTally> {
        self.candidates
            .iter()
            .find(|candidate| candidate.candidate == *id)
    }

    /// The candidates in first place: several when they tie, none when no total is known.
    pub fn leaders(&self) -> impl Iterator<Item = &CandidateId> {
        self.candidates
            .iter()
            .filter(|candidate| candidate.rank.is_some_and(|rank| rank.place == 1))
            .map(|candidate| &candidate.candidate)
    }

    /// Whether a decision differs from the arithmetic, so that it needs a reason.
    ///
    /// A choice, a split or an interim differs when it names nobody in first place while somebody is. Choosing one of
    /// several that tie does not differ: the arithmetic does not break ties. A choice differs as well when the candidate
    /// is below a floor. "None suitable" differs when a leader is above every floor.
    #[must_use]
    pub fn differs(&self, decision: &Decision) -> bool {
        self.differs_from(decision.kind, &decision.candidates)
    }

    /// Whether a decision of this kind for these candidates would differ; see [`Tally::differs`].
    #[must_use]
    pub fn differs_from(&self, kind: DecisionKind, named: &[CandidateId]) -> bool {
        let below = |id| self.candidate(id).is_some_and(|one| !one.is_above_floors());
        match kind {
            DecisionKind::Chosen => self.passes_over(named) || named.iter().any(below),
            DecisionKind::Split | DecisionKind::Interim => self.passes_over(named),
            DecisionKind::None => self.leaders().any(|leader| {
                self.candidate(leader)
                    .is_some_and(CandidateTally::is_above_floors)
            }),
        }
    }

    /// Whether a decision names nobody in first place while somebody is.
    fn passes_over(&self, named: &[CandidateId]) -> bool {
        let mut leaders = self.leaders().peekable();
        leaders.peek().is_some() && !leaders.any(|leader| named.contains(leader))
    }

    fn read(round: &Round) -> Self {
        let panel = Panel::of(round);
        let weights = panel.weights();
        let mut candidates: Vec<CandidateTally> = (0..panel.candidates.len())
            .map(|place| CandidateTally::read(round, &panel, place, &weights))
            .collect();
        rank(&mut candidates);
        let talk_first = talk_first(&candidates);
        candidates.extend(round.candidates.iter().filter_map(CandidateTally::removed));
        Self {
            firmness: Firmness::of(&panel, &candidates),
            talk_first,
            left_out: LeftOut::read(round),
            candidates,
        }
    }
}

impl CandidateTally {
    /// Whether no floor, of a criterion or of the total, is missed.
    #[must_use]
    pub const fn is_above_floors(&self) -> bool {
        self.below_floor.is_empty() && !self.below_total_floor
    }

    fn read(round: &Round, panel: &Panel<'_>, place: usize, weights: &[u32]) -> Self {
        let criteria: Vec<CriterionTally> = (0..panel.criteria.len())
            .map(|criterion| CriterionTally::read(panel, place, criterion))
            .collect();
        let total = panel.total(place, weights, None);
        let without_one: Option<Vec<Fraction>> = (0..panel.voters.len())
            .map(|voter| panel.total(place, weights, Some(voter)).known())
            .collect();
        let range = without_one.unwrap_or_default();
        let below = criteria.iter().filter(|criterion| criterion.below_floor);
        Self {
            candidate: panel.candidates[place].id.clone(),
            excluded: None,
            below_floor: below.map(|criterion| criterion.criterion.clone()).collect(),
            below_total_floor: total.high()
                < Fraction::whole(i128::from(round.yardstick.floor_total)),
            criteria,
            total: Some(total),
            rank: None,
            leave_one_out: range.iter().min().copied().zip(range.iter().max().copied()),
        }
    }

    fn removed(candidate: &Candidate) -> Option<Self> {
        let answer = candidate.excluded()?;
        let evidence = answer.evidence.as_ref();
        let evidence = evidence.map_or(String::new(), |evidence| format!(": {evidence}"));
        Some(Self {
            candidate: candidate.id.clone(),
            excluded: Some(Exclusion {
                gate: answer.gate.clone(),
                why: format!("gate \"{}\" is answered no{evidence}", answer.gate),
            }),
            criteria: Vec::new(),
            total: None,
            rank: None,
            below_floor: Vec::new(),
            below_total_floor: false,
            leave_one_out: None,
        })
    }
}

impl CriterionTally {
    /// How many voters gave points.
    #[must_use]
    pub const fn n(&self) -> usize {
        self.scores.len()
    }

    /// Highest minus lowest; unknown when nobody gave points.
    #[must_use]
    pub fn spread(&self) -> Option<u32> {
        Some(self.scores.last()? - self.scores.first()?)
    }

    /// How much there is to talk about; unknown when nobody gave points.
    #[must_use]
    pub fn talk(&self) -> Option<Talk> {
        self.spread().map(Talk::of)
    }

    fn read(panel: &Panel<'_>, candidate: usize, criterion: usize) -> Self {
        let mean = panel.mean(candidate, criterion, None);
        let floor = Fraction::of(panel.criteria[criterion].floor.0, 100);
        Self {
            criterion: panel.criteria[criterion].id.clone(),
            below_floor: mean.is_some() && mean < floor,
            mean,
            scores: panel.points(candidate, criterion),
        }
    }
}

impl Talk {
    /// What a spread of points means.
    #[must_use]
    pub const fn of(spread: u32) -> Self {
        match spread {
            0 => Self::Agree,
            1 => Self::Normal,
            2 => Self::Discuss,
            _ => Self::MustDiscuss,
        }
    }

    /// The published spelling.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Normal => "normal",
            Self::Discuss => "discuss",
            Self::MustDiscuss => "must-discuss",
        }
    }
}

impl std::fmt::Display for Rank {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mark = if self.shared { "=" } else { "" };
        f.pad(&format!("{}{mark}", self.place))
    }
}

/// Orders candidates by known total, highest first, and gives equal totals the same place.
fn rank(candidates: &mut [CandidateTally]) {
    let known = |candidate: &CandidateTally| candidate.total.and_then(Total::known);
    candidates.sort_by_key(|candidate| std::cmp::Reverse(known(candidate)));
    let totals: Vec<Option<Fraction>> = candidates.iter().map(known).collect();
    for (candidate, total) in candidates.iter_mut().zip(&totals) {
        let before = totals.iter().filter(|other| *other > total).count();
        candidate.rank = total.map(|_| Rank {
            place: u32::try_from(before + 1).unwrap_or(u32::MAX),
            shared: totals.iter().filter(|other| *other == total).count() > 1,
        });
    }
}

fn talk_first(candidates: &[CandidateTally]) -> Vec<TalkPoint> {
    let cells = candidates
        .iter()
        .flat_map(|candidate| candidate.criteria.iter().map(move |cell| (candidate, cell)));
    let mut points: Vec<TalkPoint> = cells
        .filter_map(|(candidate, cell)| {
            let spread = cell.spread().filter(|spread| *spread >= 2)?;
            Some(TalkPoint {
                candidate: candidate.candidate.clone(),
                criterion: cell.criterion.clone(),
                scores: cell.scores.clone(),
                spread,
            })
        })
        .collect();
    points.sort_by_key(|point| std::cmp::Reverse(point.spread));
    points
}

impl LeftOut {
    fn read(round: &Round) -> Self {
        let values = values(round);
        let mut left_out = Self::default();
        for scorer in &round.scorers {
            let recused = round
                .candidates
                .iter()
                .filter(|candidate| round.is_recused(&scorer.person, &candidate.id));
            left_out
                .recusals
                .extend(recused.map(|candidate| (scorer.person.clone(), candidate.id.clone())));
            if !scorer.voting {
                left_out.without_vote.push(scorer.person.clone());
                continue;
            }
            for cell in round.cells_of(&scorer.person) {
                match values.get(&(&cell.scorer, &cell.candidate, &cell.criterion)) {
                    Some(ScoreValue::Points(_)) => {}
                    Some(ScoreValue::NoEvidence) => left_out.no_evidence.push(cell),
                    None => left_out.missing.push(cell),
                }
            }
        }
        left_out
    }
}
