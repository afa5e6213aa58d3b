//! How far one weight may move, the others giving way in proportion, before the winner changes.
//!
//! With weight `t` on a criterion and the others sharing `1 − t` in proportion, the lead over each rival is linear in
//! `t`, so both ends are exact (Mareschal 1988).

use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

use super::super::super::Fraction;
use super::super::exact::handed_on;
use super::number::{Number, dot, lead, row};
use super::winner;

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

/// The interval of every criterion. `None` for a criterion that weighs everything, because no other can give way, and
/// for each of them while several candidates or none are first.
#[must_use]
pub fn stability(profiles: &[Vec<Fraction>], agreed: &[Fraction]) -> Vec<Option<Stability>> {
    let winner = winner(profiles, agreed);
    let of = |criterion| interval(profiles, agreed, winner?, criterion);
    (0..agreed.len()).map(of).collect()
}

/// The lead over one rival as one weight goes from 0 to 1.
struct Line {
    rival: usize,
    at_nothing: BigRational,
    at_everything: BigRational,
}

impl Line {
    fn rise(&self) -> BigRational {
        &self.at_everything - &self.at_nothing
    }

    /// The weight at which the lead is used up, where it is at one of the ends.
    fn crossing(&self) -> BigRational {
        -&self.at_nothing / self.rise()
    }
}

fn interval(
    profiles: &[Vec<Fraction>],
    agreed: &[Fraction],
    winner: usize,
    criterion: usize,
) -> Option<Stability> {
    let weights: Vec<BigRational> = row(agreed);
    let others = BigRational::one() - &weights[criterion];
    if others.is_zero() {
        return None;
    }
    let line = |rival: usize| {
        let lead: Vec<BigRational> = row(&lead(&profiles[winner], &profiles[rival]));
        let total = dot(&lead, &weights);
        Line {
            rival,
            at_nothing: (total - &lead[criterion] * &weights[criterion]) / &others,
            at_everything: lead[criterion].clone(),
        }
    };
    let rivals = (0..profiles.len()).filter(|rival| *rival != winner);
    let lines: Vec<Line> = rivals.map(line).collect();
    let behind = |lead: fn(&Line) -> &BigRational| {
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

fn end(at: BigRational, mut crossings: Vec<(BigRational, &Line)>) -> End {
    crossings.retain(|(crossing, _)| *crossing == at);
    // Beyond the end, whoever's lead shrinks fastest comes first.
    crossings.sort_by_key(|(_, line)| (-line.rise().abs(), line.rival));
    End {
        points: handed_on(&(at * BigRational::whole(100))),
        rivals: crossings.iter().map(|(_, line)| line.rival).collect(),
    }
}
