//! `baton verify`: whether a history, or a pack for a reviewer, was altered.

mod pack;

pub(super) use pack::in_file as pack_in_file;

use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation, Outcome, histories};
use crate::session::Verified as Found;
use crate::store::{Event, Hash};
use serde::Serialize;

/// Check that nothing of a plan's history, or of a pack for a reviewer, was altered
///
/// Walks the chain of hashes from the first event. Give a plan of the store, or a file written by
/// `export --format events`; `-` is standard input. With a head that was noted earlier it also finds a history that
/// was cut short or written anew since.
///
/// Of a pack it says which part was altered, and whether it continues the pack of the review before: from the plan,
/// where that is in the store, else from the head of that pack.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan, a file of events, or a pack
    #[arg(value_name = "PLAN|FILE")]
    history: String,
    /// The hash of the last event as it was noted earlier; `status` shows it
    #[arg(long, value_name = "HASH")]
    head: Option<Hash>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    if let Some(bytes) = pack::in_file(&args.history, invocation)? {
        return pack::verify(&bytes, args, invocation);
    }
    let events = histories::find(&args.history, invocation)?;
    let verified = Verified::of(&events, args.head);
    invocation.tell(&verified)?;
    Ok(if verified.intact {
        Outcome::Done
    } else {
        Outcome::Found
    })
}

#[derive(Debug, Serialize)]
struct Verified {
    plan: Option<String>,
    intact: bool,
    events: usize,
    head: String,
    first_bad: Option<u64>,
    why: Option<String>,
    #[serde(skip)]
    sentences: [String; 2],
}

impl Verified {
    fn of(events: &[Event], noted: Option<Hash>) -> Self {
        let found = Found::of(events, noted);
        let sentences = found.sentences();
        let verdict = found.verdict;
        Self {
            plan: events.first().map(|event| event.plan.clone()),
            intact: verdict.intact,
            events: found.events,
            head: verdict.head.hash.to_string(),
            first_bad: verdict.first_bad,
            why: verdict.why,
            sentences,
        }
    }
}

impl Shown for Verified {
    fn plain(&self, page: &mut Page) {
        page.fact("intact", if self.intact { "yes" } else { "no" });
        page.fact("events", self.events);
        page.fact("head", &self.head);
        if let Some(seq) = self.first_bad {
            page.fact("first altered event", seq);
        }
        if let Some(why) = &self.why {
            page.fact("why", why);
        }
    }

    fn people(&self, page: &mut Page) {
        for sentence in &self.sentences {
            page.line(sentence);
        }
    }
}
