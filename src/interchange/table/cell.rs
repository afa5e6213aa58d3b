//! One row of a table: who answered what on whom.

use super::columns::Columns;
use crate::domain::analysis::scoring::{Answer, Scale};
use crate::domain::text::Line;
use crate::interchange::problem::Problem;
use crate::interchange::whole::whole_number;
use csv::StringRecord;

/// One answer with the names it stands under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TableCell {
    pub(super) scorer: Line,
    pub(super) candidate: Line,
    pub(super) criterion: Line,
    pub(super) organisation: Option<Line>,
    pub(super) answer: Answer,
}

/// Reads a row; every problem in it at once, without its line.
pub(super) fn read(
    columns: &Columns,
    row: &StringRecord,
    scale: Scale,
) -> Result<TableCell, Vec<Problem>> {
    let mut problems = Vec::new();
    let said = |column: usize| row.get(column).unwrap_or_default().trim();
    let mut name = |column: usize, what: &str| {
        let read = name(said(column), column, what);
        read.map_err(|problem| problems.push(problem)).ok()
    };
    let names = (
        name(columns.scorer, "scorer"),
        name(columns.candidate, "candidate"),
        name(columns.criterion, "criterion"),
    );
    let organisation = columns
        .organisation
        .filter(|column| !said(*column).is_empty());
    let organisation = organisation.and_then(|column| name(column, "organisation"));
    let state = columns.state.map(said).unwrap_or_default();
    let answer = answer(said(columns.score), state, scale)
        .map_err(|(message, remedy)| problems.push(at(columns.score, message, remedy)))
        .ok();
    match (names, answer) {
        ((Some(scorer), Some(candidate), Some(criterion)), Some(answer)) if problems.is_empty() => {
            Ok(TableCell {
                scorer,
                candidate,
                criterion,
                organisation,
                answer,
            })
        }
        (_, _) => Err(problems),
    }
}

fn name(written: &str, column: usize, what: &str) -> Result<Line, Problem> {
    let remedy = || format!("write the {what} as everywhere else in the table");
    if written.is_empty() {
        return Err(at(column, format!("the {what} is empty"), remedy()));
    }
    Line::parse(written).map_err(|problem| at(column, format!("the {what}: {problem}"), remedy()))
}

/// What a score and a state say together.
fn answer(score: &str, state: &str, scale: Scale) -> Result<Answer, (String, String)> {
    let state = state.to_lowercase().replace([' ', '_'], "-");
    let without_score = |answer: Answer| {
        if score.is_empty() {
            return Ok(answer);
        }
        let message = format!("the score {score} stands beside the state {state}");
        Err((
            message,
            format!("clear the score, or write scored instead of {state}"),
        ))
    };
    match state.as_str() {
        "recused" => without_score(Answer::Recused),
        "missing" => without_score(Answer::Missing),
        "no-evidence" => without_score(Answer::NoEvidence),
        "scored" if score.is_empty() => Err((
            "the state is scored, and there is no score".to_owned(),
            allowed(scale),
        )),
        "" if score.is_empty() => Ok(Answer::Missing),
        "" | "scored" => whole_number(score)
            .filter(|points| scale.has(*points))
            .map(Answer::Scored)
            .ok_or_else(|| {
                let message = format!("\"{score}\" is not a score on this scale");
                (message, allowed(scale))
            }),
        other => Err((
            format!("\"{other}\" is not a state"),
            "write scored, recused, missing or no-evidence".to_owned(),
        )),
    }
}

fn allowed(scale: Scale) -> String {
    format!(
        "write a whole number from {} to {}, or leave it empty and write recused, missing or no-evidence",
        scale.low(),
        scale.high()
    )
}

fn at(column: usize, message: String, remedy: String) -> Problem {
    Problem {
        path: format!("column {}", column + 1),
        column: 1,
        ..Problem::of_file(message, remedy)
    }
}
