//! The result of a round or of a table as JSON has it.

use super::analysis::AnalysisShown;
use super::tried::Tried;
use crate::cli::CommandError;
use crate::cli::commands::round::gates::{Gates, gates};
use crate::cli::commands::round::reveals::RevealsShown;
use crate::cli::commands::round::scores::{ScoreShown, moderated};
use crate::domain::analysis::scoring::firmness::percent;
use crate::domain::analysis::scoring::panel::PanelCriterion;
use crate::domain::analysis::scoring::robustness::Compared;
use crate::domain::analysis::scoring::tally::{
    self, CandidateTally, CellLabel, CriterionTally, LeftOut, Rank,
};
use crate::domain::analysis::{Fraction, Tally, Total};
use crate::domain::id::RoundId;
use crate::domain::round::{Decision, LateChange, Round, RoundState};
use crate::domain::text::Line;
use crate::session::Receipt;
use crate::twin::named::Named;
use crate::twin::successors::{Naming, next_after_decision};
use serde::Serialize;
use std::collections::BTreeMap;

/// The result of a round or of a table.
#[derive(Debug, Serialize)]
pub(super) struct Outcome<'a> {
    pub(super) round: Option<&'a RoundId>,
    pub(super) name: Option<&'a Line>,
    pub(super) state: Option<RoundState>,
    pub(super) criteria: Vec<Measure<'a>>,
    pub(super) floor_total: Option<Number>,
    pub(super) candidates: Vec<CandidateShown<'a>>,
    #[serde(flatten)]
    pub(super) left_out: LeftOutShown<'a>,
    pub(super) talk_first: Vec<Talk<'a>>,
    pub(super) firmness: Vec<String>,
    #[serde(flatten)]
    pub(super) people: People<'a>,
    #[serde(flatten)]
    analysis: Option<AnalysisShown<'a>>,
    #[serde(skip)]
    pub(super) shares: Vec<String>,
}

/// A criterion with its weight in points of 100 and its floor.
#[derive(Debug, Serialize)]
pub(super) struct Measure<'a> {
    pub(super) id: &'a Line,
    pub(super) weight: Number,
    floor: Option<f64>,
}

/// A number as JSON has it: whole where it is whole.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Number {
    Whole(i64),
    Part(f64),
}

/// What people did beside scoring, and everything in words.
#[derive(Debug, Serialize)]
pub(super) struct People<'a> {
    pub(super) late_changes: &'a [LateChange],
    pub(super) decision: Option<&'a Decision>,
    runners_up: Vec<String>,
    moderated: Vec<ScoreShown<'a>>,
    pub(super) receipts: BTreeMap<String, String>,
    reveals: Option<RevealsShown<'a>>,
    #[serde(skip)]
    pub(super) told: Told<'a>,
}

/// What is told in words, and by which names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) naming: Naming<'a>,
    pub(super) tally: &'a Tally,
}

/// The result of one candidate.
#[derive(Debug, Serialize)]
pub(super) struct CandidateShown<'a> {
    pub(super) id: &'a Line,
    pub(super) name: String,
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
    #[serde(skip)]
    pub(super) adjusted: Option<Fraction>,
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
    pub(super) fn of(naming: Naming<'a>, tally: &'a Tally) -> Self {
        let talk_first = tally.talk_first.iter().map(|point| Talk {
            candidate: &point.candidate,
            criterion: &point.criterion,
            spread: point.spread,
            scores: &point.scores,
        });
        let round = match naming {
            Naming::Round(_, round) => Some(round),
            Naming::Table => None,
        };
        let candidates = tally.candidates.iter();
        let firmness = tally.firmness.as_ref();
        let sentences = firmness.map(|firmness| firmness.sentences(&naming.all(&tally.panel)));
        Self {
            round: round.map(|round| &round.id),
            name: round.map(|round| &round.name),
            state: round.map(|round| round.state),
            criteria: tally.panel.criteria().iter().map(Measure::of).collect(),
            floor_total: tally.floor_total.map(Number::of),
            candidates: candidates
                .map(|candidate| CandidateShown::of(naming, candidate))
                .collect(),
            left_out: LeftOutShown::of(&tally.left_out),
            talk_first: talk_first.collect(),
            firmness: sentences.unwrap_or_default(),
            people: People::of(naming, tally),
            analysis: None,
            shares: Vec::new(),
        }
    }

    /// Adds with which share of the weightings that were asked for each candidate is first.
    ///
    /// # Errors
    /// When they leave no room, or nobody can be compared under all of them.
    pub(super) fn tell_shares(
        &mut self,
        naming: Naming<'_>,
        tally: &Tally,
        tried: &Tried,
    ) -> Result<(), CommandError> {
        let names = naming.all(&tally.panel);
        let compared = Compared::of(&tally.panel);
        let points = tried.within.shown();
        let within = format!(
            "weights within {} points of the agreed ones",
            points.trim_end_matches(".0")
        );
        for (which, bounds) in [("all weights", &tried.all), (within.as_str(), &tried.near)] {
            let shares = compared
                .first_shares(bounds)
                .map_err(CommandError::failed)?;
            for (at, name) in names.candidates.iter().enumerate() {
                let share = shares.share(at).map_or_else(|| "?".to_owned(), percent);
                self.shares.push(format!(
                    "{name} is first with {share} of {which} as asked for"
                ));
            }
        }
        Ok(())
    }

    /// Adds how far the result can be relied on.
    pub(super) fn analyse(&mut self, naming: Naming<'_>, tally: &'a Tally, tried: &Tried) {
        let names = naming.all(&tally.panel);
        self.analysis = Some(AnalysisShown::of(tally, tried, &names));
    }
}

