//! How far the scorers agree: Krippendorff's alpha, Kendall's W, intraclass correlations, and the spread of each cell.
//!
//! Alpha is made for tables with holes, so it survives recusals. W and the correlations compare the scorers' weighted
//! totals of the candidates and need them complete: scorers who did not score everybody are left out and named. With
//! few candidates every coefficient is imprecise, so nothing here says "good" or "poor".

mod alpha;
mod complete;
mod concordance;
mod reliability;
mod spread;

use super::{Panel, Undefined};
pub use alpha::Alpha;
pub use complete::Complete;
pub use spread::Spread;

/// How far the scorers of a panel agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Alpha over all cells, by the order of the points.
    pub alpha_ordinal: Alpha,
    /// Alpha over all cells, by the distance of the points.
    pub alpha_interval: Alpha,
    /// By criterion: alpha over its cells, by the order of the points.
    pub per_criterion: Vec<Alpha>,
    /// From whom the next three are computed.
    pub complete: Complete,
    /// Kendall's W, corrected for ties: 1 when all have the same order, 0 when the orders cancel out.
    pub kendall_w: Result<f64, Undefined>,
    /// ICC(2,1): how well the total that one scorer gives stands for that of any other.
    pub icc_one: Result<f64, Undefined>,
    /// ICC(2,k): how well the mean of these scorers stands for that of as many others.
    pub icc_mean: Result<f64, Undefined>,
    /// By candidate, then criterion: how far the points lie apart.
    pub cells: Vec<Vec<Result<Spread, Undefined>>>,
}

impl Agreement {
    /// Compares what the voters gave.
    #[must_use]
    pub fn of(panel: &Panel) -> Self {
        let criteria = 0..panel.criteria().len();
        let complete = Complete::of(panel);
        let spread =
            |candidate, criterion| Spread::of(panel.scale(), &panel.counted(candidate, criterion));
        Self {
            alpha_ordinal: Alpha::ordinal(panel, criteria.clone()),
            alpha_interval: Alpha::interval(panel, criteria.clone()),
            per_criterion: criteria
                .clone()
                .map(|one| Alpha::ordinal(panel, one..one + 1))
                .collect(),
            kendall_w: concordance::kendall_w(&complete),
            icc_one: reliability::of_one(&complete),
            icc_mean: reliability::of_the_mean(&complete),
            complete,
            cells: (0..panel.candidates().len())
                .map(|candidate| criteria.clone().map(|one| spread(candidate, one)).collect())
                .collect(),
        }
    }
}
