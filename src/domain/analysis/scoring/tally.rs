//! The result of a comparison: means, totals, places, what to talk about first, and how firm the order is.
//!
//! Of a round a tally exists only when its scores may be shown: for any other, [`Tally::of`] is `None`, so that no
//! screen, command or log can show what it does not have. Ties are never broken here; people do that. Candidates,
//! criteria and scorers are named by their ids as the panel has them.

use super::cells::Cells;
use super::exact::handed_on;
use super::firmness::Firmness;
use super::panel::{Answer, Panel, Scale, Total, Voices};
use crate::domain::Plan;
use crate::domain::analysis::Fraction;
use crate::domain::id::{CandidateId, CriterionId, GateId};
use crate::domain::round::{Candidate, Decision, DecisionKind, Round};
use crate::domain::text::Line;
use num_rational::BigRational;
use std::collections::BTreeMap;

/// The result of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// What was answered.
    pub panel: Panel,
    /// The lowest acceptable total of 100.
    pub floor_total: Option<Fraction>,
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
    pub candidate: Line,
    /// The gate that removed the candidate, where one did; then there is no score, total or place.
    pub excluded: Option<Exclusion>,
    /// The criteria, in the order of the round.
    pub criteria: Vec<CriterionTally>,
    /// The total of 100.
    pub total: Option<Total>,
    /// The place, for a candidate with a known total.
    pub rank: Option<Rank>,
    /// The criteria whose mean is below their floor.
    pub below_floor: Vec<Line>,
    /// Whether the total is, or can only be, below its floor.
    pub below_total_floor: bool,
    /// The total if every scorer were equally harsh, where that would put others first.
    pub adjusted: Option<Fraction>,
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
    pub criterion: Line,
    /// The mean; unknown when nobody gave points.
    pub mean: Option<Fraction>,
    /// The counted points, lowest first.
    pub scores: Vec<i32>,
    /// How much there is to talk about; unknown when nobody gave points.
    pub talk: Option<Talk>,
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

/// How much there is to talk about in a cell: on the scale from 1 to 5 one point apart is normal, two are to be
/// discussed, three or four must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Talk {
    /// All gave the same.
    Agree,
    /// At most a quarter of the scale apart.
    Normal,
    /// At most half of the scale apart.
    Discuss,
    /// Further apart.
    MustDiscuss,
}

/// A cell to talk about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalkPoint {
    /// Which candidate.
    pub candidate: Line,
    /// Which criterion.
    pub criterion: Line,
    /// The counted points, lowest first.
    pub scores: Vec<i32>,
    /// Highest minus lowest.
    pub spread: u32,
    /// How much there is to talk about.
    pub talk: Talk,
}

/// One cell by its ids.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct CellLabel {
    /// Who scores.
    pub scorer: Line,
    /// Whom.
    pub candidate: Line,
    /// On what.
    pub criterion: Line,
}

/// What a tally leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeftOut {
    /// Scorers without a vote.
    pub without_vote: Vec<Line>,
    /// Scorers who stepped out, and for whom.
    pub recusals: Vec<(Line, Line)>,
    /// Cells of voters answered "no evidence".
    pub no_evidence: Vec<CellLabel>,
    /// Cells that voters left empty.
    pub missing: Vec<CellLabel>,
}

impl Tally {
    /// The result of a round of a plan; `None` while its scores may not be shown.
    #[must_use]
    pub fn of(plan: &Plan, round: &Round) -> Option<Self> {
        let floor = Fraction::whole(i128::from(round.yardstick.floor_total));
        let mut tally = Self::read(Panel::of_round(plan, round)?, Some(floor));
        for candidate in &round.candidates {
            if let Some(removed) = CandidateTally::removed(candidate) {
                tally.left_out.step_out(plan, round, &removed.candidate);
                tally.candidates.push(removed);
            }
        }
        Some(tally)
    }

    /// The result as it would be under other weights; a criterion that is not named keeps its own.
    /// `None` while the scores may not be shown.
    #[must_use]
    pub fn what_if(
        plan: &Plan,
        round: &Round,
        weights: &BTreeMap<CriterionId, u32>,
    ) -> Option<Self> {
        let mut supposed = round.clone();
        for criterion in &mut supposed.yardstick.criteria {
            criterion.weight = weights
                .get(&criterion.id)
                .copied()
                .unwrap_or(criterion.weight);
        }
        Self::of(plan, &supposed)
    }