/// The receipt of each scorer, by their ids, so that everybody can find their own.
fn receipts(round: &Round) -> BTreeMap<String, String> {
    let all = Receipt::all(round).into_iter();
    all.map(|(scorer, receipt)| (scorer.to_string(), receipt.to_string()))
        .collect()
}

impl<'a> People<'a> {
    fn of(naming: Naming<'a>, tally: &'a Tally) -> Self {
        let told = Told { naming, tally };
        match naming {
            Naming::Round(_, round) => Self {
                late_changes: &round.late_changes,
                decision: round.days.decision.as_ref(),
                runners_up: next_after_decision(round, tally)
                    .into_iter()
                    .map(|next| next.id)
                    .collect(),
                moderated: moderated(round),
                receipts: receipts(round),
                reveals: RevealsShown::of(round),
                told,
            },
            Naming::Table => Self {
                late_changes: &[],
                decision: None,
                runners_up: Vec::new(),
                moderated: Vec::new(),
                receipts: BTreeMap::new(),
                reveals: None,
                told,
            },
        }
    }
}

impl<'a> Measure<'a> {
    fn of(criterion: &'a PanelCriterion) -> Self {
        Self {
            id: &criterion.id,
            weight: Number::of(criterion.weight * 100),
            floor: criterion.floor.map(Fraction::to_f64),
        }
    }
}

impl Number {
    pub(super) fn of(fraction: Fraction) -> Self {
        let whole = Some(fraction.numerator()).filter(|_| fraction.denominator() == 1);
        let whole = whole.and_then(|whole| i64::try_from(whole).ok());
        whole.map_or_else(|| Self::Part(fraction.to_f64()), Self::Whole)
    }
}

impl<'a> CandidateShown<'a> {
    fn of(naming: Naming<'a>, tally: &'a CandidateTally) -> Self {
        let criteria = tally.criteria.iter();
        let id = tally.candidate.as_str();
        let Named { name, .. } = naming.candidate(id);
        let gates = match naming {
            Naming::Round(_, round) => {
                let candidate = round.candidates.named(id);
                candidate.map_or_else(Gates::new, |found| gates(round, found))
            }
            Naming::Table => Gates::new(),
        };
        Self {
            id: &tally.candidate,
            name,
            gates,
            excluded: tally.excluded.as_ref().map(|out| out.why.as_str()),
            totals: Totals::of(tally.total),
            rank: tally.rank.map(|rank| rank.place),
            below_floor: &tally.below_floor,
            below_total_floor: tally.below_total_floor,
            criteria: criteria
                .map(|criterion| (criterion.criterion.as_str(), Judged::of(criterion)))
                .collect(),
            place: tally.rank,
            adjusted: tally.adjusted,
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

    /// Whether it is a range, because a criterion has no score.
    pub(super) fn is_provisional(&self) -> bool {
        self.exact.is_some_and(|total| total.known().is_none())
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
