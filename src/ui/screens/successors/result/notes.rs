//! What stands above the table: the parts of a result in words, the one with the focus first where there is no room for
//! all. What is cut can be opened in full.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::lists::ListName;
use crate::app::screens::successors::notes::{Note, note, talk_mark};
use crate::app::screens::successors::{Pane, listed_points};
use crate::app::target::{Pane as Marked, Target};
use crate::app::words;
use crate::twin::successors::{RoundResult, TalkSeen, WholeRound};
use crate::ui::Canvas;
use crate::ui::layout::{part, side_by_side, split_top};
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::{cells, cut, fit, pad, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::hidden::Written;
use crate::ui::widgets::list::Content;
use crate::ui::widgets::pane::divider;

/// Of a hundred cells, how many what to talk about takes beside what is not counted.
const TALK: u16 = 46;
/// From how many cells on a point to talk about gets no wider.
const WIDEST: usize = 60;
/// How many lines what is said first leaves for what to talk about: a blank one, the title and two points.
const FOR_TALK: u16 = 4;
/// From how much room on the parts stand apart.
const AIRY: u16 = 10;
/// The narrowest window in which what to talk about and what is not counted stand side by side.
const SIDE_BY_SIDE: u16 = 90;

/// The parts of a closed round's result, with a blank line under each where there is room; the room that they leave.
pub(super) fn draw(canvas: &mut Canvas<'_>, result: &RoundResult, area: Rect) -> Rect {
    let focus = canvas.model.rooms.successors.pane;
    let wide = area.width >= SIDE_BY_SIDE;
    let gap = u16::from(area.height >= AIRY);
    let mut rest = area;
    for pane in order(focus, wide) {
        if rest.height < 2 {
            break;
        }
        mark(canvas, pane, rest);
        let used = match pane {
            Pane::Talk if wide => talk_and_left_out(canvas, result, rest),
            Pane::LeftOut if wide => continue,
            pane => {
                let (here, kept) = leaving_room(pane, focus, rest);
                match part_of(canvas, result, pane, here) {
                    Some(left) => rest.height - kept.height - left.height,
                    None => continue,
                }
            }
        };
        rest = split_top(rest, used + gap.min(rest.height - used)).1;
    }
    rest
}

/// However much is said of the decision and of the verdict, it leaves what to talk about a few lines, unless it has the
/// focus.
fn leaving_room(pane: Pane, focus: Pane, area: Rect) -> (Rect, Rect) {
    let long = matches!(pane, Pane::Decision | Pane::Firmness) && pane != focus;
    let kept = if long && area.height > 2 * FOR_TALK {
        FOR_TALK
    } else {
        0
    };
    split_top(area, area.height - kept)
}

/// One part; nothing where the round has none such.
fn part_of(canvas: &mut Canvas<'_>, result: &RoundResult, pane: Pane, area: Rect) -> Option<Rect> {
    let focused = canvas.model.rooms.successors.pane == pane;
    if pane == Pane::Talk {
        return Some(talk(canvas, result, area));
    }
    let note = note(pane, &result.head, Some(result))?;
    Some(if pane == Pane::LeftOut {
        flowing(canvas, &note, focused, area)
    } else {
        prose(canvas, &note, focused, area)
    })
}

/// What to talk about beside what is not counted; how many lines that takes.
fn talk_and_left_out(canvas: &mut Canvas<'_>, result: &RoundResult, area: Rect) -> u16 {
    let [left, line, right] = side_by_side(area, part(area.width, TALK, 100));
    mark(canvas, Pane::LeftOut, right);
    let talked = talk(canvas, result, left);
    let left_out = part_of(canvas, result, Pane::LeftOut, right).unwrap_or(right);
    let used = area.height - talked.height.min(left_out.height);
    divider(split_top(line, used).0, canvas.buffer, canvas.theme);
    used
}

/// How firm the order is in one line; the room under it.
pub(super) fn in_a_line(canvas: &mut Canvas<'_>, result: &RoundResult, area: Rect) -> Rect {
    let (line, rest) = split_top(area, 1);
    if let Some(note) = note(Pane::Firmness, &result.head, Some(result)) {
        let first = note.lines.first().map_or("", String::as_str);
        let room = usize::from(area.width);
        let in_full = format!(" {} {first}", note.headline.unwrap_or_default());
        let text = if width(&in_full) <= room {
            in_full
        } else {
            let verdict = result.firmness.verdict.words().to_uppercase();
            format!(" {verdict}. {first}")
        };
        let text = cut(&text, room, canvas.theme.glyphs().cut).into_owned();
        canvas.line(line, 0, canvas.theme.span(Role::Focus, text));
    }
    rest
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
pub(super) fn draw_preparation(canvas: &mut Canvas<'_>, whole: &WholeRound, area: Rect) {
    let focused = canvas.model.rooms.successors.pane == Pane::Decision;
    if let Some(note) = note(Pane::Decision, &whole.panel.head, None) {
        prose(canvas, &note, focused, area);
        return;
    }
    let Some(needed) = &whole.before_opening else {
        return;
    };
    let mark = |done: bool| if done { "[x]" } else { "[ ]" };
    let each = needed.needs.iter();
    let lines = each
        .map(|need| format!("{} {}: now {}", mark(need.met), need.what, need.now))
        .collect();
    let note = Note {
        title: "BEFORE IT CAN OPEN",
        headline: None,
        lines,
    };
    prose(canvas, &note, false, area);
}

/// The entries of a note one after the other, from its title on, where lines are scarce.
fn flowing(canvas: &mut Canvas<'_>, note: &Note, focused: bool, area: Rect) -> Rect {
    let theme = canvas.theme;
    let text = format!("{}   {}", note.title, note.lines.join("; "));
    let wrapped = wrap(&text, usize::from(area.width).saturating_sub(4));
    let lines = wrapped.into_iter().enumerate().map(|(row, line)| {
        match line.strip_prefix(note.title).filter(|_| row == 0) {
            Some(entries) => {
                let entries = theme.span(Role::Plain, entries.to_owned());
                Line::from(vec![title(note, focused, theme), entries])
            }
            None => Line::from(theme.span(Role::Plain, format!("   {line}"))),
        }
    });
    Written::new(lines.collect(), theme).draw(area, canvas.buffer)
}

fn prose(canvas: &mut Canvas<'_>, note: &Note, focused: bool, area: Rect) -> Rect {
    let lines = laid_out(note, focused, usize::from(area.width), canvas.theme);
    Written::new(lines, canvas.theme).draw(area, canvas.buffer)
}

fn title(note: &Note, focused: bool, theme: &Theme) -> Span<'static> {
    let (role, mark) = if focused {
        (Role::Focus, theme.glyphs().selected)
    } else {
        (Role::Title, " ")
    };
    theme.span(role, format!("{mark}{}", note.title))
}

/// The title with the point of the note beside it, and the first sentence too where it fits; the others under it.
fn laid_out(note: &Note, focused: bool, room: usize, theme: &Theme) -> Vec<Line<'static>> {
    let mut head = vec![title(note, focused, theme)];
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

fn talk(canvas: &mut Canvas<'_>, result: &RoundResult, area: Rect) -> Rect {
    let focused = canvas.model.rooms.successors.pane == Pane::Talk;
    match note(Pane::Talk, &result.head, Some(result)) {
        Some(nothing) if result.talk.all.is_empty() => prose(canvas, &nothing, focused, area),
        Some(_) | None => talk_list(canvas, result, area, focused),
    }
}

fn talk_list(canvas: &mut Canvas<'_>, result: &RoundResult, area: Rect, focused: bool) -> Rect {
    let theme = canvas.theme;
    let (head, body) = split_top(area, 1);
    let role = if focused { Role::Focus } else { Role::Title };
    canvas.line(head, 0, theme.span(role, " TALK ABOUT THESE FIRST"));
    let shown = listed_points(canvas.model).shown();
    let points = shown.iter().filter_map(|(at, _)| {
        let point = result.talk.all.get(*at)?;
        Some((at + 1, point))
    });
    let widest = points
        .clone()
        .map(|(_, point)| width(&point.scores_shown()));
    let scores = widest.max().unwrap_or(0);
    // A mark on either side of the row, and the gaps around the scores.
    let left = usize::from(area.width)
        .min(WIDEST)
        .saturating_sub(scores + 9);
    let line = move |(place, point): &(usize, &TalkSeen)| {
        let what = fit(
            &format!("{place} {}", on_what(point)),
            left,
            theme.glyphs().cut,
        );
        let given = pad(&point.scores_shown(), scores);
        let mark = talk_mark(point.talk);
        let text = format!(" {what} {given}   {mark}");
        theme.span(Role::Plain, text).into()
    };
    let rows = Content::of(points.collect(), line);
    let keys = if focused { Keys::Here } else { Keys::Elsewhere };
    let used = cells(rows.len().max(1)).min(body.height);
    let (body, rest) = split_top(body, used);
    rows::draw(canvas, ListName::Talk, rows, keys, body);
    rest
}

/// What a point is about; the scores stand to the right of it.
fn on_what(point: &TalkSeen) -> String {
    let name = words::name_or_id(&point.candidate.name, &point.candidate.id);
    format!("{name}, {}", point.criterion)
}
