//! A committee's own table of scores, as spreadsheets write it: one row for each answer.
//!
//! Columns `scorer`, `candidate`, `criterion`, `score` and, where there is need, `state` (`scored`, `recused`,
//! `missing`, `no-evidence`) and `organisation` (whom the scorer works for), in any order, parted by commas,
//! semicolons or tabs. Candidates, criteria and scorers are named as the table names them. A cell without a row is
//! missing. The table is only read: nothing of it is kept.

mod cell;
mod columns;

use super::ImportError;
use super::problem::Problem;
use super::source::Source;
use crate::domain::analysis::Fraction;
use crate::domain::analysis::scoring::panel::{PanelCriterion, PanelScorer};
use crate::domain::analysis::scoring::{Answer, Panel, Scale};
use crate::domain::text::Line;
use columns::Columns;
use std::collections::HashMap;

/// The largest table, in bytes.
pub const TABLE_LIMIT: usize = 8 * 1024 * 1024;
/// The most cells that candidates, criteria and scorers may span.
const CELL_LIMIT: usize = 1_000_000;

/// A table of scores.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    candidates: Roll,
    criteria: Roll,
    scorers: Roll,
    /// Whom each scorer works for, where the table says so.
    organisations: Vec<Option<Line>>,
    /// Candidate, criterion, scorer, answer.
    answers: Vec<([usize; 3], Answer)>,
}

/// How the criteria of a table are judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// Each criterion's share of all weight; together one.
    pub weight: Fraction,
    /// The lowest acceptable mean.
    pub floor: Option<Fraction>,
}

/// Names in the order in which they first came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Roll {
    names: Vec<Line>,
    places: HashMap<Line, usize>,
}

impl Table {
    /// Reads a table; `file` is what the caller calls it.
    ///
    /// # Errors
    /// Every problem at once, each with its line: a column that is missing, a score off the scale, a word that is no
    /// state, two rows for one cell.
    pub fn read(file: &str, text: &str, scale: Scale) -> Result<Self, ImportError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reading = Reading::new(Source::new(file, text), scale);
        reading.read();
        let Reading {
            table, problems, ..
        } = reading;
        if problems.is_empty() {
            Ok(table)
        } else {
            Err(ImportError::new(file, problems))
        }
    }

    /// The criteria, in the order of the table.
    #[must_use]
    pub fn criteria(&self) -> &[Line] {
        &self.criteria.names
    }

    /// The table as a panel, its criteria judged so, in their order. Everybody votes.
    #[must_use]
    pub fn panel(&self, scale: Scale, judged: &[Judged]) -> Panel {
        let criteria = self.criteria.names.iter().zip(judged);
        let scorers = self.scorers.names.iter().zip(&self.organisations);
        let mut panel = Panel::new(
            scale,
            self.candidates.names.clone(),
            criteria
                .map(|(id, judged)| PanelCriterion {
                    id: id.clone(),
                    weight: judged.weight,
                    floor: judged.floor,
                })
                .collect(),
            scorers
                .map(|(id, organisation)| PanelScorer {
                    id: id.clone(),
                    organisation: organisation.clone(),
                    votes: true,
                })
                .collect(),
        );
        for ([candidate, criterion, scorer], answer) in &self.answers {
            panel.put(*candidate, *criterion, *scorer, *answer);
        }
        panel
    }
}

impl Roll {
    /// The place of a name, at the end where it is new.
    fn place(&mut self, name: &Line) -> usize {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = self.names.len();
        self.names.push(name.clone());
        self.places.insert(name.clone(), place);
        place
    }
}

/// A table while it is read.
struct Reading<'s> {
    source: Source<'s>,
    scale: Scale,
    table: Table,
    /// The line on which each cell was answered.
    lines: HashMap<[usize; 3], usize>,
    /// By candidate and scorer: the line that first said whether the scorer is recused, and what it said.
    recused: HashMap<[usize; 2], (usize, bool)>,
    problems: Vec<Problem>,
}

impl<'s> Reading<'s> {
    fn new(source: Source<'s>, scale: Scale) -> Self {
        Self {
            source,
            scale,
            table: Table::default(),
            lines: HashMap::new(),
            recused: HashMap::new(),
            problems: Vec::new(),
        }
    }

