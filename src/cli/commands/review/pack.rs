//! `baton review pack`: everything a reviewer needs in one file.

use super::parts::{form_of, parts};
use crate::cli::commands::book;
use crate::cli::files::shown;
use crate::cli::output::{self, Page, Shown};
use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::book::review::SENT_TO;
use crate::domain::book::{Book, Entry, Value};
use crate::domain::id::{EntryId, PlanId};
use crate::domain::text::Line;
use crate::domain::{Change, Date, Plan, Proposal};
use crate::interchange::pack::{Manifest, write};
use crate::session::files::{self, Present};
use crate::session::packs::{From, Names, Wish, draft, remembered};
use serde::Serialize;
use std::path::PathBuf;

/// Write everything a reviewer needs into one file
///
/// The file is a ZIP: reports to read, the plan and its figures, what happened since the review before, and a form to
/// answer in. People are called someone-1, someone-2 and so on. With --as-of it tells the plan as it stood on that day.
/// That it was given out is noted in the plan, so that the next pack continues it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    #[arg(value_name = "PLAN")]
    plan: PlanId,
    /// The review
    review: EntryId,
    /// The file
    #[arg(long, short, value_name = "FILE")]
    output: PathBuf,
    /// Name people, and give every event as it is kept
    #[arg(long)]
    names: bool,
    /// Tell everything since the plan began, not only since the review before
    #[arg(long)]
    since_beginning: bool,
    /// To whom it goes, in words without names of people
    #[arg(long, value_name = "TEXT")]
    to: Option<Line>,
    /// Replace a file that is there
    #[arg(long)]
    force: bool,
}

pub(super) fn run(args: &Args, plan: &PlanId, invocation: &mut Invocation) -> Finished {
    let mut session = invocation.sitting_down()?;
    let mut open = session.open(plan)?;
    let wish = args.wish(invocation);
    book::find(&open.plan, Book::Review, &wish.review)?;
    let then = invocation.as_it_stood(&open, wish.as_of);
    let draft = draft(&open, &then, &wish)?;
    let written = write(draft.about.clone(), parts(&draft)?, |mark| {
        form_of(&draft, mark)
    });
    let written = written.map_err(CommandError::failed)?;
    let entry = args.entry(&open.plan, &written.manifest);
    let proposal = Proposal::from(Change::EntryAdded(Box::new(entry)));
    let changes = session.preview(&open, &proposal)?;
    if !invocation.global.dry_run {
        let unwritten = |error| {
            let there = matches!(error, files::FileError::Exists(_));
            let error = CommandError::from(error);
            if there {
                error.hint("--force replaces it")
            } else {
                error
            }
        };
        let file = files::prepare(&args.output, &written.bytes, args.present());
        let file = file.map_err(unwritten)?;
        // A pack that the plan does not remember could never be answered.
        session.propose(&mut open, &proposal)?;
        if let Err(error) = file.put() {
            // The next pack would continue one that nobody got.
            session.undo(&mut open)?;
            return Err(unwritten(error));
        }
    }
    if !draft.names_in_ids.is_empty() {
        output::note(format_args!(
            "these ids stay as they are in the pack, and somebody's name stands in them: {}",
            draft.names_in_ids.join(", ")
        ));
    }
    invocation.tell(&Packed {
        plan: plan.clone(),
        review: args.review.clone(),
        file: shown(&args.output),
        dry_run: invocation.global.dry_run,
        as_of: wish.as_of,
        since: draft.about.since.map(|since| since.as_of),
        events: draft.events.lines().count(),
        names_people: args.names,
        mark: written.manifest.mark.to_string(),
        changes,
    })
}

impl Args {
    fn wish(&self, invocation: &Invocation) -> Wish {
        Wish {
            review: self.review.clone(),
            as_of: invocation.day(),
            written_on: invocation.today(),
            names: if self.names {
                Names::Kept
            } else {
                Names::Replaced
            },
            from: if self.since_beginning {
                From::Beginning
            } else {
                From::LastReview
            },
        }
    }

    const fn present(&self) -> Present {
        if self.force {
            Present::Replace
        } else {
            Present::Keep
        }
    }

    /// What the plan remembers of the pack.
    fn entry(&self, plan: &Plan, manifest: &Manifest) -> Entry {
        let entry = remembered(plan, &self.review, manifest.about.written_on, manifest);
        match (&self.to, Book::Pack.column(SENT_TO.name())) {
            (Some(to), Some(column)) => entry.with(column, Value::Line(to.clone())),
            (_, _) => entry,
        }
    }
}

#[derive(Debug, Serialize)]
struct Packed {
    plan: PlanId,
    review: EntryId,
    file: String,
    dry_run: bool,
    as_of: Date,
    since: Option<Date>,
    events: usize,
    names_people: bool,
    mark: String,
    changes: Vec<String>,
}

impl Shown for Packed {
    fn plain(&self, page: &mut Page) {
        page.fact(
            if self.dry_run { "would write" } else { "wrote" },
            &self.file,
        );
        page.fact("as of", self.as_of);
        page.fact_or_unknown("since", self.since);
        page.fact("events", self.events);
        page.fact("names people", if self.names_people { "yes" } else { "no" });
        page.fact("mark", &self.mark);
    }

    fn people(&self, page: &mut Page) {
        let wrote = if self.dry_run { "Would write" } else { "Wrote" };
        let since = self.since.map_or_else(
            || "since the plan began".to_owned(),
            |day| format!("since {day}"),
        );
        let events = crate::domain::analysis::calendar::count(self.events, "event");
        page.line(format_args!(
            "{wrote} {}: the plan as of {}, and {events} {since}.",
            self.file, self.as_of
        ));
        page.line(if self.names_people {
            "It names people."
        } else {
            "It names no people that the plan knows; what they wrote may hold other names."
        });
        page.line(format_args!("Mark {}", self.mark));
    }
}
