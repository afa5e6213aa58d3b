//! The four panes: signals, needs, curve, flags; and one line on what changed.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::curve;
use crate::app::Model;
use crate::app::lists::ListName;
use crate::app::meaning::Meaning;
use crate::app::purpose::phase::mark_of;
use crate::app::screens::lifecycle::{self as listed, Pane as Part, is_side_by_side};
use crate::app::target::{Pane as Marked, Target};
use crate::app::words;
use crate::domain::analysis::NeedKind;
use crate::domain::flags::settings::Severity;
use crate::twin::lifecycle::{Lifecycle, NeedSeen, Needs, OpenFlags, PhaseSeen, SignalSeen, Since};
use crate::ui::Canvas;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::screens::written;
use crate::ui::text::{cells, cut, pad, width};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::{Content, Row};
use crate::ui::widgets::pane::Pane;
use crate::ui::widgets::severity::severity_mark;

/// The cells at both sides of a row: the mark of the selected one and a blank, and a blank at the right.
const MARGINS: usize = 3;

/// The cells of what counts, beside a heading, the rows that are not shown: `23 more`.
const MORE: usize = 8;

/// How many lines a pane would like.
pub(super) fn height(model: &Model, lifecycle: &Lifecycle, part: Part) -> u16 {
    let rows = match part {
        Part::Signals => in_view(model, lifecycle)
            .map_or(0, |phase| phase.signals.all.len() + phase.written.all.len()),
        Part::Needs => lifecycle.needs.all.len(),
        Part::Curve if lifecycle.curve.months.is_empty() => 4,
        Part::Curve => 10,
        Part::Flags => lifecycle.flags.all.len(),
    };
    cells(rows.max(1) + 2)
}

/// With how few lines a pane is of use.
pub(super) const fn least(lifecycle: &Lifecycle, part: Part) -> u16 {
    match part {
        Part::Curve if !lifecycle.curve.months.is_empty() => 8,
        Part::Signals | Part::Needs | Part::Flags | Part::Curve => 4,
    }
}

/// Draws one pane.
pub(super) fn draw(canvas: &mut Canvas<'_>, lifecycle: &Lifecycle, part: Part, area: Rect) {
    match part {
        Part::Signals => {
            if let Some(phase) = in_view(canvas.model, lifecycle) {
                signals(canvas, phase, area);
            }
        }
        Part::Needs => needs(canvas, &lifecycle.needs, area),
        Part::Curve => curve::draw(canvas, lifecycle, area),
        Part::Flags => flags(canvas, &lifecycle.flags, area),
    }
}

/// The phase looked at.
pub(super) fn in_view<'a>(model: &Model, lifecycle: &'a Lifecycle) -> Option<&'a PhaseSeen> {
    let walk = &lifecycle.walk;
    walk.phase(model.rooms.lifecycle.phase.unwrap_or(walk.declared))
}

/// What changed since an earlier day, on one line; what is in another script stands last.
pub(super) fn since(canvas: &mut Canvas<'_>, since: &Since, area: Rect) {
    let (title, short) = (
        format!(" SINCE {}: ", words::day(since.day)),
        since.in_short(),
    );
    let key = if words::is_width_certain(&short) {
        format!("   {}", Meaning::Compare)
    } else {
        String::new()
    };
    let room = usize::from(area.width).saturating_sub(width(&title) + width(&key));
    let short = cut(&short, room, canvas.theme.glyphs().cut).into_owned();
    let theme = canvas.theme;
    let spans = [(Role::Title, title), (Role::Plain, short), (Role::Key, key)];
    let spans = spans.map(|(role, text)| theme.span(role, text));
    canvas.line(area, 0, spans.to_vec());
}

fn signals(canvas: &mut Canvas<'_>, phase: &PhaseSeen, area: Rect) {
    let figures = phase.signals.figures;
    let title = format!("SIGNALS FOR LEAVING {}", phase.id.as_str().to_uppercase());
    let aside = format!(
        "{} yes {} no {} ?",
        figures.met, figures.unmet, figures.unknown
    );
    let body = heading(canvas, Part::Signals, &title, &aside, area);
    let wide = usize::from(body.width).saturating_sub(MARGINS);
    let theme = canvas.theme;
    let shown = listed::signals(canvas.model).shown();
    let entries = shown
        .into_iter()
        .map(|signal| Row::Entry(signal_row(signal, wide, theme)));
    let written = phase.written.all.iter().map(|one| {
        let line = cut(&written::line(one), wide, theme.glyphs().cut).into_owned();
        Row::Aside(theme.span(Role::Muted, format!(" {line}")).into())
    });
    let rows = Content::Mixed(entries.chain(written).collect());
    if phase.signals.all.is_empty() && phase.written.all.is_empty() {
        canvas.line(
            body,
            0,
            canvas.theme.span(Role::Muted, "  none for this phase"),
        );
    }
    list(canvas, Part::Signals, rows, body);
}

/// A mark, the words, and at the right what is known beside them. Words in another script stand below, in the event
/// line: here something stands to their right.
fn signal_row(signal: &SignalSeen, room: usize, theme: &Theme) -> Line<'static> {
    let role = match signal.met {
        Some(true) => Role::Done,
        Some(false) => Role::Plain,
        None => Role::Unknown,
    };
    let text = words::name_or_id(&signal.text, &signal.id);
    let answered = signal.on.filter(|_| signal.met == Some(true));
    let aside = match (signal.counted, answered) {
        (Some(counted), _) => counted.to_string(),
        (None, Some(day)) => words::day(day),
        (None, None) => String::new(),
    };
    // Words before days: a text that would be cut for its day stands without it.
    let whole = 5 + width(&text) + width(&aside) <= room;
    let day = if whole { aside } else { String::new() };
    let text = cut(
        &text,
        room.saturating_sub(4 + width(&day)),
        theme.glyphs().cut,
    )
    .into_owned();
    let gap = room.saturating_sub(4 + width(&text) + width(&day));
    Line::from(vec![
        theme.span(role, format!(" {} ", mark_of(signal.met))),
        theme.span(Role::Plain, text),
        theme.span(Role::Muted, format!("{}{day}", " ".repeat(gap))),
    ])
}

