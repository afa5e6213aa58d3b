//! A sheet of a workbook as a table: rows and columns found by their hidden ids, wherever they stand.
//!
//! Nothing that somebody wrote is passed over in silence: words beside no criterion and under no candidate are
//! problems, and so is a name that has come to stand beside the id of another.

use super::cells::{At, Page};
use super::frame::{Named, Names};
use super::marks::{self, Part};
use super::read::AS_SENT;
use crate::domain::id::{CandidateId, CriterionId};
use crate::interchange::sheet::problem::Problems;
use crate::interchange::sheet::said::{AnswerSaid, TieSaid};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// What is said of a hidden id that is none.
const STRANGE: &str = "the hidden id here is not one that was sent";

/// A sheet with an id of one kind beside each row that has answers.
pub(super) struct Table<'p> {
    page: &'p Page,
    /// The row of each id.
    rows: BTreeMap<String, u32>,
    /// The column of each mark.
    columns: BTreeMap<String, u32>,
}

impl<'p> Table<'p> {
    /// Finds every row and column, and tells which are missing, doubled or strange.
    pub(super) fn of<I: Display>(
        page: &'p Page,
        wanted: &[Named<I>],
        problems: &mut Problems<'_>,
    ) -> Self {
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
        let ids: BTreeSet<String> = wanted.iter().map(|one| one.id.to_string()).collect();
        for (id, row) in &table.rows {
            if !ids.contains(id) {
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
            if !marks::is_for_reading(beside) && (beside.is_empty() || above.is_empty()) {
                problems.at(
                    &self.page.spot(at),
                    "something stands here, outside the table",
                    "move it to the cell where it belongs, or empty this one",
                );
            }
        }
    }
}

/// Where each id in a row or a column of them stands; what is only there to be read has none.
fn marked(
    page: &Page,
    place: impl Fn(At) -> Option<u32>,
    problems: &mut Problems<'_>,
) -> BTreeMap<String, u32> {
    let mut found = BTreeMap::new();
    for at in page.cells() {
        let Some(place) = place(at) else { continue };
        let mark = page.text(at);
        if marks::is_for_reading(mark) {
            continue;
        }
        match found.entry(mark.to_owned()) {
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
    pub(super) fn answers(
        &self,
        names: &Names,
        problems: &mut Problems<'_>,
    ) -> BTreeMap<(CandidateId, CriterionId), AnswerSaid> {
        let candidates: BTreeSet<&CandidateId> =
            names.candidates.iter().map(|one| &one.id).collect();
        let mut columns: BTreeMap<(CandidateId, Part), u32> = BTreeMap::new();
        for (mark, column) in &self.columns {
            match Part::of_mark(mark).filter(|of| candidates.contains(&of.0)) {
                Some(of) => drop(columns.insert(of, *column)),
                None if mark == marks::NAME => {}
                None => problems.at(&self.page.spot((0, *column)), STRANGE, AS_SENT),
            }
        }
        let mut cells = self.page.cells();
        let names_row = cells.find(|at| at.1 == 0 && self.page.text(*at) == marks::NAMES);
        let mut answers = BTreeMap::new();
        for candidate in &names.candidates {
            let column = |part| columns.get(&(candidate.id.clone(), part)).copied();
            let [Some(score), Some(why), Some(rests_on)] = Part::ALL.map(column) else {
                let says = format!("the columns of {} are not all there", candidate.name);
                problems.at(&self.page.whole(), says, AS_SENT);
                continue;
            };
            if let Some((row, _)) = names_row {
                self.is_named((row, score), &candidate.name, problems);
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
    pub(super) fn ties(&self, problems: &mut Problems<'_>) -> BTreeMap<CandidateId, TieSaid> {
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
