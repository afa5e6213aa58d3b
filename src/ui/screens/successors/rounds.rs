//! Every round with its state, and the selected one below.

use ratatui::layout::Rect;

use super::state_in_full;
use crate::app::lists::ListName;
use crate::app::screens::successors::selected_round;
use crate::app::words;
use crate::domain::analysis::calendar::count;
use crate::twin::successors::{RoundHead, RoundRow, Rounds};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::cells;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Content;
use crate::ui::widgets::paragraph::Paragraph;
use crate::ui::widgets::table::{Cell, Column, Columns, or_unknown};

const COLUMNS: &[Column] = &[
    Column::words("ROUND", 18),
    Column::words("STATE", 9),
    Column::words("OPENED", 11),
    Column::words("CLOSED", 11),
    Column::numbers("CAND.", 5),
    Column::numbers("SCORERS", 7),
    Column::numbers("ANSWERED", 10),
    Column::words("NAME", 0),
];

pub(super) fn draw(canvas: &mut Canvas<'_>, rounds: &Rounds, area: Rect) {
    let theme = canvas.theme;
    let layout = Columns::lay_out(COLUMNS, usize::from(area.width).saturating_sub(1), theme);
    let rows = Content::of(rounds.listed.iter().collect(), |round| {
        layout.line(row(round))
    });
    let (title, rest) = split_top(area, 1);
    let title_text = format!(" {}", count(rounds.number, "round"));
    canvas.line(title, 0, theme.span(Role::Title, title_text));
    let (head, rest) = split_top(rest, 1);
    let inner = Rect {
        x: head.x + 1.min(head.width),
        width: head.width.saturating_sub(1),
        ..head
    };
    canvas.line(inner, 0, layout.heading());
    let tall = cells(rows.len().max(1)).min(rest.height.saturating_sub(4));
    let (body, below) = split_top(rest, tall);
    rows::draw(canvas, ListName::Rounds, rows, Keys::Here, body);
    let selected = selected_round(canvas.model).map(|round| &round.id);
    let mut listed = rounds.listed.iter();
    if let Some(round) = listed.find(|round| Some(&round.id) == selected) {
        detail(canvas, &round.head, split_top(below, 1).1);
    }
}

fn row(round: &RoundRow) -> Vec<Cell> {
    let day = |day| or_unknown(words::day_or_unknown(day));
    let head = &round.head;
    vec![
        (round.id.to_string(), Role::Plain),
        (head.state.to_string(), Role::Plain),
        day(head.opened),
        day(head.closed),
        (round.candidates.to_string(), Role::Plain),
        (round.scorers.to_string(), Role::Plain),
        (format!("{} of {}", round.answered, round.all), Role::Plain),
        (head.named.name.clone(), Role::Plain),
    ]
}

fn detail(canvas: &mut Canvas<'_>, head: &RoundHead, area: Rect) {
    let mut text = format!("{}\n{}", head.named.name, state_in_full(head));
    if let Some(decision) = &head.decision {
        text = format!("{text}\n\"{}\"", decision.sentence);
    }
    let text = Paragraph {
        text: &text,
        role: Role::Plain,
        theme: canvas.theme,
    };
    text.draw(area, canvas.buffer);
}
