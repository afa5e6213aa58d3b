//! Panels written as tables: a row for each scorer.

use crate::support::words::line;
use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::panel::{PanelCriterion, PanelScorer};
use baton::domain::analysis::scoring::{Answer, Panel, Scale};
use proptest::prelude::*;

/// Not scored.
pub(super) const NO: i32 = i32::MIN;

/// By scorer, then candidate, then criterion.
pub(super) type Table = Vec<Vec<Vec<i32>>>;

/// A panel with criteria of these weights, in parts of their sum.
pub(super) fn weighted(scale: (i32, i32), weights: &[i128], table: &Table) -> Panel {
    let scorers = (0..table.len()).map(|at| scorer(at, None)).collect();
    scored_by(scorers, scale, weights, table)
}

/// A panel of one criterion, from 1 to 10, whose scorers work for these: by scorer, then candidate.
pub(super) fn employed<const CANDIDATES: usize>(
    rows: &[(Option<&str>, [i32; CANDIDATES])],
) -> Panel {
    let scorers = rows
        .iter()
        .enumerate()
        .map(|(at, (organisation, _))| scorer(at, *organisation));
    let row = |(_, row): &(_, [i32; CANDIDATES])| row.iter().map(|points| vec![*points]).collect();
    scored_by(
        scorers.collect(),
        (1, 10),
        &[1],
        &rows.iter().map(row).collect(),
    )
}

fn scorer(at: usize, organisation: Option<&str>) -> PanelScorer {
    PanelScorer {
        id: line(&format!("scorer-{at}")),
        organisation: organisation.map(line),
        votes: true,
    }
}

/// A panel with these scorers: each has a row of the table.
pub(super) fn scored_by(
    scorers: Vec<PanelScorer>,
    (low, high): (i32, i32),
    weights: &[i128],
    table: &Table,
) -> Panel {
    let sum: i128 = weights.iter().sum();
    let candidates = table.first().map_or(0, Vec::len);
    let mut panel = Panel::new(
        Scale::new(low, high).unwrap(),
        (0..candidates)
            .map(|at| line(&format!("candidate-{at}")))
            .collect(),
        (0..weights.len())
            .map(|at| PanelCriterion {
                id: line(&format!("criterion-{at}")),
                weight: Fraction::new(weights[at], sum).unwrap(),
                floor: None,
            })
            .collect(),
        scorers,
    );
    for (scorer, row) in table.iter().enumerate() {
        for (candidate, cells) in row.iter().enumerate() {
            for (criterion, points) in cells.iter().enumerate() {
                if *points != NO {
                    panel.put(candidate, criterion, scorer, Answer::Scored(*points));
                }
            }
        }
    }
    panel
}

/// A panel of one criterion, from 1 to 10: by scorer, then candidate.
pub(super) fn plain<const CANDIDATES: usize>(rows: &[[i32; CANDIDATES]]) -> Panel {
    let row = |row: &[i32; CANDIDATES]| row.iter().map(|points| vec![*points]).collect();
    weighted((1, 10), &[1], &rows.iter().map(row).collect())
}

/// Tables of one to five points of these sizes, a cell in six of which is empty.
pub(super) fn any_table(
    scorers: usize,
    candidates: usize,
    criteria: usize,
) -> impl Strategy<Value = Table> {
    let points = prop_oneof![1 => Just(NO), 5 => 1..=5];
    tables(points, scorers, candidates, criteria)
}

/// Tables without an empty cell.
pub(super) fn full_table(
    scorers: usize,
    candidates: usize,
    criteria: usize,
) -> impl Strategy<Value = Table> {
    tables(1..=5, scorers, candidates, criteria)
}

fn tables(
    points: impl Strategy<Value = i32>,
    scorers: usize,
    candidates: usize,
    criteria: usize,
) -> impl Strategy<Value = Table> {
    use proptest::collection::vec;
    vec(vec(vec(points, criteria), candidates), scorers)
}

/// The same table with the scorers in another order: the last one first.
pub(super) fn turned_scorers(table: &Table) -> Table {
    let mut table = table.clone();
    table.rotate_right(1);
    table
}

/// The same table with the last candidate first.
pub(super) fn turned_candidates(table: &Table) -> Table {
    let mut table = table.clone();
    for row in &mut table {
        row.rotate_right(1);
    }
    table
}

#[track_caller]
pub(super) fn close(value: f64, expected: f64) {
    assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
}

#[track_caller]
pub(super) fn about(value: f64, expected: f64) {
    assert!(
        (value - expected).abs() < 0.0005,
        "{value} is not about {expected}"
    );
}
