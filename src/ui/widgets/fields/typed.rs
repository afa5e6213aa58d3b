//! Fields that are typed into: one line, a date, prose.

use std::ops::Range;
use std::slice;

use ratatui::text::Line;

use super::Layout;
use crate::app::form::Field;
use crate::app::form::editor::Editor;
use crate::app::form::room::NEEDED;
use crate::app::form::wrap::{caret_at, place_of, rows};
use crate::app::target::Target;
use crate::ui::text::{cut, fit};
use crate::ui::theme::Role;
use crate::ui::view_state::Rows;
use crate::ui::widgets::hidden;
use crate::ui::widgets::typed_line::TypedLine;

/// How many cells a date takes, inside its box.
const DATE: usize = 20;

impl Layout<'_> {
    pub(super) fn typed_line(
        &mut self,
        field: &Field,
        editor: &Editor,
        echo: Option<String>,
        focused: bool,
    ) {
        let inside = if echo.is_some() {
            self.room.inside.min(DATE)
        } else {
            self.room.inside
        };
        let mut spans = self.label(field, focused);
        let text = editor.text();
        let (start, shown) = if focused {
            let line = TypedLine::of(editor, inside, self.theme);
            let column = self.room.label + 4 + line.caret;
            self.out.caret = Some((self.out.lines.len(), column));
            (line.from, fit(&line.text, inside, ""))
        } else {
            (0, fit(text, inside, self.theme.glyphs().cut))
        };
        self.mark_places(text, slice::from_ref(&(start..text.len())), 0, inside);
        spans.extend(self.boxed(shown));
        if let Some(echo) = echo {
            let used = self.room.label + 6 + inside + 2;
            let echo = cut(
                &echo,
                self.room.wide.saturating_sub(used),
                self.theme.glyphs().cut,
            );
            spans.push(self.theme.span(Role::Plain, format!("  {echo}")));
        } else if field.is_needed() && editor.text().is_empty() {
            spans.push(self.theme.span(Role::Muted, NEEDED));
        }
        self.out.lines.push(Line::from(spans));
        if let Some(full) = fullness(editor) {
            self.prose(&full, Role::Muted, self.room.label + 3);
        }
    }

    /// Prose in as many lines as it takes, up to half the window; then it scrolls with the caret.
    pub(super) fn typed_text(&mut self, field: &Field, editor: &Editor, focused: bool) {
        let room = self.room;
        let text = editor.text();
        let all = rows(text, room.inside);
        let (row, column) = place_of(text, &all, editor.caret(), room.inside);
        let tall = room.tall.min(all.len());
        let first = if focused {
            let first = self.view.offset(Rows::Field(field.name));
            *first = hidden::nearest(*first, &(row..row + 1), tall, all.len());
            *first
        } else {
            0
        };
        for (at, range) in all.iter().enumerate().skip(first).take(tall) {
            let mut spans = if at == first {
                self.label(field, focused)
            } else {
                vec![" ".repeat(room.label + 2).into()]
            };
            let line = text.get(range.clone()).unwrap_or_default().trim_end();
            spans.extend(self.boxed(fit(line, room.inside, "")));
            self.mark_places(text, &all, at, room.inside);
            if field.is_needed() && text.is_empty() {
                spans.push(self.theme.span(Role::Muted, NEEDED));
            }
            if focused && at == row {
                self.out.caret = Some((self.out.lines.len(), room.label + 4 + column));
            }
            self.out.lines.push(Line::from(spans));
        }
        let hidden = (first, all.len() - tall - first);
        self.count(editor, hidden, focused);
    }

    /// Marks where the caret would go in the line that comes next, cell by cell of its box.
    fn mark_places(&mut self, text: &str, rows: &[Range<usize>], row: usize, inside: usize) {
        let field = self.at;
        let mut from = 0;
        while from < inside {
            let at = caret_at(text, rows, row, from);
            let cells = (from..inside).take_while(|cell| caret_at(text, rows, row, *cell) == at);
            let to = from + cells.count();
            let columns = self.room.label + 4 + from..self.room.label + 4 + to;
            self.mark(columns, Target::Caret { field, at });
            from = to;
        }
    }

    /// How many words there are, how many lines are out of view, and how much room is left when there is little.
    fn count(&mut self, editor: &Editor, (above, below): (usize, usize), focused: bool) {
        let mut said = Vec::new();
        if focused && !editor.text().trim().is_empty() {
            let words = editor.words();
            said.push(format!("{words} word{}", if words == 1 { "" } else { "s" }));
        }
        if above + below > 0 {
            said.push(hidden::words(above, below, self.room.inside));
        }
        said.extend(fullness(editor));
        if !said.is_empty() {
            self.prose(&said.join(", "), Role::Muted, self.room.label + 3);
        }
    }
}

fn fullness(editor: &Editor) -> Option<String> {
    let (length, limit) = editor.nearly_full()?;
    Some(format!("{length} of {limit} characters"))
}
