//! The parts of a pack, each as the command of the same name gives it.

use crate::cli::CommandError;
use crate::cli::commands::{book, flag, question, status};
use crate::cli::output::json;
use crate::domain::book::{Book, Entry};
use crate::domain::flags::assess;
use crate::interchange::pack::{Mark, Part};
use crate::interchange::plan_file::{Head, export};
use crate::interchange::records::Hex;
use crate::interchange::review_file::{ReviewFile, form};
use crate::report::review::{ForReview, document};
use crate::report::{html, text};
use crate::session::packs::Draft;
use crate::twin::Seen;

/// Every part but the form and the manifest.
pub(super) fn parts(draft: &Draft) -> Result<Vec<(Part, String)>, CommandError> {
    let (plan, day) = (&draft.open.plan, draft.about.as_of);
    let assessment = assess(plan, day);
    let document = document(ForReview {
        seen: Seen {
            plan,
            assessment: &assessment,
            today: day,
        },
        review: &draft.about.review,
        before: draft.before.as_ref().map(|(day, plan)| (*day, plan)),
        happened: &draft.happened,
    });
    let head = head(draft.about.head.seq, draft.about.head.hash);
    let mut parts = vec![
        (Part::ReadMe, read_me(draft)),
        (Part::Report, text(&document)),
        (Part::Page, html(&document)),
        (Part::Plan, export(plan, Some(&head))),
        (Part::Events, draft.events.clone()),
        (Part::Status, status::as_json(&draft.open, day)?),
        (Part::Scores, json(&draft.scores)?),
        (Part::Flags, flag::list::as_json(plan, &assessment)?),
        (Part::Questions, question::list::as_json(plan, day)?),
        (
            Part::Recommendations,
            book::list::as_json(Book::Recommendation, plan)?,
        ),
    ];
    if let (Some((_, before)), Some(since)) = (&draft.before, draft.about.since) {
        let head = self::head(since.end.seq, since.end.hash);
        parts.push((Part::Before, export(before, Some(&head))));
    }
    Ok(parts)
}

/// The form to answer in.
pub(super) fn form_of(draft: &Draft, mark: Mark) -> String {
    let empty = ReviewFile {
        plan: draft.about.plan.clone(),
        review: draft.about.review.clone(),
        mark,
        own: Entry::new(Book::Review, draft.about.review.clone()),
        entries: Vec::new(),
    };
    form(&empty, &draft.open.plan)
}

fn head(seq: u64, hash: Hex<32>) -> Head {
    Head {
        seq,
        hash: hash.to_string(),
    }
}

fn read_me(draft: &Draft) -> String {
    let about = &draft.about;
    let people = if about.names_people {
        "People are named in it: treat it as you would treat their files."
    } else {
        "People are called someone-1, someone-2 and so on, everywhere alike. Names that the plan does not know as\n\
         names, a first name in a note for instance, may still stand in what people wrote."
    };
    let since = about.since.map_or_else(
        || "It tells everything since the plan began.".to_owned(),
        |since| {
            format!(
                "It tells what happened since {}; before.toml is the plan as it stood then.",
                since.as_of
            )
        },
    );
    let name = &draft.open.plan.collective.name;
    format!(
        "{name}\nA pack for a reviewer, as of {day}, written on {on} by baton.\n\n\
         {since}\n{people}\n\n\
         To read        report.html in a browser, or report.txt; they say the same\n\
         To answer      review.toml: fill it in with any text editor and send it back; nothing else is needed\n\
         To compute     plan.toml (the whole plan), status.json, scores.json (no score names who gave it),\n\
         \x20              flags.json, questions.json, recommendations.json, events.jsonl (what happened, in order)\n\
         To be sure     `baton verify FILE` or `python3 verify.py FILE` (docs/verify.py of baton, which needs nothing\n\
         \x20              else) says whether anything in the file was altered since it was written.\n\n\
         The figures are those of {day}: `baton status {plan} --as-of {day}` gives them again to whoever has the plan.\n\
         Event {seq} is the last one in it. Its hash, by which the next pack is tied to this one, is\n{hash}\n",
        day = about.as_of,
        on = about.written_on,
        plan = about.plan,
        seq = about.head.seq,
        hash = about.head.hash,
    )
}
