//! From the sheets of a workbook to what they say: everything is found by its hidden id.
//!
//! Nothing that somebody wrote is passed over in silence: words beside no criterion and under no candidate are
//! problems, and so is a name that has come to stand beside the id of another.

use super::cells::{At, Page, pages};
use super::marks::{self, Part};
use super::{frame, parcel};
use crate::domain::id::{CandidateId, CriterionId};
use crate::interchange::sheet::problem::Problems;
use crate::interchange::sheet::said::{AnswerSaid, SheetSaid, TieSaid};
use crate::interchange::sheet::words::SEND_OURS;
use frame::Named;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::Display;

/// What to do where hidden ids are not as they were.
const AS_SENT: &str = "copy the answers into a fresh copy of the sheet that was sent, cell by cell";

/// What is said of a hidden id that is none.
const STRANGE: &str = "the hidden id here is not one that was sent";

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
    let mut one = |mark, what| only(page(mark).collect(), what, problems);
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

fn only<'p>(found: Vec<&'p Page>, what: &str, problems: &mut Problems<'_>) -> Option<&'p Page> {
    match found.as_slice() {
        [page] => Some(page),
        [] => {
            problems.whole(format!("{what} is missing"), AS_SENT);
            None
        }
        [_, second, ..] => {
            let says = format!("{what} is there twice");
            problems.at(
                &second.whole(),
                says,
                "delete the copy, and keep the one that is filled in",
            );
            None
        }
    }
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

/// A sheet with an id of one kind beside each row that has answers.
struct Table<'p> {
    page: &'p Page,
    /// The row of each id.
    rows: BTreeMap<String, u32>,
    /// The column of each mark.
    columns: BTreeMap<String, u32>,
}

impl<'p> Table<'p> {
    /// Finds every row and column, and tells which are missing, doubled or strange.
    fn of<I: Display>(page: &'p Page, wanted: &[Named<I>], problems: &mut Problems<'_>) -> Self {
        let columns = marked(
            page,
            |(row, column)| (row == 0 && column > 0).then_some(column),
            problems,
        );
        let rows = marked(
            page,
            |(row, column)| (column == 0 && row > 0).then_some(row),
            problems,
        );
        let table = Self {
            page,
            rows,
            columns,
        };
        for one in wanted {
            match table.rows.get(&one.id.to_string()) {
                Some(row) => table.name_beside(*row, &one.name, problems),
                None => problems.at(
                    &page.whole(),
                    format!("the row of {} is missing", one.name),
                    AS_SENT,
                ),
            }
        }
        let is_wanted = |id: &str| wanted.iter().any(|one| one.id.to_string() == id);
        for (id, row) in &table.rows {
            if !id.contains(':') && !is_wanted(id) {
                problems.at(&page.spot((*row, 0)), STRANGE, AS_SENT);
            }
        }
        table.strays(problems);
        table
    }

    /// The name that people read belongs to the id that they do not see.
    fn name_beside(&self, row: u32, name: &str, problems: &mut Problems<'_>) {
        let Some(column) = self.columns.get(marks::NAME) else {
            return problems.at(
                &self.page.whole(),
                "the hidden id above the names is missing",
                AS_SENT,
            );
        };
        self.is_named((row, *column), name, problems);
    }

    fn is_named(&self, at: At, name: &str, problems: &mut Problems<'_>) {
        let written = self.page.text(at).lines().next().unwrap_or_default();
        if !written.split_whitespace().eq(name.split_whitespace()) {
            let says = format!(
                "the name here is not \"{name}\", to which the hidden id beside it belongs"
            );
            problems.at(&self.page.spot(at), says, AS_SENT);
        }
    }

