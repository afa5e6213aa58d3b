//! The rows: a name, how it stands, and its stretches on the calendar, in groups.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Scale;
use super::marks::{self, Letter, TODAY};
use crate::app::lists::{self, ListName};
use crate::app::screens::timeline::{baseline, before_calendar};
use crate::app::words;
use crate::domain::Date;
use crate::domain::analysis::timeline::{Baseline, Dated, Group, Mark, Moment, Stretch};
use crate::twin::timeline::{TimeRowSeen, TimelineSeen};
use crate::ui::Canvas;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::fit;
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::Row;

pub(super) fn draw(canvas: &mut Canvas<'_>, seen: &TimelineSeen, scale: Scale, area: Rect) {
    let calendar = Calendar::of(canvas, scale);
    let keys = lists::keys(canvas.model, ListName::Timeline);
    let shown = keys.iter().filter_map(|key| seen.find(key));
    let sieve = canvas.model.rooms.sieves.of(ListName::Timeline);
    let mut rows = Vec::with_capacity(keys.len());
    let mut group = None;
    for row in shown {
        // Rows in another order than their own do not stand in groups.
        if group != Some(row.row.group) && sieve.sort.is_none() {
            rows.push(Row::Aside(calendar.heading(row.row.group)));
        }
        group = Some(row.row.group);
        rows.push(Row::Entry(calendar.row(row)));
    }
    rows::draw(canvas, ListName::Timeline, rows.into(), Keys::Here, area);
}

/// The day for which a function's transfer, or the exit, was planned.
fn once(baseline: &Baseline, row: &TimeRowSeen) -> Option<Date> {
    let was = baseline.was(&row.row).into_iter();
    let mut days = was.filter(|(moment, _)| matches!(moment, Moment::Transfer | Moment::Exit));
    days.find_map(|(_, day)| day)
}

/// How rows are written.
pub(super) struct Calendar<'a> {
    baseline: Option<&'a Baseline>,
    scale: Scale,
    /// The cells of a name with the mark of how it stands.
    label: usize,
    theme: &'a Theme,
}

impl<'a> Calendar<'a> {
    pub(super) fn of(canvas: &Canvas<'a>, scale: Scale) -> Self {
        Self {
            baseline: baseline(canvas.model),
            scale,
            label: usize::from(before_calendar(canvas.model.window)).saturating_sub(2),
            theme: canvas.theme,
        }
    }

