//! One cell of a result: each score with its sentence and what it rests on, the first and the moderated one.

use super::result::CriterionResult;
use crate::domain::id::PersonId;
use crate::domain::round::{Basis, Candidate, Cell, Criterion, Hundredths, Round, Scorer};
use crate::domain::{Date, Plan};
use crate::twin::lines::UNKNOWN;
use crate::twin::named::Named;
use crate::twin::{Lines, Twin};

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneCell {
    /// Of whom.
    pub candidate: Named,
    /// On what.
    pub criterion: Named,
    /// What the criterion weighs.
    pub weight: u32,
    /// The lowest acceptable mean.
    pub floor: Hundredths,
    /// The figures; none where the candidate is not scored.
    pub figures: Option<CriterionResult>,
    /// What each scorer gave.
    pub scores: Vec<ScoreSeen>,
}

/// What one scorer gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreSeen {
    /// Who.
    pub scorer: Named,
    /// Whether it counts.
    pub voting: bool,
    /// The first score: `4`, `no-evidence`; `own employer`, `recused` or `no answer` where there is none.
    pub first: String,
    /// The score as it stands now.
    pub now: Option<String>,
    /// Why.
    pub note: Option<String>,
    /// What it rests on.
    pub basis: Vec<&'static str>,
    /// How it was moderated: to what, when, why.
    pub moderations: Vec<(String, Date, String)>,
}

impl OneCell {
    /// A cell of a round whose scores may be shown; nothing of any other round.
    #[must_use]
    pub fn of(
        plan: &Plan,
        round: &Round,
        (candidate, criterion): (&Candidate, &Criterion),
        figures: Option<CriterionResult>,
    ) -> Option<Self> {
        let scorers = round.scorers.iter();
        let cell = |scorer: &Scorer| Cell {
            scorer: scorer.person.clone(),
            candidate: candidate.id.clone(),
            criterion: criterion.id.clone(),
        };
        round.shows_scores().then(|| Self {
            candidate: Named::candidate(round, &candidate.id),
            criterion: Named {
                name: criterion.name.to_string(),
                id: criterion.id.to_string(),
            },
            weight: criterion.weight,
            floor: criterion.floor,
            figures,
            scores: scorers
                .map(|scorer| ScoreSeen::of(plan, round, scorer, &cell(scorer)))
                .collect(),
        })
    }
}

impl OneCell {
    /// The same, with only the scores of these people, in this order.
    #[must_use]
    pub fn listing<'a>(self, ids: impl IntoIterator<Item = &'a PersonId>) -> Self {
        let row = |id: &PersonId| {
            let mut scores = self.scores.iter();
            scores.find(|score| score.scorer.id == id.as_str()).cloned()
        };
        Self {
            scores: ids.into_iter().filter_map(row).collect(),
            ..self
        }
    }
}

impl ScoreSeen {
    fn of(plan: &Plan, round: &Round, scorer: &Scorer, cell: &Cell) -> Self {
        let first = round.first_score(cell);
        let moderations = round.answers.moderations.iter();
        let employed = plan.employs(round, &scorer.person, &cell.candidate);
        let recused = plan.is_recused(round, &scorer.person, &cell.candidate);
        Self {
            scorer: Named::person(plan, &scorer.person),
            voting: scorer.voting,
            first: match first {
                Some(score) => score.value.to_string(),
                None if employed => "own employer".to_owned(),
                None if recused => "recused".to_owned(),
                None => "no answer".to_owned(),
            },
            now: round.score(cell).map(|now| now.to_string()),
            note: first.and_then(|score| Some(score.note.as_ref()?.to_string())),
            basis: first.map_or_else(Vec::new, |score| {
                score
                    .basis
                    .iter()
                    .map(|basis| Basis::as_str(*basis))
                    .collect()
            }),
            moderations: moderations
                .filter(|moderation| moderation.cell == *cell)
                .map(|moderation| {
                    let reason = moderation.reason.to_string();
                    (moderation.value.to_string(), moderation.on, reason)
                })
                .collect(),
        }
    }

    fn tell(&self, place: &str, lines: &mut Lines) {
        let id = &self.scorer.id;
        lines.fact(format_args!("{place}, {}", self.first), &self.scorer);
        let vote = if self.voting { "yes" } else { "no" };
        lines.fact(format_args!("{id} vote"), vote);
        lines.fact_if_any(format_args!("{id} now"), self.now.as_ref());
        let note = self.note.as_ref().map(|note| format!("\"{note}\""));
        lines.fact_if_any(format_args!("{id} because"), note);
        if self.now.is_some() {
            let basis = self.basis.join(" and ");
            let basis = if basis.is_empty() { UNKNOWN } else { &basis };
            lines.fact(format_args!("{id} rests on"), basis);
        }
        for (value, on, reason) in &self.moderations {
            lines.fact(
                format_args!("{id} moderated to {value} on {on}"),
                format_args!("\"{reason}\""),
            );
        }
    }
}

impl Twin for OneCell {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("candidate", &self.candidate);
        lines.fact("criterion", &self.criterion);
        lines.fact("weight", self.weight);
        lines.fact("floor", self.floor);
        match &self.figures {
            Some(figures) => lines.fact("figures", figures.sentence()),
            None => lines.fact("figures", "not scored"),
        }
        lines.each("score", &self.scores, |lines, place, score| {
            score.tell(place, lines);
        });
    }
}