    /// What stands in no row or column that has an id.
    fn strays(&self, problems: &mut Problems<'_>) {
        for at in self.page.cells().filter(|at| at.0 > 0 && at.1 > 0) {
            let (beside, above) = (self.page.text((at.0, 0)), self.page.text((0, at.1)));
            let is_read_only = beside.starts_with("baton:");
            if !is_read_only && (beside.is_empty() || above.is_empty()) {
                problems.at(
                    &self.page.spot(at),
                    "something stands here, outside the table",
                    "move it to the cell where it belongs, or empty this one",
                );
            }
        }
    }
}

/// Where each mark of a row or a column of marks stands.
fn marked(
    page: &Page,
    place: impl Fn(At) -> Option<u32>,
    problems: &mut Problems<'_>,
) -> BTreeMap<String, u32> {
    let mut found = BTreeMap::new();
    for at in page.cells() {
        let Some(place) = place(at) else { continue };
        let mark = page.text(at);
        let repeats = matches!(mark, marks::TEXT | marks::NAMES | marks::FILLED);
        // Rows that are only read have no id of their own; each keeps its place under a name of its own.
        let mark = if repeats {
            format!("{mark}:{place}")
        } else {
            mark.to_owned()
        };
        match found.entry(mark) {
            Entry::Vacant(free) => drop(free.insert(place)),
            Entry::Occupied(_) => {
                problems.at(&page.spot(at), "the hidden id here is there twice", AS_SENT);
            }
        }
    }
    found
}

impl Table<'_> {
    /// The answers of the sheet with the scores.
    fn answers(
        &self,
        names: &frame::Names,
        problems: &mut Problems<'_>,
    ) -> BTreeMap<(CandidateId, CriterionId), AnswerSaid> {
        let mut columns: BTreeMap<(CandidateId, Part), u32> = BTreeMap::new();
        for (mark, column) in &self.columns {
            let of = Part::of_mark(mark);
            let of = of.filter(|of| names.candidates.iter().any(|one| one.id == of.0));
            match of {
                Some(of) => drop(columns.insert(of, *column)),
                None if mark.starts_with("baton:") => {}
                None => problems.at(&self.page.spot((0, *column)), STRANGE, AS_SENT),
            }
        }
        let named = (0..)
            .zip(self.rows.keys())
            .find(|(_, mark)| mark.starts_with(marks::NAMES));
        let named = named.and_then(|(_, mark)| self.rows.get(mark));
        let mut answers = BTreeMap::new();
        for candidate in &names.candidates {
            let column = |part| columns.get(&(candidate.id.clone(), part)).copied();
            let [Some(score), Some(why), Some(rests_on)] = Part::ALL.map(column) else {
                let says = format!("the columns of {} are not all there", candidate.name);
                problems.at(&self.page.whole(), says, AS_SENT);
                continue;
            };
            if let Some(row) = named {
                self.is_named((*row, score), &candidate.name, problems);
            }
            for criterion in &names.criteria {
                let Some(row) = self.rows.get(criterion.id.as_str()) else {
                    continue;
                };
                let said = |column| self.page.said((*row, column));
                let answer = AnswerSaid {
                    score: said(score),
                    why: said(why),
                    rests_on: said(rests_on),
                };
                answers.insert((candidate.id.clone(), criterion.id.clone()), answer);
            }
        }
        answers
    }

    /// The ties of the sheet with the conflicts.
    fn ties(&self, problems: &mut Problems<'_>) -> BTreeMap<CandidateId, TieSaid> {
        let column = |mark: &str| self.columns.get(mark).copied();
        let (Some(tie), Some(what)) = (column(marks::TIE), column(marks::WHAT)) else {
            let says = "the hidden ids above the conflicts are missing";
            problems.at(&self.page.whole(), says, AS_SENT);
            return BTreeMap::new();
        };
        let rows = self.rows.iter();
        let rows = rows.filter_map(|(id, row)| Some((CandidateId::parse(id).ok()?, row)));
        rows.map(|(candidate, row)| {
            let said = |column| self.page.said((*row, column));
            let (tie, what) = (said(tie), said(what));
            (candidate, TieSaid { tie, what })
        })
        .collect()
    }
}
