//! The result of a round whose scores may be shown: how firm the order is, what to talk about, each candidate's figures,
//! and what is not counted in them; told in that order.

use super::candidate::Gates;
use super::firmness::HowFirm;
use super::head::RoundHead;
use super::left_out::LeftOutSeen;
use super::moderated::ModeratedScores;
use super::naming::Naming;
use super::standing::next_after_decision;
use super::talk::TalkFirst;
use super::yardstick::YardstickSeen;
use crate::domain::Plan;
use crate::domain::analysis::scoring::tally::{CandidateTally, CriterionTally, Rank, Talk};
use crate::domain::analysis::{Fraction, Tally, Total};
use crate::domain::round::Round;
use crate::twin::lines::UNKNOWN;
use crate::twin::named::Named;
use crate::twin::{Lines, Twin};

/// The result of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundResult {
    /// Which round.
    pub head: RoundHead,
    /// The candidates in the order of the arithmetic.
    pub candidates: Vec<CandidateResult>,
    /// How firm the order is.
    pub firmness: HowFirm,
    /// What to talk about first.
    pub talk: TalkFirst,
    /// What is not counted.
    pub left_out: LeftOutSeen,
    /// What was changed in moderation.
    pub moderated: ModeratedScores,
    /// Once people have decided, who is next by the scores should it fall through.
    pub runners_up: Vec<Named>,
    /// How the candidates are judged.
    pub yardstick: YardstickSeen,
}

/// The result of one candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CandidateResult {
    /// Who it is.
    pub named: Named,
    /// The answers to the gates.
    pub gates: Gates,
    /// Why a gate puts the candidate out, where one does.
    pub out: Option<String>,
    /// The total of 100.
    pub total: Option<Total>,
    /// Whether the total is below its floor.
    pub below_total_floor: bool,
    /// The place.
    pub rank: Option<Rank>,
    /// The total if every scorer were equally harsh, where that would put others first.
    pub adjusted: Option<Fraction>,
    /// The lowest and the highest total when one scorer is left out.
    pub leave_one_out: Option<(Fraction, Fraction)>,
    /// The figures on each criterion.
    pub criteria: Vec<CriterionResult>,
}

/// The figures of one candidate on one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionResult {
    /// The criterion's id.
    pub criterion: String,
    /// The mean of the scores that count.
    pub mean: Option<Fraction>,
    /// Those scores, lowest first.
    pub scores: Vec<i32>,
    /// How far apart they are.
    pub spread: Option<u32>,
    /// What that asks for.
    pub talk: Option<Talk>,
    /// Whether the mean is below its floor.
    pub below_floor: bool,
}

impl RoundResult {
    /// The result of a round of a plan, from its tally.
    #[must_use]
    pub fn of(plan: &Plan, round: &Round, tally: &Tally) -> Self {
        let candidates = tally.candidates.iter();
        let naming = Naming::Round(plan, round);
        Self {
            head: RoundHead::of(plan, round),
            candidates: candidates
                .map(|candidate| CandidateResult::of(naming, candidate))
                .collect(),
            firmness: HowFirm::of(naming, tally),
            talk: TalkFirst::of(naming, tally),
            left_out: LeftOutSeen::of(naming, tally),
            moderated: ModeratedScores::of(plan, round),
            runners_up: next_after_decision(round, tally),
            yardstick: YardstickSeen::of(round),
        }
    }
}

impl CandidateResult {
    pub(super) fn of(naming: Naming<'_>, tally: &CandidateTally) -> Self {
        let gates = match naming {
            Naming::Round(_, round) => round
                .candidates
                .named(tally.candidate.as_str())
                .map_or_else(Gates::none, |candidate| Gates::of(round, candidate)),
            Naming::Table => Gates::none(),
        };
        let criteria = tally.criteria.iter();
        Self {
            named: naming.candidate(tally.candidate.as_str()),
            gates,
            out: tally.excluded.as_ref().map(|out| out.why.clone()),
            total: tally.total,
            below_total_floor: tally.below_total_floor,
            rank: tally.rank,
            adjusted: tally.adjusted,
            leave_one_out: tally.leave_one_out,
            criteria: criteria.map(CriterionResult::of).collect(),
        }
    }

