//! What stands under the matrix: the parts of a result in words, the one with the focus first where there is no room
//! for all. What is cut can be opened in full.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::lists::ListName;
use crate::app::screens::successors::notes::{Note, note, point, talk_mark};
use crate::app::screens::successors::{Pane, listed_points};
use crate::app::target::{Pane as Marked, Target};
use crate::domain::Plan;
use crate::domain::analysis::Tally;
use crate::domain::analysis::tally::{Talk, TalkPoint};
use crate::domain::round::Round;
use crate::ui::Canvas;
use crate::ui::layout::{side_by_side, split_top};
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::{cells, fit, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::Row;
use crate::ui::widgets::pane::divider;

/// The narrowest window in which what to talk about and what is not counted stand side by side.
const SIDE_BY_SIDE: u16 = 90;

/// The parts of a closed round's result.
pub(super) fn draw(canvas: &mut Canvas<'_>, plan: &Plan, round: &Round, tally: &Tally, area: Rect) {
    let focus = canvas.model.rooms.successors.pane;
    let wide = area.width >= SIDE_BY_SIDE;
    let mut rest = area;
    for pane in order(focus, wide) {
        if rest.height < 2 {
            return;
        }
        mark(canvas, pane, rest);
        rest = match pane {
            Pane::Talk if wide => {
                let [left, line, right] = side_by_side(rest, rest.width / 2);
                mark(canvas, Pane::LeftOut, right);
                divider(line, canvas.buffer, canvas.theme);
                talk(canvas, plan, round, tally, left);
                if let Some(note) = note(Pane::LeftOut, plan, round, Some(tally)) {
                    prose(canvas, &flowing(note), focus == Pane::LeftOut, right);
                }
                return;
            }
            Pane::Talk => talk(canvas, plan, round, tally, rest),
            pane => match note(pane, plan, round, Some(tally)) {
                Some(note) if pane == Pane::LeftOut => {
                    prose(canvas, &flowing(note), focus == pane, rest)
                }
                Some(note) => prose(canvas, &note, focus == pane, rest),
                None => continue,
            },
        };
        let gap = u16::from(rest.height > 6);
        rest = split_top(rest, gap).1;
    }
}

/// From its top on an area belongs to a part, as far as no other is drawn over it.
fn mark(canvas: &mut Canvas<'_>, pane: Pane, area: Rect) {
    canvas
        .view
        .mark(area, Target::Pane(Marked::Successors(pane)));
}

/// The part with the focus first, then those after it.
fn order(focus: Pane, wide: bool) -> impl Iterator<Item = Pane> {
    const ALL: [Pane; 4] = [Pane::Decision, Pane::Firmness, Pane::Talk, Pane::LeftOut];
    // Side by side these two are one part.
    let first = match focus {
        Pane::LeftOut if wide => Pane::Talk,
        other => other,
    };
    let at = ALL.iter().position(|pane| *pane == first).unwrap_or(0);
    ALL.into_iter().cycle().skip(at).take(ALL.len())
}

/// A round that is not scored yet, or was given up before: what is still missing, or why it ended.
pub(super) fn draw_preparation(canvas: &mut Canvas<'_>, plan: &Plan, round: &Round, area: Rect) {
    let focused = canvas.model.rooms.successors.pane == Pane::Decision;
    if let Some(note) = note(Pane::Decision, plan, round, None) {
        prose(canvas, &note, focused, area);
        return;
    }
    let weights: u32 = round.yardstick.criteria.iter().map(|one| one.weight).sum();
    let votes = round.scorers.iter().filter(|scorer| scorer.voting).count();
    let mark = |done: bool| if done { "[x]" } else { "[ ]" };
    let lines = vec![
        format!("{} weights total 100: now {weights}", mark(weights == 100)),
        format!(
            "{} at least one candidate: now {}",
            mark(!round.candidates.is_empty()),
            round.candidates.len()
        ),
        format!(
            "{} at least one scorer with a vote: now {votes}",
            mark(votes > 0)
        ),
    ];
    let note = Note {
        title: "BEFORE IT CAN OPEN",
        headline: None,
        lines,
    };
    prose(canvas, &note, false, area);
}

/// The entries of a note one after the other, where lines are scarce.
fn flowing(note: Note) -> Note {
    let lines = vec![note.lines.join("; ")];
    Note { lines, ..note }
}

fn prose(canvas: &mut Canvas<'_>, note: &Note, focused: bool, area: Rect) -> Rect {
    let theme = canvas.theme;
    let lines = laid_out(note, focused, usize::from(area.width), theme);
    let tall = usize::from(area.height);
    let cut = lines.len().saturating_sub(tall);
    let shown = if cut > 0 {
        tall.saturating_sub(1)
    } else {
        tall
    };
    let total = lines.len();
    for (row, line) in lines.into_iter().take(shown).enumerate() {
        canvas.line(area, cells(row), line);
    }
    if cut > 0 && tall > 0 {
        let text = format!("   {} more lines", cut + 1);
        canvas.line(area, cells(shown), theme.span(Role::Muted, text));
    }
    split_top(area, cells(total.min(tall))).1
}

/// The title with the point of the note beside it, and the first sentence too where it fits; the others under it.
fn laid_out(note: &Note, focused: bool, room: usize, theme: &Theme) -> Vec<Line<'static>> {
    let role = if focused { Role::Focus } else { Role::Title };
    let mark = if focused {
        theme.glyphs().selected
    } else {
        " "
    };
    let mut head = vec![theme.span(role, format!("{mark}{}", note.title))];
    head.extend(
        note.headline
            .as_ref()
            .map(|headline| theme.span(Role::Focus, format!("   {headline}"))),
    );
    let used: usize = head.iter().map(|span| width(&span.content)).sum();
    let mut sentences = note.lines.iter().peekable();
    if note.headline.is_some()
        && let Some(first) = sentences.next_if(|first| used + 3 + width(first) <= room)
    {
        head.push(theme.span(Role::Plain, format!("  {first}")));
    }
    let mut lines = vec![Line::from(head)];
    for sentence in sentences {
        let wrapped = wrap(sentence, room.saturating_sub(4));
        lines.extend(
            wrapped
                .into_iter()
                .map(|line| Line::from(theme.span(Role::Plain, format!("   {line}")))),
        );
    }
    lines
}

