//! How the first place stands under other weights and without some of the people.

use super::super::result::Number;
use super::super::tried::Tried;
use super::leaving_out::LeavingOutShown;
use super::{by_candidate, by_criterion, candidates, criterion};
use crate::domain::analysis::scoring::Undefined;
use crate::domain::analysis::scoring::firmness::Verdict;
use crate::domain::analysis::scoring::robustness::{Compared, FirstShares, Placed, Uncompared};
use crate::domain::analysis::scoring::scorers::Bootstrap;
use crate::domain::analysis::scoring::weights::{
    First, Method, SmallestMove, Stability, TOLERANCE,
};
use crate::domain::analysis::scoring::{Names, Panel};
use crate::domain::analysis::{Fraction, Tally};
use serde::Serialize;
use std::collections::BTreeMap;

type ByCandidate<'a, T> = BTreeMap<&'a str, T>;

/// How the first place stands. What cannot be told is null, and `why` says so.
#[derive(Debug, Serialize)]
pub(super) struct RobustnessShown<'a> {
    #[serde(flatten)]
    weightings: WeightingsShown<'a>,
    stability: BTreeMap<&'a str, Option<[f64; 2]>>,
    stability_why: Option<&'static str>,
    smallest_move: Option<SmallestMoveShown<'a>>,
    smallest_move_why: Option<&'static str>,
    #[serde(flatten)]
    leaving_out: LeavingOutShown<'a>,
    scorer_bootstrap: Option<ByCandidate<'a, Option<f64>>>,
    scorer_bootstrap_method: BootstrapShown,
    verdict: &'static str,
    undecided: Option<&'static str>,
    because: Vec<String>,
}

/// Shares of the weightings.
#[derive(Debug, Serialize)]
struct WeightingsShown<'a> {
    method: Option<MethodShown>,
    why: Option<String>,
    first_share_near_why: Option<String>,
    without_a_score_on_every_criterion: Vec<&'a str>,
    first_share: ByCandidate<'a, Option<f64>>,
    first_share_near: NearShown<'a>,
    rank_shares: ByCandidate<'a, Option<Vec<f64>>>,
    rank_method: Option<MethodShown>,
    central_weights: ByCandidate<'a, Option<BTreeMap<&'a str, f64>>>,
    pairwise: ByCandidate<'a, ByCandidate<'a, Option<f64>>>,
}

#[derive(Debug, Serialize)]
struct NearShown<'a> {
    within: Number,
    #[serde(flatten)]
    share: ByCandidate<'a, Option<f64>>,
}

/// How shares were computed.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum MethodShown {
    Exact {
        arithmetic: &'static str,
        tolerance: Option<f64>,
    },
    MonteCarlo {
        draws: u32,
        seed: u64,
        standard_error: f64,
    },
}

#[derive(Debug, Serialize)]
struct SmallestMoveShown<'a> {
    points: f64,
    rival: &'a str,
    from: &'a str,
    to: &'a str,
    gives: BTreeMap<&'a str, f64>,
}

/// How the scorers were drawn anew.
#[derive(Debug, Serialize)]
struct BootstrapShown {
    #[serde(flatten)]
    method: Option<MethodShown>,
    left_out: Option<f64>,
    why: Option<String>,
}

impl<'a> RobustnessShown<'a> {
    pub(super) fn of(tally: &'a Tally, tried: &Tried, names: &Names) -> Self {
        let panel = &tally.panel;
        let firmness = tally.firmness.as_ref();
        let bootstrap = Bootstrap::of(panel);
        let weights = firmness.map(|firmness| &firmness.weights);
        let stability = weights.map_or(&[][..], |weights| &weights.stability).iter();
        let smallest = tally.smallest_move();
        Self {
            weightings: WeightingsShown::of(panel, tried),
            stability: by_criterion(panel, stability.map(|one| one.as_ref().map(ends))),
            stability_why: tally.leader().err(),
            smallest_move_why: smallest.err(),
            smallest_move: smallest
                .ok()
                .map(|smallest| SmallestMoveShown::of(panel, smallest)),
            leaving_out: LeavingOutShown::of(panel, firmness),
            scorer_bootstrap: bootstrap.as_ref().ok().map(|drawn| {
                let shares = drawn.first.iter();
                by_candidate(panel, shares.map(|share| share.map(Fraction::to_f64)))
            }),
            scorer_bootstrap_method: BootstrapShown::of(&bootstrap),
            verdict: verdict(tally),
            undecided: undecided(tally),
            because: because(tally, names),
        }
    }
}

