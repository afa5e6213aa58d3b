//! The form that begins a plan.

use super::{Purpose, new_id};
use crate::app::effect::{Effect, NewPlan};
use crate::app::form::options::{Choice, Item};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::app::message::TemplateRow;
use crate::domain::Date;
use crate::domain::analysis::portfolio::PortfolioRow;
use crate::domain::collective::Collective;
use crate::domain::id::{PlanId, Slug};
use crate::domain::text::Line;

/// The form that begins a plan from one of these templates.
#[must_use]
pub fn form(templates: &[TemplateRow], today: Date) -> Form {
    let items = templates
        .iter()
        .map(|template| Item::new(template.id.as_str(), template.name.as_str()));
    let template = Input::Choice(Choice::new(items.collect(), ""));
    let fields = vec![
        Field::line("name", "Name", "")
            .needed()
            .such_as("Nadi Collective"),
        new_id::field(),
        Field::new("template", "Template", template).needed(),
        Field::line("place", "Place", ""),
        Field::date("started", "Started", None, today),
        Field::line("backbone", "Backbone now", "")
            .hint("Comes in as an organisation that holds every function. May stay empty."),
    ];
    Form::new(Purpose::NewPlan, "A new plan", fields, "Begin it")
}

/// The id follows the name until somebody types another one.
pub(super) fn revise(form: &mut Form, plans: &[PortfolioRow]) {
    let taken = |id: &Slug| plans.iter().any(|row| row.id.as_str() == id.as_str());
    new_id::revise(form, "plan", taken);
}

pub(super) fn begin(form: &Form, plans: &[PortfolioRow]) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let (name, id): (Option<Line>, Option<PlanId>) =
        (answers.line("name"), new_id::read(&mut answers));
    if let Some(id) = &id
        && plans.iter().any(|row| row.id == *id)
    {
        answers.problem(
            "id",
            format!("There is a plan {id} already; choose another id."),
        );
    }
    let template: Option<String> = answers.parsed("template");
    let (place, started) = (answers.line("place"), answers.date("started"));
    let backbone = answers.line("backbone");
    let known = name.zip(id).zip(template);
    let new = known.map(|((name, id), template)| NewPlan {
        id,
        template,
        collective: Collective {
            place,
            started,
            ..Collective::named(name)
        },
        backbone,
    });
    answers.finish(new.map(|new| Effect::BeginPlan(Box::new(new))))
}
