//! The selected function in a few lines, under the board, the list or the matrix.
//!
//! Names and reasons in other scripts stand last in their line; the title then bears the id.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::words;
use crate::domain::analysis::calendar::count;
use crate::domain::function::{Stage, Standing};
use crate::twin::functions::{FunctionRow, HandSaid, Place};
use crate::ui::Canvas;
use crate::ui::text::{cells, cut, width};
use crate::ui::theme::{Role, Theme};

pub(super) fn draw(canvas: &mut Canvas<'_>, row: &FunctionRow, area: Rect) {
    let theme = canvas.theme;
    let room = usize::from(area.width).saturating_sub(1);
    let hands = hands(row, theme);
    let mut lines = title(row, room, theme);
    let spare = usize::from(area.height).saturating_sub(lines.len() + hands.len());
    let mark = theme.glyphs().cut;
    for text in next(row, room, spare) {
        let text = cut(&text, room, mark).into_owned();
        lines.push(theme.span(Role::Plain, text).into());
    }
    lines.extend(hands);
    for (at, line) in lines.into_iter().enumerate() {
        canvas.line(area, cells(at), line);
    }
}

/// What it is called, what it weighs, whose it is and whose it will be, and since when it stands where it does.
fn title(row: &FunctionRow, room: usize, theme: &Theme) -> Vec<Line<'static>> {
    let named = &row.outline.named;
    let title = format!(" {}", words::between_borders(named).to_uppercase());
    let weight = format!("   weight {}", row.outline.weight);
    let [since, since_alone] = since(row.place);
    let parties = parties(row);
    let certain = words::is_width_certain(&format!("{}{parties}", named.name));
    let beside = if certain {
        format!("   {parties}")
    } else {
        String::new()
    };
    let texts = [
        format!("{weight}{beside}   {since}"),
        format!("{weight}{beside}   {since_alone}"),
        format!("{beside}   {since_alone}"),
        format!("{weight}{beside}"),
        beside,
    ];
    let left = room.saturating_sub(width(&title));
    let fitting = texts.iter().find(|text| width(text) <= left);
    let text = fitting.or(texts.last()).map_or("", String::as_str);
    let text = cut(text, left, theme.glyphs().cut).into_owned();
    let mut lines = vec![Line::from(vec![
        theme.span(Role::Title, title),
        theme.span(Role::Plain, text),
    ])];
    if !certain {
        let in_full = format!("   {}, {parties}", named.name);
        lines.push(theme.span(Role::Plain, in_full).into());
    }
    lines
}

/// `Neem Trust to Banyan Network`, where it is still to go.
fn parties(row: &FunctionRow) -> String {
    let parties = &row.parties;
    let holder = words::name_of(parties.holder.as_ref());
    match &parties.receiver {
        Some(_)
            if row
                .place
                .standing
                .stage()
                .is_some_and(Stage::is_handed_over) =>
        {
            holder
        }
        receiver => format!("{holder} to {}", words::name_of(receiver.as_ref())),
    }
}

/// `shadowed 5 weeks, since 4 Nov 2026`, and without the weeks.
fn since(place: Place) -> [String; 2] {
    let since = words::day_or_unknown(place.since);
    let standing = place.standing.as_str().replace('-', " ");
    let alone = format!("{standing} since {since}");
    let weeks = place.weeks.filter(|weeks| *weeks > 0);
    let weeks = weeks.map(|weeks| format!("{standing} {}, since {since}", count(weeks, "week")));
    [weeks.unwrap_or_else(|| alone.clone()), alone]
}

/// What comes next, and by when it is to be transferred: in one line, in two where there are some to spare, else the day
/// first.
fn next(row: &FunctionRow, room: usize, spare: usize) -> Vec<String> {
    let next = match (row.place.next, row.place.standing) {
        (Some(next), _) => next,
        (None, Standing::On(last)) => return vec![format!("   {last}: the last stage")],
        (None, Standing::Aside(aside)) => {
            return vec![format!(
                "   set aside as {}",
                aside.as_str().replace('-', " ")
            )];
        }
    };
    let (stage, test) = (next.as_str().to_uppercase(), words::small(next.test()));
    let next = format!("   next {stage}: {test}");
    let transfer = words::day_or_unknown(row.planned.transfer);
    let transfer = format!("planned transfer {transfer}");
    let whole = format!("{next}     {transfer}");
    if width(&whole) <= room {
        vec![whole]
    } else if spare > 1 {
        vec![next, format!("   {transfer}")]
    } else {
        vec![format!("   {transfer}  {next}")]
    }
}

/// What both hands have said, in one line where it can stand beside each other.
fn hands(row: &FunctionRow, theme: &Theme) -> Vec<Line<'static>> {
    let mut lines = vec![Line::default()];
    for hand in row.hands.both() {
        if lines.len() == 1
            && lines
                .iter()
                .flatten()
                .any(|span| !words::is_width_certain(&span.content))
        {
            lines.push(Line::default());
        }
        if let Some(last) = lines.last_mut() {
            last.spans.extend(said(hand, theme));
        }
    }
    lines
}

fn said(hand: &HandSaid, theme: &Theme) -> Vec<Span<'static>> {
    let (word, role) = match hand.ready {
        None => (words::UNKNOWN, Role::Unknown),
        Some(true) => ("ready", Role::Done),
        Some(false) => ("NOT YET", Role::Warn),
    };
    let mut spans = vec![
        theme.span(Role::Plain, format!("   {} ", hand.side)),
        theme.span(role, word),
    ];
    if let (Some(because), Some(on)) = (&hand.because, hand.on) {
        let on = words::day(on);
        let text = if words::is_width_certain(because) {
            format!(", because \"{because}\"   (said {on})")
        } else {
            format!(" (said {on}), because \"{because}\"")
        };
        spans.push(theme.span(Role::Plain, text));
    }
    spans
}
