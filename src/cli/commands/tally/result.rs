//! The result of a round as JSON has it.

use crate::cli::commands::round::gates::{Gates, gates};
use crate::cli::commands::round::measure::{Measure, measures};
use crate::domain::Plan;
use crate::domain::analysis::scoring::Names;
use crate::domain::analysis::scoring::tally::{
    self, CandidateTally, CellLabel, CriterionTally, LeftOut, Rank,
};
use crate::domain::analysis::{Fraction, Tally, Total};
use crate::domain::id::RoundId;
use crate::domain::round::{Decision, LateChange, Round, RoundState};
use crate::domain::text::Line;
use crate::twin::successors::RoundResult;
use serde::Serialize;
use std::collections::BTreeMap;

/// The result of a round.
#[derive(Debug, Serialize)]
pub(super) struct Outcome<'a> {
    pub(super) round: &'a RoundId,
    pub(super) name: &'a Line,
    pub(super) state: RoundState,
    pub(super) criteria: Vec<Measure>,
    pub(super) floor_total: u32,
    pub(super) candidates: Vec<CandidateShown<'a>>,
    #[serde(flatten)]
    pub(super) left_out: LeftOutShown<'a>,
    pub(super) talk_first: Vec<Talk<'a>>,
    pub(super) firmness: Vec<String>,
    #[serde(flatten)]
    pub(super) people: People<'a>,
    #[serde(skip)]
    pub(super) twin: RoundResult,
}

/// What people did beside scoring.
#[derive(Debug, Serialize)]
pub(super) struct People<'a> {
    pub(super) late_changes: &'a [LateChange],
    pub(super) decision: Option<&'a Decision>,
}

/// The result of one candidate.
#[derive(Debug, Serialize)]
pub(super) struct CandidateShown<'a> {
    pub(super) id: &'a Line,
    pub(super) name: &'a str,
    pub(super) gates: Gates,
    pub(super) excluded: Option<&'a str>,
    #[serde(flatten)]
    pub(super) totals: Totals,
    pub(super) rank: Option<u32>,
    pub(super) below_floor: &'a [Line],
    pub(super) below_total_floor: bool,
    pub(super) criteria: BTreeMap<&'a str, Judged>,
    #[serde(skip)]
    pub(super) place: Option<Rank>,
}

/// A total of 100, and the range it could take where a criterion has no score.
#[derive(Debug, Serialize)]
pub(super) struct Totals {
    total: Option<f64>,
    total_low: Option<f64>,
    total_high: Option<f64>,
    #[serde(skip)]
    exact: Option<Total>,
}

/// The result of one candidate on one criterion.
#[derive(Debug, Serialize)]
pub(super) struct Judged {
    mean: Option<f64>,
    pub(super) n: usize,
    pub(super) min: Option<i32>,
    pub(super) max: Option<i32>,
    pub(super) spread: Option<u32>,
    pub(super) talk: Option<&'static str>,
    #[serde(skip)]
    exact: Option<Fraction>,
}

/// What is not counted.
#[derive(Debug, Serialize)]
pub(super) struct LeftOutShown<'a> {
    pub(super) recusals: Vec<Recusal>,
    pub(super) missing: &'a [CellLabel],
    pub(super) no_evidence: &'a [CellLabel],
    pub(super) without_vote: &'a [Line],
}

/// Who does not score whom.
#[derive(Debug, Serialize)]
pub(super) struct Recusal {
    pub(super) scorer: Line,
    pub(super) candidate: Line,
}

/// A cell to talk about.
#[derive(Debug, Serialize)]
pub(super) struct Talk<'a> {
    pub(super) candidate: &'a Line,
    pub(super) criterion: &'a Line,
    pub(super) spread: u32,
    pub(super) scores: &'a [i32],
}

impl<'a> Outcome<'a> {
    pub(super) fn of(plan: &Plan, round: &'a Round, tally: &'a Tally) -> Self {
        let firmness = tally.firmness.as_ref();
        let talk_first = tally.talk_first.iter().map(|point| Talk {
            candidate: &point.candidate,
            criterion: &point.criterion,
            spread: point.spread,
            scores: &point.scores,
        });
        Self {
            round: &round.id,
            name: &round.name,
            state: round.state,
            criteria: measures(round),
            floor_total: round.yardstick.floor_total,
            candidates: tally
                .candidates
                .iter()
                .map(|candidate| CandidateShown::of(round, candidate))
                .collect(),
            left_out: LeftOutShown::of(&tally.left_out),
            talk_first: talk_first.collect(),
            firmness: firmness.map_or_else(Vec::new, |firmness| {
                firmness.sentences(&Names::of_round(plan, round, &tally.panel))
            }),
            people: People {
                late_changes: &round.late_changes,
                decision: round.days.decision.as_ref(),
            },
            twin: RoundResult::of(plan, round, tally),
        }
    }
}

impl<'a> CandidateShown<'a> {
    fn of(round: &'a Round, tally: &'a CandidateTally) -> Self {
        let candidate = round.candidates.named(tally.candidate.as_str());
        let criteria = tally.criteria.iter();
        Self {
            id: &tally.candidate,
            name: candidate.map_or(tally.candidate.as_str(), |found| found.name.as_str()),
            gates: candidate.map_or_else(Gates::new, |found| gates(round, found)),
            excluded: tally.excluded.as_ref().map(|out| out.why.as_str()),
            totals: Totals::of(tally.total),
            rank: tally.rank.map(|rank| rank.place),
            below_floor: &tally.below_floor,
            below_total_floor: tally.below_total_floor,
            criteria: criteria
                .map(|criterion| (criterion.criterion.as_str(), Judged::of(criterion)))
                .collect(),
            place: tally.rank,
        }
    }
}

impl Totals {
    fn of(total: Option<Total>) -> Self {
        Self {
            total: total.and_then(Total::known).map(Fraction::to_f64),
            total_low: total.map(|total| total.low().to_f64()),
            total_high: total.map(|total| total.high().to_f64()),
            exact: total,
        }
    }

    /// With one decimal; a range for a provisional one.
    pub(super) fn shown(&self) -> String {
        self.exact.map_or_else(|| "?".to_owned(), Total::shown)
    }
}

impl Judged {
    fn of(criterion: &CriterionTally) -> Self {
        Self {
            mean: criterion.mean.map(Fraction::to_f64),
            n: criterion.n(),
            min: criterion.scores.first().copied(),
            max: criterion.scores.last().copied(),
            spread: criterion.spread(),
            talk: criterion.talk.map(tally::Talk::as_str),
            exact: criterion.mean,
        }
    }

    /// With one decimal.
    pub(super) fn shown(&self) -> String {
        self.exact.map_or_else(|| "?".to_owned(), Fraction::shown)
    }
}

impl<'a> LeftOutShown<'a> {
    fn of(left_out: &'a LeftOut) -> Self {
        let recusals = left_out.recusals.iter();
        Self {
            recusals: recusals
                .map(|(scorer, candidate)| Recusal {
                    scorer: scorer.clone(),
                    candidate: candidate.clone(),
                })
                .collect(),
            missing: &left_out.missing,
            no_evidence: &left_out.no_evidence,
            without_vote: &left_out.without_vote,
        }
    }
}
