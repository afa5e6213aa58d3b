//! From the text of a review file to what it says.

use super::{BOOKS, KIND, ReviewFile, columns};
use crate::domain::Plan;
use crate::domain::book::{Book, Entry};
use crate::domain::id::EntryId;
use crate::domain::rules::ENTRY_LIMIT;
use crate::domain::text::Line;
use crate::interchange::books;
use crate::interchange::pack::Mark;
use crate::interchange::problem::ImportError;
use crate::interchange::reader::{Fields, Kind, header, read_file};

/// Reads a review file; `name` is what to call it in messages, and `plan` has the ids that it may name.
///
/// # Errors
/// [`ImportError`] with everything that is wrong in it.
pub fn parse_review(name: &str, text: &str, plan: &Plan) -> Result<ReviewFile, ImportError> {
    read_file(name, text, KIND, |file| whole(file, plan)).map(|(review, _)| review)
}

fn whole(file: &Fields<'_>, plan: &Plan) -> Option<ReviewFile> {
    let members = plan.members.organisations.iter();
    file.knows(Kind::Organisation, members.map(|body| &body.id));
    file.knows(
        Kind::Function,
        plan.functions.iter().map(|one| &one.outline.id),
    );
    file.knows(
        Kind::Question,
        plan.questions.iter().map(|one| &one.outline.id),
    );
    let header = file.need_table("baton", header);
    let frame = file.need_table("review", frame);
    let entries: Vec<Entry> = BOOKS
        .iter()
        .flat_map(|book| {
            file.tables(book.as_str(), ENTRY_LIMIT, |fields| {
                books::entry(fields, *book, columns(*book))
            })
        })
        .collect();
    header?;
    Some(ReviewFile { entries, ..frame? })
}

fn frame(fields: &Fields<'_>) -> Option<ReviewFile> {
    let plan = fields.need("plan");
    let review: Option<EntryId> = fields.need("review");
    let mark = fields.need::<Line>("mark");
    let mark = mark.and_then(|mark| {
        let mark = mark.as_str().parse::<Mark>();
        mark.map_err(|problem| {
            let remedy = "leave the line as it was in the form of the pack";
            fields.complain("mark", problem.to_string(), remedy);
        })
        .ok()
    });
    let own = review.clone().map(|review| {
        books::said(
            fields,
            Entry::new(Book::Review, review),
            columns(Book::Review),
        )
    });
    Some(ReviewFile {
        plan: plan?,
        review: review?,
        mark: mark?,
        own: own?,
        entries: Vec::new(),
    })
}
