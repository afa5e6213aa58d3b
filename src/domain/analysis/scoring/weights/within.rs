//! Whether the winner stays first with every weighting near the agreed one, decided exactly.
//!
//! No share of weightings can decide this: a sliver in which a rival is ahead is less than a rounding error, or is never
//! drawn. The least lead over one rival is a linear program with limits and one sum, which a greedy choice solves:
//! every weight starts at its lower limit, and what is left goes to the criteria with the smallest leads first (the
//! fractional knapsack, Dantzig 1957).

use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

use super::super::super::Fraction;
use super::number::{dot, lead, row};
use super::winner;

/// Whom weightings near the agreed one can put in first place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RivalsWithin {
    /// Who is ahead of the winner with some of them.
    pub take: Vec<usize>,
    /// Who is level with the winner with some of them and ahead with none.
    pub share: Vec<usize>,
}

impl RivalsWithin {
    /// Whether the winner is first alone with all of them.
    #[must_use]
    pub const fn nobody(&self) -> bool {
        self.take.is_empty() && self.share.is_empty()
    }
}

/// Who catches up with the winner when every weight may be so many points of 100 off the agreed one. `None` when nobody
/// or more than one candidate is first with the agreed weights.
#[must_use]
pub fn rivals_within(
    profiles: &[Vec<Fraction>],
    agreed: &[Fraction],
    points: Fraction,
) -> Option<RivalsWithin> {
    let winner = winner(profiles, agreed)?;
    let limits = Limits::near(&row(agreed), &(points / 100).of_any_size());
    let mut rivals = RivalsWithin {
        take: Vec::new(),
        share: Vec::new(),
    };
    for rival in (0..profiles.len()).filter(|rival| *rival != winner) {
        let least = limits.least(&row(&lead(&profiles[winner], &profiles[rival])));
        if least.is_negative() {
            rivals.take.push(rival);
        } else if least.is_zero() {
            rivals.share.push(rival);
        }
    }
    Some(rivals)
}

/// Between what each weight lies; the agreed weights do.
struct Limits {
    lowest: Vec<BigRational>,
    /// How much further each may go.
    room: Vec<BigRational>,
    /// What is left of all weight when each is at its lowest.
    left: BigRational,
}

impl Limits {
    fn near(agreed: &[BigRational], reach: &BigRational) -> Self {
        let lowest = agreed.iter().map(|one| (one - reach).max(Zero::zero()));
        let lowest: Vec<BigRational> = lowest.collect();
        let highest = agreed.iter().map(|one| (one + reach).min(One::one()));
        Self {
            room: highest.zip(&lowest).map(|(high, low)| high - low).collect(),
            left: lowest.iter().fold(One::one(), |left, one| left - one),
            lowest,
        }
    }

    /// The least that a weighted sum can be.
    fn least(&self, leads: &[BigRational]) -> BigRational {
        let mut order: Vec<usize> = (0..leads.len()).collect();
        order.sort_by_key(|criterion| &leads[*criterion]);
        let mut left = self.left.clone();
        let mut sum = dot(leads, &self.lowest);
        for criterion in order {
            let part = self.room[criterion].clone().min(left.clone());
            left -= &part;
            sum += part * &leads[criterion];
        }
        sum
    }
}
