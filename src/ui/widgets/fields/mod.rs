//! A form as lines: labels, boxes, what was understood, what is wrong. The popup around them is drawn elsewhere.
//!
//! Lines come first and are cut to the window afterwards, so that a form of any length scrolls field by field.

mod buttons;
mod chosen;
mod typed;

pub use buttons::buttons;

use std::ops::Range;

use ratatui::text::{Line, Span};

use crate::app::form::{Field, Focus, Form, Input, Room};
use crate::app::target::Target;
use crate::app::words::is_width_certain;
use crate::ui::text::{fit, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::view_state::ViewState;

/// The lines of a form.
#[derive(Debug, Default)]
pub struct FormLines {
    /// Every line, top to bottom.
    pub lines: Vec<Line<'static>>,
    /// The lines of the part that has the focus.
    pub focus: Range<usize>,
    /// Where the caret is: line and column.
    pub caret: Option<(usize, usize)>,
    /// What can be clicked: lines, columns, and what is there. What comes later lies above what came before.
    pub marks: Vec<FormMark>,
}

/// Something of a form that can be clicked.
#[derive(Debug, Clone)]
pub struct FormMark {
    /// The lines.
    pub lines: Range<usize>,
    /// The columns of each.
    pub columns: Range<usize>,
    /// What is there.
    pub target: Target,
}

/// Lays a form out in its room.
#[must_use]
pub fn lay_out(form: &Form, room: Room, theme: &Theme, view: &mut ViewState) -> FormLines {
    let mut layout = Layout {
        out: FormLines::default(),
        room,
        theme,
        view,
        at: 0,
    };
    for fact in &form.facts {
        layout.fact(fact);
    }
    if !form.facts.is_empty() {
        layout.out.lines.push(Line::default());
    }
    for (at, field) in form.fields.iter().enumerate() {
        let start = layout.out.lines.len();
        let marked = layout.out.marks.len();
        layout.at = at;
        layout.field(field, form.focus == Focus::Field(at));
        layout.theirs(field, form.focus == Focus::Theirs(at));
        if matches!(form.focus, Focus::Field(here) | Focus::Theirs(here) if here == at) {
            layout.out.focus = start..layout.out.lines.len();
        }
        // Under what was marked inside the field.
        let whole = FormMark {
            lines: start..layout.out.lines.len(),
            columns: 0..room.wide,
            target: Target::Field(at),
        };
        layout.out.marks.insert(marked, whole);
    }
    layout.ending(form);
    layout.out
}

struct Layout<'a> {
    out: FormLines,
    room: Room,
    theme: &'a Theme,
    view: &'a mut ViewState,
    /// The place of the field that is laid out.
    at: usize,
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
                    .map(|(item, on)| chosen::mark("(x) ", "( ) ", on, item, on && focused))
                    .collect();
                return self.flow_with_hint(field, pieces, focused);
            }
            Input::Ticks(ticks) => {
                let pieces = ticks
                    .items()
                    .map(|(item, on, at)| chosen::mark("[x] ", "[ ] ", on, item, at && focused))
                    .collect();
                self.flow(field, pieces, focused);
            }
        }
        self.problem(field);
        self.hint(field);
    }

    /// What helps to fill it in; a problem says that already.
    fn hint(&mut self, field: &Field) {
        if let Some(hint) = field.hint.as_ref().filter(|_| field.problem.is_none()) {
            self.prose(hint, Role::Muted, self.room.label + 3);
        }
    }

    fn problem(&mut self, field: &Field) {
        if let Some(problem) = &field.problem {
            self.prose(&format!("! {problem}"), Role::Stop, self.room.label + 2);
        }
    }

    /// What somebody else recorded meanwhile beside what was typed, and the button that takes it.
    fn theirs(&mut self, field: &Field, focused: bool) {
        let Some(theirs) = &field.theirs else {
            return;
        };
        let margin = self.room.label + 2;
        let both = format!(
            "! you typed: {} | now recorded: {}",
            field.input.shown(),
            theirs.shown()
        );
        self.prose(&both, Role::Warn, margin);
        let (line, caret) = buttons::button("Take what is recorded", focused, self.theme);
        let mut spans = vec![" ".repeat(margin).into()];
        spans.push(line);
        if focused {
            self.out.caret = Some((self.out.lines.len(), margin + caret));
        }
        self.mark(margin..self.room.wide, Target::Theirs(self.at));
        self.out.lines.push(Line::from(spans));
    }

    /// Marks columns of the line that comes next.
    fn mark(&mut self, columns: Range<usize>, target: Target) {
        let line = self.out.lines.len();
        self.out.marks.push(FormMark {
            lines: line..line + 1,
            columns,
            target,
        });
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
            theme.span(role, fit(&field.label, self.room.label, theme.glyphs().cut)),
            " ".into(),
        ]
    }

    /// A text in its box, which stays open behind text of another script.
    fn boxed(&self, text: String) -> [Span<'static>; 3] {
        let end = if is_width_certain(&text) { " ]" } else { "" };
        [
            self.theme.span(Role::Plain, "[ "),
            self.theme.span(Role::Field, text),
            self.theme.span(Role::Plain, end),
        ]
    }

    fn prose(&mut self, text: &str, role: Role, margin: usize) {
        for line in wrap(text, self.room.wide.saturating_sub(margin + 1)) {
            self.out.lines.push(Line::from(vec![
                " ".repeat(margin).into(),
                self.theme.span(role, line),
            ]));
        }
    }

    /// A fact. One that begins with a short label and three spaces keeps its further lines clear of the label.
    fn fact(&mut self, fact: &str) {
        const LONGEST_LABEL: usize = 12;
        let (label, text) = match fact.split_once("   ") {
            Some((label, text)) if width(label) <= LONGEST_LABEL => (label, text.trim_start()),
            Some(_) | None => return self.prose(fact, Role::Plain, 1),
        };
        // Words stand where the fields begin; a number has its text beside it.
        let beside = 1 + width(label) + 3;
        let margin = if width(label) < 3 {
            beside
        } else {
            beside.max(self.room.label + 2)
        };
        let lines = wrap(text, self.room.wide.saturating_sub(margin + 1));
        for (row, line) in lines.into_iter().enumerate() {
            let label = if row == 0 { label } else { "" };
            let before = fit(&format!(" {label}"), margin, "");
            let line = self.theme.span(Role::Plain, format!("{before}{line}"));
            self.out.lines.push(Line::from(line));
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
        let after = form.buttons.after.as_ref();
        let after = after
            .map(|after| format!("   {after} "))
            .unwrap_or_default();
        let (mut line, caret) = buttons(
            (form.buttons.leave, on.0),
            (&form.buttons.send, on.1),
            self.room.wide.saturating_sub(width(&after)),
            self.theme,
        );
        line.push(self.theme.span(Role::Muted, after));
        let (line, places) = line.into_line();
        for (columns, target) in places {
            self.mark(columns, target);
        }
        self.out.lines.push(line);
        if let Some(column) = caret {
            self.out.caret = Some((start, column));
            self.out.focus = start..start + 1;
        }
    }
}
