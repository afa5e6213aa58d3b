//! Fields that are chosen from: a list that filters, radio buttons, ticks.

use ratatui::text::Line;

use super::Layout;
use crate::app::form::Field;
use crate::app::form::options::{Choice, Item};
use crate::app::target::Target;
use crate::app::words::is_width_certain;
use crate::ui::text::{cut, fit, line_width, width};
use crate::ui::theme::Role;

/// The most matches a choice shows at once.
const MATCHES: usize = 6;

impl Layout<'_> {
    pub(super) fn choice(&mut self, field: &Field, choice: &Choice, focused: bool) {
        let inside = self.room.inside;
        let label = choice.label();
        let mut spans = self.label(field, focused);
        spans.extend(self.boxed(fit(label, inside, self.theme.glyphs().cut)));
        if focused {
            self.out.caret = Some((self.out.lines.len(), self.room.label + 4));
        }
        self.out.lines.push(Line::from(spans));
        if focused {
            self.matches(choice, inside);
        }
    }

    pub(super) fn matches(&mut self, choice: &Choice, inside: usize) {
        let matching: Vec<(&Item, bool)> = choice.matching().collect();
        let at = matching.iter().position(|(_, chosen)| *chosen).unwrap_or(0);
        let first = (at + 1).saturating_sub(MATCHES);
        let margin = " ".repeat(self.room.label + 4);
        for (place, (item, chosen)) in matching.iter().enumerate().skip(first).take(MATCHES) {
            self.mark_item(self.room.label + 4, inside, place);
            let mark = if *chosen {
                self.theme.glyphs().selected
            } else {
                " "
            };
            let text = format!(
                "{mark} {}",
                fit(
                    &item.label,
                    inside.saturating_sub(2),
                    self.theme.glyphs().cut
                )
            );
            let role = if *chosen { Role::Selected } else { Role::Plain };
            self.out.lines.push(Line::from(vec![
                margin.clone().into(),
                self.theme.span(role, text),
            ]));
        }
        let rest = matching.len().saturating_sub(first + MATCHES);
        let note = match (choice.filter(), rest) {
            ("", 0) => return,
            ("", rest) => format!("{rest} more; type to filter"),
            (filter, _) if matching.is_empty() => format!("nothing matches \"{filter}\""),
            (filter, _) => format!("matching \"{filter}\""),
        };
        self.out.lines.push(Line::from(vec![
            margin.into(),
            self.theme.span(Role::Muted, note),
        ]));
    }

    /// Buttons in a row, and the hint behind them where it fits, because then nothing has to stand to its right.
    pub(super) fn flow_with_hint(
        &mut self,
        field: &Field,
        pieces: Vec<(String, bool)>,
        focused: bool,
    ) {
        self.flow(field, pieces, focused);
        let room = self.room.wide.saturating_sub(1);
        let certain = |row: &Line<'_>| row.spans.iter().all(|span| is_width_certain(&span.content));
        let fits =
            |row: &Line<'_>, hint: &str| line_width(row) + width(hint) <= room && certain(row);
        match (&field.hint, self.out.lines.last_mut()) {
            (Some(hint), Some(row)) if fits(row, hint) => {
                row.push_span(self.theme.span(Role::Muted, hint.clone()));
                self.problem(field);
            }
            (Some(_) | None, _) => {
                self.problem(field);
                self.hint(field);
            }
        }
    }

    /// Marks an item on the line that comes next.
    fn mark_item(&mut self, from: usize, wide: usize, item: usize) {
        let field = self.at;
        self.mark(from..from + wide, Target::Item { field, item });
    }

    /// Marks and labels one after the other, as many to a line as fit; another script ends its line.
    pub(super) fn flow(&mut self, field: &Field, pieces: Vec<(String, bool)>, focused: bool) {
        let room = self.room.wide.saturating_sub(self.room.label + 2);
        let gap = gap(&pieces, room);
        let mut spans = self.label(field, focused);
        let mut used = 0;
        let mut is_open = false;
        for (item, (text, under_cursor)) in pieces.into_iter().enumerate() {
            let text = cut(&text, room, self.theme.glyphs().cut).into_owned();
            if used > 0 && (is_open || used + width(&text) > room) {
                let full =
                    std::mem::replace(&mut spans, vec![" ".repeat(self.room.label + 2).into()]);
                self.out.lines.push(Line::from(full));
                used = 0;
            }
            if under_cursor {
                self.out.caret = Some((self.out.lines.len(), self.room.label + 3 + used));
            }
            self.mark_item(self.room.label + 2 + used, width(&text), item);
            used += width(&text) + gap;
            is_open = !is_width_certain(&text);
            spans.push(self.theme.span(
                if under_cursor {
                    Role::Focus
                } else {
                    Role::Plain
                },
                text,
            ));
            spans.push(" ".repeat(gap).into());
        }
        self.out.lines.push(Line::from(spans));
    }
}

/// What stands between the pieces: less, where that brings them all on one line.
fn gap(pieces: &[(String, bool)], room: usize) -> usize {
    let all: usize = pieces.iter().map(|(text, _)| width(text)).sum();
    let between = pieces.len().saturating_sub(1);
    if (room + 1..=room + between).contains(&(all + 3 * between)) {
        2
    } else {
        3
    }
}

/// A mark and its label, and whether the cursor stands on it.
pub(super) fn mark(
    on: &str,
    off: &str,
    is_on: bool,
    item: &Item,
    under_cursor: bool,
) -> (String, bool) {
    (
        format!("{}{}", if is_on { on } else { off }, item.label),
        under_cursor,
    )
}