fn talk(canvas: &mut Canvas<'_>, plan: &Plan, round: &Round, tally: &Tally, area: Rect) -> Rect {
    let focused = canvas.model.rooms.successors.pane == Pane::Talk;
    match note(Pane::Talk, plan, round, Some(tally)) {
        Some(nothing) if tally.talk_first.is_empty() => prose(canvas, &nothing, focused, area),
        Some(_) | None => talk_list(canvas, round, area, focused),
    }
}

fn talk_list(canvas: &mut Canvas<'_>, round: &Round, area: Rect, focused: bool) -> Rect {
    let theme = canvas.theme;
    let room = usize::from(area.width);
    let (head, body) = split_top(area, 1);
    let role = if focused { Role::Focus } else { Role::Title };
    canvas.line(head, 0, theme.span(role, " TALK ABOUT THESE FIRST"));
    let line = |(at, talked): (usize, &TalkPoint)| {
        let (what, scores) = point(round, talked);
        let mark = talk_mark(Talk::of(talked.spread));
        let left = room.saturating_sub(width(&scores) + 10).min(34);
        let what = fit(&format!("{} {what}", at + 1), left, theme.glyphs().cut);
        Row::Entry(
            theme
                .span(Role::Plain, format!("{what} {scores}  {mark}"))
                .into(),
        )
    };
    let shown = listed_points(canvas.model).shown();
    let keys = if focused { Keys::Here } else { Keys::Elsewhere };
    let rows: Vec<Row<'_>> = shown.into_iter().map(line).collect();
    let used = cells(rows.len().max(1)).min(body.height);
    let (body, rest) = split_top(body, used);
    rows::draw(canvas, ListName::Talk, rows, keys, body);
    rest
}