fn needs(canvas: &mut Canvas<'_>, needs: &Needs, area: Rect) {
    let needs = &needs.all;
    let body = heading(
        canvas,
        Part::Needs,
        "NEEDS SOMEONE NOW",
        &needs.len().to_string(),
        area,
    );
    if needs.is_empty() {
        canvas.line(
            body,
            0,
            canvas.theme.span(Role::Muted, "  nobody is waited for"),
        );
    }
    let room = usize::from(body.width).saturating_sub(MARGINS);
    let theme = canvas.theme;
    let rows = Content::of(listed::needs(canvas.model).shown(), |need| {
        need_row(need, room, theme)
    });
    list(canvas, Part::Needs, rows, body);
}

/// The sentence where it has room, else the few words. Names in another script give way to ids: something stands to
/// their right.
fn need_row(seen: &NeedSeen, room: usize, theme: &Theme) -> Line<'static> {
    let need = &seen.need;
    let mut spans = vec![" ".into()];
    if need.kind == NeedKind::StopFlag {
        let (mark, role) = severity_mark(Severity::Stop);
        spans.extend([theme.span(role, mark), " ".into()]);
    }
    let used: usize = spans.iter().map(Span::width).sum();
    let room = (room + 1).saturating_sub(used);
    let whole = need.to_string();
    let text = if words::is_width_certain(&whole) && width(&whole) <= room {
        whole
    } else {
        in_few_words(seen, room, theme)
    };
    spans.push(theme.span(Role::Plain, text));
    Line::from(spans)
}

/// `Peer training: Banyan says "not yet"`; of a long name the end is cut, not what is the matter.
fn in_few_words(seen: &NeedSeen, room: usize, theme: &Theme) -> String {
    const SHORTEST_NAME: usize = 8;
    let brief = &seen.need.brief.words;
    let matter = match &seen.who {
        Some(who) => format!(": {} {brief}", words::between_borders(who)),
        None => format!(": {brief}"),
    };
    let mark = theme.glyphs().cut;
    let about = words::between_borders(&seen.about);
    let left = room.saturating_sub(width(&matter)).max(SHORTEST_NAME);
    let text = cut(&about, left, mark).into_owned() + &matter;
    cut(&text, room, mark).into_owned()
}

fn flags(canvas: &mut Canvas<'_>, flags: &OpenFlags, area: Rect) {
    let counts = flags.counts;
    let title = format!(
        "FLAGS   {} stop   {} warn   {} note   {} accepted",
        counts.stop, counts.warn, counts.note, counts.accepted
    );
    let body = heading(canvas, Part::Flags, &title, "", area);
    let theme = canvas.theme;
    if flags.all.is_empty() {
        canvas.line(body, 0, canvas.theme.span(Role::Muted, "  none is open"));
    }
    let room = usize::from(body.width).saturating_sub(MARGINS + 9);
    let rows = Content::of(listed::flags(canvas.model).shown(), |flag| {
        let (mark, role) = severity_mark(flag.severity);
        let brief = cut(&flag.brief, room, theme.glyphs().cut).into_owned();
        let id = pad(flag.rule.as_str(), 4);
        Line::from(vec![
            " ".into(),
            theme.span(role, mark),
            theme.span(Role::Plain, format!(" {id} {brief}")),
        ])
    });
    let keys = keys(canvas, Part::Flags);
    rows::draw_under(canvas, ListName::OpenFlags, rows, keys, [area, body]);
}

/// The heading of a pane. One under the other, it says which of how many it is; what has no room stands closer together.
pub(super) fn heading(
    canvas: &mut Canvas<'_>,
    part: Part,
    title: &str,
    aside: &str,
    area: Rect,
) -> Rect {
    canvas
        .view
        .mark(area, Target::Pane(Marked::Lifecycle(part)));
    let focused = canvas.model.rooms.lifecycle.pane == part;
    let window = canvas.model.window;
    let place = if is_side_by_side(window) {
        String::new()
    } else {
        format!(
            "   {} of {}",
            part.place(window) + 1,
            Part::order(window).len()
        )
    };
    let beside = match part {
        Part::Flags => MORE,
        Part::Signals | Part::Needs | Part::Curve => width(aside),
    };
    let room = usize::from(area.width).saturating_sub(beside + width(&place));
    let title = if width(title) < room {
        title.to_owned()
    } else {
        title.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    Pane {
        title: &(title + &place),
        aside,
        focused,
        theme: canvas.theme,
    }
    .draw(area, canvas.buffer)
}

fn list(canvas: &mut Canvas<'_>, part: Part, rows: Content<'_>, area: Rect) {
    let keys = keys(canvas, part);
    if let Some(list) = part.list() {
        rows::draw(canvas, list, rows, keys, area);
    }
}

fn keys(canvas: &Canvas<'_>, part: Part) -> Keys {
    let model = canvas.model;
    if model.rooms.lifecycle.pane == part && model.modals.is_empty() {
        Keys::Here
    } else {
        Keys::Elsewhere
    }
}
