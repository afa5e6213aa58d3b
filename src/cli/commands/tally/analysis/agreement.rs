//! How far the scorers agree.

use super::{by_candidate, by_criterion, scorer};
use crate::domain::analysis::scoring::Panel;
use crate::domain::analysis::scoring::Undefined;
use crate::domain::analysis::scoring::agreement::{Agreement, Alpha, Complete, Spread};
use serde::Serialize;
use std::collections::BTreeMap;

/// How far the scorers agree.
#[derive(Debug, Serialize)]
pub(super) struct AgreementShown<'a> {
    alpha_ordinal: AlphaShown,
    alpha_interval: AlphaShown,
    kendall_w: ConcordanceShown<'a>,
    icc_2_1: CoefficientShown<'a>,
    icc_2_k: CoefficientShown<'a>,
    per_criterion: BTreeMap<&'a str, CriterionShown>,
    cells: BTreeMap<&'a str, BTreeMap<&'a str, CellShown>>,
}

#[derive(Debug, Serialize)]
struct AlphaShown {
    value: Option<f64>,
    units: usize,
    dropped: usize,
    why: Option<String>,
}

/// A coefficient over the scorers who scored everybody.
#[derive(Debug, Serialize)]
struct CoefficientShown<'a> {
    value: Option<f64>,
    scorers: usize,
    candidates: usize,
    dropped: Vec<&'a str>,
    why: Option<String>,
}

#[derive(Debug, Serialize)]
struct ConcordanceShown<'a> {
    #[serde(flatten)]
    coefficient: CoefficientShown<'a>,
    corrected: bool,
}

#[derive(Debug, Serialize)]
struct CriterionShown {
    alpha_ordinal: AlphaShown,
}

#[derive(Debug, Serialize)]
struct CellShown {
    sd: Option<f64>,
    rwg: Option<f64>,
    why: Option<String>,
}

impl<'a> AgreementShown<'a> {
    pub(super) fn of(panel: &'a Panel, agreement: &Agreement) -> Self {
        let complete = &agreement.complete;
        let per_criterion = agreement.per_criterion.iter().map(|alpha| CriterionShown {
            alpha_ordinal: AlphaShown::of(alpha),
        });
        let row = |row: &Vec<Result<Spread, Undefined>>| {
            by_criterion(panel, row.iter().map(CellShown::of))
        };
        Self {
            alpha_ordinal: AlphaShown::of(&agreement.alpha_ordinal),
            alpha_interval: AlphaShown::of(&agreement.alpha_interval),
            kendall_w: ConcordanceShown {
                coefficient: CoefficientShown::of(panel, agreement.kendall_w, complete),
                corrected: true,
            },
            icc_2_1: CoefficientShown::of(panel, agreement.icc_one, complete),
            icc_2_k: CoefficientShown::of(panel, agreement.icc_mean, complete),
            per_criterion: by_criterion(panel, per_criterion),
            cells: by_candidate(panel, agreement.cells.iter().map(row)),
        }
    }
}

impl AlphaShown {
    fn of(alpha: &Alpha) -> Self {
        Self {
            value: alpha.value.ok(),
            units: alpha.units,
            dropped: alpha.dropped,
            why: alpha.value.err().map(|why| why.to_string()),
        }
    }
}

impl<'a> CoefficientShown<'a> {
    fn of(panel: &'a Panel, value: Result<f64, Undefined>, complete: &Complete) -> Self {
        let dropped = complete.dropped.iter();
        Self {
            value: value.ok(),
            scorers: complete.scorers.len(),
            candidates: complete.candidates.len(),
            dropped: dropped.map(|at| scorer(panel, *at)).collect(),
            why: value.err().map(|why| why.to_string()),
        }
    }
}

impl CellShown {
    fn of(spread: &Result<Spread, Undefined>) -> Self {
        let known = spread.as_ref().ok();
        Self {
            sd: known.map(|spread| spread.deviation),
            rwg: known.map(|spread| spread.within_group),
            why: spread.as_ref().err().map(ToString::to_string),
        }
    }
}
