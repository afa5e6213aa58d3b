//! Who is first when a scorer, an organisation or a criterion is left out.

use super::{candidates, criterion, scorer};
use crate::domain::analysis::scoring::Panel;
use crate::domain::analysis::scoring::firmness::Firmness;
use crate::domain::analysis::scoring::scorers::Without;
use serde::Serialize;

/// Who is first in each trial.
#[derive(Debug, Default, Serialize)]
pub(super) struct LeavingOutShown<'a> {
    #[serde(rename = "leave_one_scorer_out")]
    scorers: Vec<WithoutShown<'a>>,
    #[serde(rename = "leave_one_organisation_out")]
    organisations: Vec<WithoutShown<'a>>,
    #[serde(rename = "leave_one_criterion_out")]
    criteria: Vec<WithoutShown<'a>>,
}

/// Who is first without what; nobody, and why, where nobody can tell.
#[derive(Debug, Serialize)]
struct WithoutShown<'a> {
    #[serde(flatten)]
    left_out: LeftOut<'a>,
    winners: Vec<&'a str>,
    why: Option<String>,
}

/// What is left out, by its id.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase")]
enum LeftOut<'a> {
    Scorer(&'a str),
    Organisation(&'a str),
    Criterion(&'a str),
}

impl<'a> LeavingOutShown<'a> {
    pub(super) fn of(panel: &'a Panel, firmness: Option<&'a Firmness>) -> Self {
        let Some(firmness) = firmness else {
            return Self::default();
        };
        let left_out = &firmness.left_out;
        Self {
            scorers: each(panel, &left_out.scorers, |at| {
                LeftOut::Scorer(scorer(panel, *at))
            }),
            organisations: each(panel, &left_out.organisations, |id| {
                LeftOut::Organisation(id.as_str())
            }),
            criteria: each(panel, &left_out.criteria, |at| {
                LeftOut::Criterion(criterion(panel, *at))
            }),
        }
    }
}

fn each<'a, T>(
    panel: &'a Panel,
    trials: &'a [Without<T>],
    left_out: impl Fn(&'a T) -> LeftOut<'a>,
) -> Vec<WithoutShown<'a>> {
    let shown = |trial: &'a Without<T>| {
        let winners = trial.winners.as_deref();
        WithoutShown {
            left_out: left_out(&trial.left_out),
            winners: winners
                .map(|places| candidates(panel, places))
                .unwrap_or_default(),
            why: winners.err().map(ToString::to_string),
        }
    };
    trials.iter().map(shown).collect()
}
