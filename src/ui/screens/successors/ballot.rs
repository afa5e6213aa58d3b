//! One scorer's ballot in an open round: which cells are answered. What was answered is not known here.

use ratatui::layout::Rect;

use super::heading;
use crate::app::lists::ListName;
use crate::app::screens::successors::ballot::{Standing, standing, why_closed};
use crate::app::screens::successors::{candidate, criterion, listed_candidates, scorer};
use crate::app::words;
use crate::domain::Plan;
use crate::domain::id::{CandidateId, CriterionId};
use crate::domain::register::Identified;
use crate::domain::round::{Candidate, Cell, Round, Scorer};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows;
use crate::ui::theme::Role;
use crate::ui::widgets::matrix::{Matrix, MatrixRow};
use crate::ui::widgets::paragraph::Paragraph;

pub(super) fn draw(canvas: &mut Canvas<'_>, plan: &Plan, round: &Round, area: Rect) {
    let Some(scorer) = scorer(canvas.model) else {
        return;
    };
    let (head, rest) = split_top(area, 1);
    heading(canvas, round, head);
    let (whose, rest) = split_top(rest, 2);
    let (answered, all) = round.progress(&scorer.person);
    let name = words::person(plan, Some(&scorer.person));
    let text = format!(" {answered} of {all} answered by {name}");
    canvas.line(whose, 0, canvas.theme.span(Role::Title, text));
    if rows::nothing_shown(canvas, ListName::Candidates, rest) {
        return;
    }
    let matrix = matrix(canvas, plan, round, scorer);
    let below = matrix.draw(rest, canvas.buffer, canvas.view);
    let note = Paragraph {
        text: "A saved cell reads \"answered\" and no more, to everyone. Scoring it again takes the place of what was \
               there; the log keeps that it was done, not what it was.",
        role: Role::Muted,
        theme: canvas.theme,
    };
    note.draw(split_top(below, 1).1, canvas.buffer);
}

fn matrix<'a>(canvas: &Canvas<'a>, plan: &Plan, round: &Round, scorer: &Scorer) -> Matrix<'a> {
    let model = canvas.model;
    let today = model.today();
    let shown = listed_candidates(model).shown();
    let all = || shown.iter().copied();
    let criteria = || round.yardstick.criteria.iter();
    let title =
        |one: &Candidate| words::name_or_id(one.name.as_str(), one.id.as_str()).to_uppercase();
    let cell = |candidate: &CandidateId, criterion: &CriterionId| {
        let cell = Cell {
            scorer: scorer.person.clone(),
            candidate: candidate.clone(),
            criterion: criterion.clone(),
        };
        match standing(plan, round, &cell, today) {
            Standing::Answered => ("answered".to_owned(), Role::Done),
            Standing::Waiting => ("-".to_owned(), Role::Unknown),
            Standing::Closed(refusal) => (why_closed(&refusal), Role::Muted),
        }
    };
    let rows = criteria().map(|criterion| {
        let cells = all().map(|candidate| cell(&candidate.id, &criterion.id));
        let weight = criterion.weight.to_string();
        MatrixRow::new(criterion.id.as_str(), weight, cells.collect())
    });
    let ties = all()
        .map(|candidate| tie(round, scorer, candidate))
        .collect();
    let (column, row) = (
        candidate(model).map(Identified::id),
        criterion(model).map(Identified::id),
    );
    Matrix {
        corner: ("CRITERION", "weight"),
        columns: all().map(title).collect(),
        above: vec![MatrixRow::new("tie", "", ties)],
        rows: rows.collect(),
        below: Vec::new(),
        selected: (
            criteria().position(|one| Some(&one.id) == row).unwrap_or(0),
            all().position(|one| Some(&one.id) == column).unwrap_or(0),
        ),
        focused: true,
        narrowest: 18,
        theme: canvas.theme,
    }
}

fn tie(round: &Round, scorer: &Scorer, candidate: &Candidate) -> (String, Role) {
    if round.employs(&scorer.person, &candidate.id) {
        return ("works for them".to_owned(), Role::Muted);
    }
    match round.conflict(&scorer.person, &candidate.id) {
        None => (words::UNKNOWN.to_owned(), Role::Unknown),
        Some(tie) => (tie.conflict.to_string(), Role::Plain),
    }
}
