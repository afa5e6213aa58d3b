//! Fields that are typed into: one line, a date, prose.

use ratatui::text::Line;

use super::{Layout, NEEDED};
use crate::app::form::Field;
use crate::app::form::editor::Editor;
use crate::ui::text::{cut, fit, head, width, wrap};
use crate::ui::theme::Role;

/// The most lines of a long text that are shown at once.
const LONG_LINES: usize = 6;

impl Layout<'_> {
    pub(super) fn typed_line(
        &mut self,
        field: &Field,
        editor: &Editor,
        echo: Option<String>,
        focused: bool,
    ) {
        let inside = if echo.is_some() {
            self.inside().min(20)
        } else {
            self.inside()
        };
        let (before, _) = editor.around_caret();
        let skipped = (width(before) + 1).saturating_sub(inside);
        let shown = fit(behind(editor.text(), skipped), inside, "");
        let mut spans = self.label(field, focused);
        spans.extend(self.boxed(shown));
        if let Some(echo) = echo {
            let room = self.room.saturating_sub(self.label + 6 + inside + 2);
            let echo = cut(&echo, room, self.theme.glyphs().cut).into_owned();
            spans.push(self.theme.span(Role::Plain, format!("  {echo}")));
        } else if field.needed && editor.text().is_empty() {
            spans.push(self.theme.span(Role::Muted, NEEDED));
        }
        if focused {
            self.out.caret = Some((
                self.out.lines.len(),
                self.label + 4 + width(before) - width(before).min(skipped),
            ));
        }
        self.out.lines.push(Line::from(spans));
    }

    pub(super) fn typed_text(&mut self, field: &Field, editor: &Editor, focused: bool) {
        let inside = self.inside();
        let (before, _) = editor.around_caret();
        let caret = wrap(&format!("{before}_"), inside);
        let line_at = caret.len() - 1;
        let mut lines = wrap(editor.text(), inside);
        if lines.len() <= line_at {
            lines.resize(line_at + 1, String::new());
        }
        let first = (line_at + 1).saturating_sub(LONG_LINES);
        for (row, line) in lines.iter().enumerate().skip(first).take(LONG_LINES) {
            let mut spans = if row == first {
                self.label(field, focused)
            } else {
                vec![" ".repeat(self.label + 2).into()]
            };
            spans.extend(self.boxed(fit(line, inside, "")));
            if focused && row == line_at {
                let column = caret.last().map_or(0, |line| width(line).saturating_sub(1));
                self.out.caret = Some((self.out.lines.len(), self.label + 4 + column));
            }
            self.out.lines.push(Line::from(spans));
        }
    }
}

/// The text without its first `skipped` cells; a wide character that straddles the edge goes too.
fn behind(text: &str, skipped: usize) -> &str {
    let kept = head(text, skipped);
    let rest = text.get(kept.len()..).unwrap_or_default();
    if width(kept) < skipped {
        rest.get(head(rest, 2).len()..).unwrap_or_default()
    } else {
        rest
    }
}