impl<'a> WeightingsShown<'a> {
    fn of(panel: &'a Panel, tried: &Tried) -> Self {
        let compared = Compared::of(panel);
        let first = compared.first_shares(&tried.all);
        let near = compared.first_shares(&tried.near);
        let ranks = compared.rank_shares(&tried.all);
        let all = 0..panel.candidates().len();
        let uncompared: Vec<usize> = all.filter(|at| !compared.places().contains(at)).collect();
        Self {
            method: first
                .as_ref()
                .ok()
                .map(|first| MethodShown::of(first.method)),
            why: first.as_ref().err().map(Uncompared::to_string),
            first_share_near_why: near.as_ref().err().map(Uncompared::to_string),
            without_a_score_on_every_criterion: candidates(panel, &uncompared),
            first_share: shares(panel, first.as_ref().ok()),
            first_share_near: NearShown {
                within: Number::of(tried.within),
                share: shares(panel, near.as_ref().ok()),
            },
            rank_method: ranks
                .as_ref()
                .ok()
                .map(|ranks| MethodShown::of(ranks.method)),
            rank_shares: by_candidate(panel, placed(panel, ranks.ok())),
            central_weights: centres(panel, first.ok()),
            pairwise: pairwise(panel, compared.pairs(&tried.all).ok()),
        }
    }
}

/// What is known of each candidate on the panel: nothing where nothing could be computed.
fn placed<T>(panel: &Panel, of: Option<Placed<T>>) -> Vec<Option<T>> {
    match of {
        Some(placed) => placed.of,
        None => panel.candidates().iter().map(|_| None).collect(),
    }
}

fn shares<'a>(panel: &'a Panel, of: Option<&FirstShares>) -> ByCandidate<'a, Option<f64>> {
    let places = 0..panel.candidates().len();
    by_candidate(panel, places.map(|at| of.and_then(|of| of.share(at))))
}

/// The mean of the weightings with which each candidate is first, in points.
fn centres(panel: &Panel, of: Option<FirstShares>) -> ByCandidate<'_, Option<BTreeMap<&str, f64>>> {
    let centre = |first: Option<First<f64>>| {
        let weights = first?.centre?.into_iter();
        Some(by_criterion(panel, weights.map(|weight| weight * 100.0)))
    };
    by_candidate(panel, placed(panel, of).into_iter().map(centre))
}

fn pairwise(
    panel: &Panel,
    of: Option<Placed<Vec<Option<f64>>>>,
) -> ByCandidate<'_, ByCandidate<'_, Option<f64>>> {
    let rows = placed(panel, of).into_iter().enumerate();
    let row = |(at, row): (usize, Option<Vec<Option<f64>>>)| {
        let row = row.unwrap_or_else(|| vec![None; panel.candidates().len()]);
        let mut row = by_candidate(panel, row);
        row.remove(panel.candidates()[at].as_str());
        row
    };
    by_candidate(panel, rows.map(row))
}

fn ends(stability: &Stability) -> [f64; 2] {
    [
        stability.low.points.to_f64(),
        stability.high.points.to_f64(),
    ]
}

impl<'a> SmallestMoveShown<'a> {
    fn of(panel: &'a Panel, smallest: &SmallestMove) -> Self {
        let gives = smallest.from.iter();
        Self {
            points: smallest.points.to_f64(),
            rival: panel.candidates()[smallest.rival].as_str(),
            from: criterion(panel, smallest.most_from()),
            to: criterion(panel, smallest.to),
            gives: gives
                .map(|(at, points)| (criterion(panel, *at), points.to_f64()))
                .collect(),
        }
    }
}

impl MethodShown {
    const fn of(method: Method) -> Self {
        match method {
            Method::Fractions => Self::Exact {
                arithmetic: "fractions",
                tolerance: None,
            },
            Method::Doubles => Self::Exact {
                arithmetic: "doubles",
                tolerance: Some(TOLERANCE),
            },
            Method::MonteCarlo {
                draws,
                seed,
                standard_error,
            } => Self::MonteCarlo {
                draws,
                seed,
                standard_error,
            },
        }
    }
}

impl BootstrapShown {
    fn of(drawn: &Result<Bootstrap, Undefined>) -> Self {
        let known = drawn.as_ref().ok();
        Self {
            method: known.map(|drawn| MethodShown::of(drawn.method)),
            left_out: known.map(|drawn| drawn.left_out.to_f64()),
            why: drawn.as_ref().err().map(ToString::to_string),
        }
    }
}

/// What cannot be told is not firm, and `because` says why.
fn verdict(tally: &Tally) -> &'static str {
    match tally.verdict() {
        Verdict::Firm => "firm",
        Verdict::Leaning => "leaning",
        Verdict::NotFirm | Verdict::CannotTell(_) => "not-firm",
    }
}

/// Why nobody can tell how firm the order is, where it is so.
fn undecided(tally: &Tally) -> Option<&'static str> {
    match tally.verdict() {
        Verdict::CannotTell(why) => Some(why),
        Verdict::Firm | Verdict::Leaning | Verdict::NotFirm => None,
    }
}

fn because(tally: &Tally, names: &Names) -> Vec<String> {
    let undecided = undecided(tally).map(|why| format!("Nobody can tell: {why}."));
    let firmness = tally.firmness.as_ref();
    let sentences = firmness.map(|firmness| firmness.sentences(names));
    undecided
        .into_iter()
        .chain(sentences.into_iter().flatten())
        .collect()
}
