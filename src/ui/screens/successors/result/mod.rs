//! The result of a round: criteria by candidates, totals and places; under it, in words, how firm the order is and what
//! to talk about. Every figure is the tally's; a round without a tally shows its weights and gates.

use ratatui::layout::Rect;

use super::heading;
use crate::app::lists::ListName;
use crate::app::screens::successors::notes::talk_mark;
use crate::app::screens::successors::{Pane, candidate, criterion, listed_candidates, tally};
use crate::app::words;
use crate::domain::Plan;
use crate::domain::analysis::tally::{CandidateTally, CriterionTally, Talk};
use crate::domain::analysis::{Fraction, Tally, Total};
use crate::domain::round::{Candidate, Criterion, Round};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows;
use crate::ui::text::cut;
use crate::ui::theme::Role;
use crate::ui::widgets::matrix::{Matrix, MatrixRow};
use crate::ui::widgets::table::Cell;

mod notes;

/// From this height on there is room for blank lines between the parts.
const TALL: u16 = 22;
/// From this width on every spread is explained.
const WITH_SPREADS: usize = 100;
/// The least room in which notes can be read.
const NOTES: u16 = 4;

pub(super) fn draw(canvas: &mut Canvas<'_>, plan: &Plan, round: &Round, area: Rect) {
    let gap = u16::from(area.height >= TALL);
    let (head, rest) = split_top(area, 1 + gap);
    heading(canvas, round, head);
    if rows::nothing_shown(canvas, ListName::Candidates, rest) {
        return;
    }
    let tally = tally(canvas.model, round);
    let pane = canvas.model.rooms.successors.pane;
    let matrix = matrix(canvas, round, tally);
    let crowded = rest.height < matrix.height() + 1 + NOTES;
    let below = if crowded && pane != Pane::Matrix {
        rest
    } else {
        let below = matrix.draw(rest, canvas.buffer, canvas.view);
        let (line, below) = split_top(below, (1 + gap).min(below.height));
        if tally.is_some() {
            legend(canvas, round, line);
        }
        below
    };
    match tally {
        Some(tally) => notes::draw(canvas, plan, round, tally, below),
        None => notes::draw_preparation(canvas, plan, round, below),
    }
}

fn matrix<'a>(canvas: &Canvas<'a>, round: &Round, tally: Option<&Tally>) -> Matrix<'a> {
    let model = canvas.model;
    let grid = Grid {
        round,
        tally,
        shown: listed_candidates(model).shown(),
    };
    let title =
        |one: &&Candidate| words::name_or_id(one.name.as_str(), one.id.as_str()).to_uppercase();
    Matrix {
        corner: ("CRITERION", "weight"),
        columns: grid.shown.iter().map(title).collect(),
        above: grid.gates_and_heads(),
        rows: grid.criteria(),
        below: grid.totals(),
        selected: grid.place(candidate(model), criterion(model)),
        focused: model.rooms.successors.pane == Pane::Matrix,
        narrowest: 18,
        theme: canvas.theme,
    }
}

/// The candidates in the order in which they are shown, and the rows about them.
struct Grid<'a> {
    round: &'a Round,
    tally: Option<&'a Tally>,
    shown: Vec<&'a Candidate>,
}

impl Grid<'_> {
    fn across(&self, cell: impl Fn(Option<&CandidateTally>) -> Cell) -> Vec<Cell> {
        let result = |one: &&Candidate| self.tally.and_then(|tally| tally.candidate(&one.id));
        self.shown.iter().map(|one| cell(result(one))).collect()
    }

    fn gates_and_heads(&self) -> Vec<MatrixRow> {
        let label = match self.round.yardstick.gates.len() {
            0 => "no gates".to_owned(),
            number => format!("gates of {number}"),
        };
        let answers = self.shown.iter().map(|one| gates(self.round, one));
        vec![
            MatrixRow::new(label, "", answers.collect()),
            MatrixRow::new("", "", self.across(scored)),
        ]
    }

    fn criteria(&self) -> Vec<MatrixRow> {
        let criteria = self.round.yardstick.criteria.iter();
        let row = |criterion: &Criterion| {
            let cells = self.across(|result| mean(result, criterion));
            MatrixRow::new(criterion.id.as_str(), criterion.weight.to_string(), cells)
        };
        criteria.map(row).collect()
    }

    fn totals(&self) -> Vec<MatrixRow> {
        let criteria = self.round.yardstick.criteria.iter();
        let weights: u32 = criteria.map(|criterion| criterion.weight).sum();
        vec![
            MatrixRow::new("TOTAL of 100", weights.to_string(), self.across(total)),
            MatrixRow::new("place", "", self.across(rank)),
            MatrixRow::new("leaving one scorer out", "", self.across(without_one)),
        ]
    }

    /// The row and the column of what is selected.
    fn place(
        &self,
        candidate: Option<&Candidate>,
        criterion: Option<&Criterion>,
    ) -> (usize, usize) {
        let column = self.shown.iter().position(|one| Some(*one) == candidate);
        let mut criteria = self.round.yardstick.criteria.iter();
        let row = criteria.position(|one| Some(one) == criterion);
        (row.unwrap_or(0), column.unwrap_or(0))
    }
}

