//! The people of a round: who scores, for whom they work, their vote, their ties, how much they have answered.
//! Of an open round this is all there is to see.

use ratatui::layout::Rect;

use super::state_of;
use crate::app::lists::ListName;
use crate::app::screens::successors::listed_scorers;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::round::{Round, RoundState, Scorer};
use crate::twin::successors::ties_in_short;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::{cells, wrap};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Row;
use crate::ui::widgets::popup::Popup;
use crate::ui::widgets::table::{Cell, Column, Columns};

/// The widest the box is, inside.
const WIDEST: usize = 92;
/// From this width on the employer has a column of its own.
const WITH_EMPLOYER: usize = 70;

pub(super) fn draw(canvas: &mut Canvas<'_>, plan: &Plan, round: &Round, area: Rect) {
    let room = usize::from(area.width).saturating_sub(4).min(WIDEST);
    let notes: Vec<String> = notes(round)
        .iter()
        .flat_map(|note| wrap(note, room.saturating_sub(2)))
        .collect();
    let title = format!(
        "Round {} \"{}\"   {}",
        round.id,
        round.name,
        state_of(round)
    );
    let popup = Popup {
        title: &title,
        foot: "",
        content: (room, round.scorers.len().max(1) + notes.len() + 2),
        theme: canvas.theme,
    };
    let inside = popup.draw(area, canvas.buffer);
    let notes_height = cells(notes.len()).min(inside.height.saturating_sub(3));
    let (table, below) = split_top(inside, inside.height - notes_height);
    people(canvas, plan, round, table);
    for (row, note) in notes.into_iter().enumerate() {
        canvas.line(
            below,
            cells(row),
            canvas.theme.span(Role::Plain, format!(" {note}")),
        );
    }
}

fn people(canvas: &mut Canvas<'_>, plan: &Plan, round: &Round, area: Rect) {
    let with_employer = usize::from(area.width) >= WITH_EMPLOYER;
    let layout = Columns::lay_out(
        columns(with_employer),
        usize::from(area.width).saturating_sub(1),
        canvas.theme,
    );
    let line = |scorer| Row::Entry(layout.line(row(plan, round, scorer, with_employer)));
    let shown = listed_scorers(canvas.model).shown();
    let rows: Vec<Row<'_>> = shown.into_iter().map(line).collect();
    let (head, body) = split_top(area, 1);
    let inner = Rect {
        x: head.x + 1.min(head.width),
        width: head.width.saturating_sub(1),
        ..head
    };
    canvas.line(inner, 0, layout.heading());
    if round.scorers.is_empty() {
        let none = "No scorers yet: the people who will compare the candidates.";
        canvas.line(body, 0, canvas.theme.span(Role::Muted, none));
        return;
    }
    rows::draw(canvas, ListName::Scorers, rows, Keys::Here, body);
}

fn columns(with_employer: bool) -> &'static [Column] {
    const WITH: &[Column] = &[
        Column::words("SCORER", 16),
        Column::words("ORGANISATION", 18),
        Column::words("VOTE", 4),
        Column::words("CONFLICT", 0),
        Column::words("ANSWERED", 9),
    ];
    const WITHOUT: &[Column] = &[
        Column::words("SCORER", 16),
        Column::words("VOTE", 4),
        Column::words("CONFLICT", 0),
        Column::words("ANSWERED", 9),
    ];
    if with_employer { WITH } else { WITHOUT }
}

fn row(plan: &Plan, round: &Round, scorer: &Scorer, with_employer: bool) -> Vec<Cell> {
    let name = words::person(plan, Some(&scorer.person));
    let employer = match &scorer.organisation {
        None => "(none)".to_owned(),
        Some(id) => words::name_or_id(plan.organisation_name(id), id.as_str()),
    };
    let (answered, all) = round.progress(&scorer.person);
    let ties = ties_in_short(round, scorer);
    let unknown = |text: &str| {
        if text.contains(words::UNKNOWN) {
            Role::Unknown
        } else {
            Role::Plain
        }
    };
    let mut cells = vec![(
        words::name_or_id(&name, scorer.person.as_str()),
        Role::Plain,
    )];
    if with_employer {
        cells.push((employer, Role::Plain));
    }
    let vote = if scorer.voting { "yes" } else { "no" };
    let role = unknown(&ties);
    let done = if answered == all {
        Role::Done
    } else {
        Role::Plain
    };
    cells.extend([
        (vote.to_owned(), Role::Plain),
        (ties, role),
        (format!("{answered} of {all}"), done),
    ]);
    cells
}

/// What is said under the people: of an open round, that nobody sees a score and what that promise is worth.
fn notes(round: &Round) -> Vec<String> {
    let finished = round
        .scorers
        .iter()
        .filter(|scorer| {
            let (answered, all) = round.progress(&scorer.person);
            answered == all
        })
        .count();
    let finished = format!("{finished} of {} have finished.", round.scorers.len());
    match round.state {
        RoundState::Open => vec![
            format!("{finished} No score is shown to anyone until the round closes."),
            "Until then scores wait sealed in files of this computer's user. That stops accidents and \
             later changes; it does not stop somebody who opens those files."
                .to_owned(),
        ],
        RoundState::Draft => vec!["Scoring begins when the round opens.".to_owned()],
        RoundState::Closed | RoundState::Decided | RoundState::Abandoned => vec![finished],
    }
}