    fn heading(&self, group: Group) -> Line<'a> {
        let name = match group {
            Group::Functions => "FUNCTIONS by transfer".to_owned(),
            Group::Phases | Group::Coexistence | Group::Money | Group::Reviews | Group::Checks => {
                group.as_str().to_uppercase()
            }
        };
        let name = fit(&name, self.label, self.theme.glyphs().cut);
        self.line(self.theme.span(Role::Title, name), None, self.cells(&[]))
    }

    fn row(&self, row: &TimeRowSeen) -> Line<'a> {
        let state = marks::state(row.row.state);
        let room = self.label.saturating_sub(2);
        let name = words::between_borders(&row.named);
        let name = fit(&name, room, self.theme.glyphs().cut);
        let name = self.theme.span(Role::Plain, format!("{name} "));
        let letter = state.map_or_else(
            || Span::raw(" "),
            |Letter { sign, role, .. }| self.theme.span(role, sign.to_string()),
        );
        self.line(name, Some(letter), self.stretched(row))
    }

    /// A row whose days are taken or left: that stands before its name, in the place of how it stands.
    pub(super) fn ticked(&self, row: &TimeRowSeen, taken: bool) -> Line<'a> {
        let tick = if taken { "[x]" } else { "[ ]" };
        let name = format!("{tick} {}", words::between_borders(&row.named));
        let name = fit(&name, self.label.saturating_sub(1), self.theme.glyphs().cut);
        let role = if taken { Role::Plain } else { Role::Muted };
        let name = self.theme.span(role, format!("{name} "));
        self.line(name, None, self.stretched(row))
    }

    /// The cells of a row with its stretches; where none is in view they say where it is.
    fn stretched(&self, row: &TimeRowSeen) -> Vec<(char, Role)> {
        let mut stretches = row.row.stretches.clone();
        if let Some(was) = self.baseline.and_then(|baseline| once(baseline, row)) {
            stretches.push(Stretch::on(Mark::Was, was));
        }
        let mut cells = self.cells(&stretches);
        if !stretches.iter().any(|one| self.columns(*one).is_some()) {
            self.point(&mut cells, &row.row.days);
        }
        cells
    }

    fn line(&self, name: Span<'a>, state: Option<Span<'a>>, cells: Vec<(char, Role)>) -> Line<'a> {
        let down = self.theme.glyphs().lines.down;
        let mut spans = vec![name];
        spans.extend(state);
        spans.push(self.theme.span(Role::Line, down));
        let mut run: Option<(Role, String)> = None;
        for (letter, role) in cells {
            match &mut run {
                Some((same, text)) if *same == role => text.push(letter),
                _ => {
                    let over = run.replace((role, letter.to_string()));
                    spans.extend(over.map(|(role, text)| self.theme.span(role, text)));
                }
            }
        }
        spans.extend(run.map(|(role, text)| self.theme.span(role, text)));
        Line::from(spans)
    }

    fn cells(&self, stretches: &[Stretch]) -> Vec<(char, Role)> {
        let scale = self.scale;
        let mut cells = vec![(' ', Role::Plain); scale.columns];
        if let Some(cell) = scale.in_view(scale.today).and_then(|at| cells.get_mut(at)) {
            *cell = (TODAY.sign, TODAY.role);
        }
        for stretch in stretches {
            let Letter { sign, role, .. } = marks::of(stretch.mark);
            if let Some((from, to)) = self.columns(*stretch) {
                let touched = cells.get_mut(from..=to).unwrap_or_default();
                touched.fill((sign, role));
            }
        }
        cells
    }

    /// Says of a row that is out of view where it is: `< 3 Mar 2011` at the left, `3 Mar 2029 >` at the right.
    fn point(&self, cells: &mut [(char, Role)], days: &[Dated]) {
        let scale = self.scale;
        let days = || days.iter().filter_map(Dated::day);
        let before = days().filter(|day| scale.column(*day) < 0).max();
        let after = days().filter(|day| scale.column(*day) >= 0).min();
        let before = before.map_or_else(String::new, |day| format!("< {}", words::day(day)));
        let after = after.map_or_else(String::new, |day| format!("{} >", words::day(day)));
        // Two that touch would read as one day.
        let Some(behind) = cells.len().checked_sub(after.len() + 1) else {
            return;
        };
        if before.len() > behind {
            return;
        }
        let places = (0..).zip(before.chars());
        for (at, letter) in places.chain((behind + 1..).zip(after.chars())) {
            cells[at] = (letter, Role::Muted);
        }
    }

    /// The columns of a stretch that are in view, from the first to the last.
    fn columns(&self, stretch: Stretch) -> Option<(usize, usize)> {
        let scale = self.scale;
        let last = i64::try_from(scale.columns).unwrap_or(i64::MAX) - 1;
        let (from, to) = (
            stretch.from.map(|day| scale.column(day)),
            stretch.to.map(|day| scale.column(day)),
        );
        let (from, to) = match (stretch.mark, from, to) {
            // Somewhere before the last day, or after the first.
            (Mark::Unknown, None, Some(to)) => (to - 1, to - 1),
            (Mark::Unknown, Some(from), None) => (from + 1, from + 1),
            (Mark::Unknown, None, None) => (0, 0),
            (_, from, to) => (from.unwrap_or(0), to.unwrap_or(last)),
        };
        let (from, to) = (from.max(0), to.min(last));
        let bounds = usize::try_from(from).ok().zip(usize::try_from(to).ok());
        bounds.filter(|(from, to)| from <= to)
    }
}
