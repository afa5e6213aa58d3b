//! What if the weights of a round were others: the weights and the result as they are and as they would be.

use super::lines::UNKNOWN;
use super::successors::in_words;
use super::{Lines, Twin};
use crate::domain::Plan;
use crate::domain::analysis::scoring::Names;
use crate::domain::analysis::scoring::firmness::Verdict;
use crate::domain::analysis::scoring::tally::Rank;
use crate::domain::analysis::scoring::what_if::SupposedWeight;
use crate::domain::analysis::{SupposedWeights, Tally, Total};
use crate::domain::id::{CriterionId, RoundId};
use crate::domain::round::Round;

/// Everything that is said while other weights are tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// The round.
    pub round: RoundId,
    /// Who would lead: `Amla Trust leads`.
    pub order: String,
    /// The criteria with their weights.
    pub weights: Vec<Weight>,
    /// What the weights would add up to.
    pub sum: u32,
    /// The candidates in the order as it is.
    pub candidates: Vec<Candidate>,
    /// How firm the order would be.
    pub verdict: Verdict,
    /// Why, in sentences.
    pub reasons: Vec<String>,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    /// Its weights.
    pub points: SupposedWeight,
    /// Its part in the next move of a point.
    pub part: Option<Part>,
}

/// A part in moving a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// It is selected.
    Selected,
    /// Points come from it and go to it.
    Other,
    /// Both, so that no point can move.
    Both,
}

/// One candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its result as it is.
    pub is: Standing,
    /// Its result as it would be.
    pub would_be: Standing,
}

/// A total with its place; a candidate that a gate removed has neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// The total of 100.
    pub total: Option<Total>,
    /// The place.
    pub rank: Option<Rank>,
    /// Whether the total is below its floor.
    pub below_floor: bool,
}

/// What is tried, and what is chosen to try next.
#[derive(Debug, Clone, Copy)]
pub struct Trial<'a> {
    /// The weights.
    pub weights: &'a SupposedWeights,
    /// The result under the weights as they are.
    pub is: &'a Tally,
    /// The result under those that are tried.
    pub would_be: &'a Tally,
    /// The selected criterion.
    pub selected: &'a CriterionId,
    /// The criterion that points come from and go to.
    pub other: &'a CriterionId,
}

impl WhatIf {
    /// What a trial says of a round.
    #[must_use]
    pub fn of(plan: &Plan, round: &Round, trial: Trial<'_>) -> Self {
        let weights = trial.weights.all().iter();
        let firmness = trial.would_be.firmness.as_ref();
        let names = Names::of_round(plan, round, &trial.would_be.panel);
        let reasons = firmness.map(|it| it.sentences(&names));
        Self {
            round: round.id.clone(),
            order: order(round, trial.would_be),
            weights: weights.map(|points| Weight::of(points, trial)).collect(),
            sum: trial.weights.sum(),
            candidates: candidates(round, trial),
            verdict: trial.would_be.verdict(),
            reasons: reasons.unwrap_or_default(),
        }
    }
}

impl Weight {
    fn of(points: &SupposedWeight, trial: Trial<'_>) -> Self {
        let (selected, other) = (
            points.criterion == *trial.selected,
            points.criterion == *trial.other,
        );
        let part = match (selected, other) {
            (true, true) => Some(Part::Both),
            (true, false) => Some(Part::Selected),
            (false, true) => Some(Part::Other),
            (false, false) => None,
        };
        Self {
            points: points.clone(),
            part,
        }
    }
}

impl Standing {
    fn of(tally: &Tally, candidate: &str) -> Self {
        let result = tally.candidate(candidate);
        result.map_or_else(Self::default, |result| Self {
            total: result.total,
            rank: result.rank,
            below_floor: result.below_total_floor,
        })
    }

    /// In words: `total 68.0, place 1`.
    fn sentence(self) -> String {
        let Some(total) = self.total.map(Total::shown) else {
            return "out".to_owned();
        };
        let floor = if self.below_floor {
            " below its floor"
        } else {
            ""
        };
        let rank = self
            .rank
            .map_or_else(|| UNKNOWN.to_owned(), |rank| rank.to_string());
        format!("total {total}{floor}, place {rank}")
    }
}

impl Twin for WhatIf {
    fn tell(&self, lines: &mut Lines) {
        lines.fact(
            "what-if",
            format_args!("weights of round {}, nothing is saved", self.round),
        );
        lines.fact("order", &self.order);
        lines.each("candidate", &self.candidates, |lines, place, candidate| {
            let Candidate {
                id,
                name,
                is,
                would_be,
            } = candidate;
            lines.fact(
                format_args!("{place}, what-if"),
                format_args!("{name} ({id}), {}", would_be.sentence()),
            );
            lines.fact(format_args!("{place}, as decided"), is.sentence());
        });
        lines.each("criterion", &self.weights, |lines, place, weight| {
            let SupposedWeight {
                criterion,
                is,
                would_be,
            } = &weight.points;
            let part = match weight.part {
                None => "",
                Some(Part::Selected) => ", selected",
                Some(Part::Other) => ", where points come from",
                Some(Part::Both) => ", selected and where points come from",
            };
            lines.fact(
                format_args!("{place}{part}"),
                format_args!("{criterion}, weight {is}, what-if {would_be}"),
            );
        });
        lines.fact("sum of the weights", self.sum);
        lines.fact("how firm", in_words(&self.verdict));
        lines.each("reason", &self.reasons, |lines, place, reason| {
            lines.fact(place, reason.replace(" %", " percent"));
        });
    }
}

/// Who would lead.
fn order(round: &Round, tally: &Tally) -> String {
    let names: Vec<&str> = tally.leaders().map(|id| name(round, id.as_str())).collect();
    match names.as_slice() {
        [] => "nobody leads".to_owned(),
        [one] => format!("{one} leads"),
        several => format!("{} share the first place", several.join(" and ")),
    }
}

fn candidates(round: &Round, trial: Trial<'_>) -> Vec<Candidate> {
    let candidates = trial.is.candidates.iter().map(|it| it.candidate.as_str());
    let of = |id: &str| Candidate {
        id: id.to_owned(),
        name: name(round, id).to_owned(),
        is: Standing::of(trial.is, id),
        would_be: Standing::of(trial.would_be, id),
    };
    candidates.map(of).collect()
}

fn name<'a>(round: &'a Round, id: &'a str) -> &'a str {
    let found = round.candidates.named(id);
    found.map_or(id, |candidate| candidate.name.as_str())
}
