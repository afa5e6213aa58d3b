//! Forms: fields in order, two buttons, and a purpose that turns what was typed into an effect.
//!
//! Tab and Enter go on, Shift+Tab goes back, the last Enter lands on the button. Problems stand under their field.
//! A form knows nothing of the rules: it proposes, and a refusal comes back to the field it concerns.
//! What each form asks for, and what it ends in, is in `app::purpose`.
//!
//! What is typed outlasts everything but being saved: another process's change, a failed save, a window too small.

pub mod answers;
pub mod choice;
pub mod date;
pub mod editor;
pub mod field;
pub mod input;
pub mod options;
mod past;
pub mod room;
pub mod wrap;

pub use answers::{Answers, Problems};
pub use field::{Field, FieldName, Need};
pub use input::Input;
pub use room::Room;

use editor::Typed;
use options::NewThing;

use super::key::Key;
use super::model::Window;
use super::purpose::Purpose;

/// The key that takes a long text to another program.
pub const EDIT_OUTSIDE: Key = Key::Ctrl('e');

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
    /// What the two buttons say.
    pub buttons: Buttons,
    /// Why it was refused or could not be saved, when that concerns no one field.
    pub refusal: Option<String>,
    /// Whether it has been sent and waits for its answer.
    pub sent: bool,
    /// How many pages above its focus it is being read.
    pub pages_up: usize,
}

/// What the two buttons say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buttons {
    /// The one that leaves things as they are.
    pub leave: &'static str,
    /// The one that sends.
    pub send: String,
    /// What is said beside them of what follows.
    pub after: Option<String>,
}

