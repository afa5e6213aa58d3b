//! Of all weightings, the share with which one candidate is ahead of another.
//!
//! Pairwise winning index (Leskinen et al. 2006; Tervonen & Figueira 2008), in closed form. A tie counts for neither,
//! so that identical candidates are ahead of each other with no weighting at all.

use super::super::super::Fraction;
use super::number::{Number, lead, row};
use super::region::Region;

/// For each candidate, and for each of all candidates, the share of a region in which the first is ahead.
#[must_use]
pub fn pairs<T: Number>(profiles: &[Vec<Fraction>], region: &Region<T>) -> Vec<Vec<T>> {
    let everything = region.share();
    let against_all = |of: &Vec<Fraction>| {
        let leads = profiles.iter().map(|rival| row(&lead(of, rival)));
        let shares = region.shares_inside(&leads.collect::<Vec<Vec<T>>>());
        shares.into_iter().map(|one| one / &everything).collect()
    };
    profiles.iter().map(against_all).collect()
}
