//! The templates that come with the program: asked for, listed, read.

use super::action::{Action, Kind, Wording};
use super::effect::Effect;
use super::message::{TemplateRow, WholeTemplate};
use super::modals::{Modal, Pick, Picked, TextBox, open_form};
use super::model::Model;
use super::purpose::{new_plan, template};
use crate::domain::analysis::calendar::count;
use crate::twin::Lines;
use crate::twin::template::TemplateSeen;

/// The rows of the table.
pub(super) static ACTIONS: &[Action] = &[Action {
    name: "templates",
    label: "templates",
    help: "List the templates that come with baton, and read one.",
    wording: Wording::Fixed("Templates ..."),
    kind: Kind::Look,
    run: |_, _| vec![Effect::ListTemplates(TemplatesFor::Reading)],
    ..Action::PLAIN
}];

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
            let ids = templates.iter().map(|template| template.id.clone());
            let picked = Picked::Template(ids.collect());
            let lines = templates.iter().map(line).collect();
            let pick = Pick::new("Templates", lines, picked);
            model.modals.push(Modal::Pick(pick));
        }
    }
}

/// Opens a template to be read.
pub(super) fn show(model: &mut Model, template: &WholeTemplate) {
    let lines = Lines::of(&TemplateSeen {
        title: &template.title,
        about: template.about.as_deref(),
        phases: &template.phases,
        functions: &template.functions,
        questions: &template.questions,
        yardstick: &template.yardstick,
        sources: &template.sources,
    });
    let text = TextBox::new("A template", lines.into_text());
    model.modals.push(Modal::Text(text));
}

fn line(template: &TemplateRow) -> String {
    format!(
        "{}: {}, {}, {}",
        template.name,
        count(template.functions, "function"),
        count(template.questions, "question"),
        count(template.signals, "signal"),
    )
}
