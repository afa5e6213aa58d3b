//! Who is first when one scorer, one organisation or one criterion is left out.
//!
//! Nothing can be told where leaving somebody out takes a candidate's total away: the others would win by absence.

use super::super::cells::Cells;
use super::super::panel::highest;
use super::{Panel, Undefined};
use crate::domain::analysis::Fraction;
use crate::domain::text::Line;
use num_rational::BigRational;

/// Who is first without someone or something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Without<T> {
    /// What is left out: the place of a scorer or criterion, or the id of an organisation.
    pub left_out: T,
    /// The places of those with the highest total then: several when they tie.
    pub winners: Result<Vec<usize>, Undefined>,
}

/// Each voter left out in turn.
#[must_use]
pub fn without_each_scorer(panel: &Panel) -> Vec<Without<usize>> {
    let before = Before::of(panel);
    let trial = |scorer| Without {
        left_out: scorer,
        winners: before.winners(&before.cells.without(scorer)),
    };
    panel.voters().map(trial).collect()
}

/// All voters of each organisation left out in turn, in the order of their first voter. Voters whose organisation is
/// not known are in each trial.
#[must_use]
pub fn without_each_organisation(panel: &Panel) -> Vec<Without<Line>> {
    let of = |voter: usize| panel.scorers()[voter].organisation.as_ref();
    let mut organisations: Vec<&Line> = Vec::new();
    for organisation in panel.voters().filter_map(of) {
        if !organisations.contains(&organisation) {
            organisations.push(organisation);
        }
    }
    let before = Before::of(panel);
    let trial = |organisation: &Line| Without {
        left_out: organisation.clone(),
        winners: before.winners(&Cells::of(
            panel,
            &panel.voices(|voter| of(voter) != Some(organisation)),
        )),
    };
    organisations.into_iter().map(trial).collect()
}

/// Each criterion left out in turn, the weights of the others growing in proportion.
#[must_use]
pub fn without_each_criterion(panel: &Panel) -> Vec<Without<usize>> {
    let trial = |criterion| Without {
        left_out: criterion,
        winners: winners_without_criterion(panel, criterion),
    };
    (0..panel.criteria().len()).map(trial).collect()
}

/// What everybody gave, and who has a total with it.
pub(in super::super) struct Before<'p> {
    cells: Cells<'p>,
    weights: Vec<Fraction>,
    totals: Vec<Option<BigRational>>,
}

impl<'p> Before<'p> {
    pub(in super::super) fn of(panel: &'p Panel) -> Self {
        let (weights, cells) = (panel.weights(), Cells::of(panel, &panel.everyone()));
        Self {
            totals: cells.totals(&weights),
            cells,
            weights,
        }
    }

    /// Who is first with other weights.
    pub(in super::super) fn weighing(&self, weights: &[Fraction]) -> Result<Vec<usize>, Undefined> {
        self.first(&self.cells.totals(weights))
    }

    fn winners(&self, without: &Cells<'_>) -> Result<Vec<usize>, Undefined> {
        self.first(&without.totals(&self.weights))
    }

    fn first(&self, after: &[Option<BigRational>]) -> Result<Vec<usize>, Undefined> {
        let mut both = self.totals.iter().zip(after);
        if both.any(|(before, after)| before.is_some() && after.is_none()) {
            return Err(Undefined::TotalLost);
        }
        first(after)
    }
}

fn winners_without_criterion(panel: &Panel, criterion: usize) -> Result<Vec<usize>, Undefined> {
    let mut weights = panel.weights();
    weights[criterion] = Fraction::ZERO;
    let rest = weights
        .iter()
        .fold(Fraction::ZERO, |sum, weight| sum + *weight);
    for weight in &mut weights {
        *weight = weight.over(rest).ok_or(Undefined::NoOtherWeight)?;
    }
    first(&panel.known_totals(&weights, &panel.everyone()))
}

fn first(totals: &[Option<BigRational>]) -> Result<Vec<usize>, Undefined> {
    let first = highest(totals);
    if first.is_empty() {
        Err(Undefined::NoTotal)
    } else {
        Ok(first)
    }
}
