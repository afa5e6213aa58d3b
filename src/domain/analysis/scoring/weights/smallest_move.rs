//! The fewest points of weight that must move before the winner has to share the first place.
//!
//! Distance is total variation: half the sum of the absolute changes, which is the weight that moves. For one rival the
//! cheapest move takes from the criteria on which the winner leads most and gives to the one on which it leads least,
//! until the lead is used up; the nearest rival decides. No nearer one can be ahead there, or its own lead would have
//! been used up earlier.

use num_rational::BigRational;
use num_traits::{Signed, Zero};

use super::super::super::Fraction;
use super::super::exact::handed_on;
use super::number::{Number, dot, lead, row};
use super::winner;

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

/// The smallest move of all. `None` when nobody or more than one candidate is first, and when no move changes it.
#[must_use]
pub fn smallest_move(profiles: &[Vec<Fraction>], agreed: &[Fraction]) -> Option<SmallestMove> {
    let winner = winner(profiles, agreed)?;
    let weights: Vec<BigRational> = row(agreed);
    let rivals = (0..profiles.len()).filter(|rival| *rival != winner);
    let moves = rivals.filter_map(|rival| {
        let leads: Vec<BigRational> = row(&lead(&profiles[winner], &profiles[rival]));
        Some((rival, Move::against(&leads, &weights)?))
    });
    let (rival, nearest) = moves.min_by(|(_, one), (_, other)| one.weight.cmp(&other.weight))?;
    let points = |weight: &BigRational| handed_on(&(weight * BigRational::whole(100)));
    let from = nearest.from.iter();
    Some(SmallestMove {
        points: points(&nearest.weight),
        rival,
        from: from.map(|(at, weight)| (*at, points(weight))).collect(),
        to: nearest.to,
    })
}

/// The cheapest move against one rival.
struct Move {
    weight: BigRational,
    from: Vec<(usize, BigRational)>,
    to: usize,
}

impl Move {
    /// `None` when the winner leads on every criterion.
    fn against(leads: &[BigRational], weights: &[BigRational]) -> Option<Self> {
        let mut order: Vec<usize> = (0..leads.len()).collect();
        order.sort_by_key(|criterion| -&leads[*criterion]);
        let least = leads.iter().min()?;
        let to = leads.iter().position(|lead| lead == least)?;
        let mut this = Self {
            weight: BigRational::zero(),
            from: Vec::new(),
            to,
        };
        let mut left = dot(leads, weights);
        for from in order.into_iter().filter(|from| leads[*from] > *least) {
            let each = &leads[from] - least;
            let part = weights[from].clone().min(&left / &each);
            if part.is_positive() {
                left -= &part * each;
                this.weight += &part;
                this.from.push((from, part));
            }
        }
        left.is_zero().then_some(this)
    }
}
