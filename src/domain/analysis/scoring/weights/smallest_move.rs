//! The fewest points of weight that must move before the winner has to share the first place.
//!
//! Distance is total variation: half the sum of the absolute changes, which is the weight that moves. For one rival the
//! cheapest move takes from the criteria on which the winner leads most and gives to the one on which it leads least,
//! until the lead is used up; the nearest rival decides. No nearer one can be ahead there, or its own lead would have
//! been used up earlier.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

use super::super::super::Fraction;
use super::super::exact::handed_on;
use super::Contest;
use super::contest::sum;

/// The smallest move of weight after which a rival is first as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmallestMove {
    /// How many points move.
    pub points: Fraction,
    /// Who is first as well then.
    pub rival: usize,
    /// The criteria that give, with the points of each, in the order in which they are taken; at least one.
    pub from: Vec<(usize, Fraction)>,
    /// The criterion that receives.
    pub to: usize,
}

impl SmallestMove {
    /// The criterion that gives most.
    #[must_use]
    pub fn most_from(&self) -> usize {
        let (first, rest) = self.from.split_first().expect("something moves");
        let most = rest
            .iter()
            .fold(first, |most, one| if one.1 > most.1 { one } else { most });
        most.0
    }
}

impl Contest {
    /// The smallest move of all. `None` when no move changes who is first.
    #[must_use]
    pub fn smallest_move(&self) -> Option<SmallestMove> {
        let moves = self.rivals.iter();
        let moves = moves
            .filter_map(|rival| Some((rival.place, Move::against(&rival.leads, &self.agreed.of)?)));
        let (rival, nearest) =
            moves.min_by(|(_, one), (_, other)| one.weight.cmp(&other.weight))?;
        let points =
            |weight: &BigRational| handed_on(&(weight * BigInt::from(100) / &self.agreed.unit));
        let from = nearest.from.iter();
        Some(SmallestMove {
            points: points(&nearest.weight),
            rival,
            from: from.map(|(at, weight)| (*at, points(weight))).collect(),
            to: nearest.to,
        })
    }
}

/// The cheapest move against one rival, in the parts of the agreed weights; fractions are not in lowest terms.
struct Move {
    weight: BigRational,
    from: Vec<(usize, BigRational)>,
    to: usize,
}

impl Move {
    /// `None` when the winner leads on every criterion that could receive.
    fn against(leads: &[BigInt], weights: &[BigInt]) -> Option<Self> {
        let mut order: Vec<usize> = (0..leads.len()).collect();
        order.sort_by(|one, other| leads[*other].cmp(&leads[*one]));
        let least = leads.iter().min()?;
        let to = leads.iter().position(|lead| lead == least)?;
        let gives = |at: &usize| leads[*at] > *least && weights[*at].is_positive();
        let (mut left, mut moved) = (sum(leads, weights), BigInt::zero());
        let mut from = Vec::new();
        for at in order.into_iter().filter(gives) {
            let each = &leads[at] - least;
            let all = &weights[at] * &each;
            if left <= all {
                from.push((at, BigRational::new_raw(left.clone(), each.clone())));
                let weight = BigRational::new_raw(moved * &each + left, each);
                return Some(Self { weight, from, to });
            }
            left -= all;
            moved += &weights[at];
            from.push((at, weights[at].clone().into()));
        }
        None
    }
}
