//! The people of a round: who scores, for whom they work, their vote, their ties, how much they have answered.
//! Of an open round this is all there is to see.

use ratatui::layout::Rect;

use super::state_in_full;
use crate::app::lists::ListName;
use crate::app::words;
use crate::domain::round::RoundState;
use crate::twin::named::Named;
use crate::twin::successors::{Panel, RevealsSeen, ScorerSeen};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::{cells, width, wrap};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Content;
use crate::ui::widgets::popup::Popup;
use crate::ui::widgets::table::{Cell, Column, Columns};

/// How wide the box is, inside, where its ties are short; and the widest it may be.
const WIDE: usize = 76;
const WIDEST: usize = 96;
/// From this width on the employer has a column of its own.
const WITH_EMPLOYER: usize = 70;
/// The fewest and the most cells of a name.
const NAME: (usize, usize) = (12, 20);
const EMPLOYER: (usize, usize) = (16, 20);
/// The cells of the columns that are as wide as their headings, with their gaps.
const VOTE: usize = 6;
const ANSWERED: usize = 9;

pub(super) fn draw(canvas: &mut Canvas<'_>, panel: &Panel, area: Rect) {
    let table = Table::of(panel);
    let room = usize::from(area.width).saturating_sub(4);
    let room = room.min(table.taken().clamp(WIDE, WIDEST));
    let notes: Vec<String> = notes(panel)
        .iter()
        .flat_map(|note| wrap(note, room.saturating_sub(2)))
        .collect();
    let Named { name, id } = &panel.head.named;
    let title = format!("Round {id} \"{name}\"   {}", state_in_full(&panel.head));
    let popup = Popup {
        title: &title,
        foot: "",
        content: (room, panel.scorers.len().max(1) + notes.len() + 2),
        theme: canvas.theme,
    };
    let inside = popup.draw(area, canvas.buffer);
    let notes_height = cells(notes.len()).min(inside.height.saturating_sub(3));
    let (people, below) = split_top(inside, inside.height - notes_height);
    table.draw(canvas, panel, people);
    for (row, note) in notes.into_iter().enumerate() {
        canvas.line(
            below,
            cells(row),
            canvas.theme.span(Role::Plain, format!(" {note}")),
        );
    }
}

/// The cells of the columns whose texts are the plan's.
struct Table {
    name: usize,
    employer: usize,
    ties: usize,
}

impl Table {
    fn of(panel: &Panel) -> Self {
        let widest = |text: fn(&ScorerSeen) -> String| {
            let texts = panel.scorers.iter().map(text);
            texts.map(|text| width(&text)).max().unwrap_or(0)
        };
        Self {
            name: widest(name).clamp(NAME.0, NAME.1),
            employer: widest(employer).clamp(EMPLOYER.0, EMPLOYER.1),
            ties: widest(ties),
        }
    }

    /// How many cells it takes with every column in full.
    const fn taken(&self) -> usize {
        self.name + self.employer + VOTE + self.ties + ANSWERED + 6
    }

    fn draw(&self, canvas: &mut Canvas<'_>, panel: &Panel, area: Rect) {
        let with_employer = usize::from(area.width) >= WITH_EMPLOYER;
        let mut columns = vec![
            Column::words("SCORER", self.name),
            Column::words("VOTE", VOTE),
            Column::words("CONFLICT", 0),
            Column::words("ANSWERED", ANSWERED),
        ];
        if with_employer {
            columns.insert(1, Column::words("ORGANISATION", self.employer));
        }
        let room = usize::from(area.width).saturating_sub(1);
        let layout = Columns::lay_out(&columns, room, canvas.theme);
        let line = |scorer: &&ScorerSeen| layout.line(row(scorer, with_employer));
        let rows = Content::of(panel.scorers.iter().collect(), line);
        let (head, body) = split_top(area, 1);
        let inner = Rect {
            x: head.x + 1.min(head.width),
            width: head.width.saturating_sub(1),
            ..head
        };
        canvas.line(inner, 0, layout.heading());
        if panel.number == 0 {
            let none = "No scorers yet: the people who will compare the candidates.";
            canvas.line(body, 0, canvas.theme.span(Role::Muted, none));
            return;
        }
        rows::draw(canvas, ListName::Scorers, rows, Keys::Here, body);
    }
}

fn name(scorer: &ScorerSeen) -> String {
    words::name_or_id(&scorer.who.name, &scorer.who.id)
}

fn employer(scorer: &ScorerSeen) -> String {
    match &scorer.organisation {
        None => "(none)".to_owned(),
        Some(Named { name, id }) => words::name_or_id(name, id),
    }
}

/// What ties them to the candidates, in names that can stand before other words.
fn ties(scorer: &ScorerSeen) -> String {
    let names = scorer.ties.iter().map(|tie| &tie.candidate);
    let uncertain = names.filter(|named| !words::is_width_certain(&named.name));
    let mut ties = scorer.ties_in_short.clone();
    for Named { name, id } in uncertain {
        ties = ties.replace(name, id);
    }
    ties
}

fn row(scorer: &ScorerSeen, with_employer: bool) -> Vec<Cell> {
    let mut cells = vec![(name(scorer), Role::Plain)];
    if with_employer {
        cells.push((employer(scorer), Role::Plain));
    }
    let vote = if scorer.voting { "yes" } else { "no" };
    let ties = ties(scorer);
    let unknown = ties.contains(words::UNKNOWN);
    let role = if unknown { Role::Unknown } else { Role::Plain };
    let done = if scorer.is_done() {
        Role::Done
    } else {
        Role::Plain
    };
    let (answered, all) = (scorer.answered, scorer.all);
    cells.extend([
        (vote.to_owned(), Role::Plain),
        (ties, role),
        (format!("{answered:>2} of {all}"), done),
    ]);
    cells
}

/// Whose ballots are still sealed, and what that means.
fn ballots(reveals: &RevealsSeen) -> Option<String> {
    let waiting = reveals.waiting().map(|waiting| {
        format!("{waiting}. No score is shown to anyone until all are revealed, or the reveals are ended.")
    });
    let left = |names| format!("Sealed, not revealed: {names}.");
    let partly = |names| format!("Partly revealed: {names}.");
    let never = reveals.never_shown.then(|| {
        "No score was ever shown: the round was given up before all ballots were revealed."
            .to_owned()
    });
    let after = [
        reveals.left_sealed().map(left),
        reveals.left_in_part().map(partly),
        never,
    ];
    let after: Vec<String> = after.into_iter().flatten().collect();
    waiting.or_else(|| (!after.is_empty()).then(|| after.join(" ")))
}

/// What is said under the people: of an open round, that nobody sees a score and what that promise is worth.
fn notes(panel: &Panel) -> Vec<String> {
    let finished = format!("{} of {} have finished.", panel.finished, panel.number);
    match panel.head.state {
        RoundState::Open => vec![
            format!("{finished} No score is shown to anyone until the round closes."),
            words::sentences(&panel.ballots.promise()),
        ],
        RoundState::Draft => vec!["Scoring begins when the round opens.".to_owned()],
        RoundState::Closed | RoundState::Decided | RoundState::Abandoned => {
            let mut notes = vec![finished];
            notes.extend(ballots(&panel.head.reveals));
            notes
        }
    }
}
