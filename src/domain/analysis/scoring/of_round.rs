//! The panel of a round: candidates that no gate removed, the round's criteria, and what each scorer answered.

use super::panel::{Answer, Panel, PanelCriterion, PanelScorer, Scale};
use crate::domain::Plan;
use crate::domain::analysis::Fraction;
use crate::domain::id::{CandidateId, CriterionId, PersonId};
use crate::domain::round::{Candidate, Criterion, FULL_WEIGHT, Round, ScoreValue, Scorer};
use crate::domain::text::Line;
use std::collections::HashMap;

impl Panel {
    /// The panel of a round of a plan, which knows who works for whom; `None` while its scores may not be shown.
    #[must_use]
    pub fn of_round(plan: &Plan, round: &Round) -> Option<Self> {
        round.shows_scores().then(|| read(plan, round))
    }
}

fn read(plan: &Plan, round: &Round) -> Panel {
    let stays = |candidate: &&Candidate| candidate.excluded().is_none();
    let candidates: Vec<&Candidate> = round.candidates.iter().filter(stays).collect();
    let criteria: Vec<&Criterion> = round.yardstick.criteria.iter().collect();
    let scorers: Vec<&Scorer> = round.scorers.iter().collect();
    let total = criteria.iter().map(|one| u64::from(one.weight)).sum();
    let mut panel = Panel::new(
        Scale::OF_ROUNDS,
        candidates.iter().map(|one| line(one.id.as_str())).collect(),
        criteria.iter().map(|one| criterion(one, total)).collect(),
        scorers.iter().map(|one| scorer(plan, one)).collect(),
    );
    let values = values(round);
    for (c, candidate) in candidates.iter().enumerate() {
        for (s, scorer) in scorers.iter().enumerate() {
            let recused = plan.is_recused(round, &scorer.person, &candidate.id);
            for (k, criterion) in criteria.iter().enumerate() {
                let given = values.get(&(&scorer.person, &candidate.id, &criterion.id));
                panel.put(c, k, s, answer(recused, given.copied()));
            }
        }
    }
    panel
}

fn answer(recused: bool, given: Option<ScoreValue>) -> Answer {
    match given {
        _ if recused => Answer::Recused,
        None => Answer::Missing,
        Some(ScoreValue::NoEvidence) => Answer::NoEvidence,
        Some(ScoreValue::Points(points)) => Answer::Scored(i32::from(points)),
    }
}

/// A criterion with its share of all weight: of [`FULL_WEIGHT`] where nothing weighs anything.
fn criterion(criterion: &Criterion, total: u64) -> PanelCriterion {
    let whole = if total == 0 {
        u64::from(FULL_WEIGHT)
    } else {
        total
    };
    PanelCriterion {
        id: line(criterion.id.as_str()),
        weight: Fraction::new(i128::from(criterion.weight), i128::from(whole))
            .unwrap_or(Fraction::ZERO),
        floor: Fraction::of(criterion.floor.0, 100),
    }
}

fn scorer(plan: &Plan, scorer: &Scorer) -> PanelScorer {
    PanelScorer {
        id: line(scorer.person.as_str()),
        organisation: plan.employer(scorer).map(|id| line(id.as_str())),
        votes: scorer.voting,
    }
}

fn line(id: &str) -> Line {
    Line::parse(id).expect("an id is short, plain text")
}

type CellKey<'a> = (&'a PersonId, &'a CandidateId, &'a CriterionId);

/// The value that counts in each cell: the latest moderated one, else the first.
fn values(round: &Round) -> HashMap<CellKey<'_>, ScoreValue> {
    let first = round
        .answers
        .scores
        .iter()
        .map(|score| (&score.cell, score.value));
    let moderated = round.answers.moderations.iter();
    first
        .chain(moderated.map(|moderation| (&moderation.cell, moderation.value)))
        .map(|(cell, value)| ((&cell.scorer, &cell.candidate, &cell.criterion), value))
        .collect()
}
