//! How a share was arrived at, said with every share.

/// How shares of all weightings were computed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Method {
    /// From volumes, as fractions of whole numbers: no rounding anywhere.
    Fractions,
    /// From volumes, in doubles; what lies within [`TOLERANCE`](super::TOLERANCE) of a plane lies on it.
    Doubles,
    /// By drawing weightings at random, where volumes would take too long.
    MonteCarlo {
        /// How many weightings were counted.
        draws: u32,
        /// Where the draws began: the same seed draws the same weightings on every machine.
        seed: u64,
        /// The standard error of a share of a half, which is the largest of all.
        standard_error: f64,
    },
}

/// What to draw where volumes would take too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sampling {
    /// How many weightings.
    pub draws: u32,
    /// Where the draws begin.
    pub seed: u64,
}

impl Default for Sampling {
    /// A hundred thousand: every share is then known to a sixth of a hundredth.
    fn default() -> Self {
        Self {
            draws: 100_000,
            seed: 1,
        }
    }
}

impl Method {
    /// After so many were counted.
    pub(super) fn sampled(counted: u32, seed: u64) -> Self {
        Self::MonteCarlo {
            draws: counted,
            seed,
            standard_error: 0.5 / f64::from(counted).sqrt(),
        }
    }
}
