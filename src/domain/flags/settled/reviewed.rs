//! The question about reviews: whether one has ever changed the plan.

use super::super::case::{Case, entry_record, ids, nothing_in};
use super::{Verdict, Why};
use crate::domain::analysis::calendar::{count, shown_if_known};
use crate::domain::analysis::reviews::{recommended_in, reported};
use crate::domain::book::Book;
use crate::domain::book::review::REPORTED;

/// Q43: reviews reported, and not one recommendation was accepted or rejected.
pub(in super::super) fn q43(case: &Case<'_>) -> Verdict {
    if case.plan.books.of(Book::Review).next().is_none() {
        return Verdict::Unknown(nothing_in(Book::Review));
    }
    let reported = reported(case.plan, case.today);
    if reported.is_empty() {
        return Verdict::Nothing(Why::bare(
            "no review yet",
            "no review has been reported yet",
        ));
    }
    let recommended = |review| recommended_in(case.plan, review, case.today);
    let mut all = reported.iter().flat_map(|review| recommended(review));
    if all.any(|one| one.position.is_some()) {
        return Verdict::Settled;
    }
    let number = count(reported.len(), "review");
    let have = if reported.len() == 1 { "has" } else { "have" };
    Verdict::Against(Why {
        brief: format!("{number} reported, nothing answered"),
        says: format!(
            "{number} {have} been reported, and no recommendation was accepted or rejected"
        ),
        facts: ids(reported.iter().map(|review| &review.id)),
        records: reported
            .iter()
            .map(|review| {
                let on = shown_if_known(review.get(REPORTED));
                entry_record(review, format!("reported {on}, no answers"))
            })
            .collect(),
    })
}
