//! What a question is: adding one of one's own, and editing.

use super::{About, edited};
use crate::app::effect::Effect;
use crate::app::form::options::{Item, Radio};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::app::purpose::collective::choice;
use crate::app::purpose::{Purpose, text_of};
use crate::domain::Plan;
use crate::domain::change::Change;
use crate::domain::patch::Patch;
use crate::domain::phase::PhaseId;
use crate::domain::question::{Question, QuestionEdit, QuestionOutline, Theme, next_id};
use crate::domain::text::Text;

/// The form that adds a question; the theme in view is proposed.
#[must_use]
pub fn add_form(plan: &Plan, theme: Option<Theme>) -> Form {
    let mut fields = outline_fields(None);
    if let Some(field) = fields.iter_mut().find(|field| field.name == "theme".into()) {
        *field = choice("theme", "Theme", Theme::ALL, theme)
            .needed()
            .proposed();
    }
    fields.push(
        Field::line("revisit_months", "Look again", "")
            .hint("After how many months an answer is looked at again."),
    );
    let title = format!(
        "Add a question: {}",
        next_id(&plan.questions).as_str().to_uppercase()
    );
    Form::new(Purpose::AddQuestion, title, fields, "Add it")
}

pub(in crate::app::purpose) fn add(form: &Form, plan: &Plan) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let (text, theme): (Option<Text>, Option<Theme>) =
        (answers.text("name"), answers.parsed("theme"));
    let first_phase = answers.parsed("first_phase");
    let (why, flagged_when, source) = (
        answers.text("why"),
        answers.text("flagged_when"),
        answers.text("source"),
    );
    let revisit_months = months(&mut answers);
    let known = text.zip(theme).zip(first_phase);
    let outline = known.map(|((text, theme), first_phase)| QuestionOutline {
        id: next_id(&plan.questions),
        theme,
        text,
        first_phase,
        why,
        flagged_when,
        source,
        must_ask: false,
        revisit_months,
    });
    answers.finish(outline.map(|outline| Effect::propose(Change::QuestionAdded(Box::new(outline)))))
}

/// The form that edits what a question is.
#[must_use]
pub fn edit_form(question: &Question) -> Form {
    let mut fields = outline_fields(Some(question));
    // When a question is flagged is part of what it was published as.
    fields.retain(|field| field.name != "flagged_when".into());
    let purpose = Purpose::Question(question.outline.id.clone(), About::Itself);
    let title = format!("Edit: {}", question.outline.id.as_str().to_uppercase());
    Form::new(purpose, title, fields, "Save")
}

pub(super) fn edit(form: &Form, question: &Question) -> Result<Effect, Problems> {
    let now = &question.outline;
    let mut answers = Answers::of(form);
    let edit = QuestionEdit {
        text: answers.edited("name", Some(&now.text)),
        theme: answers.edited("theme", Some(&now.theme)),
        first_phase: answers.edited("first_phase", Some(&now.first_phase)),
        why: answers.edited("why", now.why.as_ref()),
        source: answers.edited("source", now.source.as_ref()),
        owner: Patch::Keep,
        revisit_on: Patch::Keep,
    };
    answers.finish(Some(Effect::propose(edited(&now.id, edit))))
}

fn outline_fields(question: Option<&Question>) -> Vec<Field> {
    let now = question.map(|question| &question.outline);
    let text = |pick: fn(&QuestionOutline) -> Option<&Text>| text_of(now.and_then(pick));
    let phases = PhaseId::ALL
        .iter()
        .map(|phase| Item::new(phase.as_str(), phase.as_str()))
        .collect();
    let first = now.map_or(PhaseId::Early, |now| now.first_phase);
    vec![
        // Refusals call what a thing is called its name.
        Field::long("name", "Question", text(|now| Some(&now.text)))
            .needed()
            .such_as("Who decides when we are gone?"),
        choice("theme", "Theme", Theme::ALL, now.map(|now| now.theme)).needed(),
        Field::new(
            "first_phase",
            "First due",
            Input::Radio(Radio::new(phases, Some(first.as_str()))),
        )
        .needed(),
        Field::long("why", "Why", text(|now| now.why.as_ref())),
        Field::long(
            "flagged_when",
            "Flagged when",
            text(|now| now.flagged_when.as_ref()),
        ),
        Field::long("source", "Source", text(|now| now.source.as_ref())),
    ]
}

fn months(answers: &mut Answers<'_>) -> Option<u32> {
    let typed: Option<String> = answers.parsed("revisit_months");
    let typed = typed?;
    let months = typed
        .parse()
        .ok()
        .filter(|months| (1..=120).contains(months));
    if months.is_none() {
        answers.problem(
            "revisit_months",
            "Write how many months, from 1 to 120, such as 12.".to_owned(),
        );
    }
    months
}
