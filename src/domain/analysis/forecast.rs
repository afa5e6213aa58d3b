//! When the exit would really be possible, from how late the transfers made so far were.
//!
//! The exit is possible when the last function that is still to move has moved. Each of them is given the lateness of
//! one of the transfers made, drawn at random, from its planned day or from today where that has passed; none is done
//! before today, nor before what it depends on. Over many such draws, half and four fifths of the days are read off (the
//! bootstrap of Efron, 1979). Below five transfers made that says more than it knows, so nothing is said. The same plan
//! and day give the same days on every machine: the seed is fixed, and only whole days are drawn.
//!
//! The draws are balanced (Davison, Hinkley and Schechtman, "Efficient bootstrap simulation", Biometrika 73, 1986): over
//! all resamples each function is given each lateness equally often, and only which goes with which is left to chance.
//! So a function that waits for no other has the exact quantiles of what was seen, the k-th smallest of n latenesses
//! with k the least such that k / n is a half, or four fifths; chance decides nothing where those are met exactly.

use super::calendar::{days_after, days_between};
use super::handover::{handed_over_on, leaving_day, moving, to_move};
use crate::domain::function::Function;
use crate::domain::id::FunctionId;
use crate::domain::{Date, Plan};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::collections::{BTreeMap, BTreeSet};

/// So many transfers must have been made before anything is said.
pub const ENOUGH: usize = 5;

/// How many times the lateness of the functions still to move is drawn.
pub const RESAMPLES: usize = 10_000;

/// What the draws begin with.
pub const SEED: u64 = 2_027;

/// What can be said of the day on which the exit would be possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    /// How many transfers were made of which both the planned day and the real one are known.
    pub made: usize,
    /// By how many days those were late, by the median; negative when early.
    pub lateness: Option<i64>,
    /// The day the backbone means to be gone.
    pub target: Option<Date>,
    /// Functions still to move that have no planned transfer; the forecast leaves them out.
    pub undated: Vec<FunctionId>,
    /// Functions with a day that depend on one without, so that they may be later than is said.
    pub waiting: Vec<FunctionId>,
    /// What is said.
    pub outlook: Outlook,
}

/// What is said of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outlook {
    /// Nothing is left to move.
    AllMoved,
    /// Too few transfers were made to say anything.
    TooFew,
    /// No function still to move has a planned day.
    NoDays,
    /// Days can be told.
    Expected(Expected),
}

/// The days that can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// The day if all were late by the median.
    pub by_median: Date,
    /// When the exit would be possible.
    pub exit: Likely,
    /// In how many of [`RESAMPLES`] it is possible by the target; unknown without one.
    pub in_time: Option<usize>,
    /// When each function would have moved, the soonest first.
    pub functions: Vec<(FunctionId, Likely)>,
}

/// Two days that divide what may happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Likely {
    /// Half the time by then.
    pub half: Date,
    /// Four times in five by then.
    pub four_in_five: Date,
}

/// Days from today, one of each resample.
type Draws = Vec<i32>;

/// No two days of a plan lie further apart, in days: its years go from 1800 to 2200.
const FURTHEST: i64 = 200_000;

impl Forecast {
    /// The forecast of a plan on a day.
    #[must_use]
    pub fn of(plan: &Plan, today: Date) -> Self {
        let made: Vec<i64> = moving(plan).filter_map(lateness).collect();
        let ahead = Ahead::of(plan, today);
        let target = leaving_day(plan);
        let outlook = match (ahead.any, made.len() >= ENOUGH) {
            (false, _) => Outlook::AllMoved,
            (true, false) => Outlook::TooFew,
            (true, true) if ahead.order.is_empty() => Outlook::NoDays,
            (true, true) => Outlook::Expected(ahead.expect(&made, today, target)),
        };
        Self {
            made: made.len(),
            lateness: median(made),
            target,
            undated: ahead.undated,
            waiting: ahead.waiting,
            outlook,
        }
    }

