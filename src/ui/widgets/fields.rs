//! A form as lines: labels, boxes, what was understood, what is wrong. The popup around them is drawn elsewhere.
//!
//! Lines come first and are cut to the window afterwards, so that a form of any length scrolls field by field.

use std::ops::Range;

use ratatui::text::{Line, Span};

use crate::app::form::editor::Editor;
use crate::app::form::options::{Choice, Item};
use crate::app::form::{Field, Focus, Form, Input};
use crate::ui::text::{cut, fit, head, width, wrap};
use crate::ui::theme::{Role, Theme};

/// The lines of a form.
#[derive(Debug, Default)]
pub struct FormLines {
    /// Every line, top to bottom.
    pub lines: Vec<Line<'static>>,
    /// The lines of the part that has the focus.
    pub focus: Range<usize>,
    /// Where the caret is: line and column.
    pub caret: Option<(usize, usize)>,
}

/// The most matches a choice shows at once.
const MATCHES: usize = 6;
/// The most lines of a long text that are shown at once.
const LONG_LINES: usize = 6;

/// Lays a form out in `room` cells.
#[must_use]
pub fn lay_out(form: &Form, room: usize, theme: &Theme) -> FormLines {
    let label = form
        .fields
        .iter()
        .map(|field| width(&field.label))
        .max()
        .unwrap_or(0)
        .clamp(6, 18);
    let mut layout = Layout {
        out: FormLines::default(),
        room,
        label,
        theme,
    };
    for fact in &form.facts {
        layout.prose(fact, Role::Plain, 1);
    }
    if !form.facts.is_empty() {
        layout.out.lines.push(Line::default());
    }
    for (at, field) in form.fields.iter().enumerate() {
        let start = layout.out.lines.len();
        let focused = form.focus == Focus::Field(at);
        layout.field(field, focused);
        if focused {
            layout.out.focus = start..layout.out.lines.len();
        }
    }
    layout.ending(form);
    layout.out
}

struct Layout<'a> {
    out: FormLines,
    room: usize,
    label: usize,
    theme: &'a Theme,
}

