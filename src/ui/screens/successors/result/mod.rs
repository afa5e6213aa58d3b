//! The result of a round: in words, what was decided, how firm the order is and what to talk about; under that the table
//! of criteria by candidates with totals and places. Every figure is the tally's; a round without a tally shows its
//! weights and gates.

use ratatui::layout::Rect;

use super::heading;
use crate::app::lists::ListName;
use crate::app::meaning::Meaning;
use crate::app::screens::successors::notes::talk_mark;
use crate::app::screens::successors::{Pane, Said, candidate, criterion, listed_candidates};
use crate::app::target::{Pane as Marked, Target};
use crate::app::words;
use crate::domain::analysis::scoring::tally::Talk;
use crate::domain::analysis::{Fraction, Total};
use crate::domain::round::Candidate;
use crate::twin::named::Named;
use crate::twin::successors::{
    CandidateResult, CandidateSeen, CriterionResult, CriterionSeen, Gates, RoundResult,
    YardstickSeen,
};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows;
use crate::ui::text::cut;
use crate::ui::theme::Role;
use crate::ui::widgets::matrix::{Matrix, MatrixGrid, MatrixRow};
use crate::ui::widgets::table::Cell;

mod notes;

/// From this height on there is room for blank lines between the parts.
const TALL: u16 = 22;
/// From this width on every spread is explained.
const WITH_SPREADS: usize = 100;
/// The least room above the table in which words can be read.
const NOTES: u16 = 4;

pub(super) fn draw(canvas: &mut Canvas<'_>, said: &Said, area: Rect) {
    let gap = u16::from(area.height >= TALL);
    let (head, rest) = split_top(area, 1 + gap);
    let views = format!("{}: other views", Meaning::View);
    heading(canvas, said.head(), &views, head);
    if rows::nothing_shown(canvas, ListName::Candidates, rest) {
        return;
    }
    match said {
        Said::Result(result) => verdict_and_table(canvas, said, result, rest),
        Said::Whole(whole) => {
            let below = table(canvas, said, rest);
            let (_, below) = split_top(below, (1 + gap).min(below.height));
            notes::draw_preparation(canvas, whole, below);
        }
    }
}

/// The words first, as far as they leave the table its room. In a small window it is the table or the words: the words
/// where one of them has the focus, else the table under the verdict in a line.
fn verdict_and_table(canvas: &mut Canvas<'_>, said: &Said, result: &RoundResult, area: Rect) {
    let height = matrix(canvas, said).height() + 1;
    let above = area.height.saturating_sub(height);
    let crowded = above < NOTES;
    let below = if crowded && canvas.model.rooms.successors.pane != Pane::Matrix {
        notes::draw(canvas, result, area);
        return;
    } else if crowded {
        notes::in_a_line(canvas, result, area)
    } else {
        let (words, rest) = split_top(area, above);
        let unused = notes::draw(canvas, result, words);
        Rect {
            y: unused.y,
            height: unused.height + rest.height,
            ..rest
        }
    };
    canvas
        .view
        .mark(below, Target::Pane(Marked::Successors(Pane::Matrix)));
    let line = table(canvas, said, below);
    legend(canvas, said.yardstick(), line);
}

/// The table; the room that it leaves.
fn table(canvas: &mut Canvas<'_>, said: &Said, area: Rect) -> Rect {
    let matrix = matrix(canvas, said);
    matrix.draw(area, canvas.buffer, canvas.view)
}

fn matrix<'a>(canvas: &Canvas<'a>, said: &Said) -> Matrix<'a> {
    let model = canvas.model;
    let grid = Grid::of(said, &listed_candidates(model).shown());
    let title = |one: &Across<'_>| words::name_or_id(&one.named.name, &one.named.id).to_uppercase();
    let (column, row) = (candidate(model), criterion(model));
    Matrix {
        corner: ("CRITERION", "weight"),
        columns: grid.shown.iter().map(title).collect(),
        above: grid.gates_and_heads(),
        rows: grid.criteria(),
        below: grid.totals(),
        selected: grid.place(
            column.map(|one| one.id.as_str()),
            row.map(|one| one.id.as_str()),
        ),
        focused: model.rooms.successors.pane == Pane::Matrix,
        grid: MatrixGrid::COMPARED,
        theme: canvas.theme,
    }
}

/// The candidates in the order in which they are shown, and the rows about them.
struct Grid<'a> {
    yardstick: &'a YardstickSeen,
    shown: Vec<Across<'a>>,
}

/// One column.
struct Across<'a> {
    named: &'a Named,
    gates: &'a Gates,
    figures: Option<&'a CandidateResult>,
}

