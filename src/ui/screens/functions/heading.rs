//! The first lines: the view and the others, what the list was asked to show, the counts, and the figures of the plan.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::lists::ListName;
use crate::app::meaning::Meaning;
use crate::app::screens::functions::{FunctionsRoom, View, view};
use crate::domain::function::{Aside, Standing};
use crate::twin::functions::Functions;
use crate::ui::Canvas;
use crate::ui::screens::asked;
use crate::ui::text::width;
use crate::ui::theme::Role;

/// The cells between two things that are said in one line.
const GAP: usize = 5;
const LEAST_GAP: usize = 3;

pub(super) fn draw(canvas: &mut Canvas<'_>, functions: &Functions, area: Rect) {
    let room = usize::from(area.width);
    let first = asked_and_counted(canvas, functions, room);
    canvas.line(area, 0, first);
    let figures = figures(functions, room);
    canvas.line(area, 1, canvas.theme.span(Role::Plain, figures));
}

/// In a narrow window the names of the other views give way.
fn asked_and_counted(canvas: &Canvas<'_>, functions: &Functions, room: usize) -> Line<'static> {
    let theme = canvas.theme;
    let here = view(&canvas.model.rooms.functions, canvas.model.window);
    let title = theme.span(Role::Title, format!(" View {}", here.name().to_uppercase()));
    let others = theme.span(Role::Plain, others(canvas, here));
    let mut asked = vec![Span::raw("   ")];
    asked.extend(asked::words(canvas, ListName::Functions, None));
    let used =
        |spans: &[Span<'_>]| -> usize { spans.iter().map(|span| width(&span.content)).sum() };
    let without = width(&title.content) + used(&asked);
    let with_others = without + width(&others.content);
    let [counts, shorter @ ..] = counts(functions);
    let room_behind = |line: usize| room.saturating_sub(line + LEAST_GAP);
    let mut line = vec![title];
    let (used, counts) = if width(&counts) <= room_behind(with_others) {
        line.push(others);
        (with_others, counts)
    } else {
        let fits = |counts: &String| width(counts) <= room_behind(without);
        let shorter = shorter.into_iter().find(fits);
        (
            without,
            if fits(&counts) {
                counts
            } else {
                shorter.unwrap_or_default()
            },
        )
    };
    let gap = room
        .saturating_sub(used + width(&counts))
        .clamp(LEAST_GAP, GAP);
    line.extend(asked);
    line.push(" ".repeat(gap).into());
    line.push(theme.span(Role::Plain, counts));
    Line::from(line)
}

/// `(v: list, matrix)`: the key of another view, and which ones come.
fn others(canvas: &Canvas<'_>, here: View) -> String {
    let shown = |view: View| {
        let room = FunctionsRoom {
            view,
            ..canvas.model.rooms.functions.clone()
        };
        self::view(&room, canvas.model.window) == view
    };
    let next = std::iter::successors(Some(here.next()), |view| Some(view.next()));
    let others = next.take_while(|view| *view != here);
    let names: Vec<&str> = others.filter(|view| shown(*view)).map(View::name).collect();
    format!(" ({}: {})", Meaning::View, names.join(", "))
}

/// How many there are and where they stand: in full, and in ever fewer words.
fn counts(functions: &Functions) -> [String; 3] {
    let counts = &functions.counts;
    let at = |aside| counts.at(Standing::Aside(aside));
    let orphaned = match at(Aside::Orphaned) {
        0 => String::new(),
        number => format!(", {number} orphaned"),
    };
    let all = functions.shares.counted.number;
    let on_ladder = format!("{all} counted, {} on the ladder", counts.on_ladder);
    let in_full = format!(
        "{all} counted: {} on the ladder, {} retired{orphaned}; {} not ours",
        counts.on_ladder,
        at(Aside::Retired),
        at(Aside::NotOurs)
    );
    [in_full, on_ladder, format!("{all} counted")]
}

/// Handed over and done, side by side, and the weight behind them; what does not fit is left to the screen as text.
fn figures(functions: &Functions, room: usize) -> String {
    let shares = &functions.shares;
    let all = shares.counted.number;
    let said = [
        format!(
            "Handed over {} of {all}, weighted {}",
            shares.handed_over.number,
            shares.handed_over.shown()
        ),
        format!(
            "Done {} of {all}, weighted {}",
            shares.done.number,
            shares.done.shown()
        ),
        format!(
            "Weight counted {}, retired {}",
            shares.counted.weight, functions.counts.weight_retired
        ),
    ];
    let mut line = String::new();
    for text in said {
        let gap = if line.is_empty() { 1 } else { GAP };
        if width(&line) + gap + width(&text) <= room {
            line.push_str(&" ".repeat(gap));
            line.push_str(&text);
        }
    }
    line
}
