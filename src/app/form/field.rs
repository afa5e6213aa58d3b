//! One field of a form: its label, what is typed into it, and what is said under it.

use super::editor::{Editor, Typed};
use super::input::{DateInput, Input};
use super::options::Item;
use crate::app::key::Key;
use crate::domain::Date;
use crate::domain::text::TextProblem;

/// What a field is called in code; unique within its form. Where the same is asked of several things, each has a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldName {
    word: &'static str,
    place: usize,
}

impl FieldName {
    /// One of several fields that ask the same, counted from 0; the first is found by the word alone.
    #[must_use]
    pub const fn nth(word: &'static str, place: usize) -> Self {
        Self { word, place }
    }
}

impl From<&'static str> for FieldName {
    fn from(word: &'static str) -> Self {
        Self::nth(word, 0)
    }
}

/// Where what a field holds at first comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The plan says so: what the plan says later takes its place.
    Recorded,
    /// The form proposes it, and the rest is answered for it: it stays what it was.
    Proposed,
}

/// Whether something has to stand in a field, and who says so when nothing does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It may stay empty.
    Free,
    /// The form cannot be sent without it.
    ByForm,
    /// A rule refuses what is sent without it, in the same words as to a command.
    ByRule,
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name in code.
    pub name: FieldName,
    /// What people read before it.
    pub label: String,
    /// What is typed or chosen.
    pub input: Input,
    /// What is recorded: what the field held when it was made from the plan.
    recorded: String,
    origin: Origin,
    /// Whether something has to stand in it.
    pub need: Need,
    /// What could stand in it, for the message that something has to.
    pub example: Option<&'static str>,
    /// What helps, shown behind or under the field at all times.
    pub hint: Option<String>,
    /// What is wrong with it; shown under it until it is changed.
    pub problem: Option<String>,
    /// What somebody else recorded while this was being typed: another value than was found, and than was typed.
    pub theirs: Option<Box<Input>>,
}

