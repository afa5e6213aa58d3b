//! What moving weight does to the first place: ten points between any two criteria, all weightings nearby, and how much
//! it takes to turn the order.

use super::TRIED_POINTS;
use crate::domain::analysis::Fraction;
use crate::domain::analysis::scoring::Undefined;
use crate::domain::analysis::scoring::panel::Panel;
use crate::domain::analysis::scoring::robustness::Compared;
use crate::domain::analysis::scoring::scorers::Before;
use crate::domain::analysis::scoring::weights::{Bounds, Contest, End, SmallestMove, Stability};

/// What moving weight does to the first place.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighing {
    /// Ten points moved between any two criteria.
    pub moved: Vec<WithWeightMoved>,
    /// Who is ahead of the first candidate with some weightings within ten points of the agreed one; `None` unless one
    /// candidate alone is first and has a score on every criterion.
    pub overtaken_by: Option<Vec<usize>>,
    /// With which share of those weightings the first candidate stays first, where somebody is ahead with some.
    pub near: Option<f64>,
    /// By criterion: the weights with which the first place stays, the others giving way in proportion.
    pub stability: Vec<Option<Stability>>,
    /// The fewest points of weight that must move for the first place to be shared.
    pub smallest_move: Option<SmallestMove>,
    /// The fewest whole points more, or less, on one criterion that put another candidate first.
    pub tipping: Option<Tipping>,
}

/// Who leads when weight is moved from one criterion to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithWeightMoved {
    /// From which criterion.
    pub from: usize,
    /// To which.
    pub to: usize,
    /// Who leads then; nobody can tell where a candidate would have no total.
    pub leaders: Result<Vec<usize>, Undefined>,
}

/// Whole points on one criterion, the others giving way in proportion, that put another candidate first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tipping {
    /// On which criterion.
    pub criterion: usize,
    /// How many points more; less than nothing for fewer points.
    pub points: i32,
    /// Who is first then; several when they tie.
    pub first: Vec<usize>,
}

impl Weighing {
    pub(super) fn of(panel: &Panel, leaders: &[usize]) -> Self {
        let weights = panel.weights();
        let compared = Compared::of(panel);
        let points = Fraction::whole(i128::from(TRIED_POINTS));
        let contest = compared.contest(leaders);
        let contest = contest.as_ref();
        let overtaken_by = contest.map(|contest| contest.rivals_within(points).take);
        let turns = overtaken_by
            .as_ref()
            .is_some_and(|rivals| !rivals.is_empty());
        let near = turns.then(|| {
            let near = Bounds::none(weights.len()).near(&weights, points);
            compared.first_share(*leaders.first()?, &near)
        });
        let stability = contest.map_or_else(|| vec![None; weights.len()], Contest::stability);
        Self {
            moved: move_weight(panel, &weights),
            near: near.flatten(),
            overtaken_by,
            smallest_move: contest.and_then(Contest::smallest_move),
            tipping: Tipping::nearest(panel, &stability),
            stability,
        }
    }

    /// In how many trials the first place stayed with these.
    #[must_use]
    pub fn holding(&self, leaders: &[usize]) -> usize {
        let trials = self.moved.iter();
        trials
            .filter(|trial| trial.leaders.as_deref() == Ok(leaders))
            .count()
    }

    /// How many trials say who leads.
    #[must_use]
    pub fn tried(&self) -> usize {
        self.moved
            .iter()
            .filter(|trial| trial.leaders.is_ok())
            .count()
    }
}

impl Tipping {
    /// The nearest one; of several that are as near, the one that adds weight, then the first criterion.
    fn nearest(panel: &Panel, stability: &[Option<Stability>]) -> Option<Self> {
        let weights = panel.weights();
        let intervals = stability.iter().enumerate();
        let intervals = intervals.filter_map(|(at, one)| Some((at, one.as_ref()?)));
        let both = intervals.flat_map(|(criterion, interval)| {
            let agreed = weights[criterion] * 100;
            let turns = |end: &End| !end.rivals.is_empty();
            let up = turns(&interval.high).then(|| beyond(interval.high.points - agreed));
            let down = turns(&interval.low).then(|| -beyond(agreed - interval.low.points));
            let within = move |points: &i32| {
                let reached = agreed + Fraction::whole(i128::from(*points));
                (Fraction::ZERO..=Fraction::whole(100)).contains(&reached)
            };
            let points = up.into_iter().chain(down).filter(within);
            points.map(move |points| (criterion, points))
        });
        let nearest = both.min_by_key(|(at, points)| (points.abs(), *points < 0, *at));
        let (criterion, points) = nearest?;
        // Beyond the tie somebody else may have overtaken whoever tied.
        let tipped = with_points(&weights, criterion, points)?;
        Some(Self {
            criterion,
            points,
            first: panel.first(&tipped, &panel.everyone()),
        })
    }
}

/// The next whole number of points beyond a tie.
fn beyond(tie: Fraction) -> i32 {
    let whole = tie.numerator().div_euclid(tie.denominator());
    i32::try_from(whole + 1).unwrap_or(i32::MAX)
}

/// The weights with so many points more on one criterion, the others giving way in proportion.
fn with_points(weights: &[Fraction], criterion: usize, points: i32) -> Option<Vec<Fraction>> {
    let one = Fraction::whole(1);
    let reached = weights[criterion] + Fraction::new(i128::from(points), 100)?;
    let shrunk = (one - reached).over(one - weights[criterion])?;
    let weight = |(at, weight): (usize, &Fraction)| {
        if at == criterion {
            reached
        } else {
            *weight * shrunk
        }
    };
    Some(weights.iter().enumerate().map(weight).collect())
}

/// Moves ten points between any two criteria, or all that the giving one has.
fn move_weight(panel: &Panel, weights: &[Fraction]) -> Vec<WithWeightMoved> {
    let tried = Fraction::of(TRIED_POINTS, 100).unwrap_or(Fraction::ZERO);
    let pairs = (0..weights.len())
        .flat_map(|to| (0..weights.len()).map(move |from| (from, to)))
        .filter(|(from, to)| from != to && weights[*from] > Fraction::ZERO);
    let before = Before::of(panel);
    pairs
        .map(|(from, to)| {
            let points = tried.min(weights[from]);
            let mut moved = weights.to_vec();
            moved[from] = moved[from] - points;
            moved[to] = moved[to] + points;
            let leaders = before.weighing(&moved);
            WithWeightMoved { from, to, leaders }
        })
        .collect()
}