    /// The total with one decimal; the range of a provisional one; `?` where there is none.
    #[must_use]
    pub fn total_shown(&self) -> String {
        let total = self.total;
        total.map_or_else(|| UNKNOWN.to_owned(), Total::shown)
    }

    /// The same with its marks: `68.0`, `49.3 v` below its floor, `52.5 to 77.5 ?`, `out`.
    #[must_use]
    pub fn total_in_short(&self) -> String {
        let Some(total) = self.total else {
            return "out".to_owned();
        };
        let unknown = if total.known().is_none() { " ?" } else { "" };
        let floor = if self.below_total_floor { " v" } else { "" };
        format!("{}{unknown}{floor}", total.shown())
    }

    /// The range of totals when one scorer is left out: `64.4 to 70.9`.
    #[must_use]
    pub fn range_shown(&self) -> Option<String> {
        let (low, high) = self.leave_one_out?;
        Some(format!("{} to {}", low.shown(), high.shown()))
    }

    pub(super) fn tell(&self, place: &str, lines: &mut Lines) {
        let named = &self.named;
        if let Some(why) = &self.out {
            lines.fact(format_args!("{place}, out"), format_args!("{named}, {why}"));
            return self.gates.tell(place, lines);
        }
        let rank = self
            .rank
            .map_or_else(|| UNKNOWN.to_owned(), |rank| rank.to_string());
        let total = self.total_shown();
        lines.fact(
            format_args!("{place}, rank {rank}"),
            format_args!("{named}, total {total}"),
        );
        if self.below_total_floor {
            lines.fact(format_args!("{place} below its floor"), "total");
        }
        let adjusted = self.adjusted.map(Fraction::shown);
        lines.fact_if_any(format_args!("{place} if all were equally harsh"), adjusted);
        lines.fact_if_any(
            format_args!("{place} leaving one scorer out"),
            self.range_shown(),
        );
        for figures in &self.criteria {
            figures.tell(place, lines);
        }
        self.gates.tell(place, lines);
    }
}

impl CriterionResult {
    /// The figures of a tally.
    #[must_use]
    pub fn of(tally: &CriterionTally) -> Self {
        Self {
            criterion: tally.criterion.to_string(),
            mean: tally.mean,
            scores: tally.scores.clone(),
            spread: tally.spread(),
            talk: tally.talk,
            below_floor: tally.below_floor,
        }
    }

    /// The mean with one decimal; `?` where nobody gave points.
    #[must_use]
    pub fn mean_shown(&self) -> String {
        self.mean
            .map_or_else(|| UNKNOWN.to_owned(), Fraction::shown)
    }

    /// The figures in a sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let range = match (
            self.scores.first(),
            self.scores.last(),
            self.spread,
            self.talk,
        ) {
            (Some(min), Some(max), Some(spread), Some(talk)) => {
                format!(", from {min} to {max}, spread {spread}, {}", talk.as_str())
            }
            _ => String::new(),
        };
        let floor = if self.below_floor {
            ", below its floor"
        } else {
            ""
        };
        let (mean, number) = (self.mean_shown(), self.scores.len());
        format!("mean {mean}, scores {number}{range}{floor}")
    }

    fn tell(&self, place: &str, lines: &mut Lines) {
        lines.fact(format_args!("{place} {}", self.criterion), self.sentence());
    }
}

impl Twin for RoundResult {
    fn tell(&self, lines: &mut Lines) {
        lines.tell(&self.head);
        for candidate in &self.runners_up {
            lines.fact("decision next by the scores", candidate);
        }
        lines.tell(&self.firmness);
        lines.tell(&self.talk);
        lines.each("candidate", &self.candidates, |lines, place, candidate| {
            candidate.tell(place, lines);
        });
        lines.tell(&self.left_out);
        lines.tell(&self.moderated);
        self.yardstick.tell_criteria(lines);
    }
}
