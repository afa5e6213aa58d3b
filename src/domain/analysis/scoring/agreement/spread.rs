//! How far the points in one cell lie apart.

use super::super::Scale;
use super::Undefined;
use crate::domain::analysis::Fraction;

/// The spread of the points in one cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Standard deviation in points, of a sample: by one less than their number.
    pub deviation: f64,
    /// `r_WG`: one less the variance by that of points given at random over the scale (A² − 1) / 12. 1 when all
    /// gave the same, negative when they lie further apart than chance would put them. James, Demaree and Wolf 1984.
    pub within_group: f64,
}

impl Spread {
    /// The spread of these points.
    ///
    /// # Errors
    /// [`Undefined`] for fewer than two.
    pub fn of(scale: Scale, points: &[i32]) -> Result<Self, Undefined> {
        let points: Vec<i128> = points.iter().copied().map(i128::from).collect();
        let pairs = points.len() as i128 * (points.len() as i128 - 1);
        let Some(variance) = Fraction::new(squared_distances(&points), pairs) else {
            return Err(match points.len() {
                0 => Undefined::NothingScored,
                _ => Undefined::OneScorer,
            });
        };
        let answers = Fraction::whole(i128::from(scale.width()) + 1).to_f64();
        let at_random = (answers * answers - 1.0) / 12.0;
        Ok(Self {
            deviation: variance.to_f64().sqrt(),
            within_group: 1.0 - variance.to_f64() / at_random,
        })
    }
}

/// The sum of the squared distances between any two of these.
pub(super) fn squared_distances(values: &[i128]) -> i128 {
    let sum: i128 = values.iter().sum();
    let squares: i128 = values.iter().map(|value| value * value).sum();
    values.len() as i128 * squares - sum * sum
}
