//! The selected function in a few lines, under the board, the list or the matrix.
//!
//! Names and reasons in other scripts stand last in their line; the title then bears the id.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::words;
use crate::domain::analysis::calendar::count;
use crate::domain::function::Standing;
use crate::twin::functions::{FunctionRow, HandSaid, Place};
use crate::ui::Canvas;
use crate::ui::text::{cells, cut, width};
use crate::ui::theme::{Role, Theme};

pub(super) fn draw(canvas: &mut Canvas<'_>, row: &FunctionRow, area: Rect) {
    let theme = canvas.theme;
    let mut lines = title(row, theme);
    let room = usize::from(area.width).saturating_sub(4);
    let next = cut(&next(row, room), room, theme.glyphs().cut).into_owned();
    lines.push(theme.span(Role::Plain, format!("   {next}")).into());
    lines.extend(hands(row, theme));
    for (at, line) in lines.into_iter().enumerate() {
        canvas.line(area, cells(at), line);
    }
}

/// What it is called, what it weighs, whose it is and whose it will be, and since when it stands where it does.
fn title(row: &FunctionRow, theme: &Theme) -> Vec<Line<'static>> {
    let named = &row.outline.named;
    let title = words::between_borders(named).to_uppercase();
    let title = theme.span(Role::Title, format!(" {title}"));
    let (weight, place) = (row.outline.weight, since(row.place));
    let parties = parties(row);
    if words::is_width_certain(&format!("{}{parties}", named.name)) {
        let text = format!("   weight {weight}   {parties}   {place}");
        return vec![Line::from(vec![title, theme.span(Role::Plain, text)])];
    }
    let first = theme.span(Role::Plain, format!("   weight {weight}   {place}"));
    let second = format!("   {}, {parties}", named.name);
    vec![
        Line::from(vec![title, first]),
        theme.span(Role::Plain, second).into(),
    ]
}

/// `Neem Trust to Banyan Network`, where it is still to go.
fn parties(row: &FunctionRow) -> String {
    let parties = &row.parties;
    let name = words::name_of;
    format!(
        "{} to {}",
        name(parties.holder.as_ref()),
        name(parties.receiver.as_ref())
    )
}

/// `shadowed 5 weeks, since 4 Nov 2026`.
fn since(place: Place) -> String {
    let since = words::day_or_unknown(place.since);
    let standing = place.standing.as_str().replace('-', " ");
    match place.weeks {
        Some(weeks) if weeks > 0 => format!("{standing} {}, since {since}", count(weeks, "week")),
        Some(_) | None => format!("{standing} since {since}"),
    }
}

/// What comes next, and by when it is to be transferred: that first, where there is no room for all.
fn next(row: &FunctionRow, room: usize) -> String {
    let next = match (row.place.next, row.place.standing) {
        (Some(next), _) => next,
        (None, Standing::On(last)) => return format!("{last}: the last stage"),
        (None, Standing::Aside(aside)) => {
            return format!("set aside as {}", aside.as_str().replace('-', " "));
        }
    };
    let transfer = words::day_or_unknown(row.planned.transfer);
    let (stage, test) = (next.as_str().to_uppercase(), words::small(next.test()));
    let whole = format!("next {stage}: {test}     planned transfer {transfer}");
    if width(&whole) <= room {
        whole
    } else {
        format!("planned transfer {transfer}     next {stage}: {test}")
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
