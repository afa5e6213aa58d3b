//! Screen 4: the plan in time. A heading, the years and months, the rows, the selected one in words, and what the
//! letters stand for.

mod axis;
mod draft;
mod legend;
mod marks;
mod rows;
mod what_follows;
mod what_if;

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::app::lists::ListName;
use crate::app::meaning::Meaning;
use crate::app::screens::timeline::draft::trial;
use crate::app::screens::timeline::what_if::told;
use crate::app::screens::timeline::{baseline, before_calendar, first, seen, selected};
use crate::app::words;
use crate::domain::Date;
use crate::domain::analysis::timeline::Zoom;
use crate::ui::Canvas;
use crate::ui::layout::{split_bottom, split_top};
use crate::ui::screens::asked;
use crate::ui::text::{cells, width, wrap};
use crate::ui::theme::Role;

/// From how many lines on the selected row has two of them, and the letters are explained.
const ROOMY: u16 = 12;
/// From how many lines on the selected row may have three.
const LARGE: u16 = 18;

/// Which days the columns of the calendar hold.
#[derive(Debug, Clone, Copy)]
struct Scale {
    zoom: Zoom,
    first: Date,
    columns: usize,
    today: Date,
}

impl Scale {
    /// The column of a day; negative before the first.
    fn column(&self, day: Date) -> i64 {
        self.zoom.columns(self.first, day)
    }

    /// The same where it is in view.
    fn in_view(&self, day: Date) -> Option<usize> {
        let column = usize::try_from(self.column(day)).ok()?;
        (column < self.columns).then_some(column)
    }
}

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let model = canvas.model;
    let Some(seen) = seen(model) else { return };
    let before = before_calendar(model.window);
    let scale = Scale {
        zoom: model.rooms.timeline.zoom,
        first: first(model),
        columns: usize::from(area.width.saturating_sub(before)),
        today: model.today(),
    };
    let (head, rest) = split_top(area, 1);
    let (months, rest) = split_top(rest, 2);
    axis::draw(canvas, scale, before, months);
    if let Some(trial) = trial(model) {
        draft::heading(canvas, &trial.said, head);
        return draft::draw(canvas, trial, scale, rest);
    }
    if let Some(tried) = told(model) {
        what_if::heading(canvas, &tried, head);
        let tall = what_follows::tall(&tried.sentences, rest.width, rest.height / 2);
        let (body, below) = split_bottom(rest, tall);
        rows::draw(canvas, seen, scale, body);
        return what_follows::draw(canvas, &tried.sentences, below);
    }
    heading(canvas, scale, head);
    let legend = legend::lines(canvas, seen, usize::from(area.width));
    let said = selected(model).map(|row| row.beside(baseline(model)));
    let said = said.map_or_else(Vec::new, |row| {
        in_words(&row.named.name, &row.words(), area.width)
    });
    let [explained, told] = match area.height {
        ..ROOMY => [1, 1],
        ROOMY..LARGE => [cells(legend.len()).min(3), 2],
        LARGE.. => [cells(legend.len()).min(3), cells(said.len()).clamp(2, 3)],
    };
    let (rest, bottom) = split_bottom(rest, explained);
    let (body, below) = split_bottom(rest, told);
    rows::draw(canvas, seen, scale, body);
    for (at, line) in (0..below.height).zip(said) {
        canvas.line(below, at, canvas.theme.span(Role::Plain, line));
    }
    for (at, line) in (0..bottom.height).zip(legend) {
        canvas.line(bottom, at, line);
    }
}

/// ` Zoom WEEK (z: month, quarter)   Filter: none   1 column = 1 week, from 2 Nov 2026`
fn heading(canvas: &mut Canvas<'_>, scale: Scale, area: Rect) {
    let theme = canvas.theme;
    let zoom = scale.zoom;
    let next = zoom.next();
    let title = format!(" Zoom {}", zoom.as_str().to_uppercase());
    let others = format!(" ({}: {next}, {})", Meaning::Zoom, next.next());
    let mut spans = vec![
        theme.span(Role::Title, title),
        theme.span(Role::Plain, others),
    ];
    spans.push(Span::raw("   "));
    spans.extend(asked::words(canvas, ListName::Timeline, None));
    let first = words::day(scale.first);
    let baseline = canvas.model.rooms.timeline.baseline.as_ref();
    let beside = baseline.map(|baseline| format!("   beside {}", words::day(baseline.day)));
    spans.extend(beside.map(|beside| theme.span(Role::Focus, beside)));
    let from = [
        format!("   1 column = 1 {zoom}, from {first}"),
        format!("   from {first}"),
    ];
    let used: usize = spans.iter().map(|span| width(&span.content)).sum();
    let room = usize::from(area.width).saturating_sub(used);
    let from = from.into_iter().find(|from| width(from) <= room);
    spans.extend(from.map(|from| theme.span(Role::Plain, from)));
    canvas.line(area, 0, spans);
}

/// What is said of the selected row, in lines that begin with its name; one in another script stands last.
fn in_words(name: &str, said: &str, width: u16) -> Vec<String> {
    let said = if words::is_width_certain(name) {
        format!("{}   {said}", name.to_uppercase())
    } else {
        format!("{said}   {name}")
    };
    let room = usize::from(width).saturating_sub(2);
    let lines = wrap(&said, room).into_iter();
    lines.map(|line| format!(" {line}")).collect()
}
