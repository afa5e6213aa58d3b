//! What a pack tells: the plan as of a day, from where the review before left off, people called otherwise.

use super::scores::scores_without_scorers;
use super::told::Teller;
use crate::domain::analysis::reviews::of_review;
use crate::domain::book::Book;
use crate::domain::book::review::{AS_OF, HEAD, REPORTED, SEQ};
use crate::domain::id::EntryId;
use crate::domain::{Date, Plan};
use crate::interchange::pack::{About, End, Since};
use crate::interchange::records::Hex;
use crate::session::{OpenPlan, SessionError};
use crate::store::Head;

/// Whether people are named in a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// Everybody is called `someone-1` and so on.
    Replaced,
    /// People are named, and every event is there as it is kept.
    Kept,
}

/// From where on a pack tells what happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// From where the pack or the report of the review before left off.
    LastReview,
    /// From the plan's first event.
    Beginning,
}

/// What is asked of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// For which review.
    pub review: EntryId,
    /// As of which day the plan is told.
    pub as_of: Date,
    /// The day it is written.
    pub written_on: Date,
    /// Whether people are named.
    pub names: Names,
    /// From where on.
    pub from: From,
}

/// What a pack tells, before it is written.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What the manifest says.
    pub about: About,
    /// The plan as of its day. It has no events of its own: those are in `events`.
    pub open: OpenPlan,
    /// The plan as the review before left it.
    pub before: Option<(Date, Plan)>,
    /// What happened since, as the part of the pack has it.
    pub events: String,
    /// The same in sentences, each with its day.
    pub happened: Vec<String>,
    /// The scores that may be seen, without who gave them.
    pub scores: serde_json::Value,
    /// Ids of things that stay as they are though somebody's name stands in them.
    pub names_in_ids: Vec<String>,
}

/// Drafts a pack of `then`, which is `now` as of the day of the wish.
///
/// # Errors
/// When the plan has no such review, or had none on that day.
pub fn draft(now: &OpenPlan, then: &OpenPlan, wish: &Wish) -> Result<Draft, SessionError> {
    let (review, day) = (&wish.review, wish.as_of);
    may_be_packed(now, then, wish).map_err(SessionError::Exchange)?;
    let since = match wish.from {
        From::LastReview => since(now, then, review),
        From::Beginning => None,
    };
    let told = Teller::of(now, wish.names);
    let plan = told.plan(&then.plan, day);
    let after = since.map_or(0, |since| since.end.seq);
    Ok(Draft {
        about: About {
            plan: now.plan.id.clone(),
            review: told.review(review),
            as_of: day,
            written_on: wish.written_on,
            head: end(then.head),
            since,
            names_people: wish.names == Names::Kept,
        },
        before: since.map(|since| {
            let before = now.after(since.end.seq);
            (since.as_of, told.plan(&before, since.as_of))
        }),
        events: told.events(then, &plan, after),
        happened: told.happened(then, &plan, after),
        scores: scores_without_scorers(&plan),
        names_in_ids: told.names_in_ids(&plan),
        open: then.told_otherwise(plan),
    })
}

/// Whether a pack can be made that can be answered and told again.
fn may_be_packed(now: &OpenPlan, then: &OpenPlan, wish: &Wish) -> Result<(), String> {
    let (review, day) = (&wish.review, wish.as_of);
    let has_it = |open: &OpenPlan| open.plan.books.get(Book::Review, review).is_some();
    if !has_it(now) {
        Err(format!("there is no review \"{review}\" in this plan"))
    } else if now.read_only.is_some() {
        Err("a plan that can only be looked at gives no pack".to_owned())
    } else if day > wish.written_on {
        Err(format!(
            "{day} is a day to come, and what is told of it could not be told again; a pack is as of today or earlier"
        ))
    } else if then.stored.is_empty() {
        Err(format!("the plan holds nothing on {day}"))
    } else if !has_it(then) {
        Err(format!(
            "the review {review} was not yet in the plan on {day}, so a pack as of that day could not be answered; \
             ask for one as of a day on which it was"
        ))
    } else {
        Ok(())
    }
}

/// Where the review before this one left off: with its last pack, else on the day of its report.
fn since(now: &OpenPlan, then: &OpenPlan, review: &EntryId) -> Option<Since> {
    let others = now
        .plan
        .books
        .of(Book::Review)
        .filter(|other| other.id != *review);
    let is_before = |since: &Since| {
        let mut stored = then.stored.iter();
        since.end.seq < then.head.seq
            && stored.any(|event| event.seq == since.end.seq && event.hash.0 == since.end.hash.0)
    };
    let left_off = others.filter_map(|other| {
        let packs = of_review(&now.plan, &other.id, Book::Pack);
        let ends = packs.filter_map(|pack| {
            Some(Since {
                end: End {
                    seq: pack.get(SEQ)?,
                    hash: Hex::parse(pack.get(HEAD)?.as_str())?,
                },
                as_of: pack.get(AS_OF)?,
            })
        });
        // A pack that was written later may follow one that is asked for as of an earlier day.
        let last = ends.filter(is_before).max_by_key(|since| since.end.seq);
        last.or_else(|| {
            let as_of = other.get(REPORTED)?;
            let head = now.as_of(as_of).head;
            let since = Since {
                end: end(head),
                as_of,
            };
            (head.seq > 0 && is_before(&since)).then_some(since)
        })
    });
    left_off.max_by_key(|since| since.end.seq)
}

const fn end(head: Head) -> End {
    End {
        seq: head.seq,
        hash: Hex(head.hash.0),
    }
}