/// `5 yes`, `4 yes, 1 ?`, `no: willing`; a waived gate reads `waived`.
fn gates(round: &Round, candidate: &Candidate) -> Cell {
    if let Some(failed) = candidate.excluded() {
        return (format!("no: {}", failed.gate), Role::Stop);
    }
    if round.yardstick.gates.is_empty() {
        return (String::new(), Role::Plain);
    }
    let answers = || {
        let gates = round.yardstick.gates.iter();
        gates.map(|gate| candidate.gate(&gate.id))
    };
    let met = |wanted: Option<bool>| {
        answers()
            .filter(|answer| answer.and_then(|answer| answer.met) == wanted)
            .count()
    };
    let mut parts = vec![format!("{} yes", met(Some(true)))];
    let (unknown, waived) = (met(None), met(Some(false)));
    let role = if unknown > 0 {
        Role::Unknown
    } else {
        Role::Plain
    };
    if waived > 0 {
        parts.push(format!("{waived} waived"));
    }
    if unknown > 0 {
        parts.push(format!("{unknown} ?"));
    }
    (parts.join(", "), role)
}

fn scored(result: Option<&CandidateTally>) -> Cell {
    let text = match result {
        None => "",
        Some(result) if result.excluded.is_some() => "not scored",
        Some(_) => "mean   n  spread",
    };
    (text.to_owned(), Role::Muted)
}

/// `2.4v  5   3 M`: the mean, `v` when below its floor, how many, how far apart, and whether to talk.
fn mean(result: Option<&CandidateTally>, criterion: &Criterion) -> Cell {
    let mut cells = result.into_iter().flat_map(|result| &result.criteria);
    let Some(cell) = cells.find(|cell| cell.criterion == criterion.id) else {
        return (String::new(), Role::Plain);
    };
    let known = |number: Option<String>| number.unwrap_or_else(|| words::UNKNOWN.to_owned());
    let talk = cell.talk().map_or("", talk_mark);
    let text = format!(
        "{:>4}{}{:>3}{:>4} {talk}",
        known(cell.mean.map(Fraction::shown)),
        if cell.below_floor { "v" } else { " " },
        cell.n(),
        known(cell.spread().map(|spread| spread.to_string())),
    );
    (text, role_of(cell))
}

fn role_of(cell: &CriterionTally) -> Role {
    match cell.talk() {
        _ if cell.below_floor => Role::Warn,
        None => Role::Unknown,
        Some(Talk::Discuss | Talk::MustDiscuss) => Role::Note,
        Some(Talk::Agree | Talk::Normal) => Role::Plain,
    }
}

fn total(result: Option<&CandidateTally>) -> Cell {
    let Some(result) = result else {
        return (String::new(), Role::Plain);
    };
    let floor = if result.below_total_floor { " v" } else { "" };
    match result.total {
        None => ("out".to_owned(), Role::Stop),
        Some(Total::Known(total)) => {
            let role = if result.below_total_floor {
                Role::Warn
            } else {
                Role::Title
            };
            (format!("{}{floor}", total.shown()), role)
        }
        Some(Total::Provisional { low, high }) => {
            let text = format!("{} to {} ?{floor}", low.shown(), high.shown());
            (text, Role::Unknown)
        }
    }
}

fn rank(result: Option<&CandidateTally>) -> Cell {
    let rank = result.and_then(|result| result.rank);
    let text = rank.map(|rank| rank.to_string()).unwrap_or_default();
    (text, Role::Title)
}

fn without_one(result: Option<&CandidateTally>) -> Cell {
    let range = result.and_then(|result| result.leave_one_out);
    let text = range.map(|(low, high)| format!("{} to {}", low.shown(), high.shown()));
    (text.unwrap_or_default(), Role::Plain)
}

/// What the marks in the cells mean, with the floors of this round.
fn legend(canvas: &mut Canvas<'_>, round: &Round, area: Rect) {
    let floors = || {
        round
            .yardstick
            .criteria
            .iter()
            .map(|criterion| criterion.floor)
    };
    let floor = match (floors().min(), floors().max()) {
        (Some(low), Some(high)) if low == high => format!("{low} each"),
        (Some(low), Some(high)) => format!("{low} to {high}"),
        (None, _) | (_, None) => words::UNKNOWN.to_owned(),
    };
    let room = usize::from(area.width);
    let spread = if room < WITH_SPREADS {
        "D discuss  M must discuss"
    } else {
        "spread 0 agree  1 normal  2 D discuss  3-4 M must discuss"
    };
    let total = round.yardstick.floor_total;
    let text = format!("  v below floor ({floor}, {total} in total)   {spread}");
    let text = cut(&text, room, canvas.theme.glyphs().cut).into_owned();
    canvas.line(area, 0, canvas.theme.span(Role::Muted, text));
}
