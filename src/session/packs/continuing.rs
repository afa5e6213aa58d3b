//! Whether a pack follows the one that was given out for the review before.

use super::remembered::pack_with;
use crate::domain::Date;
use crate::domain::book::review::{AS_OF, HEAD, REVIEW_ID, SEQ};
use crate::domain::book::{Book, Entry};
use crate::interchange::pack::{End, Manifest, Since};
use crate::session::OpenPlan;
use crate::store::Hash;

/// How a pack stands to what went before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Continues {
    /// It begins with the plan.
    Beginning,
    /// It follows the pack that was given out as of this day.
    Pack(Date),
    /// It follows this event, at which no pack ended; the plan has it.
    Event(u64),
    /// It says that it follows an event; neither the plan nor a noted head is here to compare.
    Unknown(Since),
    /// It ends where the plan that is here ends, or later: what is here is an earlier copy.
    Ahead,
    /// It does not, and why.
    Broken(String),
}

impl Continues {
    /// Holds a pack against a head that was noted from the pack before.
    #[must_use]
    pub fn noted(manifest: &Manifest, noted: Hash) -> Self {
        match manifest.about.since {
            Some(since) if since.end.hash.0 == noted.0 => Self::Pack(since.as_of),
            Some(_) => Self::Broken(
                "it follows another event than the noted one: it does not continue that pack"
                    .to_owned(),
            ),
            None => Self::Broken("it begins with the plan and continues no pack".to_owned()),
        }
    }

    /// Holds a pack against the plan that it is of, where that is in the store.
    #[must_use]
    pub fn known(manifest: &Manifest, open: Option<&OpenPlan>) -> Self {
        let about = &manifest.about;
        let Some(open) = open else {
            return about.since.map_or(Self::Beginning, Self::Unknown);
        };
        let has = |end: End| {
            let mut events = open.stored.iter();
            events.any(|event| event.seq == end.seq && event.hash.0 == end.hash.0)
        };
        let may_be_ahead = about.head.seq >= open.head.seq
            && pack_with(open, &manifest.mark.to_string()).is_none();
        let knows = |end: End| end.seq > open.head.seq || has(end);
        if may_be_ahead && knows(about.head) && about.since.is_none_or(|since| knows(since.end)) {
            return Self::Ahead;
        }
        if !has(about.head) || about.since.is_some_and(|since| !has(since.end)) {
            let why = "the plan in this store has another history: one of the two was written anew";
            return Self::Broken(why.to_owned());
        }
        let Some(pack) = pack_with(open, &manifest.mark.to_string()) else {
            let why =
                "the plan in this store remembers no such pack: it may have been written anew";
            return Self::Broken(why.to_owned());
        };
        about
            .since
            .map_or(Self::Beginning, |since| pack_before(pack, open, since))
    }

    /// Whether it is as it should be, as far as can be told.
    #[must_use]
    pub const fn holds(&self) -> bool {
        !matches!(self, Self::Broken(_))
    }

    /// What was found, in a sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        match self {
            Self::Beginning => {
                "Nothing was altered in this pack, which begins with the plan's first event."
                    .to_owned()
            }
            Self::Pack(day) => {
                format!("Nothing was altered in this pack, and it continues the pack as of {day}.")
            }
            Self::Event(seq) => format!(
                "Nothing was altered in this pack, and it follows event {seq} of the plan, where no pack ended."
            ),
            Self::Unknown(since) => format!(
                "Nothing was altered in this pack, which says that it continues the pack as of {}; to be sure, \
                 compare the head of that one with --head.",
                since.as_of
            ),
            Self::Ahead => "Nothing was altered in this pack, which ends where the plan in this store ends, or later; \
                            whether it was given out can be told where it was written."
                .to_owned(),
            Self::Broken(why) => format!("Nothing was altered in this pack, but {why}."),
        }
    }
}

fn pack_before(pack: &Entry, open: &OpenPlan, since: Since) -> Continues {
    let hash = since.end.hash.to_string();
    let mut packs = open.plan.books.of(Book::Pack);
    let before = packs.find(|before| {
        before.get(SEQ) == Some(since.end.seq)
            && before.get(HEAD).is_some_and(|head| head.as_str() == hash)
            && before.get(REVIEW_ID) != pack.get(REVIEW_ID)
    });
    let day = before.and_then(|pack| pack.get(AS_OF));
    day.map_or(Continues::Event(since.end.seq), Continues::Pack)
}
