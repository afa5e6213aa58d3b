//! The form that takes over the functions of a template.

use super::Purpose;
use crate::app::effect::Effect;
use crate::app::form::options::{Choice, Item};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::app::message::TemplateRow;
use crate::domain::analysis::calendar::count;

/// The form that takes over the functions of one of these templates.
#[must_use]
pub fn functions_form(templates: &[TemplateRow]) -> Form {
    let item = |template: &TemplateRow| {
        let label = format!(
            "{}, {}",
            template.name,
            count(template.functions, "function")
        );
        Item::new(template.id.as_str(), label)
    };
    let template = Input::Choice(Choice::new(templates.iter().map(item).collect(), ""));
    let fields = vec![Field::new("template", "Template", template).needed()];
    let facts = vec![
        "Every function of the template that the plan does not have comes in as held; what the plan has stays as it is."
            .to_owned(),
    ];
    Form::new(
        Purpose::TakeFunctions,
        "Take a template's list",
        fields,
        "Take it",
    )
    .facts(facts)
}

pub(super) fn functions(form: &Form) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let template = answers.parsed("template");
    answers.finish(template.map(Effect::TakeFunctions))
}
