//! The forms that name a plan file: one to write, one to read.

use super::Purpose;
use crate::app::effect::Effect;
use crate::app::files::{Export, Present};
use crate::app::form::{Answers, Field, Form, Problems};
use crate::domain::{Date, Plan};

/// The form that writes the open plan to a file.
#[must_use]
pub fn export_form(plan: &Plan, as_of: Option<Date>) -> Form {
    let day = as_of.map_or_else(String::new, |day| format!("-{day}"));
    let name = format!("{}{day}.toml", plan.id);
    let fields = vec![
        Field::line("path", "File", &name)
            .needed()
            .hint("A name alone goes into the folder in which baton was started."),
    ];
    let facts = vec![
        "The plan as it is shown, as a text file to read, to edit and to import again. It holds no score of an open \
         round."
            .to_owned(),
    ];
    let title = format!("Export {}", plan.collective.name);
    Form::new(Purpose::Export, title, fields, "Write it").facts(facts)
}

pub(super) fn export(form: &Form) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let path = answers.parsed("path");
    let export = path.map(|path| Export {
        path,
        present: Present::Ask,
    });
    answers.finish(export.map(Effect::WriteFile))
}

/// The form that reads a plan file.
#[must_use]
pub fn import_form() -> Form {
    let file = Field::line("path", "File", "")
        .needed()
        .such_as("nadi.toml");
    let fields = vec![file.hint(
        "Such as nadi.toml; a name alone is looked for in the folder in which baton was started.",
    )];
    let facts = vec![
        "Every difference from the plan that the file names is shown first; nothing is changed before you take them."
            .to_owned(),
    ];
    Form::new(Purpose::Import, "Open a plan file", fields, "Read it").facts(facts)
}

pub(super) fn import(form: &Form) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let path = answers.parsed("path");
    answers.finish(path.map(Effect::ReadFile))
}
