//! One cell of a result: each score with its sentence and what it rests on, the first and the moderated one side by
//! side.

use ratatui::layout::Rect;

use crate::app::lists::ListName;
use crate::app::screens::successors::{notes, scorer};
use crate::app::words;
use crate::twin::successors::{CriterionResult, OneCell, ScoreSeen};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::cells;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Content;
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

pub(super) fn draw(canvas: &mut Canvas<'_>, cell: &OneCell, area: Rect) {
    let model = canvas.model;
    let (head, rest) = split_top(area, 3);
    heading(canvas, cell, head);
    let theme = canvas.theme;
    let layout = Columns::lay_out(COLUMNS, usize::from(area.width).saturating_sub(1), theme);
    let rows = Content::of(cell.scores.iter().collect(), |score| {
        layout.line(row(score))
    });
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
    let selected = scorer(model).map(|scorer| scorer.person.as_str());
    let mut scores = cell.scores.iter();
    if let Some(score) = scores.find(|score| Some(score.scorer.id.as_str()) == selected) {
        detail(canvas, score, split_top(below, 1).1);
    }
}

/// Which cell, and its figures.
fn heading(canvas: &mut Canvas<'_>, cell: &OneCell, area: Rect) {
    let theme = canvas.theme;
    let title = format!(" {}, {}", cell.candidate.name, cell.criterion.name);
    canvas.line(area, 0, theme.span(Role::Title, title));
    let figures = cell.figures.as_ref();
    let figures = figures.map_or_else(|| "not scored".to_owned(), told);
    let text = format!(
        "   weight {}   floor {}   {figures}",
        cell.weight, cell.floor
    );
    canvas.line(area, 1, theme.span(Role::Plain, text));
}

fn told(figures: &CriterionResult) -> String {
    let spread = figures.spread.map(|spread| spread.to_string());
    let floor = if figures.below_floor {
        " v below floor"
    } else {
        ""
    };
    format!(
        "mean {}{floor}   n {}   spread {} {}",
        figures.mean_shown(),
        figures.scores.len(),
        spread.unwrap_or_else(|| words::UNKNOWN.to_owned()),
        figures.talk.map_or("", notes::talk_mark),
    )
}

fn row(score: &ScoreSeen) -> Vec<TableCell> {
    let name = words::name_or_id(&score.scorer.name, &score.scorer.id);
    let vote = if score.voting { "yes" } else { "no" };
    let role = match (&score.now, score.first.as_str()) {
        (Some(_), _) => Role::Plain,
        (None, "recused" | "own employer") => Role::Muted,
        (None, _) => Role::Unknown,
    };
    let moderated = score.now.as_ref().is_some_and(|now| *now != score.first);
    let now_role = if moderated { Role::Note } else { Role::Plain };
    let why = score.note.as_deref().unwrap_or_default();
    vec![
        (name, Role::Plain),
        (vote.to_owned(), Role::Plain),
        (score.first.clone(), role),
        (score.now.clone().unwrap_or_default(), now_role),
        (why.replace('\n', " "), Role::Plain),
    ]
}

/// The selected score in full: its sentence, what it rests on, and each moderation with its reason.
fn detail(canvas: &mut Canvas<'_>, score: &ScoreSeen, area: Rect) {
    let name = &score.scorer.name;
    let mut text = match score.now {
        None => format!("{name} gave no score here."),
        Some(_) => in_full(name, score),
    };
    for (value, on, reason) in &score.moderations {
        let on = words::day(*on);
        text = format!("{text}\nModerated to {value} on {on}: \"{reason}\"");
    }
    let text = Paragraph {
        text: &text,
        role: Role::Plain,
        theme: canvas.theme,
    };
    text.draw(area, canvas.buffer);
}

fn in_full(name: &str, score: &ScoreSeen) -> String {
    let why = score.note.as_deref().unwrap_or(words::UNKNOWN);
    let rests = if score.basis.is_empty() {
        words::UNKNOWN.to_owned()
    } else {
        score.basis.join(", ")
    };
    format!("{name} gave {}: \"{why}\"\nRests on {rests}.", score.first)
}
