//! Forms of the questions.

mod outline;
mod said;

pub use outline::{add_form, edit_form};
pub use said::{answer_form, ask_form, owner_form, park_form, revisit_form};

pub(super) use outline::add;

use super::{Purpose, gone};
use crate::app::effect::Effect;
use crate::app::form::{Field, Form, Problems};
use crate::domain::Plan;
use crate::domain::change::Change;
use crate::domain::id::QuestionId;
use crate::domain::question::{Question, QuestionEdit};

/// What a form about one question is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// That it was asked.
    Asking,
    /// Its answer.
    Answering,
    /// Why it is set aside.
    Parking,
    /// Who sees to it.
    Owner,
    /// When its answer is looked at again.
    LookingAgain,
    /// What it is.
    Itself,
}

/// The effect of what was typed about one question.
pub(super) fn effect(
    form: &Form,
    plan: &Plan,
    id: &QuestionId,
    about: About,
) -> Result<Effect, Problems> {
    let question = plan.questions.get(id).ok_or_else(|| gone("question"))?;
    match about {
        About::Asking => said::ask(form, id),
        About::Answering => said::answer(form, question),
        About::Parking => said::park(form, id),
        About::Owner => said::owner(form, question),
        About::LookingAgain => said::revisit(form, question),
        About::Itself => outline::edit(form, question),
    }
}

fn edited(id: &QuestionId, edit: QuestionEdit) -> Change {
    Change::QuestionEdited {
        question: id.clone(),
        edit: Box::new(edit),
    }
}

/// A form about one question, whose text stands above its fields.
fn of(question: &Question, about: About, verb: &str, fields: Vec<Field>, button: &str) -> Form {
    let id = &question.outline.id;
    let title = format!("{verb}: {}", id.as_str().to_uppercase());
    Form::new(Purpose::Question(id.clone(), about), title, fields, button)
        .facts(vec![question.outline.text.to_string()])
}
