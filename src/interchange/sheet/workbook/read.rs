//! From the sheets of a workbook to what they say: everything is found by its hidden id.

use super::cells::{Page, pages};
use super::table::Table;
use super::{frame, marks, parcel};
use crate::interchange::sheet::problem::Problems;
use crate::interchange::sheet::said::SheetSaid;
use crate::interchange::sheet::words::SEND_OURS;

/// What to do where hidden ids are not as they were.
pub(super) const AS_SENT: &str =
    "copy the answers into a fresh copy of the sheet that was sent, cell by cell";

/// Reads a whole workbook; `None` where it is no sheet, and then the problems say what it is.
pub(in crate::interchange::sheet) fn read(
    bytes: &[u8],
    problems: &mut Problems<'_>,
) -> Option<SheetSaid> {
    let before = problems.len();
    let has_links = parcel::judge(bytes, problems)?;
    let pages = pages(bytes, problems)?;
    let page = |mark: &'static str| pages.iter().filter(move |page| page.text((0, 0)) == mark);
    if [marks::FRAME, marks::SCORES, marks::CONFLICTS]
        .iter()
        .all(|mark| page(mark).next().is_none())
    {
        problems.whole("it is not a score sheet", SEND_OURS);
        return None;
    }
    nothing_live(&pages, has_links, problems);
    let mut one = |mark, what| only(page(mark), what, problems);
    let frame = one(
        marks::FRAME,
        "the hidden sheet that says whose scores these are",
    );
    let scores = one(marks::SCORES, "the sheet with the scores");
    let conflicts = one(marks::CONFLICTS, "the sheet with the conflicts");
    let (frame, names) = frame::read(frame?, problems)?;
    let answers = Table::of(scores?, &names.criteria, problems).answers(&names, problems);
    let ties = Table::of(conflicts?, &names.candidates, problems).ties(problems);
    (problems.len() == before).then_some(SheetSaid {
        frame,
        answers,
        ties,
    })
}

fn only<'p>(
    mut found: impl Iterator<Item = &'p Page>,
    what: &str,
    problems: &mut Problems<'_>,
) -> Option<&'p Page> {
    let Some(page) = found.next() else {
        problems.whole(format!("{what} is missing"), AS_SENT);
        return None;
    };
    let Some(second) = found.next() else {
        return Some(page);
    };
    let says = format!("{what} is there twice");
    problems.at(
        &second.whole(),
        says,
        "delete the copy, and keep the one that is filled in",
    );
    None
}

/// No formulas but the count of what is filled in, and no links.
fn nothing_live(pages: &[Page], has_links: bool, problems: &mut Problems<'_>) {
    for page in pages {
        for (at, formula) in page.formulas() {
            let beside = page.text((at.0, 0));
            let is_count = beside == marks::FILLED && page.text((0, 0)) == marks::SCORES;
            if !(is_count && counts(formula)) {
                problems.at(
                    &page.spot(*at),
                    "it holds a formula",
                    "type the answer itself; to keep what is shown, copy the cell and paste it as values only",
                );
            }
        }
        for at in page.links() {
            problems.at(
                &page.spot(*at),
                "it holds a link",
                "right-click the cell and choose \"Remove Hyperlink\"; its text stays",
            );
        }
    }
    if has_links && pages.iter().all(|page| page.links().is_empty()) {
        problems.whole(
            "it holds a link",
            "copy the answers without links into the sheet as it was sent",
        );
    }
}

/// Whether a formula is the one that counts, and asks for nothing outside its sheet.
fn counts(formula: &str) -> bool {
    formula.contains("SUMPRODUCT(") && !formula.contains(['!', '|', '['])
}