    fn read(&mut self) {
        let text = self.source.text;
        if text.len() > TABLE_LIMIT {
            return self.problems.push(super::source::too_large(TABLE_LIMIT));
        }
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(columns::parted_by(text))
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut row = csv::StringRecord::new();
        if rows.read_record(&mut row).is_err() {
            row.clear();
        }
        let columns = match Columns::read(&row) {
            Ok(columns) => columns,
            Err(problem) => return self.problems.push(problem),
        };
        loop {
            match rows.read_record(&mut row) {
                Ok(true) => self.row(&columns, &row),
                Ok(false) => break,
                Err(error) => self.broken(&error),
            }
        }
        self.must_fit();
    }

    fn row(&mut self, columns: &Columns, row: &csv::StringRecord) {
        let line = row
            .position()
            .map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
        if row.iter().all(|value| value.trim().is_empty()) {
            return;
        }
        if columns.are_passed_by(row) {
            let message = "there are more values than columns".to_owned();
            return self.problem(
                line,
                message,
                "put a value with a comma in it between quotes: \"3,0\"",
            );
        }
        let read = cell::read(columns, row, self.scale);
        let cell = match read {
            Ok(cell) => cell,
            Err(problems) => {
                let placed = problems
                    .into_iter()
                    .map(|problem| Problem { line, ..problem });
                return self.problems.extend(placed);
            }
        };
        let place = [
            self.table.candidates.place(&cell.candidate),
            self.table.criteria.place(&cell.criterion),
            self.table.scorers.place(&cell.scorer),
        ];
        if let Some(first) = self.lines.insert(place, line) {
            let (scorer, candidate, criterion) = (&cell.scorer, &cell.candidate, &cell.criterion);
            self.problem(
                line,
                format!("{scorer} on {candidate}, {criterion} stands on line {first} already"),
                "keep one of the two rows",
            );
        }
        self.work_for(line, place[2], &cell);
        self.step_aside(line, [place[0], place[2]], &cell);
        self.table.answers.push((place, cell.answer));
    }

    /// Notes whom a scorer works for, and that no row says otherwise.
    fn work_for(&mut self, line: usize, scorer: usize, cell: &cell::TableCell) {
        self.table
            .organisations
            .resize(self.table.scorers.names.len(), None);
        let known = &mut self.table.organisations[scorer];
        match (&known, &cell.organisation) {
            (_, None) => {}
            (None, Some(said)) => *known = Some(said.clone()),
            (Some(before), Some(said)) if before == said => {}
            (Some(before), Some(said)) => {
                let (message, scorer) = (before.clone(), &cell.scorer);
                let message =
                    format!("{scorer} works for {said} here, and for {message} further up");
                self.problem(line, message, "write one organisation for each scorer");
            }
        }
    }

    /// Notes whether a scorer is recused from a candidate: from all of it or from nothing.
    fn step_aside(&mut self, line: usize, pair: [usize; 2], cell: &cell::TableCell) {
        let is_recused = match cell.answer {
            Answer::Recused => true,
            Answer::Scored(_) | Answer::NoEvidence => false,
            Answer::Missing => return,
        };
        let (first, said) = *self.recused.entry(pair).or_insert((line, is_recused));
        if said != is_recused {
            let (scorer, candidate) = (&cell.scorer, &cell.candidate);
            let message = format!(
                "{scorer} is recused from {candidate} on one of the lines {first} and {line}, and answers on the other"
            );
            self.problem(
                line,
                message,
                "write recused on every criterion, or on none",
            );
        }
    }

    fn broken(&mut self, error: &csv::Error) {
        let line = error
            .position()
            .map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
        let message = format!("the row cannot be read: {error}");
        self.problem(line, message, "save the table as CSV in UTF-8");
    }

    fn must_fit(&mut self) {
        let of = |roll: &Roll| roll.names.len();
        let (table, none) = (&self.table, self.problems.is_empty());
        let cells = of(&table.candidates)
            .saturating_mul(of(&table.criteria))
            .saturating_mul(of(&table.scorers));
        if cells == 0 && none {
            self.problem(0, "it has no row of scores".to_owned(), columns::EXAMPLE);
        } else if cells > CELL_LIMIT {
            let message = "it spans far more cells than a committee ever fills".to_owned();
            self.problem(0, message, "was another file meant?");
        }
    }

    fn problem(&mut self, line: usize, message: String, remedy: &str) {
        self.problems.push(Problem {
            line,
            column: usize::from(line > 0),
            ..Problem::of_file(message, remedy)
        });
    }
}
