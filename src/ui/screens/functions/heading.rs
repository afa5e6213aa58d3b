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
    let counts = theme.span(Role::Plain, counts(functions));
    let used = |spans: &[Span<'_>]| spans.iter().map(|span| width(&span.content)).sum::<usize>();
    let without = width(&title.content) + used(&asked) + width(&counts.content);
    let mut line = vec![title];
    let left = room.saturating_sub(without + width(&others.content));
    if left >= GAP {
        line.push(others);
    }
    line.extend(asked);
    line.push(" ".repeat(if left >= GAP { GAP } else { 3 }).into());
    line.push(counts);
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

fn counts(functions: &Functions) -> String {
    let counts = &functions.counts;
    let at = |aside| counts.at(Standing::Aside(aside));
    let orphaned = match at(Aside::Orphaned) {
        0 => String::new(),
        number => format!(", {number} orphaned"),
    };
    format!(
        "{} counted: {} on the ladder, {} retired{orphaned}; {} not ours",
        functions.shares.counted.number,
        counts.on_ladder,
        at(Aside::Retired),
        at(Aside::NotOurs)
    )
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