    /// The result of a panel, with the lowest acceptable total of 100 where there is one.
    #[must_use]
    pub fn read(panel: Panel, floor_total: Option<Fraction>) -> Self {
        let (weights, everyone) = (panel.weights(), panel.everyone());
        let ranges = leave_one_out(&panel, &weights);
        let mut candidates: Vec<CandidateTally> = (0..panel.candidates().len())
            .zip(ranges)
            .map(|(place, range)| CandidateTally {
                leave_one_out: range,
                ..CandidateTally::read(&panel, place, &weights)
            })
            .collect();
        for candidate in &mut candidates {
            candidate.below_total_floor = floor_total
                .is_some_and(|floor| candidate.total.is_some_and(|it| it.high() < floor));
        }
        let firmness = Firmness::of(&panel);
        let adjusted = firmness.as_ref().and_then(|it| it.adjusted.as_ref().ok());
        if let Some(adjusted) = adjusted.filter(|adjusted| adjusted.differs) {
            for (candidate, total) in candidates.iter_mut().zip(&adjusted.totals) {
                candidate.adjusted = *total;
            }
        }
        rank(&mut candidates, &panel.ahead(&weights, &everyone));
        Self {
            firmness,
            talk_first: talk_first(&candidates),
            left_out: LeftOut::read(&panel),
            candidates,
            floor_total,
            panel,
        }
    }

    /// The result of one candidate.
    #[must_use]
    pub fn candidate(&self, id: &str) -> Option<&CandidateTally> {
        self.candidates
            .iter()
            .find(|candidate| candidate.candidate.as_str() == id)
    }

    /// The candidates in first place: several when they tie, none when no total is known.
    pub fn leaders(&self) -> impl Iterator<Item = &Line> {
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
        let below = |id: &CandidateId| {
            self.candidate(id.as_str())
                .is_some_and(|one| !one.is_above_floors())
        };
        match kind {
            DecisionKind::Chosen => self.passes_over(named) || named.iter().any(below),
            DecisionKind::Split | DecisionKind::Interim => self.passes_over(named),
            DecisionKind::None => self.leaders().any(|leader| {
                self.candidate(leader.as_str())
                    .is_some_and(CandidateTally::is_above_floors)
            }),
        }
    }

    /// Whether a decision names nobody in first place while somebody is.
    fn passes_over(&self, named: &[CandidateId]) -> bool {
        let mut leaders = self.leaders().peekable();
        let is_named = |leader: &Line| named.iter().any(|id| id.as_str() == leader.as_str());
        leaders.peek().is_some() && !leaders.any(is_named)
    }
}

impl CandidateTally {
    /// Whether no floor, of a criterion or of the total, is missed.
    #[must_use]
    pub const fn is_above_floors(&self) -> bool {
        self.below_floor.is_empty() && !self.below_total_floor
    }

    fn read(panel: &Panel, place: usize, weights: &[Fraction]) -> Self {
        let everyone = panel.everyone();
        let criteria: Vec<CriterionTally> = (0..panel.criteria().len())
            .map(|criterion| CriterionTally::read(panel, (place, criterion), &everyone))
            .collect();
        let below = criteria.iter().filter(|criterion| criterion.below_floor);
        Self {
            candidate: panel.candidates()[place].clone(),
            excluded: None,
            below_floor: below.map(|criterion| criterion.criterion.clone()).collect(),
            below_total_floor: false,
            total: Some(panel.total(place, weights, &everyone)),
            adjusted: None,
            leave_one_out: None,
            criteria,
            rank: None,
        }
    }