impl Layout<'_> {
    fn field(&mut self, field: &Field, focused: bool) {
        match &field.input {
            Input::Line(editor) => self.typed_line(field, editor, None, focused),
            Input::Date(date) => self.typed_line(field, date.editor(), date.echo(), focused),
            Input::Long(editor) => self.typed_text(field, editor, focused),
            Input::Choice(choice) => self.choice(field, choice, focused),
            Input::Radio(radio) => {
                let pieces = radio
                    .items()
                    .map(|(item, on)| mark("(x) ", "( ) ", on, item, on && focused))
                    .collect();
                self.flow(field, pieces, focused);
            }
            Input::Ticks(ticks) => {
                let pieces = ticks
                    .items()
                    .map(|(item, on, at)| mark("[x] ", "[ ] ", on, item, at && focused))
                    .collect();
                self.flow(field, pieces, focused);
            }
        }
        if let Some(hint) = &field.hint {
            self.prose(hint, Role::Muted, self.label + 3);
        }
        if let Some(problem) = &field.problem {
            self.prose(&format!("! {problem}"), Role::Stop, self.label + 2);
        }
    }

    /// The label, with a mark before it when the field has the focus.
    fn label(&self, field: &Field, focused: bool) -> Vec<Span<'static>> {
        let theme = self.theme;
        let (mark, role) = if focused {
            (theme.glyphs().selected, Role::Focus)
        } else {
            (" ", Role::Plain)
        };
        vec![
            theme.span(role, mark),
            theme.span(role, fit(&field.label, self.label, theme.glyphs().cut)),
            " ".into(),
        ]
    }

    /// How many cells the inside of a box has.
    fn inside(&self) -> usize {
        self.room.saturating_sub(self.label + 6).clamp(1, 66)
    }

    fn typed_line(&mut self, field: &Field, editor: &Editor, echo: Option<String>, focused: bool) {
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
            spans.push(
                self.theme.span(
                    Role::Muted,
                    cut(
                        "  needed",
                        self.room.saturating_sub(self.label + 6 + inside),
                        "",
                    )
                    .into_owned(),
                ),
            );
        }
        if focused {
            self.out.caret = Some((
                self.out.lines.len(),
                self.label + 4 + width(before) - width(before).min(skipped),
            ));
        }
        self.out.lines.push(Line::from(spans));
    }

    fn typed_text(&mut self, field: &Field, editor: &Editor, focused: bool) {
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

    fn choice(&mut self, field: &Field, choice: &Choice, focused: bool) {
        let inside = self.inside();
        let label = choice.chosen().map_or("", |item| item.label.as_str());
        let mut spans = self.label(field, focused);
        spans.extend(self.boxed(fit(label, inside, self.theme.glyphs().cut)));
        if focused {
            self.out.caret = Some((self.out.lines.len(), self.label + 4));
        }
        self.out.lines.push(Line::from(spans));
        if focused {
            self.matches(choice, inside);
        }
    }

    fn matches(&mut self, choice: &Choice, inside: usize) {
        let matching: Vec<(&Item, bool)> = choice.matching().collect();
        let at = matching.iter().position(|(_, chosen)| *chosen).unwrap_or(0);
        let first = (at + 1).saturating_sub(MATCHES);
        let margin = " ".repeat(self.label + 4);
        for (item, chosen) in matching.iter().skip(first).take(MATCHES) {
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

    /// Marks and labels one after the other, as many to a line as fit.
    fn flow(&mut self, field: &Field, pieces: Vec<(String, bool)>, focused: bool) {
        let room = self.room.saturating_sub(self.label + 2);
        let mut spans = self.label(field, focused);
        let mut used = 0;
        for (text, under_cursor) in pieces {
            let text = cut(&text, room, self.theme.glyphs().cut).into_owned();
            if used > 0 && used + width(&text) > room {
                let full = std::mem::replace(&mut spans, vec![" ".repeat(self.label + 2).into()]);
                self.out.lines.push(Line::from(full));
                used = 0;
            }
            if under_cursor {
                self.out.caret = Some((self.out.lines.len(), self.label + 3 + used));
            }
            used += width(&text) + 3;
            spans.push(self.theme.span(
                if under_cursor {
                    Role::Focus
                } else {
                    Role::Plain
                },
                text,
            ));
            spans.push("   ".into());
        }
        self.out.lines.push(Line::from(spans));
    }

    fn boxed(&self, text: String) -> [Span<'static>; 3] {
        [
            self.theme.span(Role::Plain, "[ "),
            self.theme.span(Role::Field, text),
            self.theme.span(Role::Plain, " ]"),
        ]
    }

    fn prose(&mut self, text: &str, role: Role, margin: usize) {
        for line in wrap(text, self.room.saturating_sub(margin + 1)) {
            self.out.lines.push(Line::from(vec![
                " ".repeat(margin).into(),
                self.theme.span(role, line),
            ]));
        }
    }

    /// What a rule said, and the buttons.
    fn ending(&mut self, form: &Form) {
        if let Some(refusal) = &form.refusal {
            self.out.lines.push(Line::default());
            self.prose(&format!("! {refusal}"), Role::Stop, 1);
        }
        self.out.lines.push(Line::default());
        let start = self.out.lines.len();
        let on = (form.focus == Focus::Cancel, form.focus == Focus::Send);
        let (line, caret) = buttons(
            ("Cancel", on.0),
            (&form.button, on.1),
            self.room,
            self.theme,
        );
        self.out.lines.push(line);
        if let Some(column) = caret {
            self.out.caret = Some((start, column));
            self.out.focus = start..start + 1;
        }
    }
}

/// Two buttons at the right edge, each with whether it has the focus; and the column of the one that has it.
#[must_use]
pub fn buttons(
    first: (&str, bool),
    second: (&str, bool),
    room: usize,
    theme: &Theme,
) -> (Line<'static>, Option<usize>) {
    let draw = |(text, focused): (&str, bool)| {
        let mark = if focused {
            theme.glyphs().selected
        } else {
            " "
        };
        let role = if focused { Role::Selected } else { Role::Plain };
        theme.span(role, format!("[{mark}{text} ]"))
    };
    let (left, right) = (draw(first), draw(second));
    let (left_width, used) = (
        width(&left.content),
        width(&left.content) + 3 + width(&right.content),
    );
    let margin = room.saturating_sub(used);
    let caret = if first.1 {
        Some(margin + 1)
    } else {
        second.1.then_some(margin + left_width + 4)
    };
    (
        Line::from(vec![" ".repeat(margin).into(), left, "   ".into(), right]),
        caret,
    )
}

fn mark(on: &str, off: &str, is_on: bool, item: &Item, under_cursor: bool) -> (String, bool) {
    (
        format!("{}{}", if is_on { on } else { off }, item.label),
        under_cursor,
    )
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
