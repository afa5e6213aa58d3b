//! How far one weight may move, the others giving way in proportion, before the winner changes.
//!
//! With weight `t` on a criterion and the others sharing `1 − t` in proportion, the lead over each rival is linear in
//! `t`, so both ends are exact (Mareschal 1988).

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

use super::super::super::Fraction;
use super::super::exact::handed_on;
use super::Contest;
use super::contest::{Rival, sum};

/// The weights of one criterion with which the winner stays first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stability {
    /// The lowest.
    pub low: End,
    /// The highest.
    pub high: End,
}

/// An end of an interval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// Points of weight, from 0 to 100.
    pub points: Fraction,
    /// Who shares the first place here and would be first beyond, the one who gains most first. None at 0 and 100
    /// points where the winner is still ahead.
    pub rivals: Vec<usize>,
}

impl Contest {
    /// The interval of every criterion. `None` for a criterion that weighs everything, because no other can give way.
    #[must_use]
    pub fn stability(&self) -> Vec<Option<Stability>> {
        let criteria = 0..self.agreed.of.len();
        criteria.map(|criterion| self.interval(criterion)).collect()
    }

    fn interval(&self, criterion: usize) -> Option<Stability> {
        let others = &self.agreed.unit - &self.agreed.of[criterion];
        if others.is_zero() {
            return None;
        }
        let line = |rival: &Rival| {
            let own = &rival.leads[criterion];
            Line {
                rival: rival.place,
                at_nothing: sum(&rival.leads, &self.agreed.of) - own * &self.agreed.of[criterion],
                at_everything: own * &others,
            }
        };
        let lines: Vec<Line> = self.rivals.iter().map(line).collect();
        let behind = |lead: fn(&Line) -> &BigInt| {
            let lines = lines.iter().filter(move |line| lead(line).is_negative());
            lines.map(|line| (line.crossing(), line)).collect()
        };
        let below: Vec<(BigRational, &Line)> = behind(|line| &line.at_nothing);
        let above: Vec<(BigRational, &Line)> = behind(|line| &line.at_everything);
        let lowest = below.iter().map(|(at, _)| at).max().cloned();
        let highest = above.iter().map(|(at, _)| at).min().cloned();
        Some(Stability {
            low: end(lowest.unwrap_or_else(BigRational::zero), below),
            high: end(highest.unwrap_or_else(BigRational::one), above),
        })
    }
}

/// The lead over one rival as one weight goes from 0 to 1, in parts that are the same for all rivals.
struct Line {
    rival: usize,
    at_nothing: BigInt,
    at_everything: BigInt,
}

impl Line {
    fn rise(&self) -> BigInt {
        &self.at_everything - &self.at_nothing
    }

    /// The weight at which the lead is used up. At one end there is a lead and at the other it is less than nothing, so
    /// that neither number is below nothing; they are not in lowest terms.
    fn crossing(&self) -> BigRational {
        BigRational::new_raw(self.at_nothing.abs(), self.rise().abs())
    }
}

fn end(at: BigRational, mut crossings: Vec<(BigRational, &Line)>) -> End {
    crossings.retain(|(crossing, _)| *crossing == at);
    // Beyond the end, whoever's lead shrinks fastest comes first.
    crossings.sort_by_key(|(_, line)| (-line.rise().abs(), line.rival));
    End {
        points: handed_on(&(at * BigInt::from(100))),
        rivals: crossings.iter().map(|(_, line)| line.rival).collect(),
    }
}