    /// When each function would have moved, the soonest first; none where that cannot be told.
    #[must_use]
    pub fn functions(&self) -> &[(FunctionId, Likely)] {
        match &self.outlook {
            Outlook::Expected(expected) => &expected.functions,
            Outlook::AllMoved | Outlook::TooFew | Outlook::NoDays => &[],
        }
    }

    /// When the exit would be possible, where that can be told.
    #[must_use]
    pub const fn exit(&self) -> Option<Likely> {
        match &self.outlook {
            Outlook::Expected(expected) => Some(expected.exit),
            Outlook::AllMoved | Outlook::TooFew | Outlook::NoDays => None,
        }
    }
}

/// By how many days a transfer was made later than planned.
fn lateness(function: &Function) -> Option<i64> {
    Some(days_between(
        function.planned.transfer?,
        handed_over_on(function)?,
    ))
}

/// The middle one, or the mean of the two in the middle with a half rounded up.
fn median(mut numbers: Vec<i64>) -> Option<i64> {
    numbers.sort_unstable();
    let upper = *numbers.get(numbers.len() / 2)?;
    let lower = numbers[(numbers.len() - 1) / 2];
    Some((lower + upper + 1).div_euclid(2))
}

/// The functions still to move.
struct Ahead<'a> {
    any: bool,
    undated: Vec<FunctionId>,
    waiting: Vec<FunctionId>,
    /// Those with a planned day, each after those that it depends on.
    order: Vec<Dated<'a>>,
}

/// One of them.
struct Dated<'a> {
    function: &'a Function,
    /// Its planned day, or today where that has passed, in days from today.
    planned: i32,
    /// The places in the order of those it depends on.
    needs: Vec<usize>,
}

impl<'a> Ahead<'a> {
    fn of(plan: &'a Plan, today: Date) -> Self {
        let all: Vec<&Function> = to_move(plan).collect();
        let undated = all.iter().filter(|one| one.planned.transfer.is_none());
        let undated: Vec<FunctionId> = undated.map(|one| one.outline.id.clone()).collect();
        let mut ahead = Self {
            any: !all.is_empty(),
            undated,
            waiting: Vec::new(),
            order: Vec::new(),
        };
        for function in in_order(&all) {
            ahead.put(function, today);
        }
        ahead
    }

    fn put(&mut self, function: &'a Function, today: Date) {
        let needed = &function.outline.depends_on;
        let waits = |id: &FunctionId| self.undated.contains(id) || self.waiting.contains(id);
        let Some(planned) = function.planned.transfer else {
            return;
        };
        if needed.iter().any(waits) {
            self.waiting.push(function.outline.id.clone());
        }
        let places = self.order.iter().enumerate();
        let needs = places.filter(|(_, one)| needed.contains(&one.function.outline.id));
        let needs = needs.map(|(place, _)| place).collect();
        self.order.push(Dated {
            function,
            planned: near(days_between(today, planned)).max(0),
            needs,
        });
    }

    fn expect(&self, made: &[i64], today: Date, target: Option<Date>) -> Expected {
        let columns = self.drawn(made);
        let mut exit: Draws = vec![0; RESAMPLES];
        for column in &columns {
            keep_later(&mut exit, column);
        }
        let in_time = target.map(|target| {
            let days = near(days_between(today, target));
            exit.iter().filter(|draw| **draw <= days).count()
        });
        let late = near(median(made.to_vec()).unwrap_or(0));
        let latest = self.order.iter().map(|one| (one.planned + late).max(0));
        let mut functions: Vec<(FunctionId, Likely)> = self
            .order
            .iter()
            .zip(columns)
            .map(|(one, column)| (one.function.outline.id.clone(), likely(&column, today)))
            .collect();
        functions.sort_by_key(|(_, likely)| likely.half);
        Expected {
            by_median: days_after(today, latest.max().unwrap_or(0).into()),
            exit: likely(&exit, today),
            in_time,
            functions,
        }
    }

