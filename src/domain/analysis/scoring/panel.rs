//! Who answered what: candidates, criteria with their weights, scorers, and one answer for each cell.
//!
//! Means and totals are exact. The total of a candidate is 100 times the weighted sum of (mean − low) / (high − low),
//! with weights that sum to one, so that the middle of the scale is 50 of 100; the scale is fixed and never stretched
//! to the candidates. Scorers are left out, or counted several times, by [`Voices`].

use super::super::Fraction;
use super::cells::{self, Cells};
use super::exact::handed_on;
use crate::domain::text::Line;
use num_rational::BigRational;
use num_traits::Zero;
use std::ops::Range;

/// What stands in one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Points on the scale.
    Scored(i32),
    /// No evidence was seen: an answer, not the lowest score.
    NoEvidence,
    /// The scorer does not score this candidate.
    Recused,
    /// Nothing was answered.
    Missing,
}

/// The whole numbers a score may be, from the lowest to the highest, at most [`Scale::WIDEST`] apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    low: i32,
    high: i32,
}

/// One criterion of a panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelCriterion {
    /// Its id, as it was written.
    pub id: Line,
    /// Its share of all weight; those of a panel sum to one.
    pub weight: Fraction,
    /// The lowest acceptable mean, on the scale.
    pub floor: Option<Fraction>,
}

/// One scorer of a panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelScorer {
    /// Their id, as it was written.
    pub id: Line,
    /// Whom they work for, where it is known.
    pub organisation: Option<Line>,
    /// Whether their scores are counted.
    pub votes: bool,
}

/// How often each scorer counts, in the order of the panel: once, not at all, or several times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voices(pub Vec<u32>);

/// Candidates, criteria and scorers by their places, and an answer for each cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    scale: Scale,
    candidates: Vec<Line>,
    criteria: Vec<PanelCriterion>,
    scorers: Vec<PanelScorer>,
    /// By candidate, then criterion, then scorer.
    answers: Vec<Answer>,
}

/// A candidate's total of 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// Every criterion that weighs something has a score.
    Known(Fraction),
    /// Some have none: the lowest and the highest it could become.
    Provisional {
        /// With the lowest score where nothing was scored.
        low: Fraction,
        /// With the highest.
        high: Fraction,
    },
}

impl Scale {
    /// From one to five, as rounds have it.
    pub const OF_ROUNDS: Self = Self { low: 1, high: 5 };

    /// The most points between the lowest and the highest score: sums of squares of distances then fit into whole
    /// numbers of 128 bits for any table that is read.
    pub const WIDEST: u32 = 1_000_000;

    /// A scale; `None` unless the lowest is below the highest, and not too far.
    #[must_use]
    pub const fn new(low: i32, high: i32) -> Option<Self> {
        if low < high && high.abs_diff(low) <= Self::WIDEST {
            Some(Self { low, high })
        } else {
            None
        }
    }

    /// The lowest score.
    #[must_use]
    pub const fn low(self) -> i32 {
        self.low
    }

    /// The highest score.
    #[must_use]
    pub const fn high(self) -> i32 {
        self.high
    }

    /// Whether these points lie on it.
    #[must_use]
    pub const fn has(self, points: i32) -> bool {
        self.low <= points && points <= self.high
    }

    /// From the lowest to the highest, in points.
    #[must_use]
    pub fn width(self) -> u32 {
        self.high.abs_diff(self.low)
    }

    /// A score or a mean of scores in hundredths of the way from the lowest to the highest: 0 to 100.
    #[must_use]
    pub fn share(self, mean: Fraction) -> Fraction {
        let above = mean - Fraction::whole(i128::from(self.low));
        above * 100 / self.width()
    }
}

impl Panel {
    /// A panel in which nothing was answered yet. The weights must sum to one.
    #[must_use]
    pub fn new(
        scale: Scale,
        candidates: Vec<Line>,
        criteria: Vec<PanelCriterion>,
        scorers: Vec<PanelScorer>,
    ) -> Self {
        let cells = candidates.len() * criteria.len() * scorers.len();
        Self {
            scale,
            candidates,
            criteria,
            scorers,
            answers: vec![Answer::Missing; cells],
        }
    }

    /// Puts an answer into a cell.
    pub fn put(&mut self, candidate: usize, criterion: usize, scorer: usize, answer: Answer) {
        let cell = self.cell(candidate, criterion, scorer);
        self.answers[cell] = answer;
    }

    /// The answer in a cell.
    #[must_use]
    pub fn answer(&self, candidate: usize, criterion: usize, scorer: usize) -> Answer {
        self.answers[self.cell(candidate, criterion, scorer)]
    }

    /// The points in a cell, where there are any and the scorer votes.
    #[must_use]
    pub fn points(&self, candidate: usize, criterion: usize, scorer: usize) -> Option<i32> {
        match self.answer(candidate, criterion, scorer) {
            Answer::Scored(points) => Some(points).filter(|_| self.scorers[scorer].votes),
            Answer::NoEvidence | Answer::Recused | Answer::Missing => None,
        }
    }

    /// Whether a scorer votes and gave points on one of these criteria.
    #[must_use]
    pub fn gave_points(&self, scorer: usize, criteria: Range<usize>) -> bool {
        let gave = |candidate, criterion| self.points(candidate, criterion, scorer).is_some();
        (0..self.candidates.len()).any(|one| criteria.clone().any(|two| gave(one, two)))
    }

    /// The scale.
    #[must_use]
    pub const fn scale(&self) -> Scale {
        self.scale
    }

    /// The ids of the candidates.
    #[must_use]
    pub fn candidates(&self) -> &[Line] {
        &self.candidates
    }

    /// The criteria.
    #[must_use]
    pub fn criteria(&self) -> &[PanelCriterion] {
        &self.criteria
    }

