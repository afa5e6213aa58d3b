//! The templates that come with the program, and what they are listed for.

use super::message::TemplateRow;
use super::modals::{Modal, TextBox, open_form};
use super::model::Model;
use super::purpose::{new_plan, template};
use crate::domain::analysis::calendar::count;

/// What the templates are listed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplatesFor {
    /// To begin a plan from one.
    NewPlan,
    /// To take over the functions of one.
    Functions,
    /// To be read.
    Reading,
}

/// Takes the templates in.
pub(super) fn take(model: &mut Model, templates: &[TemplateRow], wanted: TemplatesFor) {
    match wanted {
        TemplatesFor::NewPlan => {
            let form = new_plan::form(templates, model.today());
            open_form(model, form);
        }
        TemplatesFor::Functions => {
            open_form(model, template::functions_form(templates));
        }
        TemplatesFor::Reading => {
            let text = TextBox::new("Templates", templates.iter().flat_map(lines).collect());
            model.modals.push(Modal::Text(text));
        }
    }
}

fn lines(template: &TemplateRow) -> Vec<String> {
    let TemplateRow {
        id, name, version, ..
    } = template;
    let mut lines = vec![format!(
        "{name} ({id}, version {version}): {}, {}, {}",
        count(template.functions, "function"),
        count(template.questions, "question"),
        count(template.signals, "signal"),
    )];
    lines.extend(template.about.clone());
    lines.push(String::new());
    lines
}
