//! What a pack tells: the plan as of a day, from where the review before left off, people called otherwise.

use super::scores::scores_without_scorers;
use crate::domain::analysis::reviews::of_review;
use crate::domain::book::Book;
use crate::domain::book::review::{AS_OF, HEAD, REPORTED, SEQ};
use crate::domain::id::EntryId;
use crate::domain::retelling::Retelling;
use crate::domain::{Change, Date, Plan};
use crate::interchange::pack::{About, End, Since, Told, write_told};
use crate::interchange::records::{Hex, write_events};
use crate::session::exchange::export_events;
use crate::session::{OpenPlan, SessionError};
use crate::store::Head;

/// Whether people are named in a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// Everybody is called `person-1` and so on.
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
    /// The scores that may be seen, without who gave them.
    pub scores: serde_json::Value,
}

/// Drafts a pack of `then`, which is `now` as of the day of the wish.
///
/// # Errors
/// When the plan has no such review, or had none on that day.
pub fn draft(now: &OpenPlan, then: &OpenPlan, wish: &Wish) -> Result<Draft, SessionError> {
    let refuse = |why: String| Err(SessionError::Exchange(why));
    let (review, day) = (&wish.review, wish.as_of);
    if now.plan.books.get(Book::Review, review).is_none() {
        return refuse(format!("there is no review \"{review}\" in this plan"));
    }
    if now.read_only.is_some() {
        return refuse("a plan that can only be looked at gives no pack".to_owned());
    }
    if day > wish.written_on {
        return refuse(format!(
            "{day} is a day to come, and what is told of it could not be told again; a pack is as of today or earlier"
        ));
    }
    if then.stored.is_empty() {
        return refuse(format!("the plan holds nothing on {day}"));
    }
    if then.plan.books.get(Book::Review, review).is_none() {
        return refuse(format!(
            "the review {review} was not yet in the plan on {day}, so a pack as of that day could not be answered; \
             ask for one as of a day on which it was"
        ));
    }
    let since = match wish.from {
        From::LastReview => since(now, then, review),
        From::Beginning => None,
    };
    let told = Teller::of(now, wish.names);
    let plan = told.plan(&then.plan, day);
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
        events: told.events(then, &plan, since.map_or(0, |since| since.end.seq)),
        scores: scores_without_scorers(&plan),
        open: then.told_otherwise(plan),
    })
}

/// Tells a plan and its events, with or without names.
struct Teller(Option<Retelling>);

impl Teller {
    /// People and entries that came later go, too: they may stand in prose before.
    fn of(open: &OpenPlan, names: Names) -> Self {
        Self((names == Names::Replaced).then(|| {
            let actors = open.stored.iter().map(|event| event.actor.as_str());
            Retelling::of(open.people_ever())
                .with_actors(actors, &open.plan)
                .with_entries(open.entries_ever())
        }))
    }

    fn plan(&self, plan: &Plan, on: Date) -> Plan {
        match &self.0 {
            Some(retelling) => retelling.plan(plan, on),
            None => plan.clone().without_what_waits(),
        }
    }

    fn review(&self, id: &EntryId) -> EntryId {
        match &self.0 {
            Some(retelling) => retelling.entry(Book::Review, id),
            None => id.clone(),
        }
    }

    /// The events of an open plan after a number, with names from the plan as it is told.
    fn events(&self, open: &OpenPlan, told: &Plan, after: u64) -> String {
        let Some(retelling) = &self.0 else {
            let mut records = export_events(open);
            records.retain(|record| record.seq > after);
            return write_events(&records);
        };
        let pairs = open.stored.iter().zip(&open.events);
        let told = pairs
            .filter(|(stored, _)| stored.seq > after)
            .map(|(stored, read)| Told {
                seq: stored.seq,
                at: stored.at.clone(),
                actor: retelling.actor(&stored.actor),
                kind: stored.kind.clone(),
                told: read
                    .change
                    .as_ref()
                    .map(|change| sentence(retelling, (told, open), change)),
                prev: Hex(stored.prev.0),
                hash: Hex(stored.hash.0),
            });
        write_told(&told.collect::<Vec<_>>())
    }
}

/// What an event says. One that takes another back says what that one was: who reads a pack counts no events.
fn sentence(retelling: &Retelling, (told, open): (&Plan, &OpenPlan), change: &Change) -> String {
    let (mut meant, mut back) = (change, None);
    while let Change::Undone { seq } = meant {
        let gone = open.events.iter().find(|event| event.seq == *seq);
        let Some(gone) = gone.and_then(|event| event.change.as_ref()) else {
            return retelling.sentence(told, change);
        };
        // What takes back a taking back brings again.
        back = Some(match back {
            None | Some("Brought back") => "Taken back",
            Some(_) => "Brought back",
        });
        meant = gone;
    }
    let words = retelling.sentence(told, meant);
    back.map_or_else(|| words.clone(), |back| format!("{back}: {words}"))
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