impl<'a> Grid<'a> {
    fn of(said: &'a Said, shown: &[&Candidate]) -> Self {
        let all: Vec<Across<'a>> = match said {
            Said::Result(result) => result.candidates.iter().map(Across::with_figures).collect(),
            Said::Whole(whole) => whole.candidates.iter().map(Across::without).collect(),
        };
        let is_shown = |one: &Across<'_>| shown.iter().any(|it| it.id.as_str() == one.named.id);
        Self {
            yardstick: said.yardstick(),
            shown: all.into_iter().filter(is_shown).collect(),
        }
    }

    fn across(&self, cell: impl Fn(Option<&CandidateResult>) -> Cell) -> Vec<Cell> {
        self.shown.iter().map(|one| cell(one.figures)).collect()
    }

    fn gates_and_heads(&self) -> Vec<MatrixRow> {
        let label = match self.yardstick.gates.len() {
            0 => "no gates".to_owned(),
            number => format!("gates of {number}"),
        };
        let answers = self.shown.iter().map(|one| gates(one.gates));
        vec![
            MatrixRow::new(label, "", answers.collect()),
            MatrixRow::new("", "", self.across(scored)),
        ]
    }

    fn criteria(&self) -> Vec<MatrixRow> {
        let row = |criterion: &CriterionSeen| {
            let id = &criterion.named.id;
            let cells = self.across(|result| mean(result, id));
            MatrixRow::new(id, criterion.weight.to_string(), cells)
        };
        self.yardstick.criteria.iter().map(row).collect()
    }

    fn totals(&self) -> Vec<MatrixRow> {
        let weights = self.yardstick.sum.to_string();
        let mut rows = vec![MatrixRow::new("TOTAL of 100", weights, self.across(total))];
        if self.shown.iter().any(|one| one.adjusted().is_some()) {
            let adjusted = self.across(if_equally_harsh);
            rows.push(MatrixRow::new("if all equally harsh", "", adjusted));
        }
        rows.push(MatrixRow::new("place", "", self.across(rank)));
        let without = self.across(without_one);
        rows.push(MatrixRow::new("leaving one scorer out", "", without));
        rows
    }

    /// The row and the column of what is selected.
    fn place(&self, candidate: Option<&str>, criterion: Option<&str>) -> (usize, usize) {
        let mut columns = self.shown.iter();
        let column = columns.position(|one| Some(one.named.id.as_str()) == candidate);
        let mut criteria = self.yardstick.criteria.iter();
        let row = criteria.position(|one| Some(one.named.id.as_str()) == criterion);
        (row.unwrap_or(0), column.unwrap_or(0))
    }
}

impl<'a> Across<'a> {
    fn adjusted(&self) -> Option<Fraction> {
        self.figures?.adjusted
    }

    const fn with_figures(result: &'a CandidateResult) -> Self {
        Self {
            named: &result.named,
            gates: &result.gates,
            figures: Some(result),
        }
    }

    const fn without(candidate: &'a CandidateSeen) -> Self {
        Self {
            named: &candidate.named,
            gates: &candidate.gates,
            figures: None,
        }
    }
}

fn gates(gates: &Gates) -> Cell {
    let role = match (&gates.failed, gates.unknown()) {
        (Some(_), _) => Role::Stop,
        (None, 0) => Role::Plain,
        (None, _) => Role::Unknown,
    };
    (gates.in_short(), role)
}

fn scored(result: Option<&CandidateResult>) -> Cell {
    let text = match result {
        None => "",
        Some(result) if result.out.is_some() => "not scored",
        Some(_) => "mean   n  spread",
    };
    (text.to_owned(), Role::Muted)
}

/// `2.4v  5   3 M`: the mean, `v` when below its floor, how many, how far apart, and whether to talk.
fn mean(result: Option<&CandidateResult>, criterion: &str) -> Cell {
    let mut cells = result.into_iter().flat_map(|result| &result.criteria);
    let Some(cell) = cells.find(|cell| cell.criterion == criterion) else {
        return (String::new(), Role::Plain);
    };
    let spread = cell.spread.map(|spread| spread.to_string());
    let text = format!(
        "{:>4}{}{:>3}{:>4} {}",
        cell.mean_shown(),
        if cell.below_floor { "v" } else { " " },
        cell.scores.len(),
        spread.unwrap_or_else(|| words::UNKNOWN.to_owned()),
        cell.talk.map_or("", talk_mark),
    );
    (text, role_of(cell))
}

fn role_of(cell: &CriterionResult) -> Role {
    match cell.talk {
        _ if cell.below_floor => Role::Warn,
        None => Role::Unknown,
        Some(Talk::Discuss | Talk::MustDiscuss) => Role::Note,
        Some(Talk::Agree | Talk::Normal) => Role::Plain,
    }
}

fn total(result: Option<&CandidateResult>) -> Cell {
    let Some(result) = result else {
        return (String::new(), Role::Plain);
    };
    let role = match result.total {
        None => Role::Stop,
        Some(Total::Provisional { .. }) => Role::Unknown,
        Some(Total::Known(_)) if result.below_total_floor => Role::Warn,
        Some(Total::Known(_)) => Role::Title,
    };
    (result.total_in_short(), role)
}

fn if_equally_harsh(result: Option<&CandidateResult>) -> Cell {
    let adjusted = result.and_then(|result| result.adjusted);
    (
        adjusted.map(Fraction::shown).unwrap_or_default(),
        Role::Plain,
    )
}

fn rank(result: Option<&CandidateResult>) -> Cell {
    let rank = result.and_then(|result| result.rank);
    let text = rank.map(|rank| rank.to_string()).unwrap_or_default();
    (text, Role::Title)
}

fn without_one(result: Option<&CandidateResult>) -> Cell {
    let range = result.and_then(CandidateResult::range_shown);
    (range.unwrap_or_default(), Role::Plain)
}

/// What the marks in the cells mean, with the floors of this round.
fn legend(canvas: &mut Canvas<'_>, yardstick: &YardstickSeen, area: Rect) {
    let floors = || yardstick.criteria.iter().map(|criterion| criterion.floor);
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
    let total = yardstick.floor_total;
    let text = format!("  v below floor ({floor}, {total} in total)   {spread}");
    let text = cut(&text, room, canvas.theme.glyphs().cut).into_owned();
    canvas.line(area, 0, canvas.theme.span(Role::Muted, text));
}