/// The part of a form that keys go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// A field by its place.
    Field(usize),
    /// Under a field by its place, the button that takes what somebody else recorded meanwhile.
    Theirs(usize),
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
    /// To be closed and forgotten.
    Drop,
    /// To be read and sent.
    Send,
    /// To have something added that can then be chosen.
    Add(NewThing),
    /// To have the text under the caret edited by another program.
    EditOutside,
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
            buttons: Buttons {
                leave: "Cancel",
                send: button.into(),
                after: None,
            },
            refusal: None,
            sent: false,
            pages_up: 0,
        }
    }

    /// The same form with facts above its fields.
    #[must_use]
    pub fn facts(mut self, facts: Vec<String>) -> Self {
        self.facts = facts;
        self
    }

    /// The same form with something said of what follows, beside its buttons.
    #[must_use]
    pub fn after(mut self, after: impl Into<String>) -> Self {
        self.buttons.after = Some(after.into());
        self
    }

    /// The same form for something weighty: it begins on the button that leaves things as they are.
    #[must_use]
    pub const fn weighty(mut self) -> Self {
        self.buttons.leave = "Not yet";
        self.focus = Focus::Cancel;
        self
    }

    /// Whether it is about something weighty.
    #[must_use]
    pub fn is_weighty(&self) -> bool {
        self.buttons.leave == "Not yet"
    }

    /// A field by its name.
    #[must_use]
    pub fn field(&self, name: impl Into<FieldName>) -> Option<&Field> {
        let name = name.into();
        self.fields.iter().find(|field| field.name == name)
    }

    /// A field by its name, to be changed.
    pub fn field_mut(&mut self, name: impl Into<FieldName>) -> Option<&mut Field> {
        let name = name.into();
        self.fields.iter_mut().find(|field| field.name == name)
    }

    /// Leaves only some of its fields. The focus stays where it is, or goes to the first field that is left.
    pub fn leave_only(&mut self, stays: impl Fn(&Field) -> bool) {
        let focused = self.focused().map(|field| field.name);
        self.fields.retain(stays);
        if let Some(name) = focused {
            let place = self.fields.iter().position(|field| field.name == name);
            self.focus = Focus::Field(place.unwrap_or(0));
        }
    }

    /// The field that has the focus.
    #[must_use]
    pub fn focused(&self) -> Option<&Field> {
        match self.focus {
            Focus::Field(at) => self.fields.get(at),
            Focus::Theirs(_) | Focus::Cancel | Focus::Send => None,
        }
    }

    /// The same, to be changed.
    pub fn focused_mut(&mut self) -> Option<&mut Field> {
        match self.focus {
            Focus::Field(at) => self.fields.get_mut(at),
            Focus::Theirs(_) | Focus::Cancel | Focus::Send => None,
        }
    }

    /// Whether anything stands in it that is not recorded.
    #[must_use]
    pub fn is_touched(&self) -> bool {
        self.fields.iter().any(Field::is_changed)
    }

    /// Takes over what was typed into another form of the same purpose, which was made from an earlier plan.
    pub fn take_over(&mut self, typed: &Self) {
        for field in &mut self.fields {
            if let Some(before) = typed.field(field.name) {
                field.take_over(before);
            }
        }
    }

    /// Stands in the place of an open form that was made from an earlier plan: with what was typed, and its focus.
    pub fn replace(&mut self, open: &Self) {
        self.take_over(open);
        let place = |at: usize| {
            let name = open.fields.get(at)?.name;
            self.fields.iter().position(|field| field.name == name)
        };
        self.focus = match open.focus {
            Focus::Field(at) | Focus::Theirs(at) => place(at).map_or(Focus::Cancel, Focus::Field),
            Focus::Cancel => Focus::Cancel,
            Focus::Send => Focus::Send,
        };
        self.refusal.clone_from(&open.refusal);
        self.sent = open.sent;
    }

    /// Takes a key, in a window of this size.
    pub fn press(&mut self, key: Key, window: Window) -> Wish {
        match key {
            Key::PageUp => self.pages_up += 1,
            Key::PageDown => self.pages_up = self.pages_up.saturating_sub(1),
            _ => {
                self.pages_up = 0;
                return self.press_focused(key, window);
            }
        }
        Wish::Stay
    }

    fn press_focused(&mut self, key: Key, window: Window) -> Wish {
        let room = Room::of(self, window).inside;
        if let Some(wish) = self.focused().and_then(|field| beyond_typing(field, key)) {
            return wish;
        }
        if let Some(field) = self.focused_mut()
            && field.press(key, room) != Typed::Left
        {
            self.refusal = None;
            return Wish::Stay;
        }
        match (key, self.focus) {
            (Key::Esc, _) => return Wish::Close,
            (Key::Enter | Key::Char(' '), Focus::Cancel) => return Wish::Drop,
            (Key::Enter | Key::Char(' '), Focus::Send) => return Wish::Send,
            (Key::Enter | Key::Char(' '), Focus::Theirs(at)) => self.take_theirs(at),
            (Key::Tab | Key::Enter | Key::Down, _) | (Key::Right, Focus::Cancel) => self.step(1),
            (Key::BackTab | Key::Up, _) | (Key::Left, Focus::Send) => self.step(-1),
            _ => {}
        }
        Wish::Stay
    }

    /// Takes pasted text: into the field with the focus as one step, or not at all.
    ///
    /// # Errors
    /// A sentence when nothing can be pasted here.
    pub fn paste(&mut self, text: &str) -> Result<(), String> {
        match self.focused_mut() {
            Some(field) => field.paste(text),
            None => Err("There is no field to paste into here. Nothing was pasted.".to_owned()),
        }
    }

    /// Withdraws everything that was said against it, before it is looked at anew.
    pub fn forgive(&mut self) {
        self.refusal = None;
        for field in &mut self.fields {
            field.problem = None;
        }
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

    /// Goes to a part of the form, as by a click.
    pub fn go_to(&mut self, focus: Focus) {
        if self.focus == focus {
            return;
        }
        if let Some(field) = self.focused_mut() {
            field.leave();
        }
        (self.focus, self.pages_up) = (focus, 0);
    }

    /// Goes to a field and puts the caret at a byte of its text, as by a click. A date that one comes to is typed over
    /// as a whole: only the second click goes into it.
    pub fn put_caret(&mut self, field: usize, at: usize) {
        let was_here = self.focus == Focus::Field(field);
        self.go_to(Focus::Field(field));
        if let Some(field) = self.focused_mut()
            && (was_here || !matches!(field.input, Input::Date(_)))
            && let Some(editor) = field.input.editor_mut()
        {
            editor.put_caret(at);
        }
    }

    /// Whether something new is to be added in the field with the focus.
    #[must_use]
    pub fn wants_new(&self) -> bool {
        let input = self.focused().map(|field| &field.input);
        matches!(input, Some(Input::Choice(choice)) if choice.wants_new().is_some())
    }

    /// Goes to a field and chooses one of the items that are shown there, by its place.
    pub fn pick(&mut self, field: usize, item: usize) {
        self.go_to(Focus::Field(field));
        if let Some(field) = self.focused_mut() {
            field.input.pick(item);
            field.problem = None;
        }
    }

    fn take_theirs(&mut self, at: usize) {
        if let Some(field) = self.fields.get_mut(at) {
            field.take_theirs();
        }
        self.focus = Focus::Field(at);
    }

    /// Every place the focus can stand on, in order: the fields, then the sending button, then the other.
    fn stops(&self) -> Vec<Focus> {
        let mut stops = Vec::new();
        for (at, field) in self.fields.iter().enumerate() {
            stops.push(Focus::Field(at));
            if field.theirs.is_some() {
                stops.push(Focus::Theirs(at));
            }
        }
        stops.extend([Focus::Send, Focus::Cancel]);
        stops
    }

    fn step(&mut self, by: isize) {
        if let Some(field) = self.focused_mut() {
            field.leave();
        }
        let stops = self.stops();
        let here = stops.iter().position(|stop| *stop == self.focus);
        let count = stops.len();
        let next = here
            .unwrap_or(0)
            .saturating_add(count)
            .saturating_add_signed(by)
            % count;
        self.focus = stops[next];
    }
}

/// What a key means to a field beyond being typed: adding what is to be chosen, editing elsewhere.
fn beyond_typing(field: &Field, key: Key) -> Option<Wish> {
    match &field.input {
        Input::Choice(choice) if key == Key::Enter => choice.wants_new().map(Wish::Add),
        Input::Long(_) if key == EDIT_OUTSIDE => Some(Wish::EditOutside),
        Input::Line(_)
        | Input::Long(_)
        | Input::Date(_)
        | Input::Choice(_)
        | Input::Radio(_)
        | Input::Ticks(_) => None,
    }
}