    fn removed(candidate: &Candidate) -> Option<Self> {
        let answer = candidate.excluded()?;
        let evidence = answer.evidence.as_ref();
        let evidence = evidence.map_or(String::new(), |evidence| format!(": {evidence}"));
        Some(Self {
            candidate: Line::parse(candidate.id.as_str()).expect("an id is short, plain text"),
            excluded: Some(Exclusion {
                gate: answer.gate.clone(),
                why: format!("gate \"{}\" is answered no{evidence}", answer.gate),
            }),
            criteria: Vec::new(),
            total: None,
            rank: None,
            below_floor: Vec::new(),
            below_total_floor: false,
            adjusted: None,
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
        Some(self.scores.last()?.abs_diff(*self.scores.first()?))
    }

    fn read(panel: &Panel, (candidate, criterion): (usize, usize), voices: &Voices) -> Self {
        let judged = &panel.criteria()[criterion];
        let mean = panel.mean(candidate, criterion, voices);
        let mut read = Self {
            criterion: judged.id.clone(),
            below_floor: mean.is_some() && mean < judged.floor,
            mean,
            scores: panel.counted(candidate, criterion),
            talk: None,
        };
        read.talk = read.spread().map(|spread| Talk::of(spread, panel.scale()));
        read
    }
}

impl Talk {
    /// What a spread of points means on a scale.
    #[must_use]
    pub fn of(spread: u32, scale: Scale) -> Self {
        let width = scale.width();
        match u64::from(spread) {
            0 => Self::Agree,
            spread if spread * 4 <= u64::from(width) => Self::Normal,
            spread if spread * 2 <= u64::from(width) => Self::Discuss,
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

/// Orders candidates by how many are ahead of each, and gives equal totals the same place; who has no total comes last.
fn rank(candidates: &mut [CandidateTally], ahead: &[Option<usize>]) {
    for (candidate, before) in candidates.iter_mut().zip(ahead) {
        candidate.rank = before.map(|before| Rank {
            place: u32::try_from(before + 1).unwrap_or(u32::MAX),
            shared: ahead.iter().filter(|other| **other == Some(before)).count() > 1,
        });
    }
    candidates.sort_by_key(|candidate| candidate.rank.map_or(u32::MAX, |rank| rank.place));
}

fn talk_first(candidates: &[CandidateTally]) -> Vec<TalkPoint> {
    let cells = candidates
        .iter()
        .flat_map(|candidate| candidate.criteria.iter().map(move |cell| (candidate, cell)));
    let mut points: Vec<TalkPoint> = cells
        .filter_map(|(candidate, cell)| {
            Some(TalkPoint {
                candidate: candidate.candidate.clone(),
                criterion: cell.criterion.clone(),
                scores: cell.scores.clone(),
                spread: cell.spread()?,
                talk: cell.talk.filter(|talk| *talk >= Talk::Discuss)?,
            })
        })
        .collect();
    points.sort_by_key(|point| std::cmp::Reverse(point.spread));
    points
}

/// By candidate: the lowest and the highest total when each voter in turn is left out.
fn leave_one_out(panel: &Panel, weights: &[Fraction]) -> Vec<Option<(Fraction, Fraction)>> {
    let cells = Cells::of(panel, &panel.everyone());
    let trials: Vec<Vec<Option<BigRational>>> = panel
        .voters()
        .map(|voter| cells.without(voter).totals(weights))
        .collect();
    let range = |candidate: usize| {
        let totals = trials.iter().map(|totals| totals[candidate].as_ref());
        let totals: Vec<&BigRational> = totals.collect::<Option<_>>()?;
        let (low, high) = (totals.iter().min()?, totals.iter().max()?);
        Some((handed_on(low), handed_on(high)))
    };
    (0..panel.candidates().len()).map(range).collect()
}

impl LeftOut {
    fn read(panel: &Panel) -> Self {
        let mut left_out = Self::default();
        for (s, scorer) in panel.scorers().iter().enumerate() {
            if !scorer.votes {
                left_out.without_vote.push(scorer.id.clone());
            }
            for c in 0..panel.candidates().len() {
                left_out.read_one(panel, s, c);
            }
        }
        left_out
    }

    /// What one scorer left out of one candidate.
    fn read_one(&mut self, panel: &Panel, s: usize, c: usize) {
        let (scorer, candidate) = (&panel.scorers()[s], &panel.candidates()[c]);
        let recused = |k| panel.answer(c, k, s) == Answer::Recused;
        let mut criteria = 0..panel.criteria().len();
        if criteria.clone().any(recused) {
            let who = (scorer.id.clone(), candidate.clone());
            return self.recusals.push(who);
        }
        for k in criteria.by_ref().filter(|_| scorer.votes) {
            let label = || CellLabel {
                scorer: scorer.id.clone(),
                candidate: candidate.clone(),
                criterion: panel.criteria()[k].id.clone(),
            };
            match panel.answer(c, k, s) {
                Answer::Scored(_) | Answer::Recused => {}
                Answer::NoEvidence => self.no_evidence.push(label()),
                Answer::Missing => self.missing.push(label()),
            }
        }
    }

    /// Adds who does not score a candidate that is not on the panel.
    fn step_out(&mut self, plan: &Plan, round: &Round, candidate: &Line) {
        let Some(found) = round.candidates.named(candidate.as_str()) else {
            return;
        };
        let recused = round
            .scorers
            .iter()
            .filter(|scorer| plan.is_recused(round, &scorer.person, &found.id));
        let ids = recused.filter_map(|scorer| Line::parse(scorer.person.as_str()).ok());
        self.recusals
            .extend(ids.map(|scorer| (scorer, candidate.clone())));
    }
}
