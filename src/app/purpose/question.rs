//! Forms of the questions: asking, answering, parking, who sees to one, when to look again, adding and editing.

use super::collective::choice;
use super::parties::people;
use super::{Purpose, gone, text_of};
use crate::app::effect::Effect;
use crate::app::form::options::{Choice, Item, Radio};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::domain::analysis::calendar::months_after;
use crate::domain::change::Change;
use crate::domain::id::QuestionId;
use crate::domain::patch::Patch;
use crate::domain::phase::PhaseId;
use crate::domain::question::{Answer, Parked, Question, QuestionEdit, QuestionOutline, Theme};
use crate::domain::text::Text;
use crate::domain::{Date, Plan, Proposal};

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
        About::Asking => ask(form, id),
        About::Answering => answer(form, question),
        About::Parking => park(form, id),
        About::Owner => owner(form, question),
        About::LookingAgain => revisit(form, question),
        About::Itself => edit(form, question),
    }
}

/// The form that says a question was asked.
#[must_use]
pub fn ask_form(question: &Question, today: Date) -> Form {
    let fields = vec![Field::date("on", "On", Some(today), today).needed()];
    of(question, About::Asking, "Ask", fields, "It was asked")
}

fn ask(form: &Form, id: &QuestionId) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let change = answers.date("on").map(|on| Change::QuestionAsked {
        question: id.clone(),
        on,
    });
    answers.finish(change.map(Effect::propose))
}

/// The form that answers a question; a new answer stands beside those before it.
#[must_use]
pub fn answer_form(plan: &Plan, question: &Question, today: Date) -> Form {
    let again = question
        .outline
        .revisit_months
        .map(|months| months_after(today, months));
    let fields = vec![
        Field::long("text", "Answer", "").needed(),
        Field::long("evidence", "Evidence", "").hint(
            "What it rests on: minutes, a letter, a figure. Without it the answer is hollow.",
        ),
        Field::date("on", "On", Some(today), today).needed(),
        owner_field(plan, question),
        Field::date("revisit", "Look again", again, today),
    ];
    of(
        question,
        About::Answering,
        "Answer",
        fields,
        "Save the answer",
    )
}

fn answer(form: &Form, question: &Question) -> Result<Effect, Problems> {
    let id = &question.outline.id;
    let mut answers = Answers::of(form);
    let (text, evidence) = (answers.text("text"), answers.text("evidence"));
    let (on, revisit_on) = (answers.date("on"), answers.date("revisit"));
    let owner = answers.edited("owner", question.owner.as_ref());
    let answer = text.zip(on).map(|(text, on)| Answer {
        text,
        evidence,
        on,
        revisit_on,
    });
    let proposal = answer.map(|answer| {
        // The answer comes last: the event line tells the last of several changes.
        let mut changes = Vec::new();
        if !owner.is_keep() {
            changes.push(edited(
                id,
                QuestionEdit {
                    owner,
                    ..QuestionEdit::default()
                },
            ));
        }
        changes.push(Change::QuestionAnswered {
            question: id.clone(),
            answer,
        });
        Proposal::from(changes)
    });
    answers.finish(proposal.map(Effect::propose))
}

/// The form that sets a question aside.
#[must_use]
pub fn park_form(question: &Question, today: Date) -> Form {
    let fields = vec![
        Field::long("reason", "Reason", "").needed(),
        Field::date("on", "On", Some(today), today).needed(),
    ];
    of(question, About::Parking, "Park", fields, "Park it")
}

fn park(form: &Form, id: &QuestionId) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let (reason, on) = (answers.text("reason"), answers.date("on"));
    let change = reason.zip(on).map(|(reason, on)| Change::QuestionParked {
        question: id.clone(),
        parked: Parked { reason, on },
    });
    answers.finish(change.map(Effect::propose))
}

/// The form for who sees to a question.
#[must_use]
pub fn owner_form(plan: &Plan, question: &Question) -> Form {
    let fields = vec![owner_field(plan, question)];
    of(question, About::Owner, "Owner", fields, "Save")
}

fn owner(form: &Form, question: &Question) -> Result<Effect, Problems> {
    let id = &question.outline.id;
    let mut answers = Answers::of(form);
    let edit = QuestionEdit {
        owner: answers.edited("owner", question.owner.as_ref()),
        ..QuestionEdit::default()
    };
    answers.finish(Some(Effect::propose(edited(id, edit))))
}

/// The form for the day to look again at the latest answer.
#[must_use]
pub fn revisit_form(question: &Question, today: Date) -> Form {
    let now = question.answer().and_then(|answer| answer.revisit_on);
    let fields = vec![Field::date("revisit", "Look again", now, today)];
    of(question, About::LookingAgain, "Look again", fields, "Save")
}

fn revisit(form: &Form, question: &Question) -> Result<Effect, Problems> {
    let id = &question.outline.id;
    let now = question.answer().and_then(|answer| answer.revisit_on);
    let mut answers = Answers::of(form);
    let edit = QuestionEdit {
        revisit_on: answers.edited_date("revisit", now),
        ..QuestionEdit::default()
    };
    answers.finish(Some(Effect::propose(edited(id, edit))))
}

/// The form that adds a question; the theme in view is proposed.
#[must_use]
pub fn add_form(plan: &Plan, theme: Option<Theme>) -> Form {
    let mut fields = outline_fields(None);
    if let Some(field) = fields.iter_mut().find(|field| field.name == "theme") {
        *field = choice("theme", "Theme", Theme::ALL, theme).needed();
    }
    fields.push(
        Field::line("revisit_months", "Look again", "")
            .hint("After how many months an answer is looked at again."),
    );
    let title = format!("Add a question: {}", free_id(plan).as_str().to_uppercase());
    Form::new(Purpose::AddQuestion, title, fields, "Add it")
}

pub(super) fn add(form: &Form, plan: &Plan) -> Result<Effect, Problems> {
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
        id: free_id(plan),
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
    fields.retain(|field| field.name != "flagged_when");
    let purpose = Purpose::Question(question.outline.id.clone(), About::Itself);
    let title = format!("Edit: {}", question.outline.id.as_str().to_uppercase());
    Form::new(purpose, title, fields, "Save")
}

fn edit(form: &Form, question: &Question) -> Result<Effect, Problems> {
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
        Field::long("name", "Question", text(|now| Some(&now.text))).needed(),
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

fn owner_field(plan: &Plan, question: &Question) -> Field {
    let now = question
        .owner
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    Field::new(
        "owner",
        "Owner",
        Input::Choice(Choice::new(people(plan), &now)),
    )
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

/// The next id in the row `q01`, `q02` ... that no question has.
fn free_id(plan: &Plan) -> QuestionId {
    let ids = (1_u32..).map(|number| format!("q{number:02}"));
    let mut free = ids
        .filter_map(|id| QuestionId::parse(&id).ok())
        .filter(|id| plan.questions.get(id).is_none());
    free.next()
        .expect("a plan has fewer questions than there are numbers")
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