    /// The scorers, with and without a vote.
    #[must_use]
    pub fn scorers(&self) -> &[PanelScorer] {
        &self.scorers
    }

    /// The places of the scorers who vote.
    pub fn voters(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.scorers.len()).filter(|scorer| self.scorers[*scorer].votes)
    }

    /// The agreed weights, in the order of the criteria; they sum to one.
    #[must_use]
    pub fn weights(&self) -> Vec<Fraction> {
        self.criteria.iter().map(|one| one.weight).collect()
    }

    /// Every voter once.
    #[must_use]
    pub fn everyone(&self) -> Voices {
        self.voices(|_| true)
    }

    /// Every voter once who is wanted.
    pub fn voices(&self, wanted: impl Fn(usize) -> bool) -> Voices {
        let counts = |scorer: usize| u32::from(self.scorers[scorer].votes && wanted(scorer));
        Voices((0..self.scorers.len()).map(counts).collect())
    }

    /// The counted points of a cell, lowest first.
    #[must_use]
    pub fn counted(&self, candidate: usize, criterion: usize) -> Vec<i32> {
        let all = (0..self.scorers.len()).filter_map(|one| self.points(candidate, criterion, one));
        let mut points: Vec<i32> = all.collect();
        points.sort_unstable();
        points
    }

    /// The mean of a cell on the scale, with these voices; `None` when none of them gave points.
    #[must_use]
    pub fn mean(&self, candidate: usize, criterion: usize, voices: &Voices) -> Option<Fraction> {
        let (mut sum, mut number) = (0, 0);
        for (scorer, times) in voices.0.iter().enumerate().filter(|(_, times)| **times > 0) {
            if let Some(points) = self.points(candidate, criterion, scorer) {
                sum += i128::from(points) * i128::from(*times);
                number += i128::from(*times);
            }
        }
        Fraction::new(sum, number)
    }

    /// The total of a candidate under these weights, with these voices, to be shown: one that outgrows a [`Fraction`] is
    /// the nearest trillionth, so that the order of candidates is [`Panel::first`]'s and [`Panel::ahead`]'s to say.
    #[must_use]
    pub fn total(&self, candidate: usize, weights: &[Fraction], voices: &Voices) -> Total {
        cells::total(self, candidate, weights, voices)
    }

    /// The total of each candidate where it is known, exactly.
    #[must_use]
    pub fn known_totals(&self, weights: &[Fraction], voices: &Voices) -> Vec<Option<BigRational>> {
        Cells::of(self, voices).totals(weights)
    }

    /// How many candidates have a higher known total, for each whose own is known.
    #[must_use]
    pub fn ahead(&self, weights: &[Fraction], voices: &Voices) -> Vec<Option<usize>> {
        let totals = self.known_totals(weights, voices);
        let ahead =
            |total: &BigRational| totals.iter().flatten().filter(|one| *one > total).count();
        totals
            .iter()
            .map(|total| total.as_ref().map(ahead))
            .collect()
    }

    /// The places of the candidates with the highest known total: several when they tie, none when no total is known.
    #[must_use]
    pub fn first(&self, weights: &[Fraction], voices: &Voices) -> Vec<usize> {
        highest(&self.known_totals(weights, voices))
    }

    /// Each candidate's mean on each criterion, as hundredths of the scale; `None` for a candidate who has none on one
    /// of them.
    #[must_use]
    pub fn profiles(&self) -> Vec<Option<Vec<Fraction>>> {
        let everyone = self.everyone();
        let share = |candidate, criterion| {
            let mean = self.mean(candidate, criterion, &everyone)?;
            Some(self.scale.share(mean))
        };
        let criteria = 0..self.criteria.len();
        (0..self.candidates.len())
            .map(|candidate| criteria.clone().map(|one| share(candidate, one)).collect())
            .collect()
    }

    const fn cell(&self, candidate: usize, criterion: usize, scorer: usize) -> usize {
        (candidate * self.criteria.len() + criterion) * self.scorers.len() + scorer
    }
}

impl Total {
    /// From the lowest it can be, and the weight of what nobody scored.
    pub(super) fn of(low: &BigRational, unscored: &BigRational) -> Self {
        if unscored.is_zero() {
            return Self::Known(handed_on(low));
        }
        let high = low + unscored * BigRational::from_integer(100.into());
        Self::Provisional {
            low: handed_on(low),
            high: handed_on(&high),
        }
    }

    /// The total, where it is known.
    #[must_use]
    pub const fn known(self) -> Option<Fraction> {
        match self {
            Self::Known(total) => Some(total),
            Self::Provisional { .. } => None,
        }
    }

    /// With one decimal; a provisional one by its range: `52.5 to 77.5`.
    #[must_use]
    pub fn shown(self) -> String {
        match self {
            Self::Known(total) => total.shown(),
            Self::Provisional { low, high } => format!("{} to {}", low.shown(), high.shown()),
        }
    }

    /// The lowest it can be.
    #[must_use]
    pub const fn low(self) -> Fraction {
        match self {
            Self::Known(total) => total,
            Self::Provisional { low, .. } => low,
        }
    }

    /// The highest it can be.
    #[must_use]
    pub const fn high(self) -> Fraction {
        match self {
            Self::Known(total) => total,
            Self::Provisional { high, .. } => high,
        }
    }
}

/// The places of the highest of these: several when they are equal, none when there is none.
#[must_use]
pub fn highest<T: Ord>(totals: &[Option<T>]) -> Vec<usize> {
    let best = totals.iter().flatten().max();
    let first = |total: &Option<T>| total.is_some() && total.as_ref() == best;
    (0..totals.len()).filter(|at| first(&totals[*at])).collect()
}
