//! How far a result can be relied on, as JSON has it: the numbers behind the verdict, each with its reason where it does
//! not exist.

mod agreement;
mod leaving_out;
mod people;
mod robustness;

use self::agreement::AgreementShown;
use self::people::{AdjustedShown, BallotsShown, ScorerShown};
use self::robustness::RobustnessShown;
use super::result::Number;
use super::tried::Tried;
use crate::domain::analysis::Fraction;
use crate::domain::analysis::Tally;
use crate::domain::analysis::scoring::agreement::Agreement;
use crate::domain::analysis::scoring::dominance::dominance;
use crate::domain::analysis::scoring::scorers::beside_others;
use crate::domain::analysis::scoring::{Names, Panel};
use crate::domain::text::Line;
use serde::Serialize;
use std::collections::BTreeMap;

/// How far a result can be relied on.
#[derive(Debug, Serialize)]
pub(super) struct AnalysisShown<'a> {
    winners: Vec<&'a str>,
    margin: Option<f64>,
    margin_why: Option<&'static str>,
    weightings: WeightingsTried<'a>,
    robustness: RobustnessShown<'a>,
    dominance: Vec<DominanceShown<'a>>,
    agreement: AgreementShown<'a>,
    scorers: BTreeMap<&'a str, ScorerShown>,
    adjusted: Option<AdjustedShown<'a>>,
    adjusted_why: Option<String>,
    ballots: BallotsShown<'a>,
}

/// Which weightings were asked for.
#[derive(Debug, Serialize)]
struct WeightingsTried<'a> {
    within: Number,
    at_least: BTreeMap<&'a str, Number>,
    order: Vec<&'a str>,
}

/// Who is at least as good on everything, and better on something.
#[derive(Debug, Serialize)]
struct DominanceShown<'a> {
    dominates: &'a str,
    dominated: &'a str,
}

impl<'a> WeightingsTried<'a> {
    fn of(panel: &'a Panel, tried: &Tried) -> Self {
        let least = tried.at_least.iter();
        Self {
            within: Number::of(tried.within),
            at_least: least
                .map(|(at, points)| (criterion(panel, *at), Number::of(*points)))
                .collect(),
            order: tried.order.iter().map(|at| criterion(panel, *at)).collect(),
        }
    }
}

impl<'a> AnalysisShown<'a> {
    pub(super) fn of(tally: &'a Tally, tried: &Tried, names: &Names) -> Self {
        let panel = &tally.panel;
        let (firmness, margin) = (tally.firmness.as_ref(), tally.margin());
        let leaders = firmness.map_or(&[][..], |firmness| &firmness.leaders);
        let dominance = dominance(panel).into_iter();
        let adjusted = firmness.map(|firmness| &firmness.adjusted);
        Self {
            winners: candidates(panel, leaders),
            margin: margin.ok().map(Fraction::to_f64),
            margin_why: margin.err(),
            weightings: WeightingsTried::of(panel, tried),
            robustness: RobustnessShown::of(tally, tried, names),
            dominance: dominance
                .map(|pair| DominanceShown {
                    dominates: panel.candidates()[pair.dominates].as_str(),
                    dominated: panel.candidates()[pair.dominated].as_str(),
                })
                .collect(),
            agreement: AgreementShown::of(panel, &Agreement::of(panel)),
            scorers: beside_others(panel)
                .iter()
                .map(|one| (scorer(panel, one.scorer), ScorerShown::of(one)))
                .collect(),
            adjusted: adjusted
                .and_then(|adjusted| adjusted.as_ref().ok())
                .map(|adjusted| AdjustedShown::of(panel, adjusted)),
            adjusted_why: adjusted
                .and_then(|adjusted| adjusted.as_ref().err())
                .map(ToString::to_string),
            ballots: BallotsShown::of(panel),
        }
    }
}

/// The ids of candidates by their places.
fn candidates<'a>(panel: &'a Panel, places: &[usize]) -> Vec<&'a str> {
    places
        .iter()
        .map(|at| panel.candidates()[*at].as_str())
        .collect()
}

/// A value for each candidate, under its id.
fn by_candidate<T>(panel: &Panel, of: impl IntoIterator<Item = T>) -> BTreeMap<&str, T> {
    panel
        .candidates()
        .iter()
        .map(Line::as_str)
        .zip(of)
        .collect()
}

/// A value for each criterion, under its id.
fn by_criterion<T>(panel: &Panel, of: impl IntoIterator<Item = T>) -> BTreeMap<&str, T> {
    panel
        .criteria()
        .iter()
        .map(|one| one.id.as_str())
        .zip(of)
        .collect()
}

fn criterion(panel: &Panel, place: usize) -> &str {
    panel.criteria()[place].id.as_str()
}

fn scorer(panel: &Panel, place: usize) -> &str {
    panel.scorers()[place].id.as_str()
}
