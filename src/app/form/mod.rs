//! Forms: fields in order, two buttons, and a purpose that turns what was typed into an effect.
//!
//! Tab and Enter go on, Shift+Tab goes back, the last Enter lands on the button. Problems stand under their field.
//! A form knows nothing of the rules: it proposes, and a refusal comes back to the field it concerns.
//! What each form asks for, and what it ends in, is in `app::purpose`.

pub mod answers;
pub mod date;
pub mod editor;
pub mod field;
pub mod options;

pub use answers::{Answers, Problems};
pub use field::{Field, FieldName, Input};

use editor::Typed;

use super::key::Key;
use super::purpose::Purpose;

/// A form on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What it is for; two forms of the same purpose are the same form, so that a draft finds its way back.
    pub purpose: Purpose,
    /// The line in its frame.
    pub title: String,
    /// What is worth knowing while filling it in, above the fields.
    pub facts: Vec<String>,
    /// The fields in order.
    pub fields: Vec<Field>,
    /// Where the caret is.
    pub focus: Focus,
    /// What the button that sends it says.
    pub button: String,
    /// Why a rule refused it, when the refusal concerns no one field.
    pub refusal: Option<String>,
    /// Whether anything was typed or chosen in it.
    pub touched: bool,
    /// Whether it has been sent and waits for its answer.
    pub sent: bool,
}

/// The part of a form that keys go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// A field by its place.
    Field(usize),
    /// The button that leaves things as they are.
    Cancel,
    /// The button that sends.
    Send,
}

/// What the form wants after a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// To stay open.
    Stay,
    /// To be closed; a draft is kept.
    Close,
    /// To be read and sent.
    Send,
}

impl Form {
    /// A form whose first field has the focus.
    pub fn new(
        purpose: Purpose,
        title: impl Into<String>,
        fields: Vec<Field>,
        button: impl Into<String>,
    ) -> Self {
        Self {
            purpose,
            title: title.into(),
            facts: Vec::new(),
            focus: if fields.is_empty() {
                Focus::Cancel
            } else {
                Focus::Field(0)
            },
            fields,
            button: button.into(),
            refusal: None,
            touched: false,
            sent: false,
        }
    }

    /// The same form with facts above its fields.
    #[must_use]
    pub fn facts(mut self, facts: Vec<String>) -> Self {
        self.facts = facts;
        self
    }

    /// A field by its name.
    #[must_use]
    pub fn field(&self, name: FieldName) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// A field by its name, to be changed.
    pub fn field_mut(&mut self, name: FieldName) -> Option<&mut Field> {
        self.fields.iter_mut().find(|field| field.name == name)
    }

    /// Takes over what was typed into another form of the same purpose.
    pub fn restore(&mut self, draft: &Self) {
        for field in &mut self.fields {
            if let Some(before) = draft.field(field.name) {
                field.input = before.input.clone();
            }
        }
        self.touched = true;
    }

    /// Takes a key.
    pub fn press(&mut self, key: Key) -> Wish {
        if let Some(field) = self.focused_mut()
            && field.press(key) == Typed::Taken
        {
            self.refusal = None;
            self.touched = true;
            return Wish::Stay;
        }
        match (key, self.focus) {
            (Key::Esc, _) | (Key::Enter | Key::Char(' '), Focus::Cancel) => return Wish::Close,
            (Key::Enter | Key::Char(' '), Focus::Send) => return Wish::Send,
            (Key::Tab | Key::Enter | Key::Down, _) | (Key::Right, Focus::Cancel) => self.step(1),
            (Key::BackTab | Key::Up, _) | (Key::Left, Focus::Send) => self.step(self.stops() - 1),
            _ => {}
        }
        Wish::Stay
    }

    /// Takes pasted text: into a text field as one step, or not at all.
    ///
    /// # Errors
    /// A sentence when nothing was pasted.
    pub fn paste(&mut self, text: &str) -> Result<(), String> {
        let Some(field) = self.focused_mut() else {
            return Err("There is no field to paste into here.".to_owned());
        };
        let Some(editor) = field.editor_mut() else {
            return Err("This field is chosen, not typed; nothing was pasted.".to_owned());
        };
        let outcome = editor.paste(text);
        field.problem = outcome
            .as_ref()
            .err()
            .map(|problem| format!("{problem}. Nothing was pasted."));
        self.touched = true;
        outcome.map_err(|problem| problem.to_string())
    }

    /// Puts problems under their fields and goes to the first; one without a field stands above the buttons.
    pub fn complain(&mut self, problems: Problems) {
        self.sent = false;
        for (name, problem) in problems {
            match self.field_mut(name) {
                Some(field) => field.problem = Some(problem),
                None => self.refusal = Some(problem),
            }
        }
        if let Some(first) = self.fields.iter().position(|field| field.problem.is_some()) {
            self.focus = Focus::Field(first);
        }
    }

    fn focused_mut(&mut self) -> Option<&mut Field> {
        match self.focus {
            Focus::Field(at) => self.fields.get_mut(at),
            Focus::Cancel | Focus::Send => None,
        }
    }

    /// Every place the focus can stand on: the fields, then the two buttons; the sending one comes first after them.
    const fn stops(&self) -> usize {
        self.fields.len() + 2
    }

    fn step(&mut self, by: usize) {
        if let Some(field) = self.focused_mut() {
            field.leave();
        }
        let fields = self.fields.len();
        let at = match self.focus {
            Focus::Field(at) => at,
            Focus::Send => fields,
            Focus::Cancel => fields + 1,
        };
        self.focus = match (at + by) % self.stops() {
            at if at < fields => Focus::Field(at),
            at if at == fields => Focus::Send,
            _ => Focus::Cancel,
        };
    }
}
