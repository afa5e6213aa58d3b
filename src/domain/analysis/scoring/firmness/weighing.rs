//! What moving weight does to the first place: ten points between any two criteria, all weightings nearby, and how much
//! it takes to turn the order.

use super::TRIED_POINTS;
use crate::domain::analysis::Fraction;
use crate::domain::analysis::scoring::panel::Panel;
use crate::domain::analysis::scoring::robustness::{Compared, FirstShares, Uncompared};
use crate::domain::analysis::scoring::weights::{Bounds, SmallestMove, Stability};

/// What moving weight does to the first place.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighing {
    /// Ten points moved between any two criteria.
    pub moved: Vec<WithWeightMoved>,
    /// Who is first with which share of the weightings within ten points of the agreed one.
    pub near: Result<FirstShares, Uncompared>,
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
    /// Who leads then.
    pub leaders: Vec<usize>,
}

/// Whole points on one criterion, the others giving way in proportion, that put another candidate first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tipping {
    /// On which criterion.
    pub criterion: usize,
    /// How many points more; less than nothing for fewer points.
    pub points: i32,
    /// Who is first then.
    pub rival: usize,
}

impl Weighing {
    pub(super) fn of(panel: &Panel, leaders: &[usize]) -> Self {
        let weights = panel.weights();
        let compared = Compared::of(panel);
        let near = Bounds::none(weights.len()).near(&weights, Fraction::whole(10));
        let stability = compared.stability(leaders);
        Self {
            moved: move_weight(panel, &weights),
            near: compared.first_shares(&near),
            smallest_move: compared.smallest_move(leaders),
            tipping: Tipping::nearest(&weights, &stability),
            stability,
        }
    }

    /// In how many trials the first place stayed with these.
    #[must_use]
    pub fn holding(&self, leaders: &[usize]) -> usize {
        let trials = self.moved.iter();
        trials.filter(|trial| trial.leaders == leaders).count()
    }
}

impl Tipping {
    /// The nearest one; of several that are as near, the one that adds weight, then the first criterion.
    fn nearest(weights: &[Fraction], stability: &[Option<Stability>]) -> Option<Self> {
        let intervals = stability
            .iter()
            .enumerate()
            .filter_map(|(at, one)| Some((at, one.as_ref()?)));
        let both = intervals.flat_map(|(criterion, interval)| {
            let agreed = weights[criterion] * 100;
            let up = interval.high.rivals.first().map(|rival| Self {
                criterion,
                points: beyond(interval.high.points - agreed),
                rival: *rival,
            });
            let down = interval.low.rivals.first().map(|rival| Self {
                criterion,
                points: -beyond(agreed - interval.low.points),
                rival: *rival,
            });
            let within = move |one: &Self| {
                let reached = agreed + Fraction::whole(i128::from(one.points));
                (Fraction::ZERO..=Fraction::whole(100)).contains(&reached)
            };
            up.into_iter().chain(down).filter(within)
        });
        both.min_by_key(|one| (one.points.abs(), one.points < 0, one.criterion))
    }
}

/// The next whole number of points beyond a tie.
fn beyond(tie: Fraction) -> i32 {
    let whole = tie.numerator().div_euclid(tie.denominator());
    i32::try_from(whole + 1).unwrap_or(i32::MAX)
}

/// Moves ten points between any two criteria, or all that the giving one has.
fn move_weight(panel: &Panel, weights: &[Fraction]) -> Vec<WithWeightMoved> {
    let tried = Fraction::of(TRIED_POINTS, 100).unwrap_or(Fraction::ZERO);
    let pairs = (0..weights.len())
        .flat_map(|to| (0..weights.len()).map(move |from| (from, to)))
        .filter(|(from, to)| from != to && weights[*from] > Fraction::ZERO);
    let everyone = panel.everyone();
    pairs
        .map(|(from, to)| {
            let points = tried.min(weights[from]);
            let mut moved = weights.to_vec();
            moved[from] = moved[from] - points;
            moved[to] = moved[to] + points;
            let leaders = panel.first(&moved, &everyone);
            WithWeightMoved { from, to, leaders }
        })
        .collect()
}
