//! How firm the order of a comparison is: what stays, and what turns, when somebody is left out or weight is moved.
//!
//! Tried are: each voter left out in turn; ten points of weight moved between any two criteria; then, more widely, each
//! organisation and each criterion left out, every weighting within ten points of the agreed one, and the correction
//! for harsh and lenient scorers. The first place that stands all of it is firm. One that stands the first two and not
//! the rest is leaning. Candidates, criteria and scorers are places on the panel.

mod sentences;
mod weighing;

use super::panel::{Panel, Total};
use super::scorers::{
    Adjusted, Without, without_each_criterion, without_each_organisation, without_each_scorer,
};
use super::undefined::Undefined;
use crate::domain::analysis::Fraction;
use crate::domain::text::Line;
pub use sentences::percent;
pub use weighing::{Tipping, Weighing, WithWeightMoved};

/// The points of weight that are moved to try the order.
pub const TRIED_POINTS: u32 = 10;

/// How firm the order of a comparison is.
#[derive(Debug, Clone, PartialEq)]
pub struct Firmness {
    /// Who is in first place; several when they tie.
    pub leaders: Vec<usize>,
    /// Who comes next; several when they tie, none when there is no other.
    pub followers: Vec<usize>,
    /// Candidates without a known total who could still share the first place or take it.
    pub unsettled: Vec<usize>,
    /// The points between first and next place.
    pub lead: Option<Fraction>,
    /// Who leads when somebody or something is left out.
    pub left_out: LeavingOut,
    /// Who leads when weight is moved.
    pub weights: Weighing,
    /// The totals without harshness.
    pub adjusted: Result<Adjusted, Undefined>,
}

/// Who leads when somebody or something is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeavingOut {
    /// Each voter who gave points in turn.
    pub scorers: Vec<Without<usize>>,
    /// All voters of each organisation in turn.
    pub organisations: Vec<Without<Line>>,
    /// Each criterion in turn.
    pub criteria: Vec<Without<usize>>,
}

/// Whether the order is firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The first place never changed.
    Firm,
    /// It stood without any one scorer and with ten points moved, and changed in a wider trial.
    Leaning,
    /// It changed without one scorer or with ten points moved, or it is shared.
    NotFirm,
    /// It did not change, but not everything could be tried.
    CannotTell(&'static str),
}

impl Verdict {
    /// In words: `not firm`.
    #[must_use]
    pub const fn words(&self) -> &'static str {
        match self {
            Self::Firm => "firm",
            Self::Leaning => "leaning",
            Self::NotFirm => "not firm",
            Self::CannotTell(_) => "cannot tell",
        }
    }
}

impl Firmness {
    /// How firm the order of a panel is; `None` when no candidate has a total.
    #[must_use]
    pub fn of(panel: &Panel) -> Option<Self> {
        let (weights, everyone) = (panel.weights(), panel.everyone());
        let totals: Vec<Total> = (0..panel.candidates().len())
            .map(|candidate| panel.total(candidate, &weights, &everyone))
            .collect();
        let ahead = panel.ahead(&weights, &everyone);
        let behind = |so_many: usize| -> Vec<usize> {
            let places = 0..ahead.len();
            places.filter(|at| ahead[*at] == Some(so_many)).collect()
        };
        let leaders = behind(0);
        let followers = behind(leaders.len());
        let best = totals[*leaders.first()?].known()?;
        let could_lead = |place: &usize| ahead[*place].is_none() && totals[*place].high() >= best;
        Some(Self {
            unsettled: (0..totals.len()).filter(could_lead).collect(),
            lead: followers
                .first()
                .and_then(|place| Some(best - totals[*place].known()?)),
            followers,
            left_out: LeavingOut {
                scorers: without_each_scorer(panel)
                    .into_iter()
                    .filter(|trial| panel.gave_points(trial.left_out, 0..weights.len()))
                    .collect(),
                organisations: without_each_organisation(panel),
                criteria: without_each_criterion(panel),
            },
            weights: Weighing::of(panel, &leaders),
            adjusted: Adjusted::of(panel),
            leaders,
        })
    }

    /// The points between the first place and the next candidate: none where the first place is shared; unknown where
    /// there is no other candidate.
    #[must_use]
    pub fn margin(&self) -> Option<Fraction> {
        if self.leaders.len() > 1 {
            Some(Fraction::ZERO)
        } else {
            self.lead
        }
    }

    /// Who alone is in first place.
    ///
    /// # Errors
    /// Why there is nobody, in words that can follow a colon.
    pub const fn leader(&self) -> Result<usize, &'static str> {
        match self.leaders.as_slice() {
            [leader] => Ok(*leader),
            _ => Err("the first place is shared"),
        }
    }

    /// Whether the order is firm.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let scorer_turns = self
            .left_out
            .scorers
            .iter()
            .any(|trial| self.turned(&trial.winners));
        let weight_turns = self.weights.holding(&self.leaders) < self.weights.tried();
        if self.leaders.len() > 1 || scorer_turns || weight_turns {
            Verdict::NotFirm
        } else if !self.unsettled.is_empty() {
            Verdict::CannotTell("a candidate whose total is not known yet could still lead")
        } else if self.followers.is_empty() {
            Verdict::CannotTell("only one candidate has a total")
        } else if self
            .left_out
            .scorers
            .iter()
            .any(|trial| trial.winners.is_err())
        {
            Verdict::CannotTell(match self.left_out.scorers.len() {
                1 => "there is only one scorer",
                _ => "without one of the scorers a candidate has no total",
            })
        } else if self.weights.tried() < self.weights.moved.len() || !self.is_compared() {
            Verdict::CannotTell(
                "with weight on a criterion that was not scored a candidate has no total",
            )
        } else if self.turns_in_a_wider_trial() {
            Verdict::Leaning
        } else {
            Verdict::Firm
        }
    }

    /// In how many trials of scorers the first place stayed as it is.
    #[must_use]
    pub fn scorers_holding(&self) -> usize {
        let trials = self.left_out.scorers.iter();
        trials
            .filter(|trial| trial.winners.as_ref() == Ok(&self.leaders))
            .count()
    }

    /// In how many trials of weights the first place stayed as it is.
    #[must_use]
    pub fn weights_holding(&self) -> usize {
        self.weights.holding(&self.leaders)
    }

    fn turned(&self, winners: &Result<Vec<usize>, Undefined>) -> bool {
        winners
            .as_ref()
            .is_ok_and(|winners| *winners != self.leaders)
    }

    /// Whether the first candidate has a place under every weighting.
    const fn is_compared(&self) -> bool {
        self.weights.overtaken_by.is_some()
    }

    fn turns_in_a_wider_trial(&self) -> bool {
        let LeavingOut {
            organisations,
            criteria,
            ..
        } = &self.left_out;
        let overtaken_by = self.weights.overtaken_by.as_ref();
        organisations
            .iter()
            .any(|trial| self.turned(&trial.winners))
            || criteria.iter().any(|trial| self.turned(&trial.winners))
            || overtaken_by.is_some_and(|rivals| !rivals.is_empty())
            || self
                .adjusted
                .as_ref()
                .is_ok_and(|adjusted| adjusted.differs)
    }
}
