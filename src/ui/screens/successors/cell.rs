//! One cell of a result: each score with its sentence and what it rests on, the first and the moderated one side by
//! side.

use ratatui::layout::Rect;

use crate::app::lists::ListName;
use crate::app::screens::successors::{candidate, criterion, listed_scorers, notes, scorer, tally};
use crate::app::words;
use crate::domain::Plan;
use crate::domain::analysis::Fraction;
use crate::domain::analysis::tally::CriterionTally;
use crate::domain::round::{Basis, Candidate, Cell, Criterion, Round, Score, Scorer};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::cells;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Row;
use crate::ui::widgets::paragraph::Paragraph;
use crate::ui::widgets::table::{Cell as TableCell, Column, Columns};

const COLUMNS: &[Column] = &[
    Column::words("SCORER", 16),
    Column::words("VOTE", 4),
    Column::words("FIRST", 12),
    Column::words("NOW", 12),
    Column::words("WHY", 0),
];
/// The least height of the selected score in full.
const DETAIL: u16 = 5;

pub(super) fn draw(canvas: &mut Canvas<'_>, plan: &Plan, round: &Round, area: Rect) {
    let model = canvas.model;
    let Some((candidate, criterion)) = candidate(model).zip(criterion(model)) else {
        return;
    };
    let (head, rest) = split_top(area, 3);
    heading(canvas, round, candidate, criterion, head);
    let theme = canvas.theme;
    let layout = Columns::lay_out(COLUMNS, usize::from(area.width).saturating_sub(1), theme);
    let in_cell = |scorer: &Scorer| Cell {
        scorer: scorer.person.clone(),
        candidate: candidate.id.clone(),
        criterion: criterion.id.clone(),
    };
    let line = |one: &Scorer| Row::Entry(layout.line(row(plan, round, one, &in_cell(one))));
    let shown = listed_scorers(model).shown();
    let rows: Vec<Row<'_>> = shown.into_iter().map(line).collect();
    let (titles, rest) = split_top(rest, 1);
    let inner = Rect {
        x: titles.x + 1.min(titles.width),
        width: titles.width.saturating_sub(1),
        ..titles
    };
    canvas.line(inner, 0, layout.heading());
    let tall = cells(rows.len().max(1)).min(rest.height.saturating_sub(DETAIL));
    let (body, below) = split_top(rest, tall);
    rows::draw(canvas, ListName::Scorers, rows, Keys::Here, body);
    if let Some(scorer) = scorer(model) {
        let cell = in_cell(scorer);
        detail(canvas, plan, round, &cell, split_top(below, 1).1);
    }
}

/// Which cell, and its figures.
fn heading(
    canvas: &mut Canvas<'_>,
    round: &Round,
    candidate: &Candidate,
    criterion: &Criterion,
    area: Rect,
) {
    let theme = canvas.theme;
    let title = format!(" {}, {}", candidate.name, criterion.name);
    canvas.line(area, 0, theme.span(Role::Title, title));
    let result = tally(canvas.model, round).and_then(|tally| tally.candidate(&candidate.id));
    let figures = result.and_then(|result| {
        let mut cells = result.criteria.iter();
        cells.find(|cell| cell.criterion == criterion.id)
    });
    let figures = figures.map_or_else(|| "not scored".to_owned(), told);
    let text = format!(
        "   weight {}   floor {}   {figures}",
        criterion.weight, criterion.floor
    );
    canvas.line(area, 1, theme.span(Role::Plain, text));
}

fn told(figures: &CriterionTally) -> String {
    let known = |number: Option<String>| number.unwrap_or_else(|| words::UNKNOWN.to_owned());
    let floor = if figures.below_floor {
        " v below floor"
    } else {
        ""
    };
    format!(
        "mean {}{floor}   n {}   spread {} {}",
        known(figures.mean.map(Fraction::shown)),
        figures.n(),
        known(figures.spread().map(|spread| spread.to_string())),
        figures.talk().map_or("", notes::talk_mark),
    )
}

fn row(plan: &Plan, round: &Round, scorer: &Scorer, cell: &Cell) -> Vec<TableCell> {
    let name = words::person(plan, Some(&scorer.person));
    let name = words::name_or_id(&name, scorer.person.as_str());
    let vote = if scorer.voting { "yes" } else { "no" };
    let first = round.first_score(cell);
    let (said, role) = match first {
        Some(score) => (score.value.to_string(), Role::Plain),
        None if round.is_recused(&scorer.person, &cell.candidate) => {
            ("recused".to_owned(), Role::Muted)
        }
        None => ("no answer".to_owned(), Role::Unknown),
    };
    let now = round.score(cell);
    let moderated = first.is_some_and(|first| Some(first.value) != now);
    let now_role = if moderated { Role::Note } else { Role::Plain };
    let why = first.and_then(|score| score.note.as_ref());
    vec![
        (name, Role::Plain),
        (vote.to_owned(), Role::Plain),
        (said, role),
        (now.map_or(String::new(), |now| now.to_string()), now_role),
        (
            why.map_or(String::new(), |why| why.as_str().replace('\n', " ")),
            Role::Plain,
        ),
    ]
}

/// The selected score in full: its sentence, what it rests on, and each moderation with its reason.
fn detail(canvas: &mut Canvas<'_>, plan: &Plan, round: &Round, cell: &Cell, area: Rect) {
    let name = words::person(plan, Some(&cell.scorer));
    let mut text = match round.first_score(cell) {
        None => format!("{name} gave no score here."),
        Some(score) => in_full(&name, score),
    };
    let moderations = round.answers.moderations.iter();
    for moderation in moderations.filter(|moderation| moderation.cell == *cell) {
        text = format!(
            "{text}\nModerated to {} on {}: \"{}\"",
            moderation.value,
            words::day(moderation.on),
            moderation.reason
        );
    }
    let text = Paragraph {
        text: &text,
        role: Role::Plain,
        theme: canvas.theme,
    };
    text.draw(area, canvas.buffer);
}

fn in_full(name: &str, score: &Score) -> String {
    let why = score
        .note
        .as_ref()
        .map_or(words::UNKNOWN, |note| note.as_str());
    let basis: Vec<&str> = score
        .basis
        .iter()
        .map(|basis| Basis::as_str(*basis))
        .collect();
    let rests = if basis.is_empty() {
        words::UNKNOWN.to_owned()
    } else {
        basis.join(", ")
    };
    format!("{name} gave {}: \"{why}\"\nRests on {rests}.", score.value)
}
