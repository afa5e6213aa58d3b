//! Each scorer beside the others, totals without harshness, and whom the scorers' orders elect.

use super::{by_candidate, candidates, scorer};
use crate::domain::analysis::Fraction;
use crate::domain::analysis::scoring::Panel;
use crate::domain::analysis::scoring::ballots::Ballots;
use crate::domain::analysis::scoring::scorers::{Adjusted, BesideOthers};
use serde::Serialize;
use std::collections::BTreeMap;

/// One scorer beside the others.
#[derive(Debug, Serialize)]
pub(super) struct ScorerShown {
    bias: Option<f64>,
    rms: Option<f64>,
    r_with_others: Option<f64>,
    shared: usize,
    outlying: bool,
    why: Option<String>,
}

/// The totals without harshness.
#[derive(Debug, Serialize)]
pub(super) struct AdjustedShown<'a> {
    totals: BTreeMap<&'a str, Option<f64>>,
    severity: BTreeMap<&'a str, Option<f64>>,
    winners: Vec<&'a str>,
    differs: bool,
}

/// Whom the scorers' orders elect.
#[derive(Debug, Serialize)]
pub(super) struct BallotsShown<'a> {
    borda: BTreeMap<&'a str, Option<f64>>,
    condorcet: Option<&'a str>,
    copeland: BTreeMap<&'a str, Option<i32>>,
    why: Option<String>,
}

impl ScorerShown {
    pub(super) fn of(one: &BesideOthers) -> Self {
        let why = one
            .bias
            .err()
            .or(one.distance.err())
            .or(one.correlation.err());
        Self {
            bias: one.bias.ok().map(Fraction::to_f64),
            rms: one.distance.ok(),
            r_with_others: one.correlation.ok(),
            shared: one.shared,
            outlying: one.outlying,
            why: why.map(|why| why.to_string()),
        }
    }
}

impl<'a> AdjustedShown<'a> {
    pub(super) fn of(panel: &'a Panel, adjusted: &Adjusted) -> Self {
        let number = |number: &Option<Fraction>| number.map(Fraction::to_f64);
        let severity = adjusted.severity.iter().enumerate();
        Self {
            totals: by_candidate(panel, adjusted.totals.iter().map(number)),
            severity: severity
                .map(|(at, severity)| (scorer(panel, at), number(severity)))
                .collect(),
            winners: candidates(panel, &adjusted.winners),
            differs: adjusted.differs,
        }
    }
}

impl<'a> BallotsShown<'a> {
    pub(super) fn of(panel: &'a Panel) -> Self {
        match Ballots::of(panel) {
            Err(why) => Self {
                borda: by_candidate(panel, panel.candidates().iter().map(|_| None)),
                condorcet: None,
                copeland: by_candidate(panel, panel.candidates().iter().map(|_| None)),
                why: Some(why.to_string()),
            },
            Ok(ballots) => {
                let borda = ballots.borda.into_iter();
                Self {
                    borda: by_candidate(panel, borda.map(|one| one.map(Fraction::to_f64))),
                    condorcet: ballots
                        .condorcet
                        .ok()
                        .map(|at| panel.candidates()[at].as_str()),
                    copeland: by_candidate(panel, ballots.copeland),
                    why: ballots.condorcet.err().map(|why| why.to_string()),
                }
            }
        }
    }
}
