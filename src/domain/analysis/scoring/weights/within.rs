//! Whether the winner stays first with every weighting near the agreed one, decided exactly.
//!
//! No share of weightings can decide this: a sliver in which a rival is ahead is less than a rounding error, or is never
//! drawn. The least lead over one rival is a linear program with limits and one sum, which a greedy choice solves:
//! every weight starts at its lower limit, and what is left goes to the criteria with the smallest leads first (the
//! fractional knapsack, Dantzig 1957).

use num_bigint::BigInt;
use num_traits::{Signed, Zero};

use super::super::super::Fraction;
use super::super::exact::Parts;
use super::Contest;
use super::contest::sum;

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

impl Contest {
    /// Who catches up with the winner when every weight may be so many points of 100 off the agreed one.
    #[must_use]
    pub fn rivals_within(&self, points: Fraction) -> RivalsWithin {
        let limits = Limits::near(&self.agreed, points / 100);
        let mut rivals = RivalsWithin {
            take: Vec::new(),
            share: Vec::new(),
        };
        for rival in &self.rivals {
            let least = limits.least(&rival.leads);
            if least.is_negative() {
                rivals.take.push(rival.place);
            } else if least.is_zero() {
                rivals.share.push(rival.place);
            }
        }
        rivals
    }
}

/// Between what each weight lies, in whole parts of a unit; the agreed weights do.
struct Limits {
    lowest: Vec<BigInt>,
    /// How much further each may go.
    room: Vec<BigInt>,
    /// What is left of all weight when each is at its lowest.
    left: BigInt,
}

impl Limits {
    fn near(agreed: &Parts, reach: Fraction) -> Self {
        let unit = &agreed.unit * reach.denominator();
        let reach_of = &agreed.unit * reach.numerator();
        let mut limits = Self {
            lowest: Vec::with_capacity(agreed.of.len()),
            room: Vec::with_capacity(agreed.of.len()),
            left: unit.clone(),
        };
        for one in &agreed.of {
            let one = one * reach.denominator();
            let low = (&one - &reach_of).max(BigInt::zero());
            let high = (one + &reach_of).min(unit.clone());
            limits.left -= &low;
            limits.room.push(high - &low);
            limits.lowest.push(low);
        }
        limits
    }

    /// The least that a weighted sum can be, in parts.
    fn least(&self, leads: &[BigInt]) -> BigInt {
        let mut order: Vec<usize> = (0..leads.len()).collect();
        order.sort_by_key(|criterion| &leads[*criterion]);
        let mut left = self.left.clone();
        let mut least = sum(leads, &self.lowest);
        for criterion in order {
            let part = self.room[criterion].clone().min(left.clone());
            left -= &part;
            least += part * &leads[criterion];
        }
        least
    }
}