    /// The days of each function over all resamples.
    fn drawn(&self, made: &[i64]) -> Vec<Draws> {
        let mut chance = ChaCha8Rng::seed_from_u64(SEED);
        let mut late = balanced(made);
        let mut columns: Vec<Draws> = Vec::with_capacity(self.order.len());
        for one in &self.order {
            shuffle(&mut late, &mut chance);
            let days = late.iter().map(|late| (one.planned + late).max(0));
            let mut column: Draws = days.collect();
            for need in &one.needs {
                keep_later(&mut column, &columns[*need]);
            }
            columns.push(column);
        }
        columns
    }
}

/// So many latenesses as there are resamples, each of those made equally often, in their order: draw i of N takes the
/// quantile of (i + ½) / N. Of n, the k smallest are N·k / n of them, to the nearest.
fn balanced(made: &[i64]) -> Draws {
    let mut made: Draws = made.iter().map(|late| near(*late)).collect();
    made.sort_unstable();
    let take = |draw| made[(2 * draw + 1) * made.len() / (2 * RESAMPLES)];
    (0..RESAMPLES).map(take).collect()
}

/// The shuffle of Fisher and Yates.
fn shuffle(draws: &mut Draws, chance: &mut ChaCha8Rng) {
    // Not usize: its draws differ between machines of 32 and 64 bits.
    for (last, place) in (1..draws.len()).zip(1_u32..) {
        draws.swap(last, chance.random_range(0..=place) as usize);
    }
}

fn keep_later(days: &mut Draws, others: &Draws) {
    for (day, other) in days.iter_mut().zip(others) {
        *day = (*day).max(*other);
    }
}

/// The days by which half and four fifths of the draws have come. They are counted by day, not sorted: days repeat.
fn likely(draws: &Draws, today: Date) -> Likely {
    let first = draws.iter().copied().min().unwrap_or(0);
    let mut by_day: Vec<usize> = Vec::new();
    for draw in draws {
        let place = usize::try_from(draw - first).expect("none comes before the first");
        if by_day.len() <= place {
            by_day.resize(place + 1, 0);
        }
        by_day[place] += 1;
    }
    let by = |part: usize| {
        let come = by_day.iter().scan(0, |sum, day| {
            *sum += day;
            Some(*sum)
        });
        let days = come.take_while(|come| *come < part).count();
        days_after(
            today,
            i64::from(first) + i64::try_from(days).unwrap_or(FURTHEST),
        )
    };
    Likely {
        half: by(RESAMPLES / 2),
        four_in_five: by(RESAMPLES * 4 / 5),
    }
}

/// Days as the draws hold them.
fn near(days: i64) -> i32 {
    let near = days.clamp(-FURTHEST, FURTHEST);
    i32::try_from(near).expect("a few hundred years of days are few")
}

/// Each function after those that it depends on; in a circle, the one that comes first in the plan is first.
fn in_order<'a>(all: &[&'a Function]) -> Vec<&'a Function> {
    let by_id: BTreeMap<&FunctionId, &'a Function> = all
        .iter()
        .map(|function| (&function.outline.id, *function))
        .collect();
    let mut seen: BTreeSet<&FunctionId> = BTreeSet::new();
    let mut order = Vec::new();
    for function in all {
        // Not by recursion: a chain may be as long as a plan.
        let mut path = vec![(*function, false)];
        while let Some((one, needs_are_in)) = path.pop() {
            if needs_are_in {
                order.push(one);
            } else if seen.insert(&one.outline.id) {
                path.push((one, true));
                let needs = one.outline.depends_on.iter().rev();
                let needs = needs.filter_map(|id| by_id.get(id));
                path.extend(needs.map(|need| (*need, false)));
            }
        }
    }
    order
}
