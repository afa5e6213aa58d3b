//! Which weightings a result is tried with: near the agreed one, with least weights, in an order.

use super::judging::{Assigned, no_such_criterion};
use crate::cli::CommandError;
use crate::domain::analysis::Fraction;
use crate::domain::analysis::scoring::Panel;
use crate::domain::analysis::scoring::weights::Bounds;

/// Which weightings are tried.
#[derive(Debug, clap::Args)]
pub(crate) struct TriedArgs {
    /// How many points every weight may be off the agreed one and still be near it
    #[arg(long, value_name = "POINTS", default_value = "10")]
    within: Fraction,
    /// Try only weights that give a criterion at least so many points of 100, such as depth=30
    #[arg(long, value_name = "CRITERION=POINTS", value_delimiter = ',')]
    at_least: Vec<Assigned>,
    /// Try only weights in this order, the heaviest criterion first, such as depth,hiring
    #[arg(long, value_name = "CRITERION", value_delimiter = ',')]
    order: Vec<String>,
}

/// The weightings that are tried.
#[derive(Debug)]
pub(super) struct Tried {
    /// All of them.
    pub(super) all: Bounds,
    /// Those near the agreed one.
    pub(super) near: Bounds,
    /// How many points near is.
    pub(super) within: Fraction,
    /// The least points of each criterion that was named, by its place.
    pub(super) at_least: Vec<(usize, Fraction)>,
    /// The criteria in the order that was asked for, by their places.
    pub(super) order: Vec<usize>,
}

impl TriedArgs {
    /// Whether anything was asked for beside what is always tried.
    pub(super) fn are_asked(&self) -> bool {
        self.within != Fraction::whole(10) || !self.at_least.is_empty() || !self.order.is_empty()
    }

    /// The weightings for a panel.
    ///
    /// # Errors
    /// When a criterion is not on the panel, or more is asked for than there is.
    pub(super) fn of(&self, panel: &Panel) -> Result<Tried, CommandError> {
        let whole = Fraction::whole(100);
        if self.within == Fraction::ZERO || self.within > whole {
            return Err(CommandError::usage(
                "--within is more than 0 and at most 100 points",
            ));
        }
        Assigned::must_be_named_once(&self.at_least)?;
        let mut all = Bounds::none(panel.criteria().len());
        let mut at_least = Vec::new();
        for least in &self.at_least {
            if least.number < Fraction::ZERO {
                return Err(CommandError::usage("--at-least is 0 points or more"));
            }
            at_least.push((place(panel, &least.id)?, least.number));
        }
        for (criterion, points) in &at_least {
            all = all.at_least(*criterion, *points);
        }
        let points = at_least.iter().map(|(_, points)| *points);
        if points.fold(Fraction::ZERO, |sum, one| sum + one) >= whole && !self.at_least.is_empty() {
            let what = "--at-least leaves nothing of the 100 points to vary";
            return Err(CommandError::usage(what).hint("ask for less than 100 points together"));
        }
        let order: Result<Vec<usize>, CommandError> = self
            .order
            .iter()
            .map(|id| place(panel, id.trim()))
            .collect();
        let order = order?;
        all = all.in_order(&order);
        Ok(Tried {
            near: all.clone().near(&panel.weights(), self.within),
            all,
            within: self.within,
            at_least,
            order,
        })
    }
}

/// Where on the panel a criterion stands.
fn place(panel: &Panel, id: &str) -> Result<usize, CommandError> {
    let ids = || panel.criteria().iter().map(|one| one.id.as_str());
    ids()
        .position(|known| known == id)
        .ok_or_else(|| no_such_criterion(id, ids()))
}