impl Field {
    /// A field that may stay empty.
    pub fn new(name: impl Into<FieldName>, label: impl Into<String>, input: Input) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            recorded: input.value(),
            origin: Origin::Recorded,
            input,
            need: Need::Free,
            example: None,
            hint: None,
            problem: None,
            theirs: None,
        }
    }

    /// One line of text: a name, a link.
    pub fn line(name: impl Into<FieldName>, label: impl Into<String>, text: &str) -> Self {
        Self::new(name, label, Input::Line(Editor::line(text)))
    }

    /// A sentence on one line; where more than one line is recorded, prose.
    pub fn sentence(name: impl Into<FieldName>, label: impl Into<String>, text: &str) -> Self {
        if text.contains('\n') {
            return Self::long(name, label, text);
        }
        Self::new(name, label, Input::Line(Editor::sentence(text)))
    }

    /// Prose.
    pub fn long(name: impl Into<FieldName>, label: impl Into<String>, text: &str) -> Self {
        Self::new(name, label, Input::Long(Editor::several_lines(text)))
    }

    /// A date; `+` and `-` count from `day`, else from today.
    pub fn date(
        name: impl Into<FieldName>,
        label: impl Into<String>,
        day: Option<Date>,
        today: Date,
    ) -> Self {
        Self::new(name, label, Input::Date(DateInput::new(day, today)))
    }

    /// The same field, which cannot stay empty.
    #[must_use]
    pub const fn needed(mut self) -> Self {
        self.need = Need::ByForm;
        self
    }

    /// The same field, which a rule wants filled.
    #[must_use]
    pub const fn needed_by_rule(mut self) -> Self {
        self.need = Need::ByRule;
        self
    }

    /// Whether something has to stand in it.
    #[must_use]
    pub fn is_needed(&self) -> bool {
        self.need != Need::Free
    }

    /// The same field, whose first value is a proposal.
    #[must_use]
    pub const fn proposed(mut self) -> Self {
        self.origin = Origin::Proposed;
        self
    }

    /// The same field, with what could stand in it.
    #[must_use]
    pub const fn such_as(mut self, example: &'static str) -> Self {
        self.example = Some(example);
        self
    }

    /// The same field with a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What has been typed, or the value chosen; empty when there is none.
    #[must_use]
    pub fn text(&self) -> &str {
        match &self.input {
            Input::Line(editor) | Input::Long(editor) => editor.text(),
            Input::Date(date) => date.editor().text(),
            Input::Choice(choice) => choice.value().unwrap_or_default(),
            Input::Radio(radio) => radio.value().unwrap_or_default(),
            Input::Ticks(_) => "",
        }
    }

    /// Whether something else stands in it than is recorded.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.input.value() != self.recorded
    }

    /// What is recorded, as [`Input::value`] has it.
    #[must_use]
    pub fn recorded(&self) -> &str {
        &self.recorded
    }

    /// Fills it with something that follows from another field: nobody has typed it, so it counts as recorded.
    pub fn follow(&mut self, text: &str) {
        if self.text() == text {
            return;
        }
        if let Some(editor) = self.input.editor_mut() {
            editor.replace(text);
            self.recorded = self.input.value();
        }
    }

    /// Takes a key; what was said against the field is withdrawn when it changes.
    pub fn press(&mut self, key: Key, room: usize) -> Typed {
        let typed = self.input.press(key, room);
        match &typed {
            Typed::Taken => self.problem = None,
            Typed::Refused(problem) => self.problem = Some(barred(problem, "It was left out.")),
            Typed::Left => {}
        }
        typed
    }

    /// Takes pasted text in one step, or nothing of it; why not then stands under the field.
    ///
    /// # Errors
    /// A sentence, where nothing can be pasted into a field of this kind.
    pub fn paste(&mut self, text: &str) -> Result<(), String> {
        if let Input::Choice(choice) = &mut self.input {
            choice.paste(text);
            return Ok(());
        }
        let Some(editor) = self.input.editor_mut() else {
            return Err("This field is chosen, not typed. Nothing was pasted.".to_owned());
        };
        let outcome = editor.paste(text);
        self.problem = outcome
            .err()
            .map(|problem| barred(&problem, "Nothing was pasted."));
        Ok(())
    }

    /// Takes what another program made of the text, in one step, or nothing of it.
    pub fn take_edited(&mut self, text: &str) {
        let Some(editor) = self.input.editor_mut() else {
            return;
        };
        let outcome = editor.take_over(text);
        self.problem = outcome
            .err()
            .map(|problem| barred(&problem, "Your text is as it was."));
    }

    /// Looks the field over as it is left.
    pub fn leave(&mut self) {
        if let Input::Choice(choice) = &mut self.input {
            choice.settle();
        }
    }

    /// Takes over what was typed into the same field of a form that was made from an earlier plan. Where the plan
    /// says something new meanwhile, both stay to be chosen from.
    pub fn take_over(&mut self, typed: &Self) {
        self.problem.clone_from(&typed.problem);
        match self.origin {
            Origin::Proposed => return self.input.take_over(&typed.input),
            Origin::Recorded if !typed.is_changed() => return,
            Origin::Recorded => {}
        }
        let now = self.input.clone();
        self.input.take_over(&typed.input);
        let is_news = self.recorded != typed.recorded || typed.theirs.is_some();
        if is_news && self.is_changed() {
            self.theirs = Some(Box::new(now));
        }
    }

    /// Puts what somebody else recorded in the place of what was typed.
    pub fn take_theirs(&mut self) {
        let Some(theirs) = self.theirs.take() else {
            return;
        };
        match (self.input.editor_mut(), theirs.editor()) {
            (Some(mine), Some(theirs)) => mine.replace(theirs.text()),
            (Some(_), None) | (None, _) => self.input.take_over(&theirs),
        }
        self.problem = None;
    }

    /// The message that something has to stand here, with an example.
    #[must_use]
    pub fn needs(&self) -> String {
        let label = &self.label;
        if let Input::Date(_) = self.input {
            return "A day is needed: 31 mar 2027, 2027-03-31, +3 months, today.".to_owned();
        }
        let one_of = |items: Vec<&str>| format!("{label} is needed; one of: {}.", items.join(", "));
        match &self.input {
            Input::Radio(radio) => one_of(radio.items().map(|(item, _)| label_of(item)).collect()),
            Input::Choice(choice) => {
                let items = choice.matching().map(|(item, _)| item);
                let labels = items.filter(|item| item.is_something()).map(label_of);
                one_of(labels.take(3).collect())
            }
            Input::Line(_) | Input::Long(_) | Input::Date(_) | Input::Ticks(_) => {
                match self.example {
                    Some(example) => format!("{label} is needed, such as: {example}."),
                    None => format!("{label} is needed."),
                }
            }
        }
    }
}

fn label_of(item: &Item) -> &str {
    &item.label
}

/// Which character may not come in, in the words that a person can act on.
fn barred(problem: &TextProblem, outcome: &str) -> String {
    match problem {
        TextProblem::Forbidden { place, what, code } => {
            // What turns the direction of text is a control character like any other to whoever pasted it.
            let what = match what.split_once(" that ") {
                Some((kind, _)) => kind,
                None => what,
            };
            format!("Character {place} is {what} (U+{code:04X}). {outcome}")
        }
        TextProblem::Empty | TextProblem::TooLong { .. } => format!("{problem}. {outcome}"),
    }
}
